package vm

import (
	"fmt"

	"asyncrepl/internal/compile"
	"asyncrepl/internal/object"
)

// Repr implements object.Reprer.
func (c *Code) Repr(object.Thread) (string, *object.Exception) {
	return fmt.Sprintf("<code object %s at 0x%x, file \"%s\", line %d>", c.Name(), object.Addr(c), c.Filename(), c.FirstLine()), nil
}

func codeRow(name string, get func(c *Code) object.Value) object.Method {
	return object.Method{Name: name, Sig: "(self)", Kind: object.Property, Set: object.Readonly, Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
		return get(a[0].Object().(*Code)), nil
	}}
}

func strTuple(names []string) object.Value {
	vs := make([]object.Value, len(names))
	for i, n := range names {
		vs[i] = object.NewStr(n)
	}
	return object.Of(object.NewTuple(vs...))
}

func number(n int) object.Value { return object.Int(int64(n)) }

var codeMethods = []object.Method{
	codeRow("co_name", func(c *Code) object.Value { return object.NewStr(c.Name()) }),
	codeRow("co_qualname", func(c *Code) object.Value { return object.NewStr(c.QualName()) }),
	codeRow("co_filename", func(c *Code) object.Value { return object.NewStr(c.Filename()) }),
	codeRow("co_firstlineno", func(c *Code) object.Value { return number(c.FirstLine()) }),
	codeRow("co_argcount", func(c *Code) object.Value { return number(c.NumPos) }),
	codeRow("co_posonlyargcount", func(c *Code) object.Value { return number(c.NumPosOnly) }),
	codeRow("co_kwonlyargcount", func(c *Code) object.Value { return number(c.NumKwOnly) }),
	codeRow("co_nlocals", func(c *Code) object.Value { return number(c.NumLocals) }),
	codeRow("co_stacksize", func(c *Code) object.Value { return number(c.NumRegs - c.NumLocals) }),
	codeRow("co_varnames", func(c *Code) object.Value { return strTuple(c.VarNames) }),
	codeRow("co_cellvars", func(c *Code) object.Value { return strTuple(c.CellNames) }),
	codeRow("co_freevars", func(c *Code) object.Value { return strTuple(c.FreeNames) }),
	codeRow("co_names", func(c *Code) object.Value { return strTuple(c.Names) }),
	codeRow("co_consts", func(c *Code) object.Value { return object.Of(object.NewTuple(c.constsWithDoc()...)) }),
	codeRow("co_flags", func(c *Code) object.Value { return object.Int(c.flagBits()) }),
	codeRow("co_code", func(c *Code) object.Value { return object.Of(object.NewBytesString(string(c.bytecode()))) }),
	codeRow("co_exceptiontable", func(c *Code) object.Value { return object.Of(object.NewBytesString("")) }),
	codeRow("co_linetable", func(c *Code) object.Value { return object.Of(object.NewBytesString("")) }),
	{Name: "co_lines", Sig: "(self)", Doc: "Return an iterator of the start, end and line of each stretch of code.", Fn: codeLines},
	{Name: "co_positions", Sig: "(self)", Doc: "Return an iterator of the source ranges of the instructions.", Fn: codePositions},
	{Name: "replace", Sig: "(self, /, **changes)", Doc: "Duplicates the code object, changing whichever fields are passed in.", Fn: codeReplace},
	{Name: "__replace__", Sig: "(self, /, **changes)", Doc: "Does exactly what the replace() method does.", Fn: codeReplace},
}

// constsWithDoc puts a function's docstring, or None, before its constants, as
// CPython does.
func (c *Code) constsWithDoc() []object.Value {
	if c.Flags&compile.NewLocals == 0 || c.body != nil {
		return c.consts
	}
	doc := object.None
	if c.HasDoc {
		doc = object.NewStr(c.Doc)
	}
	return append([]object.Value{doc}, c.consts...)
}

// bytecode is the code as bytes, for comparing only.
func (c *Code) bytecode() []byte {
	b := make([]byte, 0, 8*len(c.Instrs))
	for _, in := range c.Instrs {
		b = append(b, in.Op, in.X, byte(in.A), byte(in.A>>8), byte(in.B), byte(in.B>>8), byte(in.C), byte(in.C>>8))
	}
	return b
}

// instrSize is how many bytes of co_code an instruction takes.
const instrSize = 8

func orNoneInt(n int32, known bool) object.Value {
	if !known {
		return object.None
	}
	return object.Int(int64(n))
}

