package vm

import (
	"asyncrepl/internal/compile"
	"asyncrepl/internal/object"
)

// Bits of MKFUNC's X, in the order of the registers.
const (
	withDefaults = 1 << iota
	withKwDefaults
	withAnnotations
	withClosure
	withTypeParams
)

func opMkFunc(_ *Thread, f *Frame, in compile.Instr) *object.Exception {
	code := f.code.consts[in.C].Object().(*Code)
	fn := &Function{code: code, globals: f.fn.globals, builtins: f.fn.builtins,
		name: code.Code.Name, qualname: code.Code.QualName}
	if code.HasDoc {
		fn.doc = object.NewStr(code.Doc)
	}
	if v, ok := f.fn.globals.GetStr("__name__"); ok {
		fn.module = v
	}
	next := in.B
	take := func(bit uint8) (object.Value, bool) {
		if in.X&bit == 0 {
			return object.Null, false
		}
		next++
		return f.regs[next-1], true
	}
	if v, ok := take(withDefaults); ok {
		fn.defaults = v.Object().(*object.Tuple).Items()
	}
	if v, ok := take(withKwDefaults); ok {
		fn.kwdefs = v.Object().(*object.Dict)
	}
	if v, ok := take(withAnnotations); ok {
		fn.annotations = v
	}
	if v, ok := take(withClosure); ok {
		cells := v.Object().(*object.Tuple).Items()
		fn.closure = make([]*object.Cell, len(cells))
		for i, c := range cells {
			fn.closure[i] = c.Object().(*object.Cell)
		}
	}
	if v, ok := take(withTypeParams); ok {
		fn.typeParams = v
	}
	f.regs[in.A] = object.Of(fn)
	return nil
}

func opAnnotations(t *Thread, f *Frame, _ compile.Instr) *object.Exception {
	ns := f.namespace()
	_, ok, exc := ns.get(t, "__annotations__")
	if exc != nil || ok {
		return exc
	}
	return ns.set(t, "__annotations__", object.Of(object.NewDict()))
}

func opBuildClass(_ *Thread, f *Frame, in compile.Instr) *object.Exception {
	f.regs[in.A] = buildClassFunction
	return nil
}

// buildClassFunction is builtins.__build_class__.
var buildClassFunction object.Value

// buildClass runs a class body and makes the class: metaclass, namespace,
// body, then the call of the metaclass.
func buildClass(th object.Thread, a []object.Value) (object.Value, *object.Exception) {
	t := th.(*Thread)
	body, ok := a[0].Object().(*Function)
	if !ok {
		return object.Null, object.TypeErrorf("__build_class__: func must be a function")
	}
	name := a[1]
	orig := a[2].Object().(*object.Tuple)
	if !body.typeParams.IsNull() {
		generic, exc := t.typing("_generic_base", body.typeParams)
		if exc != nil {
			return object.Null, exc
		}
		orig = object.NewTuple(append(append([]object.Value(nil), orig.Items()...), generic)...)
	}
	var kw []object.Kw
	exc := a[4].Object().(*object.Dict).Each(func(k, v object.Value) *object.Exception {
		s, _ := k.AsStr()
		kw = append(kw, object.Kw{Name: s, Value: v})
		return nil
	})
	if exc != nil {
		return object.Null, exc
	}
	bases, exc := resolveBases(t, orig)
	if exc != nil {
		return object.Null, exc
	}
	meta, exc := object.Metaclass(t, a[3], bases)
	if exc != nil {
		return object.Null, exc
	}
	ns, exc := prepare(t, meta, name, bases, kw)
	if exc != nil {
		return object.Null, exc
	}
	if bases != orig {
		if exc := ns.set(t, "__orig_bases__", object.Of(orig)); exc != nil {
			return object.Null, exc
		}
	}
	f, exc := t.bind(body, nil, nil)
	if exc != nil {
		return object.Null, exc
	}
	f.more().ns = ns
	if t.frame != nil {
		if f.depth = t.frame.depth + 1; f.depth > t.limit {
			f.release()
			return object.Null, t.recursionError()
		}
	}
	cell, exc := t.nested(f)
	if exc != nil {
		return object.Null, exc
	}
	v, exc := t.Call(meta, []object.Value{name, object.Of(bases), ns.value()}, kw)
	if exc == nil {
		exc = checkClassCell(t, cell, name, v)
	}
	return v, exc
}

