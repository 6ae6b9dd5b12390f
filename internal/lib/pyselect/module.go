// Package pyselect is Python's module select: waiting for descriptors with the system's
// oldest calls. Both are made with poll(2), so that descriptors may be of any number.
package pyselect

import (
	_ "embed"
	"time"

	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"

	"golang.org/x/sys/unix"
)

//go:embed select.py
var source string

// Module declares the module.
var Module = lib.Module{Name: "select", Doc: "Waiting for descriptors that can be read or written.", Load: load, Source: lib.Text(source)}

func load(_ *lib.Host, m *object.Module) *object.Exception {
	for name, n := range map[string]int64{"POLLIN": unix.POLLIN, "POLLPRI": unix.POLLPRI, "POLLOUT": unix.POLLOUT, "POLLERR": unix.POLLERR,
		"POLLHUP": unix.POLLHUP, "POLLNVAL": unix.POLLNVAL, "PIPE_BUF": 4096} {
		lib.Add(m, name, object.Int(n))
	}
	lib.Add(m, "error", object.Of(object.OSErrorClass))
	lib.AddFunctions(m, []object.Method{
		{Name: "_wait", Sig: "(wanted, timeout)", Doc: "Wait timeout seconds (None: for ever) for pairs of descriptor and events; return those that have come.", Fn: wait},
	})
	return nil
}

func wait(th object.Thread, a []object.Value) (object.Value, *object.Exception) {
	t := th.(*vm.Thread)
	var fds []unix.PollFd
	exc := object.Iterate(t, a[0], func(v object.Value) *object.Exception {
		pair, exc := object.ToList(t, v)
		if exc != nil {
			return exc
		}
		var nums [2]int
		for i := range nums {
			if nums[i], exc = object.IndexInt(t, pair[i]); exc != nil {
				return exc
			}
		}
		fds = append(fds, unix.PollFd{Fd: int32(nums[0]), Events: int16(nums[1])})
		return nil
	})
	if exc != nil {
		return object.Null, exc
	}
	deadline, exc := lib.DeadlineIn(t, a[1])
	if exc != nil {
		return object.Null, exc
	}
	exc = lib.WaitInGlances(t, deadline, func(most time.Duration) (bool, error) {
		n, err := unix.Poll(fds, int((most+time.Millisecond-1)/time.Millisecond))
		if err == unix.EINTR {
			err = nil
		}
		return n > 0, err
	})
	if exc != nil {
		return object.Null, exc
	}
	var ready []object.Value
	for _, f := range fds {
		if f.Revents != 0 {
			ready = append(ready, object.Of(object.NewTuple(object.Int(int64(f.Fd)), object.Int(int64(f.Revents)))))
		}
	}
	return object.Of(object.NewList(ready...)), nil
}