func codeLines(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	c := a[0].Object().(*Code)
	l := object.NewList()
	for from := 0; from < len(c.Instrs); {
		line, to := c.PositionAt(from).Line, from+1
		for to < len(c.Instrs) && c.PositionAt(to).Line == line {
			to++
		}
		l.Items = append(l.Items, object.Of(object.NewTuple(number(from*instrSize), number(to*instrSize), orNoneInt(line, line > 0))))
		from = to
	}
	return object.Iter(t, object.Of(l))
}

func codePositions(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	c := a[0].Object().(*Code)
	l := object.NewList()
	for i := range c.Instrs {
		p := c.PositionAt(i)
		known := p.Line > 0
		l.Items = append(l.Items, object.Of(object.NewTuple(
			orNoneInt(p.Line, known), orNoneInt(p.EndLine, known), orNoneInt(p.Col, known), orNoneInt(p.EndCol, known))))
	}
	return object.Iter(t, object.Of(l))
}

// codeReplace changes what names code; what it does cannot be changed.
func codeReplace(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	c := *a[0].Object().(*Code)
	inner := *c.Code
	c.Code, c.free, c.nfree = &inner, nil, 0
	exc := a[1].Object().(*object.Dict).Each(func(k, v object.Value) *object.Exception {
		name, _ := k.AsStr()
		texts := map[string]*string{"co_name": &inner.Name, "co_qualname": &inner.QualName, "co_filename": &inner.Filename}
		if place := texts[name]; place != nil {
			s, ok := object.StrOf(v)
			if !ok {
				return object.TypeErrorf("replace() argument '%s' must be str, not %s", name, v.Class().Name)
			}
			*place = s
			return nil
		}
		if name == "co_firstlineno" {
			n, ok := v.AsInt()
			if !ok {
				return object.TypeErrorf("'%s' object cannot be interpreted as an integer", v.Class().Name)
			}
			inner.FirstLine = int(n)
			return nil
		}
		if old, ok, _ := object.LookupAttr(t, a[0], name); !ok {
			return object.TypeErrorf("replace() got an unexpected keyword argument '%s'", name)
		} else if same, exc := object.Equal(t, old, v); exc == nil && same {
			return nil
		}
		return object.ValueErrorf("code of this interpreter has no other %s", name)
	})
	return object.Of(&c), exc
}

// Hash and Compare make code objects equal if they do the same at the same
// place.
func (c *Code) Hash(object.Thread) (int64, *object.Exception) {
	h := int64(len(c.Instrs))*31 + int64(c.FirstLine())
	for _, b := range []byte(c.Name()) {
		h = h*31 + int64(b)
	}
	return h &^ (1 << 62), nil
}

// Compare implements object.Comparer.
func (c *Code) Compare(_ object.Thread, op object.CompareOp, other object.Value) (object.Value, *object.Exception) {
	o, ok := other.Object().(*Code)
	if !ok || op != object.EQ && op != object.NE {
		return object.NotImplemented, nil
	}
	same := c == o || c.Name() == o.Name() && c.FirstLine() == o.FirstLine() && c.Flags == o.Flags &&
		c.NumPos == o.NumPos && len(c.consts) == len(o.consts) && string(c.bytecode()) == string(o.bytecode())
	for i := 0; same && i < len(c.consts); i++ {
		same = sameConst(c.consts[i], o.consts[i])
	}
	for i := 0; same && i < len(c.Names) && i < len(o.Names); i++ {
		same = c.Names[i] == o.Names[i]
	}
	return object.Bool(same == (op == object.EQ)), nil
}

// sameConst compares constants with their types: 1 and 1.0 differ.
func sameConst(a, b object.Value) bool {
	if a.Class() != b.Class() {
		return false
	}
	same, exc := object.Equal(nil, a, b)
	return exc == nil && same
}

// flagBits gives the flags the values they have in Python's co_flags.
func (c *Code) flagBits() int64 {
	table := []struct {
		flag compile.Flags
		bits int64
	}{
		{compile.NewLocals, 0x1 | 0x2}, {compile.VarArgs, 0x4}, {compile.VarKeywords, 0x8},
		{compile.Nested, 0x10}, {compile.Generator, 0x20}, {compile.Coroutine, 0x80}, {compile.AsyncGenerator, 0x200},
	}
	var bits int64
	for _, row := range table {
		if c.Flags&row.flag != 0 {
			bits |= row.bits
		}
	}
	if c.Flags&compile.AsyncGenerator != 0 {
		bits &^= 0x80 | 0x20
	} else if c.Flags&compile.Coroutine != 0 {
		bits &^= 0x20
	}
	if c.iterableCoroutine {
		bits |= 0x100
	}
	return bits
}
