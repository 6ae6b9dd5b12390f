package abc

import "asyncrepl/internal/object"

// data is what an abstract class knows of others: its attribute _abc_impl.
type data struct {
	registry []*object.Class
	known    map[*object.Class]answer
}

// answer is a cached result. A refusal holds for one version of the registries.
type answer struct {
	yes     bool
	version int64
}

var dataClass = object.NewNativeClass("_abc_data", "_abc", nil, nil, object.WithFlags(object.NoNew|object.FinalClass|object.NoDict))

// Class returns the class _abc_data.
func (*data) Class() *object.Class { return dataClass }

// dataOf returns the data of a class made by ABCMeta.
func dataOf(cls object.Value) *data {
	c := cls.Object().(*object.Class)
	if v, ok := c.Dict().GetStr("_abc_impl"); ok {
		if d, ok := v.Object().(*data); ok {
			return d
		}
	}
	d := &data{}
	c.Define("_abc_impl", object.Of(d))
	return d
}

func (s *state) register(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	sub, ok := a[1].Object().(*object.Class)
	if !ok {
		return object.Null, object.TypeErrorf("Can only register classes")
	}
	if yes, exc := object.IsSubclassOf(t, a[1], a[0]); exc != nil || yes {
		return a[1], exc
	}
	if yes, exc := object.IsSubclassOf(t, a[0], a[1]); exc != nil {
		return object.Null, exc
	} else if yes {
		return object.Null, object.RuntimeErrorf("Refusing to create an inheritance cycle")
	}
	d := dataOf(a[0])
	d.registry = append(d.registry, sub)
	if c, ok := a[0].Object().(*object.Class); ok {
		c.SharePatternFlags(sub)
	}
	s.version++
	return a[1], nil
}

func (s *state) instanceCheck(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	class, exc := object.GetAttr(t, a[1], "__class__")
	if exc != nil {
		return object.Null, exc
	}
	c, ok := class.Object().(*object.Class)
	if !ok {
		return object.Null, object.TypeErrorf("issubclass() arg 1 must be a class")
	}
	if found, ok := dataOf(a[0]).known[c]; ok && (found.yes || found.version == s.version && c == a[1].Class()) {
		return object.Bool(found.yes), nil
	}
	yes, exc := ask(t, a[0], class)
	if !yes && exc == nil && c != a[1].Class() {
		yes, exc = ask(t, a[0], object.Of(a[1].Class()))
	}
	return object.Bool(yes), exc
}

// ask calls __subclasscheck__, which a metaclass may have overridden.
func ask(t object.Thread, cls, sub object.Value) (bool, *object.Exception) {
	v, exc := object.CallMethod(t, cls, "__subclasscheck__", sub)
	if exc != nil {
		return false, exc
	}
	return object.Truth(t, v)
}

func (s *state) subclassCheck(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	sub, ok := a[1].Object().(*object.Class)
	if !ok {
		return object.Null, object.TypeErrorf("issubclass() arg 1 must be a class")
	}
	d := dataOf(a[0])
	if found, ok := d.known[sub]; ok && (found.yes || found.version == s.version) {
		return object.Bool(found.yes), nil
	}
	yes, exc := s.decide(t, a[0], d, sub)
	if exc != nil {
		return object.Null, exc
	}
	if d.known == nil {
		d.known = map[*object.Class]answer{}
	}
	d.known[sub] = answer{yes, s.version}
	return object.Bool(yes), nil
}

// decide asks the class's hook, then its subclasses, the registered ones and
// theirs.
func (s *state) decide(t object.Thread, cls object.Value, d *data, sub *object.Class) (bool, *object.Exception) {
	hook, exc := object.CallMethod(t, cls, "__subclasshook__", object.Of(sub))
	if exc != nil {
		return false, exc
	}
	if !hook.IsNotImplemented() {
		if b, ok := hook.AsBool(); ok {
			return b, nil
		}
		return object.Truth(t, hook)
	}
	if sub.IsSubclass(cls.Object().(*object.Class)) {
		return true, nil
	}
	for _, c := range d.registry {
		if yes, exc := object.IsSubclassOf(t, object.Of(sub), object.Of(c)); yes || exc != nil {
			return yes, exc
		}
	}
	subclasses, exc := object.CallMethod(t, cls, "__subclasses__")
	if exc != nil {
		return false, exc
	}
	yes := false
	exc = object.Iterate(t, subclasses, func(c object.Value) (exc *object.Exception) {
		if !yes {
			yes, exc = object.IsSubclassOf(t, object.Of(sub), c)
		}
		return exc
	})
	return yes, exc
}
