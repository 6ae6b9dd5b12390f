package vm

import (
	"math/big"

	"asyncrepl/internal/compile"
	"asyncrepl/internal/object"
)

// Code is a code object linked for execution: its constants are Python values
// and its instructions have caches. It belongs to one interpreter.
type Code struct {
	*compile.Code
	instrs []compile.Instr
	consts []object.Value

	globals []globalCache // by name
	attrs   []attrCache   // by compile.Code.Caches

	free  *Frame // released frames, linked by back
	nfree int

	// simple: a call with exactly NumPos positional arguments needs nothing but
	// copying them: no *args, **kw, keyword-only parameters, and it runs at once.
	simple bool
	kind   genKind // of what a call makes, unless it runs
	// runs: a call runs the code at once; it makes no generator or coroutine, and
	// its body is not Go.
	runs bool
	// native: the pseudo code of frames that stand for Go machines; they are
	// not shown in tracebacks.
	native bool
	// ofLibrary: code of a module of the library that is written in Python. Like
	// the Go functions beside it, it leaves no entries in tracebacks.
	ofLibrary bool
	// iterableCoroutine: a generator function marked by types.coroutine, whose
	// generators can be awaited.
	iterableCoroutine bool

	// keywords are the keyword names of calls, by the constant that has them; made
	// when a call needs them.
	keywords []*keywordSite

	// body is the Go function of a Python function written in Go, nil for
	// compiled code; see NewGoFunction.
	body *goBody

	children []*Code // linked code constants, in order of consts
}

// maxFree bounds the free list of one code object.
const maxFree = 32

// globalCache remembers where a global name was found. A cache is valid while
// the layout versions of the dicts are the recorded ones.
type globalCache struct {
	version        uint32 // of globals: the name is there, in slot
	slot           int32
	absent         uint32 // version of globals that do not have the name, …
	builtinVersion uint32 // … and of builtins, which have it in builtinSlot
	builtinSlot    int32
}

// noVersion is a version that no dict or class has.
const noVersion = ^uint32(0)

// attrCache remembers how an attribute was found.
type attrCache struct {
	shape   *object.Shape // of the instance
	next    *object.Shape // SETATTR: the shape after adding the attribute
	slot    int32
	version uint32        // of the class, or of the module's dict
	class   *object.Class // METH on anything but plain instances; GETATTR: of a property
	goType  object.GoType // METH on built-in types: instead of the class
	fn      object.Value  // METH: the function or native found; GETATTR: the getter
	dict    *object.Dict  // attribute of a module: its dict
	super   *superCache   // METH on super objects
}

// superCache remembers the method that super objects find behind the class after
// in the order of the class of.
type superCache struct {
	after, of *object.Class
	version   uint32 // of the latter
	fn        object.Value
}

// Class returns the class code.
func (c *Code) Class() *object.Class { return codeClass }

// Name, QualName, Filename, FirstLine and PositionAt implement object.CodeInfo.
func (c *Code) Name() string { return c.Code.Name }

// QualName returns the dotted name.
func (c *Code) QualName() string { return c.Code.QualName }

// Filename returns the file the code comes from.
func (c *Code) Filename() string { return c.Code.Filename }

// FirstLine returns the line of the definition.
func (c *Code) FirstLine() int { return c.Code.FirstLine }

// PositionAt returns the source range of the instruction at pc.
func (c *Code) PositionAt(pc int) object.CodePos {
	switch {
	case pc < 0: // before the first instruction: the place of the def
		return object.CodePos{Line: int32(c.FirstLine())}
	case pc >= len(c.Pos):
		return object.CodePos{}
	}
	return object.CodePos(c.Spans[c.Pos[pc]])
}

// MarkLibrary says that the code, with all code in it, belongs to the library.
func (c *Code) MarkLibrary() {
	c.ofLibrary = true
	for _, child := range c.children {
		child.MarkLibrary()
	}
}

// hidden reports whether frames of the code are kept from programs: they are
// not in tracebacks nor in the places where tasks stand.
func (c *Code) hidden() bool { return c.native || c.ofLibrary }

// Link makes an executable code object of c and of all the code in it.
func Link(c *compile.Code) *Code {
	k := &Code{Code: c, instrs: c.Instrs}
	k.consts = make([]object.Value, len(c.Consts))
	for i, x := range c.Consts {
		if sub, ok := x.(*compile.Code); ok {
			child := Link(sub)
			k.children = append(k.children, child)
			k.consts[i] = object.Of(child)
			continue
		}
		k.consts[i] = constant(x)
	}
	k.globals = make([]globalCache, len(c.Names))
	for i := range k.globals {
		k.globals[i] = globalCache{version: noVersion, absent: noVersion}
	}
	k.attrs = make([]attrCache, len(c.Caches))
	for i := range k.attrs {
		k.attrs[i].version = noVersion
	}
	const notSimple = compile.VarArgs | compile.VarKeywords | compile.Generator | compile.Coroutine | compile.AsyncGenerator
	k.runs = c.Flags&(compile.Generator|compile.Coroutine|compile.AsyncGenerator) == 0
	switch {
	case c.Flags&compile.AsyncGenerator != 0:
		k.kind = asyncGenerator
	case c.Flags&compile.Coroutine != 0:
		k.kind = coroutine
	}
	k.simple = c.Flags&notSimple == 0 && c.NumKwOnly == 0 && c.Flags&compile.NewLocals != 0
	return k
}

// constant turns a constant of the compiler into a Python value.
func constant(x compile.Const) object.Value {
	switch x := x.(type) {
	case nil:
		return object.None
	case bool:
		return object.Bool(x)
	case int64:
		return object.Int(x)
	case *big.Int:
		return object.NewInt(x)
	case float64:
		return object.Float(x)
	case complex128:
		return object.NewComplex(x)
	case string:
		return object.NewStr(x)
	case []byte:
		return object.NewBytes(x)
	case compile.EllipsisConst:
		return object.Ellipsis
	case compile.Tuple:
		return object.Of(object.NewTuple(constants(x)...))
	case compile.FrozenSet:
		return object.ConstFrozenSet(constants(x))
	}
	panic("vm: unknown kind of constant")
}

func constants(xs []compile.Const) []object.Value {
	vs := make([]object.Value, len(xs))
	for i, x := range xs {
		vs[i] = constant(x)
	}
	return vs
}
