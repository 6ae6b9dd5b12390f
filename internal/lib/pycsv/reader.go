package pycsv

import (
	"asyncrepl/internal/object"
)

// reader is what csv.reader returns.
type reader struct {
	s      *state
	d      *dialect
	source object.Value // of the dialect, for the attribute
	lines  object.Value
	count  int // line_num
	at     place
	field  []rune
	quoted bool // the field had quotes
	fields []object.Value
}

// place is where in a record the reader stands.
type place uint8

const (
	startRecord place = iota
	startField
	inField
	inQuotes
	quoteInQuotes // a quote within quotes: the end, or half of a pair
	escaped
	escapedInQuotes
	escapedNewline
	endOfLine
)

var readerClass, writerClass *object.Class

// Class implements object.Object.
func (*reader) Class() *object.Class { return readerClass }

func (s *state) reader(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	params, _ := object.DictOf(a[2])
	lines, exc := object.Iter(t, a[0])
	if exc != nil {
		return object.Null, exc
	}
	d, exc := s.dialect(t, a[1], params)
	if exc != nil {
		return object.Null, exc
	}
	return object.Of(&reader{s: s, d: d, source: a[1], lines: lines}), nil
}

// Next implements object.Iterator.
func (r *reader) Next(t object.Thread) (object.Value, *object.Exception) {
	r.at, r.fields, r.field, r.quoted = startRecord, nil, r.field[:0], false
	for {
		line, exc := object.Next(t, r.lines)
		if exc != nil {
			return object.Null, exc
		}
		if line.IsNull() {
			if len(r.field) == 0 && r.at != inQuotes {
				return object.Null, nil
			}
			if r.d.strict {
				return object.Null, errorf("unexpected end of data")
			}
			if exc := r.save(t); exc != nil {
				return object.Null, exc
			}
			break
		}
		text, ok := object.StrOf(line)
		if !ok {
			return object.Null, errorf("iterator should return strings, not %s (the file should be opened in text mode)", line.Class().TypeName())
		}
		r.count++
		for _, c := range object.AppendRunes(nil, text) {
			if exc := r.char(t, c); exc != nil {
				return object.Null, exc
			}
		}
		if exc := r.lineEnd(t); exc != nil {
			return object.Null, exc
		}
		if r.at == startRecord {
			break
		}
	}
	return object.Of(object.NewList(r.fields...)), nil
}

// add adds a character to the field.
func (r *reader) add(c rune) *object.Exception {
	if len(r.field) >= r.s.limit {
		return errorf("field larger than field limit (%d)", r.s.limit)
	}
	r.field = append(r.field, c)
	return nil
}

// save ends the field.
func (r *reader) save(t object.Thread) *object.Exception {
	v := object.NewStr(object.RuneText(r.field))
	quoting := r.d.quoting
	switch {
	case r.quoted:
	case len(r.field) == 0 && (quoting == quoteNotnull || quoting == quoteStrings):
		v = object.None
	case quoting == quoteNonnumeric && len(r.field) > 0 || quoting == quoteStrings:
		f, exc := object.Instantiate(t, object.FloatClass, []object.Value{v}, nil)
		if exc != nil {
			return exc
		}
		v = f
	}
	r.fields = append(r.fields, v)
	r.field, r.quoted = r.field[:0], false
	return nil
}

func isNewline(c rune) bool { return c == '\n' || c == '\r' }

// char takes a character of a line.
func (r *reader) char(t object.Thread, c rune) *object.Exception {
	d := r.d
	switch r.at {
	case startRecord, startField:
		switch {
		case isNewline(c):
			if r.at == startField {
				if exc := r.save(t); exc != nil {
					return exc
				}
			}
			r.at = endOfLine
		case c == d.quote && d.quoting != quoteNone:
			r.quoted, r.at = true, inQuotes
		case c == d.escape:
			r.at = escaped
		case c == ' ' && d.skip:
			r.at = startField
		case c == d.delimiter:
			r.at = startField
			return r.save(t)
		default:
			r.at = inField
			return r.add(c)
		}
	case escaped:
		if isNewline(c) {
			r.at = escapedNewline
		} else {
			r.at = inField
		}
		return r.add(c)
	case escapedNewline, inField:
		switch {
		case isNewline(c):
			r.at = endOfLine
			return r.save(t)
		case c == d.escape:
			r.at = escaped
		case c == d.delimiter:
			r.at = startField
			return r.save(t)
		default:
			r.at = inField
			return r.add(c)
		}
	case inQuotes:
		switch {
		case c == d.escape:
			r.at = escapedInQuotes
		case c == d.quote && d.quoting != quoteNone:
			if d.double {
				r.at = quoteInQuotes
			} else {
				r.at = inField
			}
		default:
			return r.add(c)
		}
	case escapedInQuotes:
		r.at = inQuotes
		return r.add(c)
	case quoteInQuotes:
		switch {
		case d.quoting != quoteNone && c == d.quote:
			r.at = inQuotes
			return r.add(c)
		case c == d.delimiter:
			r.at = startField
			return r.save(t)
		case isNewline(c):
			r.at = endOfLine
			return r.save(t)
		case !d.strict:
			r.at = inField
			return r.add(c)
		default:
			return errorf("'%c' expected after '%c'", d.delimiter, d.quote)
		}
	case endOfLine:
		if !isNewline(c) {
			return errorf("new-line character seen in unquoted field - do you need to open the file with newline=''?")
		}
	}
	return nil
}

// lineEnd takes the end of a line of the input.
func (r *reader) lineEnd(t object.Thread) *object.Exception {
	switch r.at {
	case startField, inField, quoteInQuotes:
		r.at = startRecord
		return r.save(t)
	case escaped:
		r.at = inField
		return r.add('\n')
	case escapedInQuotes:
		r.at = inQuotes
		return r.add('\n')
	case endOfLine:
		r.at = startRecord
	}
	return nil
}

func init() {
	readerClass = object.NewNativeClass("reader", "_csv", nil, []object.Method{
		{Name: "line_num", Kind: object.Property, Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			return object.Int(int64(a[0].Object().(*reader).count)), nil
		}},
		{Name: "dialect", Kind: object.Property, Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			return a[0].Object().(*reader).d.shown(), nil
		}},
	}, object.WithProto((*reader)(nil), ""), object.WithFlags(object.NoNew|object.FinalClass|object.DottedName), object.WithDoc("CSV reader"))
}
