package lib

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"asyncrepl/internal/object"
)

// Parsed is what Strptime found in a text; what the format did not mention has
// the values of 1900-01-01 00:00.
type Parsed struct {
	Year, Month, Day, Hour, Minute, Second, Micro int
	Weekday, YearDay                              int // from Monday, 0, and from 1
	DST                                           int // -1 if unknown
	Offset                                        int64
	HasOffset                                     bool // Offset, in microseconds, was given by %z
	Zone                                          string
}

// StrptimeCache parses times by formats and keeps those it has seen. The zero
// value is ready.
type StrptimeCache struct{ formats map[string]*regexp.Regexp }

const maxFormats = 64

var (
	longMonths = monthNames("January")
	months     = monthNames("Jan")
	longDays   = weekdayNames("Monday")
	days       = weekdayNames("Mon")
)

func monthNames(layout string) []string {
	var out []string
	for m := time.January; m <= time.December; m++ {
		out = append(out, strings.ToLower(time.Date(2000, m, 1, 0, 0, 0, 0, time.UTC).Format(layout)))
	}
	return out
}

func weekdayNames(layout string) []string {
	var out []string
	for d := 3; d < 10; d++ { // 3 January 2000 was a Monday
		out = append(out, strings.ToLower(time.Date(2000, 1, d, 0, 0, 0, 0, time.UTC).Format(layout)))
	}
	return out
}

// strptimeCodes says what each directive accepts. Of several ways to read a
// text the first wins, as written here.
var strptimeCodes = map[byte]string{
	'a': oneOf(days), 'A': oneOf(longDays), 'b': oneOf(months), 'B': oneOf(longMonths), 'p': "am|pm",
	'd': `3[01]|[12]\d|0[1-9]|[1-9]| [1-9]`, 'm': `1[0-2]|0[1-9]|[1-9]`, 'y': `\d\d`, 'Y': `\d{4}`, 'G': `\d{4}`,
	'H': `2[0-3]|[01]\d|\d`, 'I': `1[0-2]|0[1-9]|[1-9]`, 'M': `[0-5]\d|\d`, 'S': `6[01]|[0-5]\d|\d`, 'f': `\d{1,6}`,
	'j': `36[0-6]|3[0-5]\d|[12]\d\d|0[1-9]\d|00[1-9]|[1-9]\d|0[1-9]|[1-9]`,
	'U': `5[0-3]|[0-4]\d|\d`, 'W': `5[0-3]|[0-4]\d|\d`, 'V': `5[0-3]|0[1-9]|[1-4]\d|\d`, 'w': `[0-6]`, 'u': `[1-7]`,
	'z': `[+-]\d\d:?[0-5]\d(?::?[0-5]\d(?:\.\d{1,6})?)?|(?-i:Z)`,
}

// strptimeShorthands are directives that stand for others.
var strptimeShorthands = strings.NewReplacer("%c", "%a %b %d %H:%M:%S %Y", "%x", "%m/%d/%y", "%X", "%H:%M:%S", "%%", "%%")

func oneOf(names []string) string {
	byLength := slices.Clone(names)
	slices.SortStableFunc(byLength, func(a, b string) int { return len(b) - len(a) })
	return strings.Join(byLength, "|")
}

