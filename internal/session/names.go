package session

import (
	"strings"

	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// Name is a name that completion may propose.
type Name struct {
	Name   string
	Detail string // its parameters, or its type
}

// Names lists the variables and builtins that begin with prefix.
func (i *Interactive) Names(prefix string) []Name {
	var ns []Name
	for _, d := range []*object.Dict{i.main.Dict(), i.interp.Builtins} {
		d.Items(func(k, v object.Value) bool {
			if s, ok := k.AsStr(); ok && strings.HasPrefix(s, prefix) {
				ns = append(ns, Name{s, i.detail(v)})
			}
			return true
		})
	}
	return ns
}

// Members lists what stands behind the dot of a dotted name and begins with
// prefix. Attributes on the way are looked up where that runs no code.
func (i *Interactive) Members(expr, prefix string) []Name {
	v, ok := i.dotted(expr)
	if !ok {
		return nil
	}
	var ns []Name
	for _, n := range object.DirNames(v) {
		if !strings.HasPrefix(n, prefix) {
			continue
		}
		name := Name{Name: n}
		if m, ok := member(v, n); ok {
			name.Detail = i.detail(m)
		}
		ns = append(ns, name)
	}
	return ns
}

// Call returns the parameters of what a dotted name stands for, with that name
// before them; "" if it is nothing that can be called, or unknown.
func (i *Interactive) Call(expr string) string {
	if v, ok := i.dotted(expr); ok {
		if sig := i.signature(v); sig != "" {
			return expr + sig
		}
	}
	return ""
}

// detail is what completion says of a value.
func (i *Interactive) detail(v object.Value) string {
	if sig := i.signature(v); sig != "" {
		return sig
	}
	return v.Class().Name
}

func (i *Interactive) dotted(expr string) (object.Value, bool) {
	parts := strings.Split(expr, ".")
	v, ok := i.main.Dict().GetStr(parts[0])
	if !ok {
		v, ok = i.interp.Builtins.GetStr(parts[0])
	}
	for _, p := range parts[1:] {
		if !ok {
			break
		}
		v, ok = member(v, p)
	}
	return v, ok
}

// member looks up an attribute without running any code: in a module, in a class
// or as a method of an instance.
func member(v object.Value, name string) (object.Value, bool) {
	if m, ok := v.Object().(*object.Module); ok {
		return m.Dict().GetStr(name)
	}
	if c, ok := v.Object().(*object.Class); ok {
		return c.Lookup(name)
	}
	m, ok := v.Class().Lookup(name)
	if !ok {
		return object.Null, false
	}
	switch m.Object().(type) {
	case *vm.Function, *object.NativeFunction:
		return object.NewBoundMethod(m, v), true
	}
	return object.Null, false
}
