package datetime

import (
	"fmt"
	"math"
	"math/big"
	"time"

	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
)

// moment is a date or, if timed, a datetime. wall shows its fields, as if they
// were UTC; zone is the offset of an aware datetime.
type moment struct {
	object.Base
	wall  time.Time
	timed bool
	zone  *zone
}

// zone is timezone: a fixed offset from UTC.
type zone struct {
	object.Base
	offset time.Duration
}

// Repr implements object.Reprer.
func (z *zone) Repr(object.Thread) (string, *object.Exception) {
	if z.offset == 0 {
		return "datetime.timezone.utc", nil
	}
	d, _ := newDelta(0, 0, z.offset.Microseconds())
	s, exc := d.Object().(*timedelta).Repr(nil)
	return "datetime.timezone(" + s + ")", exc
}

// Str implements object.Strer.
func (z *zone) Str(object.Thread) (string, *object.Exception) { return z.name(), nil }

func (z *zone) name() string {
	if z.offset == 0 {
		return "UTC"
	}
	return "UTC" + z.sign()
}

// sign is the offset as isoformat shows it.
func (z *zone) sign() string {
	d, c := z.offset, '+'
	if d < 0 {
		d, c = -d, '-'
	}
	s := fmt.Sprintf("%c%02d:%02d", c, int(d.Hours()), int(d.Minutes())%60)
	if d%time.Minute != 0 {
		s += fmt.Sprintf(":%02d", int(d.Seconds())%60)
	}
	return s
}

// instant is the moment in time that an aware datetime means.
func (m *moment) instant() time.Time {
	if m.zone == nil {
		return m.wall
	}
	return m.wall.Add(-m.zone.offset)
}

// make returns a date or datetime of the given class.
func (m moment) make(cls *object.Class) (object.Value, *object.Exception) {
	if y := m.wall.Year(); y < 1 || y > 9999 {
		return object.Null, object.OverflowErrorf("date value out of range")
	}
	c := &moment{wall: m.wall.Truncate(time.Microsecond), timed: m.timed, zone: m.zone}
	c.SetClass(cls)
	return object.Of(c), nil
}

// fieldRanges are the fields after year, month and day with their last values.
var fieldRanges = []struct {
	name string
	last int64
}{{"hour", 23}, {"minute", 59}, {"second", 59}, {"microsecond", 999999}}

// fromFields checks the fields and makes the moment.
func fromFields(t object.Thread, cls *object.Class, a []object.Value, timed bool, zoneArg object.Value) (object.Value, *object.Exception) {
	var f [7]int64
	for i, v := range a {
		n, exc := object.IndexC(t, v, 32)
		if exc != nil {
			return object.Null, exc
		}
		f[i] = n
	}
	switch {
	case f[0] < 1 || f[0] > 9999:
		return object.Null, object.ValueErrorf("year %d is out of range", f[0])
	case f[1] < 1 || f[1] > 12:
		return object.Null, object.ValueErrorf("month must be in 1..12")
	case f[2] < 1 || int(f[2]) > time.Date(int(f[0]), time.Month(f[1]+1), 0, 0, 0, 0, 0, time.UTC).Day():
		return object.Null, object.ValueErrorf("day is out of range for month")
	}
	for i, r := range fieldRanges {
		if f[3+i] < 0 || f[3+i] > r.last {
			return object.Null, object.ValueErrorf("%s must be in 0..%d", r.name, r.last)
		}
	}
	z, exc := zoneOf(zoneArg)
	if exc != nil {
		return object.Null, exc
	}
	wall := time.Date(int(f[0]), time.Month(f[1]), int(f[2]), int(f[3]), int(f[4]), int(f[5]), int(f[6])*1000, time.UTC)
	return moment{wall: wall, timed: timed, zone: z}.make(cls)
}

func zoneOf(v object.Value) (*zone, *object.Exception) {
	if v.IsNull() || v.IsNone() {
		return nil, nil
	}
	z, ok := v.Object().(*zone)
	if !ok {
		return nil, object.TypeErrorf("tzinfo argument must be None or of a tzinfo subclass, not type '%s'", v.Class().Name)
	}
	return z, nil
}

// iso is isoformat().
func (m *moment) iso(sep string) string {
	s := m.wall.Format("2006-01-02")
	if !m.timed {
		return s
	}
	s += sep + m.wall.Format("15:04:05")
	if us := m.wall.Nanosecond() / 1000; us != 0 {
		s += fmt.Sprintf(".%06d", us)
	}
	if m.zone != nil {
		s += m.zone.sign()
	}
	return s
}

// Str implements object.Strer.
func (m *moment) Str(object.Thread) (string, *object.Exception) { return m.iso(" "), nil }

