package pythread

import (
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// local is a _thread._local: its attributes are others for each thread. A
// thread that comes to it first calls __init__ as its creator did.
type local struct {
	object.Base
	owner *vm.Thread // the creator, whose attributes are in Base
	args  []object.Value
	kw    []object.Kw
}

func allocLocal(t object.Thread, cls *object.Class) object.Object {
	l := &local{owner: thread(t)}
	l.SetClass(cls)
	return l
}

// Attrs returns the attributes of the thread that asks. Attributes are looked up
// only under the interpreter lock.
func (l *local) Attrs() *object.Attrs {
	t := l.owner.Interp().Holder()
	if t == l.owner {
		return l.Base.Attrs()
	}
	data := t.Data()
	if a, ok := data[l].(*object.Attrs); ok {
		return a
	}
	a := &object.Attrs{}
	data[l] = a
	if init, ok := object.LookupSpecial(object.Of(l), "__init__"); ok && init != objectInit {
		if _, exc := t.Call(init, append([]object.Value{object.Of(l)}, l.args...), l.kw); exc != nil && t.Interp().OnUnraisable != nil {
			t.Interp().OnUnraisable(t, exc, "in "+object.ReprText(t, init))
		}
	}
	return a
}

var localMethods = []object.Method{
	{Name: "__new__", Sig: "(cls, /, *args, **kw)", Kind: object.NewMethod, Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		cls := a[0].Object().(*object.Class)
		l := allocLocal(t, cls).(*local)
		l.args = append([]object.Value(nil), a[1].Object().(*object.Tuple).Items()...)
		kw, exc := keywords(a[2].Object().(*object.Dict))
		if exc != nil {
			return object.Null, exc
		}
		l.kw = kw
		if init, _ := cls.Lookup("__init__"); len(l.args)+len(kw) > 0 && init == objectInit {
			return object.Null, object.TypeErrorf("Initialization arguments are not supported")
		}
		return object.Of(l), nil
	}},
}

// objectInit is object.__init__.
var objectInit, _ = object.ObjectClass.Lookup("__init__")
