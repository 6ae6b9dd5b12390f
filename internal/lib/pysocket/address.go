package pysocket

import (
	"asyncrepl/internal/net"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"

	"golang.org/x/sys/unix"
)

// AddressValue makes the Python address of a.
func AddressValue(a net.Addr) object.Value {
	switch a.Family {
	case unix.AF_INET:
		return object.Of(object.NewTuple(object.NewStr(a.Host), object.Int(int64(a.Port))))
	case unix.AF_INET6:
		return object.Of(object.NewTuple(object.NewStr(a.Host), object.Int(int64(a.Port)), object.Int(int64(a.Flow)), object.Int(int64(a.Scope))))
	case unix.AF_UNIX:
		if a.Path != "" && a.Path[0] == 0 {
			return object.NewBytesString(a.Path)
		}
		return object.NewStr(a.Path)
	}
	return object.None
}

// Address reads a Python address of a family. A host that is a name is looked
// up. call is the method, for texts.
func (s *State) Address(t *vm.Thread, family int, v object.Value, call string) (net.Addr, *object.Exception) {
	if family == unix.AF_UNIX {
		return unixAddress(v)
	}
	tup, ok := object.TupleOf(v)
	name, most, words := "AF_INET", 2, "a pair (host, port)"
	if family == unix.AF_INET6 {
		name, most, words = "AF_INET6", 4, "a tuple (host, port[, flowinfo[, scopeid]])"
	}
	if !ok {
		return net.Addr{}, object.TypeErrorf("%s(): %s address must be tuple, not %s", call, name, v.Class().Name)
	}
	items := tup.Items()
	if len(items) < 2 || len(items) > most {
		return net.Addr{}, object.TypeErrorf("%s(): %s address must be %s", call, name, words)
	}
	host, ok := object.StrOf(items[0])
	if !ok {
		b, isBytes := object.BytesOf(items[0])
		if !isBytes {
			return net.Addr{}, object.TypeErrorf("str, bytes or bytearray expected, not %s", items[0].Class().Name)
		}
		host = b
	}
	a := net.Addr{Family: family, Host: host}
	rest := []*uint32{&a.Flow, &a.Scope}
	for i, item := range items[1:] {
		n, exc := object.IndexInt(t, item)
		if exc != nil {
			return net.Addr{}, exc
		}
		if i == 0 {
			if n < 0 || n > 65535 {
				return net.Addr{}, object.OverflowErrorf("%s(): port must be 0-65535.", call)
			}
			a.Port = n
			continue
		}
		*rest[i-1] = uint32(n)
	}
	return s.literal(t, a)
}

// literal replaces a host's name by its first address.
func (s *State) literal(t *vm.Thread, a net.Addr) (net.Addr, *object.Exception) {
	if a.Host == "" || a.Host == "<broadcast>" || a.Host == "<any>" {
		if a.Host == "<any>" {
			a.Host = ""
		}
		return a, nil
	}
	infos, exc := s.lookup(t, a.Host, "", net.Hints{Family: a.Family, Kind: unix.SOCK_DGRAM})
	if exc != nil {
		return a, exc
	}
	a.Host = infos[0].Addr.Host
	if a.Scope == 0 {
		a.Scope = infos[0].Addr.Scope
	}
	return a, nil
}

func unixAddress(v object.Value) (net.Addr, *object.Exception) {
	path, ok := object.StrOf(v)
	if !ok {
		b, isBytes := object.BufferOf(v)
		if !isBytes {
			return net.Addr{}, object.TypeErrorf("a bytes-like object is required, not '%s'", v.Class().Name)
		}
		path = b
	}
	const longest = 107
	if len(path) > longest {
		return net.Addr{}, object.NewException(object.OSErrorClass, object.NewStr("AF_UNIX path too long"))
	}
	return net.Addr{Family: unix.AF_UNIX, Path: path}, nil
}
