package compile

import "asyncrepl/internal/syntax"

// operand evaluates e and returns the register that has the value: a local's
// own, or a new temporary.
func (u *unit) operand(e syntax.Expr) int {
	if n, ok := e.(*syntax.Name); ok && !u.rebinds {
		if r, ok := u.localReg(n.ID); ok {
			return r
		}
	}
	return u.temp(e)
}

// operandIn is operand for what is read before anything is written to dst: it
// takes the place of the result if that is the newest temporary.
func (u *unit) operandIn(e syntax.Expr, dst int) int {
	if !u.isTemp(dst) || dst != u.top-1 {
		return u.operand(e)
	}
	if n, ok := e.(*syntax.Name); ok && !u.rebinds {
		if r, ok := u.localReg(n.ID); ok {
			return r
		}
	}
	u.expr(e, dst)
	return dst
}

// temp evaluates e into a new temporary.
func (u *unit) temp(e syntax.Expr) int {
	r := u.alloc(1)
	u.expr(e, r)
	return r
}

// expr evaluates e into dst: a local, which must keep its old value until
// nothing can fail any more, or a temporary that is already reserved.
func (u *unit) expr(e syntax.Expr, dst int) {
	if u.c.err != nil {
		return
	}
	u.depth++
	if u.depth > maxDepth {
		u.c.tooDeep()
		u.depth--
		return
	}
	mark := u.top
	if k, ok := fold(e); ok {
		u.atNode(e)
		u.load(dst, k)
	} else {
		u.expr1(e, dst)
	}
	u.top = mark
	u.depth--
}

func (u *unit) expr1(e syntax.Expr, dst int) {
	switch e := e.(type) {
	case *syntax.Name:
		u.atNode(e)
		u.loadName(e.ID, dst)
	case *syntax.BinOp:
		u.binOp(e, dst)
	case *syntax.UnaryOp:
		u.unaryOp(e, dst)
	case *syntax.BoolOp:
		u.boolOp(e, dst)
	case *syntax.Compare:
		u.compare(e, dst)
	case *syntax.IfExp:
		u.ifExp(e, dst)
	case *syntax.NamedExpr:
		u.namedExpr(e, dst)
	case *syntax.Call:
		u.call(e, dst)
	case *syntax.Attribute:
		r := u.operandIn(e.Value, dst)
		u.atAttr(e, e)
		u.emitWide(GETATTR, dst, r, u.cache(u.cur.mangle(e.Attr)))
	case *syntax.Subscript:
		u.warnSubscript(e)
		r := u.operandIn(e.Value, dst)
		i := u.index(e.Slice, true)
		u.atNode(e)
		u.emit(GETITEM, 0, dst, r, i)
	case *syntax.Slice:
		u.slice(e, dst, 0)
	case *syntax.Tuple:
		u.tuple(e, dst)
	case *syntax.List:
		u.list(e, e.Elts, dst)
	case *syntax.Set:
		u.set(e, dst)
	case *syntax.Dict:
		u.dict(e, dst)
	case *syntax.JoinedStr:
		u.joined(e, dst)
	case *syntax.FormattedValue:
		u.formatted(e, dst)
	case *syntax.Lambda:
		u.lambda(e, dst)
	case *syntax.ListComp:
		u.listComp(e, dst)
	case *syntax.SetComp:
		u.setComp(e, dst)
	case *syntax.DictComp:
		u.dictComp(e, dst)
	case *syntax.GeneratorExp:
		u.generatorExp(e, dst)
	case *syntax.Await:
		u.await(e, dst)
	case *syntax.Yield:
		u.yield(e, dst)
	case *syntax.YieldFrom:
		u.yieldFrom(e, dst)
	case *syntax.Starred:
		u.c.fail(e, "can't use starred expression here")
	}
}

// accumulator returns a register to build a value in step by step: dst, unless
// that is a variable that must not change before the end.
func (u *unit) accumulator(dst int) int {
	if u.isTemp(dst) {
		return dst
	}
	return u.alloc(1)
}

// binaryOps maps the operators to their own instructions and the general one.
var binaryOps = [...]struct {
	op, imm, k uint8
	binary     BinaryOperator
}{
	syntax.Add:      {ADD, ADDI, ADDK, OpAdd},
	syntax.Sub:      {SUB, SUBI, SUBK, OpSub},
	syntax.Mult:     {MUL, MULI, MULK, OpMul},
	syntax.MatMult:  {BINARY, 0, 0, OpMatMul},
	syntax.Div:      {DIV, 0, DIVK, OpDiv},
	syntax.FloorDiv: {FLOORDIV, FLOORDIVI, 0, OpFloorDiv},
	syntax.Mod:      {MOD, MODI, 0, OpMod},
	syntax.Pow:      {BINARY, 0, 0, OpPow},
	syntax.LShift:   {BINARY, 0, 0, OpLShift},
	syntax.RShift:   {BINARY, 0, 0, OpRShift},
	syntax.BitAnd:   {BINARY, 0, 0, OpAnd},
	syntax.BitOr:    {BINARY, 0, 0, OpOr},
	syntax.BitXor:   {BINARY, 0, 0, OpXor},
}

