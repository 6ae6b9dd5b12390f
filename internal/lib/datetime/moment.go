package datetime

import (
	"fmt"
	"math/big"
	"time"

	"asyncrepl/internal/object"
)

func (s *state) datetimeClass() *object.Class {
	cls := object.NewNativeClass("datetime", "datetime", []*object.Class{s.date}, s.datetimeRows(),
		object.WithProto((*moment)(nil), "__add__ __radd__ __sub__ __rsub__"), object.WithFlags(object.DottedName),
		object.WithDoc("datetime(year, month, day[, hour[, minute[, second[, microsecond[,tzinfo]]]]])\n\nA date and a time of day. Year, month and day have to be given; without\ntzinfo, or with None, it belongs to no time zone. All others are integers."))
	cls.SetConstant("min", bareMoment(cls, ymd{minYear, 1, 1}, clock{}, object.Null))
	cls.SetConstant("max", bareMoment(cls, ymd{maxYear, 12, 31}, clock{hour: 23, minute: 59, second: 59, micro: 999999}, object.Null))
	tick, _ := newDelta(0, 0, 1)
	cls.SetConstant("resolution", tick)
	return cls
}

func onMoment(fn func(t object.Thread, m *moment, a []object.Value) (object.Value, *object.Exception)) object.NativeFn {
	return func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		return fn(t, a[0].Object().(*moment), a)
	}
}

func (s *state) datetimeRows() []object.Method {
	rows := []object.Method{
		{Name: "__new__", Sig: "(cls, year, month=?, day=?, hour=?, minute=?, second=?, microsecond=?, tzinfo=None, *, fold=0)", Kind: object.NewMethod, Label: "function", Fn: newDatetime},
		{Name: "isoformat", Sig: "(self, sep='T', timespec='auto')", Doc: isoformatDoc, Fn: onMoment(isoformat)},
		{Name: "timetuple", Sig: "(self, /)", Doc: "Breaks the datetime down into a struct_time like the one from time.localtime.", Fn: onMoment(s.timetuple)},
		{Name: "utctimetuple", Sig: "(self, /)", Doc: "Shifts to UTC and breaks the result down into a struct_time.", Fn: onMoment(s.utctimetuple)},
		{Name: "date", Sig: "(self, /)", Doc: "Keeps only the calendar day, dropping the time.", Fn: onMoment(func(_ object.Thread, m *moment, _ []object.Value) (object.Value, *object.Exception) {
			return bareDate(s.date, m.ymd), nil
		})},
		{Name: "time", Sig: "(self, /)", Doc: "Keeps only the time of day, dropping both date and zone.", Fn: onMoment(func(_ object.Thread, m *moment, _ []object.Value) (object.Value, *object.Exception) {
			return bareTime(s.time, m.clock, object.Null), nil
		})},
		{Name: "timetz", Sig: "(self, /)", Doc: "Keeps the time of day along with its zone, dropping the date.", Fn: onMoment(func(_ object.Thread, m *moment, _ []object.Value) (object.Value, *object.Exception) {
			return bareTime(s.time, m.clock, m.zone), nil
		})},
		{Name: "timestamp", Sig: "(self, /)", Doc: "Counts seconds since the Unix epoch, fraction included, as a float.", Fn: onMoment(func(t object.Thread, m *moment, _ []object.Value) (object.Value, *object.Exception) {
			us, exc := m.unixMicros(t)
			f, _ := new(big.Rat).SetFrac64(us, microsPerSec).Float64()
			return object.Float(f), exc
		})},
		{Name: "astimezone", Sig: "(self, tz=None)", Doc: "Expresses the same moment in another time zone.", Fn: onMoment(astimezone)},
		{Name: "__reduce_ex__", Sig: "(self, protocol, /)", Doc: "Tells pickle how to rebuild this value under the given protocol.", Fn: onMoment(reduceMoment)},
		{Name: "__reduce__", Sig: "(self, /)", Doc: "Tells pickle which class and arguments rebuild this value.", Fn: onMoment(reduceMoment)},
	}
	rows = append(rows, s.constructors()...)
	rows = append(rows, clockFields()...)
	rows = append(rows, zoneRows(func(self object.Value) (object.Value, object.Value) {
		return self.Object().(*moment).zone, self
	})...)
	rows = append(rows, formatRows(func(self object.Value) (ymd, clock, object.Value) {
		m := self.Object().(*moment)
		return m.ymd, m.clock, m.zone
	})...)
	return append(rows, replaceRows("(self, year=?, month=?, day=?, hour=?, minute=?, second=?, microsecond=?, tzinfo=?, *, fold=?)", onMoment(func(t object.Thread, m *moment, a []object.Value) (object.Value, *object.Exception) {
		d := m.ymd
		if exc := ints(t, a[1:4], &d.year, &d.month, &d.day); exc != nil {
			return object.Null, exc
		}
		c, zone, exc := replaceClock(t, m.clock, m.zone, a[4:])
		if exc != nil {
			return object.Null, exc
		}
		return newMoment(t, m.Class(), d, c, zone)
	}))...)
}

