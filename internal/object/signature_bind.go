package object

// bind lays the arguments of a call out by parameter, in out. args includes self for
// methods; messages count without it, as CPython's do.
func (f *NativeFunction) bind(out, args []Value, kw []Kw) *Exception {
	s := f.sig
	skip := 0 // the self or class that messages do not count
	switch f.kind {
	case InstanceMethod, ClassMethod, SlotWrapper, NewMethod:
		skip = 1
	}
	if f.kind == SlotWrapper && f.method.Name != "__init__" && s.NPosOnly == len(s.Params) {
		return f.bindSlot(out, args, kw)
	}
	if s.NPosOnly == len(s.Params) {
		label := f.label
		if f.kind == ClassMethod {
			label = args[0].Object().(*Class).QualName + "." + f.method.Name
		}
		return f.bindPositional(out, label, args, kw, skip)
	}
	return f.bindKeywords(out, args, kw, skip)
}

// name is the function's name without its class, as messages of functions with
// several parameters have it.
func (f *NativeFunction) name() string {
	if f.method.Label != "" {
		return f.method.Label
	}
	if f.kind == NewMethod || f.method.Name == "__init__" {
		return f.owner.Name
	}
	return f.method.Name
}

// called is the name as messages about keywords and their number have it.
func (f *NativeFunction) called() string {
	if f.method.Label == unnamed {
		return unnamed
	}
	return f.name() + "()"
}

// unnamed is the Label of functions without a name in messages.
const unnamed = "function"

// fill lays out positional arguments and defaults.
func (s *Signature) fill(out, args []Value) {
	n := copy(out[:s.NPos], args)
	for i := n; i < len(out); i++ {
		out[i] = s.Params[i].Default
	}
}

// leading returns the number of required parameters if all of them come first
// and nothing but defaults follows, else -1.
func (s *Signature) leading() int {
	if s.VarArgs >= 0 || s.VarKw >= 0 {
		return -1
	}
	n := 0
	for n < s.NPos && !s.Params[n].Optional() {
		n++
	}
	for i := n; i < len(s.Params); i++ {
		if !s.Params[i].Optional() {
			return -1
		}
	}
	return n
}

// bindSlot is for special methods called by name, such as x.__len__().
func (f *NativeFunction) bindSlot(out, args []Value, kw []Kw) *Exception {
	s := f.sig
	if len(kw) > 0 {
		return TypeErrorf("wrapper %s() takes no keyword arguments", f.method.Name)
	}
	n, lo, hi := len(args)-1, s.required-1, s.NPos-1
	switch {
	case n >= lo && n <= hi:
		s.fill(out, args)
		return nil
	case lo == hi:
		return TypeErrorf("expected %d argument%s, got %d", lo, plural(lo), n)
	case n < lo:
		return TypeErrorf("%s expected at least %d argument%s, got %d", f.method.Name, lo, plural(lo), n)
	}
	return TypeErrorf("%s expected at most %d argument%s, got %d", f.method.Name, hi, plural(hi), n)
}

// bindPositional is for functions all of whose parameters are positional-only.
func (f *NativeFunction) bindPositional(out []Value, label string, args []Value, kw []Kw, skip int) *Exception {
	s := f.sig
	if len(kw) > 0 {
		return TypeErrorf("%s() takes no keyword arguments", label)
	}
	n, lo, hi := len(args)-skip, s.required-skip, s.NPos-skip
	if n >= lo && n <= hi {
		s.fill(out, args)
		return nil
	}
	constructor := f.kind == NewMethod || f.method.Name == "__init__"
	switch {
	case hi == 0:
		return TypeErrorf("%s() takes no arguments (%d given)", label, n)
	case lo == 1 && hi == 1 && !constructor:
		return TypeErrorf("%s() takes exactly one argument (%d given)", label, n)
	case lo == hi:
		return TypeErrorf("%s expected %d argument%s, got %d", f.name(), lo, plural(lo), n)
	case n < lo:
		return TypeErrorf("%s expected at least %d argument%s, got %d", f.name(), lo, plural(lo), n)
	}
	return TypeErrorf("%s expected at most %d argument%s, got %d", f.name(), hi, plural(hi), n)
}

