# heapq and bisect: steps of heaps, merging, selections, searches, errors.
import heapq, bisect, struct, random
def t(s):
    try: print(s, '=>', ascii(eval(s)))
    except Exception as e: print(s, '=>', type(e).__name__, e)
def run(f, *a, **k):
    l=list(a[0]); r=f(l, *a[1:], **k); return l, r
class K:
    def __init__(self, v): self.v=v
    def __lt__(self, o): print('lt', self.v, o.v); return self.v<o.v
    def __repr__(self): return 'K%d'%self.v
rng=random.Random(3)
big=[rng.randrange(1000) for _ in range(60)]
for s in r'''run(heapq.heapify, [5,3,8,1,9,2,7])
run(heapq.heappush, [1,3,2], 0)
run(heapq.heappop, [1,3,2,7,4])
run(heapq.heapreplace, [1,3,2], 9), run(heapq.heappushpop, [1,3,2], 0), run(heapq.heappushpop, [1,3,2], 5), run(heapq.heappushpop, [], 5)
heapq.heappop([])
heapq.heapreplace([], 1)
heapq.heappush(3, 1)
heapq.heappush([1], "a")
heapq.heapify((1,2))
run(heapq.heapify, [K(3),K(1),K(2)])
run(heapq.heappush, [K(1),K(3)], K(2)), run(heapq.heappop, [K(1),K(3),K(2)])
run(heapq.heapify, big)
heapq.nlargest(3, big), heapq.nsmallest(3, big), heapq.nlargest(3, "abcxyz", key=ord), heapq.nsmallest(2, [1,2]), heapq.nsmallest(0, [1]), heapq.nlargest(1, [3,1]), heapq.nlargest(1, []), heapq.nsmallest(5, iter(big)), heapq.nlargest(5, iter(big), key=lambda x: x%10)
list(heapq.merge([1,4,7],[2,5],[3,6,9])), list(heapq.merge([9,5],[8,1],reverse=True)), list(heapq.merge(["a","ccc"],["bb"],key=len)), list(heapq.merge()), list(heapq.merge([1],[1]))
[heapq.heappop(h) for h in [sorted(big)] for _ in h][:5]
bisect.bisect([1,2,2,3], 2), bisect.bisect_left([1,2,2,3], 2), bisect.bisect_right([1,2,3], 0), bisect.bisect_left((1,2), 3), bisect.bisect([1,2,3,4], 3, 1, 2), bisect.bisect("abc", "b")
run(bisect.insort, [1,3], 2), run(bisect.insort_left, [1,2,2], 2), run(bisect.insort, [(1,'a'),(3,'b')], (2,'c'), key=lambda p: p[0])
bisect.bisect([1,5,10], 5, key=lambda x: -x), bisect.bisect_left([(1,2),(3,4)], 3, key=lambda p: p[0])
bisect.bisect([1], 1, -1)
bisect.bisect(3, 1)
bisect.bisect([1], "a")
bisect.bisect([1])
bisect.insort([1], "a")
bisect.bisect is bisect.bisect_right, bisect.insort is bisect.insort_right
list(struct.iter_unpack("<h", b"\1\0\2\0")), struct.Struct("<h").size, struct.Struct("<h").format, struct.Struct("<hh").pack(1,2), struct.Struct("<h").unpack(b"\1\0"), repr(struct.Struct("<h")), [*struct.Struct("<h").iter_unpack(b"\1\0\2\0")]
list(struct.iter_unpack("<h", b"\1\0\2"))'''.split('\n'):
    t(s)
