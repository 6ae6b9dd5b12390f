package vm

import (
	"slices"

	"asyncrepl/internal/compile"
	"asyncrepl/internal/object"
)

// opMatchSeq: sequences for patterns are lists, tuples, ranges and what is
// registered as a sequence, but never text or bytes.
func opMatchSeq(t *Thread, f *Frame, in compile.Instr) *object.Exception {
	v := f.regs[in.B]
	if !object.IsSequencePattern(v) {
		f.regs[in.A] = object.False
		return nil
	}
	n, exc := object.Len(t, v)
	ok := n == int(in.C) || in.X != 0 && n > int(in.C)
	return store(f, in.A, object.Bool(ok), exc)
}

func opMatchMap(_ *Thread, f *Frame, in compile.Instr) *object.Exception {
	f.regs[in.A] = object.Bool(object.IsMappingPattern(f.regs[in.B]))
	return nil
}

func opMatchKeys(t *Thread, f *Frame, in compile.Instr) *object.Exception {
	m, keys := f.regs[in.B], f.regs[in.C].Object().(*object.Tuple)
	if n, exc := object.Len(t, m); exc != nil || n < len(keys.Items()) {
		f.regs[in.A] = object.None
		return exc
	}
	get, exc := object.GetAttr(t, m, "get")
	if exc != nil {
		return exc
	}
	missing := object.Of(&object.Cell{})
	vals := make([]object.Value, 0, len(keys.Items()))
	for i, k := range keys.Items() {
		for _, other := range keys.Items()[:i] {
			same, exc := object.Equal(t, k, other)
			if exc != nil {
				return exc
			}
			if same {
				return object.ValueErrorf("mapping pattern checks duplicate key (%s)", object.ReprText(t, k))
			}
		}
		v, exc := t.Call(get, []object.Value{k, missing}, nil)
		if exc != nil {
			return exc
		}
		if object.Is(v, missing) {
			f.regs[in.A] = object.None
			return nil
		}
		vals = append(vals, v)
	}
	f.regs[in.A] = object.Of(object.NewTuple(vals...))
	return nil
}

func opMatchClass(t *Thread, f *Frame, in compile.Instr) *object.Exception {
	subject, class := f.regs[in.B], f.regs[in.B+1]
	names := f.code.Consts[in.C].(compile.Tuple)
	c, ok := class.Object().(*object.Class)
	if !ok {
		return object.TypeErrorf("called match pattern must be a class")
	}
	yes, exc := object.IsInstance(t, subject, class)
	if exc != nil || !yes {
		f.regs[in.A] = object.None
		return exc
	}
	attrs := make([]string, 0, int(in.X)+len(names))
	var vals []object.Value
	if n := int(in.X); n > 0 {
		args, ok, exc := object.LookupAttr(t, class, "__match_args__")
		if exc != nil {
			return exc
		}
		switch {
		case !ok && object.MatchesSelf(c):
			if n > 1 {
				return object.TypeErrorf("%s() accepts 1 positional sub-pattern (%d given)", c.Name, n)
			}
			vals = append(vals, subject)
		case !ok:
			return object.TypeErrorf("%s() accepts 0 positional sub-patterns (%d given)", c.Name, n)
		default:
			tup, ok := object.TupleOf(args)
			if !ok {
				return object.TypeErrorf("%s.__match_args__ must be a tuple (got %s)", c.Name, args.Class().Name)
			}
			have := len(tup.Items())
			if n > have {
				s := "s"
				if have == 1 {
					s = ""
				}
				return object.TypeErrorf("%s() accepts %d positional sub-pattern%s (%d given)", c.Name, have, s, n)
			}
			for _, v := range tup.Items()[:n] {
				s, ok := object.StrOf(v)
				if !ok {
					return object.TypeErrorf("__match_args__ elements must be strings (got %s)", v.Class().Name)
				}
				if slices.Contains(attrs, s) {
					return object.TypeErrorf("%s() got multiple sub-patterns for attribute '%s'", c.Name, s)
				}
				attrs = append(attrs, s)
			}
		}
	}
	for _, name := range names {
		if slices.Contains(attrs, name.(string)) {
			return object.TypeErrorf("%s() got multiple sub-patterns for attribute '%s'", c.Name, name)
		}
		attrs = append(attrs, name.(string))
	}
	for _, a := range attrs {
		v, ok, exc := object.LookupAttr(t, subject, a)
		if exc != nil {
			return exc
		}
		if !ok {
			f.regs[in.A] = object.None
			return nil
		}
		vals = append(vals, v)
	}
	f.regs[in.A] = object.Of(object.NewTuple(vals...))
	return nil
}
