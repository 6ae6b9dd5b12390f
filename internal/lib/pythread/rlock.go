package pythread

import (
	"fmt"
	"time"

	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// rlock is a _thread.RLock.
type rlock struct {
	object.Base
	line
	owner *vm.Thread // nil: nobody
	count int
}

func allocRLock(_ object.Thread, cls *object.Class) object.Object {
	l := &rlock{}
	l.SetClass(cls)
	return l
}

func (l *rlock) take(h *lib.Host, t *vm.Thread, d time.Duration) (bool, *object.Exception) {
	ok, exc := l.until(h, t, d, func() bool { return l.owner == nil || l.owner == t })
	if ok {
		l.owner = t
		l.count++
	}
	return ok, exc
}

// release gives n of the holder's claims up.
func (l *rlock) release(t *vm.Thread, n int) *object.Exception {
	if l.owner != t {
		return object.RuntimeErrorf("cannot release un-acquired lock")
	}
	if l.count -= n; l.count == 0 {
		l.owner = nil
		l.wake()
	}
	return nil
}

func (s *state) rlockMethods() []object.Method {
	on := func(fn func(t *vm.Thread, l *rlock, a []object.Value) (object.Value, *object.Exception)) object.NativeFn {
		return func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			return fn(thread(t), a[0].Object().(*rlock), a)
		}
	}
	release := on(func(t *vm.Thread, l *rlock, _ []object.Value) (object.Value, *object.Exception) {
		return object.None, l.release(t, 1)
	})
	return []object.Method{
		{Name: "acquire", Sig: "(self, blocking=True, timeout=-1)", Doc: "Take the lock, once more if this thread holds it.", Fn: on(
			func(t *vm.Thread, l *rlock, a []object.Value) (object.Value, *object.Exception) {
				d, exc := timeout(t, a[1], a[2])
				if exc != nil {
					return object.Null, exc
				}
				ok, exc := l.take(s.h, t, d)
				return object.Bool(ok), exc
			})},
		{Name: "release", Sig: "(self)", Doc: "Release the lock as often as it was taken.", Fn: release},
		{Name: "__enter__", Sig: "(self)", Fn: on(func(t *vm.Thread, l *rlock, _ []object.Value) (object.Value, *object.Exception) {
			_, exc := l.take(s.h, t, lib.Forever)
			return object.True, exc
		})},
		{Name: "__exit__", Sig: "(self, /, *exc)", Fn: release},
		{Name: "_is_owned", Sig: "(self)", Fn: on(func(t *vm.Thread, l *rlock, _ []object.Value) (object.Value, *object.Exception) {
			return object.Bool(l.owner == t), nil
		})},
		{Name: "_recursion_count", Sig: "(self)", Fn: on(func(t *vm.Thread, l *rlock, _ []object.Value) (object.Value, *object.Exception) {
			if l.owner != t {
				return object.Int(0), nil
			}
			return object.Int(int64(l.count)), nil
		})},
		{Name: "_release_save", Sig: "(self)", Fn: on(func(t *vm.Thread, l *rlock, _ []object.Value) (object.Value, *object.Exception) {
			n := l.count
			return object.Int(int64(n)), l.release(t, n)
		})},
		{Name: "_acquire_restore", Sig: "(self, state, /)", Fn: on(func(t *vm.Thread, l *rlock, a []object.Value) (object.Value, *object.Exception) {
			n, exc := object.IndexInt(t, a[1])
			if exc != nil {
				return object.Null, exc
			}
			_, exc = l.take(s.h, t, lib.Forever)
			if exc == nil {
				l.count = n
			}
			return object.None, exc
		})},
		{Name: "__repr__", Sig: "(self, /)", Fn: on(func(_ *vm.Thread, l *rlock, _ []object.Value) (object.Value, *object.Exception) {
			owner := int64(0)
			if l.owner != nil {
				owner = l.owner.ID()
			}
			return object.NewStr(fmt.Sprintf("<%s %s object owner=%d count=%d at 0x%x>", word(l.owner != nil), typeName(l), owner, l.count, object.Addr(l))), nil
		})},
	}
}
