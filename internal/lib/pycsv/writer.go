package pycsv

import (
	"strings"

	"asyncrepl/internal/object"
)

// writer is what csv.writer returns.
type writer struct {
	d     *dialect
	write object.Value
}

// Class implements object.Object.
func (*writer) Class() *object.Class { return writerClass }

func (s *state) writer(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	params, _ := object.DictOf(a[2])
	d, exc := s.dialect(t, a[1], params)
	if exc != nil {
		return object.Null, exc
	}
	write, ok, exc := object.LookupAttr(t, a[0], "write")
	if exc != nil {
		return object.Null, exc
	}
	if !ok || !object.IsCallable(write) {
		return object.Null, object.TypeErrorf("argument 1 must have a \"write\" method")
	}
	return object.Of(&writer{d, write}), nil
}

// row writes one record.
func (w *writer) row(t object.Thread, v object.Value) (object.Value, *object.Exception) {
	it, exc := object.Iter(t, v)
	if exc != nil {
		if exc.IsA(object.TypeErrorClass) {
			exc = errorf("iterable expected, not %s", v.Class().TypeName())
		}
		return object.Null, exc
	}
	var b strings.Builder
	n, nullField := 0, false
	for {
		field, exc := object.Next(t, it)
		if exc != nil {
			return object.Null, exc
		}
		if field.IsNull() {
			break
		}
		if n > 0 {
			b.WriteRune(w.d.delimiter)
		}
		if exc := w.field(t, &b, field); exc != nil {
			return object.Null, exc
		}
		nullField = field.IsNone()
		n++
	}
	if n == 1 && b.Len() == 0 {
		if w.d.quoting == quoteNone || nullField && (w.d.quoting == quoteStrings || w.d.quoting == quoteNotnull) {
			return object.Null, errorf("single empty field record must be quoted")
		}
		b.WriteString(string(w.d.quote) + string(w.d.quote))
	}
	b.WriteString(w.d.terminator)
	return object.Call(t, w.write, []object.Value{object.NewStr(b.String())}, nil)
}

// field appends one field.
func (w *writer) field(t object.Thread, b *strings.Builder, v object.Value) *object.Exception {
	var text string
	var exc *object.Exception
	_, isText := object.StrOf(v)
	_, isFloat := object.FloatOf(v)
	number := isFloat || object.IsIntValue(object.Unwrap(v))
	if !number && !isText && !v.IsNone() {
		_, hasFloat := object.LookupSpecial(v, "__float__")
		_, hasIndex := object.LookupSpecial(v, "__index__")
		number = hasFloat || hasIndex
	}
	if !v.IsNone() {
		if text, exc = object.StrText(t, v); exc != nil {
			return exc
		}
	}
	quoted := false
	switch w.d.quoting {
	case quoteNonnumeric:
		quoted = !number
	case quoteAll:
		quoted = true
	case quoteStrings:
		quoted = isText
	case quoteNotnull:
		quoted = !v.IsNone()
	}
	d := w.d
	special := func(c rune) bool {
		return c == d.delimiter || c == d.escape || c == d.quote || isNewline(c) || strings.ContainsRune(d.terminator, c)
	}
	var out []rune
	for _, c := range object.AppendRunes(nil, text) {
		if special(c) {
			escape := false
			switch {
			case d.quoting == quoteNone:
				escape = true
			case c == d.quote:
				if d.double {
					out = append(out, d.quote)
				} else {
					escape = true
				}
			case c == d.escape:
				escape = true
			}
			if !escape {
				quoted = true
			} else {
				if d.escape == none {
					return errorf("need to escape, but no escapechar set")
				}
				out = append(out, d.escape)
			}
		}
		out = append(out, c)
	}
	if len(out) == 0 && d.delimiter == ' ' && d.skip {
		if d.quoting == quoteNone {
			return errorf("empty field must be quoted if delimiter is a space and skipinitialspace is true")
		}
		quoted = true
	}
	if quoted {
		b.WriteRune(d.quote)
	}
	b.WriteString(object.RuneText(out))
	if quoted {
		b.WriteRune(d.quote)
	}
	return nil
}

// shown is the attribute dialect.
func (d *dialect) shown() object.Value {
	o := &dialectObject{d: d}
	return object.Of(o)
}

// dialectObject shows a dialect to programs.
type dialectObject struct{ d *dialect }

var dialectClass *object.Class

// Class implements object.Object.
func (*dialectObject) Class() *object.Class { return dialectClass }

func init() {
	char := func(r rune) object.Value {
		if r == none {
			return object.None
		}
		return object.NewChar(r)
	}
	field := func(name string, get func(d *dialect) object.Value) object.Method {
		return object.Method{Name: name, Kind: object.Property, Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			return get(a[0].Object().(*dialectObject).d), nil
		}}
	}
	const flags = object.NoNew | object.FinalClass | object.DottedName
	dialectClass = object.NewNativeClass("Dialect", "_csv", nil, []object.Method{
		field("delimiter", func(d *dialect) object.Value { return char(d.delimiter) }),
		field("quotechar", func(d *dialect) object.Value { return char(d.quote) }),
		field("escapechar", func(d *dialect) object.Value { return char(d.escape) }),
		field("doublequote", func(d *dialect) object.Value { return object.Bool(d.double) }),
		field("skipinitialspace", func(d *dialect) object.Value { return object.Bool(d.skip) }),
		field("strict", func(d *dialect) object.Value { return object.Bool(d.strict) }),
		field("lineterminator", func(d *dialect) object.Value { return object.NewStr(d.terminator) }),
		field("quoting", func(d *dialect) object.Value { return object.Int(int64(d.quoting)) }),
	}, object.WithProto((*dialectObject)(nil), ""), object.WithFlags(flags))
	writerClass = object.NewNativeClass("writer", "_csv", nil, []object.Method{
		{Name: "writerow", Sig: "(self, row, /)", Doc: "Formats one row of values as CSV and sends it to the output.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			return a[0].Object().(*writer).row(t, a[1])
		}},
		{Name: "writerows", Sig: "(self, rows, /)", Doc: "Outputs many rows at once, each one formatted as a CSV line.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			w := a[0].Object().(*writer)
			return object.None, object.Iterate(t, a[1], func(row object.Value) *object.Exception {
				_, exc := w.row(t, row)
				return exc
			})
		}},
		{Name: "dialect", Kind: object.Property, Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			return a[0].Object().(*writer).d.shown(), nil
		}},
	}, object.WithProto((*writer)(nil), ""), object.WithFlags(flags), object.WithDoc("CSV writer"))
}
