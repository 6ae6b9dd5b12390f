package datetime

import (
	"asyncrepl/internal/object"
)

func (s *state) timeClass() *object.Class {
	cls := object.NewNativeClass("time", "datetime", nil, s.timeRows(), object.WithProto((*clockTime)(nil), ""), object.WithFlags(object.DottedName),
		object.WithDoc("time([hour[, minute[, second[, microsecond[, tzinfo]]]]]) --> a time of day\n\nWithout tzinfo, or with None, it belongs to no time zone. The other\narguments are integers, 0 unless given."))
	cls.SetConstant("min", bareTime(cls, clock{}, object.Null))
	cls.SetConstant("max", bareTime(cls, clock{hour: 23, minute: 59, second: 59, micro: 999999}, object.Null))
	tick, _ := newDelta(0, 0, 1)
	cls.SetConstant("resolution", tick)
	return cls
}

func clockField(get func(c clock) int) func(self object.Value) int {
	return func(self object.Value) int {
		switch o := self.Object().(type) {
		case *clockTime:
			return get(o.clock)
		case *moment:
			return get(o.clock)
		}
		return 0
	}
}

// clockFields are the attributes that time and datetime share.
func clockFields() []object.Method {
	return []object.Method{
		number("hour", object.Property, clockField(func(c clock) int { return c.hour })),
		number("minute", object.Property, clockField(func(c clock) int { return c.minute })),
		number("second", object.Property, clockField(func(c clock) int { return c.second })),
		number("microsecond", object.Property, clockField(func(c clock) int { return c.micro })),
		number("fold", object.Property, clockField(func(c clock) int { return c.fold })),
	}
}

func (s *state) timeRows() []object.Method {
	rows := []object.Method{
		{Name: "__new__", Sig: "(cls, hour=?, minute=?, second=?, microsecond=?, tzinfo=None, *, fold=0)", Kind: object.NewMethod, Label: "function", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			if state, ok := object.BytesOf(a[1]); ok && len(state) == 6 {
				return bareTime(class(a[0]), unpackClock(state), a[2]), nil
			}
			var c clock
			if exc := ints(t, a[1:], &c.hour, &c.minute, &c.second, &c.micro); exc != nil {
				return object.Null, exc
			}
			if exc := ints(t, a[6:], &c.fold); exc != nil {
				return object.Null, exc
			}
			if exc := checkClock(c); exc != nil {
				return object.Null, exc
			}
			zone, exc := zoneArg(a[5])
			return bareTime(class(a[0]), c, zone), exc
		}},
		{Name: "fromisoformat", Sig: "(type, object, /)", Kind: object.ClassMethod, Doc: "Makes a time of text such as 04:23:01.000384.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			text, ok := object.StrOf(a[1])
			if !ok {
				return object.Null, object.TypeErrorf("fromisoformat: argument must be str")
			}
			r := isoReader{text, true}
			r.take('T')
			c, offset, aware := r.zoned()
			if !r.ok {
				return object.Null, object.ValueErrorf("Invalid isoformat string: %s", object.StrRepr(text))
			}
			zone, exc := isoOffset(offset, aware)
			if exc != nil {
				return object.Null, exc
			}
			return newTime(t, class(a[0]), c, zone)
		}},
		{Name: "isoformat", Sig: "(self, timespec='auto')", Doc: "Writes the time as ISO 8601 text, adding fraction and offset when present.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			spec, exc := specArg(a[1], 1)
			if exc != nil {
				return object.Null, exc
			}
			o := a[0].Object().(*clockTime)
			text, exc := o.isoWithZone(t, spec, o.zone, object.None)
			return object.NewStr(text), exc
		}},
		{Name: "__reduce__", Sig: "(self, /)", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			o := a[0].Object().(*clockTime)
			return reduced(a[0], packClock(o.clock), o.zone), nil
		}},
	}
	rows = append(rows, clockFields()...)
	rows = append(rows, zoneRows(func(self object.Value) (object.Value, object.Value) {
		return self.Object().(*clockTime).zone, object.None
	})...)
	rows = append(rows, formatRows(func(self object.Value) (ymd, clock, object.Value) {
		o := self.Object().(*clockTime)
		return ymd{1900, 1, 1}, o.clock, o.zone
	})...)
	return append(rows, replaceRows("(self, hour=?, minute=?, second=?, microsecond=?, tzinfo=?, *, fold=?)", func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		o := a[0].Object().(*clockTime)
		c, zone, exc := replaceClock(t, o.clock, o.zone, a[1:])
		if exc != nil {
			return object.Null, exc
		}
		return newTime(t, a[0].Class(), c, zone)
	})...)
}

