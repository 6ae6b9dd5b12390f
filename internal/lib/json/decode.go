package json

import (
	"math"
	"strconv"
	"strings"

	"asyncrepl/internal/object"
)

// scanner reads JSON. Offsets are those of bytes; errors tell code points.
type scanner struct {
	t      object.Thread
	s      string
	at     int
	strict bool
	hooks  hooks
	keys   map[string]object.Value // the keys seen, each made once
}

// hooks are the functions of a decoder; Null ones are the default.
type hooks struct{ object, pairs, float, int, constant object.Value }

// fault is a mistake in the text; offset is in bytes.
type fault struct {
	msg    string
	offset int
}

// offsetOf turns an index of code points into one of bytes.
func offsetOf(s string, idx int) int {
	off := 0
	for ; idx > 0 && off < len(s); idx-- {
		off += runeLen(s[off])
	}
	return off
}

// scan is _scan: one value from idx on. It returns the value and where it ends,
// or a message and where the mistake is.
func scan(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	s, ok := object.StrOf(a[0])
	if !ok {
		return object.Null, object.TypeErrorf("first argument must be a string, not %s", a[0].Class().TypeName())
	}
	idx, exc := object.IndexInt(t, a[1])
	if exc != nil {
		return object.Null, exc
	}
	if idx < 0 {
		return object.Null, object.ValueErrorf("idx cannot be negative")
	}
	sc := &scanner{t: t, s: s, at: offsetOf(s, idx), keys: map[string]object.Value{}}
	for _, h := range []struct {
		name string
		slot *object.Value
	}{{"object_hook", &sc.hooks.object}, {"object_pairs_hook", &sc.hooks.pairs}, {"parse_float", &sc.hooks.float}, {"parse_int", &sc.hooks.int}, {"parse_constant", &sc.hooks.constant}} {
		v, exc := object.GetAttr(t, a[2], h.name)
		if exc != nil {
			return object.Null, exc
		}
		if !v.IsNone() && !isDefault(v) {
			*h.slot = v
		}
	}
	strict, exc := object.GetAttr(t, a[2], "strict")
	if exc != nil {
		return object.Null, exc
	}
	if sc.strict, exc = object.Truth(t, strict); exc != nil {
		return object.Null, exc
	}
	return sc.result(sc.value())
}

// isDefault: int and float read numbers as the scanner does by itself.
func isDefault(v object.Value) bool {
	c, ok := v.Object().(*object.Class)
	return ok && (c == object.IntClass || c == object.FloatClass)
}

func (sc *scanner) result(v object.Value, f *fault, exc *object.Exception) (object.Value, *object.Exception) {
	switch {
	case exc != nil:
		return object.Null, exc
	case f != nil:
		return object.Of(object.NewTuple(object.NewStr(f.msg), object.Int(int64(sc.position(f.offset))), object.False)), nil
	}
	return object.Of(object.NewTuple(v, object.Int(int64(sc.position(sc.at))), object.True)), nil
}

// loads is _loads: a whole text with the default decoder.
func loads(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	s, _ := object.StrOf(a[0])
	sc := &scanner{t: t, s: s, strict: true, keys: map[string]object.Value{}}
	sc.blanks()
	v, f, exc := sc.value()
	if exc == nil && f == nil {
		if sc.blanks(); sc.at < len(s) {
			f = &fault{"Extra data", sc.at}
		}
	}
	return sc.result(v, f, exc)
}

// position counts the code points before an offset.
func (sc *scanner) position(off int) int {
	n := 0
	for i := 0; i < off && i < len(sc.s); i++ {
		if sc.s[i]&0xc0 != 0x80 {
			n++
		}
	}
	return n
}

// blanks skips white space.
func (sc *scanner) blanks() {
	for sc.at < len(sc.s) {
		switch sc.s[sc.at] {
		case ' ', '\t', '\n', '\r':
			sc.at++
		default:
			return
		}
	}
}

// take takes c if it comes next.
func (sc *scanner) take(c byte) bool {
	if sc.at < len(sc.s) && sc.s[sc.at] == c {
		sc.at++
		return true
	}
	return false
}

var constants = map[string]object.Value{"NaN": object.Float(math.NaN()), "Infinity": object.Float(math.Inf(1)), "-Infinity": object.Float(math.Inf(-1))}

