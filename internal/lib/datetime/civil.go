package datetime

import "time"

// ymd is a day of the proleptic Gregorian calendar.
type ymd struct{ year, month, day int }

const (
	minYear, maxYear = 1, 9999
	maxOrdinal       = 3652059 // of 9999-12-31
)

var (
	monthNames = [...]string{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"}
	dayNames   = [...]string{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"}
	// daysBefore are the days of a common year before each month.
	daysBefore = [...]int{0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365}
)

func isLeap(year int) bool { return year%4 == 0 && (year%100 != 0 || year%400 == 0) }

func daysInMonth(year, month int) int {
	if month == 2 && isLeap(year) {
		return 29
	}
	return daysBefore[month] - daysBefore[month-1]
}

// daysBeforeYear counts the days from 1 January of the year 1.
func daysBeforeYear(year int) int {
	y := year - 1
	return y*365 + y/4 - y/100 + y/400
}

// yearDay counts from 1.
func (d ymd) yearDay() int {
	n := daysBefore[d.month-1] + d.day
	if d.month > 2 && isLeap(d.year) {
		n++
	}
	return n
}

// ordinal counts days; 1 January of the year 1 is 1.
func (d ymd) ordinal() int { return daysBeforeYear(d.year) + d.yearDay() }

// weekday counts from Monday, 0.
func (d ymd) weekday() int { return (d.ordinal() + 6) % 7 }

// fromOrdinal is the inverse of ordinal.
func fromOrdinal(n int) ymd {
	year := n*400/146097 + 1 // at most one too many or too few
	for daysBeforeYear(year+1) < n {
		year++
	}
	for daysBeforeYear(year) >= n {
		year--
	}
	n -= daysBeforeYear(year)
	d := ymd{year, 1, 0}
	for m := daysInMonth(year, 1); n > m; m = daysInMonth(year, d.month) {
		n -= m
		d.month++
	}
	d.day = n
	return d
}

// isoStart is the ordinal of the Monday of the first ISO week of a year.
func isoStart(year int) int {
	first := daysBeforeYear(year) + 1
	weekday := (first + 6) % 7
	if weekday > 3 {
		return first - weekday + 7
	}
	return first - weekday
}

// isoWeek is the ISO year, week and weekday.
func (d ymd) isoWeek() (year, week, day int) {
	n := d.ordinal()
	year = d.year
	switch {
	case n < isoStart(year):
		year--
	case n >= isoStart(year+1):
		year++
	}
	n -= isoStart(year)
	return year, n/7 + 1, n%7 + 1
}

// clock is a time of day.
type clock struct{ hour, minute, second, micro, fold int }

// micros are the microseconds since midnight.
func (c clock) micros() int64 {
	return int64((c.hour*60+c.minute)*60+c.second)*microsPerSec + int64(c.micro)
}

func clockOf(micros int64) clock {
	secs := int(micros / microsPerSec)
	return clock{hour: secs / 3600, minute: secs / 60 % 60, second: secs % 60, micro: int(micros % microsPerSec)}
}

// stamp is the moment in microseconds since the year 1 began, a day before
// ordinal 1.
func stamp(d ymd, c clock) int64 { return int64(d.ordinal())*microsPerDay + c.micros() }

// fromStamp is the inverse of stamp; ok is false out of the range of years.
func fromStamp(us int64) (ymd, clock, bool) {
	n := us / microsPerDay
	if us%microsPerDay < 0 {
		n--
	}
	if n < 1 || n > maxOrdinal {
		return ymd{}, clock{}, false
	}
	return fromOrdinal(int(n)), clockOf(us - n*microsPerDay), true
}

// epoch is the ordinal of 1970-01-01.
const epoch = 719163

// goTime is the same moment of Go's, as if the fields were UTC.
func goTime(d ymd, c clock) time.Time {
	return time.Date(d.year, time.Month(d.month), d.day, c.hour, c.minute, c.second, c.micro*1000, time.UTC)
}

func fieldsOf(w time.Time) (ymd, clock) {
	return ymd{w.Year(), int(w.Month()), w.Day()}, clock{hour: w.Hour(), minute: w.Minute(), second: w.Second(), micro: w.Nanosecond() / 1000}
}

// zoneOffset is the offset from UTC, in seconds, of a time zone at a moment in
// seconds since 1970.
func zoneOffset(unix int64, loc *time.Location) int64 {
	_, off := time.Unix(unix, 0).In(loc).Zone()
	return int64(off)
}

// zoneUnix is the moment at which clocks of a zone show wall, seconds since 1970
// as if they were UTC. Of two such moments fold chooses; where clocks jump over
// wall, the offset before or after the jump counts.
func zoneUnix(wall int64, fold int, loc *time.Location) int64 {
	const day = 86400
	early, late := wall-zoneOffset(wall-day, loc), wall-zoneOffset(wall+day, loc)
	valid := func(u int64) bool { return u+zoneOffset(u, loc) == wall }
	switch {
	case early == late:
		return early
	case valid(early) && valid(late):
		if fold == 1 {
			return max(early, late)
		}
		return min(early, late)
	case valid(early):
		return early
	case valid(late):
		return late
	case fold == 1:
		return min(early, late)
	}
	return max(early, late)
}

// zoneFold is the fold of a zone's time at a moment: 1 if clocks showed the same
// time before.
func zoneFold(unix int64, loc *time.Location) int {
	const day = 86400
	off := zoneOffset(unix, loc)
	before := zoneOffset(unix-day, loc)
	if before > off && zoneOffset(unix+off-before, loc) == before {
		return 1
	}
	return 0
}
