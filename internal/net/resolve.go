package net

import (
	"context"
	"errors"
	stdnet "net"
	"net/netip"
	"strconv"
	"strings"

	"asyncrepl/internal/coro"
	"asyncrepl/internal/loop"

	"golang.org/x/sys/unix"
)

// Hints narrow what Lookup returns; zero means any.
type Hints struct {
	Family, Kind, Proto int
	Passive             bool // an empty host is for binding, not for connecting
	NumericHost         bool // no name is asked for
	Canonical           bool // the first entry carries the name
}

// AddrInfo is one way to reach what was looked up.
type AddrInfo struct {
	Family, Kind, Proto int
	Canonical           string
	Addr                Addr
}

// NameError says that a name could not be resolved; its numbers and texts are
// those of the C library.
type NameError struct {
	Code int
	Text string
}

func (e *NameError) Error() string { return e.Text }

// kinds are the socket types in the order of the C library.
var kinds = []struct {
	kind, proto int
	network     string
}{
	{unix.SOCK_STREAM, unix.IPPROTO_TCP, "tcp"},
	{unix.SOCK_DGRAM, unix.IPPROTO_UDP, "udp"},
	{unix.SOCK_RAW, 0, "ip"},
}

// Lookup resolves a host (a name, a literal address, or "" for this machine)
// and a service (a port, its name, or "" for 0). It may block for long; any
// goroutine may call it. The error is a *NameError.
func Lookup(ctx context.Context, host, service string, h Hints) ([]AddrInfo, error) {
	if h.Family != 0 && h.Family != unix.AF_INET && h.Family != unix.AF_INET6 {
		return nil, nameError(badFamily)
	}
	known := false
	for _, k := range kinds {
		known = known || h.Kind == 0 || h.Kind == k.kind
	}
	if !known {
		return nil, nameError(badKind)
	}
	ips, err := addresses(ctx, host, h)
	if err != nil {
		return nil, err
	}
	var all []AddrInfo
	for _, ip := range ips {
		for _, k := range kinds {
			if h.Kind != 0 && h.Kind != k.kind || h.Proto != 0 && k.proto != 0 && h.Proto != k.proto {
				continue
			}
			port, ok := portOf(ctx, k.network, service)
			if !ok {
				continue
			}
			info := AddrInfo{Kind: k.kind, Proto: k.proto, Addr: Addr{Host: ip.WithZone("").String(), Port: port}}
			if k.proto == 0 {
				info.Proto = h.Proto
			}
			info.Family = unix.AF_INET
			if ip.Is6() {
				info.Family = unix.AF_INET6
				info.Addr.Scope = scopeOf(ip.Zone())
			}
			info.Addr.Family = info.Family
			all = append(all, info)
		}
	}
	if all == nil {
		return nil, nameError(badService)
	}
	if h.Canonical {
		all[0].Canonical = host
	}
	return all, nil
}

// addresses returns the addresses of a host.
func addresses(ctx context.Context, host string, h Hints) ([]netip.Addr, error) {
	fits := func(ip netip.Addr) bool {
		return h.Family == 0 || (h.Family == unix.AF_INET) == ip.Is4()
	}
	var found []netip.Addr
	switch {
	case host == "" && h.Passive:
		found = []netip.Addr{netip.IPv4Unspecified(), netip.IPv6Unspecified()}
	case host == "":
		found = []netip.Addr{netip.IPv6Loopback(), netip.AddrFrom4([4]byte{127, 0, 0, 1})}
	default:
		if ip, err := netip.ParseAddr(host); err == nil {
			if h.Family == unix.AF_INET && ip.Is4In6() || !ip.Is4In6() && !fits(ip) {
				return nil, nameError(badAddressFamily)
			}
			return []netip.Addr{ip}, nil
		}
		if h.NumericHost {
			return nil, nameError(noName)
		}
		ips, err := stdnet.DefaultResolver.LookupNetIP(ctx, "ip", host)
		if err != nil {
			return nil, lookupError(err)
		}
		for _, ip := range ips {
			found = append(found, ip.Unmap())
		}
	}
	kept := found[:0]
	for _, ip := range found {
		if fits(ip) {
			kept = append(kept, ip)
		}
	}
	if len(kept) == 0 {
		return nil, nameError(noAddress)
	}
	return kept, nil
}

func scopeOf(zone string) uint32 {
	if zone == "" {
		return 0
	}
	if n, err := strconv.ParseUint(zone, 10, 32); err == nil {
		return uint32(n)
	}
	if i, err := stdnet.InterfaceByName(zone); err == nil {
		return uint32(i.Index)
	}
	return 0
}

func portOf(ctx context.Context, network, service string) (int, bool) {
	if service == "" {
		return 0, true
	}
	if n, err := strconv.ParseUint(strings.TrimSpace(service), 10, 64); err == nil {
		return int(uint16(n)), true
	}
	if network == "ip" {
		return 0, false
	}
	n, err := stdnet.DefaultResolver.LookupPort(ctx, network, service)
	return n, err == nil
}

// lookupError turns the resolver's error into the C library's.
func lookupError(err error) error {
	var d *stdnet.DNSError
	switch {
	case errors.As(err, &d) && d.IsNotFound:
		return nameError(noName)
	case errors.As(err, &d) && (d.IsTemporary || d.IsTimeout):
		return nameError(tryAgain)
	}
	return nameError(tryAgain)
}

// NameOf is the inverse of Lookup: the names of an address and of a port.
// numericHost and numericService leave them as numbers.
func NameOf(ctx context.Context, a Addr, numericHost, numericService, datagram bool) (host, service string, err error) {
	host, service = a.Host, strconv.Itoa(a.Port)
	if !numericHost {
		if names, e := stdnet.DefaultResolver.LookupAddr(ctx, a.Host); e == nil && len(names) > 0 {
			host = strings.TrimSuffix(names[0], ".")
		}
	}
	if numericService {
		return host, service, nil
	}
	if name := serviceName(a.Port, datagram); name != "" {
		service = name
	}
	return host, service, nil
}

// Resolve runs a blocking lookup on a goroutine of its own and returns the
// future of its outcome. convert makes the future's value of what was found.
func Resolve[T any](l *loop.Loop, lookup func(context.Context) (T, error), convert func(T) any) *loop.Future {
	f := l.NewFuture()
	ctx, cancel := context.WithCancel(context.Background())
	l.Outside(1)
	go func() {
		v, err := lookup(ctx)
		cancel()
		// A loop that was closed meanwhile has nobody who waits.
		_, _ = l.CallSoonThreadsafe(loop.Func(func(coro.Thread, *loop.Future) error {
			if f.Done() {
				return nil
			}
			if err != nil {
				return f.SetError(err)
			}
			return f.SetResult(convert(v))
		}), nil)
		l.Outside(-1)
	}()
	return f
}
