package vm

import (
	"asyncrepl/internal/compile"
	"asyncrepl/internal/object"
)

func opDelLocal(_ *Thread, f *Frame, in compile.Instr) *object.Exception {
	f.regs[in.A] = object.Null
	return nil
}

func opMakeCell(_ *Thread, f *Frame, in compile.Instr) *object.Exception {
	f.regs[in.A] = object.Of(&object.Cell{V: f.regs[in.B]})
	return nil
}

func opLdFree(_ *Thread, f *Frame, in compile.Instr) *object.Exception {
	f.regs[in.A] = object.Of(f.fn.closure[in.B])
	return nil
}

func cellIn(f *Frame, r uint16) *object.Cell { return f.regs[r].Object().(*object.Cell) }

func opGetCell(_ *Thread, f *Frame, in compile.Instr) *object.Exception {
	c := cellIn(f, in.B)
	if c.V.IsNull() {
		return unboundCell(f, in.B)
	}
	f.regs[in.A] = c.V
	return nil
}

func opSetCell(_ *Thread, f *Frame, in compile.Instr) *object.Exception {
	cellIn(f, in.A).V = f.regs[in.B]
	return nil
}

func opDelCell(_ *Thread, f *Frame, in compile.Instr) *object.Exception {
	c := cellIn(f, in.A)
	if c.V.IsNull() {
		return unboundCell(f, in.A)
	}
	c.V = object.Null
	return nil
}

// unboundCell is the error of reading an empty cell: a local of this function
// or a free variable of an enclosing one.
func unboundCell(f *Frame, r uint16) *object.Exception {
	i := int(r) - f.code.NumLocals
	if n := len(f.code.CellNames); i >= n && i-n < len(f.code.FreeNames) {
		name := f.code.FreeNames[i-n]
		return object.NewException(object.NameErrorClass, object.NewStr(
			"cannot access free variable '"+name+"' where it is not associated with a value in enclosing scope"))
	}
	name := "?"
	if i >= 0 && i < len(f.code.CellNames) {
		name = f.code.CellNames[i]
	}
	return object.NewException(object.UnboundLocalErrorClass, object.NewStr(
		"cannot access local variable '"+name+"' where it is not associated with a value"))
}

func undefined(name string) *object.Exception {
	return object.NewNameError(object.NameErrorClass, name, "name '"+name+"' is not defined")
}

func opGetGlobal(_ *Thread, f *Frame, in compile.Instr) *object.Exception {
	w := in.Wide()
	name, gc := f.code.Names[w], &f.code.globals[w]
	v, ok := lookupGlobal(f.fn, name, gc)
	if !ok {
		return undefined(name)
	}
	f.regs[in.A] = v
	return nil
}

// lookupGlobal finds a global or builtin and fills the cache, if there is one.
func lookupGlobal(fn *Function, name string, gc *globalCache) (object.Value, bool) {
	if v, ok := fn.globals.GetStr(name); ok {
		if slot, version, ok := fn.globals.CacheStr(name); ok && gc != nil {
			gc.slot, gc.version = slot, version
		}
		return v, true
	}
	v, ok := fn.builtins.GetStr(name)
	if !ok {
		return object.Null, false
	}
	if gc != nil {
		if slot, version, ok := fn.builtins.CacheStr(name); ok {
			if absent := fn.globals.CacheVersion(); absent != 0 {
				gc.builtinSlot, gc.builtinVersion, gc.absent = slot, version, absent
			}
		}
	}
	return v, true
}

func opSetGlobal(_ *Thread, f *Frame, in compile.Instr) *object.Exception {
	w := in.Wide()
	name, gc := f.code.Names[w], &f.code.globals[w]
	f.fn.globals.SetStr(name, f.regs[in.A])
	if slot, version, ok := f.fn.globals.CacheStr(name); ok {
		gc.slot, gc.version = slot, version
	}
	return nil
}

func opDelGlobal(_ *Thread, f *Frame, in compile.Instr) *object.Exception {
	name := f.code.Names[in.Wide()]
	if !f.fn.globals.DelStr(name) {
		return undefined(name)
	}
	return nil
}

// opGetName also serves GETCLASSGLOBAL: both look into the namespace first.
func opGetName(t *Thread, f *Frame, in compile.Instr) *object.Exception {
	w := in.Wide()
	name := f.code.Names[w]
	if v, ok, exc := t.fromNamespace(f, name); exc != nil || ok {
		f.regs[in.A] = v
		return exc
	}
	v, ok := lookupGlobal(f.fn, name, nil)
	if !ok {
		return undefined(name)
	}
	f.regs[in.A] = v
	return nil
}

func (t *Thread) fromNamespace(f *Frame, name string) (object.Value, bool, *object.Exception) {
	ns := f.ownNamespace()
	if ns == nil {
		return object.Null, false, nil
	}
	return ns.get(t, name)
}

func opSetName(t *Thread, f *Frame, in compile.Instr) *object.Exception {
	return f.namespace().set(t, f.code.Names[in.Wide()], f.regs[in.A])
}

func opDelName(t *Thread, f *Frame, in compile.Instr) *object.Exception {
	name := f.code.Names[in.Wide()]
	ok, exc := f.namespace().del(t, name)
	if exc == nil && !ok {
		exc = undefined(name)
	}
	return exc
}

func opGetClassCell(t *Thread, f *Frame, in compile.Instr) *object.Exception {
	if v, ok, exc := t.fromNamespace(f, f.code.Names[in.Wide()]); exc != nil || ok {
		f.regs[in.A] = v
		return exc
	}
	return opGetCell(t, f, in)
}
