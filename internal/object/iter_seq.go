package object

// Classes of the iterators over sequences.
var (
	ListIterClass        = declare("list_iterator")
	ListReverseIterClass = declare("list_reverseiterator")
	TupleIterClass       = declare("tuple_iterator")
	SeqIterClass         = declare("iterator")
	CallIterClass        = declare("callable_iterator")
)

// ListIter iterates over a list. List is nil once it is exhausted: an item
// appended later does not revive it.
type ListIter struct {
	List *List
	I    int
}

// Class returns the iterator's class.
func (*ListIter) Class() *Class { return ListIterClass }

// Next returns the next item.
func (it *ListIter) Next(Thread) (Value, *Exception) {
	if it.List == nil {
		return Null, nil
	}
	if it.I < len(it.List.Items) {
		v := it.List.Items[it.I]
		it.I++
		return v, nil
	}
	it.List = nil
	return Null, nil
}

func (it *ListIter) lengthHint() int {
	if it.List == nil {
		return 0
	}
	return max(0, len(it.List.Items)-it.I)
}

// ListReverseIter iterates over a list from the end.
type ListReverseIter struct {
	List *List
	I    int
}

// Class returns the iterator's class.
func (*ListReverseIter) Class() *Class { return ListReverseIterClass }

// Next returns the next item.
func (it *ListReverseIter) Next(Thread) (Value, *Exception) {
	if it.List != nil && it.I >= 0 && it.I < len(it.List.Items) {
		v := it.List.Items[it.I]
		it.I--
		return v, nil
	}
	it.List, it.I = nil, -1
	return Null, nil
}

func (it *ListReverseIter) lengthHint() int {
	if it.List == nil || it.I >= len(it.List.Items) {
		return 0
	}
	return it.I + 1
}

// TupleIter iterates over a tuple.
type TupleIter struct {
	Tuple *Tuple
	I     int
}

// Class returns the iterator's class.
func (*TupleIter) Class() *Class { return TupleIterClass }

// Next returns the next item.
func (it *TupleIter) Next(Thread) (Value, *Exception) {
	if it.Tuple == nil {
		return Null, nil
	}
	if it.I < len(it.Tuple.items) {
		v := it.Tuple.items[it.I]
		it.I++
		return v, nil
	}
	it.Tuple = nil
	return Null, nil
}

func (it *TupleIter) lengthHint() int {
	if it.Tuple == nil {
		return 0
	}
	return len(it.Tuple.items) - it.I
}

// SeqIter iterates over an object that has __getitem__ only: indexes from 0
// until IndexError or StopIteration.
type SeqIter struct {
	Seq Value
	I   int64
}

// Class returns the iterator's class.
func (*SeqIter) Class() *Class { return SeqIterClass }

// Next returns the next item.
func (it *SeqIter) Next(t Thread) (Value, *Exception) {
	if it.Seq.IsNull() {
		return Null, nil
	}
	v, err := GetItem(t, it.Seq, Int(it.I))
	if err != nil {
		if err.class.IsSubclass(IndexErrorClass) || err.class.IsSubclass(StopIterationClass) {
			it.Seq = Null
			return Null, nil
		}
		return Null, err
	}
	it.I++
	return v, nil
}

// CallIter is iter(callable, sentinel).
type CallIter struct{ fn, sentinel Value }

// NewCallIter returns iter(fn, sentinel).
func NewCallIter(fn, sentinel Value) Value { return Of(&CallIter{fn, sentinel}) }

// Class returns the iterator's class.
func (*CallIter) Class() *Class { return CallIterClass }

// Next calls the callable.
func (it *CallIter) Next(t Thread) (Value, *Exception) {
	if it.fn.IsNull() {
		return Null, nil
	}
	v, err := t.Call(it.fn, nil, nil)
	if err != nil {
		if err.class.IsSubclass(StopIterationClass) {
			it.fn, it.sentinel = Null, Null
			return Null, nil
		}
		return Null, err
	}
	if it.fn.IsNull() {
		return Null, nil
	}
	done, err := Equal(t, it.sentinel, v)
	if err != nil {
		return Null, err
	}
	if done {
		it.fn, it.sentinel = Null, Null
		return Null, nil
	}
	return v, nil
}

// iterMethods are the methods of iterators that know how much is left.
var iterMethods = []Method{
	{Name: "__length_hint__", Sig: "(self, /)", Doc: "Internal hint for roughly how many items are still to come.", Fn: func(_ Thread, a []Value) (Value, *Exception) {
		if h, ok := a[0].Object().(lengthHinter); ok {
			return Int(int64(h.lengthHint())), nil
		}
		return NotImplemented, nil
	}},
}
