package pytime

import (
	"math"
	"time"

	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
)

// structTimeClass is time.struct_time.
var structTimeClass = object.NewStructSeqClass("time", "struct_time",
	"The time value as returned by gmtime(), localtime(), and strptime(), and\n accepted by asctime(), mktime() and strftime().", 9,
	[]string{"tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst", "tm_zone", "tm_gmtoff"})

// structTime makes a struct_time of nine numbers and a zone.
func structTime(fields [9]int, zone, offset object.Value) object.Value {
	vs := make([]object.Value, 0, 11)
	for _, f := range fields {
		vs = append(vs, object.Int(int64(f)))
	}
	return object.NewStructSeq(structTimeClass, append(vs, zone, offset)...)
}

// broken is localtime and gmtime.
func (s *state) broken(loc *time.Location) object.NativeFn {
	return func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		at, exc := s.moment(t, a[0])
		if exc != nil {
			return object.Null, exc
		}
		at = at.In(loc)
		dst := 0
		if at.IsDST() {
			dst = 1
		}
		name, offset := at.Zone()
		return structTime([9]int{at.Year(), int(at.Month()), at.Day(), at.Hour(), at.Minute(), at.Second(),
			(int(at.Weekday()) + 6) % 7, at.YearDay(), dst}, object.NewStr(name), object.Int(int64(offset))), nil
	}
}

// fields reads a time tuple.
func fields(t object.Thread, v object.Value, function string) (f [9]int, exc *object.Exception) {
	tup, ok := object.TupleOf(v)
	if !ok {
		return f, object.TypeErrorf("Tuple or struct_time argument required")
	}
	if len(tup.Items()) != 9 {
		return f, object.TypeErrorf("%s(): illegal time tuple argument", function)
	}
	for i, x := range tup.Items() {
		n, exc := object.IndexInt(t, x)
		if exc != nil {
			return f, exc
		}
		f[i] = n
	}
	return f, nil
}

// checked refuses fields that no clock shows.
func checked(f [9]int) ([9]int, *object.Exception) {
	for _, r := range []struct {
		at, lo, hi int
		name       string
	}{{1, 0, 12, "month"}, {2, 0, 31, "day of month"}, {3, 0, 23, "hour"}, {4, 0, 59, "minute"}, {5, 0, 61, "seconds"}, {6, -1, math.MaxInt, "day of week"}, {7, 0, 366, "day of year"}} {
		if f[r.at] < r.lo || f[r.at] > r.hi {
			return f, object.ValueErrorf("%s out of range", r.name)
		}
	}
	f[1], f[2] = max(f[1], 1), max(f[2], 1)
	return f, nil
}

// fieldsOrNow reads an optional time tuple.
func (s *state) fieldsOrNow(t object.Thread, v object.Value, function string) ([9]int, *object.Exception) {
	if v.IsNull() {
		now, exc := s.broken(time.Local)(t, []object.Value{object.None})
		if exc != nil {
			return [9]int{}, exc
		}
		v = now
	}
	f, exc := fields(t, v, function)
	if exc != nil {
		return f, exc
	}
	return checked(f)
}

func goTime(f [9]int) time.Time {
	return time.Date(f[0], time.Month(f[1]), f[2], f[3], f[4], f[5], 0, time.Local)
}

func (s *state) strftime(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	format, ok := object.StrOf(a[0])
	if !ok {
		return object.Null, object.TypeErrorf("strftime() argument 1 must be str, not %s", a[0].Class().Name)
	}
	f, exc := s.fieldsOrNow(t, a[1], "strftime")
	if exc != nil {
		return object.Null, exc
	}
	return object.NewStr(lib.Strftime(format, goTime(f))), nil
}

