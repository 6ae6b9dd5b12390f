package net

import (
	"fmt"
	"net/netip"
	"strconv"

	"golang.org/x/sys/unix"
)

// Addr is the address of a socket. Which fields count depends on the family.
type Addr struct {
	Family int    // unix.AF_INET, AF_INET6 or AF_UNIX
	Host   string // a literal address, "" for any
	Port   int
	Flow   uint32 // AF_INET6
	Scope  uint32 // AF_INET6: index of the interface
	Path   string // AF_UNIX; an abstract name begins with a NUL
}

// String is the address as people write it.
func (a Addr) String() string {
	switch a.Family {
	case unix.AF_UNIX:
		return a.Path
	case unix.AF_INET6:
		return "[" + a.Host + "]:" + strconv.Itoa(a.Port)
	}
	return a.Host + ":" + strconv.Itoa(a.Port)
}

// sockaddr turns a into what the system wants.
func (a Addr) sockaddr() (unix.Sockaddr, error) {
	switch a.Family {
	case unix.AF_UNIX:
		path := a.Path
		if path != "" && path[0] == 0 {
			path = "@" + path[1:]
		}
		return &unix.SockaddrUnix{Name: path}, nil
	case unix.AF_INET:
		sa := &unix.SockaddrInet4{Port: a.Port}
		if a.Host == "" {
			return sa, nil
		}
		if a.Host == "<broadcast>" {
			sa.Addr = [4]byte{255, 255, 255, 255}
			return sa, nil
		}
		ip, err := netip.ParseAddr(a.Host)
		if err != nil || !ip.Unmap().Is4() {
			return nil, nameError(badAddressFamily)
		}
		sa.Addr = ip.Unmap().As4()
		return sa, nil
	case unix.AF_INET6:
		sa := &unix.SockaddrInet6{Port: a.Port, ZoneId: a.Scope}
		if a.Host == "" {
			return sa, nil
		}
		ip, err := netip.ParseAddr(a.Host)
		if err != nil {
			return nil, nameError(badAddressFamily)
		}
		sa.Addr = ip.As16()
		return sa, nil
	}
	return nil, fmt.Errorf("address family %d is not supported", a.Family)
}

// addrOf is the inverse of sockaddr. A socket without an address (one end of a
// pair) has the empty one of its family.
func addrOf(sa unix.Sockaddr, family int) Addr {
	switch sa := sa.(type) {
	case *unix.SockaddrInet4:
		return Addr{Family: unix.AF_INET, Host: netip.AddrFrom4(sa.Addr).String(), Port: sa.Port}
	case *unix.SockaddrInet6:
		return Addr{Family: unix.AF_INET6, Host: netip.AddrFrom16(sa.Addr).String(), Port: sa.Port, Scope: sa.ZoneId}
	case *unix.SockaddrUnix:
		name := sa.Name
		if name == "@" { // a socket without a name
			name = ""
		}
		if name != "" && name[0] == '@' {
			name = "\x00" + name[1:]
		}
		return Addr{Family: unix.AF_UNIX, Path: name}
	}
	return Addr{Family: family}
}
