package datetime

import (
	"time"

	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
)

// Module declares the module.
var Module = lib.Module{Name: "datetime", Doc: "Concrete date/time and related types.", Load: load}

// state is what the classes of one session share: they ask its clock.
type state struct {
	h              *lib.Host
	date, datetime *object.Class
}

func load(h *lib.Host, m *object.Module) *object.Exception {
	s := &state{h: h}
	const operators = "__add__ __radd__ __sub__ __rsub__"
	s.date = object.NewNativeClass("date", "datetime", nil, s.dateRows(), object.WithDoc("date(year, month, day) --> date object"),
		object.WithProto((*moment)(nil), operators))
	s.datetime = object.NewNativeClass("datetime", "datetime", []*object.Class{s.date}, s.datetimeRows(), object.WithProto((*moment)(nil), operators),
		object.WithDoc("datetime(year, month, day[, hour[, minute[, second[, microsecond[,tzinfo]]]]])"))
	lib.AddClasses(m, deltaClass, zoneClass, s.date, s.datetime)
	lib.Add(m, "UTC", object.Of(utc))
	lib.Add(m, "MINYEAR", object.Int(1))
	lib.Add(m, "MAXYEAR", object.Int(9999))
	return nil
}

func class(v object.Value) *object.Class { return v.Object().(*object.Class) }

func onMoment(fn func(t object.Thread, m *moment, a []object.Value) (object.Value, *object.Exception)) object.NativeFn {
	return func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		return fn(t, a[0].Object().(*moment), a)
	}
}

// number is a property or, with kind InstanceMethod, a method that gives an int.
func number(name string, kind object.MethodKind, get func(w time.Time) int) object.Method {
	return object.Method{Name: name, Sig: "(self)", Kind: kind, Fn: onMoment(func(_ object.Thread, m *moment, _ []object.Value) (object.Value, *object.Exception) {
		return object.Int(int64(get(m.wall))), nil
	})}
}

// weekday counts from Monday, 0.
func weekday(w time.Time) int { return (int(w.Weekday()) + 6) % 7 }

// ordinal counts days from 1 January of the year 1, which is 1.
func ordinal(w time.Time) int {
	return int((w.Unix()-time.Date(1, 1, 1, 0, 0, 0, 0, time.UTC).Unix())/secsPerDay) + 1
}

func (s *state) dateRows() []object.Method {
	return []object.Method{
		{Name: "__new__", Sig: "(cls, year, month, day)", Kind: object.NewMethod, Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			return fromFields(t, class(a[0]), a[1:4], false, object.None)
		}},
		{Name: "today", Sig: "(type)", Kind: object.ClassMethod, Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			if class(a[0]).IsSubclass(s.datetime) {
				return at(class(a[0]), s.h.Time.Now(), nil)
			}
			return moment{wall: asUTC(s.h.Time.Now().Local()).Truncate(24 * time.Hour)}.make(class(a[0]))
		}},
		{Name: "fromisoformat", Sig: "(type, string, /)", Kind: object.ClassMethod, Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			text, ok := object.StrOf(a[1])
			if !ok {
				return object.Null, object.TypeErrorf("fromisoformat: argument must be str")
			}
			timed := class(a[0]).IsSubclass(s.datetime)
			for _, layout := range []string{"2006-01-02", "20060102", "2006-01-02T15:04", "2006-01-02 15:04", "2006-01-02T15:04:05", "2006-01-02 15:04:05", "2006-01-02T15:04:05Z07:00", "2006-01-02 15:04:05Z07:00"} {
				w, err := time.Parse(layout, text)
				if err != nil || !timed && len(layout) > 10 {
					continue
				}
				m := moment{wall: asUTC(w), timed: timed}
				if len(layout) > 19 {
					_, offset := w.Zone()
					m.zone = utc
					if offset != 0 {
						m.zone = &zone{offset: time.Duration(offset) * time.Second}
						m.zone.SetClass(zoneClass)
					}
				}
				return m.make(class(a[0]))
			}
			return object.Null, object.ValueErrorf("Invalid isoformat string: %s", object.StrRepr(text))
		}},
		number("year", object.Property, time.Time.Year),
		number("month", object.Property, func(w time.Time) int { return int(w.Month()) }),
		number("day", object.Property, time.Time.Day),
		number("weekday", object.InstanceMethod, weekday),
		number("isoweekday", object.InstanceMethod, func(w time.Time) int { return weekday(w) + 1 }),
		number("toordinal", object.InstanceMethod, ordinal),
		{Name: "strftime", Sig: "(self, format)", Fn: onMoment(func(_ object.Thread, m *moment, a []object.Value) (object.Value, *object.Exception) {
			f, ok := object.StrOf(a[1])
			if !ok {
				return object.Null, object.TypeErrorf("strftime() argument 1 must be str, not %s", a[1].Class().Name)
			}
			return object.NewStr(m.strftime(f)), nil
		})},
		{Name: "isoformat", Sig: "(self)", Fn: onMoment(func(_ object.Thread, m *moment, _ []object.Value) (object.Value, *object.Exception) {
			return object.NewStr(m.iso("T")), nil
		})},
		{Name: "ctime", Sig: "(self)", Fn: onMoment(func(_ object.Thread, m *moment, _ []object.Value) (object.Value, *object.Exception) {
			return object.NewStr(m.wall.Format("Mon Jan _2 15:04:05 2006")), nil
		})},
		{Name: "replace", Sig: "(self, year=?, month=?, day=?)", Fn: onMoment(replace)},
	}
}