const isoformatDoc = "[sep] -> string in ISO 8601 format, YYYY-MM-DDT[HH[:MM[:SS[.mmm[uuu]]]]][+HH:MM]."

// newDatetime is datetime.__new__.
func newDatetime(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	cls := class(a[0])
	if state, ok := object.BytesOf(a[1]); ok && len(state) == 10 {
		zone, exc := zoneArg(a[2])
		d := ymd{int(state[0])<<8 | int(state[1]), int(state[2]), int(state[3])}
		return bareMoment(cls, d, unpackClock(state[4:]), zone), exc
	}
	if exc := required(a); exc != nil {
		return object.Null, exc
	}
	var d ymd
	var c clock
	if exc := ints(t, a[1:8], &d.year, &d.month, &d.day, &c.hour, &c.minute, &c.second, &c.micro); exc != nil {
		return object.Null, exc
	}
	if exc := ints(t, a[9:], &c.fold); exc != nil {
		return object.Null, exc
	}
	if exc := checkDate(d); exc != nil {
		return object.Null, exc
	}
	if exc := checkClock(c); exc != nil {
		return object.Null, exc
	}
	zone, exc := zoneArg(a[8])
	return bareMoment(cls, d, c, zone), exc
}

func reduceMoment(_ object.Thread, m *moment, a []object.Value) (object.Value, *object.Exception) {
	return reduced(a[0], append(packDate(m.ymd), packClock(m.clock)...), m.zone), nil
}

func isoformat(t object.Thread, m *moment, a []object.Value) (object.Value, *object.Exception) {
	sep, ok := object.StrOf(a[1])
	if !ok || len([]rune(sep)) != 1 {
		return object.Null, object.TypeErrorf("isoformat() argument 1 must be a unicode character, not %s", a[1].Class().TypeName())
	}
	spec, exc := specArg(a[2], 2)
	if exc != nil {
		return object.Null, exc
	}
	text, exc := m.isoWithZone(t, spec, m.zone, a[0])
	return object.NewStr(m.ymd.iso() + sep + text), exc
}

func (s *state) timetuple(t object.Thread, m *moment, a []object.Value) (object.Value, *object.Exception) {
	flag := -1
	dst, ok, exc := zoneDelta(t, m.zone, "dst", a[0])
	if exc != nil {
		return object.Null, exc
	}
	if ok {
		flag = 0
		if dst != 0 {
			flag = 1
		}
	}
	return s.structTime(t, m.ymd, m.clock, flag)
}

func (s *state) utctimetuple(t object.Thread, m *moment, _ []object.Value) (object.Value, *object.Exception) {
	off, _, exc := m.offset(t)
	if exc != nil {
		return object.Null, exc
	}
	d, c, ok := fromStamp(stamp(m.ymd, m.clock) - off)
	if !ok {
		return object.Null, object.OverflowErrorf("date value out of range")
	}
	return s.structTime(t, d, c, 0)
}

// offset is utcoffset() in microseconds; aware is false if it is None.
func (m *moment) offset(t object.Thread) (us int64, aware bool, exc *object.Exception) {
	if m.zone.IsNull() {
		return 0, false, nil
	}
	return zoneDelta(t, m.zone, "utcoffset", object.Of(m))
}

// unixMicros is the moment in microseconds since 1970; a naive datetime means
// local time.
func (m *moment) unixMicros(t object.Thread) (int64, *object.Exception) {
	us := stamp(m.ymd, m.clock) - epoch*microsPerDay
	off, aware, exc := m.offset(t)
	if exc != nil {
		return 0, exc
	}
	if aware {
		return us - off, nil
	}
	secs, rest := carry(0, us, microsPerSec)
	return zoneUnix(secs, m.fold, time.Local)*microsPerSec + rest, nil
}

