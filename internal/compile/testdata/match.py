def f(x):
    match x:
        case 1 | "a":
            return 1
        case [a, *b] if a:
            return b
        case [_, c, *_]:
            return c
        case {"k": v, **rest}:
            return v, rest
        case P(1, y=z) as p:
            return z, p
        case None:
            pass
        case _:
            return 2

def g[T: int](x: T = 1) -> T: ...
class C[T]: ...
type A[T] = list[T]
