package collections

import (
	"strconv"

	"asyncrepl/internal/object"
)

// deque keeps its items in a ring: item i stands at buf[(head+i) mod len(buf)].
type deque struct {
	object.Base
	buf    []object.Value
	head   int
	n      int
	maxlen int // -1: no bound
	// changes counts the changes of length or order, for iterators to notice.
	changes uint64
}

const minRing = 8

func allocDeque(_ object.Thread, cls *object.Class) object.Object {
	d := &deque{maxlen: -1}
	d.SetClass(cls)
	return d
}

// MatchesSequence says that a deque may match a sequence pattern.
func (*deque) MatchesSequence() bool { return true }

// NewDeque returns a deque of the items, for other modules.
func NewDeque(items ...object.Value) object.Value {
	d := &deque{maxlen: -1}
	d.SetClass(dequeClass)
	d.set(items)
	return object.Of(d)
}

// ResetDeque replaces the items of a deque and reports whether v is one.
func ResetDeque(v object.Value, items ...object.Value) bool {
	d, ok := v.Object().(*deque)
	if ok {
		d.set(items)
	}
	return ok
}

// slot returns the place of item i.
func (d *deque) slot(i int) *object.Value {
	i += d.head
	if i >= len(d.buf) {
		i -= len(d.buf)
	}
	return &d.buf[i]
}

func (d *deque) at(i int) object.Value { return *d.slot(i) }

// items returns the items in a new slice.
func (d *deque) items() []object.Value {
	out := make([]object.Value, d.n)
	if d.n > 0 {
		k := copy(out, d.buf[d.head:])
		copy(out[k:], d.buf)
	}
	return out
}

// room makes place for one item more.
func (d *deque) room() {
	if d.n < len(d.buf) {
		return
	}
	grown := make([]object.Value, max(minRing, 2*len(d.buf)))
	copy(grown, d.items())
	d.buf, d.head = grown, 0
}

// push adds an item at the right; beyond maxlen the leftmost one falls out.
func (d *deque) push(v object.Value) {
	d.changes++
	if d.maxlen == 0 {
		return
	}
	if d.n == d.maxlen {
		d.popLeft()
	}
	d.room()
	d.n++
	*d.slot(d.n - 1) = v
}

// pushLeft adds an item at the left; beyond maxlen the rightmost one falls out.
func (d *deque) pushLeft(v object.Value) {
	d.changes++
	if d.maxlen == 0 {
		return
	}
	if d.n == d.maxlen {
		d.pop()
	}
	d.room()
	if d.head--; d.head < 0 {
		d.head = len(d.buf) - 1
	}
	d.n++
	d.buf[d.head] = v
}

func (d *deque) pop() object.Value {
	p := d.slot(d.n - 1)
	v := *p
	*p = object.Null
	d.n--
	d.changes++
	return v
}

func (d *deque) popLeft() object.Value {
	v := d.buf[d.head]
	d.buf[d.head] = object.Null
	if d.head++; d.head == len(d.buf) {
		d.head = 0
	}
	d.n--
	d.changes++
	return v
}

func (d *deque) clear() {
	d.buf, d.head, d.n = nil, 0, 0
	d.changes++
}

// set replaces the items; with more than maxlen the last ones stay.
func (d *deque) set(items []object.Value) {
	if d.maxlen >= 0 && len(items) > d.maxlen {
		items = items[len(items)-d.maxlen:]
	}
	d.buf, d.head, d.n = items, 0, len(items)
	d.changes++
}

// rotate moves the last n items to the front.
func (d *deque) rotate(n int) {
	if d.n < 2 {
		return
	}
	if n %= d.n; n < 0 {
		n += d.n
	}
	if n == 0 {
		return
	}
	d.changes++
	if d.n == len(d.buf) {
		if d.head -= n; d.head < 0 {
			d.head += len(d.buf)
		}
		return
	}
	if n <= d.n/2 {
		for range n {
			d.pushFront(d.pop())
		}
		return
	}
	for range d.n - n {
		v := d.popLeft()
		d.n++
		*d.slot(d.n - 1) = v
	}
}

