package datetime

import (
	"time"

	"asyncrepl/internal/object"
)

// What the module zoneinfo needs of datetimes.

// NewDelta returns the timedelta of a duration.
func NewDelta(d time.Duration) object.Value {
	v, _ := newDelta(0, 0, d.Microseconds())
	return v
}

// In returns a moment at which the rules of a zone are those that hold for the
// fields of a datetime; ok is false for other objects.
func In(v object.Value, loc *time.Location) (at time.Time, ok bool) {
	m, ok := v.Object().(*moment)
	if !ok {
		return time.Time{}, false
	}
	wall := (stamp(m.ymd, m.clock) - epoch*microsPerDay) / microsPerSec
	unix := zoneUnix(wall, m.fold, loc)
	const day = 86400
	for _, near := range []int64{unix, unix - day, unix + day} {
		if zoneOffset(near, loc) == wall-unix { // not at once where clocks jump over wall
			return time.Unix(near, 0).In(loc), true
		}
	}
	return time.Unix(unix, 0).In(loc), true
}

// FromUTC turns a datetime with UTC's fields and the zone self into local time.
func FromUTC(t object.Thread, v, self object.Value, loc *time.Location) (object.Value, *object.Exception) {
	m, exc := ownMoment([]object.Value{self, v})
	if exc != nil {
		return object.Null, exc
	}
	us := stamp(m.ymd, m.clock) - epoch*microsPerDay
	secs, rest := carry(0, us, microsPerSec)
	d, c, ok := fromStamp(us + zoneOffset(secs, loc)*microsPerSec + epoch*microsPerDay)
	if !ok {
		return object.Null, object.OverflowErrorf("date value out of range")
	}
	c.fold = zoneFold(secs, loc)
	c.micro = int(rest)
	return newMoment(t, m.Class(), d, c, self)
}
