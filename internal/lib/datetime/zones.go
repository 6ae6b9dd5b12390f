package datetime

import (
	"fmt"

	"asyncrepl/internal/object"
)

// TZInfoClass is the class tzinfo, base of programs' time zones and of
// zoneinfo.ZoneInfo; zoneClass is timezone; utc is timezone.utc.
var (
	TZInfoClass *object.Class
	zoneClass   *object.Class
	utc         = &timezone{}
)

const dayLimit = "strictly between -timedelta(hours=24) and timedelta(hours=24)"

func init() {
	TZInfoClass = object.NewNativeClass("tzinfo", "datetime", nil, []object.Method{
		{Name: "__new__", Sig: "(cls, *args, **kwargs)", Kind: object.NewMethod, Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			z := &tzinfo{}
			z.SetClass(class(a[0]))
			return object.Of(z), nil
		}},
		abstractZone("utcoffset"), abstractZone("dst"), abstractZone("tzname"),
		{Name: "fromutc", Sig: "(self, dt, /)", Doc: "Shifts a UTC datetime into the local time of this zone.", Fn: fromUTC},
	}, object.WithDoc("What classes of time zones derive from."), object.WithProto((*tzinfo)(nil), ""), object.WithFlags(object.DottedName))

	zoneClass = object.NewNativeClass("timezone", "datetime", []*object.Class{TZInfoClass}, []object.Method{
		{Name: "__new__", Sig: "(cls, offset, name=?)", Kind: object.NewMethod, Fn: newTimezone},
		zoneMethod("utcoffset", "Return fixed offset.", func(z *timezone) object.Value { return z.delta() }),
		zoneMethod("dst", "Return None.", func(*timezone) object.Value { return object.None }),
		zoneMethod("tzname", "Tells the name given to the timezone, or one made of its offset: 'UTC+hh:mm'\nor 'UTC-hh:mm'.",
			func(z *timezone) object.Value { return object.NewStr(z.label()) }),
		{Name: "fromutc", Sig: "(self, dt, /)", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			m, exc := ownMoment(a)
			if exc != nil {
				return object.Null, exc
			}
			return atStamp(t, m.Class(), stamp(m.ymd, m.clock)+a[0].Object().(*timezone).micros, a[0])
		}},
		{Name: "__getinitargs__", Sig: "(self, /)", Doc: "pickle support", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			return a[0].Object().(*timezone).initArgs(), nil
		}},
		{Name: "__reduce__", Sig: "(self, /)", Doc: "-> (cls, state)", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			return object.Of(object.NewTuple(object.Of(a[0].Class()), a[0].Object().(*timezone).initArgs(), object.None)), nil
		}},
	}, object.WithFlags(object.FinalClass|object.DottedName), object.WithProto((*timezone)(nil), ""), object.WithDoc("A time zone that is always the same time away from UTC."))
	utc.SetClass(zoneClass)
	zoneClass.SetConstant("utc", object.Of(utc))
	const limit = (24*60 - 1) * 60 * microsPerSec
	zoneClass.SetConstant("min", fixedZone(-limit))
	zoneClass.SetConstant("max", fixedZone(limit))
}

// fixedZone returns the timezone of an offset.
func fixedZone(micros int64) object.Value {
	if micros == 0 {
		return object.Of(utc)
	}
	z := &timezone{micros: micros}
	z.SetClass(zoneClass)
	return object.Of(z)
}

func namedZone(micros int64, name string) object.Value {
	z := &timezone{micros: micros, name: name, named: true}
	z.SetClass(zoneClass)
	return object.Of(z)
}

func newTimezone(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	d, ok := a[1].Object().(*timedelta)
	if !ok {
		return object.Null, object.TypeErrorf("timezone() argument 1 must be datetime.timedelta, not %s", a[1].Class().TypeName())
	}
	us, ok := d.dayPart()
	if !ok {
		return object.Null, object.ValueErrorf("offset must be a timedelta "+dayLimit+", not %s.", object.ReprText(t, a[1]))
	}
	if a[2].IsNull() {
		return fixedZone(us), nil
	}
	name, ok := object.StrOf(a[2])
	if !ok {
		return object.Null, object.TypeErrorf("timezone() argument 2 must be str, not %s", a[2].Class().TypeName())
	}
	return namedZone(us, name), nil
}

