package json

import (
	"math"
	"sort"
	"strings"
	"unicode/utf8"

	"asyncrepl/internal/object"
)

// encoder writes values as JSON. With chunks set, every piece is kept apart, as
// iterencode gives them.
type encoder struct {
	t                      object.Thread
	out                    []byte
	chunks                 *object.List
	dflt                   object.Value
	skip, ascii, nan, sort bool
	indented               bool
	indent                 string
	itemSep, keySep        string
	inside                 map[object.Object]bool // containers under way; nil: not checked
}

// encode is _encode.
func encode(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	e := &encoder{t: t, dflt: a[1]}
	for i, p := range []*bool{&e.skip, &e.ascii, nil, &e.nan, &e.sort} {
		b, exc := object.Truth(t, a[2+i])
		if exc != nil {
			return object.Null, exc
		}
		if p != nil {
			*p = b
		} else if b {
			e.inside = map[object.Object]bool{}
		}
	}
	if indent := a[7]; !indent.IsNone() {
		e.indented = true
		if s, ok := object.StrOf(indent); ok {
			e.indent = s
		} else {
			n, exc := object.IndexInt(t, indent)
			if exc != nil {
				return object.Null, exc
			}
			if exc := t.Reserve(int64(max(n, 0))); exc != nil {
				return object.Null, exc
			}
			e.indent = strings.Repeat(" ", max(n, 0))
		}
	}
	var ok1, ok2 bool
	e.itemSep, ok1 = object.StrOf(a[8])
	e.keySep, ok2 = object.StrOf(a[9])
	if !ok1 || !ok2 {
		bad := a[8]
		if ok1 {
			bad = a[9]
		}
		return object.Null, object.TypeErrorf("make_encoder() argument 6 must be str, not %s", bad.Class().TypeName())
	}
	if a[10].IsTrue() {
		e.chunks = object.NewList()
	}
	if exc := e.value("", a[0], 0); exc != nil {
		return object.Null, exc
	}
	if e.chunks != nil {
		return object.Of(e.chunks), nil
	}
	return object.NewStr(string(e.out)), nil
}

// end closes a piece that was appended to out.
func (e *encoder) end() {
	if e.chunks != nil && len(e.out) > 0 {
		e.chunks.Append(object.NewStr(string(e.out)))
		e.out = e.out[:0]
	}
}

func (e *encoder) piece(s string) {
	e.out = append(e.out, s...)
	e.end()
}

// newline is the line break before something at a depth.
func (e *encoder) newline(depth int) string { return "\n" + strings.Repeat(e.indent, depth) }

// value writes before and v.
func (e *encoder) value(before string, v object.Value, depth int) *object.Exception {
	e.out = append(e.out, before...)
	if s, ok := object.StrOf(v); ok {
		e.str(s)
		e.end()
		return nil
	}
	if s, ok, exc := e.atom(v); ok || exc != nil {
		e.piece(s)
		return exc
	}
	if l, ok := object.ListOf(v); ok {
		e.end()
		return e.list(v, func() []object.Value { return l.Items }, depth)
	}
	if tup, ok := object.TupleOf(v); ok {
		e.end()
		return e.list(v, tup.Items, depth)
	}
	if d, ok := object.DictOf(v); ok {
		e.end()
		return e.dict(v, d, depth)
	}
	return e.other(v, depth)
}

// atom is the text of a constant or number.
func (e *encoder) atom(v object.Value) (string, bool, *object.Exception) {
	switch {
	case v.IsNone():
		return "null", true, nil
	case v.IsTrue():
		return "true", true, nil
	case v.IsFalse():
		return "false", true, nil
	}
	u := object.Unwrap(v)
	if f, ok := u.AsFloat(); ok {
		s, exc := e.float(f)
		return s, true, exc
	}
	if object.IsIntValue(u) {
		s, exc := object.Repr(e.t, u)
		return s, true, exc
	}
	return "", false, nil
}

func (e *encoder) float(f float64) (string, *object.Exception) {
	var s string
	switch {
	case math.IsNaN(f):
		s = "NaN"
	case math.IsInf(f, 1):
		s = "Infinity"
	case math.IsInf(f, -1):
		s = "-Infinity"
	default:
		return object.FloatRepr(f), nil
	}
	if !e.nan {
		return "", object.ValueErrorf("Out of range float values are not JSON compliant: %s", object.FloatRepr(f))
	}
	return s, nil
}

// enter marks a container as being written.
func (e *encoder) enter(v object.Value) *object.Exception {
	if e.inside != nil {
		if e.inside[v.Object()] {
			return object.ValueErrorf("Circular reference detected")
		}
		e.inside[v.Object()] = true
	}
	if exc := e.t.Poll(); exc != nil {
		return exc
	}
	return object.Enter(e.t, "while encoding a JSON object")
}

func (e *encoder) leave(v object.Value) {
	e.t.Leave()
	delete(e.inside, v.Object())
}

func (e *encoder) list(v object.Value, items func() []object.Value, depth int) *object.Exception {
	if len(items()) == 0 {
		e.piece("[]")
		return nil
	}
	if exc := e.enter(v); exc != nil {
		return exc
	}
	defer e.leave(v)
	before, sep := "[", e.itemSep
	if e.indented {
		before += e.newline(depth + 1)
		sep += e.newline(depth + 1)
	}
	for i := 0; i < len(items()); i++ {
		if exc := e.value(before, items()[i], depth+1); exc != nil {
			return exc
		}
		before = sep
	}
	if e.indented {
		e.piece(e.newline(depth))
	}
	e.piece("]")
	return nil
}

