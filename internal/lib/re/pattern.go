package re

import (
	"strings"

	"asyncrepl/internal/object"
)

// pattern is a compiled pattern as programs see it.
type pattern struct {
	*program
	source object.Value // str or bytes
	names  *object.Dict // groupindex
	st     *state
}

// Class implements object.Object.
func (*pattern) Class() *object.Class { return patternClass }

var patternClass, matchClass, iteratorClass, scannerClass *object.Class

// spanSig are the parameters of methods that look at a part of a subject.
const spanSig = "(self, /, string, pos=0, endpos=maxsize)"

func init() {
	patternClass = object.NewNativeClass("Pattern", "re", nil, []object.Method{
		{Name: "match", Sig: spanSig, Doc: "Try the pattern only where the string begins.", Fn: finder(matchMode)},
		{Name: "fullmatch", Sig: spanSig, Doc: "Succeed only if the pattern covers the entire string.", Fn: finder(fullMode)},
		{Name: "search", Sig: spanSig, Doc: "Find the first place the pattern matches, or give None if nowhere.", Fn: finder(searchMode)},
		{Name: "findall", Sig: spanSig, Doc: "List every match in the string, none overlapping another.", Fn: patternFindall},
		{Name: "finditer", Sig: spanSig, Doc: "Lazily yield a match object for each non-overlapping hit in the string.", Fn: patternFinditer},
		{Name: "scanner", Sig: spanSig, Fn: patternScanner},
		{Name: "split", Sig: "(self, /, string, maxsplit=0)", Doc: "Cut the string apart wherever the pattern matches.", Fn: patternSplit},
		{Name: "sub", Sig: "(self, /, repl, string, count=0)", Doc: "Substitute repl for each non-overlapping match, working from the left.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			v, _, exc := substitute(t, a[0].Object().(*pattern), a[1], a[2], a[3])
			return v, exc
		}},
		{Name: "subn", Sig: "(self, /, repl, string, count=0)", Doc: "Substitute repl like sub(), but pair the new string with the replacement count.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			v, n, exc := substitute(t, a[0].Object().(*pattern), a[1], a[2], a[3])
			return object.Of(object.NewTuple(v, object.Int(int64(n)))), exc
		}},
		patternField("pattern", "What was compiled.", func(p *pattern) object.Value { return p.source }),
		patternField("flags", "The regex matching flags.", func(p *pattern) object.Value { return object.Int(int64(p.flags)) }),
		patternField("groups", "How many groups the pattern captures.", func(p *pattern) object.Value { return object.Int(int64(len(p.groups) - 1)) }),
		patternField("groupindex", "The numbers of the groups that have names, by name.", func(p *pattern) object.Value { return object.Of(&object.MappingProxy{Mapping: object.Of(p.names)}) }),
		{Name: "__copy__", Sig: "(self, /)", Fn: itself},
		{Name: "__deepcopy__", Sig: "(self, memo, /)", Fn: itself},
		{Name: "__class_getitem__", Sig: "(cls, item, /)", Kind: object.ClassMethod, Fn: object.ClassGetItem, Doc: "See PEP 585"},
	}, object.WithFlags(object.FinalClass|object.NoNew|object.NoDict|object.DottedName), object.WithProto((*pattern)(nil), ""), object.WithDoc("Compiled regular expression object."))
}

func itself(_ object.Thread, a []object.Value) (object.Value, *object.Exception) { return a[0], nil }

func patternField(name, doc string, get func(p *pattern) object.Value) object.Method {
	return object.Method{Name: name, Kind: object.Property, Doc: doc, Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
		return get(a[0].Object().(*pattern)), nil
	}}
}

// flagNames are the flags in the order in which reprs show them.
var flagNames = []struct {
	flag int
	name string
}{{flagIgnoreCase, "re.IGNORECASE"}, {flagLocale, "re.LOCALE"}, {flagMultiline, "re.MULTILINE"}, {flagDotAll, "re.DOTALL"},
	{flagUnicode, "re.UNICODE"}, {flagVerbose, "re.VERBOSE"}, {flagDebug, "re.DEBUG"}, {flagASCII, "re.ASCII"}}

