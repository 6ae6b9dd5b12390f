package re

import (
	_ "embed"
	"sort"
	"strings"

	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
)

// source defines the flags and the exception.
//
//go:embed re.py
var source string

// Module declares the module.
var Module = lib.Module{Name: "re", Doc: "Search and edit text using regular expressions.", Load: load, Source: lib.Text(source)}

// state is the module in one session.
type state struct {
	m     *object.Module
	cache map[cacheKey]*pattern
}

type cacheKey struct {
	text   bool
	source string
	flags  int
}

const cacheSize = 512

func load(_ *lib.Host, m *object.Module) *object.Exception {
	st := &state{m: m, cache: map[cacheKey]*pattern{}}
	lib.AddClasses(m, patternClass, matchClass)
	find := func(name, doc string, fn object.NativeFn) object.Method {
		return object.Method{Name: name, Sig: "(pattern, string, flags=0)", Doc: doc, Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			p, exc := st.compiled(t, a[0], a[2])
			if exc != nil {
				return object.Null, exc
			}
			return fn(t, []object.Value{object.Of(p), a[1]})
		}}
	}
	lib.AddPythonFunctions(m, []object.Method{
		find("match", "Matches the pattern where the string begins; None if it does not match.", finder(matchMode)),
		find("fullmatch", "Matches the pattern with the whole string; None if it does not match.", finder(fullMode)),
		find("search", "Finds the first place that matches the pattern; None if there is none.", finder(searchMode)),
		find("findall", "Return a list of all non-overlapping matches in the string.", patternFindall),
		find("finditer", "Return an iterator over all non-overlapping matches in the\nstring.  For each match, the iterator returns a Match object.", patternFinditer),
		{Name: "compile", Sig: "(pattern, flags=0)", Doc: "Build a reusable Pattern object from a regular expression.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			p, exc := st.compiled(t, a[0], a[1])
			if exc != nil {
				return object.Null, exc
			}
			return object.Of(p), nil
		}},
		{Name: "split", Sig: "(pattern, string, *args, maxsplit=0, flags=0)", Doc: "Cut the text wherever the pattern matches and list the pieces.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			limit, flags, exc := positional(t, "split", "maxsplit", 2, a[2], a[3], a[4])
			if exc != nil {
				return object.Null, exc
			}
			p, exc := st.compiled(t, a[0], flags)
			if exc != nil {
				return object.Null, exc
			}
			return patternSplit(t, []object.Value{object.Of(p), a[1], limit})
		}},
		st.replacing("sub", "Return the string obtained by replacing the leftmost\nnon-overlapping occurrences of the pattern in string by the\nreplacement repl.", func(v object.Value, _ int) object.Value { return v }),
		st.replacing("subn", "Return a 2-tuple containing (new_string, number).", func(v object.Value, n int) object.Value {
			return object.Of(object.NewTuple(v, object.Int(int64(n))))
		}),
		{Name: "escape", Sig: "(pattern)", Doc: "Make a string match literally by quoting its special characters.", Fn: escape},
		{Name: "purge", Sig: "()", Doc: "Empty the cache of compiled regular expressions.", Fn: func(object.Thread, []object.Value) (object.Value, *object.Exception) {
			clear(st.cache)
			return object.None, nil
		}},
	})
	return nil
}

// replacing is sub and subn.
func (st *state) replacing(name, doc string, result func(v object.Value, n int) object.Value) object.Method {
	return object.Method{Name: name, Sig: "(pattern, repl, string, *args, count=0, flags=0)", Doc: doc, Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		count, flags, exc := positional(t, name, "count", 3, a[3], a[4], a[5])
		if exc != nil {
			return object.Null, exc
		}
		p, exc := st.compiled(t, a[0], flags)
		if exc != nil {
			return object.Null, exc
		}
		v, n, exc := substitute(t, p, a[1], a[2], count)
		if exc != nil {
			return object.Null, exc
		}
		return result(v, n), nil
	}}
}

// positional sorts out limit and flags, which older programs give by position.
func positional(t object.Thread, fn, limitName string, before int, args, limit, flags object.Value) (l, f object.Value, exc *object.Exception) {
	tup, _ := object.TupleOf(args)
	items := tup.Items()
	if len(items) == 0 {
		return limit, flags, nil
	}
	given := func(v object.Value) bool { n, ok := v.AsInt(); return !ok || n != 0 }
	switch {
	case given(limit):
		return l, f, object.TypeErrorf("%s() got multiple values for argument '%s'", fn, limitName)
	case len(items) > 1 && given(flags):
		return l, f, object.TypeErrorf("%s() got multiple values for argument 'flags'", fn)
	case len(items) > 2:
		return l, f, object.TypeErrorf("%s() takes from %d to %d positional arguments but %d were given", fn, before, before+2, before+len(items))
	case len(items) == 2:
		flags = items[1]
	}
	return items[0], flags, t.Warn(object.DeprecationWarningClass, "'"+limitName+"' is passed as positional argument", 1)
}

