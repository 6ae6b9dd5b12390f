package sys

import (
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

func (s *state) displayHook(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	return object.None, s.h.Display(t.(*vm.Thread), a[0])
}

func (s *state) exceptHook(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
	exc, ok := object.ExceptionOf(a[1])
	if !ok {
		return object.Null, object.TypeErrorf("print_exception(): Exception expected for value, %s found", a[1].Class().Name)
	}
	s.h.PrintException(exc)
	return object.None, nil
}

// unraisableHook shows the exception of an object with the attributes
// exc_value, err_msg and object.
func (s *state) unraisableHook(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	attr := func(name string) object.Value {
		v, ok, exc := object.LookupAttr(t, a[0], name)
		if !ok || exc != nil {
			return object.None
		}
		return v
	}
	text := "Exception ignored in"
	if msg, ok := object.StrOf(attr("err_msg")); ok {
		text = msg
	}
	if o := attr("object"); !o.IsNone() {
		text += ": " + object.ReprText(t, o)
	} else if text == "Exception ignored in" {
		text = ""
	}
	if text != "" {
		if _, exc := object.CallMethod(t, s.h.Stream("stderr"), "write", object.NewStr(text+"\n")); exc != nil {
			return object.Null, exc
		}
	}
	if exc, ok := object.ExceptionOf(attr("exc_value")); ok {
		s.h.PrintException(exc)
	}
	return object.None, nil
}

func noDebugger(object.Thread, []object.Value) (object.Value, *object.Exception) {
	return object.Null, object.RuntimeErrorf("breakpoint(): there is no debugger here")
}

// noTracing refuses what would have to be called at each line.
func noTracing(name string) object.NativeFn {
	return func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
		if a[0].IsNone() {
			return object.None, nil
		}
		return object.Null, object.Errorf(object.NotImplementedErrorClass, "sys.%s(): programs are not traced here", name)
	}
}

func setMaxStrDigits(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	n, exc := object.IndexInt(t, a[0])
	switch {
	case exc != nil:
		return object.Null, exc
	case n != 0 && n < 640:
		return object.Null, object.ValueErrorf("maxdigits must be 0 or larger than 640")
	}
	object.SetMaxStrDigits(n)
	return object.None, nil
}

func (s *state) setSwitchInterval(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	f, exc := object.ToFloat(t, a[0])
	switch {
	case exc != nil:
		return object.Null, exc
	case !(f > 0):
		return object.Null, object.ValueErrorf("switch interval must be strictly positive")
	}
	s.switchInterval = f
	return object.None, nil
}

func getFrameModuleName(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	n, exc := object.IndexInt(t, a[0])
	if exc != nil {
		return object.Null, exc
	}
	f := t.Frame()
	for ; f != nil && n > 0; n-- {
		f = f.Back()
	}
	if f == nil {
		return object.None, nil
	}
	if v, ok := f.Globals().GetStr("__name__"); ok {
		return v, nil
	}
	return object.None, nil
}