// value reads a value.
func (sc *scanner) value() (object.Value, *fault, *object.Exception) {
	start := sc.at
	if start >= len(sc.s) {
		return object.Null, &fault{"Expecting value", start}, nil
	}
	switch c := sc.s[start]; c {
	case '"':
		sc.at++
		s, f := sc.str()
		if f != nil {
			return object.Null, f, nil
		}
		return object.NewStr(s), nil, nil
	case '{':
		return sc.nested("object", sc.object)
	case '[':
		return sc.nested("array", sc.array)
	case 'n', 't', 'f':
		for _, k := range []struct {
			text string
			v    object.Value
		}{{"null", object.None}, {"true", object.True}, {"false", object.False}} {
			if strings.HasPrefix(sc.s[start:], k.text) {
				sc.at += len(k.text)
				return k.v, nil, nil
			}
		}
	case 'N', 'I', '-':
		for name, v := range constants {
			if strings.HasPrefix(sc.s[start:], name) {
				sc.at += len(name)
				if !sc.hooks.constant.IsNull() {
					v, exc := object.Call(sc.t, sc.hooks.constant, []object.Value{object.NewStr(name)}, nil)
					return v, nil, exc
				}
				return v, nil, nil
			}
		}
	}
	return sc.number()
}

func (sc *scanner) nested(what string, read func() (object.Value, *fault, *object.Exception)) (object.Value, *fault, *object.Exception) {
	if exc := sc.t.Poll(); exc != nil {
		return object.Null, nil, exc
	}
	if exc := object.Enter(sc.t, "while decoding a JSON "+what+" from a unicode string"); exc != nil {
		return object.Null, nil, exc
	}
	defer sc.t.Leave()
	sc.at++
	return read()
}

func (sc *scanner) array() (object.Value, *fault, *object.Exception) {
	out := object.NewList()
	sc.blanks()
	if sc.take(']') {
		return object.Of(out), nil, nil
	}
	for {
		v, f, exc := sc.value()
		if f != nil || exc != nil {
			return object.Null, f, exc
		}
		out.Append(v)
		sc.blanks()
		if sc.take(']') {
			return object.Of(out), nil, nil
		}
		comma := sc.at
		if !sc.take(',') {
			return object.Null, &fault{"Expecting ',' delimiter", sc.at}, nil
		}
		sc.blanks()
		if sc.at < len(sc.s) && sc.s[sc.at] == ']' {
			return object.Null, &fault{"Illegal trailing comma before end of array", comma}, nil
		}
	}
}

const wantName = "Expecting property name enclosed in double quotes"

func (sc *scanner) object() (object.Value, *fault, *object.Exception) {
	d := object.NewDict()
	var pairs *object.List
	if !sc.hooks.pairs.IsNull() {
		pairs = object.NewList()
	}
	sc.blanks()
	if sc.take('}') {
		return sc.finished(d, pairs)
	}
	if sc.at >= len(sc.s) || sc.s[sc.at] != '"' {
		return object.Null, &fault{wantName, sc.at}, nil
	}
	for {
		if !sc.take('"') {
			return object.Null, &fault{wantName, sc.at}, nil
		}
		name, f := sc.str()
		if f != nil {
			return object.Null, f, nil
		}
		key, ok := sc.keys[name]
		if !ok {
			key = object.NewStr(name)
			sc.keys[name] = key
		}
		sc.blanks()
		if !sc.take(':') {
			return object.Null, &fault{"Expecting ':' delimiter", sc.at}, nil
		}
		sc.blanks()
		v, f, exc := sc.value()
		if f != nil || exc != nil {
			return object.Null, f, exc
		}
		if pairs != nil {
			pairs.Append(object.Of(object.NewTuple(key, v)))
		} else if exc := d.Set(sc.t, key, v); exc != nil {
			return object.Null, nil, exc
		}
		sc.blanks()
		if sc.take('}') {
			return sc.finished(d, pairs)
		}
		comma := sc.at
		if !sc.take(',') {
			return object.Null, &fault{"Expecting ',' delimiter", sc.at}, nil
		}
		sc.blanks()
		if sc.at < len(sc.s) && sc.s[sc.at] == '}' {
			return object.Null, &fault{"Illegal trailing comma before end of object", comma}, nil
		}
	}
}

