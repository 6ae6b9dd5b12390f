package vm

import (
	"asyncrepl/internal/compile"
	"asyncrepl/internal/object"
)

// keywordSite is the keyword names of calls, and to which parameters they went
// in the last call: most calls are of the same function each time.
type keywordSite struct {
	names  []string
	code   *Code
	params []int // by name: the register of the parameter, or -1
}

// keywordsAt returns the keywords in the constant k, a tuple of names.
func (c *Code) keywordsAt(k uint16) *keywordSite {
	if c.keywords == nil {
		c.keywords = make([]*keywordSite, len(c.Consts))
	}
	s := c.keywords[k]
	if s == nil {
		tuple := c.Consts[k].(compile.Tuple)
		s = &keywordSite{names: make([]string, len(tuple)), params: make([]int, len(tuple))}
		for i, name := range tuple {
			s.names[i] = name.(string)
		}
		c.keywords[k] = s
	}
	return s
}

// split makes the keywords of a call's arguments, of which those given by name
// are the last.
func (s *keywordSite) split(t *Thread, args []object.Value) ([]object.Value, []object.Kw) {
	n := len(args) - len(s.names)
	kw := t.keywords(len(s.names))
	for i, name := range s.names {
		kw[i] = object.Kw{Name: name, Value: args[n+i]}
	}
	return args[:n], kw
}

// bindSite is bind for arguments of which the last are given by the names of s.
func (t *Thread) bindSite(fn *Function, args []object.Value, s *keywordSite) (*Frame, *object.Exception) {
	c := fn.code
	if s.code != c {
		for i, name := range s.names {
			s.params[i] = paramIndex(c, name)
		}
		s.code = c
	}
	f := newFrame(fn)
	n := len(args) - len(s.names)
	given, extra := f.place(args[:n])
	for i, p := range s.params {
		switch {
		case p >= 0 && f.regs[p].IsNull():
			f.regs[p] = args[n+i]
		case p < 0 && extra != nil:
			extra.SetStr(s.names[i], args[n+i])
		default:
			// An error; bind makes its text.
			f.release()
			mark := t.kwUsed
			positional, kw := s.split(t, args)
			f, exc := t.bind(fn, positional, kw)
			t.kwUsed = mark
			clear(kw)
			return f, exc
		}
	}
	if exc := f.complete(n, given); exc != nil {
		f.release()
		return nil, exc
	}
	return f, nil
}