// compiled returns the Pattern of a pattern given as text, bytes or Pattern.
func (st *state) compiled(t object.Thread, v, flagsArg object.Value) (*pattern, *object.Exception) {
	flags, exc := object.IndexInt(t, flagsArg)
	if exc != nil {
		return nil, exc
	}
	if p, ok := v.Object().(*pattern); ok {
		if flags != 0 {
			return nil, object.ValueErrorf("cannot process flags argument with a compiled pattern")
		}
		return p, nil
	}
	src, text := object.StrOf(v)
	if !text {
		var ok bool
		if src, ok = object.BytesOf(v); !ok {
			if v.Class().IsSubclass(object.ByteArrayClass) || v.Class().IsSubclass(object.MemoryViewClass) {
				return nil, object.TypeErrorf("unhashable type: '%s'", v.Class().TypeName())
			}
			return nil, object.TypeErrorf("first argument must be string or compiled pattern")
		}
	}
	key := cacheKey{text, src, flags}
	if p := st.cache[key]; p != nil {
		return p, nil
	}
	p, exc := st.read(t, v, src, text, flags)
	if exc != nil {
		return nil, exc
	}
	if len(st.cache) >= cacheSize {
		clear(st.cache)
	}
	if flags&flagDebug == 0 {
		st.cache[key] = p
	}
	return p, nil
}

// read parses a pattern.
func (st *state) read(t object.Thread, v object.Value, src string, text bool, flags int) (*pattern, *object.Exception) {
	var runes []rune
	if text {
		runes = object.AppendRunes(nil, src)
	} else {
		runes = latin1(src)
	}
	parsed, mistake, exc := parse(t, runes, text, flags)
	if exc != nil {
		return nil, exc
	}
	if mistake == nil {
		mistake = checkLooks(parsed.root, parsed.groups)
	}
	if mistake != nil {
		return nil, st.patternError(t, mistake, v)
	}
	p := &pattern{program: newProgram(parsed, text), source: v, names: object.NewDict(), st: st}
	byNumber := make([]string, 0, len(parsed.names))
	for name := range parsed.names {
		byNumber = append(byNumber, name)
	}
	sort.Slice(byNumber, func(i, j int) bool { return parsed.names[byNumber[i]] < parsed.names[byNumber[j]] })
	for _, name := range byNumber {
		p.names.SetStr(name, object.Int(int64(parsed.names[name])))
	}
	return p, nil
}

// checkLooks makes sure that what is looked for behind has one length.
func checkLooks(n *node, groups []*node) *syntaxError {
	if n.kind == lookNode && n.behind {
		if lo, hi := n.kids[0].width(groups); lo != hi {
			return &syntaxError{"look-behind requires fixed-width pattern", -1}
		}
	}
	for _, k := range n.kids {
		if err := checkLooks(k, groups); err != nil {
			return err
		}
	}
	return nil
}

// patternError makes the exception of a mistake in a pattern.
func (st *state) patternError(t object.Thread, e *syntaxError, pattern object.Value) *object.Exception {
	cls, _ := st.m.Dict().GetStr("PatternError")
	args := []object.Value{object.NewStr(e.msg)}
	if e.pos >= 0 {
		args = append(args, pattern, object.Int(int64(e.pos)))
	}
	v, exc := object.Call(t, cls, args, nil)
	if exc != nil {
		return exc
	}
	exc, _ = object.ExceptionOf(v)
	return exc
}

// special are the characters that escape puts a backslash before.
const special = "()[]{}?*+-|^$\\.&~# \t\n\r\v\f"

func escape(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
	s, text := object.StrOf(a[0])
	if !text {
		b, ok := object.BufferOf(a[0])
		if !ok {
			return object.Null, object.TypeErrorf("decoding to str: need a bytes-like object, %s found", a[0].Class().TypeName())
		}
		s = b
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if strings.IndexByte(special, s[i]) >= 0 {
			b.WriteByte('\\')
		}
		b.WriteByte(s[i])
	}
	if text {
		return object.NewStr(b.String()), nil
	}
	return object.NewBytesString(b.String()), nil
}
