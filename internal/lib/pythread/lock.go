package pythread

import (
	"fmt"
	"math"
	"time"

	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// line is where threads wait for something to change.
type line struct{ waiters []*lib.Waiter }

// wait blocks until the next wake, for d at most, and reports whether there was one.
// If an interrupt ends the wait, the wake goes to the next thread.
func (l *line) wait(h *lib.Host, t *vm.Thread, d time.Duration) (bool, *object.Exception) {
	w := h.NewWaiter(t)
	l.waiters = append(l.waiters, w)
	ok, exc := w.Wait(d)
	if !ok {
		l.remove(w)
	}
	if exc != nil && ok {
		l.wake()
	}
	return ok, exc
}

func (l *line) remove(w *lib.Waiter) {
	for i, x := range l.waiters {
		if x == w {
			l.waiters = append(l.waiters[:i], l.waiters[i+1:]...)
			return
		}
	}
}

// wake wakes the first who waits.
func (l *line) wake() {
	if len(l.waiters) > 0 {
		w := l.waiters[0]
		l.waiters = l.waiters[1:]
		w.Wake()
	}
}

// wakeAll wakes all who wait.
func (l *line) wakeAll() {
	for len(l.waiters) > 0 {
		l.wake()
	}
}

// until waits until free holds, for d at most, and reports whether it does.
func (l *line) until(h *lib.Host, t *vm.Thread, d time.Duration, free func() bool) (bool, *object.Exception) {
	end := h.Clock.Now() + int64(d)
	for !free() {
		left := d
		if d > 0 {
			left = max(0, time.Duration(end-h.Clock.Now()))
		}
		if left == 0 {
			return false, nil
		}
		if _, exc := l.wait(h, t, left); exc != nil {
			return false, exc
		}
	}
	return true, nil
}

// lock is a _thread.lock.
type lock struct {
	object.Base
	line
	held bool
}

func allocLock(_ object.Thread, cls *object.Class) object.Object {
	l := &lock{}
	l.SetClass(cls)
	return l
}

// timeout reads the arguments of acquire; a duration of 0 means not to wait.
func timeout(t object.Thread, blocking, limit object.Value) (time.Duration, *object.Exception) {
	block, exc := object.Truth(t, blocking)
	if exc != nil {
		return 0, exc
	}
	secs, exc := object.ToFloat(t, limit)
	switch {
	case exc != nil:
		return 0, exc
	case math.IsNaN(secs):
		return 0, object.ValueErrorf("Invalid value NaN (not a number)")
	case !block && secs != -1:
		return 0, object.ValueErrorf("can't specify a timeout for a non-blocking call")
	case secs < 0 && secs != -1:
		return 0, object.ValueErrorf("timeout value must be a non-negative number")
	case secs >= math.MaxInt64:
		return 0, object.OverflowErrorf("timestamp out of range for platform time_t")
	case secs > timeoutMax:
		return 0, object.OverflowErrorf("timeout value is too large")
	case !block:
		return 0, nil
	case secs == -1:
		return lib.Forever, nil
	}
	return time.Duration(math.Ceil(secs * 1e9)), nil
}

// take takes the lock within d.
func (l *lock) take(h *lib.Host, t *vm.Thread, d time.Duration) (bool, *object.Exception) {
	ok, exc := l.until(h, t, d, func() bool { return !l.held })
	if ok {
		l.held = true
	}
	return ok, exc
}

func (l *lock) release() *object.Exception {
	if !l.held {
		return object.RuntimeErrorf("release unlocked lock")
	}
	l.held = false
	l.wake()
	return nil
}

func (s *state) lockMethods() []object.Method {
	on := func(fn func(t object.Thread, l *lock, a []object.Value) (object.Value, *object.Exception)) object.NativeFn {
		return func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			return fn(t, a[0].Object().(*lock), a)
		}
	}
	acquire := on(func(t object.Thread, l *lock, a []object.Value) (object.Value, *object.Exception) {
		d, exc := timeout(t, a[1], a[2])
		if exc != nil {
			return object.Null, exc
		}
		ok, exc := l.take(s.h, thread(t), d)
		return object.Bool(ok), exc
	})
	release := on(func(_ object.Thread, l *lock, _ []object.Value) (object.Value, *object.Exception) {
		return object.None, l.release()
	})
	locked := on(func(_ object.Thread, l *lock, _ []object.Value) (object.Value, *object.Exception) {
		return object.Bool(l.held), nil
	})
	return []object.Method{
		{Name: "acquire", Sig: "(self, blocking=True, timeout=-1)", Doc: "Take the lock and report whether it was taken.", Fn: acquire},
		{Name: "release", Sig: "(self)", Doc: "Release the lock, which may have been taken by another thread.", Fn: release},
		{Name: "locked", Sig: "(self)", Doc: "Return whether the lock is taken.", Fn: locked},
		{Name: "__enter__", Sig: "(self)", Fn: on(func(t object.Thread, l *lock, _ []object.Value) (object.Value, *object.Exception) {
			_, exc := l.take(s.h, thread(t), lib.Forever)
			return object.True, exc
		})},
		{Name: "__exit__", Sig: "(self, /, *exc)", Fn: release},
		{Name: "__repr__", Sig: "(self, /)", Fn: on(func(_ object.Thread, l *lock, _ []object.Value) (object.Value, *object.Exception) {
			return object.NewStr(fmt.Sprintf("<%s %s object at 0x%x>", word(l.held), typeName(l), object.Addr(l))), nil
		})},
	}
}

func word(held bool) string {
	if held {
		return "locked"
	}
	return "unlocked"
}

func typeName(o object.Object) string {
	c := o.Class()
	return c.Module + "." + c.QualName
}
