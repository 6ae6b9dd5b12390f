package pysocket

import (
	"fmt"
	"math"
	"time"

	"asyncrepl/internal/lib"
	"asyncrepl/internal/net"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"

	"golang.org/x/sys/unix"
)

// Socket is a socket object.
type Socket struct {
	object.Base
	*net.Socket
	s *State
	// timeout bounds a call that waits: 0 does not wait, negative has no bound.
	timeout time.Duration
}

// noTimeout is the timeout of a socket that blocks.
const noTimeout time.Duration = -1

// State is what the sockets of one session share.
type State struct {
	h        *lib.Host
	module   *object.Module
	base     *object.Class // what the module's class socket derives from
	fallback time.Duration // setdefaulttimeout
}

// Wrap makes a socket object of a socket that does not block.
func (s *State) Wrap(sock *net.Socket) *Socket {
	o := &Socket{Socket: sock, s: s}
	o.SetClass(s.class())
	return o
}

// class returns the class of the module, which is written in Python on top of
// the one here.
func (s *State) class() *object.Class {
	v, _ := s.module.Dict().GetStr("socket")
	if c, ok := v.Object().(*object.Class); ok && c.IsSubclass(s.base) {
		return c
	}
	return s.base
}

func (s *State) alloc(_ object.Thread, cls *object.Class) object.Object {
	o := &Socket{s: s, timeout: s.fallback}
	o.SetClass(cls)
	return o
}

func thread(t object.Thread) *vm.Thread { return t.(*vm.Thread) }

type method = func(t *vm.Thread, s *Socket, a []object.Value) (object.Value, *object.Exception)

// on makes a method of a function on an open socket.
func on(fn method) object.NativeFn {
	return func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		s := a[0].Object().(*Socket)
		if s.Socket == nil || s.FD() < 0 {
			return object.Null, lib.Exception(unix.EBADF)
		}
		return fn(thread(t), s, a)
	}
}

// anyState is on for methods that closed sockets have as well.
func anyState(fn method) object.NativeFn {
	return func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		return fn(thread(t), a[0].Object().(*Socket), a)
	}
}

// FileNo returns the descriptor, -1 for a closed socket.
func (s *Socket) FileNo() int {
	if s.Socket == nil {
		return -1
	}
	return s.FD()
}

// Timeout returns the bound of calls that wait; see Socket.
func (s *Socket) Timeout() time.Duration { return s.timeout }

// SetTimeout changes what Timeout returns.
func (s *Socket) SetTimeout(d time.Duration) { s.timeout = d }

// initSocket is __init__.
func initSocket(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	s := a[0].Object().(*Socket)
	var nums [3]int
	for i, v := range a[1:4] {
		n, exc := object.IndexInt(t, v)
		if exc != nil {
			return object.Null, exc
		}
		nums[i] = n
	}
	var err error
	if fd := a[4]; !fd.IsNone() {
		n, exc := object.IndexInt(t, fd)
		if exc != nil {
			return object.Null, exc
		}
		if n < 0 {
			return object.Null, object.ValueErrorf("negative file descriptor")
		}
		s.Socket, err = net.FromFD(n, nums[0], nums[1], nums[2])
		return none(err)
	}
	for i, def := range []int{unix.AF_INET, unix.SOCK_STREAM, 0} {
		if nums[i] == -1 {
			nums[i] = def
		}
	}
	const flags = 0o4000 | 0o2000000 // SOCK_NONBLOCK, SOCK_CLOEXEC of Linux
	if nums[1]&0o4000 != 0 {
		s.timeout = 0
	}
	s.Socket, err = net.OpenSocket(nums[0], nums[1]&^flags, nums[2])
	return none(err)
}

// Repr implements object.Reprer.
func (s *Socket) Repr(t object.Thread) (string, *object.Exception) {
	if s.Socket == nil {
		return fmt.Sprintf("<%s.%s [closed] fd=-1, family=-1, type=-1, proto=-1>", s.Class().Module, s.Class().QualName), nil
	}
	closed := ""
	if s.FD() < 0 {
		closed = " [closed]"
	}
	text := fmt.Sprintf("<%s.%s%s fd=%d, family=%d, type=%d, proto=%d", s.Class().Module, s.Class().QualName, closed, s.FD(), s.Family(), s.Kind(), s.Proto())
	if s.FD() >= 0 {
		for _, end := range []struct {
			label string
			ask   func() (net.Addr, error)
		}{{"laddr", s.LocalAddr}, {"raddr", s.RemoteAddr}} {
			if a, err := end.ask(); err == nil {
				if v := AddressValue(a); !emptyAddress(v) {
					text += fmt.Sprintf(", %s=%s", end.label, object.ReprText(t, v))
				}
			}
		}
	}
	return text + ">", nil
}

// emptyAddress reports whether an address is the empty name of a unix socket.
func emptyAddress(v object.Value) bool {
	str, ok := v.AsStr()
	return ok && str == ""
}

