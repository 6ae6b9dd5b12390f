package contextvars

import (
	"asyncrepl/internal/coro"
	"asyncrepl/internal/loop"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// Context maps variables to values.
type Context struct {
	vars   *object.Dict // nil while there are none
	outer  *Context     // what was current when this one was entered
	shared bool         // vars belongs to another context as well
	within bool         // it has been entered
}

// Class returns the class Context.
func (*Context) Class() *object.Class { return contextClass }

var _ loop.Context = (*Context)(nil)

// Current returns the context of the thread, which gets one when it has none.
func Current(t *vm.Thread) *Context {
	slot := t.ContextSlot()
	c, ok := (*slot).(*Context)
	if !ok {
		c = &Context{within: true}
		*slot = c
	}
	return c
}

// Copy returns a copy of the context of the thread.
func Copy(t *vm.Thread) *Context {
	c, ok := (*t.ContextSlot()).(*Context)
	if !ok {
		return &Context{}
	}
	return c.copy()
}

func (c *Context) copy() *Context {
	if c.vars == nil {
		return &Context{}
	}
	c.shared = true
	return &Context{vars: c.vars, shared: true}
}

// Enter makes c the context of the thread; it implements loop.Context.
func (c *Context) Enter(th coro.Thread) error {
	if c.within {
		return object.RuntimeErrorf("cannot enter context: %s is already entered", object.DefaultRepr(object.Of(c)))
	}
	slot := th.(*vm.Thread).ContextSlot()
	c.outer, _ = (*slot).(*Context)
	c.within = true
	*slot = c
	return nil
}

// Exit ends Enter.
func (c *Context) Exit(th coro.Thread) {
	slot := th.(*vm.Thread).ContextSlot()
	if *slot = nil; c.outer != nil {
		*slot = c.outer
	}
	c.outer, c.within = nil, false
}

// get returns the value of v, Null if it has none.
func (c *Context) get(t object.Thread, v *Var) object.Value {
	if c.vars == nil {
		return object.Null
	}
	val, ok, _ := c.vars.Get(t, object.Of(v)) // comparing variables cannot fail
	if !ok {
		return object.Null
	}
	return val
}

// set gives v a value, or with Null takes it away.
func (c *Context) set(t object.Thread, v *Var, val object.Value) {
	switch {
	case c.vars == nil:
		c.vars = object.NewDict()
	case c.shared:
		c.vars = c.vars.Copy()
	}
	c.shared = false
	if val.IsNull() {
		_, _ = c.vars.Del(t, object.Of(v))
		return
	}
	_ = c.vars.Set(t, object.Of(v), val)
}

// dict returns the values for reading.
func (c *Context) dict() *object.Dict {
	if c.vars == nil {
		return object.NewDict()
	}
	return c.vars
}

// keyOf checks that a key is a variable.
func keyOf(t object.Thread, v object.Value) (*Var, *object.Exception) {
	x, ok := v.Object().(*Var)
	if !ok {
		return nil, object.TypeErrorf("a ContextVar key was expected, got %s", object.ReprText(t, v))
	}
	return x, nil
}

// GetItem implements object.Indexable.
func (c *Context) GetItem(t object.Thread, k object.Value) (object.Value, *object.Exception) {
	v, exc := keyOf(t, k)
	if exc != nil {
		return object.Null, exc
	}
	val := c.get(t, v)
	if val.IsNull() {
		return object.Null, object.KeyErr(k)
	}
	return val, nil
}

// Contains implements object.Container.
func (c *Context) Contains(t object.Thread, k object.Value) (bool, *object.Exception) {
	v, exc := keyOf(t, k)
	if exc != nil {
		return false, exc
	}
	return !c.get(t, v).IsNull(), nil
}

// Len implements object.Sized.
func (c *Context) Len(object.Thread) (int, *object.Exception) { return c.dict().Len(), nil }

// Iter implements object.Iterable. The iteration sees the values as they are now.
func (c *Context) Iter(t object.Thread) (object.Value, *object.Exception) { return c.part(t, "keys") }

// part is an iterator over the keys, values or items.
func (c *Context) part(t object.Thread, name string) (object.Value, *object.Exception) {
	view, exc := object.CallMethod(t, object.Of(c.dict().Copy()), name)
	if exc != nil {
		return object.Null, exc
	}
	return object.Iter(t, view)
}

// Compare implements object.Comparer: contexts are equal if their values are.
func (c *Context) Compare(t object.Thread, op object.CompareOp, other object.Value) (object.Value, *object.Exception) {
	o, ok := other.Object().(*Context)
	if !ok || op != object.EQ && op != object.NE {
		return object.NotImplemented, nil
	}
	if c == o {
		return object.Bool(op == object.EQ), nil
	}
	return object.Compare(t, op, object.Of(c.dict()), object.Of(o.dict()))
}
