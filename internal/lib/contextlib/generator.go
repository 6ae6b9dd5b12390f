package contextlib

import (
	"asyncrepl/internal/object"
)

// manager is a context manager made of a generator, synchronous or not.
type manager struct {
	object.Base
	gen  object.Value
	fn   object.Value // called again when the manager decorates a function
	args []object.Value
	kw   []object.Kw
}

var managerClass = object.NewNativeClass("_GeneratorContextManager", "contextlib", []*object.Class{decoratorClass, abstractClass}, []object.Method{
	{Name: "__enter__", Sig: "(self)", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		return a[0].Object().(*manager).enter(t)
	}},
	{Name: "__exit__", Sig: "(self, typ, value, traceback)", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		return a[0].Object().(*manager).exit(t, a[1], a[2], a[3])
	}},
	{Name: "_recreate_cm", Sig: "(self)", Fn: recreate},
}, object.WithDoc("Helper for @contextmanager decorator."), object.WithFlags(object.NoNew), object.WithProto((*manager)(nil), ""))

func newManager(t object.Thread, cls *object.Class, fn object.Value, args []object.Value, kw []object.Kw) (object.Value, *object.Exception) {
	gen, exc := t.Call(fn, args, kw)
	if exc != nil {
		return object.Null, exc
	}
	m := &manager{gen: gen, fn: fn, args: args, kw: append([]object.Kw(nil), kw...)}
	m.SetClass(cls)
	if doc, ok, exc := object.LookupAttr(t, fn, "__doc__"); exc == nil && ok && !doc.IsNone() {
		m.Attrs().Set("__doc__", doc)
	}
	return object.Of(m), nil
}

func recreate(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	m := a[0].Object().(*manager)
	return newManager(t, m.Class(), m.fn, m.args, m.kw)
}

// enter runs the generator up to its yield.
func (m *manager) enter(t object.Thread) (object.Value, *object.Exception) {
	v, exc := object.Next(t, m.gen)
	if exc == nil && !v.IsNull() {
		return v, nil
	}
	if exc == nil || exc.IsA(object.StopIterationClass) {
		exc = object.RuntimeErrorf("generator didn't yield")
		exc.SetCause(object.None)
	}
	return object.Null, exc
}

// exit lets the generator end, or raises the exception of the block in it.
func (m *manager) exit(t object.Thread, typ, value, tb object.Value) (object.Value, *object.Exception) {
	if typ.IsNone() {
		v, exc := object.Next(t, m.gen)
		switch {
		case exc == nil && v.IsNull(), exc.IsA(object.StopIterationClass):
			return object.False, nil
		case exc != nil:
			return object.Null, exc
		}
		return m.unstopped(t, "generator didn't stop")
	}
	thrown, exc := raisedBy(t, typ, value)
	if exc != nil {
		return object.Null, exc
	}
	_, exc = object.CallMethod(t, m.gen, "throw", object.Of(thrown))
	if exc == nil {
		return m.unstopped(t, "generator didn't stop after throw()")
	}
	return afterThrow(exc, thrown, tb, object.StopIterationClass)
}

// unstopped closes a generator that yields once more, and complains.
func (m *manager) unstopped(t object.Thread, text string) (object.Value, *object.Exception) {
	complaint := object.RuntimeErrorf("%s", text)
	if _, exc := object.CallMethod(t, m.gen, "close"); exc != nil {
		exc.SetContext(complaint)
		return object.Null, exc
	}
	return object.Null, complaint
}

// raisedBy returns the exception that __exit__ is told of.
func raisedBy(t object.Thread, typ, value object.Value) (*object.Exception, *object.Exception) {
	if value.IsNone() {
		var exc *object.Exception
		if value, exc = t.Call(typ, nil, nil); exc != nil {
			return nil, exc
		}
	}
	e, ok := object.ExceptionOf(value)
	if !ok {
		return nil, object.TypeErrorf("exceptions must be classes or instances deriving from BaseException, not %s", value.Class().Name)
	}
	return e, nil
}

// afterThrow decides what it means that a generator into which thrown was
// raised ended with exc. stop is how a generator of its kind ends.
func afterThrow(exc, thrown *object.Exception, tb object.Value, stop *object.Class) (object.Value, *object.Exception) {
	switch {
	case exc.IsA(stop):
		// The generator ended: the exception is dealt with, unless it is itself
		// the one that passed through.
		return object.Bool(exc != thrown), nil
	case exc == thrown:
		restoreTraceback(thrown, tb)
		return object.False, nil
	case exc.IsA(object.RuntimeErrorClass) && exc.Cause.Object() == object.Object(thrown) &&
		(thrown.IsA(object.StopIterationClass) || stop != object.StopIterationClass && thrown.IsA(stop)):
		// A StopIteration that passes through a generator comes out as the cause
		// of a RuntimeError.
		restoreTraceback(thrown, tb)
		return object.False, nil
	}
	return object.Null, exc
}

func restoreTraceback(e *object.Exception, tb object.Value) {
	e.Traceback, _ = tb.Object().(*object.Traceback)
}