// dayPart returns the duration in microseconds if it is shorter than a day,
// forward or back.
func (d *timedelta) dayPart() (int64, bool) {
	us := d.days*microsPerDay + d.secs*microsPerSec + d.micros
	return us, (d.days == 0 || d.days == -1) && us != -microsPerDay
}

func (z *timezone) delta() object.Value {
	d, _ := newDelta(0, 0, z.micros)
	return d
}

func (z *timezone) label() string {
	switch {
	case z.named:
		return z.name
	case z.micros == 0:
		return "UTC"
	}
	return "UTC" + offsetText(z.micros, ":")
}

func (z *timezone) initArgs() object.Value {
	if z.named {
		return object.Of(object.NewTuple(z.delta(), object.NewStr(z.name)))
	}
	return object.Of(object.NewTuple(z.delta()))
}

// offsetText is an offset as isoformat shows it, with sep between the parts.
func offsetText(us int64, sep string) string {
	sign := '+'
	if us < 0 {
		us, sign = -us, '-'
	}
	c := clockOf(us)
	s := fmt.Sprintf("%c%02d%s%02d", sign, c.hour, sep, c.minute)
	if c.second != 0 || c.micro != 0 {
		s += fmt.Sprintf("%s%02d", sep, c.second)
	}
	if c.micro != 0 {
		s += fmt.Sprintf(".%06d", c.micro)
	}
	return s
}

// Repr implements object.Reprer.
func (z *timezone) Repr(t object.Thread) (string, *object.Exception) {
	if z == utc {
		return "datetime.timezone.utc", nil
	}
	s, exc := z.delta().Object().(*timedelta).Repr(t)
	if z.named {
		s += ", " + object.StrRepr(z.name)
	}
	return "datetime.timezone(" + s + ")", exc
}

// Str implements object.Strer.
func (z *timezone) Str(object.Thread) (string, *object.Exception) { return z.label(), nil }

// Hash implements object.Hasher.
func (z *timezone) Hash(t object.Thread) (int64, *object.Exception) {
	return z.delta().Object().(*timedelta).Hash(t)
}

// Compare implements object.Comparer.
func (z *timezone) Compare(_ object.Thread, op object.CompareOp, other object.Value) (object.Value, *object.Exception) {
	o, ok := other.Object().(*timezone)
	if !ok || op != object.EQ && op != object.NE {
		return object.NotImplemented, nil
	}
	return object.Bool((z.micros == o.micros) == (op == object.EQ)), nil
}

func abstractZone(name string) object.Method {
	return object.Method{Name: name, Sig: "(self, dt, /)", Fn: func(object.Thread, []object.Value) (object.Value, *object.Exception) {
		return object.Null, object.Errorf(object.NotImplementedErrorClass, "a tzinfo subclass must implement %s()", name)
	}}
}

func zoneMethod(name, doc string, get func(z *timezone) object.Value) object.Method {
	return object.Method{Name: name, Sig: "(self, dt, /)", Doc: doc, Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
		if _, ok := a[1].Object().(*moment); !ok && !a[1].IsNone() {
			return object.Null, object.TypeErrorf("%s(dt) argument must be a datetime instance or None, not %s", name, a[1].Class().TypeName())
		}
		return get(a[0].Object().(*timezone)), nil
	}}
}

// ownMoment checks the argument of fromutc.
func ownMoment(a []object.Value) (*moment, *object.Exception) {
	m, ok := a[1].Object().(*moment)
	switch {
	case !ok:
		return nil, object.TypeErrorf("fromutc: argument must be a datetime")
	case !object.Is(m.zone, a[0]):
		return nil, object.ValueErrorf("fromutc: dt.tzinfo is not self")
	}
	return m, nil
}

