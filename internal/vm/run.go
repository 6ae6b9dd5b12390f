package vm

import (
	"asyncrepl/internal/compile"
	"asyncrepl/internal/object"
)

// status says how a run of the loop ended.
type status uint8

const (
	returned status = iota // the entry frame returned t.ret
	yielded                // the entry generator yielded t.ret
	raised                 // t.exc left the entry frame
)

// run executes f until the entry frame below it returns, yields or raises. The
// outcome is in t.ret or t.exc.
//
// It contains no calls but inlined ones and those after which everything is
// loaded again; keep it so, and look at the assembly after a change: one jump
// table, no stores before it.
func (t *Thread) run(f *Frame) status {
load:
	code, r := f.code.instrs, f.regs
	pc := int(f.pc)
	for {
		in := &code[pc]
		pc++
		switch in.Op {
		case compile.NOP:
			continue

		// Moves and variables.
		case compile.MOV:
			if v := r[in.B]; !v.IsNull() {
				r[in.A] = v
				continue
			}
		case compile.LOADK:
			r[in.A] = f.code.consts[in.Wide()]
			continue
		case compile.LOADI:
			object.SetInt(&r[in.A], in.Imm())
			continue
		case compile.GETCELL:
			if c, ok := r[in.B].Object().(*object.Cell); ok && !c.V.IsNull() {
				r[in.A] = c.V
				continue
			}
		case compile.SETCELL:
			if v := r[in.B]; !v.IsNull() {
				if c, ok := r[in.A].Object().(*object.Cell); ok {
					c.V = v
					continue
				}
			}
		case compile.GETGLOBAL:
			gc := &f.code.globals[in.Wide()]
			g := f.fn.globals
			if g.Version() == gc.version {
				r[in.A] = g.SlotValue(gc.slot)
				continue
			}
			if g.Version() == gc.absent {
				if b := f.fn.builtins; b.Version() == gc.builtinVersion {
					r[in.A] = b.SlotValue(gc.builtinSlot)
					continue
				}
			}
		case compile.SETGLOBAL:
			gc := &f.code.globals[in.Wide()]
			if g := f.fn.globals; g.Version() == gc.version {
				if v := r[in.A]; !v.IsNull() {
					g.SetSlotValue(gc.slot, v)
					continue
				}
			}

		// Arithmetic: int first, then float.
		case compile.ADD:
			a, b := &r[in.B], &r[in.C]
			if x, ok := a.AsInt(); ok {
				if y, ok := b.AsInt(); ok {
					if z, ok := addInt(x, y); ok {
						object.SetInt(&r[in.A], z)
						continue
					}
				}
			} else if x, ok := a.AsFloat(); ok {
				if y, ok := b.AsFloat(); ok {
					object.SetFloat(&r[in.A], x+y)
					continue
				}
			}
		case compile.SUB:
			a, b := &r[in.B], &r[in.C]
			if x, ok := a.AsInt(); ok {
				if y, ok := b.AsInt(); ok {
					if z, ok := subInt(x, y); ok {
						object.SetInt(&r[in.A], z)
						continue
					}
				}
			} else if x, ok := a.AsFloat(); ok {
				if y, ok := b.AsFloat(); ok {
					object.SetFloat(&r[in.A], x-y)
					continue
				}
			}
		case compile.MUL:
			a, b := &r[in.B], &r[in.C]
			if x, ok := a.AsInt(); ok {
				if y, ok := b.AsInt(); ok {
					if z, ok := mulInt(x, y); ok {
						object.SetInt(&r[in.A], z)
						continue
					}
				}
			} else if x, ok := a.AsFloat(); ok {
				if y, ok := b.AsFloat(); ok {
					object.SetFloat(&r[in.A], x*y)
					continue
				}
			}
		case compile.ADDI:
			if x, ok := r[in.B].AsInt(); ok {
				if z, ok := addInt(x, in.Imm()); ok {
					object.SetInt(&r[in.A], z)
					continue
				}
			} else if x, ok := r[in.B].AsFloat(); ok {
				object.SetFloat(&r[in.A], x+float64(in.Imm()))
				continue
			}
		case compile.SUBI:
			if x, ok := r[in.B].AsInt(); ok {
				if z, ok := subInt(x, in.Imm()); ok {
					object.SetInt(&r[in.A], z)
					continue
				}
			} else if x, ok := r[in.B].AsFloat(); ok {
				object.SetFloat(&r[in.A], x-float64(in.Imm()))
				continue
			}
		case compile.MULI:
			if x, ok := r[in.B].AsInt(); ok {
				if z, ok := mulInt(x, in.Imm()); ok {
					object.SetInt(&r[in.A], z)
					continue
				}
			} else if x, ok := r[in.B].AsFloat(); ok {
				object.SetFloat(&r[in.A], x*float64(in.Imm()))
				continue
			}
		case compile.FLOORDIVI:
			if x, ok := r[in.B].AsInt(); ok {
				object.SetInt(&r[in.A], floorDivInt(x, in.Imm()))
				continue
			}
		case compile.MODI:
			if x, ok := r[in.B].AsInt(); ok {
				object.SetInt(&r[in.A], modInt(x, in.Imm()))
				continue
			}
		case compile.ADDK:
			if x, ok := r[in.B].AsFloat(); ok {
				if y, ok := f.code.consts[in.C].AsFloat(); ok {
					object.SetFloat(&r[in.A], x+y)
					continue
				}
			} else if x, ok := r[in.B].AsInt(); ok {
				if y, ok := f.code.consts[in.C].AsInt(); ok {
					if z, ok := addInt(x, y); ok {
						object.SetInt(&r[in.A], z)
						continue
					}
				}
			}
		case compile.SUBK:
			if x, ok := r[in.B].AsFloat(); ok {
				if y, ok := f.code.consts[in.C].AsFloat(); ok {
					object.SetFloat(&r[in.A], x-y)
					continue
				}
			} else if x, ok := r[in.B].AsInt(); ok {
				if y, ok := f.code.consts[in.C].AsInt(); ok {
					if z, ok := subInt(x, y); ok {
						object.SetInt(&r[in.A], z)
						continue
					}
				}
			}
		case compile.MULK:
			if x, ok := r[in.B].AsFloat(); ok {
				if y, ok := f.code.consts[in.C].AsFloat(); ok {
					object.SetFloat(&r[in.A], x*y)
					continue
				}
			} else if x, ok := r[in.B].AsInt(); ok {
				if y, ok := f.code.consts[in.C].AsInt(); ok {
					if z, ok := mulInt(x, y); ok {
						object.SetInt(&r[in.A], z)
						continue
					}
				}
			}
		case compile.DIVK:
			if x, ok := r[in.B].AsFloat(); ok {
				if y, ok := f.code.consts[in.C].AsFloat(); ok && y != 0 {
					object.SetFloat(&r[in.A], x/y)
					continue
				}
			}
		case compile.DIV:
			if x, ok := r[in.B].AsFloat(); ok {
				if y, ok := r[in.C].AsFloat(); ok && y != 0 {
					object.SetFloat(&r[in.A], x/y)
					continue
				}
			}
		case compile.FLOORDIV:
			if x, ok := r[in.B].AsInt(); ok {
				if y, ok := r[in.C].AsInt(); ok && y > 0 {
					object.SetInt(&r[in.A], floorDivInt(x, y))
					continue
				}
			}
		case compile.MOD:
			if x, ok := r[in.B].AsInt(); ok {
				if y, ok := r[in.C].AsInt(); ok && y > 0 {
					object.SetInt(&r[in.A], modInt(x, y))
					continue
				}
			}
		case compile.BINARY:
			if x, ok := r[in.B].AsInt(); ok {
				if y, ok := r[in.C].AsInt(); ok {
					switch compile.BinaryOperator(in.X &^ compile.InplaceFlag) {
					case compile.OpAnd:
						object.SetInt(&r[in.A], x&y)
						continue
					case compile.OpOr:
						object.SetInt(&r[in.A], x|y)
						continue
					case compile.OpXor:
						object.SetInt(&r[in.A], x^y)
						continue
					}
				}
			}
		case compile.NOT:
			if b, ok := r[in.B].AsBool(); ok {
				object.SetBool(&r[in.A], !b)
				continue
			}

		// Comparison.
		case compile.CMPLT:
			if x, ok := r[in.B].AsInt(); ok {
				if y, ok := r[in.C].AsInt(); ok {
					object.SetBool(&r[in.A], x < y)
					continue
				}
			}
		case compile.CMPGT:
			if x, ok := r[in.B].AsInt(); ok {
				if y, ok := r[in.C].AsInt(); ok {
					object.SetBool(&r[in.A], x > y)
					continue
				}
			}
		case compile.CMPEQ:
			if x, ok := r[in.B].AsInt(); ok {
				if y, ok := r[in.C].AsInt(); ok {
					object.SetBool(&r[in.A], x == y)
					continue
				}
			}

		// Jumps.
		case compile.JMP:
			pc = in.Target()
			continue
		case compile.JBACK:
			if t.attention.Load() == 0 {
				pc = in.Target()
				continue
			}
		case compile.JF:
			if b, ok := r[in.A].AsBool(); ok {
				if !b {
					pc = in.Target()
				}
				continue
			}
			if x, ok := r[in.A].AsInt(); ok {
				if x == 0 {
					pc = in.Target()
				}
				continue
			}
		case compile.JT:
			if b, ok := r[in.A].AsBool(); ok {
				if b {
					pc = in.Target()
				}
				continue
			}
			if x, ok := r[in.A].AsInt(); ok {
				if x != 0 {
					pc = in.Target()
				}
				continue
			}
		case compile.JNONE:
			if v := r[in.A]; !v.IsNull() {
				if v.IsNone() {
					pc = in.Target()
				}
				continue
			}
		case compile.JNOTNONE:
			if v := r[in.A]; !v.IsNull() {
				if !v.IsNone() {
					pc = in.Target()
				}
				continue
			}
		case compile.JLT:
			if x, ok := r[in.A].AsInt(); ok {
				if y, ok := r[in.B].AsInt(); ok {
					if !(x < y) {
						pc += int(in.C)
					}
					continue
				}
			} else if x, ok := r[in.A].AsFloat(); ok {
				if y, ok := r[in.B].AsFloat(); ok {
					if !(x < y) {
						pc += int(in.C)
					}
					continue
				}
			}
		case compile.JLE:
			if x, ok := r[in.A].AsInt(); ok {
				if y, ok := r[in.B].AsInt(); ok {
					if !(x <= y) {
						pc += int(in.C)
					}
					continue
				}
			} else if x, ok := r[in.A].AsFloat(); ok {
				if y, ok := r[in.B].AsFloat(); ok {
					if !(x <= y) {
						pc += int(in.C)
					}
					continue
				}
			}
		case compile.JGT:
			if x, ok := r[in.A].AsInt(); ok {
				if y, ok := r[in.B].AsInt(); ok {
					if !(x > y) {
						pc += int(in.C)
					}
					continue
				}
			} else if x, ok := r[in.A].AsFloat(); ok {
				if y, ok := r[in.B].AsFloat(); ok {
					if !(x > y) {
						pc += int(in.C)
					}
					continue
				}
			}
		case compile.JGE:
			if x, ok := r[in.A].AsInt(); ok {
				if y, ok := r[in.B].AsInt(); ok {
					if !(x >= y) {
						pc += int(in.C)
					}
					continue
				}
			}
		case compile.JEQ:
			if x, ok := r[in.A].AsInt(); ok {
				if y, ok := r[in.B].AsInt(); ok {
					if x != y {
						pc += int(in.C)
					}
					continue
				}
			}
		case compile.JNE:
			if x, ok := r[in.A].AsInt(); ok {
				if y, ok := r[in.B].AsInt(); ok {
					if x == y {
						pc += int(in.C)
					}
					continue
				}
			}
		case compile.JLTK:
			if x, ok := r[in.A].AsInt(); ok {
				if y, ok := f.code.consts[in.B].AsInt(); ok {
					if !(x < y) {
						pc += int(in.C)
					}
					continue
				}
			} else if x, ok := r[in.A].AsFloat(); ok {
				if y, ok := f.code.consts[in.B].AsFloat(); ok {
					if !(x < y) {
						pc += int(in.C)
					}
					continue
				}
			}
		case compile.JLEK:
			if x, ok := r[in.A].AsInt(); ok {
				if y, ok := f.code.consts[in.B].AsInt(); ok {
					if !(x <= y) {
						pc += int(in.C)
					}
					continue
				}
			}
		case compile.JGTK:
			if x, ok := r[in.A].AsInt(); ok {
				if y, ok := f.code.consts[in.B].AsInt(); ok {
					if !(x > y) {
						pc += int(in.C)
					}
					continue
				}
			} else if x, ok := r[in.A].AsFloat(); ok {
				if y, ok := f.code.consts[in.B].AsFloat(); ok {
					if !(x > y) {
						pc += int(in.C)
					}
					continue
				}
			}
		case compile.JGEK:
			if x, ok := r[in.A].AsInt(); ok {
				if y, ok := f.code.consts[in.B].AsInt(); ok {
					if !(x >= y) {
						pc += int(in.C)
					}
					continue
				}
			}
		case compile.JEQK:
			if x, ok := r[in.A].AsInt(); ok {
				if y, ok := f.code.consts[in.B].AsInt(); ok {
					if x != y {
						pc += int(in.C)
					}
					continue
				}
			}
		case compile.JNEK:
			if x, ok := r[in.A].AsInt(); ok {
				if y, ok := f.code.consts[in.B].AsInt(); ok {
					if x == y {
						pc += int(in.C)
					}
					continue
				}
			}

		// Attributes and items.
		case compile.GETATTR:
			ic := &f.code.attrs[in.Wide()]
			if o, ok := r[in.B].Object().(*object.Instance); ok && o.Shape() == ic.shape && o.Class().Version() == ic.version {
				r[in.A] = o.Slot(ic.slot)
				continue
			} else if ok && o.Class() == ic.class && o.Class().Version() == ic.version {
				// A property, see cacheGetter: its getter is called as by CALL.
				if fn, ok := ic.fn.Object().(*Function); ok {
					c := fn.code
					if nf := c.free; nf != nil && c.simple && c.NumPos == 1 && f.depth < t.limit && t.attention.Load() == 0 {
						c.free = nf.back
						c.nfree--
						nf.regs[0] = r[in.B]
						f.pc = int32(pc)
						nf.back = f
						nf.fn = fn
						nf.depth = f.depth + 1
						f = nf
						goto load
					}
				}
			}
		case compile.SETATTR:
			ic := &f.code.attrs[in.Wide()]
			if o, ok := r[in.A].Object().(*object.Instance); ok && o.Shape() == ic.shape && ic.next == nil && o.Class().Version() == ic.version {
				if v := r[in.B]; !v.IsNull() {
					o.SetSlot(ic.slot, v)
					continue
				}
			}
		case compile.METH:
			ic := &f.code.attrs[in.Wide()]
			if o, ok := r[in.B].Object().(*object.Instance); ok && o.Shape() == ic.shape && o.Class().Version() == ic.version {
				r[in.A+1] = r[in.B]
				r[in.A] = ic.fn
				continue
			}
			if v := r[in.B]; v.IsGoType(ic.goType) {
				r[in.A+1] = v
				r[in.A] = ic.fn
				continue
			}
		case compile.GETITEM:
			if l, ok := r[in.B].Object().(*object.List); ok {
				if i, ok := r[in.C].AsInt(); ok && uint64(i) < uint64(len(l.Items)) {
					r[in.A] = l.Items[i]
					continue
				}
			}
		case compile.SETITEM:
			if l, ok := r[in.A].Object().(*object.List); ok {
				if i, ok := r[in.B].AsInt(); ok && uint64(i) < uint64(len(l.Items)) {
					if v := r[in.C]; !v.IsNull() {
						l.Items[i] = v
						continue
					}
				}
			}

		case compile.LISTAPPEND:
			if l, ok := r[in.A].Object().(*object.List); ok {
				if v, n := r[in.B], len(l.Items); n < cap(l.Items) && !v.IsNull() {
					l.Items = l.Items[:n+1]
					l.Items[n] = v
					continue
				}
			}

		// Calls.
		case compile.CALL:
			if fn, ok := r[in.A].Object().(*Function); ok {
				c := fn.code
				if nf := c.free; nf != nil && c.simple && int(in.B) == c.NumPos && f.depth < t.limit && t.attention.Load() == 0 {
					c.free = nf.back
					c.nfree--
					nr := nf.regs
					for i := 1; i <= int(in.B); i++ {
						nr[i-1] = r[int(in.A)+i]
					}
					f.pc = int32(pc)
					nf.back = f
					nf.fn = fn
					nf.depth = f.depth + 1
					f = nf
					goto load
				}
			}
			if b, ok := r[in.A].Object().(*object.BoundNative); ok && b.Fn.Sends() && in.B == 1 {
				// What drives coroutines by hand does little else, see FORITER.
				if g, ok := b.Self.Object().(*Gen); ok && g.resumable() && f.depth < t.limit {
					if v := r[in.A+1]; !v.IsNull() {
						f.pc = int32(pc)
						g.state = genRunning
						g.frame.back, g.frame.depth = f, f.depth+1
						f = g.leaf.frame
						f.regs[f.code.instrs[f.pc-1].A] = v
						goto load
					}
				}
			}
			f.pc = int32(pc)
			f = opCall(t, f, *in)
			goto next
		case compile.CALLM:
			if fn, ok := r[in.A].Object().(*Function); ok {
				c := fn.code
				if nf := c.free; nf != nil && c.simple && int(in.B)+1 == c.NumPos && f.depth < t.limit && t.attention.Load() == 0 {
					c.free = nf.back
					c.nfree--
					nr := nf.regs
					for i := 1; i <= int(in.B)+1; i++ {
						nr[i-1] = r[int(in.A)+i]
					}
					f.pc = int32(pc)
					nf.back = f
					nf.fn = fn
					nf.depth = f.depth + 1
					f = nf
					goto load
				}
			}
			f.pc = int32(pc)
			f = opCall(t, f, *in)
			goto next
		case compile.RET:
			if v := r[in.A]; !v.IsNull() && f.gen == nil && f.flags == 0 && (f.ret <= retNext || f.ret == retResult && !v.IsNotImplemented()) && len(r) <= 16 && f.code.nfree < maxFree {
				back := f.back
				for i := range r {
					r[i] = object.Value{}
				}
				c := f.code
				f.pc = 0
				f.fn = nil
				f.handled = 0
				f.ret = retValue
				f.extra = nil
				f.back = c.free
				c.free = f
				c.nfree++
				f = back
				f.regs[f.code.instrs[f.pc-1].A] = v
				goto load
			}

		// Iteration.
		case compile.ITER:
			if g, ok := r[in.B].Object().(*Gen); ok && g.kind == generator {
				r[in.A] = r[in.B]
				continue
			}
		case compile.FORITER:
			switch it := r[in.B].Object().(type) {
			case *object.RangeIter:
				if it.N > 0 {
					it.N--
					object.SetInt(&r[in.A], it.Next0)
					it.Next0 += it.Step
					continue
				}
				r[in.B] = object.Value{}
				pc += int(in.C)
				continue
			case *object.ListIter:
				if l := it.List; l != nil && it.I < len(l.Items) {
					r[in.A] = l.Items[it.I]
					it.I++
					continue
				}
			case *Gen:
				if it.resumable() && f.depth < t.limit {
					f.pc = int32(pc)
					it.state = genRunning
					it.frame.back = f
					f = it.leaf.frame
					f.regs[f.code.instrs[f.pc-1].A] = object.None
					goto load
				}
			}
		case compile.YIELD:
			if v := r[in.B]; !v.IsNull() {
				g := f.gen
				root := g.root
				rf := root.frame
				if rf.flags&entryFrame == 0 && g.kind == generator {
					f.pc = int32(pc)
					root.leaf = g
					root.state = genSuspended
					f = rf.back
					rf.back = nil
					f.regs[f.code.instrs[f.pc-1].A] = v
					goto load
				}
			}
		case compile.DISCARD:
			v := &r[in.A]
			if v.IsNone() || v.IsImmediate() {
				continue
			}
			switch v.Object().(type) {
			case *object.Str, *object.Instance, *object.List, *object.Tuple, *object.Dict:
				*v = object.Value{}
				continue
			}
		}
		f.pc = int32(pc)
		f = t.slow(f)
	next:
		if f == nil {
			return t.status
		}
		goto load
	}
}
