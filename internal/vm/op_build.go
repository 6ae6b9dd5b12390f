package vm

import (
	"strings"

	"asyncrepl/internal/compile"
	"asyncrepl/internal/object"
)

func opTuple(_ *Thread, f *Frame, in compile.Instr) *object.Exception {
	f.regs[in.A] = object.Of(object.CopyTuple(f.regs[in.B : in.B+in.C]))
	return nil
}

func opList(t *Thread, f *Frame, in compile.Instr) *object.Exception {
	items := f.regs[in.B : in.B+in.C]
	if in.X != 0 {
		l := t.takeList()
		l.Items = append(l.Items, items...)
		f.regs[in.A] = object.Of(l)
		return nil
	}
	f.regs[in.A] = object.Of(object.CopyList(items))
	return nil
}

func opSet(t *Thread, f *Frame, in compile.Instr) *object.Exception {
	s := object.NewSet()
	for _, v := range f.regs[in.B : in.B+in.C] {
		if exc := s.Add(t, v); exc != nil {
			return exc
		}
	}
	f.regs[in.A] = object.Of(s)
	return nil
}

func opDict(t *Thread, f *Frame, in compile.Instr) *object.Exception {
	d, exc := object.DictDisplay(t, f.regs[in.B:int(in.B)+2*int(in.C)])
	if exc == nil {
		f.regs[in.A] = object.Of(d)
	}
	return exc
}

// takeList returns an empty list for the arguments of a call, and giveList takes
// it back: nothing else can know it.
func (t *Thread) takeList() *object.List {
	if n := len(t.lists); n > 0 {
		l := t.lists[n-1]
		t.lists = t.lists[:n-1]
		return l
	}
	return &object.List{Items: make([]object.Value, 0, 8)}
}

func (t *Thread) giveList(l *object.List) {
	if cap(l.Items) <= 64 && len(t.lists) < 8 {
		clear(l.Items)
		l.Items = l.Items[:0]
		t.lists = append(t.lists, l)
	}
}

func opListAppend(t *Thread, f *Frame, in compile.Instr) *object.Exception {
	return f.regs[in.A].Object().(*object.List).Push(t, f.regs[in.B])
}

func opListExtend(t *Thread, f *Frame, in compile.Instr) *object.Exception {
	l := f.regs[in.A].Object().(*object.List)
	v := f.regs[in.B]
	if !object.IsIterable(v) {
		return object.TypeErrorf("Value after * must be an iterable, not %s", v.Class().Name)
	}
	return l.Extend(t, v)
}

func opSetAdd(t *Thread, f *Frame, in compile.Instr) *object.Exception {
	return f.regs[in.A].Object().(*object.Set).Add(t, f.regs[in.B])
}

func opSetUpdate(t *Thread, f *Frame, in compile.Instr) *object.Exception {
	s := f.regs[in.A].Object().(*object.Set)
	return s.Update(t, f.regs[in.B])
}

func opDictSet(t *Thread, f *Frame, in compile.Instr) *object.Exception {
	return f.regs[in.A].Object().(*object.Dict).Set(t, f.regs[in.B], f.regs[in.C])
}

func opDictUpdate(t *Thread, f *Frame, in compile.Instr) *object.Exception {
	v := f.regs[in.B]
	if _, ok := object.DictOf(v); !ok {
		if _, ok, exc := object.LookupAttr(t, v, "keys"); exc != nil || !ok {
			if exc != nil {
				return exc
			}
			return object.TypeErrorf("'%s' object is not a mapping", v.Class().Name)
		}
	}
	return f.regs[in.A].Object().(*object.Dict).Update(t, v)
}

func opDictMerge(t *Thread, f *Frame, in compile.Instr) *object.Exception {
	fn := f.regs[in.C]
	return mergeMapping(t, fn, f.regs[in.A].Object().(*object.Dict), f.regs[in.B])
}

func opListTuple(_ *Thread, f *Frame, in compile.Instr) *object.Exception {
	// The list was made for this; the tuple takes its items over.
	l := f.regs[in.B].Object().(*object.List)
	f.regs[in.A] = object.Of(object.NewTuple(l.Items...))
	return nil
}

func opFormat(t *Thread, f *Frame, in compile.Instr) *object.Exception {
	v := f.regs[in.B]
	var s string
	var exc *object.Exception
	switch in.X & 3 {
	case 1:
		s, exc = object.StrText(t, v)
	case 2:
		s, exc = object.Repr(t, v)
	case 3:
		s, exc = object.ASCII(t, v)
	default:
		if in.X&4 == 0 {
			if _, ok := v.AsStr(); ok {
				f.regs[in.A] = v
				return nil
			}
		}
	}
	if exc != nil {
		return exc
	}
	if in.X&3 != 0 {
		v = object.NewStr(s)
		if in.X&4 == 0 {
			f.regs[in.A] = v
			return nil
		}
	}
	spec := ""
	if in.X&4 != 0 {
		spec, _ = object.StrOf(f.regs[in.C])
	}
	res, exc := object.FormatValue(t, v, spec)
	if exc != nil {
		return exc
	}
	f.regs[in.A] = object.NewStr(res)
	return nil
}

func opString(_ *Thread, f *Frame, in compile.Instr) *object.Exception {
	parts := f.regs[in.B : in.B+in.C]
	n := 0
	for _, p := range parts {
		s, _ := p.AsStr()
		n += len(s)
	}
	var b strings.Builder
	b.Grow(n)
	for _, p := range parts {
		s, _ := p.AsStr()
		b.WriteString(s)
	}
	f.regs[in.A] = object.NewStr(b.String())
	return nil
}
