package object

import (
	"fmt"
	"strings"
)

// Repr is repr(v).
func Repr(t Thread, v Value) (string, *Exception) {
	switch o := v.Object().(type) {
	case nil:
		return "<NULL>", nil
	case *Str:
		return StrRepr(o.s), nil
	case *NoneType:
		return "None", nil
	case *boolTag:
		if v.n != 0 {
			return "True", nil
		}
		return "False", nil
	}
	if v.IsImmediate() {
		s, _, err := NumRepr(t, v)
		return s, err
	}
	if err := Enter(t, "while getting the repr of an object"); err != nil {
		return "", err
	}
	defer t.Leave()
	if v.Class().flags&BuiltinClass == 0 {
		if _, found := userMethod(v, "__repr__"); found {
			r, _, err := CallSpecial(t, v, "__repr__")
			if err != nil {
				return "", err
			}
			return textResult(r, "__repr__")
		}
	}
	if i, ok := v.Object().(*Instance); ok && i.native != nil {
		if i.class.flags&BuiltinClass != 0 {
			// A struct sequence: a class of the library made of a built-in one.
			r, _, err := CallSpecial(t, v, "__repr__")
			if err != nil {
				return "", err
			}
			return textResult(r, "__repr__")
		}
		return reprNative(t, v, i.native)
	}
	if o, ok := v.Object().(Reprer); ok {
		return o.Repr(t)
	}
	if _, ok := v.Object().(*Instance); !ok {
		if r, found, err := callOther(t, v, "__repr__"); found {
			if err != nil {
				return "", err
			}
			return textResult(r, "__repr__")
		}
	}
	return defaultRepr(v), nil
}

// reprNative is the repr of an instance of a subclass of a built-in type: that
// of the type, except that sets tell the subclass.
func reprNative(t Thread, v Value, o Object) (string, *Exception) {
	switch o := o.(type) {
	case *Boxed:
		return Repr(t, o.V)
	case *Set:
		return o.repr(t, v.Class().Name)
	case *ByteArray:
		s, err := o.Repr(t)
		return strings.Replace(s, "bytearray", v.Class().Name, 1), err
	}
	return Repr(t, Of(o))
}

// defaultRepr is object.__repr__.
func defaultRepr(v Value) string {
	c := v.Class()
	name := c.QualName
	if c.Module != "" && c.Module != "builtins" {
		name = c.Module + "." + name
	}
	return fmt.Sprintf("<%s object at 0x%x>", name, Addr(v.Object()))
}

// textResult checks what a __repr__ or __str__ returned.
func textResult(r Value, method string) (string, *Exception) {
	if s, ok := StrOf(r); ok {
		return s, nil
	}
	return "", TypeErrorf("%s returned non-string (type %s)", method, typeName(r))
}

// StrText is str(v) as a Go string.
func StrText(t Thread, v Value) (string, *Exception) {
	if s, ok := v.Object().(*Str); ok {
		return s.s, nil
	}
	if v.IsImmediate() {
		return Repr(t, v)
	}
	if v.Class().flags&BuiltinClass == 0 {
		if _, found := userMethod(v, "__str__"); found {
			if err := Enter(t, "while getting the str of an object"); err != nil {
				return "", err
			}
			r, _, err := CallSpecial(t, v, "__str__")
			t.Leave()
			if err != nil {
				return "", err
			}
			return textResult(r, "__str__")
		}
	}
	switch o := native(v).(type) {
	case *Str:
		return o.s, nil
	case Strer:
		if err := Enter(t, "while getting the str of an object"); err != nil {
			return "", err
		}
		defer t.Leave()
		return o.Str(t)
	}
	if _, owner, ok := v.Class().LookupIn("__str__"); ok && owner != ObjectClass {
		if r, found, err := callOther(t, v, "__str__"); found {
			if err != nil {
				return "", err
			}
			return textResult(r, "__str__")
		}
	}
	if _, found := userMethod(v, "__repr__"); found {
		if err := Enter(t, "while getting the str of an object"); err != nil {
			return "", err
		}
		r, _, err := CallSpecial(t, v, "__repr__")
		t.Leave()
		if err != nil {
			return "", err
		}
		return textResult(r, "__str__")
	}
	return Repr(t, v)
}

// ToStr is str(v) as a value; an exact str is returned as it is.
func ToStr(t Thread, v Value) (Value, *Exception) {
	if _, ok := v.Object().(*Str); ok {
		return v, nil
	}
	s, err := StrText(t, v)
	if err != nil {
		return Null, err
	}
	return NewStr(s), nil
}

// ReprText is repr(v) for error texts: a __repr__ that fails gives its
// exception's class instead.
func ReprText(t Thread, v Value) string {
	s, err := Repr(t, v)
	if err != nil {
		return "<" + typeName(v) + " object>"
	}
	return s
}

// joinRepr writes the reprs of items between two brackets, and "[...]" in its
// form where the container is inside itself.
func joinRepr(t Thread, o Object, open, closing string, n func() int, item func(i int) Value) (string, *Exception) {
	if !t.Reprs().Enter(o) {
		return open + "..." + closing, nil
	}
	defer t.Reprs().Leave(o)
	var b strings.Builder
	b.WriteString(open)
	for i := 0; i < n(); i++ {
		if i > 0 {
			b.WriteString(", ")
		}
		s, err := Repr(t, item(i))
		if err != nil {
			return "", err
		}
		b.WriteString(s)
		if i&1023 == 1023 {
			if err := reprRoom(t, &b); err != nil {
				return "", err
			}
		}
	}
	b.WriteString(closing)
	return b.String(), nil
}

// reprRoom is asked now and then while a repr grows.
func reprRoom(t Thread, b *strings.Builder) *Exception {
	if err := t.Poll(); err != nil {
		return err
	}
	return t.Reserve(int64(b.Len()))
}

// ASCII is ascii(v): the repr with everything beyond ASCII escaped.
func ASCII(t Thread, v Value) (string, *Exception) {
	s, err := Repr(t, v)
	if err != nil {
		return "", err
	}
	return escapeNonASCII(s), nil
}

// escapeNonASCII writes code points beyond ASCII as \x, \u or \U escapes. s may
// hold surrogates, encoded like other code points.
func escapeNonASCII(s string) string {
	i := 0
	for i < len(s) && s[i] < 0x80 {
		i++
	}
	if i == len(s) {
		return s
	}
	b := []byte(s[:i])
	for i < len(s) {
		c := s[i]
		n, r := 1, rune(c)
		switch {
		case c >= 0xf0:
			n, r = 4, rune(c&7)
		case c >= 0xe0:
			n, r = 3, rune(c&15)
		case c >= 0xc0:
			n, r = 2, rune(c&31)
		}
		if n == 1 {
			b = append(b, c)
			i++
			continue
		}
		for k := 1; k < n && i+k < len(s); k++ {
			r = r<<6 | rune(s[i+k]&63)
		}
		i += n
		switch {
		case r < 0x100:
			b = fmt.Appendf(b, `\x%02x`, r)
		case r < 0x10000:
			b = fmt.Appendf(b, `\u%04x`, r)
		default:
			b = fmt.Appendf(b, `\U%08x`, r)
		}
	}
	return string(b)
}
