# csv: readers, writers, dicts, dialects.
import csv, io
def t(s):
    try: print(s, '=>', ascii(eval(s)))
    except Exception as e: print(s, '=>', type(e).__name__, ascii(str(e)))
def r(text, *a, **k): return list(csv.reader(text.splitlines(keepends=True), *a, **k))
def w(*rows, **k):
    f=io.StringIO(); x=csv.writer(f, **k)
    for row in rows: x.writerow(row)
    return f.getvalue()
def dr(text, **k): return list(csv.DictReader(io.StringIO(text), **k))
def dw(rows, names, **k):
    f=io.StringIO(); x=csv.DictWriter(f, names, **k); x.writeheader(); x.writerows(rows); return f.getvalue()
for s in r'''r("a,b,c\n1,2,3\n"), r('"a,b",c\n'), r('"a""b",c\n'), r('a,"b\nc",d\n'), r("a, b\n"), r("a, b\n", skipinitialspace=True), r("a;b", delimiter=";"), r("a\tb", dialect="excel-tab"), r(""), r("\n"), r("a\n\nb\n"), r(",,\n"), r("a,"), r('""')
r("a\\,b,c", escapechar="\\"), r("'a,b',c", quotechar="'"), r('"a"b,c'), r('a"b"c'), r('"a\\"b"', escapechar="\\", doublequote=False), r('"a,b"', quoting=csv.QUOTE_NONE), r('1,"2",x', quoting=csv.QUOTE_ALL), r('1,"2",3.5\n', quoting=csv.QUOTE_NONNUMERIC), r('a\r\nb\r\n'), r('1,,"",x'.replace("x","2"), quoting=csv.QUOTE_STRINGS), r('a,,""', quoting=csv.QUOTE_NOTNULL)
r('"abc')
r('"abc', strict=True)
r('"a"b', strict=True)
r('x', quoting=csv.QUOTE_NONNUMERIC)
w([1,2.5,"a",None,True]), w(["a,b",'q"q',"l\nl"]), w(["a"],[]), w([""]), w(["",""]), w([1,"a"],quoting=csv.QUOTE_ALL), w([1,"a",None],quoting=csv.QUOTE_NONNUMERIC), w([1,"a",None,""],quoting=csv.QUOTE_STRINGS), w([1,"a",None,""],quoting=csv.QUOTE_NOTNULL), w(["a","b"],delimiter=";",lineterminator="\n"), w(["a'b"],quotechar="'"), w(['a"b'],doublequote=False,escapechar="\\"), w(["a,b"],quoting=csv.QUOTE_NONE,escapechar="\\"), w("abc"), w(["a b"],delimiter=" "), w([0.1, 1e100, 10**20]), w(["\u20ac"])
w(["a,b"],quoting=csv.QUOTE_NONE)
w([""],quoting=csv.QUOTE_NONE)
w(['a"'],doublequote=False)
w(3)
(lambda f: (csv.writer(f).writerow([1]), csv.writer(f).writerows([[1],[2]]), f.getvalue()))(io.StringIO())
dr("a,b\n1,2\n3,4\n"), dr("a,b\n1\n2,3,4\n"), dr("1,2\n", fieldnames=["x","y"]), dr("a,b\n1\n2,3,4\n", restkey="r", restval="-"), dr("a\n\n1\n"), dr("")
(lambda x: (x.fieldnames, next(x), x.line_num))(csv.DictReader(["a,b","1,2"]))
dw([{"a":1,"b":2},{"a":3}], ["a","b"]), dw([{"a":1,"c":2}], ["a"], extrasaction="ignore"), dw([{"a":1}], ["a","b"], restval="-"), dw([], ["x"], dialect="unix")
dw([{"a":1,"c":2}], ["a"])
dw([], [], extrasaction="x")
csv.list_dialects(), csv.get_dialect("excel").delimiter, csv.get_dialect("unix").quoting, csv.get_dialect("excel-tab").lineterminator
(csv.register_dialect("mine", delimiter="|", quoting=csv.QUOTE_NONE), r("a|b", "mine"), csv.get_dialect("mine").delimiter, csv.unregister_dialect("mine"), csv.list_dialects())
csv.field_size_limit(), csv.field_size_limit(100), csv.field_size_limit(131072)
csv.Error.__mro__[1], csv.reader([]).line_num, csv.reader(["a"]).dialect.quotechar, csv.QUOTE_NOTNULL, csv.excel.delimiter, csv.excel().quoting'''.split('\n'):
    t(s)