// fromUTC is tzinfo.fromutc, which finds local time by asking for the offsets
// around it.
func fromUTC(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	m, exc := ownMoment(a)
	if exc != nil {
		return object.Null, exc
	}
	off, ok, exc := zoneDelta(t, m.zone, "utcoffset", a[1])
	if exc != nil {
		return object.Null, exc
	}
	if !ok {
		return object.Null, object.ValueErrorf("fromutc: non-None utcoffset() result required")
	}
	dst, ok, exc := zoneDelta(t, m.zone, "dst", a[1])
	if exc != nil {
		return object.Null, exc
	}
	if !ok {
		return object.Null, object.ValueErrorf("fromutc: non-None dst() result required")
	}
	at := stamp(m.ymd, m.clock) + off - dst
	standard, exc := atStamp(t, m.Class(), at, m.zone)
	if exc != nil {
		return object.Null, exc
	}
	dst, ok, exc = zoneDelta(t, m.zone, "dst", standard)
	if exc != nil {
		return object.Null, exc
	}
	if !ok {
		return object.Null, object.ValueErrorf("fromutc: tz.dst() gave inconsistent results; cannot convert")
	}
	return atStamp(t, m.Class(), at+dst, m.zone)
}

// zoneDelta asks a zone for utcoffset or dst, in microseconds; ok is false for
// None and without a zone.
func zoneDelta(t object.Thread, zone object.Value, method string, dt object.Value) (us int64, ok bool, exc *object.Exception) {
	if zone.IsNull() {
		return 0, false, nil
	}
	if z, fixed := zone.Object().(*timezone); fixed {
		return z.micros, method == "utcoffset", nil
	}
	r, exc := object.CallMethod(t, zone, method, dt)
	if exc != nil || r.IsNone() {
		return 0, false, exc
	}
	d, isDelta := r.Object().(*timedelta)
	if !isDelta {
		return 0, false, object.TypeErrorf("tzinfo.%s() must return None or timedelta, not '%s'", method, r.Class().TypeName())
	}
	us, ok = d.dayPart()
	if !ok {
		return 0, false, object.ValueErrorf("offset must be a timedelta " + dayLimit + ".")
	}
	return us, true, nil
}

// zoneName asks a zone for its name.
func zoneName(t object.Thread, zone, dt object.Value) (object.Value, *object.Exception) {
	if zone.IsNull() {
		return object.None, nil
	}
	if z, fixed := zone.Object().(*timezone); fixed {
		return object.NewStr(z.label()), nil
	}
	r, exc := object.CallMethod(t, zone, "tzname", dt)
	if exc != nil || r.IsNone() {
		return object.None, exc
	}
	if _, ok := object.StrOf(r); !ok {
		return object.Null, object.TypeErrorf("tzinfo.tzname() must return None or a string, not '%s'", r.Class().TypeName())
	}
	return r, nil
}

// zoneRows are utcoffset, dst and tzname of time and datetime; of gives the
// zone and what it is asked about.
func zoneRows(of func(self object.Value) (zone, dt object.Value)) []object.Method {
	delta := func(name string) object.Method {
		return object.Method{Name: name, Sig: "(self, /)", Doc: "Return self.tzinfo." + name + "(self).", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			zone, dt := of(a[0])
			us, ok, exc := zoneDelta(t, zone, name, dt)
			if exc != nil || !ok {
				return object.None, exc
			}
			return newDelta(0, 0, us)
		}}
	}
	return []object.Method{delta("utcoffset"), delta("dst"),
		{Name: "tzname", Sig: "(self, /)", Doc: "Return self.tzinfo.tzname(self).", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			zone, dt := of(a[0])
			return zoneName(t, zone, dt)
		}},
		{Name: "tzinfo", Kind: object.Property, Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			zone, _ := of(a[0])
			return orNone(zone), nil
		}},
	}
}
