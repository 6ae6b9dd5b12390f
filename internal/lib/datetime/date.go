package datetime

import (
	"fmt"
	"time"

	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
)

func (s *state) dateClass() *object.Class {
	cls := object.NewNativeClass("date", "datetime", nil, s.dateRows(), object.WithDoc("date(year, month, day) --> date object"),
		object.WithProto((*date)(nil), "__add__ __radd__ __sub__ __rsub__"), object.WithFlags(object.DottedName))
	cls.SetConstant("min", bareDate(cls, ymd{minYear, 1, 1}))
	cls.SetConstant("max", bareDate(cls, ymd{maxYear, 12, 31}))
	day, _ := newDelta(1, 0, 0)
	cls.SetConstant("resolution", day)
	return cls
}

func (s *state) dateRows() []object.Method {
	rows := []object.Method{
		{Name: "__new__", Sig: "(cls, year, month=?, day=?)", Kind: object.NewMethod, Label: "function", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			if state, ok := object.BytesOf(a[1]); ok && a[2].IsNull() {
				return unpackDate(class(a[0]), state)
			}
			if exc := required(a); exc != nil {
				return object.Null, exc
			}
			var d ymd
			if exc := ints(t, a[1:], &d.year, &d.month, &d.day); exc != nil {
				return object.Null, exc
			}
			if exc := checkDate(d); exc != nil {
				return object.Null, exc
			}
			return bareDate(class(a[0]), d), nil
		}},
		{Name: "today", Sig: "(type, /)", Kind: object.ClassMethod, Doc: "Today according to the system clock, built through the class's own fromtimestamp.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			now := s.h.Time.Now()
			if class(a[0]).IsSubclass(s.datetime) {
				return s.at(t, class(a[0]), now, object.Null)
			}
			d, _ := fieldsOf(now.Local())
			return newDate(t, class(a[0]), d)
		}},
		{Name: "fromtimestamp", Sig: "(type, timestamp, /)", Kind: object.ClassMethod, Doc: "Finds the local date on which a POSIX timestamp falls.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			at, exc := unixTime(t, a[1])
			if exc != nil {
				return object.Null, exc
			}
			d, _ := fieldsOf(at.Local())
			return newDate(t, class(a[0]), d)
		}},
		{Name: "fromordinal", Sig: "(type, ordinal, /)", Kind: object.ClassMethod, Doc: "Turns a proleptic Gregorian day number into its date.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			var n int
			if exc := ints(t, a[1:], &n); exc != nil {
				return object.Null, exc
			}
			if n < 1 {
				return object.Null, object.ValueErrorf("ordinal must be >= 1")
			}
			return s.fromDay(t, class(a[0]), fromOrdinal(n))
		}},
		{Name: "fromisocalendar", Sig: "(type, year, week, day)", Kind: object.ClassMethod, Doc: "Finds the date for a given ISO year, week and day of week.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			var year, week, day int
			if exc := ints(t, a[1:], &year, &week, &day); exc != nil {
				return object.Null, exc
			}
			switch {
			case year < minYear || year > maxYear:
				return object.Null, object.ValueErrorf("Year is out of range: %d", year)
			case week < 1 || week > isoWeeks(year):
				return object.Null, object.ValueErrorf("Invalid week: %d", week)
			case day < 1 || day > 7:
				return object.Null, object.ValueErrorf("Invalid day: %d (range is [1, 7])", day)
			}
			d, ok := fromISOWeek(year, week, day)
			if !ok {
				return object.Null, object.ValueErrorf("year %d is out of range", maxYear+1)
			}
			return s.fromDay(t, class(a[0]), d)
		}},
		{Name: "fromisoformat", Sig: "(type, object, /)", Kind: object.ClassMethod, Doc: "Parses ISO 8601 text into a date.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			text, ok := object.StrOf(a[1])
			if !ok {
				return object.Null, object.TypeErrorf("fromisoformat: argument must be str")
			}
			r := isoReader{text, true}
			d := r.date()
			if !r.ok {
				return object.Null, object.ValueErrorf("Invalid isoformat string: %s", object.StrRepr(text))
			}
			return newDate(t, class(a[0]), d)
		}},
		number("year", object.Property, dayField(func(d ymd) int { return d.year })),
		number("month", object.Property, dayField(func(d ymd) int { return d.month })),
		number("day", object.Property, dayField(func(d ymd) int { return d.day })),
		number("weekday", object.InstanceMethod, dayField(ymd.weekday)),
		number("isoweekday", object.InstanceMethod, dayField(func(d ymd) int { return d.weekday() + 1 })),
		number("toordinal", object.InstanceMethod, dayField(ymd.ordinal)),
		{Name: "isocalendar", Sig: "(self, /)", Doc: "Gives the ISO calendar year, week and weekday as named fields.", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			d, _ := dateOf(a[0])
			year, week, day := d.isoWeek()
			return object.Of(object.NewNativeInstance(s.isoDate, object.NewTuple(numbers(year, week, day)...))), nil
		}},
		{Name: "isoformat", Sig: "(self, /)", Doc: "Writes the date as ISO 8601 text, such as 2024-01-31.", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			d, _ := dateOf(a[0])
			return object.NewStr(d.iso()), nil
		}},
		{Name: "ctime", Sig: "(self, /)", Doc: "Writes the value in the layout that ctime uses.", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			d, _ := dateOf(a[0])
			var c clock
			if m, ok := a[0].Object().(*moment); ok {
				c = m.clock
			}
			return object.NewStr(fmt.Sprintf("%s %s %2d %02d:%02d:%02d %04d", dayNames[d.weekday()], monthNames[d.month-1], d.day, c.hour, c.minute, c.second, d.year)), nil
		}},
		{Name: "timetuple", Sig: "(self, /)", Doc: "Converts to a struct_time of the kind time.localtime gives.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			d, _ := dateOf(a[0])
			return s.structTime(t, d, clock{}, -1)
		}},
		{Name: "__reduce__", Sig: "(self, /)", Doc: "Tells pickle which class and arguments rebuild this date.", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			return reduced(a[0], packDate(a[0].Object().(*date).ymd), object.Null), nil
		}},
	}
	rows = append(rows, formatRows(func(self object.Value) (ymd, clock, object.Value) {
		return self.Object().(*date).ymd, clock{}, object.Null
	})...)
	return append(rows, replaceRows("(self, year=?, month=?, day=?)", func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		d := a[0].Object().(*date).ymd
		if exc := ints(t, a[1:], &d.year, &d.month, &d.day); exc != nil {
			return object.Null, exc
		}
		return newDate(t, a[0].Class(), d)
	})...)
}

