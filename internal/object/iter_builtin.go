package object

import "math/big"

// The classes enumerate, zip, map, filter and reversed.
var (
	EnumerateClass = declare("enumerate")
	ZipClass       = declare("zip")
	MapClass       = declare("map")
	FilterClass    = declare("filter")
	ReversedClass  = declare("reversed")
)

// Enumerate is an enumerate object.
type Enumerate struct {
	it Value
	n  Value
}

// Class returns the class enumerate.
func (*Enumerate) Class() *Class { return EnumerateClass }

// Next returns the next pair.
func (e *Enumerate) Next(t Thread) (Value, *Exception) {
	n, v, _, err := e.NextPair(t)
	if err != nil || n.IsNull() {
		return Null, err
	}
	return Of(Pair(n, v)), nil
}

// NextPair returns the next number and item apart, Null if there is none.
func (e *Enumerate) NextPair(t Thread) (n, v Value, ok bool, err *Exception) {
	v, err = Next(t, e.it)
	if err != nil || v.IsNull() {
		return Null, Null, true, err
	}
	n = e.n
	if i, ok := n.AsInt(); ok && i+1 > i {
		e.n = Int(i + 1)
	} else {
		b, _ := BigOf(n)
		e.n = NewInt(new(big.Int).Add(b, big.NewInt(1)))
	}
	return n, v, true, nil
}

var enumerateMethods = []Method{
	{Name: "__new__", Sig: "(cls, iterable=?, start=0)", Kind: NewMethod, Doc: "Pair each item of an iterable with a running count.", Fn: func(t Thread, a []Value) (Value, *Exception) {
		if a[1].IsNull() {
			return Null, TypeErrorf("enumerate() missing required argument 'iterable'")
		}
		start, err := Index(t, a[2])
		if err != nil {
			return Null, err
		}
		it, err := Iter(t, a[1])
		if err != nil {
			return Null, err
		}
		return Of(&Enumerate{it, start}), nil
	}},
	classGetItem,
}

// Zip is a zip object.
type Zip struct {
	its    []Value
	strict bool
}

// Class returns the class zip.
func (*Zip) Class() *Class { return ZipClass }

// Next returns the next tuple.
func (z *Zip) Next(t Thread) (Value, *Exception) {
	if len(z.its) == 0 {
		return Null, nil
	}
	if len(z.its) == 2 {
		return z.nextPair(t)
	}
	out := make([]Value, len(z.its))
	for i, it := range z.its {
		v, err := Next(t, it)
		if err != nil {
			return Null, err
		}
		if v.IsNull() {
			if z.strict {
				return Null, z.checkEnd(t, i)
			}
			return Null, nil
		}
		out[i] = v
	}
	return Of(&Tuple{out}), nil
}

// nextPair is Next for two iterators.
func (z *Zip) nextPair(t Thread) (Value, *Exception) {
	var pair [2]Value
	for i, it := range z.its {
		v, err := Next(t, it)
		if err != nil {
			return Null, err
		}
		if v.IsNull() {
			if z.strict {
				return Null, z.checkEnd(t, i)
			}
			return Null, nil
		}
		pair[i] = v
	}
	return Of(Pair(pair[0], pair[1])), nil
}

// checkEnd makes sure that all end where argument i ended.
func (z *Zip) checkEnd(t Thread, i int) *Exception {
	arguments := func(n int) string {
		if n == 1 {
			return " "
		}
		return "s 1-"
	}
	if i > 0 {
		return ValueErrorf("zip() argument %d is shorter than argument%s%d", i+1, arguments(i), i)
	}
	for i := 1; i < len(z.its); i++ {
		v, err := Next(t, z.its[i])
		if err != nil {
			return err
		}
		if !v.IsNull() {
			return ValueErrorf("zip() argument %d is longer than argument%s%d", i+1, arguments(i), i)
		}
	}
	return nil
}

var zipMethods = []Method{
	{Name: "__new__", Sig: "(cls, *iterables, strict=False)", Kind: NewMethod, Doc: "Walk several iterables in step, grouping one item from each into tuples.", Fn: func(t Thread, a []Value) (Value, *Exception) {
		strict, err := Truth(t, a[2])
		if err != nil {
			return Null, err
		}
		its, err := iterators(t, a[1].Object().(*Tuple).items)
		if err != nil {
			return Null, err
		}
		return Of(&Zip{its, strict}), nil
	}},
}

