package object

// baseExceptionMethods is the table of BaseException.
var baseExceptionMethods = []Method{
	{Name: "__new__", Sig: "(cls, *args, **kwargs)", Kind: NewMethod, Fn: baseExceptionNew},
	{Name: "__init__", Sig: "(self, *args, **kwargs)", Fn: baseExceptionInit},
	{Name: "__str__", Sig: "(self, /)", Fn: baseExceptionStr},
	{Name: "__repr__", Sig: "(self, /)", Fn: baseExceptionRepr},
	{Name: "add_note", Sig: "(self, note, /)", Fn: exceptionAddNote,
		Doc: "Attach an extra note to this exception."},
	{Name: "with_traceback", Sig: "(self, tb, /)", Fn: exceptionWithTraceback,
		Doc: "Store tb as the traceback and hand back this same exception."},
	{Name: "__reduce__", Sig: "(self, /)", Fn: exceptionReduce},
	{Name: "args", Kind: Property, Fn: exceptionArgs, Set: exceptionSetArgs},
	{Name: "__traceback__", Kind: Property, Fn: exceptionTraceback, Set: exceptionSetTraceback},
	{Name: "__cause__", Kind: Property, Fn: exceptionCause, Set: exceptionSetCause},
	{Name: "__context__", Kind: Property, Fn: exceptionContext, Set: exceptionSetContext},
	{Name: "__suppress_context__", Kind: Property, Fn: exceptionSuppress, Set: exceptionSetSuppress},
	{Name: "__dict__", Kind: Property, Fn: getDict, Set: setDict},
}

// self returns the exception that a method was called on.
func excSelf(a []Value) *Exception { return a[0].Object().(*Exception) }

func baseExceptionNew(_ Thread, a []Value) (Value, *Exception) {
	cls := a[0].Object().(*Class)
	if cls.abstract != nil {
		return Null, abstractError(cls)
	}
	e := NewException(cls, a[1].Object().(*Tuple).items...)
	return Of(e), nil
}

func baseExceptionInit(_ Thread, a []Value) (Value, *Exception) {
	e := excSelf(a)
	if kw := a[2].Object().(*Dict); kw.Len() > 0 {
		return Null, TypeErrorf("%s() takes no keyword arguments", e.class.Name)
	}
	e.setArgs(a[1].Object().(*Tuple).items)
	return None, nil
}

func baseExceptionStr(t Thread, a []Value) (Value, *Exception) {
	s, err := argsStr(t, excSelf(a))
	return strResult(s, err)
}

// argsStr is BaseException.__str__.
func argsStr(t Thread, e *Exception) (string, *Exception) {
	switch len(e.args.items) {
	case 0:
		return "", nil
	case 1:
		return StrText(t, e.args.items[0])
	}
	return Repr(t, Of(e.args))
}

func baseExceptionRepr(t Thread, a []Value) (Value, *Exception) {
	e := excSelf(a)
	if len(e.args.items) == 1 {
		s, err := Repr(t, e.args.items[0])
		return strResult(e.class.Name+"("+s+")", err)
	}
	s, err := Repr(t, Of(e.args))
	return strResult(e.class.Name+s, err)
}

func strResult(s string, err *Exception) (Value, *Exception) {
	if err != nil {
		return Null, err
	}
	return NewStr(s), nil
}

func exceptionAddNote(t Thread, a []Value) (Value, *Exception) {
	e, note := excSelf(a), a[1]
	if !note.Class().IsSubclass(StrClass) {
		return Null, TypeErrorf("note must be a str, not '%s'", note.Class().Name)
	}
	notes, ok := e.attrs.Get("__notes__")
	if !ok {
		e.attrs.Set("__notes__", Of(NewList(note)))
		return None, nil
	}
	list, ok := Unwrap(notes).Object().(*List)
	if !ok {
		return Null, TypeErrorf("Cannot add note: __notes__ is not a list")
	}
	list.Items = append(list.Items, note)
	return None, nil
}

func exceptionWithTraceback(t Thread, a []Value) (Value, *Exception) {
	if _, err := exceptionSetTraceback(t, a); err != nil {
		return Null, err
	}
	return a[0], nil
}

func exceptionReduce(_ Thread, a []Value) (Value, *Exception) {
	e := excSelf(a)
	items := []Value{Of(e.class), Of(e.args)}
	if e.attrs.Len() > 0 {
		items = append(items, Of(e.attrs.Dict()))
	}
	return Of(NewTuple(items...)), nil
}

func exceptionArgs(_ Thread, a []Value) (Value, *Exception) { return Of(excSelf(a).args), nil }

func exceptionSetArgs(t Thread, a []Value) (Value, *Exception) {
	if a[1].IsNull() {
		return Null, TypeErrorf("args may not be deleted")
	}
	items, err := ToList(t, a[1])
	if err != nil {
		return Null, err
	}
	excSelf(a).setArgs(items)
	return None, nil
}

func exceptionTraceback(_ Thread, a []Value) (Value, *Exception) {
	if tb := excSelf(a).Traceback; tb != nil {
		return Of(tb), nil
	}
	return None, nil
}

func exceptionSetTraceback(_ Thread, a []Value) (Value, *Exception) {
	e := excSelf(a)
	if a[1].IsNull() {
		return Null, TypeErrorf("__traceback__ may not be deleted")
	}
	if a[1].IsNone() {
		e.Traceback = nil
		return None, nil
	}
	tb, ok := a[1].Object().(*Traceback)
	if !ok {
		return Null, TypeErrorf("__traceback__ must be a traceback or None")
	}
	e.Traceback = tb
	return None, nil
}

func exceptionCause(_ Thread, a []Value) (Value, *Exception) {
	if c := excSelf(a).Cause; !c.IsNull() {
		return c, nil
	}
	return None, nil
}

func exceptionSetCause(_ Thread, a []Value) (Value, *Exception) {
	e := excSelf(a)
	if a[1].IsNull() {
		return Null, TypeErrorf("__cause__ may not be deleted")
	}
	if _, ok := a[1].Object().(*Exception); !ok && !a[1].IsNone() {
		return Null, TypeErrorf("exception cause must be None or derive from BaseException")
	}
	e.SetCause(a[1])
	return None, nil
}

func exceptionContext(_ Thread, a []Value) (Value, *Exception) {
	if c := excSelf(a).Context; c != nil {
		return Of(c), nil
	}
	return None, nil
}

func exceptionSetContext(_ Thread, a []Value) (Value, *Exception) {
	e := excSelf(a)
	if a[1].IsNull() {
		return Null, TypeErrorf("__context__ may not be deleted")
	}
	if a[1].IsNone() {
		e.Context = nil
		return None, nil
	}
	c, ok := a[1].Object().(*Exception)
	if !ok {
		return Null, TypeErrorf("exception context must be None or derive from BaseException")
	}
	e.Context = c
	return None, nil
}

func exceptionSuppress(_ Thread, a []Value) (Value, *Exception) {
	return Bool(excSelf(a).SuppressContext), nil
}

func exceptionSetSuppress(_ Thread, a []Value) (Value, *Exception) {
	b, ok := a[1].AsBool()
	if a[1].IsNull() {
		return Null, TypeErrorf("can't delete numeric/char attribute")
	}
	if !ok {
		return Null, TypeErrorf("attribute value type must be bool")
	}
	excSelf(a).SuppressContext = b
	return None, nil
}
