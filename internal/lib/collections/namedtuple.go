package collections

import (
	"fmt"
	"strings"
	"unicode"

	"asyncrepl/internal/object"
)

// namedTuple is the function namedtuple.
func namedTuple(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	typename, exc := object.StrText(t, a[0])
	if exc != nil {
		return object.Null, exc
	}
	fields, exc := fieldNames(t, a[1])
	if exc != nil {
		return object.Null, exc
	}
	rename, exc := object.Truth(t, a[2])
	if exc != nil {
		return object.Null, exc
	}
	if rename {
		renameFields(fields)
	}
	if exc := checkFields(typename, fields, rename); exc != nil {
		return object.Null, exc
	}
	var defaults []object.Value
	if !a[3].IsNone() {
		if defaults, exc = object.ToList(t, a[3]); exc != nil {
			return object.Null, exc
		}
		if len(defaults) > len(fields) {
			return object.Null, object.TypeErrorf("Got more default values than field names")
		}
	}
	return makeTupleClass(t, &tupleType{typename, fields, defaults}, a[4])
}

// fieldNames reads the field names from a text or an iterable.
func fieldNames(t object.Thread, v object.Value) ([]string, *object.Exception) {
	if s, ok := object.StrOf(v); ok {
		return strings.Fields(strings.ReplaceAll(s, ",", " ")), nil
	}
	var fields []string
	exc := object.Iterate(t, v, func(x object.Value) *object.Exception {
		s, exc := object.StrText(t, x)
		fields = append(fields, s)
		return exc
	})
	return fields, exc
}

// reserved are the keywords.
var reserved = func() map[string]bool {
	m := map[string]bool{}
	for _, k := range strings.Fields(`False None True and as assert async await break class continue def del elif
		else except finally for from global if import in is lambda nonlocal not or pass raise return try while
		with yield`) {
		m[k] = true
	}
	return m
}()

// isIdentifier reports whether s has the form of a name.
func isIdentifier(s string) bool {
	for i, r := range s {
		if r != '_' && !unicode.IsLetter(r) && !unicode.Is(unicode.Nl, r) &&
			(i == 0 || !unicode.IsDigit(r) && !unicode.IsMark(r) && !unicode.Is(unicode.Pc, r)) {
			return false
		}
	}
	return s != ""
}

// renameFields gives fields without a valid name the name of their position.
func renameFields(fields []string) {
	seen := map[string]bool{}
	for i, f := range fields {
		if !isIdentifier(f) || reserved[f] || strings.HasPrefix(f, "_") || seen[f] {
			fields[i] = fmt.Sprintf("_%d", i)
		}
		seen[f] = true
	}
}

func checkFields(typename string, fields []string, rename bool) *object.Exception {
	for _, f := range append([]string{typename}, fields...) {
		if !isIdentifier(f) {
			return object.ValueErrorf("Type names and field names must be valid identifiers: %s", object.StrRepr(f))
		}
		if reserved[f] {
			return object.ValueErrorf("Type names and field names cannot be a keyword: %s", object.StrRepr(f))
		}
	}
	seen := map[string]bool{}
	for _, f := range fields {
		if strings.HasPrefix(f, "_") && !rename {
			return object.ValueErrorf("Field names cannot start with an underscore: %s", object.StrRepr(f))
		}
		if seen[f] {
			return object.ValueErrorf("Encountered duplicate field name: %s", object.StrRepr(f))
		}
		seen[f] = true
	}
	return nil
}

// tupleType is what the methods of one class made by namedtuple know.
type tupleType struct {
	name     string
	fields   []string
	defaults []object.Value // of the last fields
}

func makeTupleClass(t object.Thread, n *tupleType, module object.Value) (object.Value, *object.Exception) {
	ns := object.NewDict()
	names := make([]object.Value, len(n.fields))
	for i, f := range n.fields {
		names[i] = object.NewStr(f)
	}
	byName := object.NewDict()
	for i, v := range n.defaults {
		byName.SetStr(n.fields[len(n.fields)-len(n.defaults)+i], v)
	}
	ns.SetStr("__doc__", object.NewStr(n.name+"("+strings.Join(n.fields, ", ")+")"))
	ns.SetStr("__slots__", object.Of(object.NewTuple()))
	ns.SetStr("_fields", object.Of(object.NewTuple(names...)))
	ns.SetStr("__match_args__", object.Of(object.NewTuple(names...)))
	ns.SetStr("_field_defaults", object.Of(byName))
	if !module.IsNone() {
		ns.SetStr("__module__", module)
	}
	c, exc := object.NewClass(t, nil, n.name, object.NewTuple(object.Of(object.TupleClass)), ns, nil)
	if exc != nil {
		return object.Null, exc
	}
	c.AddMethods(n.rows())
	return object.Of(c), nil
}

