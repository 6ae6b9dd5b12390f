package vm

import (
	"fmt"

	"asyncrepl/internal/object"
)

// FrameView is a frame as programs see it: sys._getframe(), gi_frame, tb_frame.
// It keeps its frame from being reused.
type FrameView struct{ f *Frame }

func (f *Frame) viewOf() *FrameView {
	x := f.more()
	if x.view == nil {
		x.view = &FrameView{f}
		f.flags |= escaped
	}
	return x.view
}

// FrameView returns the frame of g, nil once it has ended.
func (g *Gen) FrameView() *FrameView {
	if g.frame == nil {
		return nil
	}
	return g.frame.viewOf()
}

// Entry returns the frame as an entry of a traceback, before next.
func (v *FrameView) Entry(next *object.Traceback) *object.Traceback {
	return &object.Traceback{Next: next, Code: v.f.code, PC: v.f.pc - 1, Frame: v}
}

// Class returns the class frame.
func (*FrameView) Class() *object.Class { return frameClass }

// Back returns the caller's frame.
func (v *FrameView) Back() object.Frame {
	for b := v.f.back; b != nil; b = b.back {
		if !b.code.native {
			return b.viewOf()
		}
	}
	return nil
}

// Globals returns the module namespace.
func (v *FrameView) Globals() *object.Dict { return v.f.fn.globals }

// Builtins returns the namespace of builtins.
func (v *FrameView) Builtins() *object.Dict { return v.f.fn.builtins }

// Code returns the code being executed.
func (v *FrameView) Code() object.CodeInfo { return v.f.code }

// Line returns the line being executed.
func (v *FrameView) Line() int {
	return int(v.f.code.PositionAt(int(v.f.pc) - 1).Line)
}

// Namespace returns what locals() does: the namespace at module and class level
// and a fresh snapshot of the variables in a function.
func (v *FrameView) Namespace() object.Value {
	if ns := v.f.ownNamespace(); ns != nil {
		return ns.value()
	}
	return object.Of(v.Locals())
}

// Locals is Namespace as a dict; the dict of another mapping is empty.
func (v *FrameView) Locals() *object.Dict {
	f := v.f
	if ns := f.ownNamespace(); ns != nil {
		if d, ok := object.DictOf(ns.value()); ok {
			return d
		}
		return object.NewDict()
	}
	c := f.code
	if !isFunctionCode(c) {
		return f.fn.globals
	}
	d := object.NewDict()
	put := func(name string, x object.Value) {
		if cell, ok := x.Object().(*object.Cell); ok {
			x = cell.V
		}
		if !x.IsNull() {
			d.SetStr(name, x)
		}
	}
	cells := make(map[string]bool, len(c.CellNames))
	for _, n := range c.CellNames {
		cells[n] = true
	}
	for i, n := range c.VarNames {
		if !cells[n] {
			put(n, f.regs[i])
		}
	}
	for i, n := range c.CellNames {
		put(n, f.regs[c.NumLocals+i])
	}
	for i, n := range c.FreeNames {
		put(n, f.regs[c.NumLocals+len(c.CellNames)+i])
	}
	return d
}

// SuperArgs gives super() without arguments its class and object: the cell
// __class__ and the first parameter of the method.
func (v *FrameView) SuperArgs() (*object.Class, object.Value, *object.Exception) {
	return v.f.superArgs()
}

func (f *Frame) superArgs() (*object.Class, object.Value, *object.Exception) {
	c := f.code
	if c.NumPos == 0 {
		return nil, object.Null, object.RuntimeErrorf("super(): no arguments")
	}
	self := f.regs[0]
	if self.IsNull() {
		// The parameter may live in a cell.
		for i, n := range c.CellNames {
			if n == c.VarNames[0] {
				if cell, ok := f.regs[c.NumLocals+i].Object().(*object.Cell); ok {
					self = cell.V
				}
			}
		}
	}
	if self.IsNull() {
		return nil, object.Null, object.RuntimeErrorf("super(): arg[0] deleted")
	}
	for i, n := range c.FreeNames {
		if n != "__class__" {
			continue
		}
		cell := f.fn.closure[i]
		if cell.V.IsNull() {
			return nil, object.Null, object.RuntimeErrorf("super(): empty __class__ cell")
		}
		class, ok := cell.V.Object().(*object.Class)
		if !ok {
			return nil, object.Null, object.RuntimeErrorf("super(): __class__ is not a type (%s)", cell.V.Class().Name)
		}
		return class, self, nil
	}
	return nil, object.Null, object.RuntimeErrorf("super(): __class__ cell not found")
}

// Repr implements object.Reprer.
func (v *FrameView) Repr(object.Thread) (string, *object.Exception) {
	return fmt.Sprintf("<frame at 0x%x, file '%s', line %d, code %s>", object.Addr(v), v.f.code.Filename(), v.Line(), v.f.code.Name()), nil
}

func frameRow(name string, get func(v *FrameView) object.Value) object.Method {
	return object.Method{Name: name, Sig: "(self)", Kind: object.Property, Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
		return get(a[0].Object().(*FrameView)), nil
	}}
}

var frameMethods = []object.Method{
	frameRow("f_back", func(v *FrameView) object.Value {
		if b := v.Back(); b != nil {
			return object.Of(b)
		}
		return object.None
	}),
	frameRow("f_code", func(v *FrameView) object.Value { return object.Of(v.f.code) }),
	frameRow("f_globals", func(v *FrameView) object.Value { return object.Of(v.Globals()) }),
	frameRow("f_builtins", func(v *FrameView) object.Value { return object.Of(v.Builtins()) }),
	frameRow("f_locals", func(v *FrameView) object.Value { return v.Namespace() }),
	frameRow("f_lineno", func(v *FrameView) object.Value { return object.Int(int64(v.Line())) }),
	frameRow("f_lasti", func(v *FrameView) object.Value { return object.Int(int64(v.f.pc-1) * 2) }),
	frameRow("f_trace", func(v *FrameView) object.Value { return object.None }),
}
