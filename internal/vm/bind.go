package vm

import (
	"fmt"
	"strings"

	"asyncrepl/internal/compile"
	"asyncrepl/internal/object"
)

// bind makes the frame of a call of fn and fills its parameters.
func (t *Thread) bind(fn *Function, args []object.Value, kw []object.Kw) (*Frame, *object.Exception) {
	c := fn.code
	f := newFrame(fn)
	if len(kw) == 0 && len(args) == c.NumPos && c.NumKwOnly == 0 && c.Flags&(compile.VarArgs|compile.VarKeywords) == 0 {
		copy(f.regs, args)
		return f, nil
	}
	if exc := t.bindAll(fn, f, args, kw); exc != nil {
		f.release()
		return nil, exc
	}
	return f, nil
}

// bindAll is the general case of bind: defaults, keywords, *args, **kw.
func (t *Thread) bindAll(fn *Function, f *Frame, args []object.Value, kw []object.Kw) *object.Exception {
	n, extra := f.place(args)
	for _, k := range kw {
		i := paramIndex(fn.code, k.Name)
		switch {
		case i < 0 && extra != nil:
			extra.SetStr(k.Name, k.Value)
		case i < 0:
			return unexpectedKeyword(fn, k.Name, kw)
		case !f.regs[i].IsNull():
			return object.TypeErrorf("%s() got multiple values for argument '%s'", fn.qualname, k.Name)
		default:
			f.regs[i] = k.Value
		}
	}
	return f.complete(len(args), n)
}

// place gives a new frame its positional arguments, and *args and **kw if it has
// them. It returns the number of parameters filled and the dict for **kw.
func (f *Frame) place(args []object.Value) (n int, extra *object.Dict) {
	c := f.code
	n = copy(f.regs[:c.NumPos], args)
	next := c.NumPos + c.NumKwOnly
	if c.Flags&compile.VarArgs != 0 {
		f.regs[next] = object.Of(object.CopyTuple(args[n:]))
		next++
	}
	if c.Flags&compile.VarKeywords != 0 {
		extra = object.NewDict()
		f.regs[next] = object.Of(extra)
	}
	return n, extra
}

// complete fills the parameters that are left, the first n being filled by
// position, with their defaults. given is the number of positional arguments.
func (f *Frame) complete(given, n int) *object.Exception {
	fn, c, r := f.fn, f.code, f.regs
	if given > n && c.Flags&compile.VarArgs == 0 {
		return tooMany(fn, r, given)
	}
	if n < c.NumPos {
		first := c.NumPos - len(fn.defaults) // first parameter with a default
		var missing []string
		for i := n; i < c.NumPos; i++ {
			if !r[i].IsNull() {
				continue
			}
			if i >= first {
				r[i] = fn.defaults[i-first]
			} else {
				missing = append(missing, c.VarNames[i])
			}
		}
		if missing != nil {
			return missingArgs(fn, "positional", missing)
		}
	}
	if c.NumKwOnly > 0 {
		var missing []string
		for i := c.NumPos; i < c.NumPos+c.NumKwOnly; i++ {
			if !r[i].IsNull() {
				continue
			}
			if fn.kwdefs != nil {
				if v, ok := fn.kwdefs.GetStr(c.VarNames[i]); ok {
					r[i] = v
					continue
				}
			}
			missing = append(missing, c.VarNames[i])
		}
		if missing != nil {
			return missingArgs(fn, "keyword-only", missing)
		}
	}
	return nil
}

// paramIndex returns the register of the parameter that the keyword name
// fills, or -1.
func paramIndex(c *Code, name string) int {
	for i := c.NumPosOnly; i < c.NumPos+c.NumKwOnly; i++ {
		if c.VarNames[i] == name {
			return i
		}
	}
	return -1
}

func unexpectedKeyword(fn *Function, name string, kw []object.Kw) *object.Exception {
	c := fn.code
	var posOnly []string
	for _, p := range c.VarNames[:c.NumPosOnly] {
		for _, k := range kw {
			if k.Name == p {
				posOnly = append(posOnly, p)
			}
		}
	}
	if posOnly != nil {
		return object.TypeErrorf("%s() got some positional-only arguments passed as keyword arguments: '%s'", fn.qualname, strings.Join(posOnly, ", "))
	}
	if s := object.SuggestName(c.VarNames[c.NumPosOnly:c.NumPos+c.NumKwOnly], name); s != "" {
		return object.TypeErrorf("%s() got an unexpected keyword argument '%s'. Did you mean '%s'?", fn.qualname, name, s)
	}
	return object.TypeErrorf("%s() got an unexpected keyword argument '%s'", fn.qualname, name)
}

func tooMany(fn *Function, r []object.Value, given int) *object.Exception {
	c := fn.code
	kwOnly := 0
	for i := c.NumPos; i < c.NumPos+c.NumKwOnly; i++ {
		if !r[i].IsNull() {
			kwOnly++
		}
	}
	takes := fmt.Sprint(c.NumPos)
	plural := c.NumPos != 1
	if d := len(fn.defaults); d > 0 {
		takes = fmt.Sprintf("from %d to %d", c.NumPos-d, c.NumPos)
		plural = true
	}
	s, kws := "", ""
	if plural {
		s = "s"
	}
	verb := "were"
	if given == 1 && kwOnly == 0 {
		verb = "was"
	}
	if kwOnly > 0 {
		gs, ks := "s", "s"
		if given == 1 {
			gs = ""
		}
		if kwOnly == 1 {
			ks = ""
		}
		kws = fmt.Sprintf(" positional argument%s (and %d keyword-only argument%s)", gs, kwOnly, ks)
	}
	return object.TypeErrorf("%s() takes %s positional argument%s but %d%s %s given", fn.qualname, takes, s, given, kws, verb)
}

func missingArgs(fn *Function, kind string, names []string) *object.Exception {
	quoted := make([]string, len(names))
	for i, n := range names {
		quoted[i] = "'" + n + "'"
	}
	var list string
	switch n := len(quoted); n {
	case 1:
		list = quoted[0]
	case 2:
		list = quoted[0] + " and " + quoted[1]
	default:
		list = strings.Join(quoted[:n-1], ", ") + ", and " + quoted[n-1]
	}
	s := "s"
	if len(names) == 1 {
		s = ""
	}
	return object.TypeErrorf("%s() missing %d required %s argument%s: %s", fn.qualname, len(names), kind, s, list)
}
