// Package pycsv is Python's module csv: reader and writer are Go (reader.go,
// writer.go), dialects and the classes for dicts are Python (csv.py).
package pycsv

import (
	_ "embed"

	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
)

//go:embed csv.py
var source string

// Module declares the module.
var Module = lib.Module{Name: "csv", Doc: "Readers and writers for comma-separated text files.", Load: load, Source: lib.Text(source)}

// errorClass is csv.Error.
var errorClass = object.NewNativeClass("Error", "_csv", []*object.Class{object.ExceptionBaseClass}, nil)

func errorf(format string, args ...any) *object.Exception {
	return object.Errorf(errorClass, format, args...)
}

// The values of quoting.
const (
	quoteMinimal = iota
	quoteAll
	quoteNonnumeric
	quoteNone
	quoteStrings
	quoteNotnull
)

// dialect is how a file is written. 0 stands for no character.
type dialect struct {
	delimiter, quote, escape rune
	double, skip, strict     bool
	terminator               string
	quoting                  int
}

// none marks a character that is not set.
const none = rune(-1)

// state is the module in one session.
type state struct {
	dialects *object.Dict // by name
	limit    int          // of the length of fields
}

func load(_ *lib.Host, m *object.Module) *object.Exception {
	s := &state{dialects: object.NewDict(), limit: 131072}
	lib.AddClasses(m, errorClass)
	lib.Add(m, "_dialects", object.Of(s.dialects))
	lib.AddFunctions(m, []object.Method{
		{Name: "reader", Sig: "(iterable, /, dialect='excel', **fmtparams)", Doc: "Return a reader object that will process lines from the given iterable.", Fn: s.reader},
		{Name: "writer", Sig: "(fileobj, /, dialect='excel', **fmtparams)", Doc: "Return a writer object that will write user data on the given file object.", Fn: s.writer},
		{Name: "field_size_limit", Sig: "(new_limit=?)", Doc: "Controls how long a single field may be when reading CSV.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			old := object.Int(int64(s.limit))
			if a[0].IsNull() {
				return old, nil
			}
			if !object.IsIntValue(a[0]) {
				return object.Null, object.TypeErrorf("limit must be an integer")
			}
			n, exc := object.IndexInt(t, a[0])
			if exc == nil {
				s.limit = n
			}
			return old, exc
		}},
		{Name: "_check_dialect", Sig: "(dialect, fmtparams, /)", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			d, _ := object.DictOf(a[1])
			_, exc := s.dialect(t, a[0], d)
			return object.None, exc
		}},
	})
	for i, name := range []string{"QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE", "QUOTE_STRINGS", "QUOTE_NOTNULL"} {
		lib.Add(m, name, object.Int(int64(i)))
	}
	return nil
}

// dialect makes sense of the arguments dialect and fmtparams.
func (s *state) dialect(t object.Thread, of object.Value, params *object.Dict) (*dialect, *object.Exception) {
	if name, ok := object.StrOf(of); ok {
		v, ok := s.dialects.GetStr(name)
		if !ok {
			return nil, errorf("unknown dialect")
		}
		of = v
	}
	d := &dialect{delimiter: ',', quote: '"', escape: none, double: true, terminator: "\r\n"}
	known := map[string]bool{}
	get := func(name string) (object.Value, *object.Exception) {
		known[name] = true
		if v, ok := params.GetStr(name); ok {
			return v, nil
		}
		if of.IsNone() {
			return object.Null, nil
		}
		v, ok, exc := object.LookupAttr(t, of, name)
		if !ok {
			return object.Null, exc
		}
		return v, nil
	}
	for _, c := range []struct {
		name     string
		dst      *rune
		optional bool
	}{{"delimiter", &d.delimiter, false}, {"escapechar", &d.escape, true}, {"quotechar", &d.quote, true}} {
		v, exc := get(c.name)
		if exc != nil {
			return nil, exc
		}
		if v.IsNull() {
			continue
		}
		if v.IsNone() && c.optional {
			*c.dst = none
			continue
		}
		text, ok := object.StrOf(v)
		r := object.AppendRunes(nil, text)
		switch {
		case !ok && c.optional:
			return nil, object.TypeErrorf("\"%s\" must be string or None, not %s", c.name, v.Class().TypeName())
		case !ok:
			return nil, object.TypeErrorf("\"%s\" must be string, not %s", c.name, v.Class().TypeName())
		case len(r) != 1:
			return nil, object.TypeErrorf("\"%s\" must be a 1-character string", c.name)
		}
		*c.dst = r[0]
	}
	for _, b := range []struct {
		name string
		dst  *bool
	}{{"doublequote", &d.double}, {"skipinitialspace", &d.skip}, {"strict", &d.strict}} {
		v, exc := get(b.name)
		if exc == nil && !v.IsNull() {
			*b.dst, exc = object.Truth(t, v)
		}
		if exc != nil {
			return nil, exc
		}
	}
	v, exc := get("lineterminator")
	if exc != nil {
		return nil, exc
	}
	if !v.IsNull() {
		text, ok := object.StrOf(v)
		if !ok {
			return nil, object.TypeErrorf("\"lineterminator\" must be a string")
		}
		d.terminator = text
	}
	v, exc = get("quoting")
	if exc != nil {
		return nil, exc
	}
	if _, given := params.GetStr("quoting"); d.quote == none && !given {
		d.quoting = quoteNone
	} else if !v.IsNull() {
		n, ok := object.IntOf(v)
		switch {
		case !ok:
			return nil, object.TypeErrorf("\"quoting\" must be an integer")
		case n < quoteMinimal || n > quoteNotnull:
			return nil, object.TypeErrorf("bad \"quoting\" value")
		}
		d.quoting = int(n)
	}
	if d.quote == none && d.quoting != quoteNone {
		return nil, object.TypeErrorf("quotechar must be set if quoting enabled")
	}
	return d, d.check(params, known)
}

// check refuses characters that cannot play their part and unknown parameters.
func (d *dialect) check(params *object.Dict, known map[string]bool) *object.Exception {
	for _, c := range []struct {
		name string
		r    rune
	}{{"delimiter", d.delimiter}, {"escapechar", d.escape}, {"quotechar", d.quote}} {
		if c.r == '\r' || c.r == '\n' || c.r == ' ' && (c.name != "delimiter" || d.skip) {
			return object.ValueErrorf("bad %s value", c.name)
		}
		for _, l := range d.terminator {
			if l == c.r {
				return object.ValueErrorf("bad %s or lineterminator value", c.name)
			}
		}
	}
	switch {
	case d.delimiter == d.escape:
		return object.ValueErrorf("bad delimiter or escapechar value")
	case d.delimiter == d.quote:
		return object.ValueErrorf("bad delimiter or quotechar value")
	case d.escape != none && d.escape == d.quote:
		return object.ValueErrorf("bad escapechar or quotechar value")
	}
	var exc *object.Exception
	params.Items(func(k, _ object.Value) bool {
		if name, _ := k.AsStr(); !known[name] {
			exc = object.TypeErrorf("this function got an unexpected keyword argument '%s'", name)
		}
		return exc == nil
	})
	return exc
}