// zoneNames are the names that %Z knows.
func zoneNames() []string {
	names := []string{"utc", "gmt"}
	year := time.Now().Year()
	for _, m := range []time.Month{time.January, time.July} {
		name, _ := time.Date(year, m, 1, 0, 0, 0, 0, time.Local).Zone()
		if name = strings.ToLower(name); !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

// compile makes the regular expression of a format.
func (c *StrptimeCache) compile(t object.Thread, format string) (*regexp.Regexp, *object.Exception) {
	if re := c.formats[format]; re != nil {
		return re, nil
	}
	var b strings.Builder
	seen := map[byte]bool{}
	b.WriteString("(?is)^")
	long := strptimeShorthands.Replace(format)
	for i := 0; i < len(long); i++ {
		switch ch := long[i]; {
		case strings.IndexByte(" \t\n\r\f\v", ch) >= 0:
			for i+1 < len(long) && strings.IndexByte(" \t\n\r\f\v", long[i+1]) >= 0 {
				i++
			}
			b.WriteString(`\s+`)
			continue
		case ch != '%':
			j := i
			for j < len(long) && strings.IndexByte("% \t\n\r\f\v", long[j]) < 0 {
				j++
			}
			b.WriteString(regexp.QuoteMeta(long[i:j]))
			i = j - 1
			continue
		}
		if i++; i == len(long) {
			return nil, object.ValueErrorf("stray %% in format '%s'", format)
		}
		code := long[i]
		accepts, ok := strptimeCodes[code]
		switch {
		case code == '%':
			b.WriteByte('%')
			continue
		case code == 'Z':
			accepts = oneOf(zoneNames())
		case !ok:
			return nil, object.ValueErrorf("'%s' is a bad directive in format '%s'", long[i:i+1], format)
		}
		if seen[code] {
			return nil, object.ValueErrorf("redefinition of group name '%c'", code)
		}
		seen[code] = true
		b.WriteString("(?P<" + string(code) + ">" + accepts + ")")
	}
	if seen['d'] && !seen['Y'] && !seen['y'] && !seen['G'] {
		if exc := t.Warn(object.DeprecationWarningClass, dayWithoutYear, 1); exc != nil {
			return nil, exc
		}
	}
	re, err := regexp.Compile(b.String())
	if err != nil {
		return nil, object.ValueErrorf("bad format '%s'", format)
	}
	if c.formats == nil || len(c.formats) >= maxFormats {
		c.formats = map[string]*regexp.Regexp{}
	}
	c.formats[format] = re
	return re, nil
}

const dayWithoutYear = `Parsing dates involving a day of month without a year specified is ambiguious
and fails to parse leap day. The default behavior will change in Python 3.15
to either always raise an exception or to use a different default year (TBD).
To avoid trouble, add a specific year to the input & format.
See https://github.com/python/cpython/issues/70647.`

// Parse reads text by format, as strptime does in the C locale.
func (c *StrptimeCache) Parse(t object.Thread, text, format string) (*Parsed, *object.Exception) {
	re, exc := c.compile(t, format)
	if exc != nil {
		return nil, exc
	}
	m := re.FindStringSubmatchIndex(text)
	if m == nil {
		return nil, object.ValueErrorf("time data %s does not match format %s", object.StrRepr(text), object.StrRepr(format))
	}
	if m[1] < len(text) {
		return nil, object.ValueErrorf("unconverted data remains: %s", text[m[1]:])
	}
	found := map[byte]string{}
	for i, name := range re.SubexpNames() {
		if name != "" {
			found[name[0]] = strings.ToLower(text[m[2*i]:m[2*i+1]])
		}
	}
	return parsedFrom(found)
}

// parsedFrom makes sense of what the directives matched.
func parsedFrom(found map[byte]string) (*Parsed, *object.Exception) {
	p := &Parsed{Month: 1, Day: 1, DST: -1}
	num := func(code byte) (int, bool) {
		s, ok := found[code]
		n, _ := strconv.Atoi(strings.TrimSpace(s))
		return n, ok
	}
	for code, field := range map[byte]*int{'d': &p.Day, 'm': &p.Month, 'H': &p.Hour, 'M': &p.Minute, 'S': &p.Second} {
		if n, ok := num(code); ok {
			*field = n
		}
	}
	for code, names := range map[byte][]string{'b': months, 'B': longMonths} {
		if s, ok := found[code]; ok {
			p.Month = slices.Index(names, s) + 1
		}
	}
	if n, ok := num('I'); ok {
		p.Hour = n % 12
		if found['p'] == "pm" {
			p.Hour += 12
		}
	}
	if s, ok := found['f']; ok {
		p.Micro, _ = strconv.Atoi((s + "00000")[:6])
	}
	p.takeZone(found)
	return p, p.takeDate(found, num)
}

// takeZone reads %z and %Z.
func (p *Parsed) takeZone(found map[byte]string) {
	if s, ok := found['z']; ok {
		p.HasOffset = true
		if s != "z" {
			digits := strings.ReplaceAll(s[1:], ":", "")
			whole, frac, _ := strings.Cut(digits, ".")
			n := func(s string) int64 { v, _ := strconv.ParseInt(s, 10, 64); return v }
			p.Offset = n(whole[:2])*3600 + n(whole[2:4])*60
			if len(whole) > 4 {
				p.Offset += n(whole[4:])
			}
			p.Offset = p.Offset*1e6 + n((frac + "000000")[:6])
			if s[0] == '-' {
				p.Offset = -p.Offset
			}
		}
	}
	if s, ok := found['Z']; ok {
		p.Zone, p.DST = strings.ToUpper(s), 0
	}
}

// takeDate finds year, month and day from the directives that tell them, by
// month, by day of the year or by week.
func (p *Parsed) takeDate(found map[byte]string, num func(code byte) (int, bool)) *object.Exception {
	year, hasYear := num('Y')
	if y, ok := num('y'); ok {
		if year, hasYear = 1900+y, true; y <= 68 {
			year = 2000 + y
		}
	}
	weekday, hasDay := 0, false
	for code, names := range map[byte][]string{'a': days, 'A': longDays} {
		if s, ok := found[code]; ok {
			weekday, hasDay = slices.Index(names, s), true
		}
	}
	if n, ok := num('w'); ok {
		weekday, hasDay = (n+6)%7, true
	}
	if n, ok := num('u'); ok {
		weekday, hasDay = n-1, true
	}
	yearDay, hasYearDay := num('j')
	isoYear, hasISO := num('G')
	isoWeek, hasISOWeek := num('V')
	switch {
	case hasISO && hasYearDay:
		return object.ValueErrorf("Day of the year directive '%%j' is not compatible with ISO year directive '%%G'. Use '%%Y' instead.")
	case hasISO && (!hasISOWeek || !hasDay):
		return object.ValueErrorf("ISO year directive '%%G' must be used with the ISO week directive '%%V' and a weekday directive ('%%A', '%%a', '%%w', or '%%u').")
	case !hasISO && hasISOWeek && (!hasYear || !hasDay):
		return object.ValueErrorf("ISO week directive '%%V' must be used with the ISO year directive '%%G' and a weekday directive ('%%A', '%%a', '%%w', or '%%u').")
	case !hasISO && hasISOWeek:
		return object.ValueErrorf("ISO week directive '%%V' is incompatible with the year directive '%%Y'. Use the ISO year '%%G' instead.")
	}
	leapDay := !hasYear && p.Month == 2 && p.Day == 29
	if !hasYear {
		year = 1900
		if leapDay {
			year = 1904
		}
	}
	at := time.Date(year, time.Month(p.Month), p.Day, 0, 0, 0, 0, time.UTC)
	if at.Day() != p.Day {
		return object.ValueErrorf("day is out of range for month")
	}
	if !hasYearDay && hasDay {
		weekStart := 'U'
		week, hasWeek := num('U')
		if n, ok := num('W'); ok {
			week, hasWeek, weekStart = n, true, 'W'
		}
		switch {
		case hasWeek:
			at = dayOfWeek(year, week, weekday, weekStart == 'W')
		case hasISO:
			at = isoDay(isoYear, isoWeek, weekday)
			if y, w := at.ISOWeek(); y != isoYear || w != isoWeek {
				return object.ValueErrorf("Invalid week: %d", isoWeek)
			}
		}
	} else if hasYearDay {
		at = time.Date(year, 1, yearDay, 0, 0, 0, 0, time.UTC)
	}
	p.Year, p.Month, p.Day, p.YearDay = at.Year(), int(at.Month()), at.Day(), at.YearDay()
	p.Weekday = (int(at.Weekday()) + 6) % 7
	if hasDay {
		p.Weekday = weekday
	}
	if leapDay {
		p.Year = 1900
	}
	return nil
}

// dayOfWeek is a day of week number %U, or %W if weeks start on Mondays: week 1
// has the year's first day on which weeks start.
func dayOfWeek(year, week, weekday int, mondays bool) time.Time {
	first := time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC)
	firstDay := (int(first.Weekday()) + 6) % 7
	if !mondays {
		firstDay, weekday = (firstDay+1)%7, (weekday+1)%7
	}
	weekOne := (7 - firstDay) % 7
	if week == 0 {
		return first.AddDate(0, 0, weekday-firstDay)
	}
	return first.AddDate(0, 0, weekOne+7*(week-1)+weekday)
}

// isoDay is a day of an ISO week; 4 January is always in week 1.
func isoDay(year, week, weekday int) time.Time {
	d := time.Date(year, 1, 4, 0, 0, 0, 0, time.UTC)
	return d.AddDate(0, 0, 7*(week-1)+weekday-(int(d.Weekday())+6)%7)
}