func (e *encoder) dict(v object.Value, d *object.Dict, depth int) *object.Exception {
	pairs, exc := e.pairs(v, d)
	if exc != nil {
		return exc
	}
	if len(pairs) == 0 {
		e.piece("{}")
		return nil
	}
	if exc := e.enter(v); exc != nil {
		return exc
	}
	defer e.leave(v)
	e.piece("{")
	before, sep := "", e.itemSep
	if e.indented {
		before = e.newline(depth + 1)
		sep += e.newline(depth + 1)
	}
	for _, p := range pairs {
		key, ok, exc := e.key(p[0])
		if exc != nil {
			return exc
		}
		if !ok {
			continue
		}
		if before != "" {
			e.piece(before)
		}
		before = sep
		e.str(key)
		e.end()
		e.piece(e.keySep)
		if exc := e.value("", p[1], depth+1); exc != nil {
			return exc
		}
	}
	if e.indented {
		e.piece(e.newline(depth))
	}
	e.piece("}")
	return nil
}

// pairs are the items of a dict, as a subclass gives them.
func (e *encoder) pairs(v object.Value, d *object.Dict) ([][2]object.Value, *object.Exception) {
	var pairs [][2]object.Value
	if v.Object() == object.Object(d) {
		pairs = make([][2]object.Value, 0, d.Len())
		d.Items(func(k, x object.Value) bool {
			pairs = append(pairs, [2]object.Value{k, x})
			return true
		})
	} else {
		items, exc := object.CallMethod(e.t, v, "items")
		if exc != nil {
			return nil, exc
		}
		exc = object.Iterate(e.t, items, func(item object.Value) *object.Exception {
			var p [2]object.Value
			exc := object.UnpackInto(e.t, item, p[:])
			pairs = append(pairs, p)
			return exc
		})
		if exc != nil {
			return nil, exc
		}
	}
	if !e.sort {
		return pairs, nil
	}
	return e.sorted(pairs)
}

func (e *encoder) sorted(pairs [][2]object.Value) ([][2]object.Value, *object.Exception) {
	plain := true
	for _, p := range pairs {
		if _, ok := p[0].AsStr(); !ok {
			plain = false
		}
	}
	if plain {
		sort.SliceStable(pairs, func(i, j int) bool {
			a, _ := pairs[i][0].AsStr()
			b, _ := pairs[j][0].AsStr()
			return a < b
		})
		return pairs, nil
	}
	tuples := make([]object.Value, len(pairs))
	for i, p := range pairs {
		tuples[i] = object.Of(object.NewTuple(p[0], p[1]))
	}
	if exc := object.Sort(e.t, tuples, object.None, false); exc != nil {
		return nil, exc
	}
	for i, v := range tuples {
		tup, _ := object.TupleOf(v)
		pairs[i] = [2]object.Value{tup.Items()[0], tup.Items()[1]}
	}
	return pairs, nil
}

// key is a key as a text; ok is false if it is to be skipped.
func (e *encoder) key(k object.Value) (string, bool, *object.Exception) {
	if s, ok := object.StrOf(k); ok {
		return s, true, nil
	}
	if s, ok, exc := e.atom(k); ok || exc != nil {
		return s, ok, exc
	}
	if e.skip {
		return "", false, nil
	}
	return "", false, object.TypeErrorf("keys must be str, int, float, bool or None, not %s", k.Class().Name)
}

// other asks default for something that can be written.
func (e *encoder) other(v object.Value, depth int) *object.Exception {
	e.end()
	if exc := e.enter(v); exc != nil {
		return exc
	}
	defer e.leave(v)
	r, exc := object.Call(e.t, e.dflt, []object.Value{v}, nil)
	if exc != nil {
		return exc
	}
	return e.value("", r, depth)
}

const hexDigits = "0123456789abcdef"

// shortEscapes are the letters of escapes with one.
var shortEscapes = [...]byte{'"': '"', '\\': '\\', '\n': 'n', '\r': 'r', '\t': 't', '\f': 'f', '\b': 'b'}

// str writes a text in quotes.
func (e *encoder) str(s string) {
	out := append(e.out, '"')
	start := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c >= ' ' && c != '"' && c != '\\' && (c < 0x7f || !e.ascii) {
			i++
			continue
		}
		out = append(out, s[start:i]...)
		if c < utf8.RuneSelf {
			i++
			if int(c) < len(shortEscapes) && shortEscapes[c] != 0 {
				out = append(out, '\\', shortEscapes[c])
			} else {
				out = unicodeEscape(out, rune(c))
			}
		} else {
			r := object.FirstRune(s[i:])
			i += runeLen(c)
			if r > 0xffff {
				r -= 0x10000
				out = unicodeEscape(unicodeEscape(out, 0xd800|r>>10), 0xdc00|r&0x3ff)
			} else {
				out = unicodeEscape(out, r)
			}
		}
		start = i
	}
	e.out = append(append(out, s[start:]...), '"')
}

func unicodeEscape(b []byte, r rune) []byte {
	return append(b, '\\', 'u', hexDigits[r>>12&15], hexDigits[r>>8&15], hexDigits[r>>4&15], hexDigits[r&15])
}

// runeLen is the length of the code point that begins with byte c.
func runeLen(c byte) int {
	switch {
	case c < 0x80:
		return 1
	case c < 0xe0:
		return 2
	case c < 0xf0:
		return 3
	}
	return 4
}