func (s *state) strptime(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	text, ok := object.StrOf(a[0])
	format, ok2 := object.StrOf(a[1])
	for i, good := range []bool{ok, ok2} {
		if !good {
			return object.Null, object.TypeErrorf("strptime() argument %d must be str, not <class '%s'>", i, a[i].Class().FullName())
		}
	}
	p, exc := s.formats.Parse(t, text, format)
	if exc != nil {
		return object.Null, exc
	}
	zone, offset := object.None, object.None
	if p.Zone != "" {
		zone = object.NewStr(p.Zone)
	}
	if p.HasOffset {
		offset = object.Int(p.Offset / 1e6)
	}
	return structTime([9]int{p.Year, p.Month, p.Day, p.Hour, p.Minute, p.Second, p.Weekday, p.YearDay, p.DST}, zone, offset), nil
}

const asctimeLayout = "Mon Jan _2 15:04:05 2006"

func (s *state) asctime(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	f, exc := s.fieldsOrNow(t, a[0], "asctime")
	if exc != nil {
		return object.Null, exc
	}
	return object.NewStr(goTime(f).Format(asctimeLayout)), nil
}

func (s *state) ctime(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	at, exc := s.moment(t, a[0])
	if exc != nil {
		return object.Null, exc
	}
	return object.NewStr(at.Local().Format(asctimeLayout)), nil
}

func (s *state) mktime(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	f, exc := fields(t, a[0], "mktime")
	if exc != nil {
		return object.Null, exc
	}
	return object.Float(float64(goTime(f).Unix())), nil
}

// addZone adds what is known of the local zone.
func addZone(m *object.Module) {
	year := time.Now().Year()
	winter := time.Date(year, time.January, 1, 0, 0, 0, 0, time.Local)
	summer := time.Date(year, time.July, 1, 0, 0, 0, 0, time.Local)
	if winter.IsDST() {
		winter, summer = summer, winter
	}
	std, off := winter.Zone()
	dst, dstOff := summer.Zone()
	daylight := 0
	if off != dstOff {
		daylight = 1
	}
	lib.Add(m, "timezone", object.Int(int64(-off)))
	lib.Add(m, "altzone", object.Int(int64(-dstOff)))
	lib.Add(m, "daylight", object.Int(int64(daylight)))
	lib.Add(m, "tzname", object.Of(object.Pair(object.NewStr(std), object.NewStr(dst))))
}

// clocks are the numbers of clock_gettime.
var clocks = map[string]int64{"CLOCK_REALTIME": 0, "CLOCK_MONOTONIC": 1, "CLOCK_PROCESS_CPUTIME_ID": 2, "CLOCK_THREAD_CPUTIME_ID": 3, "CLOCK_MONOTONIC_RAW": 4, "CLOCK_BOOTTIME": 7}

func (s *state) clockTime(whole bool) object.NativeFn {
	return func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		id, exc := object.IndexInt(t, a[0])
		if exc != nil {
			return object.Null, exc
		}
		ns := s.h.Time.Monotonic()
		if id == 0 {
			ns = s.h.Time.Now().UnixNano()
		}
		if whole {
			return object.Int(ns), nil
		}
		return object.Float(float64(ns) / 1e9), nil
	}
}

// clockKinds are the clocks by name: whether they are monotonic and adjustable,
// and how CPython implements them.
var clockKinds = map[string]struct {
	implementation        string
	monotonic, adjustable bool
}{
	"time":         {"clock_gettime(CLOCK_REALTIME)", false, true},
	"monotonic":    {"clock_gettime(CLOCK_MONOTONIC)", true, false},
	"perf_counter": {"clock_gettime(CLOCK_MONOTONIC)", true, false},
	"process_time": {"clock_gettime(CLOCK_PROCESS_CPUTIME_ID)", true, false},
	"thread_time":  {"clock_gettime(CLOCK_THREAD_CPUTIME_ID)", true, false},
}

func clockInfo(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
	name, _ := object.StrOf(a[0])
	k, ok := clockKinds[name]
	if !ok {
		return object.Null, object.ValueErrorf("unknown clock")
	}
	return object.NewNamespace([]string{"implementation", "monotonic", "adjustable", "resolution"},
		[]object.Value{object.NewStr(k.implementation), object.Bool(k.monotonic), object.Bool(k.adjustable), object.Float(1e-9)}), nil
}
