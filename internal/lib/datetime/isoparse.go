package datetime

import "strings"

// isoReader reads the parts of an ISO 8601 text from its front.
type isoReader struct {
	s  string
	ok bool // nothing was wrong so far
}

// digits takes exactly n digits.
func (r *isoReader) digits(n int) int {
	if !r.ok || len(r.s) < n {
		r.ok = false
		return 0
	}
	v := 0
	for _, c := range []byte(r.s[:n]) {
		if c < '0' || c > '9' {
			r.ok = false
			return 0
		}
		v = v*10 + int(c-'0')
	}
	r.s = r.s[n:]
	return v
}

// take takes c if it comes next.
func (r *isoReader) take(c byte) bool {
	if r.s != "" && r.s[0] == c {
		r.s = r.s[1:]
		return true
	}
	return false
}

// date takes a whole text YYYY-MM-DD, YYYYMMDD, YYYY-Www[-D] or YYYYWww[D].
func (r *isoReader) date() ymd {
	d := ymd{year: r.digits(4)}
	dashed := r.take('-')
	if r.take('W') {
		week, day := r.digits(2), 1
		if r.s != "" {
			if r.take('-') != dashed {
				r.ok = false
			}
			day = r.digits(1)
		}
		var known bool
		if d, known = fromISOWeek(d.year, week, day); !known {
			r.ok = false
		}
	} else {
		d.month = r.digits(2)
		if r.take('-') != dashed {
			r.ok = false
		}
		d.day = r.digits(2)
	}
	r.ok = r.ok && r.s == ""
	return d
}

// fromISOWeek returns the day of an ISO week; ok is false if there is none.
func fromISOWeek(year, week, day int) (d ymd, ok bool) {
	if year < minYear || year > maxYear || week < 1 || week > isoWeeks(year) || day < 1 || day > 7 {
		return ymd{}, false
	}
	n := isoStart(year) + (week-1)*7 + day - 1
	if n < 1 || n > maxOrdinal {
		return ymd{}, false
	}
	return fromOrdinal(n), true
}

// isoWeeks is the number of weeks of an ISO year.
func isoWeeks(year int) int { return (isoStart(year+1) - isoStart(year)) / 7 }

// clock takes a whole text HH[:MM[:SS[.ffffff]]], with or without colons.
func (r *isoReader) clock() clock {
	c := clock{hour: r.digits(2)}
	colons := false
	for i, p := range []*int{&c.minute, &c.second} {
		if r.s == "" || !r.ok {
			return c
		}
		if i == 0 {
			colons = r.take(':')
		} else if r.take(':') != colons {
			r.ok = false
		}
		*p = r.digits(2)
	}
	if r.s == "" || !r.ok {
		return c
	}
	if !r.take('.') && !r.take(',') {
		r.ok = false
		return c
	}
	if r.s == "" {
		r.ok = false
	}
	n := 0
	for r.ok && r.s != "" {
		if v := r.digits(1); n < 6 {
			c.micro = c.micro*10 + v
			n++
		}
	}
	for ; n < 6; n++ {
		c.micro *= 10
	}
	return c
}

// zoned takes a clock and, after it, "Z" or an offset in microseconds.
func (r *isoReader) zoned() (c clock, offset int64, aware bool) {
	i := strings.IndexAny(r.s, "+-Z")
	if i < 0 {
		return r.clock(), 0, false
	}
	mark, rest := r.s[i], r.s[i+1:]
	r.s = r.s[:i]
	c = r.clock()
	if mark == 'Z' {
		r.ok = r.ok && rest == ""
		return c, 0, true
	}
	r.s = rest
	off := r.clock()
	offset = off.micros()
	if mark == '-' {
		offset = -offset
	}
	return c, offset, true
}

// splitISO separates the date from the time: where the date ends depends on its
// form.
func splitISO(s string) (datePart, timePart string, hasTime bool) {
	n := dateLength(s)
	if len(s) <= n {
		return s, "", false
	}
	// The separator is one character of any kind.
	sep := 1
	for n+sep < len(s) && s[n+sep]&0xc0 == 0x80 {
		sep++
	}
	return s[:n], s[n+sep:], true
}

func dateLength(s string) int {
	const week, weekDay, compact, dashed = 7, 8, 8, 10
	digit := func(i int) bool { return i < len(s) && '0' <= s[i] && s[i] <= '9' }
	switch {
	case len(s) > 5 && s[4] == '-' && s[5] == 'W':
		if len(s) > 8 && s[8] == '-' {
			if len(s) == 9 {
				return 8
			}
			if len(s) > 10 && digit(10) {
				return 8 // a separator and the time
			}
			return 10
		}
		return 8
	case len(s) > 4 && s[4] == '-':
		return dashed
	case len(s) > 4 && s[4] == 'W':
		n := week
		for digit(n) {
			n++
		}
		if n < 9 {
			return n
		}
		if n%2 == 0 {
			return week
		}
		return weekDay
	}
	return compact
}
