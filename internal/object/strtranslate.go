package object

import "strings"

// strMaketrans is str.maketrans(x, y, z).
func strMaketrans(t Thread, a []Value) (Value, *Exception) {
	x, y, z := a[0], a[1], a[2]
	d := NewDict()
	if y.IsNull() {
		table, ok := Unwrap(x).Object().(*Dict)
		if !ok {
			return Null, TypeErrorf("if you give only one argument to maketrans it must be a dict")
		}
		return maketransDict(t, table, d)
	}
	from := strObject(x)
	if from == nil {
		return Null, TypeErrorf("first maketrans argument must be a string if there is a second argument")
	}
	if _, err := strArg(y, "maketrans", 2); err != nil {
		return Null, err
	}
	to := strObject(y)
	if from.Count() != to.Count() {
		return Null, ValueErrorf("the first two maketrans arguments must have equal length")
	}
	for s, r := from.s, to.s; s != ""; {
		k, n := decodeRune(s)
		v, m := decodeRune(r)
		if err := d.Set(t, Int(int64(k)), Int(int64(v))); err != nil {
			return Null, err
		}
		s, r = s[n:], r[m:]
	}
	if !z.IsNull() {
		drop, err := strArg(z, "maketrans", 3)
		if err != nil {
			return Null, err
		}
		for s := drop; s != ""; {
			k, n := decodeRune(s)
			if err := d.Set(t, Int(int64(k)), None); err != nil {
				return Null, err
			}
			s = s[n:]
		}
	}
	return Of(d), nil
}

func maketransDict(t Thread, table, d *Dict) (Value, *Exception) {
	keys, err := ToList(t, Of(table))
	if err != nil {
		return Null, err
	}
	for _, k := range keys {
		v, _, err := table.Get(t, k)
		if err != nil {
			return Null, err
		}
		if s := strObject(k); s != nil {
			if s.Count() != 1 {
				return Null, ValueErrorf("string keys in translate table must be of length 1")
			}
			r, _ := decodeRune(s.s)
			k = Int(int64(r))
		} else if !IsIntValue(k) {
			return Null, TypeErrorf("keys in translate table must be strings or integers")
		}
		if err := d.Set(t, k, v); err != nil {
			return Null, err
		}
	}
	return Of(d), nil
}

// strTranslate maps each code point by table[ord(c)]: to a code point, a str or
// nothing; one that is missing stays. The answer for each is asked once.
func strTranslate(t Thread, a []Value) (Value, *Exception) {
	s := strSelf(a).s
	known := map[rune]string{}
	total := 0 // the result's size, so that one too large is refused before it is built
	for i := 0; i < len(s); {
		r, n := decodeRune(s[i:])
		repl, ok := known[r]
		if !ok {
			var err *Exception
			if repl, err = translateRune(t, a[1], r, s[i:i+n]); err != nil {
				return Null, err
			}
			known[r] = repl
		}
		total += len(repl)
		i += n
	}
	if err := reserveText(t, total); err != nil {
		return Null, err
	}
	var b strings.Builder
	b.Grow(total)
	for i := 0; i < len(s); {
		r, n := decodeRune(s[i:])
		b.WriteString(known[r])
		i += n
	}
	return NewStr(b.String()), nil
}

func translateRune(t Thread, table Value, r rune, same string) (string, *Exception) {
	v, err := GetItem(t, table, Int(int64(r)))
	switch {
	case err != nil && err.class.IsSubclass(LookupErrorClass):
		return same, nil
	case err != nil:
		return "", err
	case v.IsNone():
		return "", nil
	}
	if s, ok := StrOf(v); ok {
		return s, nil
	}
	if !IsIntValue(v) {
		return "", TypeErrorf("character mapping must return integer, None or str")
	}
	i, ok := IntOf(v)
	if !ok || i < 0 || i > 0x10ffff {
		return "", ValueErrorf("character mapping must be in range(0x110000)")
	}
	return string(appendRune(nil, rune(i))), nil
}
