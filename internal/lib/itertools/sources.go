package itertools

import (
	"strconv"

	"asyncrepl/internal/object"
)

type count struct {
	base
	n, step object.Value
}

// Next returns the next number.
func (c *count) Next(t object.Thread) (object.Value, *object.Exception) {
	v := c.n
	n, exc := object.BinaryOperation(t, object.Add, c.n, c.step)
	c.n = n
	return v, exc
}

// Repr implements object.Reprer.
func (c *count) Repr(t object.Thread) (string, *object.Exception) {
	s, exc := object.Repr(t, c.n)
	if n, ok := c.step.AsInt(); ok && n == 1 || exc != nil {
		return "count(" + s + ")", exc
	}
	step, exc := object.Repr(t, c.step)
	return "count(" + s + ", " + step + ")", exc
}

type cycle struct {
	base
	it    object.Value
	saved []object.Value
	i     int
}

// Next returns the next item, from the start again after the last.
func (c *cycle) Next(t object.Thread) (object.Value, *object.Exception) {
	if !c.it.IsNull() {
		v, exc := object.Next(t, c.it)
		if exc != nil {
			return object.Null, exc
		}
		if !v.IsNull() {
			c.saved = append(c.saved, v)
			return v, nil
		}
		c.it = object.Null
	}
	if len(c.saved) == 0 {
		return object.Null, nil
	}
	v := c.saved[c.i]
	c.i = (c.i + 1) % len(c.saved)
	return v, nil
}

type repeat struct {
	base
	v object.Value
	n int64 // -1: for ever
}

// Repr shows the object and how often it still comes.
func (r *repeat) Repr(t object.Thread) (string, *object.Exception) {
	s, exc := object.Repr(t, r.v)
	if exc != nil {
		return "", exc
	}
	if r.n >= 0 {
		s += ", " + strconv.FormatInt(r.n, 10)
	}
	return "repeat(" + s + ")", nil
}

// Next returns the object again.
func (r *repeat) Next(object.Thread) (object.Value, *object.Exception) {
	if r.n == 0 {
		return object.Null, nil
	}
	if r.n > 0 {
		r.n--
	}
	return r.v, nil
}

var _ = iterator("count", "(start=0, step=1)", "Return a count object whose __next__ method returns consecutive values.",
	func(_ object.Thread, cls *object.Class, a []object.Value) (object.Value, *object.Exception) {
		for _, v := range a {
			if !isNumber(v) {
				return object.Null, object.TypeErrorf("a number is required")
			}
		}
		return object.Of(&count{base{cls}, a[0], a[1]}), nil
	})

var _ = iterator("cycle", "(iterable, /)", "Yields all the items once, then keeps cycling through them forever.",
	func(t object.Thread, cls *object.Class, a []object.Value) (object.Value, *object.Exception) {
		it, exc := object.Iter(t, a[0])
		return object.Of(&cycle{base: base{cls}, it: it}), exc
	})

var _ = iterator("repeat", "(object, times=?)", "Create an iterator which returns the object for the specified number of times.",
	func(t object.Thread, cls *object.Class, a []object.Value) (object.Value, *object.Exception) {
		n := int64(-1)
		if !a[1].IsNull() {
			k, exc := object.IndexInt(t, a[1])
			if exc != nil {
				return object.Null, exc
			}
			n = max(int64(k), 0)
		}
		return object.Of(&repeat{base{cls}, a[0], n}), nil
	})

func isNumber(v object.Value) bool {
	if _, ok := object.FloatOf(v); ok {
		return true
	}
	_, ok := object.ComplexOf(v)
	return ok
}
