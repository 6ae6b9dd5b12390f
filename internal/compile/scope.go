package compile

import (
	"sort"

	"asyncrepl/internal/syntax"
)

// scopeKind tells what a scope belongs to.
type scopeKind uint8

const (
	moduleScope   scopeKind = iota
	functionScope           // also lambdas and generator expressions
	classScope
	compScope   // list, set and dict comprehensions: names of their own, the frame of the unit around
	paramsScope // type parameters: a function around the definition
)

// symFlags say how a scope mentions a name.
type symFlags uint16

const (
	symParam symFlags = 1 << iota
	symBound          // assigned, defined, deleted, …
	symImported
	symUsed
	symGlobal   // declared global
	symNonlocal // declared nonlocal, or a walrus target inside a comprehension
	symAnnotated
	symIter // iteration variable of a comprehension
	symTypeParam
)

// place is where the value of a name lives, seen from one scope.
type place uint8

const (
	placeUnknown   place = iota
	placeLocal           // register
	placeCell            // cell in a register
	placeGlobal          // module namespace, then builtins
	placeName            // namespace of a class body or exec, then globals, builtins
	placeClassCell       // namespace of the class, then the cell of an enclosing function
)

// symbol is one name in one scope.
type symbol struct {
	name  string
	flags symFlags
	// directive is the global or nonlocal statement that declares it.
	directive syntax.Node

	captured bool // an inner unit uses it: it lives in a cell
	place    place
	reg      int // register of the local or of the cell
	free     bool
}

// scope is a region of names.
type scope struct {
	kind     scopeKind
	name     string
	node     syntax.Node
	parent   *scope
	children []*scope
	symbols  map[string]*symbol
	order    []*symbol
	// private is the class whose name mangles __names.
	private string
	// unit is the scope that owns the frame: itself, or what surrounds the comprehension.
	unit *scope

	generator  bool // genexpr or contains yield
	coroutine  bool // async def, or a genexpr that awaits
	genexpr    bool
	returns    syntax.Node // a return with a value
	nested     bool
	comp       string // "list comprehension", "generator expression", …
	compIters  int    // inside iterables of comprehensions
	noYield    string // why neither yield, await nor walrus may be used: "a TypeVar bound"
	compDepth  int
	awaits     bool // await or async comprehension inside
	classCell  bool // a class whose methods use __class__
	selfAttrs  map[string]bool
	firstParam string

	// Of scopes that are units:
	locals, cells, frees []string
	localRegs, cellRegs  map[slotKey]int
	freeRegs             map[string]int
	paramRegs            int
	firstTemp            int
}

// slotKey finds the register of a comprehension's variable: comprehensions of
// the same depth are never active together and share registers by name.
type slotKey struct {
	name  string
	depth int
}

// symbol returns the entry of a mangled name, making it if need be.
func (s *scope) symbol(name string) *symbol {
	y := s.symbols[name]
	if y == nil {
		y = &symbol{name: name}
		s.symbols[name] = y
		s.order = append(s.order, y)
	}
	return y
}

func (s *scope) functionLike() bool {
	return s.kind == functionScope || s.kind == compScope || s.kind == paramsScope
}

// isFunction reports whether the frame of the scope is a function's.
func (s *scope) isFunction() bool {
	return s.unit.kind == functionScope || s.unit.kind == paramsScope
}

// mangle applies the privacy rule to a name seen in s.
func (s *scope) mangle(name string) string { return mangle(s.private, name) }

func mangle(class, name string) string {
	n := len(name)
	if class == "" || n < 3 || name[0] != '_' || name[1] != '_' || name[n-2] == '_' && name[n-1] == '_' {
		return name
	}
	for i := 0; i < n; i++ {
		if name[i] == '.' {
			return name
		}
	}
	i := 0
	for i < len(class) && class[i] == '_' {
		i++
	}
	if i == len(class) {
		return name
	}
	return "_" + class[i:] + name
}

// resolveAll decides the place of every name of s and the scopes in it.
func (c *compiler) resolveAll(s *scope) {
	for _, y := range s.order {
		if c.err != nil {
			return
		}
		c.resolve(s, y)
	}
	for _, child := range s.children {
		c.resolveAll(child)
	}
}

func (c *compiler) resolve(s *scope, y *symbol) {
	if y.flags&symGlobal != 0 {
		if y.flags&symNonlocal != 0 && y.directive != nil {
			c.failLate(y.directive, "name '%s' is nonlocal and global", y.name)
		}
		y.place = placeGlobal
		return
	}
	if y.flags&symNonlocal != 0 && s.kind == moduleScope {
		c.failLate(y.directive, "nonlocal declaration not allowed at module level")
		return
	}
	bound := y.flags&(symParam|symBound|symImported|symIter|symTypeParam) != 0 && y.flags&symNonlocal == 0
	if bound {
		switch s.kind {
		case moduleScope:
			y.place = c.modulePlace()
		case classScope:
			y.place = placeName
		default:
			y.place = placeLocal // or a cell, once captured is known
		}
		return
	}
	c.resolveFree(s, y)
}

// modulePlace is where names of the module live.
func (c *compiler) modulePlace() place {
	if c.opts.Namespace {
		return placeName
	}
	return placeGlobal
}