// astimezone converts to another zone, the local one for None.
func astimezone(t object.Thread, m *moment, a []object.Value) (object.Value, *object.Exception) {
	zone, exc := zoneArg(a[1])
	if exc != nil {
		return object.Null, exc
	}
	if object.Is(zone, m.zone) && !zone.IsNull() {
		return a[0], nil
	}
	us, exc := m.unixMicros(t)
	if exc != nil {
		return object.Null, exc
	}
	if zone.IsNull() {
		name, off := time.UnixMicro(us).In(time.Local).Zone()
		zone = namedZone(int64(off)*microsPerSec, name)
	}
	v, exc := atStamp(t, m.Class(), us+epoch*microsPerDay, zone)
	if exc != nil {
		return object.Null, exc
	}
	return object.CallMethod(t, zone, "fromutc", v)
}

// Repr implements object.Reprer.
func (m *moment) Repr(t object.Thread) (string, *object.Exception) {
	tail, exc := reprTail(t, m.clock, m.zone)
	return fmt.Sprintf("%s(%d, %d, %d, %s", m.Class().TypeName(), m.year, m.month, m.day, tail), exc
}

// Str implements object.Strer.
func (m *moment) Str(t object.Thread) (string, *object.Exception) {
	return isoText(t, object.Of(m), object.NewStr(" "))
}

// Hash implements object.Hasher.
func (m *moment) Hash(t object.Thread) (int64, *object.Exception) {
	first := m
	if m.fold != 0 {
		c := m.clock
		c.fold = 0
		first = bareMoment(m.Class(), m.ymd, c, m.zone).Object().(*moment)
	}
	off, _, exc := first.offset(t)
	if exc != nil {
		return 0, exc
	}
	return object.Hash(t, object.Int(stamp(m.ymd, m.clock)-off))
}

// Compare implements object.Comparer.
func (m *moment) Compare(t object.Thread, op object.CompareOp, other object.Value) (object.Value, *object.Exception) {
	o, ok := other.Object().(*moment)
	if !ok {
		return object.NotImplemented, nil
	}
	diff := stamp(m.ymd, m.clock) - stamp(o.ymd, o.clock)
	if m.zone == o.zone {
		return compared(op, diff), nil
	}
	a, aware, exc := m.offset(t)
	if exc != nil {
		return object.Null, exc
	}
	b, otherAware, exc := o.offset(t)
	if exc != nil {
		return object.Null, exc
	}
	equality := op == object.EQ || op == object.NE
	switch {
	case aware != otherAware && equality:
		return object.Bool(op == object.NE), nil
	case aware != otherAware:
		return object.Null, object.TypeErrorf("can't compare offset-naive and offset-aware datetimes")
	case equality && aware && diff == a-b:
		// What is shown twice equals nothing in another zone.
		for _, x := range []*moment{m, o} {
			twice, exc := x.ambiguous(t)
			if exc != nil || twice {
				return object.Bool(op == object.NE), exc
			}
		}
	}
	return compared(op, diff-a+b), nil
}

// ambiguous reports whether the offset depends on fold.
func (m *moment) ambiguous(t object.Thread) (bool, *object.Exception) {
	c := m.clock
	c.fold = 1 - c.fold
	other := bareMoment(m.Class(), m.ymd, c, m.zone).Object().(*moment)
	a, _, exc := m.offset(t)
	if exc != nil {
		return false, exc
	}
	b, _, exc := other.offset(t)
	return a != b, exc
}

// Binary implements object.Binary.
func (m *moment) Binary(t object.Thread, op object.BinaryOp, other object.Value, reflected bool) (object.Value, *object.Exception) {
	switch o := other.Object().(type) {
	case *timedelta:
		days, us := o.days, o.secs*microsPerSec+o.micros
		if op == object.Sub && !reflected {
			days, us = -days, -us
		} else if op != object.Add {
			return object.NotImplemented, nil
		}
		if days > 2*maxOrdinal || days < -2*maxOrdinal {
			return object.Null, object.OverflowErrorf("date value out of range")
		}
		return atStamp(t, m.Class(), stamp(m.ymd, m.clock)+days*microsPerDay+us, m.zone)
	case *moment:
		if op != object.Sub || reflected {
			return object.NotImplemented, nil
		}
		return m.since(t, o)
	}
	return object.NotImplemented, nil
}

// since is m - o.
func (m *moment) since(t object.Thread, o *moment) (object.Value, *object.Exception) {
	diff := stamp(m.ymd, m.clock) - stamp(o.ymd, o.clock)
	if m.zone == o.zone {
		return newDelta(0, 0, diff)
	}
	a, aware, exc := m.offset(t)
	if exc != nil {
		return object.Null, exc
	}
	b, otherAware, exc := o.offset(t)
	if exc != nil {
		return object.Null, exc
	}
	if aware != otherAware {
		return object.Null, object.TypeErrorf("can't subtract offset-naive and offset-aware datetimes")
	}
	return newDelta(0, 0, diff-a+b)
}
