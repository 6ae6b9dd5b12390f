package object

import "strings"

// structSeq describes a struct sequence: a tuple whose items have names, such
// as sys.version_info or os.stat_result. Further fields may be hidden: they are
// attributes but no items.
type structSeq struct {
	class   *Class
	fields  []string // "": an item without a name
	visible int
}

// NewStructSeqClass makes the class of a struct sequence. The first visible of
// fields are its items; an empty name is an item without an attribute.
func NewStructSeqClass(module, name, doc string, visible int, fields []string, opts ...ClassOption) *Class {
	s := &structSeq{fields: fields, visible: visible}
	var rows []Method
	unnamed := 0
	for i, f := range fields {
		if f == "" {
			unnamed++
			continue
		}
		rows = append(rows, Method{Name: f, Kind: Property, Fn: func(_ Thread, a []Value) (Value, *Exception) {
			return s.all(a[0])[i], nil
		}, Set: readOnly})
	}
	rows = append(rows,
		Method{Name: "__new__", Sig: "(cls, sequence, dict=?)", Kind: NewMethod, Fn: s.new},
		Method{Name: "__repr__", Sig: "(self, /)", Fn: s.repr},
		Method{Name: "__reduce__", Sig: "(self, /)", Fn: s.reduce},
		Method{Name: "__replace__", Sig: "(self, /, **changes)", Fn: s.replace})
	s.class = NewNativeClass(name, module, []*Class{TupleClass}, rows,
		append([]ClassOption{WithDoc(doc), WithFlags(FinalClass | NoDict)}, opts...)...)
	s.class.SetConstant("n_fields", Int(int64(len(fields))))
	s.class.SetConstant("n_sequence_fields", Int(int64(visible)))
	s.class.SetConstant("n_unnamed_fields", Int(int64(unnamed)))
	var match []Value
	for _, n := range fields[:visible] {
		if n != "" {
			match = append(match, NewStr(n))
		}
	}
	s.class.SetConstant("__match_args__", Of(NewTuple(match...)))
	return s.class
}

func readOnly(Thread, []Value) (Value, *Exception) {
	return Null, AttributeErrorf("readonly attribute")
}

// NewStructSeq makes an instance of a class made by NewStructSeqClass, with a
// value for each field.
func NewStructSeq(c *Class, values ...Value) Value {
	n, _ := c.Lookup("n_sequence_fields")
	visible, _ := n.AsInt()
	return Of(NewNativeInstance(c, &Tuple{values[:visible]}))
}

// all returns the values of all fields: the hidden ones stand behind the items
// in the same array.
func (s *structSeq) all(v Value) []Value {
	t, _ := TupleOf(v)
	return t.items[:len(s.fields)]
}

// names returns the fields that have a name, in order. CPython shows the items
// under the first of these, although the names may belong to hidden fields.
func (s *structSeq) names() []string {
	var out []string
	for _, f := range s.fields {
		if f != "" {
			out = append(out, f)
		}
	}
	return out
}

func (s *structSeq) repr(t Thread, a []Value) (Value, *Exception) {
	names := s.names()
	parts := make([]string, s.visible)
	for i, v := range s.all(a[0])[:s.visible] {
		r, err := Repr(t, v)
		if err != nil {
			return Null, err
		}
		parts[i] = names[i] + "=" + r
	}
	return NewStr(s.class.FullName() + "(" + strings.Join(parts, ", ") + ")"), nil
}

func (s *structSeq) new(t Thread, a []Value) (Value, *Exception) {
	name := s.class.FullName()
	if !IsIterable(a[1]) {
		return Null, TypeErrorf("constructor requires a sequence")
	}
	given, err := ToList(t, a[1])
	if err != nil {
		return Null, err
	}
	var extra *Dict
	if !a[2].IsNull() {
		d, ok := DictOf(a[2])
		if !ok {
			return Null, TypeErrorf("%s() takes a dict as second arg, if any", name)
		}
		extra = d
	}
	switch n := len(given); {
	case n < s.visible && s.visible == len(s.fields), n > s.visible && s.visible == len(s.fields):
		return Null, TypeErrorf("%s() takes a %d-sequence (%d-sequence given)", name, s.visible, n)
	case n < s.visible:
		return Null, TypeErrorf("%s() takes an at least %d-sequence (%d-sequence given)", name, s.visible, n)
	case n > len(s.fields):
		return Null, TypeErrorf("%s() takes an at most %d-sequence (%d-sequence given)", name, len(s.fields), n)
	}
	values := make([]Value, len(s.fields))
	copy(values, given)
	for i := len(given); i < len(values); i++ {
		values[i] = None
		if extra != nil && s.fields[i] != "" {
			if v, ok := extra.GetStr(s.fields[i]); ok {
				values[i] = v
			}
		}
	}
	return NewStructSeq(s.class, values...), nil
}

func (s *structSeq) reduce(_ Thread, a []Value) (Value, *Exception) {
	all := s.all(a[0])
	hidden := NewDict()
	for i := s.visible; i < len(all); i++ {
		if s.fields[i] != "" {
			hidden.SetStr(s.fields[i], all[i])
		}
	}
	items := Of(CopyTuple(all[:s.visible]))
	return Of(Pair(Of(s.class), Of(Pair(items, Of(hidden))))), nil
}

func (s *structSeq) replace(t Thread, a []Value) (Value, *Exception) {
	for _, f := range s.fields {
		if f == "" {
			return Null, TypeErrorf("__replace__() is not supported for %s because it has unnamed field(s)", s.class.Name)
		}
	}
	values := append([]Value(nil), s.all(a[0])...)
	changes := a[1].Object().(*Dict)
	unknown := NewList()
	changes.Items(func(k, v Value) bool {
		name, _ := k.AsStr()
		for i, f := range s.fields {
			if f == name {
				values[i] = v
				return true
			}
		}
		unknown.Items = append(unknown.Items, k)
		return true
	})
	if len(unknown.Items) > 0 {
		text, err := Repr(t, Of(unknown))
		if err != nil {
			return Null, err
		}
		return Null, TypeErrorf("Got unexpected field name(s): %s", text)
	}
	return NewStructSeq(s.class, values...), nil
}
