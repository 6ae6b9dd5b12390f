from collections.abc import Iterable, Sized, Callable, Hashable, Sequence, Mapping, Awaitable, Coroutine, AsyncIterator, Iterator, Generator
from collections import deque, Counter
async def f(): pass
c = f()
def g(): yield
class It:
    def __iter__(self): return self
    def __next__(self): return 1
class N:
    __hash__ = None
for x in ([], {}, 'a', 5, f, c, g(), It(), N(), deque(), Counter(), (1,), {1}, iter([])):
    print(type(x).__name__, [k.__name__ for k in (Iterable, Sized, Callable, Hashable, Sequence, Mapping, Awaitable, Coroutine, AsyncIterator, Iterator, Generator) if isinstance(x, k)])
c.close()
print(Iterable, issubclass(list, Sequence))
class M(Iterable): pass
print(isinstance(M(), Iterable) if 0 else issubclass(M, Iterable))
