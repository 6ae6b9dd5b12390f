package compile

// unit is the code object under construction: a module, function, class body or
// generator expression. Inlined comprehensions belong to the unit around them.
type unit struct {
	c      *compiler
	parent *unit
	scope  *scope
	code   *Code
	cur    *scope // the unit's scope, or that of a comprehension in it

	// Registers: the next free temporary and the high-water mark.
	top, max int

	// dead: what is emitted now can never run and is left out.
	dead bool
	// long: 16-bit forward offsets do not reach; they jump by islands.
	long bool
	// far: an offset did not fit, so the unit must be compiled again, long.
	far bool

	blocks    []*block
	left      [][]*block // the blocks around, while unwinding code is emitted
	suspended []suspension
	consts    map[any]int
	names     map[string]int
	// rebinds: the current statement has a walrus, so operands that name a
	// local are copied before later operands can rebind it.
	rebinds bool
	depth   int // of expressions and statements
	pos     uint32
}

// label is a place in the code that jumps refer to, before or after it is known.
type label struct {
	pos  int // -1 until bound
	refs []int
}

func newLabel() *label { return &label{pos: -1} }

// region is the code that an exception handler covers, possibly in pieces.
type region struct {
	pieces [][2]int
	start  int
	open   bool
}

// alloc reserves n consecutive temporaries and returns the first.
func (u *unit) alloc(n int) int {
	r := u.top
	u.top += n
	if u.top > u.max {
		u.max = u.top
		if u.max > maxRegs {
			u.c.tooLarge()
		}
	}
	return r
}

// maxRegs leaves room for what instructions address relative to a register.
const maxRegs = 0xfff0

// maxSize bounds the instructions of one compilation: nested finally bodies are
// compiled twice at each level.
const maxSize = 1 << 24

// isTemp reports whether r is a temporary and no variable.
func (u *unit) isTemp(r int) bool { return r >= u.scope.firstTemp }

// emit appends an instruction unless it can never run.
func (u *unit) emit(op uint8, x, a, b, c int) {
	if u.dead {
		return
	}
	if u.c.size++; u.c.size > maxSize {
		u.c.tooLarge()
		return
	}
	u.code.Instrs = append(u.code.Instrs, Instr{op, uint8(x), uint16(a), uint16(b), uint16(c)})
	u.code.Pos = append(u.code.Pos, u.pos)
}

// emitWide appends an instruction with a 24-bit operand in C and X.
func (u *unit) emitWide(op uint8, a, b, w int) {
	if w >= 1<<24 {
		u.c.tooLarge()
	}
	u.emit(op, w>>16, a, b, w&0xffff)
}

func (u *unit) here() int { return len(u.code.Instrs) }

// at makes span the source range of the instructions that follow.
func (u *unit) at(s Span) {
	spans := u.code.Spans
	if n := len(spans); n > 0 && int(u.pos) < n && spans[u.pos] == s {
		return
	}
	if n := len(spans); n > 0 && spans[n-1] == s {
		u.pos = uint32(n - 1)
		return
	}
	u.code.Spans = append(spans, s)
	u.pos = uint32(len(u.code.Spans) - 1)
}

// nowhere is for instructions without a place in the source.
func (u *unit) nowhere() { u.at(Span{}) }

// move copies a register unless it is the same.
func (u *unit) move(dst, src int) {
	if dst != src {
		u.emit(MOV, 0, dst, src, 0)
	}
}

// jump emits JMP (a = 0), JF, JT, JNONE or JNOTNONE to l.
func (u *unit) jump(op uint8, a int, l *label) {
	if u.dead {
		return
	}
	pos := 0
	if l.pos >= 0 {
		pos = l.pos
	} else {
		l.refs = append(l.refs, u.here())
	}
	u.emit(op, 0, a, pos>>16, pos&0xffff)
	if op == JMP {
		u.dead = true
	}
}

// jumpBack closes a loop.
func (u *unit) jumpBack(l *label) {
	u.emit(JBACK, 0, 0, l.pos>>16, l.pos&0xffff)
	u.dead = true
}

// skip emits an instruction that goes to l, further on, if its test fails or
// there is nothing more: a fused compare-and-jump, FORITER or JNOEXC.
func (u *unit) skip(op uint8, a, b int, l *label) {
	if u.dead {
		return
	}
	if u.long {
		u.emit(op, 0, a, b, 1)
		over := newLabel()
		u.jump(JMP, 0, over)
		u.dead = false
		u.jump(JMP, 0, l)
		u.bind(over)
		return
	}
	l.refs = append(l.refs, u.here())
	u.emit(op, 0, a, b, 0)
}

// bind puts l here.
func (u *unit) bind(l *label) {
	l.pos = u.here()
	for _, i := range l.refs {
		in := &u.code.Instrs[i]
		switch {
		case Info(in.Op).Operands[2] == 'f':
			d := l.pos - i - 1
			if d > 0xffff {
				u.far = true
			}
			in.C = uint16(d)
		default:
			in.B, in.C = uint16(l.pos>>16), uint16(l.pos)
		}
		u.dead = false
	}
	l.refs = nil
}

// begin and end delimit a piece of a region.
func (u *unit) begin(r *region) { r.start, r.open = u.here(), true }

func (u *unit) end(r *region) {
	if r.open && u.here() > r.start {
		r.pieces = append(r.pieces, [2]int{r.start, u.here()})
	}
	r.open = false
}

// handler begins the code that runs when something in r raises; the exception
// is in reg. It must be called in order: inner regions first.
func (u *unit) handler(r *region, reg int) {
	u.end(r)
	u.dead = len(r.pieces) == 0
	for _, p := range r.pieces {
		u.code.Handlers = append(u.code.Handlers, Handler{int32(p[0]), int32(p[1]), int32(u.here()), uint16(reg)})
	}
}

// konst returns the index of a constant, shared between equal ones.
func (u *unit) konst(k Const) int {
	key := constKey(k)
	if i, ok := u.consts[key]; ok {
		return i
	}
	i := len(u.code.Consts)
	u.code.Consts = append(u.code.Consts, k)
	u.consts[key] = i
	return i
}

// name returns the index of a name.
func (u *unit) name(s string) int {
	if i, ok := u.names[s]; ok {
		return i
	}
	i := len(u.code.Names)
	u.code.Names = append(u.code.Names, s)
	u.names[s] = i
	return i
}

// cache makes an attribute cache for a name.
func (u *unit) cache(s string) int {
	if u.dead {
		return 0
	}
	u.code.Caches = append(u.code.Caches, uint32(u.name(s)))
	return len(u.code.Caches) - 1
}

// load puts a constant into dst.
func (u *unit) load(dst int, k Const) {
	if i, ok := k.(int64); ok && i >= -1<<15 && i < 1<<15 {
		u.emit(LOADI, 0, dst, 0, int(i)&0xffff)
		return
	}
	u.emitWide(LOADK, dst, 0, u.konst(k))
}

// loadTemp puts a constant into a new temporary.
func (u *unit) loadTemp(k Const) int {
	r := u.alloc(1)
	u.load(r, k)
	return r
}

// konst16 returns the index of k if it fits an operand of 16 bits.
func (u *unit) konst16(k Const) (int, bool) {
	i := u.konst(k)
	return i, i <= 0xffff
}

// mustKonst16 is for operands that have no other form.
func (u *unit) mustKonst16(k Const) int {
	i := u.konst(k)
	if i > 0xffff {
		u.c.tooLarge()
	}
	return i
}
