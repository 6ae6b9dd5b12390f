package object

import "sort"

// Dir is dir(v): what __dir__ gives, sorted.
func Dir(t Thread, v Value) (Value, *Exception) {
	r, found, err := CallSpecial(t, v, "__dir__")
	if err != nil {
		return Null, err
	}
	if !found {
		return Null, TypeErrorf("object does not provide __dir__")
	}
	items, err := ToList(t, r)
	if err != nil {
		return Null, err
	}
	names := make([]string, len(items))
	for i, n := range items {
		s, ok := Unwrap(n).AsStr()
		if !ok {
			return Null, TypeErrorf("'<' not supported between instances of '%s' and 'str'", n.Class().Name)
		}
		names[i] = s
	}
	sort.Strings(names)
	return nameList(names), nil
}

func nameList(names []string) Value {
	l := NewList()
	for _, n := range names {
		l.Items = append(l.Items, NewStr(n))
	}
	return Of(l)
}

// DirNames returns the names of v's attributes, those of its class included,
// in no order: what completion offers.
func DirNames(v Value) []string {
	seen := map[string]bool{}
	if h, ok := v.Object().(HasAttrs); ok {
		for _, n := range h.Attrs().Names() {
			seen[n] = true
		}
	}
	switch o := v.Object().(type) {
	case *Class:
		o.memberNames(seen)
	case *Module:
		for _, n := range dictNames(o.dict) {
			seen[n] = true
		}
		return keysOf(seen)
	default:
		v.Class().memberNames(seen)
	}
	return keysOf(seen)
}

func keysOf(seen map[string]bool) []string {
	out := make([]string, 0, len(seen))
	for n := range seen {
		out = append(out, n)
	}
	return out
}

// memberNames adds the names that the class and its bases define.
func (c *Class) memberNames(seen map[string]bool) {
	for _, k := range c.mro {
		for _, n := range dictNames(k.dict) {
			seen[n] = true
		}
	}
}

func objectDir(t Thread, a []Value) (Value, *Exception) {
	seen := map[string]bool{}
	if d, ok, err := LookupAttr(t, a[0], "__dict__"); err != nil {
		return Null, err
	} else if ok {
		if d, ok := Unwrap(d).Object().(*Dict); ok {
			for _, n := range dictNames(d) {
				seen[n] = true
			}
		}
	}
	a[0].Class().memberNames(seen)
	return nameList(keysOf(seen)), nil
}

func typeDir(_ Thread, a []Value) (Value, *Exception) {
	seen := map[string]bool{}
	typeSelf(a).memberNames(seen)
	return nameList(keysOf(seen)), nil
}

func moduleDir(t Thread, a []Value) (Value, *Exception) {
	m := a[0].Object().(*Module)
	if fn, ok := m.dict.GetStr("__dir__"); ok {
		return Call(t, fn, nil, nil)
	}
	return nameList(dictNames(m.dict)), nil
}
