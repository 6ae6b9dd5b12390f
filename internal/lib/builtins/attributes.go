package builtins

import "asyncrepl/internal/object"

var attributes = []object.Method{
	{Name: "callable", Sig: "(obj, /)", Doc: "Return whether the object is callable.", Fn: callable},
	{Name: "getattr", Sig: "(object, name, default=?, /)", Doc: "Get a named attribute from an object.", Fn: getattr},
	{Name: "hasattr", Sig: "(obj, name, /)", Doc: "Tells whether looking up the named attribute on the object succeeds.", Fn: hasattr},
	{Name: "setattr", Sig: "(obj, name, value, /)", Doc: "Set the named attribute on the given object.", Fn: setattr},
	{Name: "delattr", Sig: "(obj, name, /)", Doc: "Delete the named attribute from the given object.", Fn: delattr},
	{Name: "isinstance", Sig: "(obj, class_or_tuple, /)", Doc: "Tells whether an object belongs to a class, directly or through inheritance.", Fn: isinstance},
	{Name: "issubclass", Sig: "(cls, class_or_tuple, /)", Doc: "Return whether cls is derived from another class or is the same class.", Fn: issubclass},
	{Name: "repr", Sig: "(obj, /)", Doc: "Gives the text that repr produces to describe the object.", Fn: repr},
	{Name: "ascii", Sig: "(obj, /)", Doc: "Describes an object like repr, but escapes every character outside ASCII.", Fn: ascii},
	{Name: "format", Sig: "(value, format_spec='', /)", Doc: "Return value.__format__(format_spec).", Fn: format},
}

func callable(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
	return object.Bool(object.IsCallable(a[0])), nil
}

func attrName(v object.Value) (string, *object.Exception) {
	s, ok := object.StrOf(v)
	if !ok {
		return "", object.TypeErrorf("attribute name must be string, not '%s'", v.Class().Name)
	}
	return s, nil
}

func getattr(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	name, exc := attrName(a[1])
	if exc != nil {
		return object.Null, exc
	}
	if a[2].IsNull() {
		return object.GetAttr(t, a[0], name)
	}
	v, ok, exc := object.LookupAttr(t, a[0], name)
	if exc == nil && !ok {
		return a[2], nil
	}
	return v, exc
}

func hasattr(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	name, exc := attrName(a[1])
	if exc != nil {
		return object.Null, exc
	}
	_, ok, exc := object.LookupAttr(t, a[0], name)
	return object.Bool(ok), exc
}

func setattr(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	name, exc := attrName(a[1])
	if exc != nil {
		return object.Null, exc
	}
	return object.None, object.SetAttr(t, a[0], name, a[2])
}

func delattr(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	name, exc := attrName(a[1])
	if exc != nil {
		return object.Null, exc
	}
	return object.None, object.DelAttr(t, a[0], name)
}

func isinstance(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	ok, exc := object.IsInstance(t, a[0], a[1])
	return object.Bool(ok), exc
}

func issubclass(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	ok, exc := object.IsSubclassOf(t, a[0], a[1])
	return object.Bool(ok), exc
}

func text(s string, exc *object.Exception) (object.Value, *object.Exception) {
	if exc != nil {
		return object.Null, exc
	}
	return object.NewStr(s), nil
}

func repr(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	return text(object.Repr(t, a[0]))
}

func ascii(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	return text(object.ASCII(t, a[0]))
}

func format(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	spec, ok := object.StrOf(a[1])
	if !ok {
		return object.Null, object.TypeErrorf("format() argument 2 must be str, not %s", a[1].Class().Name)
	}
	return text(object.FormatValue(t, a[0], spec))
}