// replace is replace() of both classes.
func replace(t object.Thread, m *moment, a []object.Value) (object.Value, *object.Exception) {
	w := m.wall
	old := []int{w.Year(), int(w.Month()), w.Day(), w.Hour(), w.Minute(), w.Second(), w.Nanosecond() / 1000}
	fields := make([]object.Value, len(old))
	for i := range fields {
		fields[i] = object.Int(int64(old[i]))
		if 1+i < len(a) && !a[1+i].IsNull() {
			fields[i] = a[1+i]
		}
	}
	z := object.None
	if m.zone != nil {
		z = object.Of(m.zone)
	}
	if len(a) > 8 && !a[8].IsNull() {
		z = a[8]
	}
	return fromFields(t, m.Class(), fields, m.timed, z)
}

func (s *state) datetimeRows() []object.Method {
	return []object.Method{
		{Name: "__new__", Sig: "(cls, year, month, day, hour=0, minute=0, second=0, microsecond=0, tzinfo=None)", Kind: object.NewMethod, Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			return fromFields(t, class(a[0]), a[1:8], true, a[8])
		}},
		{Name: "now", Sig: "(type, tz=None)", Kind: object.ClassMethod, Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			z, exc := zoneOf(a[1])
			if exc != nil {
				return object.Null, exc
			}
			return at(class(a[0]), s.h.Time.Now(), z)
		}},
		{Name: "utcnow", Sig: "(type)", Kind: object.ClassMethod, Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			exc := t.Warn(object.DeprecationWarningClass, "datetime.datetime.utcnow() is deprecated and scheduled for removal in a future version. Use timezone-aware objects to represent datetimes in UTC: datetime.datetime.now(datetime.UTC).", 1)
			if exc != nil {
				return object.Null, exc
			}
			return moment{wall: s.h.Time.Now().UTC(), timed: true}.make(class(a[0]))
		}},
		{Name: "fromtimestamp", Sig: "(type, timestamp, tz=None)", Kind: object.ClassMethod, Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			z, exc := zoneOf(a[2])
			if exc != nil {
				return object.Null, exc
			}
			when, exc := fromStamp(t, a[1])
			if exc != nil {
				return object.Null, exc
			}
			return at(class(a[0]), when, z)
		}},
		number("hour", object.Property, time.Time.Hour),
		number("minute", object.Property, time.Time.Minute),
		number("second", object.Property, time.Time.Second),
		number("microsecond", object.Property, func(w time.Time) int { return w.Nanosecond() / 1000 }),
		{Name: "tzinfo", Sig: "(self)", Kind: object.Property, Fn: onMoment(func(_ object.Thread, m *moment, _ []object.Value) (object.Value, *object.Exception) {
			if m.zone == nil {
				return object.None, nil
			}
			return object.Of(m.zone), nil
		})},
		{Name: "date", Sig: "(self)", Fn: onMoment(func(_ object.Thread, m *moment, _ []object.Value) (object.Value, *object.Exception) {
			return moment{wall: m.wall.Truncate(24 * time.Hour)}.make(s.date)
		})},
		{Name: "timestamp", Sig: "(self)", Fn: onMoment(func(_ object.Thread, m *moment, _ []object.Value) (object.Value, *object.Exception) {
			return m.timestamp(), nil
		})},
		{Name: "isoformat", Sig: "(self, sep='T')", Fn: onMoment(func(_ object.Thread, m *moment, a []object.Value) (object.Value, *object.Exception) {
			sep, ok := object.StrOf(a[1])
			if !ok {
				return object.Null, object.TypeErrorf("isoformat() argument 1 must be a unicode character, not %s", a[1].Class().Name)
			}
			return object.NewStr(m.iso(sep)), nil
		})},
		{Name: "astimezone", Sig: "(self, tz)", Fn: onMoment(func(_ object.Thread, m *moment, a []object.Value) (object.Value, *object.Exception) {
			z, exc := zoneOf(a[1])
			if exc != nil {
				return object.Null, exc
			}
			when := m.instant()
			if m.zone == nil {
				w := m.wall
				when = time.Date(w.Year(), w.Month(), w.Day(), w.Hour(), w.Minute(), w.Second(), w.Nanosecond(), time.Local)
			}
			return at(m.Class(), when, z)
		})},
		{Name: "replace", Sig: "(self, year=?, month=?, day=?, hour=?, minute=?, second=?, microsecond=?, tzinfo=?)", Fn: onMoment(replace)},
	}
}
