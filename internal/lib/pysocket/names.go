package pysocket

import (
	"asyncrepl/internal/lib"
	"context"
	"net/netip"
	"os"

	"asyncrepl/internal/net"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"

	"golang.org/x/sys/unix"
)

// Flags of getaddrinfo and getnameinfo, as Linux numbers them.
const (
	aiPassive, aiCanonName, aiNumericHost = 0x1, 0x2, 0x4
	niNumericHost, niNumericServ, niDgram = 0x1, 0x2, 0x10
)

// lookup resolves without keeping the other threads waiting; an interrupt
// leaves the lookup behind.
func (s *State) lookup(t *vm.Thread, host, service string, h net.Hints) ([]net.AddrInfo, *object.Exception) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	var infos []net.AddrInfo
	var err error
	done := make(chan struct{})
	go func() {
		infos, err = net.Lookup(ctx, host, service, h)
		close(done)
	}()
	if _, exc := t.Park(done, nil); exc != nil {
		return nil, exc
	}
	return infos, lib.Exception(err)
}

// Query is what getaddrinfo is asked.
type Query struct {
	Host, Service string
	Hints         net.Hints
}

// NewQuery reads the arguments of getaddrinfo: host, port, family, type, proto
// and flags.
func NewQuery(t object.Thread, a []object.Value) (Query, *object.Exception) {
	var q Query
	switch {
	case a[0].IsNone():
	default:
		host, ok := object.StrOf(a[0])
		if !ok {
			if host, ok = object.BytesOf(a[0]); !ok {
				return q, object.TypeErrorf("getaddrinfo() argument 1 must be string or None")
			}
		}
		q.Host = host
	}
	switch port := a[1]; {
	case port.IsNone():
	default:
		text, ok := object.StrOf(port)
		if !ok {
			if text, ok = object.BytesOf(port); !ok {
				n, isInt := object.IntOf(port)
				if !isInt {
					return q, object.NewException(object.OSErrorClass, object.NewStr("Int or String expected"))
				}
				text = object.ReprText(t, object.Int(n))
			}
		}
		q.Service = text
	}
	var nums [4]int
	for i, v := range a[2:6] {
		n, exc := object.IndexInt(t, v)
		if exc != nil {
			return q, exc
		}
		nums[i] = n
	}
	q.Hints = net.Hints{
		Family: nums[0], Kind: nums[1], Proto: nums[2],
		Passive: nums[3]&aiPassive != 0, Canonical: nums[3]&aiCanonName != 0, NumericHost: nums[3]&aiNumericHost != 0,
	}
	return q, nil
}

// InfoList makes the list that getaddrinfo returns.
func InfoList(infos []net.AddrInfo) object.Value {
	all := make([]object.Value, len(infos))
	for i, x := range infos {
		all[i] = object.Of(object.NewTuple(object.Int(int64(x.Family)), object.Int(int64(x.Kind)), object.Int(int64(x.Proto)),
			object.NewStr(x.Canonical), AddressValue(x.Addr)))
	}
	return object.Of(object.NewList(all...))
}

func (s *State) getAddrInfo(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	q, exc := NewQuery(t, a)
	if exc != nil {
		return object.Null, exc
	}
	infos, exc := s.lookup(thread(t), q.Host, q.Service, q.Hints)
	if exc != nil {
		return object.Null, exc
	}
	return InfoList(infos), nil
}

func (s *State) getNameInfo(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	family := unix.AF_INET
	if tup, ok := object.TupleOf(a[0]); ok && len(tup.Items()) > 2 {
		family = unix.AF_INET6
	} else if ok && len(tup.Items()) > 0 {
		if host, ok := object.StrOf(tup.Items()[0]); ok {
			if ip, err := netip.ParseAddr(host); err == nil && ip.Is6() {
				family = unix.AF_INET6
			}
		}
	}
	addr, exc := s.Address(thread(t), family, a[0], "getnameinfo")
	if exc != nil {
		return object.Null, exc
	}
	flags, exc := object.IndexInt(t, a[1])
	if exc != nil {
		return object.Null, exc
	}
	var host, service string
	var err error
	thread(t).Blocking(func() {
		host, service, err = net.NameOf(context.Background(), addr, flags&niNumericHost != 0, flags&niNumericServ != 0, flags&niDgram != 0)
	})
	if err != nil {
		return object.Null, lib.Exception(err)
	}
	return object.Of(object.NewTuple(object.NewStr(host), object.NewStr(service))), nil
}

func (s *State) getHostByName(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	host, ok := object.StrOf(a[0])
	if !ok {
		return object.Null, object.TypeErrorf("gethostbyname() argument 1 must be str, not %s", a[0].Class().Name)
	}
	infos, exc := s.lookup(thread(t), host, "", net.Hints{Family: unix.AF_INET, Kind: unix.SOCK_STREAM})
	if exc != nil {
		return object.Null, exc
	}
	return object.NewStr(infos[0].Addr.Host), nil
}

func getHostName(object.Thread, []object.Value) (object.Value, *object.Exception) {
	name, err := os.Hostname()
	if err != nil {
		return object.Null, lib.Exception(err)
	}
	return object.NewStr(name), nil
}

// packed turns an address into its bytes: inet_aton and inet_pton.
func packed(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	family, exc := object.IndexInt(t, a[0])
	if exc != nil {
		return object.Null, exc
	}
	text, _ := object.StrOf(a[1])
	ip, err := netip.ParseAddr(text)
	if err != nil || (family == unix.AF_INET) != ip.Is4() {
		return object.Null, object.NewException(object.OSErrorClass, object.NewStr("illegal IP address string passed to inet_pton"))
	}
	return object.NewBytes(ip.AsSlice()), nil
}

// unpacked is the inverse: inet_ntoa and inet_ntop.
func unpacked(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	family, exc := object.IndexInt(t, a[0])
	if exc != nil {
		return object.Null, exc
	}
	b, exc := data(a[1])
	if exc != nil {
		return object.Null, exc
	}
	size := 4
	if family == unix.AF_INET6 {
		size = 16
	}
	ip, ok := netip.AddrFromSlice(b)
	if !ok || len(b) != size {
		return object.Null, object.ValueErrorf("invalid length of packed IP address string")
	}
	return object.NewStr(ip.String()), nil
}