// finished gives an object to the hooks.
func (sc *scanner) finished(d *object.Dict, pairs *object.List) (object.Value, *fault, *object.Exception) {
	hook, arg := sc.hooks.object, object.Of(d)
	if pairs != nil {
		hook, arg = sc.hooks.pairs, object.Of(pairs)
	}
	if hook.IsNull() {
		return arg, nil, nil
	}
	v, exc := object.Call(sc.t, hook, []object.Value{arg}, nil)
	return v, nil, exc
}

// str reads a text after its opening quote.
func (sc *scanner) str() (string, *fault) {
	begin := sc.at - 1
	start := sc.at
	var b []byte
	for sc.at < len(sc.s) {
		switch c := sc.s[sc.at]; {
		case c == '"':
			part := sc.s[start:sc.at]
			sc.at++
			if b == nil {
				return part, nil
			}
			return string(append(b, part...)), nil
		case c == '\\':
			b = append(b, sc.s[start:sc.at]...)
			var f *fault
			if b, f = sc.escape(b, begin); f != nil {
				return "", f
			}
			start = sc.at
		case c < ' ' && sc.strict:
			return "", &fault{"Invalid control character at", sc.at}
		default:
			sc.at++
		}
	}
	return "", &fault{"Unterminated string starting at", begin}
}

var escapes = map[byte]byte{'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t'}

// escape reads an escape and appends what it stands for.
func (sc *scanner) escape(b []byte, begin int) ([]byte, *fault) {
	back := sc.at
	if sc.at++; sc.at >= len(sc.s) {
		return b, &fault{"Unterminated string starting at", begin}
	}
	c := sc.s[sc.at]
	sc.at++
	if c != 'u' {
		e, ok := escapes[c]
		if !ok {
			return b, &fault{`Invalid \escape`, back}
		}
		return append(b, e), nil
	}
	r, ok := sc.hex()
	if !ok {
		return b, &fault{`Invalid \uXXXX escape`, back + 1}
	}
	if r>>10 == 0x36 && strings.HasPrefix(sc.s[sc.at:], `\u`) {
		back := sc.at
		sc.at += 2
		low, ok := sc.hex()
		if ok && low>>10 == 0x37 {
			r = 0x10000 + (r&0x3ff)<<10 + low&0x3ff
		} else {
			sc.at = back
		}
	}
	return append(b, object.RuneText([]rune{r})...), nil
}

func (sc *scanner) hex() (rune, bool) {
	if len(sc.s)-sc.at < 4 {
		return 0, false
	}
	n, err := strconv.ParseUint(sc.s[sc.at:sc.at+4], 16, 32)
	if err != nil || sc.s[sc.at] == '+' {
		return 0, false
	}
	sc.at += 4
	return rune(n), true
}

// number reads a number.
func (sc *scanner) number() (object.Value, *fault, *object.Exception) {
	start, i, s := sc.at, sc.at, sc.s
	digits := func() bool {
		from := i
		for i < len(s) && '0' <= s[i] && s[i] <= '9' {
			i++
		}
		return i > from
	}
	if i < len(s) && s[i] == '-' {
		i++
	}
	switch {
	case i < len(s) && s[i] == '0':
		i++
	case !digits():
		return object.Null, &fault{"Expecting value", start}, nil
	}
	end, isFloat := i, false
	if i < len(s) && s[i] == '.' {
		if i++; digits() {
			end, isFloat = i, true
		}
	}
	if i = end; i < len(s) && (s[i] == 'e' || s[i] == 'E') {
		if i++; i < len(s) && (s[i] == '+' || s[i] == '-') {
			i++
		}
		if digits() {
			end, isFloat = i, true
		}
	}
	sc.at = end
	text := s[start:end]
	hook := sc.hooks.int
	if isFloat {
		hook = sc.hooks.float
	}
	if !hook.IsNull() {
		v, exc := object.Call(sc.t, hook, []object.Value{object.NewStr(text)}, nil)
		return v, nil, exc
	}
	if isFloat {
		f, _ := strconv.ParseFloat(text, 64)
		return object.Float(f), nil, nil
	}
	if len(text) < 19 {
		n, _ := strconv.ParseInt(text, 10, 64)
		return object.Int(n), nil, nil
	}
	v, exc := object.Instantiate(sc.t, object.IntClass, []object.Value{object.NewStr(text)}, nil)
	return v, nil, exc
}
