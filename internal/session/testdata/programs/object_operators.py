l = [1]; m = l.__iadd__([2]); print(m is l, l, list.__add__([1], [2]), [1].__mul__(2), [1].__rmul__(2), (1).__pow__(2, 3), (2).__rpow__(3), (1.0).__neg__(), (5).__invert__(), 'a'.__add__('b'), {1}.__and__({1, 2}), {1}.__iand__({2}), {'a': 1}.__or__({'b': 2}), 'a%s'.__mod__(3), (1).__radd__(1.5), (1.5).__add__(1), (3).__divmod__(2), (3).__truediv__(2), l.__imul__(2) is l, l)
class L(list): pass
x = L([1]); y = x
x += [2]; print(x is y, type(x), x); print(x.__iadd__([3]) is x, type(x))
for f in (lambda: [1].__add__(3), lambda: 'a'.__add__(3), lambda: (1.0).__pow__(2, 3), lambda: [1].__mul__('a')):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
