# graphlib and numbers.
import numbers
from graphlib import CycleError, TopologicalSorter

ts = TopologicalSorter({'D': {'B', 'C'}, 'B': {'A'}, 'C': {'A'}})
print([sorted(g) for g in [[x] for x in ts.static_order()]][0], sorted(TopologicalSorter({'D': ['B', 'C'], 'B': ['A'], 'C': ['A']}).static_order()))
ts = TopologicalSorter()
ts.add(1, 2, 3)
ts.add(2, 3)
ts.add(4)
ts.prepare()
while ts:
    ready = ts.get_ready()
    print(sorted(ready), ts.is_active())
    ts.done(*ready)
for act in (lambda: ts.done(99), lambda: ts.done(1), lambda: ts.prepare(), lambda: ts.add(5), lambda: TopologicalSorter().get_ready(),
            lambda: TopologicalSorter({1: [2], 2: [3], 3: [1]}).prepare(), lambda: list(TopologicalSorter({1: [1]}).static_order())):
    try:
        act()
        print('fine')
    except ValueError as e:
        print(type(e).__name__, e.args)
print(issubclass(CycleError, ValueError))

for value in 1, 1.5, 1j, True, 'x':
    print(value, [c.__name__ for c in (numbers.Number, numbers.Complex, numbers.Real, numbers.Rational, numbers.Integral) if isinstance(value, c)])
try:
    numbers.Integral()
except TypeError as e:
    print(str(e)[:70])


class Half(numbers.Number):
    pass


print(isinstance(Half(), numbers.Number), issubclass(int, numbers.Rational), numbers.Real.__mro__)