// bindKeywords is for functions that take keywords.
func (f *NativeFunction) bindKeywords(out, args []Value, kw []Kw, skip int) *Exception {
	s := f.sig
	if len(kw) > 0 && s.VarArgs == s.NPosOnly && len(s.Params) == s.NPosOnly+1 {
		return TypeErrorf("%s() takes no keyword arguments", f.label)
	}
	if err := f.checkCount(len(args)-skip, len(kw), skip); err != nil {
		return err
	}
	s.fill(out, args[:min(len(args), s.NPos)])
	if s.VarArgs >= 0 {
		var rest []Value
		if len(args) > s.NPos {
			rest = append(rest, args[s.NPos:]...)
		}
		out[s.VarArgs] = Of(NewTuple(rest...))
	}
	var few [16]bool
	given := few[:]
	if len(s.Params) > len(few) {
		given = make([]bool, len(s.Params))
	}
	for i := range min(len(args), s.NPos) {
		given[i] = true
	}
	var extra *Dict
	if s.VarKw >= 0 {
		extra = NewDict()
		out[s.VarKw] = Of(extra)
	}
	for _, k := range kw {
		i := s.paramIndex(k.Name)
		if i < skip {
			i = -1 // self and the class are not given by name
		}
		switch {
		case i < 0 && extra != nil:
			extra.SetStr(k.Name, k.Value)
		case i < 0:
			name := f.name()
			if w := positionalWords[f.label]; w != "" {
				name = w
			}
			name += "()"
			if f.method.Label == unnamed {
				name = "this function"
			}
			text := name + " got an unexpected keyword argument '" + k.Name + "'"
			if like := SuggestName(s.keywordNames(), k.Name); like != "" {
				text += ". Did you mean '" + like + "'?"
			}
			return f.missingOr(given, skip, TypeErrorf("%s", text))
		case given[i]:
			return TypeErrorf("argument for %s() given by name ('%s') and position (%d)", f.name(), k.Name, i+1-skip)
		default:
			out[i], given[i] = k.Value, true
		}
	}
	return f.missingOr(given, skip, nil)
}

// keywordNames are the parameters that can be given by name.
func (s *Signature) keywordNames() []string {
	var names []string
	for i := range s.Params {
		if i >= s.NPosOnly && i != s.VarArgs && i != s.VarKw {
			names = append(names, s.Params[i].Name)
		}
	}
	return names
}

// paramIndex finds the parameter that a keyword names, -1 if there is none.
func (s *Signature) paramIndex(name string) int {
	for i := range s.Params {
		if p := &s.Params[i]; p.Name == name && (p.Kind == PositionalOrKeyword || p.Kind == KeywordOnly) {
			return i
		}
	}
	return -1
}

// missingOr returns the error of the first required parameter that was not
// given, otherwise err.
func (f *NativeFunction) missingOr(given []bool, skip int, err *Exception) *Exception {
	for i := range f.sig.Params {
		if p := &f.sig.Params[i]; !given[i] && !p.Optional() {
			return TypeErrorf("%s missing required argument '%s' (pos %d)", f.called(), p.Name, i+1-skip)
		}
	}
	return err
}

// positionalWords are the functions that take keywords but word a wrong number
// of positional arguments as those do that take none; the value is the name
// under which they refuse a keyword.
var positionalWords = map[string]string{"int": "int", "str": "str", "sorted": "sort"}

// checkCount checks the numbers of arguments of a function that takes keywords.
func (f *NativeFunction) checkCount(nargs, nkw, skip int) *Exception {
	s := f.sig
	lo, hi, posOnly := s.required-skip, s.NPos-skip, max(s.NPosOnly-skip, 0)
	minPosOnly := 0
	for i := skip; i < s.NPosOnly; i++ {
		if s.Params[i].DefaultText == "" {
			minPosOnly++
		}
	}
	all := len(s.Params) - skip
	if positionalWords[f.label] != "" && (nargs < lo || nargs > hi) {
		switch {
		case lo == hi:
			return TypeErrorf("%s expected %d argument%s, got %d", f.name(), lo, plural(lo), nargs)
		case nargs < lo:
			return TypeErrorf("%s expected at least %d argument%s, got %d", f.name(), lo, plural(lo), nargs)
		}
		return TypeErrorf("%s expected at most %d argument%s, got %d", f.name(), hi, plural(hi), nargs)
	}
	if s.VarArgs < 0 && s.VarKw < 0 && nargs+nkw > all {
		word, kind := "exactly", ""
		if f.optionalAny(skip) {
			word = "at most"
		}
		if nargs == 0 {
			kind = "keyword "
		}
		return TypeErrorf("%s takes %s %d %sargument%s (%d given)", f.called(), word, all, kind, plural(all), nargs+nkw)
	}
	if s.VarArgs < 0 && nargs > hi {
		if hi == 0 {
			return TypeErrorf("%s takes no positional arguments", f.called())
		}
		word := "exactly"
		if lo < hi {
			word = "at most"
		}
		return TypeErrorf("%s takes %s %d positional argument%s (%d given)", f.called(), word, hi, plural(hi), nargs)
	}
	if nargs < minPosOnly && s.VarArgs == s.NPosOnly {
		return TypeErrorf("%s expected at least %d argument%s, got %d", f.name(), minPosOnly, plural(minPosOnly), nargs)
	}
	if nargs < minPosOnly {
		word := "exactly"
		if minPosOnly < hi || posOnly < hi {
			word = "at least"
		}
		return TypeErrorf("%s takes %s %d positional argument%s (%d given)", f.called(), word, minPosOnly, plural(minPosOnly), nargs)
	}
	return nil
}

// optionalAny reports whether some parameter after self may be left out.
func (f *NativeFunction) optionalAny(skip int) bool {
	for i := skip; i < len(f.sig.Params); i++ {
		if f.sig.Params[i].Optional() {
			return true
		}
	}
	return false
}

func plural(n int) string {
	if n == 1 {
		return ""
	}
	return "s"
}