func iterators(t Thread, vs []Value) ([]Value, *Exception) {
	its := make([]Value, len(vs))
	for i, v := range vs {
		it, err := Iter(t, v)
		if err != nil {
			return nil, err
		}
		its[i] = it
	}
	return its, nil
}

// Map is a map object.
type Map struct {
	fn  Value
	its []Value
}

// Class returns the class map.
func (*Map) Class() *Class { return MapClass }

// Next calls the function with the next items.
func (m *Map) Next(t Thread) (Value, *Exception) {
	args := make([]Value, len(m.its))
	for i, it := range m.its {
		v, err := Next(t, it)
		if err != nil || v.IsNull() {
			return Null, err
		}
		args[i] = v
	}
	return t.Call(m.fn, args, nil)
}

var mapMethods = []Method{
	{Name: "__new__", Sig: "(cls, *args)", Kind: NewMethod, Doc: "Lazily apply the function to items drawn in step from every iterable.", Fn: func(t Thread, a []Value) (Value, *Exception) {
		args := a[1].Object().(*Tuple).items
		if len(args) < 2 {
			return Null, TypeErrorf("map() must have at least two arguments.")
		}
		its, err := iterators(t, args[1:])
		if err != nil {
			return Null, err
		}
		return Of(&Map{args[0], its}), nil
	}},
}

// Filter is a filter object.
type Filter struct{ fn, it Value }

// Class returns the class filter.
func (*Filter) Class() *Class { return FilterClass }

// Next returns the next item that passes.
func (f *Filter) Next(t Thread) (Value, *Exception) {
	plain := f.fn.IsNone() || f.fn.Object() == Object(BoolClass)
	for n := 1; ; n++ {
		v, err := Next(t, f.it)
		if err != nil || v.IsNull() {
			return Null, err
		}
		good := v
		if !plain {
			if good, err = t.Call(f.fn, []Value{v}, nil); err != nil {
				return Null, err
			}
		}
		ok, err := Truth(t, good)
		if err != nil {
			return Null, err
		}
		if ok {
			return v, nil
		}
		if n&1023 == 0 {
			if err := t.Poll(); err != nil {
				return Null, err
			}
		}
	}
}

var filterMethods = []Method{
	{Name: "__new__", Sig: "(cls, function, iterable, /)", Kind: NewMethod, Doc: "Lazily keep items that pass the function, or truthy items when it is None.", Fn: func(t Thread, a []Value) (Value, *Exception) {
		it, err := Iter(t, a[2])
		if err != nil {
			return Null, err
		}
		return Of(&Filter{a[1], it}), nil
	}},
}

// Reversed is a reversed object over a sequence.
type Reversed struct {
	seq Value
	i   int
}

// Class returns the class reversed.
func (*Reversed) Class() *Class { return ReversedClass }

// Next returns the next item.
func (r *Reversed) Next(t Thread) (Value, *Exception) {
	if r.i < 0 {
		return Null, nil
	}
	v, err := GetItem(t, r.seq, Int(int64(r.i)))
	if err != nil {
		r.i, r.seq = -1, None
		if err.class.IsSubclass(IndexErrorClass) || err.class.IsSubclass(StopIterationClass) {
			return Null, nil
		}
		return Null, err
	}
	r.i--
	return v, nil
}

func (r *Reversed) lengthHint() int { return r.i + 1 }

var reversedMethods = append([]Method{
	{Name: "__new__", Sig: "(cls, sequence, /)", Kind: NewMethod, Doc: "Walk the items of a sequence from last to first.", Fn: func(t Thread, a []Value) (Value, *Exception) {
		return ReverseIter(t, a[1])
	}},
}, iterMethods...)

// ReverseIter is reversed(v).
func ReverseIter(t Thread, v Value) (Value, *Exception) {
	fn, ok := LookupSpecial(v, "__reversed__")
	if ok && fn.IsNone() {
		return Null, TypeErrorf("'%s' object is not reversible", typeName(v))
	}
	if ok {
		r, _, err := CallSpecial(t, v, "__reversed__")
		return r, err
	}
	_, index := native(v).(Indexable)
	if !index {
		_, index = LookupSpecial(v, "__getitem__")
	}
	switch native(v).(type) {
	case *Dict, *Set, *Class, *MappingProxy:
		index = false
	}
	if !index {
		return Null, TypeErrorf("'%s' object is not reversible", typeName(v))
	}
	n, err := Len(t, v)
	if err != nil {
		return Null, err
	}
	return Of(&Reversed{v, n - 1}), nil
}
