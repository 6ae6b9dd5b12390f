"""Calendar printing functions"""
import datetime
from enum import IntEnum
from itertools import chain, cycle, repeat, starmap

__all__ = ["IllegalMonthError", "IllegalWeekdayError", "setfirstweekday", "firstweekday", "isleap", "leapdays", "weekday", "monthrange",
           "monthcalendar", "prmonth", "month", "prcal", "calendar", "timegm", "month_name", "month_abbr", "day_name", "day_abbr",
           "Calendar", "TextCalendar", "HTMLCalendar", "weekheader", "Day", "Month", "JANUARY", "FEBRUARY", "MARCH", "APRIL", "MAY",
           "JUNE", "JULY", "AUGUST", "SEPTEMBER", "OCTOBER", "NOVEMBER", "DECEMBER", "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY",
           "FRIDAY", "SATURDAY", "SUNDAY"]

error = ValueError


class IllegalMonthError(ValueError, IndexError):
    def __init__(self, month):
        self.month = month

    def __str__(self):
        return f"bad month number {self.month!r}; must be 1-12"


class IllegalWeekdayError(ValueError):
    def __init__(self, weekday):
        self.weekday = weekday

    def __str__(self):
        return f"bad weekday number {self.weekday!r}; must be 0 (Monday) to 6 (Sunday)"


class _Global(IntEnum):
    """Members show as the names that the module has for them."""

    def __repr__(self):
        return f"{__name__}.{self._name_}"


_month_names = "JANUARY FEBRUARY MARCH APRIL MAY JUNE JULY AUGUST SEPTEMBER OCTOBER NOVEMBER DECEMBER"
Month = _Global("Month", _month_names, module=__name__)
Day = _Global("Day", "MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY SUNDAY", module=__name__, start=0)
globals().update(Month.__members__, **Day.__members__)


class _Names:
    """The names of months or days, made when they are asked for."""

    def __init__(self, dates, format, first):
        self._dates = dates
        self._format = format
        self._first = first

    def __len__(self):
        return len(self._dates) + len(self._first)

    def __getitem__(self, i):
        names = self._first + [d.strftime(self._format) for d in self._dates]
        return names[i]


_months = [datetime.date(2001, m, 1) for m in range(1, 13)]
_days = [datetime.date(2001, 1, d) for d in range(1, 8)]
day_name = _Names(_days, "%A", [])
day_abbr = _Names(_days, "%a", [])
month_name = _Names(_months, "%B", [""])
month_abbr = _Names(_months, "%b", [""])

mdays = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]


def isleap(year):
    """Tells if the given year has a February 29."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def leapdays(y1, y2):
    """Counts the leap years from y1 up to, but not including, y2."""
    y1, y2 = y1 - 1, y2 - 1
    return (y2 // 4 - y1 // 4) - (y2 // 100 - y1 // 100) + (y2 // 400 - y1 // 400)


def weekday(year, month, day):
    """Works out which day of the week a date falls on, Monday being 0."""
    # The calendar repeats itself every 400 years.
    known = year if datetime.MINYEAR <= year <= datetime.MAXYEAR else year % 400 + 2000
    return Day(datetime.date(known, month, day).weekday())


def _validate_month(month):
    if not 1 <= month <= 12:
        raise IllegalMonthError(month)


def monthrange(year, month):
    """Gives the weekday a month begins on, Monday being 0, and its length."""
    _validate_month(month)
    return weekday(year, month, 1), _monthlen(year, month)


def _monthlen(year, month):
    return mdays[month] + (month == 2 and isleap(year))


class Calendar:
    """Base calendar class: weeks and months as lists."""

    def __init__(self, firstweekday=0):
        self.firstweekday = firstweekday

    def getfirstweekday(self):
        return self._first % 7

    def setfirstweekday(self, firstweekday):
        self._first = firstweekday

    firstweekday = property(getfirstweekday, setfirstweekday)

    def iterweekdays(self):
        """Yields the seven weekday numbers in order from the chosen start day."""
        return (day % 7 for day in range(self.firstweekday, self.firstweekday + 7))

    def _margins(self, year, month):
        """How many days of a month its weeks have, and of the months before and after it."""
        first, length = monthrange(year, month)
        before = (first - self.firstweekday) % 7
        return before, length, -(before + length) % 7

    def itermonthdays3(self, year, month):
        """Walks the same dates as itermonthdates(), giving each as year, month and day."""
        before, length, after = self._margins(year, month)
        previous = (year, month - 1) if month > 1 else (year - 1, 12)
        following = (year, month + 1) if month < 12 else (year + 1, 1)
        last = _monthlen(*previous)
        for place, days in ((previous, range(last - before + 1, last + 1)), ((year, month), range(1, length + 1)),
                            (following, range(1, after + 1))):
            for day in days:
                yield *place, day

    def itermonthdates(self, year, month):
        """The dates of one month, with those that complete its weeks."""
        return starmap(datetime.date, self.itermonthdays3(year, month))

    def itermonthdays(self, year, month):
        """Like itermonthdates(), but day numbers, 0 outside of the month."""
        before, length, after = self._margins(year, month)
        return chain(repeat(0, before), range(1, length + 1), repeat(0, after))

    def itermonthdays2(self, year, month):
        """Walks the weeks of a month, pairing each day number with its weekday."""
        return zip(self.itermonthdays(year, month), cycle(self.iterweekdays()))

    def itermonthdays4(self, year, month):
        """Walks the same dates as itermonthdates(), adding the weekday to each date's parts."""
        return ((*date, weekday) for date, weekday in zip(self.itermonthdays3(year, month), cycle(self.iterweekdays())))

    def _weeks(self, days):
        days = list(days)
        return [days[i:i + 7] for i in range(0, len(days), 7)]

    def monthdatescalendar(self, year, month):
        """Lays out a month as text rows, one inner list per week."""
        return self._weeks(self.itermonthdates(year, month))

    def monthdays2calendar(self, year, month):
        """Return a matrix representing a month's calendar, of (day number, weekday number) tuples."""
        return self._weeks(self.itermonthdays2(year, month))

    def monthdayscalendar(self, year, month):
        """Return a matrix representing a month's calendar, of day numbers."""
        return self._weeks(self.itermonthdays(year, month))

    def _rows(self, of_month, year, width):
        months = [of_month(year, m) for m in Month]
        return [months[i:i + width] for i in range(0, 12, width)]

    def yeardatescalendar(self, year, width=3):
        """Collects the months of a year into rows that a formatter can use."""
        return self._rows(self.monthdatescalendar, year, width)

    def yeardays2calendar(self, year, width=3):
        """Return the data for the specified year, of (day number, weekday number) tuples."""
        return self._rows(self.monthdays2calendar, year, width)

    def yeardayscalendar(self, year, width=3):
        """Return the data for the specified year, of day numbers."""
        return self._rows(self.monthdayscalendar, year, width)


