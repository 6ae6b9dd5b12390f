package object

import "strings"

// linearise sets the method resolution order, which a metaclass may choose by
// its own mro().
func (c *Class) linearise(t Thread) *Exception {
	order, err := c3(c, c.bases)
	fn, ok := c.Class().Lookup("mro")
	if _, native := fn.Object().(*NativeFunction); native || !ok {
		c.mro = order
		return err
	}
	// Until then lookups go through the class and its bases.
	c.mro = order
	if err != nil {
		c.mro = append([]*Class{c}, c.bases...)
	}
	v, err := callMethod(t, fn, Of(c))
	if err != nil {
		return err
	}
	list, err := ToList(t, v)
	if err != nil {
		return err
	}
	order = nil
	for _, x := range list {
		k, ok := x.Object().(*Class)
		if !ok {
			return TypeErrorf("mro() returned a non-class ('%s')", typeName(x))
		}
		if k != c && k.solid() != c.solid() && !c.solid().IsSubclass(k.solid()) {
			return TypeErrorf("mro() returned base with unsuitable layout ('%s')", k.Name)
		}
		order = append(order, k)
	}
	c.mro = order
	return nil
}

// c3 returns the method resolution order of c with the given bases: the C3
// merge of the bases' orders and the list of bases.
func c3(c *Class, bases []*Class) ([]*Class, *Exception) {
	if len(bases) == 1 {
		return append([]*Class{c}, bases[0].mro...), nil
	}
	for i, b := range bases {
		for _, o := range bases[:i] {
			if o == b {
				return nil, TypeErrorf("duplicate base class %s", b.Name)
			}
		}
	}
	var lists [][]*Class
	for _, b := range bases {
		lists = append(lists, b.mro)
	}
	lists = append(lists, bases)
	out := []*Class{c}
	for {
		head, left := c3Head(lists)
		if head == nil {
			if !left {
				return out, nil
			}
			return nil, mroConflict(lists)
		}
		out = append(out, head)
		for i, l := range lists {
			if len(l) > 0 && l[0] == head {
				lists[i] = l[1:]
			}
		}
	}
}

// c3Head finds the first head that is in no list's tail. left tells whether
// any list has something left.
func c3Head(lists [][]*Class) (head *Class, left bool) {
	for _, l := range lists {
		if len(l) == 0 {
			continue
		}
		left = true
		if !inTail(lists, l[0]) {
			return l[0], true
		}
	}
	return nil, left
}

func inTail(lists [][]*Class, c *Class) bool {
	for _, l := range lists {
		for i := 1; i < len(l); i++ {
			if l[i] == c {
				return true
			}
		}
	}
	return false
}

// mroConflict names the classes that stand at the heads of what is left.
func mroConflict(lists [][]*Class) *Exception {
	var names []string
	seen := map[*Class]bool{}
	for _, l := range lists {
		if len(l) > 0 && !seen[l[0]] {
			seen[l[0]] = true
			names = append(names, l[0].Name)
		}
	}
	return TypeErrorf("Cannot create a consistent method resolution order (MRO) for bases %s", strings.Join(names, ", "))
}

// bestBase chooses the base whose layout instances get, and checks that the
// bases may be combined.
func bestBase(bases []*Class) (*Class, *Exception) {
	var best *Class
	for _, b := range bases {
		if b.flags&FinalClass != 0 {
			return nil, TypeErrorf("type '%s' is not an acceptable base type", b.FullName())
		}
		switch {
		case best == nil || extends(b, best):
			best = b
		case best.solid() != b.solid() && !extends(best, b):
			return nil, TypeErrorf("multiple bases have instance lay-out conflict")
		}
	}
	return best, nil
}

// solid returns the class that determines how instances of c are laid out: the
// nearest that adds a Go type or __slots__.
func (c *Class) solid() *Class {
	for k := c; ; {
		if len(k.slots) > 0 || k.layout == k {
			return k
		}
		next := k.bestParent()
		if next == nil {
			return ObjectClass
		}
		k = next
	}
}

func (c *Class) bestParent() *Class {
	var best *Class
	for _, b := range c.bases {
		if best == nil || extends(b, best) {
			best = b
		}
	}
	return best
}

// extends reports whether the layout of a adds to that of b.
func extends(a, b *Class) bool {
	sa, sb := a.solid(), b.solid()
	return sa != sb && sa.IsSubclass(sb)
}
