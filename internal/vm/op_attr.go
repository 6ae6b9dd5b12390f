package vm

import (
	"asyncrepl/internal/compile"
	"asyncrepl/internal/object"
)

// attrName returns the cache of an attribute instruction and its name.
func attrName(f *Frame, in compile.Instr) (*attrCache, string) {
	w := in.Wide()
	return &f.code.attrs[w], f.code.Names[f.code.Caches[w]]
}

func opGetAttr(t *Thread, f *Frame, in compile.Instr) *Frame {
	ic, name := attrName(f, in)
	v := f.regs[in.B]
	t.frame = f
	switch o := v.Object().(type) {
	case *object.Instance:
		if c := o.Class(); ic.class == c && ic.version == c.Version() {
			// A property: its getter is called like any function.
			nf, v, exc := t.enter(f, ic.fn, f.regs[in.B:in.B+1], nil)
			return t.called(f, in.A, nf, v, exc)
		}
		if !cacheSlot(ic, o, name) {
			cacheGetter(ic, o, name)
		}
	case *object.Module:
		d := o.Dict()
		if d.Version() == ic.version && ic.dict == d {
			f.regs[in.A] = d.SlotValue(ic.slot)
			return f
		}
		if slot, version, ok := d.CacheStr(name); ok {
			ic.dict, ic.slot, ic.version = d, slot, version
			f.regs[in.A] = d.SlotValue(slot)
			return f
		}
	}
	res, exc := object.GetAttr(t, v, name)
	if exc != nil {
		return t.raise(f, exc)
	}
	f.regs[in.A] = res
	return f
}

// cacheGetter notes that the attribute of instances of o's class is a property
// whose getter is Python code.
func cacheGetter(ic *attrCache, o *object.Instance, name string) {
	c := o.Class()
	if c.HasCustomGet() {
		return
	}
	d, _ := c.Lookup(name)
	p, ok := d.Object().(*object.PropertyObject)
	if !ok {
		return
	}
	if _, ok := p.Getter().Object().(*Function); ok {
		ic.class, ic.version, ic.shape, ic.fn = c, c.Version(), &noShape, p.Getter()
	}
}

// noShape is the shape of no instance.
var noShape object.Shape

// cacheSlot notes where o keeps the attribute, if reading it needs nothing else.
func cacheSlot(ic *attrCache, o *object.Instance, name string) bool {
	ic.version, ic.class = noVersion, nil
	c, sh := o.Class(), o.Shape()
	if sh == nil || c.HasCustomGet() {
		return false
	}
	slot, ok := sh.Index(name)
	if !ok {
		return false
	}
	if d, found := c.Lookup(name); found && object.IsDataDescriptor(d) {
		return false
	}
	ic.shape, ic.slot, ic.version, ic.next = sh, slot, c.Version(), nil
	return true
}

func opSetAttr(t *Thread, f *Frame, in compile.Instr) *object.Exception {
	ic, name := attrName(f, in)
	target, v := f.regs[in.A], f.regs[in.B]
	o, ok := target.Object().(*object.Instance)
	if !ok {
		return object.SetAttr(t, target, name, v)
	}
	c, sh := o.Class(), o.Shape()
	if ic.next != nil && sh == ic.shape && c.Version() == ic.version {
		o.Attrs().Append(ic.next, v)
		return nil
	}
	ic.version = noVersion
	if exc := object.SetAttr(t, target, name, v); exc != nil {
		return exc
	}
	if sh == nil || o.Shape() == nil || c.Flags()&object.CustomSetattr != 0 {
		return nil
	}
	if d, found := c.Lookup(name); found && object.IsDataDescriptor(d) {
		return nil
	}
	if slot, had := sh.Index(name); had {
		ic.shape, ic.slot, ic.version, ic.next = sh, slot, c.Version(), nil
	} else if o.Shape() == sh.Next(name) {
		ic.shape, ic.version, ic.next = sh, c.Version(), o.Shape()
	}
	return nil
}