// checkClassCell makes sure that the metaclass has given the methods of a class
// their __class__.
func checkClassCell(t *Thread, v, name, class object.Value) *object.Exception {
	cell, ok := v.Object().(*object.Cell)
	if _, isClass := class.Object().(*object.Class); !ok || !isClass || object.Is(cell.V, class) {
		return nil
	}
	names := object.ReprText(t, name) + " as " + object.ReprText(t, class)
	if cell.V.IsNull() {
		return object.RuntimeErrorf("__class__ not set defining %s. Was __classcell__ propagated to type.__new__?", names)
	}
	return object.TypeErrorf("__class__ set to %s defining %s", object.ReprText(t, cell.V), names)
}

// resolveBases replaces bases that are no classes by what their
// __mro_entries__ says.
func resolveBases(t *Thread, bases *object.Tuple) (*object.Tuple, *object.Exception) {
	var res []object.Value
	changed := false
	for _, b := range bases.Items() {
		if _, ok := b.Object().(*object.Class); ok {
			res = append(res, b)
			continue
		}
		m, ok, exc := object.LookupAttr(t, b, "__mro_entries__")
		if exc != nil {
			return nil, exc
		}
		if !ok {
			res = append(res, b)
			continue
		}
		v, exc := t.Call(m, []object.Value{object.Of(bases)}, nil)
		if exc != nil {
			return nil, exc
		}
		tup, ok := object.TupleOf(v)
		if !ok {
			return nil, object.TypeErrorf("__mro_entries__ must return a tuple")
		}
		res = append(res, tup.Items()...)
		changed = true
	}
	if !changed {
		return bases, nil
	}
	return object.NewTuple(res...), nil
}

// prepare asks the metaclass for the namespace of a class body.
func prepare(t *Thread, meta, name object.Value, bases *object.Tuple, kw []object.Kw) (*namespace, *object.Exception) {
	m, ok, exc := object.LookupAttr(t, meta, "__prepare__")
	if exc != nil {
		return nil, exc
	}
	if !ok {
		return &namespace{dict: object.NewDict()}, nil
	}
	v, exc := t.Call(m, []object.Value{name, object.Of(bases)}, kw)
	if exc != nil {
		return nil, exc
	}
	if !object.IsMapping(v) {
		what := "<metaclass>"
		if c, ok := meta.Object().(*object.Class); ok {
			what = c.Name
		}
		return nil, object.TypeErrorf("%s.__prepare__() must return a mapping, not %s", what, v.Class().Name)
	}
	return newNamespace(v), nil
}

func opTypeParam(t *Thread, f *Frame, in compile.Instr) *object.Exception {
	def := object.None
	if in.X&4 != 0 {
		def = f.regs[in.B+1]
	}
	module, ok := f.fn.globals.GetStr("__name__")
	if !ok {
		module = object.None
	}
	v, exc := t.typing("_type_param", object.Int(int64(in.X&3)), f.code.consts[in.C], f.regs[in.B], def, module)
	return store(f, in.A, v, exc)
}

func opTypeAlias(t *Thread, f *Frame, in compile.Instr) *object.Exception {
	name, _ := f.code.consts[in.C].AsStr()
	f.regs[in.A] = object.Of(&TypeAlias{name: name, params: f.regs[in.B], value: f.regs[in.B+1], module: moduleOf(t)})
	return nil
}

func opPrintExpr(t *Thread, f *Frame, in compile.Instr) *object.Exception {
	if t.in.OnDisplay == nil {
		return nil
	}
	return t.in.OnDisplay(t, f.regs[in.A])
}

// opDiscard looks at the value that an expression statement throws away: a
// coroutine that never ran is lost with it.
func opDiscard(t *Thread, f *Frame, in compile.Instr) *object.Exception {
	c, ok := f.regs[in.A].Object().(newborn)
	f.regs[in.A] = object.Null
	if !ok || c.Started() || t.in.OnDiscard == nil || !t.in.unawaited.fresh(c) {
		return nil
	}
	return t.in.OnDiscard(t, c.(Dropped))
}