// pushFront is pushLeft where there is room.
func (d *deque) pushFront(v object.Value) {
	if d.head--; d.head < 0 {
		d.head = len(d.buf) - 1
	}
	d.n++
	d.buf[d.head] = v
}

// removeAt takes out item i.
func (d *deque) removeAt(i int) {
	for ; i < d.n-1; i++ {
		*d.slot(i) = d.at(i + 1)
	}
	d.pop()
}

// insertAt puts an item before item i. There is room for it within maxlen.
func (d *deque) insertAt(i int, v object.Value) {
	d.push(v)
	for j := d.n - 1; j > i; j-- {
		*d.slot(j) = d.at(j - 1)
	}
	*d.slot(i) = v
}

// extend adds the items of an iterable with the given function.
func (d *deque) extend(t object.Thread, v object.Value, push func(object.Value)) *object.Exception {
	if v.Object() == object.Object(d) {
		for _, x := range d.items() {
			push(x)
		}
		return nil
	}
	n := 0
	return object.Iterate(t, v, func(x object.Value) *object.Exception {
		if n++; n&0xfff == 0 {
			if exc := t.Reserve(int64(len(d.buf)) * 32); exc != nil {
				return exc
			}
		}
		push(x)
		return nil
	})
}

// like returns an empty deque of the same bound, of the class deque.
func (d *deque) like() *deque {
	c := &deque{maxlen: d.maxlen}
	c.SetClass(dequeClass)
	return c
}

// dequeIter iterates in either direction.
type dequeIter struct {
	d       *deque
	i, left int
	step    int
	changes uint64
}

// Class returns the class of iterators of deques.
func (it *dequeIter) Class() *object.Class {
	if it.step < 0 {
		return dequeReverseIterClass
	}
	return dequeIterClass
}

// Next returns the next item.
func (it *dequeIter) Next(object.Thread) (object.Value, *object.Exception) {
	if it.changes != it.d.changes {
		it.left = 0
		return object.Null, object.RuntimeErrorf("deque mutated during iteration")
	}
	if it.left == 0 {
		return object.Null, nil
	}
	v := it.d.at(it.i)
	it.i += it.step
	it.left--
	return v, nil
}

// Iter returns the iterator itself.
func (it *dequeIter) Iter(object.Thread) (object.Value, *object.Exception) { return object.Of(it), nil }

var (
	dequeIterClass        = object.NewNativeClass("_deque_iterator", "collections", nil, nil, object.Final(), object.WithProto((*dequeIter)(nil), ""))
	dequeReverseIterClass = object.NewNativeClass("_deque_reverse_iterator", "collections", nil, nil, object.Final(), object.WithProto((*dequeIter)(nil), ""))
)

// Iter is iter(d).
func (d *deque) Iter(object.Thread) (object.Value, *object.Exception) {
	return object.Of(&dequeIter{d: d, left: d.n, step: 1, changes: d.changes}), nil
}

// Len is len(d).
func (d *deque) Len(object.Thread) (int, *object.Exception) { return d.n, nil }

// Repr is repr(d).
func (d *deque) Repr(t object.Thread) (string, *object.Exception) {
	if !t.Reprs().Enter(d) {
		return "[...]", nil
	}
	defer t.Reprs().Leave(d)
	s, exc := object.Repr(t, object.Of(object.NewList(d.items()...)))
	if d.maxlen >= 0 {
		s += ", maxlen=" + strconv.Itoa(d.maxlen)
	}
	return d.Class().Name + "(" + s + ")", exc
}

// Compare orders deques as lists.
func (d *deque) Compare(t object.Thread, op object.CompareOp, other object.Value) (object.Value, *object.Exception) {
	o, ok := other.Object().(*deque)
	if !ok {
		return object.NotImplemented, nil
	}
	return object.Compare(t, op, object.Of(object.NewList(d.items()...)), object.Of(object.NewList(o.items()...)))
}