class TextCalendar(Calendar):
    """A calendar as plain text, as the UNIX program cal shows it."""

    def prweek(self, theweek, width):
        """Writes one week to standard output without ending the line."""
        print(self.formatweek(theweek, width), end="")

    def formatday(self, day, weekday, width):
        """Turns a day number into text centered in its column."""
        return ("" if day == 0 else "%2i" % day).center(width)

    def formatweek(self, theweek, width):
        """Builds the text line for one week, leaving off the line ending."""
        return " ".join(self.formatday(d, wd, width) for d, wd in theweek)

    def formatweekday(self, day, width):
        """Produces the text for a weekday's name, fitted to its column."""
        names = day_name if width >= 9 else day_abbr
        return names[day][:width].center(width)

    def formatweekheader(self, width):
        """Builds the line of weekday names shown above the weeks."""
        return " ".join(self.formatweekday(i, width) for i in self.iterweekdays())

    def formatmonthname(self, theyear, themonth, width, withyear=True):
        """Produces the text for a month's name, with the year if wanted."""
        name = month_name[themonth]
        return (f"{name} {theyear!r}" if withyear else name).center(width)

    def prmonth(self, theyear, themonth, w=0, l=0):
        """Writes the calendar of one month to standard output."""
        print(self.formatmonth(theyear, themonth, w, l), end="")

    def formatmonth(self, theyear, themonth, w=0, l=0):
        """Builds the text of one month's calendar, spread over several lines."""
        w, l = max(2, w), max(1, l)
        end = "\n" * l
        lines = [self.formatmonthname(theyear, themonth, 7 * (w + 1) - 1).rstrip(), self.formatweekheader(w).rstrip()]
        lines += [self.formatweek(week, w).rstrip() for week in self.monthdays2calendar(theyear, themonth)]
        return "".join(line + end for line in lines)

    def formatyear(self, theyear, w=2, l=1, c=6, m=3):
        """Builds the text of a whole year's calendar, spread over several lines."""
        w, l, c = max(2, w), max(1, l), max(2, c)
        colwidth = (w + 1) * 7 - 1
        end = "\n" * l
        gap = " " * c

        def row(cells):
            return gap.join(cell.center(colwidth) for cell in cells)

        out = [repr(theyear).center(colwidth * m + c * (m - 1)).rstrip(), end]
        header = self.formatweekheader(w)
        for i, months in enumerate(self.yeardays2calendar(theyear, m)):
            numbers = range(m * i + 1, min(m * (i + 1) + 1, 13))
            out += [end, row(self.formatmonthname(theyear, k, colwidth, False) for k in numbers).rstrip(), end]
            out += [row(header for _ in numbers).rstrip(), end]
            for j in range(max(len(cal) for cal in months)):
                out += [row(self.formatweek(cal[j], w) if j < len(cal) else "" for cal in months).rstrip(), end]
        return "".join(out)

    def pryear(self, theyear, w=0, l=0, c=6, m=3):
        """Writes the calendar of a whole year to standard output."""
        print(self.formatyear(theyear, w, l, c, m), end="")


