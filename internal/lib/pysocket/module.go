package pysocket

import (
	_ "embed"

	"asyncrepl/internal/lib"
	"asyncrepl/internal/net"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"

	"golang.org/x/sys/unix"
)

//go:embed socket.py
var source string

// Module declares the module.
var Module = lib.Module{Name: "socket", Doc: "Sockets: endpoints of communication.", Load: load, Source: lib.Text(source)}

// stateName is where the module keeps its State, for Of.
const stateName = "_state"

// Of returns the State of a session, importing the module if need be.
func Of(h *lib.Host, t *vm.Thread) (*State, *object.Exception) {
	m, exc := h.Importer.Import(t, Module.Name)
	if exc != nil {
		return nil, exc
	}
	v, _ := m.Dict().GetStr(stateName)
	return v.Object().(*object.Opaque).X.(*State), nil
}

func load(h *lib.Host, m *object.Module) *object.Exception {
	s := &State{h: h, module: m, fallback: noTimeout}
	lib.Add(m, stateName, object.Of(&object.Opaque{X: s}))
	var rows []object.Method
	for _, table := range [][]object.Method{basicMethods(), connectMethods(), transferMethods()} {
		rows = append(rows, table...)
	}
	s.base = object.NewNativeClass("socket", "_socket", nil, rows, object.WithDoc("A socket: one endpoint of communication."),
		object.WithAlloc(s.alloc), object.WithProto((*Socket)(nil), ""))
	lib.Add(m, "SocketType", object.Of(s.base))
	lib.AddClasses(m, lib.GaiErrorClass, lib.HostErrorClass)
	lib.Add(m, "error", object.Of(object.OSErrorClass))
	lib.Add(m, "timeout", object.Of(object.TimeoutErrorClass))
	lib.Add(m, "has_ipv6", object.True)
	for name, n := range constants {
		lib.Add(m, name, object.Int(int64(n)))
	}
	lib.AddFunctions(m, s.functions())
	return nil
}

func (s *State) functions() []object.Method {
	return []object.Method{
		{Name: "getaddrinfo", Sig: "(host, port, family=0, type=0, proto=0, flags=0)", Doc: "Resolve host and port into a list of address tuples.", Fn: s.getAddrInfo},
		{Name: "getnameinfo", Sig: "(sockaddr, flags, /)", Doc: "Get host and port for a socket address.", Fn: s.getNameInfo},
		{Name: "gethostbyname", Sig: "(host, /)", Doc: "Return the IP address of a host.", Fn: s.getHostByName},
		{Name: "gethostname", Sig: "()", Doc: "Return the name of this machine.", Fn: getHostName},
		{Name: "inet_pton", Sig: "(address_family, ip_string, /)", Doc: "Convert an IP address from text to bytes.", Fn: packed},
		{Name: "inet_ntop", Sig: "(address_family, packed_ip, /)", Doc: "Convert an IP address from bytes to text.", Fn: unpacked},
		{Name: "_pair", Sig: "(family, type, proto, /)", Fn: s.pair},
		{Name: "getdefaulttimeout", Sig: "()", Doc: "Return the timeout of new sockets in seconds, or None.", Fn: func(object.Thread, []object.Value) (object.Value, *object.Exception) {
			return timeoutValue(s.fallback), nil
		}},
		{Name: "setdefaulttimeout", Sig: "(timeout, /)", Doc: "Set the timeout of new sockets in seconds; None for none.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			d, exc := timeoutArg(t, a[0])
			if exc == nil {
				s.fallback = d
			}
			return object.None, exc
		}},
		swap("htons", 2), swap("ntohs", 2), swap("htonl", 4), swap("ntohl", 4),
	}
}

