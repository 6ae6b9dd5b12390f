package datetime

import (
	"time"

	"asyncrepl/internal/object"
)

// constructors are the class methods of datetime that make one.
func (s *state) constructors() []object.Method {
	return []object.Method{
		{Name: "now", Sig: "(type, tz=None)", Kind: object.ClassMethod, Doc: "The present moment, expressed in the given zone or else in local time.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			zone, exc := zoneArg(a[1])
			if exc != nil {
				return object.Null, exc
			}
			return s.at(t, class(a[0]), s.h.Time.Now(), zone)
		}},
		{Name: "utcnow", Sig: "(type, /)", Kind: object.ClassMethod, Doc: "The present moment in UTC, as a datetime without a zone.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			if exc := deprecated(t, "utcnow", "datetime.datetime.now(datetime.UTC)"); exc != nil {
				return object.Null, exc
			}
			d, c := fieldsOf(s.h.Time.Now().UTC())
			return newMoment(t, class(a[0]), d, c, object.Null)
		}},
		{Name: "fromtimestamp", Sig: "(type, timestamp, tz=None)", Kind: object.ClassMethod, Doc: "Converts a POSIX timestamp to a datetime in tz or the local zone.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			zone, exc := zoneArg(a[2])
			if exc != nil {
				return object.Null, exc
			}
			when, exc := unixTime(t, a[1])
			if exc != nil {
				return object.Null, exc
			}
			return s.at(t, class(a[0]), when, zone)
		}},
		{Name: "utcfromtimestamp", Sig: "(type, timestamp, /)", Kind: object.ClassMethod, Doc: "Converts a POSIX timestamp to a UTC datetime that carries no zone.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			if exc := deprecated(t, "utcfromtimestamp", "datetime.datetime.fromtimestamp(timestamp, datetime.UTC)"); exc != nil {
				return object.Null, exc
			}
			when, exc := unixTime(t, a[1])
			if exc != nil {
				return object.Null, exc
			}
			d, c := fieldsOf(when.UTC())
			return newMoment(t, class(a[0]), d, c, object.Null)
		}},
		{Name: "combine", Sig: "(type, date, time, tzinfo=?)", Kind: object.ClassMethod, Doc: "Joins a date and a time into one datetime.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			d, ok := dateOf(a[1])
			if !ok {
				return object.Null, object.TypeErrorf("combine() argument 1 must be datetime.date, not %s", a[1].Class().TypeName())
			}
			c, ok := a[2].Object().(*clockTime)
			if !ok {
				return object.Null, object.TypeErrorf("combine() argument 2 must be datetime.time, not %s", a[2].Class().TypeName())
			}
			zone := c.zone
			if !a[3].IsNull() {
				var exc *object.Exception
				if zone, exc = zoneArg(a[3]); exc != nil {
					return object.Null, exc
				}
			}
			return newMoment(t, class(a[0]), d, c.clock, zone)
		}},
		{Name: "fromisoformat", Sig: "(type, object, /)", Kind: object.ClassMethod, Doc: "Parses text in nearly any ISO 8601 form into a datetime.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			text, ok := object.StrOf(a[1])
			if !ok {
				return object.Null, object.TypeErrorf("fromisoformat: argument must be str")
			}
			day, rest, hasTime := splitISO(text)
			r := isoReader{day, true}
			d := r.date()
			var c clock
			var offset int64
			var aware bool
			if hasTime {
				r.s = rest
				c, offset, aware = r.zoned()
			}
			if !r.ok {
				return object.Null, object.ValueErrorf("Invalid isoformat string: %s", object.StrRepr(text))
			}
			zone, exc := isoOffset(offset, aware)
			if exc != nil {
				return object.Null, exc
			}
			return newMoment(t, class(a[0]), d, c, zone)
		}},
		{Name: "strptime", Sig: "(type, date_string, format, /)", Kind: object.ClassMethod, Doc: "Parses text into a datetime using a strptime format.", Fn: s.strptime},
	}
}

func deprecated(t object.Thread, name, instead string) *object.Exception {
	return t.Warn(object.DeprecationWarningClass, "datetime.datetime."+name+"() is deprecated and scheduled for removal in a future version. Use timezone-aware objects to represent datetimes in UTC: "+instead+".", 1)
}

// at is the datetime that clocks of the zone, or local ones, show at a moment.
func (s *state) at(t object.Thread, cls *object.Class, when time.Time, zone object.Value) (object.Value, *object.Exception) {
	if zone.IsNull() {
		d, c := fieldsOf(when.Local())
		c.fold = zoneFold(when.Unix(), time.Local)
		return newMoment(t, cls, d, c, zone)
	}
	d, c := fieldsOf(when.UTC())
	v, exc := newMoment(t, cls, d, c, zone)
	if exc != nil {
		return object.Null, exc
	}
	return object.CallMethod(t, zone, "fromutc", v)
}

func (s *state) strptime(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	text, ok := object.StrOf(a[1])
	if !ok {
		return object.Null, object.TypeErrorf("strptime() argument 1 must be str, not %s", a[1].Class().TypeName())
	}
	format, ok := object.StrOf(a[2])
	if !ok {
		return object.Null, object.TypeErrorf("strptime() argument 2 must be str, not %s", a[2].Class().TypeName())
	}
	p, exc := s.formats.Parse(t, text, format)
	if exc != nil {
		return object.Null, exc
	}
	zone := object.Null
	if p.HasOffset {
		zone = fixedZone(p.Offset)
		if p.Zone != "" {
			zone = namedZone(p.Offset, p.Zone)
		}
	}
	return newMoment(t, class(a[0]), ymd{p.Year, p.Month, p.Day}, clock{hour: p.Hour, minute: p.Minute, second: p.Second, micro: p.Micro}, zone)
}