func opDelAttr(t *Thread, f *Frame, in compile.Instr) *object.Exception {
	_, name := attrName(f, in)
	return object.DelAttr(t, f.regs[in.A], name)
}

// opMeth finds the method for a call without making a bound method.
func opMeth(t *Thread, f *Frame, in compile.Instr) *object.Exception {
	ic, name := attrName(f, in)
	v := f.regs[in.B]
	if c := v.Class(); ic.class == c && ic.version == c.Version() {
		f.regs[in.A], f.regs[in.A+1] = ic.fn, v
		return nil
	}
	switch o := v.Object().(type) {
	case *object.Instance:
		c, sh := o.Class(), o.Shape()
		ic.version, ic.class, ic.goType = noVersion, nil, 0
		if sh == nil || c.HasCustomGet() {
			break
		}
		if _, own := sh.Index(name); own {
			break
		}
		if fn, ok := c.FindMethod(name); ok {
			ic.shape, ic.version, ic.fn = sh, c.Version(), fn
			f.regs[in.A], f.regs[in.A+1] = fn, v
			return nil
		}
	case *object.Module:
		d := o.Dict()
		if d.Version() != ic.version || ic.dict != d {
			slot, version, ok := d.CacheStr(name)
			if !ok {
				break
			}
			ic.dict, ic.slot, ic.version = d, slot, version
		}
		f.regs[in.A+1], f.regs[in.A] = d.SlotValue(ic.slot), object.Null
		return nil
	case *object.Super:
		after, of := o.Order()
		if s := ic.super; s != nil && s.after == after && s.of == of && s.version == of.Version() {
			f.regs[in.A], f.regs[in.A+1] = s.fn, o.Self()
			return nil
		}
		if fn, self, ok := o.Method(name); ok {
			ic.super = &superCache{after, of, of.Version(), fn}
			f.regs[in.A], f.regs[in.A+1] = fn, self
			return nil
		}
	case object.HasAttrs, object.AttrGetter, nil:
		// Attributes of its own come first, or lookup is its own business.
	default:
		c := v.Class()
		if fn, ok := c.FindMethod(name); ok && !c.HasCustomGet() {
			ic.class, ic.version, ic.fn = c, c.Version(), fn
			ic.goType, _ = object.SoleGoType(v)
			f.regs[in.A], f.regs[in.A+1] = fn, v
			return nil
		}
	}
	res, exc := object.GetAttr(t, v, name)
	if exc != nil {
		return exc
	}
	f.regs[in.A+1], f.regs[in.A] = res, object.Null
	return nil
}

func opGetItem(t *Thread, f *Frame, in compile.Instr) *object.Exception {
	if d, ok := f.regs[in.B].Object().(*object.Dict); ok {
		if k, ok := f.regs[in.C].Object().(*object.Str); ok {
			if v, ok := d.Lookup(k); ok {
				f.regs[in.A] = v
				return nil
			}
		}
	}
	v, exc := object.GetItem(t, f.regs[in.B], f.regs[in.C])
	return store(f, in.A, v, exc)
}

func opSetItem(t *Thread, f *Frame, in compile.Instr) *object.Exception {
	return object.SetItem(t, f.regs[in.A], f.regs[in.B], f.regs[in.C])
}

func opDelItem(t *Thread, f *Frame, in compile.Instr) *object.Exception {
	return object.DelItem(t, f.regs[in.A], f.regs[in.B])
}

// opSlice makes a slice. Where it is for a GETITEM alone it does that one's work
// too, if it can do without the object.
func opSlice(_ *Thread, f *Frame, in compile.Instr) *object.Exception {
	r := f.regs[in.B : in.B+3]
	for i := range r {
		if r[i].IsNull() {
			return unbound(f, in.B+uint16(i))
		}
	}
	if in.X != 0 {
		get := &f.code.instrs[f.pc]
		if v, ok := object.PlainSlice(f.regs[get.B], r[0], r[1], r[2]); ok {
			f.regs[get.A] = v
			f.pc++
			return nil
		}
	}
	f.regs[in.A] = object.Of(object.NewSlice(r[0], r[1], r[2]))
	return nil
}
