# Indexing and slicing of everything, reading, assigning, deleting.
s = "abcdefgh"
l = list(range(8)); t = tuple(l); b = b"abcdefgh"; r = range(0, 80, 10)
for i in (slice(None), slice(2, 5), slice(-3, None), slice(None, -3), slice(None, None, 2), slice(None, None, -1), slice(6, 1, -2), slice(5, 2), slice(-100, 100), slice(3, 3), slice(None, 2, -1), slice(-1, -4, -1), slice(0, None, 100), slice(-5, 6, 3)):
    print(i, s[i], l[i], t[i], b[i], r[i], i.indices(8))
print(s[0], s[-1], l[-8], b[2], b[-1:], r[3], r[-1], "x"[0:], ""[:], [][1:], "é€"[1:])
print(slice(1, 2) == slice(1, 2), slice(1).stop, slice(1).start, slice(1, 2, 3).step, repr(slice("a")))
a = list("abcdef"); a[1:3] = [1, 2, 3]; print(a)
a = list("abcdef"); a[::2] = "XYZ"; print(a)
a = list("abcdef"); a[2:2] = "new"; print(a)
a = list("abcdef"); a[:] = []; print(a)
a = list("abcdef"); a[4:1] = [0]; print(a)
a = list("abcdef"); a[::-1] = range(6); print(a)
a = list("abcdef"); a[-2:] = (x for x in "pq"); print(a)
a = list("abcdef"); a[1:1] = a; print(a)
a = list("abcdef"); del a[1::2]; print(a)
a = list("abcdef"); del a[-2:]; del a[0]; print(a)
a = list("abcdef"); del a[::-2]; print(a)
a = [1]; a[5:9] = [2]; print(a); a[0] += 10; a[-1] *= 2; print(a)
ba = bytearray(b"abcdef"); ba[1:3] = b"XYZ"; ba[0] = 65; del ba[-1]; print(ba, ba[::2])
class Show:
    def __getitem__(self, k): return k
    def __setitem__(self, k, v): print("set", k, v)
    def __delitem__(self, k): print("del", k)
x = Show()
print(x[1], x[1:2], x[1:2, ::3], x[...], x[()], x[:, 1], x["k"], x[None:None], x[1,], x[*[1, 2]], x[lambda: 0].__name__)
x[1:2] = 3; x[1, 2] = 4; del x[::2]; x["a"] += "b"
for bad in (lambda: l[8], lambda: l[-9], lambda: s[99], lambda: t[8], lambda: b[8], lambda: r[8], lambda: l["a"], lambda: s["a"], lambda: t[1.0], lambda: l[None], lambda: l[::0], lambda: s["a":], lambda: {}[1:2], lambda: 5[0], lambda: None[0], lambda: len[0], lambda: {1}[0],
            lambda: l.__setitem__(9, 1), lambda: a.__setitem__(slice(0, 1), 5), lambda: list("abcd").__setitem__(slice(None, None, 2), [1]), lambda: l.__delitem__(9), lambda: ba.__setitem__(0, 300), lambda: b[[1]], lambda: r["x"], lambda: slice(), lambda: slice(1).indices(-1), lambda: l[10**30], lambda: s[:10**30] == s and s[10**30]):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
def assign(code):
    try:
        exec(code, {"s": "abc", "t": (1, 2), "b": b"ab", "l": [1, 2, 3], "r": range(3), "n": 5})
    except Exception as e:
        print(code, "->", type(e).__name__, e)
for c in ("s[0] = 'x'", "t[0] = 1", "b[0] = 1", "r[0] = 1", "n[0] = 1", "del s[0]", "del t[0]", "l[0:2] = 5", "l[::2] = [1]", "l[7] = 1", "del l[7]", "l['a'] = 1", "del n[0]", "l[0], t[0] = 1, 2"):
    assign(c)
