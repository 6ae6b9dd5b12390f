package datetime

import (
	"asyncrepl/internal/object"
)

// The Go types of the instances. Every one can be subclassed by programs.
type (
	date struct {
		object.Base
		ymd
	}
	// clockTime is the class time.
	clockTime struct {
		object.Base
		clock
		zone object.Value // Null or an instance of tzinfo
	}
	moment struct {
		object.Base
		ymd
		clock
		zone object.Value // Null or an instance of tzinfo
	}
	tzinfo   struct{ object.Base }
	timezone struct {
		object.Base
		micros int64 // the offset
		name   string
		named  bool
	}
)

// dateOf returns the day of a date or datetime.
func dateOf(v object.Value) (ymd, bool) {
	switch o := v.Object().(type) {
	case *date:
		return o.ymd, true
	case *moment:
		return o.ymd, true
	}
	return ymd{}, false
}

// zoneArg checks an argument tzinfo and returns Null for None.
func zoneArg(v object.Value) (object.Value, *object.Exception) {
	if v.IsNull() || v.IsNone() {
		return object.Null, nil
	}
	if !v.Class().IsSubclass(TZInfoClass) {
		return object.Null, object.TypeErrorf("tzinfo argument must be None or of a tzinfo subclass, not type '%s'", v.Class().TypeName())
	}
	return v, nil
}

// orNone is the zone as programs see it.
func orNone(v object.Value) object.Value {
	if v.IsNull() {
		return object.None
	}
	return v
}

// ints reads arguments that are ints; Null ones stay as they are in out.
func ints(t object.Thread, a []object.Value, out ...*int) *object.Exception {
	for i, p := range out {
		if i >= len(a) || a[i].IsNull() {
			continue
		}
		n, exc := object.IndexC(t, a[i], 64)
		if exc != nil {
			return exc
		}
		if n != int64(int32(n)) {
			if n > 0 {
				return object.OverflowErrorf("signed integer is greater than maximum")
			}
			return object.OverflowErrorf("signed integer is less than minimum")
		}
		*p = int(n)
	}
	return nil
}

// checkDate and checkClock are the checks of constructors.
func checkDate(d ymd) *object.Exception {
	switch {
	case d.year < minYear || d.year > maxYear:
		return object.ValueErrorf("year %d is out of range", d.year)
	case d.month < 1 || d.month > 12:
		return object.ValueErrorf("month must be in 1..12")
	case d.day < 1 || d.day > daysInMonth(d.year, d.month):
		return object.ValueErrorf("day is out of range for month")
	}
	return nil
}

func checkClock(c clock) *object.Exception {
	switch {
	case c.hour < 0 || c.hour > 23:
		return object.ValueErrorf("hour must be in 0..23")
	case c.minute < 0 || c.minute > 59:
		return object.ValueErrorf("minute must be in 0..59")
	case c.second < 0 || c.second > 59:
		return object.ValueErrorf("second must be in 0..59")
	case c.micro < 0 || c.micro > 999999:
		return object.ValueErrorf("microsecond must be in 0..999999")
	case c.fold != 0 && c.fold != 1:
		return object.ValueErrorf("fold must be either 0 or 1")
	}
	return nil
}

func numbers(ns ...int) []object.Value {
	vs := make([]object.Value, len(ns))
	for i, n := range ns {
		vs[i] = object.Int(int64(n))
	}
	return vs
}

// newDate makes a date of the class: by calling it, if a program made it.
func newDate(t object.Thread, cls *object.Class, d ymd) (object.Value, *object.Exception) {
	if exc := checkDate(d); exc != nil {
		return object.Null, exc
	}
	if !cls.IsBuiltin() {
		return object.Instantiate(t, cls, numbers(d.year, d.month, d.day), nil)
	}
	return bareDate(cls, d), nil
}

func bareDate(cls *object.Class, d ymd) object.Value {
	o := &date{ymd: d}
	o.SetClass(cls)
	return object.Of(o)
}

// newTime and newMoment make a time and a datetime in the same way.
func newTime(t object.Thread, cls *object.Class, c clock, zone object.Value) (object.Value, *object.Exception) {
	if exc := checkClock(c); exc != nil {
		return object.Null, exc
	}
	if !cls.IsBuiltin() {
		return object.Instantiate(t, cls, append(numbers(c.hour, c.minute, c.second, c.micro), orNone(zone)), foldKw(c))
	}
	return bareTime(cls, c, zone), nil
}

func bareTime(cls *object.Class, c clock, zone object.Value) object.Value {
	o := &clockTime{clock: c, zone: zone}
	o.SetClass(cls)
	return object.Of(o)
}

func newMoment(t object.Thread, cls *object.Class, d ymd, c clock, zone object.Value) (object.Value, *object.Exception) {
	if exc := checkDate(d); exc != nil {
		return object.Null, exc
	}
	if exc := checkClock(c); exc != nil {
		return object.Null, exc
	}
	if !cls.IsBuiltin() {
		return object.Instantiate(t, cls, append(numbers(d.year, d.month, d.day, c.hour, c.minute, c.second, c.micro), orNone(zone)), foldKw(c))
	}
	return bareMoment(cls, d, c, zone), nil
}

func bareMoment(cls *object.Class, d ymd, c clock, zone object.Value) object.Value {
	o := &moment{ymd: d, clock: c, zone: zone}
	o.SetClass(cls)
	return object.Of(o)
}

func foldKw(c clock) []object.Kw {
	if c.fold == 0 {
		return nil
	}
	return []object.Kw{{Name: "fold", Value: object.Int(1)}}
}

// atStamp makes the datetime of a stamp.
func atStamp(t object.Thread, cls *object.Class, us int64, zone object.Value) (object.Value, *object.Exception) {
	d, c, ok := fromStamp(us)
	if !ok {
		return object.Null, object.OverflowErrorf("date value out of range")
	}
	return newMoment(t, cls, d, c, zone)
}