// index is the position that a subscript means.
func (d *deque) index(t object.Thread, key object.Value) (int, *object.Exception) {
	if _, ok := object.LookupSpecial(key, "__index__"); !ok {
		return 0, object.TypeErrorf("sequence index must be integer, not '%s'", key.Class().Name)
	}
	i, exc := object.IndexKey(t, key)
	if exc != nil {
		return 0, exc
	}
	if i < 0 {
		i += d.n
	}
	if i < 0 || i >= d.n {
		return 0, object.IndexErrorf("deque index out of range")
	}
	return i, nil
}

// GetItem is d[i].
func (d *deque) GetItem(t object.Thread, key object.Value) (object.Value, *object.Exception) {
	i, exc := d.index(t, key)
	if exc != nil {
		return object.Null, exc
	}
	return d.at(i), nil
}

// SetItem is d[i] = v, and del d[i] if v is Null.
func (d *deque) SetItem(t object.Thread, key, v object.Value) *object.Exception {
	i, exc := d.index(t, key)
	switch {
	case exc != nil:
		return exc
	case v.IsNull():
		d.removeAt(i)
	default:
		*d.slot(i) = v
	}
	return nil
}

// find returns the position of the first item from start to stop that equals
// v, -1 if there is none.
func (d *deque) find(t object.Thread, v object.Value, start, stop int) (int, *object.Exception) {
	changes := d.changes
	for i := start; i < stop; i++ {
		same, exc := object.Equal(t, d.at(i), v)
		if exc != nil {
			return -1, exc
		}
		if d.changes != changes {
			return -1, object.RuntimeErrorf("deque mutated during iteration")
		}
		if same {
			return i, nil
		}
	}
	return -1, nil
}

// Contains is v in d.
func (d *deque) Contains(t object.Thread, v object.Value) (bool, *object.Exception) {
	i, exc := d.find(t, v, 0, d.n)
	return i >= 0, exc
}

// Concat is d + other.
func (d *deque) Concat(t object.Thread, other object.Value) (object.Value, *object.Exception) {
	o, ok := other.Object().(*deque)
	if !ok {
		return object.Null, object.TypeErrorf("can only concatenate deque (not \"%s\") to deque", other.Class().Name)
	}
	c := d.like()
	c.SetClass(d.Class())
	c.set(append(d.items(), o.items()...))
	return object.Of(c), nil
}

// Repeat is d * n.
func (d *deque) Repeat(t object.Thread, n int) (object.Value, *object.Exception) {
	c := d.like()
	c.SetClass(d.Class())
	items, exc := d.repeated(t, n)
	if exc == nil {
		c.set(items)
	}
	return object.Of(c), exc
}

// repeated returns the items n times, or as many of them as maxlen lets stay.
func (d *deque) repeated(t object.Thread, n int) ([]object.Value, *object.Exception) {
	if n <= 0 || d.n == 0 {
		return nil, nil
	}
	if d.maxlen >= 0 {
		n = min(n, d.maxlen/d.n+1)
	}
	if n > (1<<40)/d.n {
		return nil, object.MemoryErr()
	}
	if exc := t.Reserve(int64(n) * int64(d.n) * 24); exc != nil {
		return nil, exc
	}
	out, once := make([]object.Value, 0, n*d.n), d.items()
	for range n {
		out = append(out, once...)
	}
	return out, nil
}

// Inplace is d += iterable and d *= n.
func (d *deque) Inplace(t object.Thread, op object.BinaryOp, other object.Value) (object.Value, *object.Exception) {
	switch op {
	case object.Add:
		return object.Of(d), d.extend(t, other, d.push)
	case object.Mul:
		n, exc := object.IndexInt(t, other)
		if exc != nil {
			return object.Null, exc
		}
		items, exc := d.repeated(t, n)
		if exc == nil {
			d.set(items)
		}
		return object.Of(d), exc
	}
	return object.NotImplemented, nil
}