// required makes sure that month and day are given: only the state of a pickled
// object comes without them.
func required(a []object.Value) *object.Exception {
	for i, name := range []string{"month", "day"} {
		if a[2+i].IsNull() {
			return object.TypeErrorf("function missing required argument '%s' (pos %d)", name, 2+i)
		}
	}
	return nil
}

// replaceRows are replace and __replace__.
func replaceRows(sig string, fn object.NativeFn) []object.Method {
	return []object.Method{
		{Name: "replace", Sig: sig, Doc: "Return a copy with new specified fields.", Fn: fn},
		{Name: "__replace__", Sig: sig, Fn: fn},
	}
}

func dayField(get func(d ymd) int) func(self object.Value) int {
	return func(self object.Value) int {
		d, _ := dateOf(self)
		return get(d)
	}
}

// fromDay makes a date, or a datetime at midnight, according to the class.
func (s *state) fromDay(t object.Thread, cls *object.Class, d ymd) (object.Value, *object.Exception) {
	if cls.IsSubclass(s.datetime) {
		return newMoment(t, cls, d, clock{}, object.Null)
	}
	return newDate(t, cls, d)
}

// structTime makes a time.struct_time.
func (s *state) structTime(t object.Thread, d ymd, c clock, dst int) (object.Value, *object.Exception) {
	fields := object.Of(object.NewTuple(numbers(d.year, d.month, d.day, c.hour, c.minute, c.second, d.weekday(), d.yearDay(), dst)...))
	return s.fromModule(t, "time", "struct_time", fields)
}

// fromModule calls something of another module.
func (s *state) fromModule(t object.Thread, module, name string, args ...object.Value) (object.Value, *object.Exception) {
	m, exc := s.h.Importer.Import(s.h.Thread, module)
	if exc != nil {
		return object.Null, exc
	}
	fn, exc := object.GetAttr(t, object.Of(m), name)
	if exc != nil {
		return object.Null, exc
	}
	return object.Call(t, fn, args, nil)
}

// Repr implements object.Reprer.
func (d *date) Repr(object.Thread) (string, *object.Exception) {
	return fmt.Sprintf("%s(%d, %d, %d)", d.Class().TypeName(), d.year, d.month, d.day), nil
}

