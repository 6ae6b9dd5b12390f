package session

import (
	"strings"

	"asyncrepl/internal/compile"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// signature returns the parameters of a function or class in Python's notation,
// "" if v is none.
func (i *Interactive) signature(v object.Value) string { return i.parameters(v, 0) }

// parameters is signature without the first skip parameters.
func (i *Interactive) parameters(v object.Value, skip int) string {
	switch o := v.Object().(type) {
	case *vm.Function:
		return i.functionSignature(v, o.Code().Code, skip)
	case *object.BoundMethod:
		return i.parameters(o.Func, 1)
	case *object.NativeFunction:
		return i.nativeSignature(o.Signature(), skip)
	case *object.Class:
		for _, name := range []string{"__init__", "__new__"} {
			if f, owner, ok := o.LookupIn(name); ok && owner != object.ObjectClass {
				return i.parameters(f, 1)
			}
		}
	}
	return ""
}

// functionSignature writes the parameters of a function, without the first
// skip ones.
func (i *Interactive) functionSignature(fn object.Value, c *compile.Code, skip int) string {
	var ps []string
	var defaults []object.Value
	if d, exc := object.GetAttr(i.thread, fn, "__defaults__"); exc == nil {
		if t, ok := d.Object().(*object.Tuple); ok {
			defaults = t.Items()
		}
	}
	var kwDefaults *object.Dict
	if d, exc := object.GetAttr(i.thread, fn, "__kwdefaults__"); exc == nil {
		kwDefaults, _ = object.DictOf(d)
	}
	names := c.VarNames
	for n := skip; n < c.NumPos; n++ {
		p := names[n]
		if at := n - (c.NumPos - len(defaults)); at >= 0 {
			p += "=" + object.ReprText(i.thread, defaults[at])
		}
		ps = append(ps, p)
		if n == c.NumPosOnly-1 {
			ps = append(ps, "/")
		}
	}
	rest := c.NumPos + c.NumKwOnly
	if c.Flags&compile.VarArgs != 0 {
		ps = append(ps, "*"+names[rest])
		rest++
	} else if c.NumKwOnly > 0 {
		ps = append(ps, "*")
	}
	for _, p := range names[c.NumPos : c.NumPos+c.NumKwOnly] {
		if kwDefaults != nil {
			if v, ok := kwDefaults.GetStr(p); ok {
				p += "=" + object.ReprText(i.thread, v)
			}
		}
		ps = append(ps, p)
	}
	if c.Flags&compile.VarKeywords != 0 {
		ps = append(ps, "**"+names[rest])
	}
	return "(" + strings.Join(ps, ", ") + ")"
}

// nativeSignature writes the parameters of a function written in Go, without the
// first skip ones.
func (i *Interactive) nativeSignature(s *object.Signature, skip int) string {
	if s == nil {
		return ""
	}
	var ps []string
	star := false
	for n, p := range s.Params {
		if n < skip {
			continue
		}
		text := p.Name
		switch {
		case n == s.VarArgs:
			text, star = "*"+text, true
		case n == s.VarKw:
			text = "**" + text
		case n >= s.NPos && !star:
			ps, star = append(ps, "*"), true
		}
		if !p.Default.IsNull() {
			text += "=" + object.ReprText(i.thread, p.Default)
		}
		ps = append(ps, text)
		if n == s.NPosOnly-1 {
			ps = append(ps, "/")
		}
	}
	return "(" + strings.Join(ps, ", ") + ")"
}
