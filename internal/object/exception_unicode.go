package object

import "fmt"

// UnicodeData is what the unicode errors keep: the codec, the object that was
// coded, the range that could not be, and why.
type UnicodeData struct {
	Encoding, Object, Start, End, Reason Value
}

// NewUnicodeError returns a UnicodeDecodeError (obj is bytes) or a
// UnicodeEncodeError (obj is a str) about obj[start:end].
func NewUnicodeError(cls *Class, encoding string, obj Value, start, end int, reason string) *Exception {
	d := &UnicodeData{NewStr(encoding), obj, Int(int64(start)), Int(int64(end)), NewStr(reason)}
	e := NewException(cls, d.Encoding, d.Object, d.Start, d.End, d.Reason)
	e.data = d
	return e
}

var unicodeErrorMethods = []Method{
	{Name: "__init__", Sig: "(self, *args, **kwargs)", Fn: unicodeErrorInit},
	{Name: "__str__", Sig: "(self, /)", Fn: unicodeErrorStr},
	field("encoding", func(e *Exception) *Value { return &dataOf[UnicodeData](e).Encoding }),
	field("object", func(e *Exception) *Value { return &dataOf[UnicodeData](e).Object }),
	field("start", func(e *Exception) *Value { return &dataOf[UnicodeData](e).Start }),
	field("end", func(e *Exception) *Value { return &dataOf[UnicodeData](e).End }),
	field("reason", func(e *Exception) *Value { return &dataOf[UnicodeData](e).Reason }),
}

func unicodeErrorInit(t Thread, a []Value) (Value, *Exception) {
	if _, err := baseExceptionInit(t, a); err != nil {
		return Null, err
	}
	e := excSelf(a)
	items := e.args.items
	want := 5
	if e.class.IsSubclass(UnicodeTranslateErrorClass) {
		want = 4
	}
	if len(items) != want {
		return Null, TypeErrorf("function takes exactly %d arguments (%d given)", want, len(items))
	}
	if want == 4 {
		items = append([]Value{Null}, items...)
	}
	for i, what := range []*Class{StrClass, nil, IntClass, IntClass, StrClass} {
		if v := items[i]; what != nil && !v.IsNull() && !v.Class().IsSubclass(what) {
			if what == IntClass {
				return Null, TypeErrorf("'%s' object cannot be interpreted as an integer", v.Class().Name)
			}
			return Null, TypeErrorf("argument %d must be str, not %s", i+1, v.Class().Name)
		}
	}
	object := StrClass
	if e.class.IsSubclass(UnicodeDecodeErrorClass) {
		object = BytesClass
	}
	if !items[1].Class().IsSubclass(object) {
		if object == BytesClass {
			return Null, TypeErrorf("a bytes-like object is required, not '%s'", items[1].Class().Name)
		}
		return Null, TypeErrorf("argument 2 must be str, not %s", items[1].Class().Name)
	}
	e.data = &UnicodeData{items[0], items[1], items[2], items[3], items[4]}
	return None, nil
}

func unicodeErrorStr(t Thread, a []Value) (Value, *Exception) {
	e := excSelf(a)
	d := dataOf[UnicodeData](e)
	if d.Object.IsNull() {
		return NewStr(""), nil
	}
	reason, err := StrText(t, d.Reason)
	if err != nil {
		return Null, err
	}
	enc := ""
	if !d.Encoding.IsNull() {
		if enc, err = StrText(t, d.Encoding); err != nil {
			return Null, err
		}
	}
	start, _ := d.Start.AsInt()
	end, _ := d.End.AsInt()
	verb := "encode"
	what := "character"
	switch {
	case e.class.IsSubclass(UnicodeDecodeErrorClass):
		verb, what = "decode", "byte"
	case e.class.IsSubclass(UnicodeTranslateErrorClass):
		verb = "translate"
	}
	prefix := "'" + enc + "' codec can't " + verb
	if verb == "translate" {
		prefix = "can't translate"
	}
	n, err := Len(t, d.Object)
	if err != nil {
		return Null, err
	}
	if start < int64(n) && start >= 0 && end == start+1 {
		item, err := GetItem(t, d.Object, d.Start)
		if err != nil {
			return Null, err
		}
		if b, ok := item.AsInt(); ok {
			return NewStr(fmt.Sprintf("%s byte 0x%02x in position %d: %s", prefix, b, start, reason)), nil
		}
		s, _ := Unwrap(item).AsStr()
		return NewStr(fmt.Sprintf("%s character '%s' in position %d: %s", prefix, escapedRune(s), start, reason)), nil
	}
	return NewStr(fmt.Sprintf("%s %ss in position %d-%d: %s", prefix, what, start, end-1, reason)), nil
}

// escapedRune shows one character, a lone surrogate included, as an escape.
func escapedRune(s string) string {
	r := []rune(s)
	c := rune(0xfffd)
	if len(r) == 1 {
		c = r[0]
	} else if len(s) == 3 && s[0] == 0xed {
		c = rune(s[0]&15)<<12 | rune(s[1]&63)<<6 | rune(s[2]&63)
	}
	switch {
	case c <= 0xff:
		return fmt.Sprintf("\\x%02x", c)
	case c <= 0xffff:
		return fmt.Sprintf("\\u%04x", c)
	}
	return fmt.Sprintf("\\U%08x", c)
}

func (d *UnicodeData) fromArgs(e *Exception) {
	switch items := e.args.items; len(items) {
	case 5:
		*d = UnicodeData{items[0], items[1], items[2], items[3], items[4]}
	case 4:
		*d = UnicodeData{Null, items[0], items[1], items[2], items[3]}
	}
}