// Str implements object.Strer.
func (d *date) Str(t object.Thread) (string, *object.Exception) {
	if d.Class().IsBuiltin() {
		return d.iso(), nil
	}
	return isoText(t, object.Of(d))
}

// Hash implements object.Hasher.
func (d *date) Hash(t object.Thread) (int64, *object.Exception) {
	return object.Hash(t, object.Int(int64(d.ordinal())))
}

// Compare implements object.Comparer.
func (d *date) Compare(_ object.Thread, op object.CompareOp, other object.Value) (object.Value, *object.Exception) {
	o, ok := other.Object().(*date)
	if !ok {
		return object.NotImplemented, nil
	}
	return compared(op, int64(d.ordinal()-o.ordinal())), nil
}

// Binary implements object.Binary.
func (d *date) Binary(t object.Thread, op object.BinaryOp, other object.Value, reflected bool) (object.Value, *object.Exception) {
	days := int64(0)
	switch o := other.Object().(type) {
	case *timedelta:
		days = o.days
	case *date:
		if op == object.Sub && !reflected {
			return newDelta(int64(d.ordinal()-o.ordinal()), 0, 0)
		}
		return object.NotImplemented, nil
	default:
		return object.NotImplemented, nil
	}
	switch {
	case op == object.Sub && !reflected:
		days = -days
	case op != object.Add:
		return object.NotImplemented, nil
	}
	n := int64(d.ordinal()) + days
	if n < 1 || n > maxOrdinal {
		return object.Null, object.OverflowErrorf("date value out of range")
	}
	return newDate(t, d.Class(), fromOrdinal(int(n)))
}

// packDate and unpackDate are the state of a pickled date.
func packDate(d ymd) []byte {
	return []byte{byte(d.year >> 8), byte(d.year), byte(d.month), byte(d.day)}
}

func unpackDate(cls *object.Class, state string) (object.Value, *object.Exception) {
	if len(state) != 4 {
		return object.Null, object.TypeErrorf("an integer is required")
	}
	return bareDate(cls, ymd{int(state[0])<<8 | int(state[1]), int(state[2]), int(state[3])}), nil
}

// reduced is the result of __reduce__.
func reduced(self object.Value, state []byte, zone object.Value) object.Value {
	args := []object.Value{object.NewBytes(state)}
	if !zone.IsNull() {
		args = append(args, zone)
	}
	return object.Of(object.NewTuple(object.Of(self.Class()), object.Of(object.NewTuple(args...))))
}

// isoDateClass makes the class of the named tuple that isocalendar returns.
func isoDateClass(h *lib.Host) (*object.Class, *object.Exception) {
	item := func(name string, i int) object.Method {
		return object.Method{Name: name, Kind: object.Property, Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			tup, _ := object.TupleOf(a[0])
			return tup.Items()[i], nil
		}}
	}
	return lib.NewClass(h, "datetime", &lib.Class{Name: "IsoCalendarDate", Bases: []*object.Class{object.TupleClass}, Slots: []string{}, Methods: []object.Method{
		item("year", 0), item("week", 1), item("weekday", 2),
		{Name: "__repr__", Sig: "(self, /)", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			tup, _ := object.TupleOf(a[0])
			n := tup.Items()
			return object.NewStr(fmt.Sprintf("datetime.IsoCalendarDate(year=%s, week=%s, weekday=%s)", object.ReprText(t, n[0]), object.ReprText(t, n[1]), object.ReprText(t, n[2]))), nil
		}},
		{Name: "__reduce__", Sig: "(self, /)", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			tup, _ := object.TupleOf(a[0])
			return object.Of(object.NewTuple(object.Of(object.TupleClass), object.Of(object.NewTuple(object.Of(tup))))), nil
		}},
	}})
}

// unixTime is a timestamp argument, in seconds since 1970, rounded to
// microseconds, half to even.
func unixTime(t object.Thread, v object.Value) (time.Time, *object.Exception) {
	if n, ok := object.BigOf(v); ok {
		if !n.IsInt64() {
			return time.Time{}, object.OverflowErrorf("timestamp out of range for platform time_t")
		}
		return checkUnix(n.Int64(), 0)
	}
	f, ok := object.FloatOf(v)
	if !ok {
		return time.Time{}, object.TypeErrorf("'%s' object cannot be interpreted as an integer", v.Class().TypeName())
	}
	return unixFloat(f)
}
