# calendar: months, years, weeks, names.
import calendar, shlex
def t(s):
    try: print(s, '=>', ascii(eval(s)))
    except Exception as e: print(s, '=>', type(e).__name__, ascii(str(e)))
def lex(s, **k):
    x=shlex.shlex(s, **k); return list(x)
for s in r'''calendar.month(2024, 2), calendar.month(2023, 10, w=4, l=2)
calendar.calendar(2024)
calendar.calendar(2023, w=3, l=1, c=2, m=4)
calendar.TextCalendar(6).formatmonth(2024, 9), calendar.weekheader(3), calendar.weekheader(10)
calendar.isleap(2000), calendar.isleap(1900), calendar.leapdays(2000, 2021), calendar.weekday(2024, 2, 29), calendar.monthrange(2024, 2), calendar.monthcalendar(2024, 2), calendar.timegm((2024, 1, 2, 3, 4, 5, 0, 0, 0))
list(calendar.day_name), list(calendar.month_abbr), calendar.month_name[3], calendar.day_abbr[-1], calendar.month_name[1:3], len(calendar.month_name)
calendar.monthrange(2024, 13)
calendar.month(2024, 0)
calendar.setfirstweekday(7)
(calendar.setfirstweekday(calendar.SUNDAY), calendar.firstweekday(), calendar.monthcalendar(2024, 6), calendar.setfirstweekday(0))
calendar.Calendar(1).monthdatescalendar(2024, 2)[0], list(calendar.Calendar().itermonthdays2(2024, 2))[:5], list(calendar.Calendar().itermonthdays4(2024, 12))[-3:], list(calendar.Calendar(3).iterweekdays()), calendar.Calendar().yeardayscalendar(2024)[0][0][0]
calendar.HTMLCalendar().formatmonth(2024, 2)[:200], calendar.MONDAY, calendar.Month.MAY, calendar.JANUARY == 1'''.split('\n'):
    t(s)
