package compile

import "asyncrepl/internal/syntax"

// patterns is the state of compiling one case: where captured values wait until
// the whole pattern has matched.
type patterns struct {
	u     *unit
	regs  map[string]int
	order []string
}

func (u *unit) match(s *syntax.Match) {
	subject := u.temp(s.Subject)
	end := newLabel()
	for i, k := range s.Cases {
		next := newLabel()
		mark := u.top
		p := &patterns{u: u, regs: map[string]int{}}
		bound := map[string]bool{}
		p.declare(k.Pattern, bound)
		if k.Guard == nil && i < len(s.Cases)-1 {
			u.checkRefutable(k.Pattern)
		}
		p.compile(k.Pattern, subject, next)
		for _, name := range p.order {
			u.atNode(k.Pattern)
			u.storeName(name, p.regs[name])
		}
		if k.Guard != nil {
			u.cond(k.Guard, next, false)
		}
		u.top = mark
		u.stmts(k.Body)
		u.jump(JMP, 0, end)
		u.bind(next)
		u.top = mark
	}
	u.bind(end)
	u.top = subject
}

// checkRefutable reports a pattern that always matches where others follow.
func (u *unit) checkRefutable(p syntax.Pattern) {
	as, ok := p.(*syntax.MatchAs)
	if !ok || as.Pattern != nil {
		if ok {
			u.checkRefutable(as.Pattern)
		} else if or, ok := p.(*syntax.MatchOr); ok {
			u.checkRefutable(or.Patterns[len(or.Patterns)-1])
		}
		return
	}
	if as.Name == "" {
		u.c.fail(p, "wildcard makes remaining patterns unreachable")
	} else {
		u.c.fail(p, "name capture '%s' makes remaining patterns unreachable", as.Name)
	}
}

// declare reserves a register for each name that p captures, and reports the
// mistakes that have to do with names.
func (p *patterns) declare(x syntax.Pattern, bound map[string]bool) {
	if p.u.c.err != nil {
		return
	}
	p.u.depth++
	defer func() { p.u.depth-- }()
	if p.u.depth > maxDepth {
		p.u.c.tooDeep()
		return
	}
	switch x := x.(type) {
	case *syntax.MatchAs:
		if x.Pattern != nil {
			p.declare(x.Pattern, bound)
		}
		p.capture(x, x.Name, bound)
	case *syntax.MatchStar:
		p.capture(x, x.Name, bound)
	case *syntax.MatchSequence:
		star := false
		for _, e := range x.Patterns {
			if _, ok := e.(*syntax.MatchStar); ok {
				if star {
					p.u.c.fail(x, "multiple starred names in sequence pattern")
					return
				}
				star = true
			}
		}
		for _, e := range x.Patterns {
			p.declare(e, bound)
		}
	case *syntax.MatchMapping:
		p.checkKeys(x)
		for _, e := range x.Patterns {
			p.declare(e, bound)
		}
		p.capture(x, x.Rest, bound)
	case *syntax.MatchClass:
		seen := map[string]bool{}
		for i, a := range x.KwdAttrs {
			if seen[a] {
				p.u.c.fail(x.KwdPatterns[i], "attribute name repeated in class pattern: %s", a)
				return
			}
			seen[a] = true
		}
		for _, e := range x.Patterns {
			p.declare(e, bound)
		}
		for _, e := range x.KwdPatterns {
			p.declare(e, bound)
		}
	case *syntax.MatchOr:
		var first map[string]bool
		for i, e := range x.Patterns {
			if i < len(x.Patterns)-1 {
				p.u.checkRefutable(e)
			}
			mine := map[string]bool{}
			p.declare(e, mine)
			same := first == nil || len(first) == len(mine)
			for n := range mine {
				same = same && (first == nil || first[n])
				if bound[n] {
					p.u.c.fail(e, "multiple assignments to name '%s' in pattern", n)
				}
			}
			if !same {
				p.u.c.fail(x, "alternative patterns bind different names")
				return
			}
			first = mine
		}
		for n := range first {
			bound[n] = true
		}
	}
}

func (p *patterns) capture(at syntax.Node, name string, bound map[string]bool) {
	if name == "" {
		return
	}
	p.u.checkTarget(at, name)
	if bound[name] {
		p.u.c.fail(at, "multiple assignments to name '%s' in pattern", name)
		return
	}
	bound[name] = true
	if _, ok := p.regs[name]; !ok {
		p.regs[name] = p.u.alloc(1)
		p.order = append(p.order, name)
	}
}

// checkKeys reports literal keys that a mapping pattern looks up twice.
func (p *patterns) checkKeys(x *syntax.MatchMapping) {
	seen := map[any]bool{}
	for _, k := range x.Keys {
		c, ok := fold(k)
		if !ok {
			continue
		}
		key := equalKey(c)
		if seen[key] {
			p.u.c.fail(x, "mapping pattern checks duplicate key (%s)", constRepr(c))
			return
		}
		seen[key] = true
	}
}

// equalKey makes constants that Python calls equal the same key.
func equalKey(c Const) any {
	switch c := c.(type) {
	case bool:
		if c {
			return int64(1)
		}
		return int64(0)
	case float64:
		if c == float64(int64(c)) {
			return int64(c)
		}
		return c
	}
	return constKey(c)
}