// Repr implements object.Reprer.
func (p *pattern) Repr(t object.Thread) (string, *object.Exception) {
	s, exc := object.Repr(t, p.source)
	if r := []rune(s); len(r) > 200 {
		s = string(r[:200])
	}
	flags := p.flags
	if p.text && flags&typeFlags == flagUnicode {
		flags &^= flagUnicode // the default
	}
	var names []string
	for _, f := range flagNames {
		if flags&f.flag != 0 {
			names = append(names, f.name)
		}
	}
	if names != nil {
		s += ", " + strings.Join(names, "|")
	}
	return "re.compile(" + s + ")", exc
}

// Compare implements object.Comparer.
func (p *pattern) Compare(t object.Thread, op object.CompareOp, other object.Value) (object.Value, *object.Exception) {
	o, ok := other.Object().(*pattern)
	if !ok || op != object.EQ && op != object.NE {
		return object.NotImplemented, nil
	}
	equal := p == o
	if !equal && p.flags == o.flags && p.text == o.text {
		r, exc := object.Compare(t, object.EQ, p.source, o.source)
		if exc != nil {
			return object.Null, exc
		}
		equal = r.IsTrue()
	}
	return object.Bool(equal == (op == object.EQ)), nil
}

// Hash implements object.Hasher.
func (p *pattern) Hash(t object.Thread) (int64, *object.Exception) {
	return object.Hash(t, object.Of(object.NewTuple(object.Int(int64(p.flags)), p.source)))
}

// scan is a part of a subject and how far a search in it has come.
type scan struct {
	*pattern
	s        *subject
	pos, end int  // of the part
	at       int  // where the next search starts
	again    bool // the last match was empty: the next one at its place is not
}

// newScan takes the arguments string, pos and endpos.
func newScan(t object.Thread, a []object.Value) (*scan, *object.Exception) {
	p := a[0].Object().(*pattern)
	s, exc := subjectOf(a[1], p.text)
	if exc != nil {
		return nil, exc
	}
	sc := &scan{pattern: p, s: s, end: s.n}
	if len(a) > 3 {
		pos, exc := object.IndexClamped(t, a[2])
		if exc != nil {
			return nil, exc
		}
		end, exc := object.IndexClamped(t, a[3])
		if exc != nil {
			return nil, exc
		}
		sc.end = min(max(end, 0), s.n)
		sc.pos = min(max(pos, 0), s.n)
		if sc.pos > sc.end {
			sc.pos, sc.at = sc.end, sc.end+1 // nothing there, not even the empty text
			return sc, nil
		}
	}
	sc.at = sc.pos
	return sc, nil
}

// next is the next match of search or, with anchored set, of match; nil if
// there are no more.
func (sc *scan) next(t object.Thread, anchored bool) (spans, *object.Exception) {
	if sc.at > sc.end {
		return nil, nil
	}
	m := searchMode
	switch {
	case sc.again && anchored:
		m = nextMatchMode
	case sc.again:
		m = nextMode
	case anchored:
		m = matchMode
	}
	var found spans
	var exc *object.Exception
	if sc.literal != "" && m == searchMode && sc.s.ascii {
		found = sc.findLiteral()
	} else if found, exc = sc.find(t, m, sc.s, sc.at, sc.end); exc != nil {
		return nil, exc
	}
	if found == nil {
		sc.at = sc.end + 1
		return nil, nil
	}
	sc.at, sc.again = found[1], found[0] == found[1]
	return found, nil
}

func (sc *scan) findLiteral() spans {
	i := strings.Index(sc.s.s[sc.at:sc.end], sc.literal)
	if i < 0 {
		return nil
	}
	return spans{sc.at + i, sc.at + i + len(sc.literal)}
}

// finder is match, fullmatch and search.
func finder(m mode) object.NativeFn {
	return func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		sc, exc := newScan(t, a)
		if exc != nil {
			return object.Null, exc
		}
		if sc.at > sc.end {
			return object.None, nil
		}
		var found spans
		if m == searchMode {
			found, exc = sc.next(t, false)
		} else {
			found, exc = sc.find(t, m, sc.s, sc.at, sc.end)
		}
		if exc != nil || found == nil {
			return object.None, exc
		}
		return object.Of(sc.match(found)), nil
	}
}

