# Classes that programs derive from those of datetime, and time zones of their own.
from datetime import date, datetime, time, timedelta, timezone, tzinfo
import datetime as D


class Day(date):
    def __new__(cls, *args, label="?"):
        self = super().__new__(cls, *args)
        self.label = label
        return self

    def isoformat(self):
        return "<" + super().isoformat() + ">"


d = Day(2024, 5, 6, label="x")
print(repr(d), str(d), f"{d}", d.label, d.year)
print(repr(d + timedelta(1)), repr(d.replace(day=7)), Day.today() >= Day(2000, 1, 1), type(Day.fromordinal(5)))
print(d == date(2024, 5, 6), d - date(2024, 1, 1), isinstance(d, date), hash(d) == hash(date(2024, 5, 6)))


class Stamp(datetime):
    """A datetime with a short repr."""

    def __repr__(self):
        return f"Stamp({self:%H:%M})"

    def __add__(self, other):
        print("adding", other)
        return super().__add__(other)


s = Stamp(2024, 1, 2, 3, 4)
print(s, [s], s + timedelta(hours=1), type(s + timedelta(1)).__name__, s - timedelta(1), type(s.replace(hour=0)).__name__)
print(Stamp.fromisoformat("2024-01-02T03:04") == s, Stamp.combine(date(2024, 1, 1), time(5)), Stamp.strptime("1", "%S"))
print(type(Stamp.now()).__name__, type(s.astimezone(timezone.utc)).__name__, type(s.date()).__name__)


class Span(timedelta):
    def hours(self):
        return self.total_seconds() / 3600


print(Span(hours=3).hours(), repr(Span(1)), type(Span(1) + Span(1)).__name__, Span(1) == timedelta(1), str(-Span(1)))


class Summer(tzinfo):
    """Two hours ahead from April to October, one else."""

    def __init__(self, name="SUM"):
        self.name = name

    def utcoffset(self, dt):
        return timedelta(hours=1) + self.dst(dt)

    def dst(self, dt):
        return timedelta(hours=1) if dt is not None and 4 <= dt.month < 10 else timedelta(0)

    def tzname(self, dt):
        return self.name + ("S" if self.dst(dt) else "")


z = Summer()
for m in (1, 3, 4, 9, 10):
    a = datetime(2024, m, 1, 12, tzinfo=z)
    print(a, a.dst(), a.tzname(), a.utcoffset(), a.astimezone(timezone.utc), a.strftime("%Z %z"))
u = datetime(2024, 6, 1, 12, tzinfo=timezone.utc)
print(u.astimezone(z), u.astimezone(z) == u, hash(u.astimezone(z)) == hash(u), u.astimezone(z) - u)
print(datetime(2024, 6, 1, tzinfo=z) - datetime(2024, 1, 1, tzinfo=z), datetime(2024, 6, 1, tzinfo=z) < u)
print(time(1, tzinfo=z), time(1, tzinfo=z).utcoffset(), time(1, tzinfo=z).tzname())


class Fixed(tzinfo):
    def utcoffset(self, dt):
        return timedelta(hours=24)


class Half(tzinfo):
    def utcoffset(self, dt):
        return None


for zone in (Fixed(), Half()):
    v = datetime(2024, 1, 1, tzinfo=zone)
    for f in (lambda: v.utcoffset(), lambda: str(v), lambda: v - u, lambda: v == u, lambda: v < u, lambda: u.astimezone(zone), lambda: v.tzname()):
        try:
            print(f())
        except Exception as e:
            print(type(e).__name__, e)
