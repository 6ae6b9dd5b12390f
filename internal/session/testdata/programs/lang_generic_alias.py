# Generic aliases: parameters, substitution, unpacking, and where they may not stand.
from typing import TypeVar, Generic
T = TypeVar("T"); K = TypeVar("K")
print(list[T][int], dict[K, list[T]][str, int], list[T].__parameters__, dict[K, list[T]].__parameters__, list[int].__parameters__, tuple[int, *tuple[str, ...]], list[int] == list[int], list(tuple[int]), len(list[int].__args__))
for f in (lambda: list[int][str], lambda: list[T][int, str], lambda: [*list[int]], lambda: isinstance([], list[int]), lambda: list[int](), lambda: list[int] | None):
    try: print(f())
    except TypeError as e: print(e)