// Repr implements object.Reprer.
func (m *moment) Repr(object.Thread) (string, *object.Exception) {
	y, mon, d := m.wall.Date()
	s := fmt.Sprintf("%s(%d, %d, %d", m.Class().FullName(), y, mon, d)
	if m.timed {
		s += fmt.Sprintf(", %d, %d", m.wall.Hour(), m.wall.Minute())
		us := m.wall.Nanosecond() / 1000
		if m.wall.Second() != 0 || us != 0 {
			s += fmt.Sprintf(", %d", m.wall.Second())
		}
		if us != 0 {
			s += fmt.Sprintf(", %d", us)
		}
		if m.zone != nil {
			z, _ := m.zone.Repr(nil)
			s += ", tzinfo=" + z
		}
	}
	return s + ")", nil
}

// Format implements object.Formatter.
func (m *moment) Format(_ object.Thread, spec string) (string, *object.Exception) {
	if spec == "" {
		return m.iso(" "), nil
	}
	return m.strftime(spec), nil
}

func (m *moment) strftime(format string) string {
	t := m.wall
	if m.zone != nil {
		t = m.instant().In(time.FixedZone(m.zone.name(), int(m.zone.offset/time.Second)))
	}
	return lib.Strftime(format, t)
}

// Hash implements object.Hasher.
func (m *moment) Hash(t object.Thread) (int64, *object.Exception) {
	return object.Hash(t, object.Int(m.instant().UnixMicro()))
}

// Compare implements object.Comparer.
func (m *moment) Compare(_ object.Thread, op object.CompareOp, other object.Value) (object.Value, *object.Exception) {
	o, ok := other.Object().(*moment)
	if !ok {
		return object.NotImplemented, nil
	}
	if m.timed != o.timed || (m.zone == nil) != (o.zone == nil) {
		switch {
		case op == object.EQ || op == object.NE:
			return object.Bool(op == object.NE), nil
		case m.timed != o.timed:
			return object.Null, object.TypeErrorf("can't compare %s to %s", m.Class().FullName(), o.Class().FullName())
		}
		return object.Null, object.TypeErrorf("can't compare offset-naive and offset-aware datetimes")
	}
	return ordered(op, m.instant().Compare(o.instant())), nil
}

// Binary implements object.Binary.
func (m *moment) Binary(_ object.Thread, op object.BinaryOp, other object.Value, reflected bool) (object.Value, *object.Exception) {
	switch o := other.Object().(type) {
	case *timedelta:
		if op != object.Add && (op != object.Sub || reflected) {
			return object.NotImplemented, nil
		}
		us := o.total()
		if !m.timed {
			us = new(big.Int).Mul(big.NewInt(o.days), big.NewInt(secsPerDay*microsPerSec))
		}
		if op == object.Sub {
			us.Neg(us)
		}
		if !us.IsInt64() {
			return object.Null, object.OverflowErrorf("date value out of range")
		}
		secs, rest := carry(0, us.Int64(), microsPerSec)
		wall := time.Unix(m.wall.Unix()+secs, int64(m.wall.Nanosecond())+rest*1000).UTC()
		return moment{wall: wall, timed: m.timed, zone: m.zone}.make(m.Class())
	case *moment:
		if op != object.Sub || reflected || m.timed != o.timed {
			return object.NotImplemented, nil
		}
		if (m.zone == nil) != (o.zone == nil) {
			return object.Null, object.TypeErrorf("can't subtract offset-naive and offset-aware datetimes")
		}
		return newDelta(0, 0, m.instant().UnixMicro()-o.instant().UnixMicro())
	}
	return object.NotImplemented, nil
}

// timestamp is timestamp(): a naive datetime is taken as local time.
func (m *moment) timestamp() object.Value {
	at := m.instant()
	if m.zone == nil {
		w := m.wall
		at = time.Date(w.Year(), w.Month(), w.Day(), w.Hour(), w.Minute(), w.Second(), w.Nanosecond(), time.Local)
	}
	return object.Float(float64(at.Unix()) + float64(at.Nanosecond()/1000)/1e6)
}

// at returns the datetime that a moment is in a zone, nil meaning local time
// without one.
func at(cls *object.Class, when time.Time, z *zone) (object.Value, *object.Exception) {
	wall := when.UTC()
	if z != nil {
		wall = wall.Add(z.offset)
	} else {
		wall = asUTC(when.Local())
	}
	return moment{wall: wall, timed: true, zone: z}.make(cls)
}

// asUTC returns the time in UTC whose fields are those of t.
func asUTC(t time.Time) time.Time {
	return time.Date(t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), t.Second(), t.Nanosecond(), time.UTC)
}

// fromStamp reads a timestamp, rounded half to even to microseconds.
func fromStamp(t object.Thread, v object.Value) (time.Time, *object.Exception) {
	f, exc := object.ToFloat(t, v)
	switch {
	case exc != nil:
		return time.Time{}, exc
	case math.IsNaN(f):
		return time.Time{}, object.ValueErrorf("cannot convert float NaN to integer")
	case math.Abs(f) > 1e14:
		return time.Time{}, object.ValueErrorf("year is out of range")
	}
	whole := math.Floor(f)
	return time.Unix(int64(whole), int64(math.RoundToEven((f-whole)*1e6))*1000), nil
}