func patternFindall(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	sc, exc := newScan(t, a)
	if exc != nil {
		return object.Null, exc
	}
	out := object.NewList()
	for {
		f, exc := sc.next(t, false)
		if exc != nil || f == nil {
			return object.Of(out), exc
		}
		if exc := t.Poll(); exc != nil {
			return object.Null, exc
		}
		switch n := len(f) / 2; n {
		case 1:
			out.Append(sc.s.slice(f[0], f[1]))
		case 2:
			out.Append(sc.group(f, 1, sc.s.empty()))
		default:
			groups := make([]object.Value, n-1)
			for g := range groups {
				groups[g] = sc.group(f, g+1, sc.s.empty())
			}
			out.Append(object.Of(object.NewTuple(groups...)))
		}
	}
}

// group is what a group matched, or without if it took no part.
func (sc *scan) group(f spans, g int, without object.Value) object.Value {
	if f[2*g] < 0 {
		return without
	}
	return sc.s.slice(f[2*g], f[2*g+1])
}

func patternSplit(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	limit, exc := object.IndexInt(t, a[2])
	if exc != nil {
		return object.Null, exc
	}
	sc, exc := newScan(t, a[:2])
	if exc != nil {
		return object.Null, exc
	}
	out := object.NewList()
	last := 0
	for n := 0; limit == 0 || n < limit; n++ {
		f, exc := sc.next(t, false)
		if exc != nil {
			return object.Null, exc
		}
		if f == nil {
			break
		}
		if exc := t.Poll(); exc != nil {
			return object.Null, exc
		}
		out.Append(sc.s.slice(last, f[0]))
		for g := 1; g < len(sc.groups); g++ {
			out.Append(sc.group(f, g, object.None))
		}
		last = f[1]
	}
	out.Append(sc.s.slice(last, sc.s.n))
	return object.Of(out), nil
}

// matchIterator is what finditer returns.
type matchIterator struct{ *scan }

// Class implements object.Object.
func (matchIterator) Class() *object.Class { return iteratorClass }

// Next implements object.Iterator.
func (it matchIterator) Next(t object.Thread) (object.Value, *object.Exception) {
	f, exc := it.next(t, false)
	if exc != nil || f == nil {
		return object.Null, exc
	}
	return object.Of(it.match(f)), nil
}

func patternFinditer(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	sc, exc := newScan(t, a)
	if exc != nil {
		return object.Null, exc
	}
	return object.Of(&matchIterator{sc}), nil
}

// scanner is what Pattern.scanner returns.
type scanner struct{ *scan }

// Class implements object.Object.
func (*scanner) Class() *object.Class { return scannerClass }

func patternScanner(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	sc, exc := newScan(t, a)
	if exc != nil {
		return object.Null, exc
	}
	return object.Of(&scanner{sc}), nil
}

func init() {
	iteratorClass = object.NewNativeClass("callable_iterator", "builtins", nil, nil, object.WithProto((*matchIterator)(nil), ""), object.WithFlags(object.NoNew|object.FinalClass))
	step := func(name string, anchored bool) object.Method {
		return object.Method{Name: name, Sig: "(self, /)", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			sc := a[0].Object().(*scanner)
			f, exc := sc.next(t, anchored)
			if exc != nil || f == nil {
				return object.None, exc
			}
			return object.Of(sc.match(f)), nil
		}}
	}
	scannerClass = object.NewNativeClass("SRE_Scanner", "_sre", nil, []object.Method{step("match", true), step("search", false),
		patternOfScanner}, object.WithProto((*scanner)(nil), ""), object.WithFlags(object.NoNew|object.FinalClass|object.DottedName))
}

var patternOfScanner = object.Method{Name: "pattern", Kind: object.Property, Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
	return object.Of(a[0].Object().(*scanner).pattern), nil
}}
