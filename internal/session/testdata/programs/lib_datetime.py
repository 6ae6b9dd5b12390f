from datetime import *
def t(s):
    try: v = eval(s); print(s, '->', repr(v), str(v))
    except BaseException as e: print(s, '!!', type(e).__name__, e)
a = datetime(2024, 2, 29, 13, 5, 9, 120)
b = datetime(2023, 12, 31, tzinfo=timezone.utc)
for s in ["a", "b", "date(2024,2,29)", "timedelta(1, 2, 3)", "timedelta()", "timedelta(hours=-1)", "timedelta(weeks=1, days=1.5)", "timedelta(milliseconds=0.0005)", "timedelta(seconds=1) * 2.5",
    "timedelta(seconds=7) / 2", "timedelta(seconds=7) // 2", "timedelta(seconds=7) / timedelta(seconds=2)", "timedelta(seconds=7) // timedelta(seconds=2)", "timedelta(seconds=7) % timedelta(seconds=2)",
    "divmod(timedelta(seconds=-7), timedelta(seconds=2))", "-timedelta(seconds=1)", "abs(timedelta(-1))", "timedelta(10**9)", "timedelta('a')", "timedelta(1)/0", "timedelta(1)//0",
    "timedelta(hours=5, microseconds=1).total_seconds()", "timedelta.max", "timedelta.min", "timedelta.resolution", "bool(timedelta())", "timedelta(1) < timedelta(2)", "hash(timedelta(1)) == hash(timedelta(hours=24))", "2 * timedelta(1)",
    "a + timedelta(1)", "a - timedelta(days=60)", "a - datetime(2024, 1, 1)", "date(2024, 3, 1) - date(2024, 2, 1)", "date(2024,2,29) + timedelta(hours=36)", "a < datetime(2025, 1, 1)", "a == b", "a < b", "a - b",
    "datetime(2024, 2, 30)", "datetime(0, 1, 1)", "datetime(2024, 13, 1)", "datetime(2024, 1, 1, 24)", "datetime(2024, 1, 1, 0, 60)", "datetime(2024, 1, 1, 0, 0, 60)", "datetime(2024, 1, 1, 0, 0, 0, 10**6)",
    "a.isoformat()", "a.isoformat(' ')", "b.isoformat()", "a.date()", "a.weekday()", "a.isoweekday()", "a.toordinal()", "a.replace(year=2023, day=1)", "a.replace(year=2023)", "a.ctime()", "a.strftime('%Y-%m-%d %H:%M:%S.%f %j %A %b')", "f'{a:%d/%m/%y}'", "f'{a}'",
    "b.timestamp()", "datetime.fromtimestamp(1e9, timezone.utc)", "datetime.fromtimestamp(1.5, UTC)", "timezone(timedelta(hours=2))", "timezone(timedelta(hours=-3, minutes=-30))", "b.astimezone(timezone(timedelta(hours=2)))", "b == b.astimezone(timezone(timedelta(hours=2)))",
    "datetime.fromisoformat('2024-01-02T03:04:05')", "date.fromisoformat('2024-01-02')", "datetime.fromisoformat('x')", "a.year, a.month, a.day, a.hour, a.minute, a.second, a.microsecond, a.tzinfo", "date(9999,12,31) + timedelta(1)", "isinstance(a, date)"]:
    t(s)
print(datetime.now() - datetime.now() <= timedelta(0), type(date.today()).__name__, type(datetime.today()).__name__, datetime.now(UTC).tzinfo)