// resolveFree looks for a name that s does not bind in the scopes around.
func (c *compiler) resolveFree(s *scope, y *symbol) {
	for o := s.parent; o != nil; o = o.parent {
		if o.kind == classScope {
			if y.name == "__class__" {
				o.classCell = true
				c.capture(s, o, y)
				return
			}
			continue
		}
		t := o.symbols[y.name]
		if o.kind == moduleScope {
			break
		}
		if t == nil {
			continue
		}
		if t.flags&symGlobal != 0 {
			break
		}
		if t.flags&(symParam|symBound|symImported|symIter|symTypeParam) != 0 && t.flags&symNonlocal == 0 {
			if t.flags&symTypeParam != 0 && y.flags&symNonlocal != 0 && y.directive != nil {
				c.failLate(y.directive, "nonlocal binding not allowed for type parameter '%s'", y.name)
				return
			}
			if o.unit == s.unit {
				y.place, y.free = placeLocal, false
				y.directive = nil
				c.alias(y, t)
				return
			}
			t.captured = true
			c.capture(s, o, y)
			if s.kind == classScope {
				y.place = placeClassCell
			}
			return
		}
	}
	if y.flags&symNonlocal != 0 {
		if y.directive != nil {
			c.failLate(y.directive, "no binding for nonlocal '%s' found", y.name)
		}
	}
	switch {
	case s.kind == classScope && y.flags&symNonlocal == 0:
		y.place = placeName
	case s.unit.kind == moduleScope:
		y.place = c.modulePlace()
	default:
		y.place = placeGlobal
	}
}

// alias makes y the same variable as t, of a scope around in the same unit.
func (c *compiler) alias(y, t *symbol) {
	c.aliases = append(c.aliases, [2]*symbol{y, t})
}

// capture makes a name of the scope o a free variable of the units from that of
// s up to o's.
func (c *compiler) capture(s, o *scope, y *symbol) {
	y.place, y.free = placeCell, true
	for u := s.unit; u != o.unit; u = u.parent.unit {
		if _, ok := u.freeRegs[y.name]; !ok {
			if u.freeRegs == nil {
				u.freeRegs = map[string]int{}
			}
			u.freeRegs[y.name] = 0
			u.frees = append(u.frees, y.name)
		}
	}
}

// layout numbers the registers of the unit s: parameters, other locals,
// those of inlined comprehensions, then cells and free variables.
func (c *compiler) layout(s *scope) {
	if s.unit == s {
		s.localRegs, s.cellRegs = map[slotKey]int{}, map[slotKey]int{}
		for _, y := range s.order { // parameters come first in order
			if y.flags&symParam != 0 {
				c.slot(s, s, y)
			}
		}
		s.paramRegs = len(s.locals)
		c.collect(s, s)
		sort.Strings(s.frees)
		n := len(s.locals) + len(s.cells)
		for i, name := range s.frees {
			s.freeRegs[name] = n + i
		}
		s.firstTemp = n + len(s.frees)
		if s.firstTemp >= maxRegs {
			c.tooLarge()
		}
		c.assign(s, s)
	}
	for _, child := range s.children {
		c.layout(child)
	}
}

// collect finds the variables of a unit in s and the comprehensions inlined in it.
func (c *compiler) collect(u, s *scope) {
	for _, y := range s.order {
		if y.place == placeLocal && !y.free && y.flags&(symParam|symBound|symImported|symIter|symTypeParam) != 0 && y.flags&symNonlocal == 0 {
			c.slot(u, s, y)
		}
	}
	if s.classCell {
		key := slotKey{"__class__", -1}
		u.cellRegs[key] = len(u.cells)
		u.cells = append(u.cells, "__class__")
	}
	for _, child := range s.children {
		if child.unit == u {
			c.collect(u, child)
		}
	}
}

// slot gives a variable a place among the locals or cells of u.
func (c *compiler) slot(u, s *scope, y *symbol) {
	key := slotKey{y.name, s.compDepth}
	if y.captured {
		if _, ok := u.cellRegs[key]; !ok {
			u.cellRegs[key] = len(u.cells)
			u.cells = append(u.cells, y.name)
		}
		if y.flags&symParam == 0 {
			return
		}
	}
	if _, ok := u.localRegs[key]; !ok {
		u.localRegs[key] = len(u.locals)
		u.locals = append(u.locals, y.name)
	}
}

// assign gives the symbols of a unit their registers.
func (c *compiler) assign(u, s *scope) {
	for _, y := range s.order {
		switch {
		case y.free:
			if r, ok := u.freeRegs[y.name]; ok {
				y.reg = r
			} else { // __class__ in a comprehension of the class body itself
				y.reg = len(u.locals) + u.cellRegs[slotKey{"__class__", -1}]
			}
		case y.place == placeLocal && y.flags&symNonlocal == 0:
			key := slotKey{y.name, s.compDepth}
			if y.captured {
				y.place, y.reg = placeCell, len(u.locals)+u.cellRegs[key]
			} else if r, ok := u.localRegs[key]; ok {
				y.reg = r
			}
		}
	}
	for _, child := range s.children {
		if child.unit == u {
			c.assign(u, child)
		}
	}
}

// link finishes the names that are variables of a scope around in the same unit.
func (c *compiler) link() {
	// Outer scopes are resolved first, so an alias of an alias is ready.
	for _, p := range c.aliases {
		p[0].place, p[0].reg = p[1].place, p[1].reg
	}
}
