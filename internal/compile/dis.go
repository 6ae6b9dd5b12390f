package compile

import (
	"fmt"
	"io"
	"strings"
)

// Disassemble writes a listing of c and all the code in it: for each
// instruction its line when that changes, its number, whether something jumps
// to it, its name and its operands with the names of what they stand for.
func Disassemble(w io.Writer, c *Code) error {
	var b strings.Builder
	disassemble(&b, c)
	_, err := io.WriteString(w, b.String())
	return err
}

func disassemble(b *strings.Builder, c *Code) {
	fmt.Fprintf(b, "%s (%s:%d)%s, %d registers\n", c.QualName, c.Filename, c.FirstLine, c.Flags, c.NumRegs)
	for _, l := range []struct {
		what  string
		names []string
	}{{"locals", c.VarNames}, {"cells", c.CellNames}, {"free", c.FreeNames}} {
		if len(l.names) > 0 {
			fmt.Fprintf(b, "  %s: %s\n", l.what, strings.Join(l.names, " "))
		}
	}
	targets := map[int]bool{}
	for i := range c.Instrs {
		if t, ok := c.jumpTarget(i); ok {
			targets[t] = true
		}
	}
	for _, h := range c.Handlers {
		targets[int(h.Target)] = true
	}
	line := int32(-1)
	for i, in := range c.Instrs {
		where := ""
		if l := c.Spans[c.Pos[i]].Line; l != line {
			line = l
			if l > 0 {
				where = fmt.Sprint(l)
			} else {
				where = "--"
			}
		}
		mark := "  "
		if targets[i] {
			mark = "> "
		}
		fmt.Fprintf(b, "%5s %s%4d %s\n", where, mark, i, strings.TrimRight(fmt.Sprintf("%-14s %s", Info(in.Op).Name, c.operands(i)), " "))
	}
	for _, h := range c.Handlers {
		fmt.Fprintf(b, "  handler: %d to %d -> %d, exception in %s\n", h.Start, h.End-1, h.Target, c.regName(int(h.Reg)))
	}
	for _, l := range c.Loops {
		fmt.Fprintf(b, "  loop: %d to %d, iterator in %s\n", l.Start, l.End-1, c.regName(int(l.Reg)))
	}
	for _, k := range c.Consts {
		if sub, ok := k.(*Code); ok {
			b.WriteByte('\n')
			disassemble(b, sub)
		}
	}
}

// jumpTarget returns where instruction i may go besides the next one.
func (c *Code) jumpTarget(i int) (int, bool) {
	in := c.Instrs[i]
	switch o := Info(in.Op).Operands; {
	case o[2] == 't':
		return in.Target(), true
	case o[2] == 'f':
		return i + 1 + int(in.C), true
	}
	return 0, false
}

// regName names a register: a variable's name or r and the number.
func (c *Code) regName(r int) string {
	if r < c.NumLocals {
		return c.VarNames[r]
	}
	r -= c.NumLocals
	if r < len(c.CellNames) {
		return "cell:" + c.CellNames[r]
	}
	r -= len(c.CellNames)
	if r < len(c.FreeNames) {
		return "free:" + c.FreeNames[r]
	}
	return fmt.Sprintf("r%d", r-len(c.FreeNames))
}

// operands writes the operands of instruction i.
func (c *Code) operands(i int) string {
	in := c.Instrs[i]
	kinds := Info(in.Op).Operands
	wide := kinds[3] == 'x' && wideOps[in.Op]
	var parts []string
	for j, v := range [3]uint16{in.A, in.B, in.C} {
		n := int(v)
		if j == 2 && wide {
			n = in.Wide()
		}
		switch kinds[j] {
		case 'r':
			parts = append(parts, c.regName(n))
		case '#':
			parts = append(parts, fmt.Sprintf("#%d", n))
		case 'i':
			parts = append(parts, fmt.Sprint(int16(v)))
		case 'k':
			parts = append(parts, abbreviate(constRepr(c.Consts[n])))
		case 'n':
			if cacheOps[in.Op] {
				n = int(c.Caches[n])
			}
			parts = append(parts, "."+c.Names[n])
		}
	}
	if kinds[3] == 'x' && !wide && in.X != 0 {
		parts = append(parts, fmt.Sprintf("x=%d", in.X))
	}
	s := strings.Join(parts, " ")
	if t, ok := c.jumpTarget(i); ok {
		s = strings.TrimLeft(fmt.Sprintf("%s -> %d", s, t), " ")
	}
	return s
}

func abbreviate(s string) string {
	if r := []rune(s); len(r) > 60 {
		return string(r[:57]) + "..."
	}
	return s
}

// wideOps are the instructions whose operand C is extended by X.
var wideOps = [NumOps]bool{
	LOADK: true, GETGLOBAL: true, SETGLOBAL: true, DELGLOBAL: true, GETNAME: true, SETNAME: true, DELNAME: true,
	GETCLASSCELL: true, GETCLASSGLOBAL: true, GETATTR: true, SETATTR: true, DELATTR: true, METH: true,
	IMPORT: true, IMPORTFROM: true,
}

// cacheOps are those whose operand is an attribute cache.
var cacheOps = [NumOps]bool{GETATTR: true, SETATTR: true, DELATTR: true, METH: true}

var flagNames = [...]string{"varargs", "varkeywords", "generator", "coroutine", "async generator", "function", "class body", "nested", "top-level await"}

// String lists the flags, each after a comma.
func (f Flags) String() string {
	var b strings.Builder
	for i, n := range flagNames {
		if f&(1<<i) != 0 {
			b.WriteString(", " + n)
		}
	}
	return b.String()
}
