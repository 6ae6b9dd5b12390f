package object

// Tuple is a tuple. Its items never change.
type Tuple struct{ items []Value }

// List is a list.
type List struct{ Items []Value }

// Class methods of the containers.
func (*Tuple) Class() *Class { return TupleClass }
func (*List) Class() *Class  { return ListClass }

// NewTuple returns a tuple of items, which it keeps and which must not change.
func NewTuple(items ...Value) *Tuple {
	if len(items) == 0 {
		return emptyTuple
	}
	return &Tuple{items}
}

// emptyTuple is the one empty tuple.
var emptyTuple = &Tuple{}

// NewList returns a list of items, which it keeps.
func NewList(items ...Value) *List { return &List{items} }

// Short lists are allocated together with their first items.
type (
	list2 struct {
		List
		a [2]Value
	}
	list4 struct {
		List
		a [4]Value
	}
	list8 struct {
		List
		a [8]Value
	}
)

// CopyList returns a list of a copy of items.
func CopyList(items []Value) *List {
	switch n := len(items); {
	case n == 0:
		return &List{}
	case n <= 2:
		l := &list2{}
		copy(l.a[:], items)
		l.Items = l.a[:n]
		return &l.List
	case n <= 4:
		l := &list4{}
		copy(l.a[:], items)
		l.Items = l.a[:n]
		return &l.List
	case n <= 8:
		l := &list8{}
		copy(l.a[:], items)
		l.Items = l.a[:n]
		return &l.List
	}
	return &List{append([]Value(nil), items...)}
}

// Items returns the items, which must not be changed.
func (t *Tuple) Items() []Value { return t.items }
