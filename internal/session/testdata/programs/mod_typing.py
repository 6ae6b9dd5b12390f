# typing: reprs, generics, protocols, named tuples, hints.
import typing
from typing import *
def t(f, *a, **k):
    try: print(f(*a, **k))
    except BaseException as e: print(type(e).__name__, '|', e)
T = TypeVar('T'); U = TypeVar('U', bound=int); V = TypeVar('V', int, str); K = TypeVar('K', covariant=True)
print(T, U, V, K, U.__bound__, V.__constraints__, repr(ParamSpec('P')), T.__name__)
print(List[int], Dict[str, int], Optional[int], Union[int, str], Union[int, None], Union[int, int], Optional[Union[int, str]], Tuple[int, ...], Tuple[int, str], Callable[[int, str], bool], Callable[..., T], Type[int], Set['X'], Iterable[T], Any, ClassVar[int], Final, Final[int], Literal[1, 'a', None], Annotated[int, 'x', 3], NoReturn, List, Dict, Callable, Union, Optional, Awaitable[int], Coroutine[Any, Any, int], AsyncIterator[str], Generator[int, None, str], Sequence[List[int]], Deque[int], DefaultDict[str, List[int]], Mapping[str, Any], Self, LiteralString)
print(List[int].__origin__, Dict[str, int].__args__, get_origin(List[int]), get_args(Dict[str, int]), get_origin(Optional[int]), get_args(Optional[int]), get_args(Callable[[int], str]), get_origin(int), get_args(int), get_origin(Annotated[int, 1]), get_args(Annotated[int, 1]), get_args(Literal[1, 2]), get_origin(list[int]))
print(List[int] == List[int], Union[int, str] == Union[str, int], hash(List[int]) == hash(List[int]), Optional[int] == Union[int, None], Union[int, str] == (int | str), List[T][int], Dict[T, U][str, int], Callable[[T], T][int])
class G(Generic[T]):
    def __init__(self, x): self.x = x
print(G[int], G[int](3).x, G(4).x, G.__parameters__, G.__mro__, G.__orig_bases__, isinstance(G[int](3), G), type(G[int](3)))
class H(G[int]): pass
class H2(G[T], Generic[T, U]): pass
print(H.__mro__[:3], H.__orig_bases__, H2[int, int], H2.__parameters__)
t(lambda: H[int]); t(lambda: G[int, str]); t(lambda: Generic[int]); t(lambda: List[int, str]); t(lambda: Dict[int]); t(lambda: Any()); t(lambda: Union[()]); t(lambda: List()); t(lambda: Optional[int, str]); t(lambda: Callable[int, str]); t(lambda: List[3]); t(lambda: ClassVar[int, str])
t(isinstance, 3, List[int]); t(isinstance, [], List); t(isinstance, 3, Any); t(isinstance, 3, Union[int, str]); t(issubclass, int, Union[int, str])
class L(List[int]): pass
print(L.__mro__, L([1]), L.__orig_bases__)
class P(Protocol):
    def m(self) -> int: ...
class I:
    def m(self): return 1
t(isinstance, I(), P); t(P); print(issubclass(P, Protocol) if 0 else P._is_protocol)
@runtime_checkable
class R(Protocol):
    x: int
    def m(self): ...
I.x = 3
t(isinstance, I(), R); t(isinstance, 3, R); t(issubclass, I, R)
@runtime_checkable
class R2(Protocol):
    def m(self): ...
print(issubclass(I, R2), issubclass(int, R2), isinstance(I(), R2))
class Impl(P):
    def m(self): return 2
print(Impl().m(), issubclass(Impl, P) if 0 else Impl.__mro__)
class GP(Protocol[T]):
    def get(self) -> T: ...
print(GP[int], GP.__parameters__)
class NT(NamedTuple):
    "doc"
    a: int
    b: str = 'x'
    def hi(self): return self.a
n = NT(1); print(n, n.hi(), n._fields, NT.__annotations__, n == (1, 'x'), NT._field_defaults, NT.__doc__, isinstance(n, tuple), NT.__mro__)
N2 = NamedTuple('N2', [('p', int), ('q', str)]); print(N2(1, 'z'))
class TD(TypedDict):
    a: int
    b: NotRequired[str]
class TD2(TD, total=False): c: float
print(TD(a=1), TD.__required_keys__, TD.__optional_keys__, TD2.__total__, sorted(TD2.__annotations__), type(TD(a=1)), is_typeddict(TD), TD.__annotations__)
t(isinstance, {}, TD)
X = TypedDict('X', {'a': int}); print(X(a=3), X.__annotations__)
UserId = NewType('UserId', int); print(UserId(3), UserId, UserId.__supertype__)
print(cast(int, 'x'), TYPE_CHECKING, AnyStr)
@overload
def f(x: int) -> int: ...
@overload
def f(x: str) -> str: ...
def f(x): return x
print(f(3), len(get_overloads(f)))
def g(a: int, b: 'Optional[str]' = None, *c: 'G', d: List['int']) -> None: pass
print(get_type_hints(g))
class C:
    x: int
    y: 'List[C]'
    z: Annotated[int, 'm']
class D(C): w: ClassVar[str]
print(get_type_hints(C), get_type_hints(D), get_type_hints(C, include_extras=True)['z'])
print(ForwardRef('x'), ForwardRef('x') == ForwardRef('x'))
@final
class Fi: pass
@override
def ov(): pass
print(Fi.__final__, ov.__override__)
t(assert_never, 3); print(assert_type(3, int))
print(SupportsInt, isinstance(3, SupportsInt), isinstance('a', SupportsIndex))
print(int | List[int], List[int] | None, T | None, Optional[T], 'X' | T) if 0 else print(List[int] | None, T | None, Optional[T])
print(Text, IO[str], TextIO.__mro__[1] is IO, Pattern, Match[str])
print(Literal[1] == Literal[1], Literal[1, 1], Literal[Literal[1, 2], 3], Annotated[Annotated[int, 1], 2], Concatenate[int, ...] if 0 else '')
print(typing.List[typing.Dict[str, typing.Optional[int]]], List[G[int]], List[list[int]], List[int | str], List[C], Type['C'], Callable[[], None], Callable[[Callable[[int], str]], None])
async def co() -> AsyncGenerator[int, None]: yield 1
print(co.__annotations__, inspect_ok) if 0 else print(co.__annotations__)
print(ContextManager, AsyncContextManager[int], Hashable, Sized, Counter[str], OrderedDict[str, int], ChainMap[str, int], FrozenSet[int], AbstractSet[int], KeysView[int], ByteString if 0 else '')
