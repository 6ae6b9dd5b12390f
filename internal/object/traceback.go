package object

// tracebackMethods is the table of the class traceback.
var tracebackMethods = []Method{
	{Name: "__new__", Sig: "(cls, tb_next, tb_frame, tb_lasti, tb_lineno)", Kind: NewMethod, Fn: tracebackNew},
	{Name: "tb_next", Kind: Property, Fn: func(_ Thread, a []Value) (Value, *Exception) {
		if n := a[0].Object().(*Traceback).Next; n != nil {
			return Of(n), nil
		}
		return None, nil
	}, Set: tracebackSetNext},
	{Name: "tb_frame", Kind: Property, Fn: func(_ Thread, a []Value) (Value, *Exception) {
		if f := a[0].Object().(*Traceback).Frame; f != nil {
			return Of(f), nil
		}
		return Of(&TracebackFrame{a[0].Object().(*Traceback)}), nil
	}},
	{Name: "tb_lasti", Kind: Property, Fn: func(_ Thread, a []Value) (Value, *Exception) {
		return Int(2 * int64(a[0].Object().(*Traceback).PC)), nil
	}},
	{Name: "tb_lineno", Kind: Property, Fn: func(_ Thread, a []Value) (Value, *Exception) {
		if n := a[0].Object().(*Traceback).Line(); n > 0 {
			return Int(int64(n)), nil
		}
		return None, nil
	}},
}

// Line returns the line of the entry.
func (tb *Traceback) Line() int { return int(tb.Code.PositionAt(int(tb.PC)).Line) }

// Position returns the source range of the entry.
func (tb *Traceback) Position() CodePos { return tb.Code.PositionAt(int(tb.PC)) }

func tracebackNew(_ Thread, a []Value) (Value, *Exception) {
	f, ok := a[2].Object().(Frame)
	if !ok {
		return Null, TypeErrorf("TracebackType() argument 'tb_frame' must be frame, not %s", a[2].Class().Name)
	}
	lasti, ok := a[3].AsInt()
	if !ok {
		return Null, TypeErrorf("'%s' object cannot be interpreted as an integer", a[3].Class().Name)
	}
	tb := &Traceback{Code: f.Code(), PC: int32(lasti / 2), Frame: f}
	if !a[1].IsNone() {
		if tb.Next, ok = a[1].Object().(*Traceback); !ok {
			return Null, TypeErrorf("expected traceback object or None, got '%s'", a[1].Class().Name)
		}
	}
	return Of(tb), nil
}

func tracebackSetNext(_ Thread, a []Value) (Value, *Exception) {
	tb := a[0].Object().(*Traceback)
	if a[1].IsNull() {
		return Null, TypeErrorf("can't delete tb_next attribute")
	}
	if a[1].IsNone() {
		tb.Next = nil
		return None, nil
	}
	next, ok := a[1].Object().(*Traceback)
	if !ok {
		return Null, TypeErrorf("expected traceback object or None, got '%s'", a[1].Class().Name)
	}
	for n := next; n != nil; n = n.Next {
		if n == tb {
			return Null, ValueErrorf("traceback loop detected")
		}
	}
	tb.Next = next
	return None, nil
}

// TracebackFrame stands for the frame of a traceback entry that kept none.
type TracebackFrame struct{ tb *Traceback }

// tracebackFrameClass shows as "frame".
var tracebackFrameClass = declare("frame")

// Class returns a class that shows as "frame".
func (*TracebackFrame) Class() *Class { return tracebackFrameClass }

// tracebackFrameMethods is what is known of a frame that is gone.
var tracebackFrameMethods = []Method{
	{Name: "f_code", Kind: Property, Fn: func(_ Thread, a []Value) (Value, *Exception) {
		return Of(a[0].Object().(*TracebackFrame).tb.Code), nil
	}},
	{Name: "f_lineno", Kind: Property, Fn: func(_ Thread, a []Value) (Value, *Exception) {
		return Int(int64(a[0].Object().(*TracebackFrame).tb.Line())), nil
	}},
	{Name: "f_globals", Kind: Property, Fn: func(_ Thread, a []Value) (Value, *Exception) {
		if globals := a[0].Object().(*TracebackFrame).tb.Globals; globals != nil {
			return Of(globals), nil
		}
		return None, nil
	}},
	{Name: "f_back", Kind: Property, Fn: func(Thread, []Value) (Value, *Exception) { return None, nil }},
}
