package vm

import (
	"strings"

	"asyncrepl/internal/compile"
	"asyncrepl/internal/object"
)

func opImport(t *Thread, f *Frame, in compile.Instr) *object.Exception {
	name := f.code.Names[in.Wide()]
	level, _ := f.regs[in.B].AsInt()
	var from []string
	if tup, ok := f.regs[in.B+1].Object().(*object.Tuple); ok {
		from = make([]string, 0, len(tup.Items()))
		for _, v := range tup.Items() {
			s, _ := v.AsStr()
			from = append(from, s)
		}
	}
	v, exc := t.in.Import(t, name, f.fn.globals, from, int(level))
	return store(f, in.A, v, exc)
}

// ImportModule returns a module, as the import statement finds it.
func (t *Thread) ImportModule(name string) (object.Value, *object.Exception) {
	return t.in.Import(t, name, nil, []string{}, 0)
}

func opImportFrom(t *Thread, f *Frame, in compile.Instr) *object.Exception {
	name := f.code.Names[in.Wide()]
	m := f.regs[in.B]
	v, ok, exc := object.LookupAttr(t, m, name)
	if exc != nil {
		return exc
	}
	if !ok {
		if v, exc = t.in.ImportFrom(t, m, name); exc != nil {
			return exc
		}
	}
	f.regs[in.A] = v
	return nil
}

func opImportStar(t *Thread, f *Frame, in compile.Instr) *object.Exception {
	m := f.regs[in.A]
	ns := f.namespace()
	all, ok, exc := object.LookupAttr(t, m, "__all__")
	if exc != nil {
		return exc
	}
	if ok {
		return object.Iterate(t, all, func(n object.Value) *object.Exception {
			name, ok := object.StrOf(n)
			if !ok {
				return object.TypeErrorf("Item in %s.__all__ must be str, not %s", object.ReprText(t, m), n.Class().Name)
			}
			v, exc := object.GetAttr(t, m, name)
			if exc != nil {
				return exc
			}
			return ns.set(t, name, v)
		})
	}
	mod, ok := m.Object().(*object.Module)
	if !ok {
		return object.NewException(object.ImportErrorClass, object.NewStr("from-import-* object has no __dict__ and no __all__"))
	}
	return mod.Dict().Each(func(k, v object.Value) *object.Exception {
		if name, ok := k.AsStr(); ok && !strings.HasPrefix(name, "_") {
			return ns.set(t, name, v)
		}
		return nil
	})
}