func (n *tupleType) rows() []object.Method {
	rows := []object.Method{
		// It is static, as a __new__ written in Python is, so that subclasses may
		// call it.
		{Name: "__new__", Sig: "(*args, **kwargs)", Kind: object.StaticMethod, Fn: n.new},
		{Name: "_make", Sig: "(cls, iterable)", Kind: object.ClassMethod, Fn: n.make,
			Doc: "Make a new " + n.name + " object from a sequence or iterable"},
		{Name: "_replace", Sig: "(self, /, **kwds)", Fn: n.replace,
			Doc: "Return a new " + n.name + " object replacing specified fields with new values"},
		{Name: "__replace__", Sig: "(self, /, **kwds)", Fn: n.replace},
		{Name: "_asdict", Sig: "(self)", Fn: n.asDict, Doc: "Converts the tuple to a dict keyed by field name."},
		{Name: "__repr__", Sig: "(self, /)", Fn: n.repr},
		{Name: "__getnewargs__", Sig: "(self)", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			return object.Of(object.NewTuple(tupleItems(a[0])...)), nil
		}},
	}
	for i, f := range n.fields {
		rows = append(rows, object.Method{Name: f, Sig: "(self)", Kind: object.Property, Doc: fmt.Sprintf("Alias for field number %d", i),
			Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
				items := tupleItems(a[0])
				if i >= len(items) {
					return object.Null, object.IndexErrorf("tuple index out of range")
				}
				return items[i], nil
			},
			Set: func(object.Thread, []object.Value) (object.Value, *object.Exception) {
				return object.Null, object.AttributeErrorf("can't set attribute")
			}})
	}
	return rows
}

func tupleItems(v object.Value) []object.Value {
	x, _ := object.TupleOf(v)
	return x.Items()
}

// new is __new__: it binds arguments as a function written in Python does.
func (n *tupleType) new(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
	args, kw := tupleItems(a[0]), dictOf(a[1])
	if len(args) == 0 {
		return object.Null, object.TypeErrorf("%s.__new__() missing 1 required positional argument: '_cls'", n.name)
	}
	cls, ok := args[0].Object().(*object.Class)
	if !ok || !cls.IsSubclass(object.TupleClass) {
		return object.Null, object.TypeErrorf("tuple.__new__(X): X is not a type object (%s)", args[0].Class().Name)
	}
	args = args[1:]
	items := make([]object.Value, len(n.fields))
	copy(items, args)
	for _, k := range object.Keywords(kw) {
		i := n.index(k.Name)
		switch {
		case i < 0:
			return object.Null, object.TypeErrorf("%s.__new__() got an unexpected keyword argument '%s'", n.name, k.Name)
		case i < len(args):
			return object.Null, object.TypeErrorf("%s.__new__() got multiple values for argument '%s'", n.name, k.Name)
		}
		items[i] = k.Value
	}
	if len(args) > len(n.fields) {
		return object.Null, n.tooMany(len(args))
	}
	var missing []string
	first := len(n.fields) - len(n.defaults)
	for i := range items {
		switch {
		case !items[i].IsNull():
		case i >= first:
			items[i] = n.defaults[i-first]
		default:
			missing = append(missing, "'"+n.fields[i]+"'")
		}
	}
	if len(missing) > 0 {
		return object.Null, n.missing(missing)
	}
	return object.Of(object.NewNativeInstance(cls, object.NewTuple(items...))), nil
}

func (n *tupleType) index(name string) int {
	for i, f := range n.fields {
		if f == name {
			return i
		}
	}
	return -1
}

func (n *tupleType) tooMany(given int) *object.Exception {
	takes := fmt.Sprint(len(n.fields) + 1)
	if len(n.defaults) > 0 {
		takes = fmt.Sprintf("from %d to %d", len(n.fields)+1-len(n.defaults), len(n.fields)+1)
	}
	plural := "s"
	if len(n.fields) == 0 {
		plural = ""
	}
	return object.TypeErrorf("%s.__new__() takes %s positional argument%s but %d were given", n.name, takes, plural, given+1)
}

func (n *tupleType) missing(names []string) *object.Exception {
	k, text := len(names), names[0]
	switch {
	case k == 2:
		text = names[0] + " and " + names[1]
	case k > 2:
		text = strings.Join(names[:k-1], ", ") + ", and " + names[k-1]
	}
	plural := "s"
	if k == 1 {
		plural = ""
	}
	return object.TypeErrorf("%s.__new__() missing %d required positional argument%s: %s", n.name, k, plural, text)
}

// build makes an instance of a class without calling its __new__.
func (n *tupleType) build(cls object.Value, items []object.Value) (object.Value, *object.Exception) {
	if len(items) != len(n.fields) {
		return object.Null, object.TypeErrorf("Expected %d arguments, got %d", len(n.fields), len(items))
	}
	return object.Of(object.NewNativeInstance(cls.Object().(*object.Class), object.NewTuple(items...))), nil
}

func (n *tupleType) make(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	items, exc := object.ToList(t, a[1])
	if exc != nil {
		return object.Null, exc
	}
	return n.build(a[0], items)
}

func (n *tupleType) replace(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	items := append([]object.Value(nil), tupleItems(a[0])...)
	var unknown []object.Value
	for _, k := range object.Keywords(dictOf(a[1])) {
		if i := n.index(k.Name); i >= 0 && i < len(items) {
			items[i] = k.Value
		} else {
			unknown = append(unknown, object.NewStr(k.Name))
		}
	}
	if len(unknown) > 0 {
		return object.Null, object.TypeErrorf("Got unexpected field names: %s", object.ReprText(t, object.Of(object.NewList(unknown...))))
	}
	return n.build(object.Of(a[0].Class()), items)
}

func (n *tupleType) asDict(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
	d := object.NewDict()
	for i, v := range tupleItems(a[0]) {
		if i < len(n.fields) {
			d.SetStr(n.fields[i], v)
		}
	}
	return object.Of(d), nil
}

func (n *tupleType) repr(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	parts := make([]string, 0, len(n.fields))
	for i, v := range tupleItems(a[0]) {
		s, exc := object.Repr(t, v)
		if exc != nil {
			return object.Null, exc
		}
		if i < len(n.fields) {
			parts = append(parts, n.fields[i]+"="+s)
		}
	}
	return object.NewStr(a[0].Class().Name + "(" + strings.Join(parts, ", ") + ")"), nil
}