// timeoutArg reads the argument of settimeout.
func timeoutArg(t object.Thread, v object.Value) (time.Duration, *object.Exception) {
	if v.IsNone() {
		return noTimeout, nil
	}
	secs, exc := object.ToFloat(t, v)
	switch {
	case exc != nil:
		return 0, exc
	case math.IsNaN(secs):
		return 0, object.ValueErrorf("Invalid value NaN (not a number)")
	case secs < 0:
		return 0, object.ValueErrorf("Timeout value out of range")
	case secs > math.MaxInt64/1e9:
		return 0, object.OverflowErrorf("timestamp too large to convert to C _PyTime_t")
	}
	return time.Duration(math.Ceil(secs * 1e9)), nil
}

func timeoutValue(d time.Duration) object.Value {
	if d < 0 {
		return object.None
	}
	return object.Float(d.Seconds())
}

// basicMethods are about the object itself.
func basicMethods() []object.Method {
	number := func(name, doc string, get func(s *Socket) int) object.Method {
		return object.Method{Name: name, Kind: object.Property, Doc: doc, Fn: anyState(
			func(_ *vm.Thread, s *Socket, _ []object.Value) (object.Value, *object.Exception) {
				if s.Socket == nil {
					return object.Int(-1), nil
				}
				return object.Int(int64(get(s))), nil
			})}
	}
	return []object.Method{
		{Name: "__init__", Sig: "(self, family=-1, type=-1, proto=-1, fileno=None)", Fn: initSocket},
		number("proto", "the socket protocol", func(s *Socket) int { return s.Proto() }),
		number("_family", "", func(s *Socket) int { return s.Family() }),
		number("_type", "", func(s *Socket) int { return s.Kind() }),
		{Name: "timeout", Kind: object.Property, Doc: "the socket timeout", Fn: anyState(
			func(_ *vm.Thread, s *Socket, _ []object.Value) (object.Value, *object.Exception) {
				return timeoutValue(s.timeout), nil
			})},
		{Name: "fileno", Sig: "(self)", Doc: "Return the integer file descriptor of the socket.", Fn: anyState(
			func(_ *vm.Thread, s *Socket, _ []object.Value) (object.Value, *object.Exception) {
				return object.Int(int64(s.FileNo())), nil
			})},
		{Name: "close", Sig: "(self)", Doc: "Gives the descriptor back; the socket is of no use after that.", Fn: anyState(
			func(_ *vm.Thread, s *Socket, _ []object.Value) (object.Value, *object.Exception) {
				if s.Socket == nil {
					return object.None, nil
				}
				return none(s.Close())
			})},
		{Name: "detach", Sig: "(self)", Doc: "Close the socket object without closing the descriptor, and return that.", Fn: anyState(
			func(_ *vm.Thread, s *Socket, _ []object.Value) (object.Value, *object.Exception) {
				if s.Socket == nil {
					return object.Int(-1), nil
				}
				return object.Int(int64(s.Detach())), nil
			})},
		{Name: "dup", Sig: "(self)", Doc: "Duplicates this socket so both objects share one underlying connection.", Fn: on(
			func(_ *vm.Thread, s *Socket, _ []object.Value) (object.Value, *object.Exception) {
				fd, err := unix.FcntlInt(uintptr(s.FD()), unix.F_DUPFD_CLOEXEC, 0)
				if err != nil {
					return object.Null, lib.Exception(err)
				}
				sock, err := net.FromFD(fd, s.Family(), s.Kind(), s.Proto())
				if err != nil {
					return object.Null, lib.Exception(err)
				}
				o := s.s.Wrap(sock)
				o.timeout = s.timeout
				return object.Of(o), nil
			})},
		{Name: "settimeout", Sig: "(self, timeout, /)", Doc: "Set a timeout on socket operations, in seconds; None blocks for ever.", Fn: anyState(
			func(t *vm.Thread, s *Socket, a []object.Value) (object.Value, *object.Exception) {
				d, exc := timeoutArg(t, a[1])
				if exc == nil {
					s.timeout = d
				}
				return object.None, exc
			})},
		{Name: "gettimeout", Sig: "(self)", Doc: "Return the timeout in seconds, or None.", Fn: anyState(
			func(_ *vm.Thread, s *Socket, _ []object.Value) (object.Value, *object.Exception) {
				return timeoutValue(s.timeout), nil
			})},
		{Name: "setblocking", Sig: "(self, flag, /)", Doc: "Set the socket to blocking (flag is true) or non-blocking (false).", Fn: anyState(
			func(t *vm.Thread, s *Socket, a []object.Value) (object.Value, *object.Exception) {
				on, exc := object.Truth(t, a[1])
				s.timeout = 0
				if on {
					s.timeout = noTimeout
				}
				return object.None, exc
			})},
		{Name: "getblocking", Sig: "(self)", Doc: "Return True if the socket blocks.", Fn: anyState(
			func(_ *vm.Thread, s *Socket, _ []object.Value) (object.Value, *object.Exception) {
				return object.Bool(s.timeout != 0), nil
			})},
		{Name: "__enter__", Sig: "(self)", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) { return a[0], nil }},
		{Name: "__exit__", Sig: "(self, *args)", Fn: anyState(
			func(_ *vm.Thread, s *Socket, _ []object.Value) (object.Value, *object.Exception) {
				if s.Socket == nil {
					return object.None, nil
				}
				return none(s.Close())
			})},
	}
}

// none is the end of methods that return None.
func none(err error) (object.Value, *object.Exception) { return object.None, lib.Exception(err) }