// pair makes two connected sockets.
func (s *State) pair(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	var nums [3]int
	for i, v := range a {
		n, exc := object.IndexInt(t, v)
		if exc != nil {
			return object.Null, exc
		}
		nums[i] = n
	}
	x, y, err := net.SocketPair(nums[0], nums[1], nums[2])
	if err != nil {
		return object.Null, lib.Exception(err)
	}
	ends := [2]object.Value{}
	for i, sock := range []*net.Socket{x, y} {
		o := s.Wrap(sock)
		o.timeout = s.fallback
		ends[i] = object.Of(o)
	}
	return object.Of(object.NewTuple(ends[:]...)), nil
}

// swap is a conversion between the network's order of bytes and the machine's,
// which is little-endian wherever this program runs.
func swap(name string, size int) object.Method {
	return object.Method{Name: name, Sig: "(x, /)", Doc: "Convert a number between network and machine byte order.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		n, exc := object.IndexInt(t, a[0])
		if exc != nil {
			return object.Null, exc
		}
		if n < 0 || n >= 1<<(8*size) {
			return object.Null, object.OverflowErrorf("%s: Python int too large to convert to C %d-bit unsigned integer", name, 8*size)
		}
		var out int64
		for range size {
			out = out<<8 | int64(n&0xff)
			n >>= 8
		}
		return object.Int(out), nil
	}}
}

// constants are the numbers that programs name.
var constants = map[string]int{
	"SOL_SOCKET": unix.SOL_SOCKET, "SOMAXCONN": unix.SOMAXCONN,
	"SO_REUSEADDR": unix.SO_REUSEADDR, "SO_REUSEPORT": unix.SO_REUSEPORT, "SO_KEEPALIVE": unix.SO_KEEPALIVE,
	"SO_BROADCAST": unix.SO_BROADCAST, "SO_ERROR": unix.SO_ERROR, "SO_SNDBUF": unix.SO_SNDBUF, "SO_RCVBUF": unix.SO_RCVBUF,
	"SO_TYPE": unix.SO_TYPE, "SO_LINGER": unix.SO_LINGER, "SO_OOBINLINE": unix.SO_OOBINLINE, "SO_DONTROUTE": unix.SO_DONTROUTE,
	"IPPROTO_IP": unix.IPPROTO_IP, "IPPROTO_TCP": unix.IPPROTO_TCP, "IPPROTO_UDP": unix.IPPROTO_UDP,
	"IPPROTO_IPV6": unix.IPPROTO_IPV6, "IPPROTO_ICMP": unix.IPPROTO_ICMP, "IPPROTO_ICMPV6": unix.IPPROTO_ICMPV6, "IPPROTO_RAW": unix.IPPROTO_RAW,
	"IPV6_V6ONLY": unix.IPV6_V6ONLY, "IP_ADD_MEMBERSHIP": unix.IP_ADD_MEMBERSHIP, "IP_MULTICAST_TTL": unix.IP_MULTICAST_TTL,
	"IP_MULTICAST_LOOP": unix.IP_MULTICAST_LOOP, "IP_TTL": unix.IP_TTL, "IP_TOS": unix.IP_TOS,
	"TCP_NODELAY": unix.TCP_NODELAY, "SHUT_RD": unix.SHUT_RD, "SHUT_WR": unix.SHUT_WR, "SHUT_RDWR": unix.SHUT_RDWR,
	"NI_NUMERICHOST": niNumericHost, "NI_NUMERICSERV": niNumericServ, "NI_DGRAM": niDgram, "NI_NAMEREQD": 8,
	"NI_MAXHOST": 1025, "NI_MAXSERV": 32, "INADDR_ANY": 0, "INADDR_LOOPBACK": 0x7f000001, "INADDR_BROADCAST": 0xffffffff,
	"EAI_NONAME": -2, "EAI_AGAIN": -3, "EAI_FAIL": -4, "EAI_NODATA": -5, "EAI_FAMILY": -6, "EAI_SOCKTYPE": -7,
	"EAI_SERVICE": -8, "EAI_ADDRFAMILY": -9, "EAI_MEMORY": -10, "EAI_SYSTEM": -11,
}
