import operator as op
def t(f, *a, **k):
    try: r = f(*a, **k)
    except BaseException as e: r = f'{type(e).__name__} {e}'
    else: r = repr(r)
    print(r)
print(op.add(1, 2), op.sub(5, 3), op.mul('a', 3), op.truediv(7, 2), op.floordiv(7, 2), op.mod(7, 3), op.pow(2, 10), op.neg(1), op.pos(-1), op.inv(5), op.invert(5), op.and_(6, 3), op.or_(6, 3), op.xor(6, 3), op.lshift(1, 4), op.rshift(16, 2), op.not_(0), op.truth([]), op.is_(None, None), op.is_not(1, None), op.lt(1, 2), op.eq(1, 1), op.concat([1], [2]), op.contains([1], 1), op.countOf([1, 2, 1], 1), op.indexOf([1, 2], 2), op.getitem([5], 0), op.abs(-3), op.index(True), op.call(max, 1, 2), op.length_hint(iter([1, 2])), op.matmul.__name__)
l = [1]; l2 = op.iadd(l, [2]); print(l is l2, l, op.iconcat(l, [3]), op.imul(3, 4), op.ipow(2, 3)); op.setitem(l, 0, 9); op.delitem(l, 1); print(l)
g = op.itemgetter(1); print(g('abc'), op.itemgetter(0, 2)('abc'), g, op.itemgetter('a', 1), op.itemgetter(slice(0, 2))('abc'))
class A: pass
a = A(); a.b = A(); a.b.c = 5; a.d = 6
print(op.attrgetter('b.c')(a), op.attrgetter('b.c', 'd')(a), op.attrgetter('x.y'), op.methodcaller('split', ',')('a,b'), op.methodcaller('encode', encoding='utf-8')('é'), op.methodcaller('f', 1, k=2), sorted([(2, 'a'), (1, 'b')], key=op.itemgetter(0)))
t(op.itemgetter); t(op.attrgetter); t(op.attrgetter, 5); t(op.attrgetter('zz'), a); t(op.itemgetter(9), 'a'); t(op.methodcaller); t(op.methodcaller, 5); t(op.add, 1); t(op.add, 1, 'a'); t(op.concat, 1, 2); t(op.indexOf, [1], 5); t(op.index, 1.5); t(op.length_hint, [], 'a'); t(op.lt, 1, 'a'); t(op.neg, 'a'); t(op.contains, 5, 1); t(op.getitem, [1], 5); t(g); t(g, 1, 2); t(op.itemgetter(1), {1: 2}); t(op.call)
print(op.__add__ is op.add, op.__and__ is op.and_, op.__not__, op.__getitem__, op.add, op.itemgetter, op.__iadd__(1, 2), sorted(n for n in dir(op) if not n.startswith('_')))
