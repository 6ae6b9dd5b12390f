package datetime

import (
	"math"
	"time"

	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
)

// Module declares the module.
var Module = lib.Module{Name: "datetime", Doc: "Native types for dates, times, durations and time zones.", Load: load}

// state is what the classes of one session share: they ask its clock.
type state struct {
	h                    *lib.Host
	date, time, datetime *object.Class
	isoDate              *object.Class
	formats              lib.StrptimeCache
}

func load(h *lib.Host, m *object.Module) *object.Exception {
	s := &state{h: h}
	var exc *object.Exception
	if s.isoDate, exc = isoDateClass(h); exc != nil {
		return exc
	}
	s.date = s.dateClass()
	s.time = s.timeClass()
	s.datetime = s.datetimeClass()
	lib.AddClasses(m, deltaClass, TZInfoClass, zoneClass, s.date, s.time, s.datetime)
	lib.Add(m, "UTC", object.Of(utc))
	lib.Add(m, "MINYEAR", object.Int(minYear))
	lib.Add(m, "MAXYEAR", object.Int(maxYear))
	return nil
}

// unixFloat is the moment of a timestamp.
func unixFloat(f float64) (time.Time, *object.Exception) {
	switch {
	case math.IsNaN(f):
		return time.Time{}, object.ValueErrorf("Invalid value NaN (not a number)")
	case math.Abs(f) >= 1<<63:
		return time.Time{}, object.OverflowErrorf("timestamp out of range for platform time_t")
	}
	whole, part := math.Modf(f)
	us := math.RoundToEven(part * 1e6)
	return checkUnix(int64(whole), int64(us))
}

// checkUnix refuses what no datetime can show.
func checkUnix(secs, us int64) (time.Time, *object.Exception) {
	const first, last = (1 - epoch) * secsPerDay, (maxOrdinal + 1 - epoch) * secsPerDay
	if secs < first || secs >= last {
		if math.Abs(float64(secs)) > 6.7e16 {
			return time.Time{}, object.Errorf(object.OSErrorClass, "[Errno 75] Value too large for defined data type")
		}
		year := 1970 + int64(float64(secs)/31556952)
		return time.Time{}, object.ValueErrorf("year %d is out of range", year)
	}
	return time.Unix(secs, us*1000), nil
}