func (u *unit) binOp(e *syntax.BinOp, dst int) {
	l := u.operandIn(e.Left, dst)
	u.arith(e, e.Op, dst, l, e.Right, false)
}

// arith emits R[dst] = R[l] op right, choosing the form for a constant; at is
// the place of the whole operation.
func (u *unit) arith(at syntax.Node, op syntax.Operator, dst, l int, right syntax.Expr, inplace bool) {
	o := &binaryOps[op]
	x := 0
	if inplace {
		x = 1
	}
	if k, ok := fold(right); ok {
		if i, ok := k.(int64); ok && o.imm != 0 && i >= -1<<15 && i < 1<<15 && (i > 0 || op != syntax.FloorDiv && op != syntax.Mod) {
			u.atNode(at)
			u.emit(o.imm, x, dst, l, int(i)&0xffff)
			return
		}
		if o.k != 0 && numberOrStr(k) {
			if i, ok := u.konst16(k); ok {
				u.atNode(at)
				u.emit(o.k, x, dst, l, i)
				return
			}
		}
	}
	r := u.operand(right)
	u.atNode(at)
	if o.op == BINARY {
		x = int(o.binary)
		if inplace {
			x |= InplaceFlag
		}
	}
	u.emit(o.op, x, dst, l, r)
}

func numberOrStr(k Const) bool {
	switch k.(type) {
	case int64, float64, string:
		return true
	}
	return false
}

func (u *unit) unaryOp(e *syntax.UnaryOp, dst int) {
	if e.Op == syntax.Not {
		if c, ok := e.Operand.(*syntax.Compare); ok && len(c.Ops) == 1 {
			// not a is b, not a in b: the negated comparison.
			switch c.Ops[0] {
			case syntax.Is, syntax.IsNot, syntax.In, syntax.NotIn:
				u.warnIs(c)
				l := u.operand(c.Left)
				r := u.comparand(c.Ops[0], c.Comparators[0], true)
				u.atNode(c)
				u.emit(compareOps[c.Ops[0]^1].op, 0, dst, l, r)
				return
			}
		}
	}
	r := u.operandIn(e.Operand, dst)
	u.atNode(e)
	switch e.Op {
	case syntax.Not:
		u.emit(NOT, 0, dst, r, 0)
	case syntax.USub:
		u.emit(NEG, 0, dst, r, 0)
	case syntax.UAdd:
		u.emit(UNARY, 1, dst, r, 0)
	case syntax.Invert:
		u.emit(UNARY, 2, dst, r, 0)
	}
}

func (u *unit) boolOp(e *syntax.BoolOp, dst int) {
	acc := u.accumulator(dst)
	end := newLabel()
	op := JF
	if e.Op == syntax.Or {
		op = JT
	}
	for i, v := range e.Values {
		if i > 0 {
			u.atNode(e)
			u.jump(op, acc, end)
		}
		u.expr(v, acc)
	}
	u.bind(end)
	u.move(dst, acc)
}

func (u *unit) ifExp(e *syntax.IfExp, dst int) {
	orelse, end := newLabel(), newLabel()
	u.cond(e.Test, orelse, false)
	u.expr(e.Body, dst)
	u.jump(JMP, 0, end)
	u.bind(orelse)
	u.expr(e.Orelse, dst)
	u.bind(end)
}

func (u *unit) namedExpr(e *syntax.NamedExpr, dst int) {
	u.expr(e.Value, dst)
	u.checkTarget(e.Target, e.Target.ID)
	u.atNode(e.Target)
	u.storeName(e.Target.ID, dst)
}

// index evaluates what stands in brackets; once if nothing but the GETITEM that
// follows uses it.
func (u *unit) index(e syntax.Expr, once bool) int {
	s, ok := e.(*syntax.Slice)
	if !ok {
		return u.operand(e)
	}
	r := u.alloc(1)
	x := 0
	if once {
		x = 1
	}
	u.slice(s, r, x)
	return r
}

func (u *unit) slice(e *syntax.Slice, dst, x int) {
	mark := u.top
	r := u.alloc(3)
	for i, x := range []syntax.Expr{e.Lower, e.Upper, e.Step} {
		if x == nil {
			u.load(r+i, nil)
		} else {
			u.expr(x, r+i)
		}
	}
	u.atNode(e)
	u.emit(SLICE, x, dst, r, 0)
	u.top = mark
}