class HTMLCalendar(Calendar):
    """A calendar as HTML."""

    cssclasses = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    cssclasses_weekday_head = cssclasses
    cssclass_noday = "noday"
    cssclass_month = cssclass_month_head = "month"
    cssclass_year = cssclass_year_head = "year"

    def formatday(self, day, weekday):
        """Produces the HTML cell that shows one day."""
        style, text = (self.cssclasses[weekday], "%d" % day) if day else (self.cssclass_noday, "&nbsp;")
        return f'<td class="{style}">{text}</td>'

    def formatweek(self, theweek):
        """Produces the HTML row that shows all seven days of a week."""
        return "<tr>%s</tr>" % "".join(self.formatday(d, wd) for d, wd in theweek)

    def formatweekday(self, day):
        """Produces the HTML heading cell that names a weekday."""
        return '<th class="%s">%s</th>' % (self.cssclasses_weekday_head[day], day_abbr[day])

    def formatweekheader(self):
        """Produces the HTML row of weekday names above the weeks."""
        return "<tr>%s</tr>" % "".join(self.formatweekday(i) for i in self.iterweekdays())

    def formatmonthname(self, theyear, themonth, withyear=True):
        """Produces the HTML row that names the month."""
        name = "%s %s" % (month_name[themonth], theyear) if withyear else month_name[themonth]
        return '<tr><th colspan="7" class="%s">%s</th></tr>' % (self.cssclass_month_head, name)

    def formatmonth(self, theyear, themonth, withyear=True):
        """Produces an HTML table showing one month."""
        lines = [f'<table border="0" cellpadding="0" cellspacing="0" class="{self.cssclass_month}">',
                 self.formatmonthname(theyear, themonth, withyear=withyear), self.formatweekheader()]
        lines += [self.formatweek(week) for week in self.monthdays2calendar(theyear, themonth)]
        return "\n".join(lines + ["</table>", ""])

    def formatyear(self, theyear, width=3):
        """Produces an HTML table showing a year, width months in a row."""
        width = max(width, 1)
        parts = [f'<table border="0" cellpadding="0" cellspacing="0" class="{self.cssclass_year}">', "\n",
                 f'<tr><th colspan="{width}" class="{self.cssclass_year_head}">{theyear}</th></tr>']
        for first in range(1, 13, width):
            months = range(first, min(first + width, 13))
            parts += ["<tr>", *(f"<td>{self.formatmonth(theyear, month, withyear=False)}</td>" for month in months), "</tr>"]
        return "".join(parts + ["</table>"])

    def formatyearpage(self, theyear, width=3, css="calendar.css", encoding=None):
        """Produces a whole HTML page showing a year, as bytes."""
        import sys

        encoding = encoding or sys.getdefaultencoding()
        lines = [f'<?xml version="1.0" encoding="{encoding}"?>',
                 '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">',
                 "<html>", "<head>", f'<meta http-equiv="Content-Type" content="text/html; charset={encoding}" />',
                 f'<link rel="stylesheet" type="text/css" href="{css}" />' if css is not None else None,
                 f"<title>Calendar for {theyear}</title>", "</head>", "<body>",
                 self.formatyear(theyear, width) + "</body>", "</html>"]
        return "".join(f"{line}\n" for line in lines if line is not None).encode(encoding, "xmlcharrefreplace")


_spacing, _colwidth = 6, 7 * 3 - 1


def formatstring(cols, colwidth=_colwidth, spacing=_spacing):
    """Centers texts in columns and returns the line."""
    return (" " * spacing).join(text.center(colwidth) for text in cols)


def format(cols, colwidth=_colwidth, spacing=_spacing):
    """Prints what formatstring makes."""
    print(formatstring(cols, colwidth, spacing))


# The functions of the module are the methods of one calendar.
c = TextCalendar()
firstweekday = c.getfirstweekday


def setfirstweekday(firstweekday):
    """Set the first day of weeks of the functions of this module."""
    if not 0 <= firstweekday <= 6:
        raise IllegalWeekdayError(firstweekday)
    c.setfirstweekday(firstweekday)


monthcalendar, weekheader = c.monthdayscalendar, c.formatweekheader
week, month, calendar = c.formatweek, c.formatmonth, c.formatyear
prweek, prmonth, prcal = c.prweek, c.prmonth, c.pryear


def timegm(tuple):
    """Converts a time tuple in UTC to seconds since the epoch."""
    year, month, day, hour, minute, second = tuple[:6]
    days = datetime.date(year, month, 1).toordinal() - 719163 + day - 1
    return ((days * 24 + hour) * 60 + minute) * 60 + second


def __getattr__(name):
    if name not in ("January", "February"):
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    import warnings

    warnings.warn(f"The {name!r} attribute is deprecated, use {name.upper()!r} instead", DeprecationWarning, stacklevel=2)
    return Month[name.upper()]