// replaceClock takes the arguments hour to fold of replace.
func replaceClock(t object.Thread, c clock, zone object.Value, a []object.Value) (clock, object.Value, *object.Exception) {
	if exc := ints(t, a, &c.hour, &c.minute, &c.second, &c.micro); exc != nil {
		return c, zone, exc
	}
	if exc := ints(t, a[5:], &c.fold); exc != nil {
		return c, zone, exc
	}
	if a[4].IsNull() {
		return c, zone, nil
	}
	zone, exc := zoneArg(a[4])
	return c, zone, exc
}

func specArg(v object.Value, n int) (string, *object.Exception) {
	spec, ok := object.StrOf(v)
	if !ok {
		return "", object.TypeErrorf("isoformat() argument %d must be str, not %s", n, v.Class().TypeName())
	}
	return spec, nil
}

// isoOffset is the timezone of an ISO text.
func isoOffset(us int64, aware bool) (object.Value, *object.Exception) {
	if !aware {
		return object.Null, nil
	}
	if us <= -microsPerDay || us >= microsPerDay {
		d, _ := newDelta(0, 0, us)
		return object.Null, object.ValueErrorf("offset must be a timedelta "+dayLimit+", not %s.", object.ReprText(nil, d))
	}
	if us > -microsPerSec && us < microsPerSec {
		return object.Of(utc), nil
	}
	return fixedZone(us), nil
}

// Repr implements object.Reprer.
func (o *clockTime) Repr(t object.Thread) (string, *object.Exception) {
	tail, exc := reprTail(t, o.clock, o.zone)
	return o.Class().TypeName() + "(" + tail, exc
}

// Str implements object.Strer.
func (o *clockTime) Str(t object.Thread) (string, *object.Exception) {
	return isoText(t, object.Of(o))
}

// offset is utcoffset() in microseconds.
func (o *clockTime) offset(t object.Thread) (int64, bool, *object.Exception) {
	return zoneDelta(t, o.zone, "utcoffset", object.None)
}

// Hash implements object.Hasher.
func (o *clockTime) Hash(t object.Thread) (int64, *object.Exception) {
	off, _, exc := o.offset(t)
	if exc != nil {
		return 0, exc
	}
	return object.Hash(t, object.Int(o.micros()-off))
}

// Compare implements object.Comparer.
func (o *clockTime) Compare(t object.Thread, op object.CompareOp, other object.Value) (object.Value, *object.Exception) {
	p, ok := other.Object().(*clockTime)
	if !ok {
		return object.NotImplemented, nil
	}
	if o.zone == p.zone {
		return compared(op, o.micros()-p.micros()), nil
	}
	a, aware, exc := o.offset(t)
	if exc != nil {
		return object.Null, exc
	}
	b, otherAware, exc := p.offset(t)
	if exc != nil {
		return object.Null, exc
	}
	switch {
	case aware == otherAware:
		return compared(op, o.micros()-a-p.micros()+b), nil
	case op == object.EQ || op == object.NE:
		return object.Bool(op == object.NE), nil
	}
	return object.Null, object.TypeErrorf("can't compare offset-naive and offset-aware times")
}

// packClock and unpackClock are the state of a pickled time.
func packClock(c clock) []byte {
	return []byte{byte(c.hour | c.fold<<7), byte(c.minute), byte(c.second), byte(c.micro >> 16), byte(c.micro >> 8), byte(c.micro)}
}

func unpackClock(s string) clock {
	return clock{hour: int(s[0] & 0x7f), minute: int(s[1]), second: int(s[2]), micro: int(s[3])<<16 | int(s[4])<<8 | int(s[5]), fold: int(s[0] >> 7)}
}
