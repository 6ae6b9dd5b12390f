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

// Items returns the items, which must not be changed.
func (t *Tuple) Items() []Value { return t.items }
