package object

import "weak"

// WeakReferable is implemented by objects that programs may refer to weakly.
type WeakReferable interface {
	// Weak returns a function that gives the object as long as it is alive, nil
	// afterwards.
	Weak() func() Object
}

// WeakOf is Weak for an object of the Go type T.
func WeakOf[T any, P interface {
	*T
	Object
}](o P) func() Object {
	p := weak.Make((*T)(o))
	return func() Object {
		if o := p.Value(); o != nil {
			return P(o)
		}
		return nil
	}
}

// Weak implements WeakReferable.
func (i *Instance) Weak() func() Object       { return WeakOf(i) }
func (c *Class) Weak() func() Object          { return WeakOf(c) }
func (m *Module) Weak() func() Object         { return WeakOf(m) }
func (s *Set) Weak() func() Object            { return WeakOf(s) }
func (e *Exception) Weak() func() Object      { return WeakOf(e) }
func (m *BoundMethod) Weak() func() Object    { return WeakOf(m) }
func (n *NativeFunction) Weak() func() Object { return WeakOf(n) }
func (b *BoundNative) Weak() func() Object    { return WeakOf(b) }
func (g *GenericAlias) Weak() func() Object   { return WeakOf(g) }
func (m *MemoryView) Weak() func() Object     { return WeakOf(m) }

// Weak returns how v is referred to weakly; ok is false for objects that cannot
// be, such as ints and instances of classes whose __slots__ leave it out.
func Weak(v Value) (get func() Object, ok bool) {
	w, ok := v.Object().(WeakReferable)
	if !ok {
		return nil, false
	}
	switch o := v.Object().(type) {
	case *Instance:
		if _, ok := o.class.Lookup("__weakref__"); !ok {
			return nil, false
		}
	case *NativeFunction, *BoundNative: // those of classes have other types
		if o.Class() != NativeFunctionClass {
			return nil, false
		}
	}
	return w.Weak(), true
}
