package asyncio

import (
	"math"

	"asyncrepl/internal/lib"
	"asyncrepl/internal/loop"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// descriptorMethods are the methods that watch descriptors.
var descriptorMethods = []object.Method{
	{Name: "add_reader", Sig: "(self, fd, callback, *args)", Doc: "Call a function whenever a descriptor can be read.", Fn: addWatch("add_reader", (*loop.Loop).WatchReader)},
	{Name: "remove_reader", Sig: "(self, fd)", Doc: "End add_reader() and return whether there was a callback.", Fn: removeWatch((*loop.Loop).RemoveReader)},
	{Name: "add_writer", Sig: "(self, fd, callback, *args)", Doc: "Call a function whenever a descriptor can be written to.", Fn: addWatch("add_writer", (*loop.Loop).WatchWriter)},
	{Name: "remove_writer", Sig: "(self, fd)", Doc: "End add_writer() and return whether there was a callback.", Fn: removeWatch((*loop.Loop).RemoveWriter)},
}

func addWatch(name string, watch func(*loop.Loop, int, *loop.Handle) error) object.NativeFn {
	return onLoop(func(t *vm.Thread, l *Loop, a []object.Value) (object.Value, *object.Exception) {
		h, exc := l.callable(t, name, a[2], a[3], object.None)
		if exc != nil {
			return object.Null, exc
		}
		fd, exc := descriptor(t, a[1])
		if exc != nil {
			return object.Null, exc
		}
		return object.None, systemError(watch(l.l, fd, &h.Handle))
	})
}

func removeWatch(remove func(*loop.Loop, int) (bool, error)) object.NativeFn {
	return onLoop(func(t *vm.Thread, l *Loop, a []object.Value) (object.Value, *object.Exception) {
		fd, exc := descriptor(t, a[1])
		if exc != nil {
			return object.Null, exc
		}
		if l.l.IsClosed() {
			return object.False, nil
		}
		was, err := remove(l.l, fd)
		return object.Bool(was), systemError(err)
	})
}

// descriptor is the descriptor that a number stands for, or an object with a
// method fileno().
func descriptor(t *vm.Thread, v object.Value) (int, *object.Exception) {
	n, ok := object.IntOf(v)
	if !ok {
		got, exc := object.CallMethod(t, v, "fileno")
		if exc != nil && !exc.Class().IsSubclass(object.AttributeErrorClass) {
			return 0, exc
		}
		if n, ok = object.IntOf(got); exc != nil || !ok {
			return 0, object.ValueErrorf("Invalid file object: %s", object.ReprText(t, v))
		}
	}
	if n < 0 || n > math.MaxInt32 {
		return 0, object.ValueErrorf("Invalid file descriptor: %d", n)
	}
	return int(n), nil
}

// systemError is the exception of a failure to watch a descriptor.
func systemError(err error) *object.Exception {
	if exc, ok := err.(*object.Exception); ok || err == nil {
		return exc
	}
	return lib.OSError(err)
}
