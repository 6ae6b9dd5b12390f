package asyncio

import (
	"asyncrepl/internal/coro"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// markCoroutine is asyncio.coroutine, the decorator of coroutines until Python
// 3.10: a generator function becomes one whose generators can be awaited, any
// other function a coroutine function that awaits what it returns.
func (s *state) markCoroutine(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	if isCoroutineFunction(a[0]) {
		return a[0], nil
	}
	fn, ok := a[0].Object().(*vm.Function)
	if ok && fn.IsGeneratorFunction() {
		fn = vm.MarkIterableCoroutine(fn)
	} else {
		fn = s.awaitingFunction(thread(t), a[0])
	}
	m := s.module("coroutines")
	if mark, ok := m.Dict().GetStr(coroutineMark); ok {
		if exc := object.SetAttr(t, object.Of(fn), coroutineMark, mark); exc != nil {
			return object.Null, exc
		}
	}
	return object.Of(fn), nil
}

// awaitingFunction makes the coroutine function that calls fn and awaits the
// result if that can be awaited.
func (s *state) awaitingFunction(t *vm.Thread, fn object.Value) *vm.Function {
	name := "coro"
	if v, ok, _ := object.LookupAttr(t, fn, "__name__"); ok {
		name = strOf(t, v)
	}
	m, names := s.module("coroutines"), &vm.CoroNames{Name: name, QualName: name}
	return vm.NewGoFunction(&object.Method{Name: name, Sig: "(*args, **kw)", Async: true, Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
		args := varargs(a[0])
		kw, _ := object.DictOf(a[1])
		return native(names, &late{make: func(th coro.Thread) (coro.Coroutine, error) {
			v, exc := th.(*vm.Thread).Call(fn, args, object.Keywords(kw))
			if exc != nil {
				return nil, exc
			}
			switch {
			case s.isCoroutine(v):
				return coroutineOf(v), nil
			case isAwaitable(v):
				return coroutineOf(vm.AwaitWrapper(v)), nil
			}
			return machine(func(coro.Thread) (any, error) { return v.Any(), nil }), nil
		}}), nil
	}}, nil, m.Name, m.Dict())
}