// compile tests the value in register r against x; it jumps to fail, or goes on
// with the captured values in their registers.
func (p *patterns) compile(x syntax.Pattern, r int, fail *label) {
	u := p.u
	if u.c.err != nil {
		return
	}
	mark := u.top
	switch x := x.(type) {
	case *syntax.MatchValue:
		if k, ok := fold(x.Value); ok && numberOrStr(k) {
			if i, ok := u.konst16(k); ok {
				u.atNode(x)
				u.skip(JEQK, r, i, fail)
				break
			}
		}
		v := u.operand(x.Value)
		u.atNode(x)
		u.skip(JEQ, r, v, fail)
	case *syntax.MatchSingleton:
		u.atNode(x)
		v := u.loadTemp(x.Value)
		u.emit(IS, 0, v, r, v)
		u.jump(JF, v, fail)
	case *syntax.MatchAs:
		if x.Pattern != nil {
			p.compile(x.Pattern, r, fail)
		}
		if x.Name != "" {
			u.atNode(x)
			u.emit(MOV, 0, p.regs[x.Name], r, 0)
		}
	case *syntax.MatchOr:
		p.alternatives(x, r, fail)
	case *syntax.MatchSequence:
		p.sequence(x, r, fail)
	case *syntax.MatchMapping:
		p.mapping(x, r, fail)
	case *syntax.MatchClass:
		p.class(x, r, fail)
	}
	u.top = mark
}

func (p *patterns) alternatives(x *syntax.MatchOr, r int, fail *label) {
	end := newLabel()
	for i, e := range x.Patterns {
		if i == len(x.Patterns)-1 {
			p.compile(e, r, fail)
			break
		}
		next := newLabel()
		p.compile(e, r, next)
		p.u.jump(JMP, 0, end)
		p.u.bind(next)
	}
	p.u.bind(end)
}

func isWildcard(x syntax.Pattern) bool {
	switch x := x.(type) {
	case *syntax.MatchAs:
		return x.Pattern == nil && x.Name == ""
	case *syntax.MatchStar:
		return x.Name == ""
	}
	return false
}

func (p *patterns) sequence(x *syntax.MatchSequence, r int, fail *label) {
	u := p.u
	star, n := -1, len(x.Patterns)
	wild := true
	for i, e := range x.Patterns {
		wild = wild && isWildcard(e)
		if _, ok := e.(*syntax.MatchStar); ok {
			star = i
		}
	}
	u.atNode(x)
	t := u.alloc(1)
	if star < 0 {
		u.emit(MATCHSEQ, 0, t, r, n)
	} else {
		u.emit(MATCHSEQ, 1, t, r, n-1)
	}
	u.jump(JF, t, fail)
	switch {
	case wild:
	case star >= 0 && isWildcard(x.Patterns[star]):
		// The items before and after are looked up one by one.
		for i, e := range x.Patterns {
			if isWildcard(e) {
				continue
			}
			at := i
			if i > star {
				at = i - n
			}
			u.atNode(x)
			k := u.loadTemp(int64(at))
			u.emit(GETITEM, 0, k, r, k)
			p.compile(e, k, fail)
			u.top = k
		}
	default:
		base := u.alloc(n)
		if star < 0 {
			u.emit(UNPACK, 0, base, r, n)
		} else {
			if star > 255 || n-star-1 > 255 {
				u.c.fail(x, "too many expressions in star-unpacking sequence pattern")
				return
			}
			u.emit(UNPACKEX, n-star-1, base, r, star)
		}
		for i, e := range x.Patterns {
			if s, ok := e.(*syntax.MatchStar); ok {
				if s.Name != "" {
					u.emit(MOV, 0, p.regs[s.Name], base+i, 0)
				}
				continue
			}
			p.compile(e, base+i, fail)
		}
	}
}

func (p *patterns) mapping(x *syntax.MatchMapping, r int, fail *label) {
	u := p.u
	u.atNode(x)
	t := u.alloc(1)
	u.emit(MATCHMAP, 0, t, r, 0)
	u.jump(JF, t, fail)
	n := len(x.Keys)
	if n == 0 && x.Rest == "" {
		return
	}
	keys := u.alloc(n)
	for i, k := range x.Keys {
		u.expr(k, keys+i)
	}
	if n > 0 {
		u.atNode(x)
		v := u.alloc(max(n, 1))
		u.emit(TUPLE, 0, t, keys, n)
		u.emit(MATCHKEYS, 0, v, r, t)
		u.jump(JNONE, v, fail)
		u.emit(UNPACK, 0, v, v, n)
		for i, e := range x.Patterns {
			p.compile(e, v+i, fail)
		}
	}
	if x.Rest != "" {
		u.atNode(x)
		d := p.regs[x.Rest]
		u.emit(DICT, 0, d, d, 0)
		u.emit(DICTUPDATE, 0, d, r, 0)
		for i := 0; i < n; i++ {
			u.emit(DELITEM, 0, d, keys+i, 0)
		}
	}
}

func (p *patterns) class(x *syntax.MatchClass, r int, fail *label) {
	u := p.u
	n := len(x.Patterns) + len(x.KwdPatterns)
	if len(x.Patterns) > 255 {
		u.c.fail(x, "too many sub-patterns in class pattern")
		return
	}
	pair := u.alloc(2)
	u.expr(x.Cls, pair+1)
	u.atNode(x)
	u.move(pair, r)
	names := make(Tuple, len(x.KwdAttrs))
	for i, a := range x.KwdAttrs {
		names[i] = a
	}
	v := u.alloc(max(n, 1))
	u.emit(MATCHCLASS, len(x.Patterns), v, pair, u.mustKonst16(names))
	u.jump(JNONE, v, fail)
	if n == 0 {
		return
	}
	u.emit(UNPACK, 0, v, v, n)
	for i, e := range x.Patterns {
		p.compile(e, v+i, fail)
	}
	for i, e := range x.KwdPatterns {
		p.compile(e, v+len(x.Patterns)+i, fail)
	}
}
