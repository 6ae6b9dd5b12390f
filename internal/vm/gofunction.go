package vm

import (
	"asyncrepl/internal/compile"
	"asyncrepl/internal/object"
)

// goBody is the body of a Python function that is written in Go.
type goBody struct {
	fn object.NativeFn
	// order gives for each parameter in the order of the signature the register
	// that holds it, nil if they stand in that order.
	order []int
	// owner is the class whose method it is: fn relies on the type of self.
	owner *object.Class
	kind  object.MethodKind
	// exact is the number of parameters if all can be given by position: with so
	// many arguments nothing is left to bind. Otherwise it is -1.
	exact int
}

// NewGoFunction makes a Python function whose body is the Go function of m.
// Programs see what they see of a function written in Python: its type, its
// attributes, its signature, the texts of errors in its arguments. owner is nil
// for a function of a module. The result still has to be wrapped for a class
// method, a static method or a property; see lib.AddPythonMethods.
//
// A signature that cannot be parsed, or one with a keyword-only "?", is a
// mistake in a table of this program, found by the first test that loads it.
func NewGoFunction(m *object.Method, owner *object.Class, module string, globals *object.Dict) *Function {
	text := m.Sig
	if text == "" && m.Kind == object.Property {
		text = "(self)"
	}
	sig, err := object.ParseSig(text)
	if err != nil {
		panic("vm: " + m.Name + ": " + err.Error())
	}
	fn := &Function{
		globals: globals, name: m.Name, qualname: m.Name,
		module: object.NewStr(module), doc: object.None,
	}
	if owner != nil {
		fn.qualname = owner.QualName + "." + m.Name
	}
	if m.Doc != "" {
		fn.doc = object.NewStr(m.Doc)
	}
	c := &compile.Code{
		Name: m.Name, QualName: fn.qualname, Filename: "<" + module + ">",
		NumPosOnly: sig.NPosOnly, NumPos: sig.NPos, Flags: compile.NewLocals,
	}
	if m.Async {
		c.Flags |= compile.Coroutine
	}
	body := &goBody{fn: m.Fn, owner: owner, kind: m.Kind, exact: -1}
	layOut(c, body, fn, sig)
	fn.code = &Code{Code: c, body: body}
	return fn
}

// layOut gives the parameters their registers, in the order of code objects.
func layOut(c *compile.Code, body *goBody, fn *Function, sig *object.Signature) {
	register := func(p *object.Param) int {
		c.VarNames = append(c.VarNames, p.Name)
		return len(c.VarNames) - 1
	}
	where := make([]int, len(sig.Params))
	for i := range sig.Params {
		p := &sig.Params[i]
		if p.Kind > object.PositionalOrKeyword {
			continue
		}
		where[i] = register(p)
		if p.Optional() {
			fn.defaults = append(fn.defaults, p.Default)
		}
	}
	for i := range sig.Params {
		p := &sig.Params[i]
		if p.Kind != object.KeywordOnly {
			continue
		}
		where[i] = register(p)
		c.NumKwOnly++
		if !p.Optional() {
			continue
		}
		if p.Default.IsNull() {
			panic("vm: " + fn.name + ": a keyword-only parameter needs a default that programs can see")
		}
		if fn.kwdefs == nil {
			fn.kwdefs = object.NewDict()
		}
		fn.kwdefs.SetStr(p.Name, p.Default)
	}
	if sig.VarArgs >= 0 {
		c.Flags |= compile.VarArgs
		where[sig.VarArgs] = register(&sig.Params[sig.VarArgs])
	}
	if sig.VarKw >= 0 {
		c.Flags |= compile.VarKeywords
		where[sig.VarKw] = register(&sig.Params[sig.VarKw])
	}
	c.NumLocals, c.NumRegs = len(c.VarNames), len(c.VarNames)
	for i, r := range where {
		if i != r {
			body.order = where
		}
	}
	if len(sig.Params) == sig.NPos {
		body.exact = sig.NPos
	}
}

// call runs the body with the arguments bound in f, which it releases.
func (b *goBody) call(t *Thread, caller, f *Frame) (object.Value, *object.Exception) {
	args := f.regs
	if b.order != nil {
		args = make([]object.Value, len(b.order))
		for i, r := range b.order {
			args[i] = f.regs[r]
		}
	}
	v, exc := b.direct(t, caller, f.fn, args)
	f.release()
	return v, exc
}

// direct runs the body with its arguments in the order of the signature.
func (b *goBody) direct(t *Thread, caller *Frame, fn *Function, args []object.Value) (object.Value, *object.Exception) {
	if exc := b.checkSelf(fn, args); exc != nil {
		return object.Null, exc
	}
	v, exc := b.fn(t, args)
	if fn.code.Flags&compile.Coroutine != 0 {
		if c, ok := v.Object().(*NativeCoro); ok {
			t.in.unawaited.created(c, caller, t.originDepth)
		}
	}
	return v, exc
}

// checkSelf makes sure that a method called through its class got an instance.
func (b *goBody) checkSelf(fn *Function, args []object.Value) *object.Exception {
	if b.owner == nil || b.kind == object.ClassMethod || b.kind == object.StaticMethod || len(args) == 0 {
		return nil
	}
	if c := args[0].Class(); !c.IsSubclass(b.owner) {
		return object.TypeErrorf("descriptor '%s' for '%s' objects doesn't apply to a '%s' object", fn.name, b.owner.Name, c.Name)
	}
	return nil
}
