package compile

import "fmt"

// Verify checks that c and the code in it keep to the rules of the machine:
// operands in range, jumps and handlers inside the code, no end to run off. It
// is for tests; Compile yields only code that passes.
func Verify(c *Code) error {
	n := len(c.Instrs)
	fault := func(i int, format string, args ...any) error {
		return fmt.Errorf("%s: instruction %d (%s): %s", c.QualName, i, Info(c.Instrs[i].Op).Name, fmt.Sprintf(format, args...))
	}
	if n == 0 || len(c.Pos) != n {
		return fmt.Errorf("%s: %d instructions, %d positions", c.QualName, n, len(c.Pos))
	}
	if first := c.NumLocals + len(c.CellNames) + len(c.FreeNames); c.NumRegs < first || c.NumLocals != len(c.VarNames) {
		return fmt.Errorf("%s: %d registers for %d variables", c.QualName, c.NumRegs, first)
	}
	for i, in := range c.Instrs {
		if in.Op >= NumOps {
			return fmt.Errorf("%s: instruction %d: no such opcode", c.QualName, i)
		}
		if int(c.Pos[i]) >= len(c.Spans) {
			return fault(i, "no span")
		}
		if err := c.verifyOperands(i); err != nil {
			return fault(i, "%v", err)
		}
		if t, ok := c.jumpTarget(i); ok && (t < 0 || t >= n) {
			return fault(i, "jump to %d of %d", t, n)
		}
		if in.Op == JBACK && in.Target() > i {
			return fault(i, "JBACK goes forward")
		}
	}
	switch c.Instrs[n-1].Op {
	case RET, RAISE, RERAISE, JMP, JBACK, ASSERTFAIL:
	default:
		return fault(n-1, "code runs off its end")
	}
	for _, h := range c.Handlers {
		if h.Start < 0 || h.End <= h.Start || int(h.End) > n || h.Target < 0 || int(h.Target) >= n || int(h.Reg) >= c.NumRegs {
			return fmt.Errorf("%s: bad handler %+v", c.QualName, h)
		}
		if h.Target >= h.Start && h.Target < h.End {
			return fmt.Errorf("%s: handler %+v covers itself", c.QualName, h)
		}
	}
	for _, k := range c.Consts {
		if sub, ok := k.(*Code); ok {
			if err := Verify(sub); err != nil {
				return err
			}
		}
	}
	return nil
}

// regSpan gives how many registers an instruction uses from one of its
// operands on, where that is not one: for A and for B.
func regSpan(in Instr) (a, b int) {
	a, b = 1, 1
	n := func(i uint16) int { return max(int(i), 1) }
	switch in.Op {
	case CLEAR:
		a = n(in.B)
	case METH, ENTEREXC, LEAVEEXC, EGMATCH, WITHPREP, AWITHPREP:
		a = 2
	case WITHEXC:
		a = 4
	case CALL, CALLKW:
		a = int(in.B) + 1
	case CALLM, CALLMKW:
		a = int(in.B) + 2
	case CALLEX:
		a = 2 + int(in.X)
	case TUPLE, LIST, SET, STRING:
		b = n(in.C)
	case DICT:
		b = n(2 * in.C)
	case UNPACK:
		a = n(in.C)
	case UNPACKEX:
		a = int(in.C) + 1 + int(in.X)
	case SLICE:
		b = 3
	case IMPORT, TYPEALIAS, MATCHCLASS:
		b = 2
	case MKFUNC:
		b = 0
		for x := in.X; x != 0; x &= x - 1 {
			b++
		}
	}
	return a, b
}

// CallEnd returns the register behind the operands of a call, which are the
// newest temporaries; false for other instructions.
func (i Instr) CallEnd() (int, bool) {
	if i.Op < CALL || i.Op > CALLEX {
		return 0, false
	}
	n, _ := regSpan(i)
	return int(i.A) + n, true
}

func (c *Code) verifyOperands(i int) error {
	in := c.Instrs[i]
	kinds := Info(in.Op).Operands
	na, nb := regSpan(in)
	for j, v := range [3]uint16{in.A, in.B, in.C} {
		n, count := int(v), [3]int{na, nb, 1}[j]
		if j == 2 && wideOps[in.Op] {
			n = in.Wide()
		}
		switch kinds[j] {
		case 'r':
			if unusedReg(in, j) || count == 0 {
				continue
			}
			if n+count > c.NumRegs {
				return fmt.Errorf("register %d of %d", n+count-1, c.NumRegs)
			}
		case 'k':
			if n >= len(c.Consts) {
				return fmt.Errorf("constant %d of %d", n, len(c.Consts))
			}
		case 'n':
			if cacheOps[in.Op] {
				if n >= len(c.Caches) {
					return fmt.Errorf("cache %d of %d", n, len(c.Caches))
				}
				n = int(c.Caches[n])
			}
			if n >= len(c.Names) {
				return fmt.Errorf("name %d of %d", n, len(c.Names))
			}
		}
	}
	return nil
}

// unusedReg reports whether operand j, though a register, is not looked at, as
// where nothing is displayed or X says that there is no value.
func unusedReg(in Instr, j int) bool {
	switch in.Op {
	case TUPLE, LIST, SET, DICT, STRING:
		return j == 1 && in.C == 0
	case FORMAT:
		return j == 2 && in.X&4 == 0
	case RAISE:
		return int(in.X) <= j
	case ASSERTFAIL:
		return in.X == 0
	case UNPACK:
		return j == 0 && in.C == 0
	}
	return false
}
