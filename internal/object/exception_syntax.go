package object

import "strconv"

// SyntaxData is what a SyntaxError says about the place: None where unknown.
type SyntaxData struct {
	Msg, Filename, Lineno, Offset, Text, EndLineno, EndOffset, PrintFile Value
}

// NewSyntaxError returns a SyntaxError, or one of its subclasses, of which all
// fields are known or None. Columns are code points counted from 1. The place
// is not among the args of an error that is told it late.
func NewSyntaxError(cls *Class, d *SyntaxData, late bool) *Exception {
	d.PrintFile = None
	args := []Value{d.Msg}
	if !late {
		args = append(args, Of(NewTuple(d.Filename, d.Lineno, d.Offset, d.Text, d.EndLineno, d.EndOffset)))
	}
	e := NewException(cls, args...)
	e.data = d
	return e
}

// SyntaxErrorf returns a SyntaxError without a place.
func SyntaxErrorf(format string, args ...any) *Exception {
	e := Errorf(SyntaxErrorClass, format, args...)
	e.data = &SyntaxData{Msg: e.args.items[0]}
	return e
}

// Syntax returns the fields of a SyntaxError, nil for other exceptions.
func (e *Exception) Syntax() *SyntaxData {
	if !e.class.IsSubclass(SyntaxErrorClass) {
		return nil
	}
	return dataOf[SyntaxData](e)
}

var syntaxErrorMethods = []Method{
	{Name: "__init__", Sig: "(self, *args, **kwargs)", Fn: syntaxErrorInit},
	{Name: "__str__", Sig: "(self, /)", Fn: syntaxErrorStr},
	field("msg", func(e *Exception) *Value { return &dataOf[SyntaxData](e).Msg }),
	field("filename", func(e *Exception) *Value { return &dataOf[SyntaxData](e).Filename }),
	field("lineno", func(e *Exception) *Value { return &dataOf[SyntaxData](e).Lineno }),
	field("offset", func(e *Exception) *Value { return &dataOf[SyntaxData](e).Offset }),
	field("text", func(e *Exception) *Value { return &dataOf[SyntaxData](e).Text }),
	field("end_lineno", func(e *Exception) *Value { return &dataOf[SyntaxData](e).EndLineno }),
	field("end_offset", func(e *Exception) *Value { return &dataOf[SyntaxData](e).EndOffset }),
	field("print_file_and_line", func(e *Exception) *Value { return &dataOf[SyntaxData](e).PrintFile }),
}

func syntaxErrorInit(t Thread, a []Value) (Value, *Exception) {
	if _, err := baseExceptionInit(t, a); err != nil {
		return Null, err
	}
	e := excSelf(a)
	d := &SyntaxData{}
	e.data = d
	items := e.args.items
	if len(items) > 0 {
		d.Msg = items[0]
	}
	if len(items) != 2 {
		return None, nil
	}
	info, err := ToList(t, items[1])
	if err != nil {
		return Null, err
	}
	if n := len(info); n < 4 {
		return Null, TypeErrorf("function takes at least 4 arguments (%d given)", n)
	} else if n > 6 {
		return Null, TypeErrorf("function takes at most 6 arguments (%d given)", n)
	} else if n == 5 {
		return Null, TypeErrorf("end_offset must be provided when end_lineno is provided")
	}
	d.Filename, d.Lineno, d.Offset, d.Text = info[0], info[1], info[2], info[3]
	if len(info) == 6 {
		d.EndLineno, d.EndOffset = info[4], info[5]
	}
	return None, nil
}

func syntaxErrorStr(t Thread, a []Value) (Value, *Exception) {
	d := dataOf[SyntaxData](excSelf(a))
	msg := "None"
	if !d.Msg.IsNull() {
		s, err := StrText(t, d.Msg)
		if err != nil {
			return Null, err
		}
		msg = s
	}
	file, hasFile := "", false
	if !d.Filename.IsNull() {
		file, hasFile = Unwrap(d.Filename).AsStr()
	}
	for i := len(file) - 1; i >= 0; i-- {
		if file[i] == '/' {
			file = file[i+1:]
			break
		}
	}
	line, hasLine := int64(0), false
	if !d.Lineno.IsNull() {
		line, hasLine = d.Lineno.AsInt()
	}
	n := strconv.FormatInt(line, 10)
	switch {
	case hasFile && hasLine:
		msg += " (" + file + ", line " + n + ")"
	case hasFile:
		msg += " (" + file + ")"
	case hasLine:
		msg += " (line " + n + ")"
	}
	return NewStr(msg), nil
}

func (d *SyntaxData) fromArgs(e *Exception) {
	items := e.args.items
	if len(items) > 0 {
		d.Msg = items[0]
	}
	if len(items) != 2 {
		return
	}
	info, ok := items[1].Object().(*Tuple)
	if !ok || len(info.items) < 4 {
		return
	}
	d.Filename, d.Lineno, d.Offset, d.Text = info.items[0], info.items[1], info.items[2], info.items[3]
	if len(info.items) >= 6 {
		d.EndLineno, d.EndOffset = info.items[4], info.items[5]
	}
}
