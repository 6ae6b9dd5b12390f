"""How callables are called: parameters, signatures and the binding of arguments to them."""

import functools
import sys
import types
from collections import OrderedDict
from keyword import iskeyword
from operator import attrgetter

__name__ = 'inspect'


class _empty:
    """What a parameter without default or annotation has in its place."""


_keep = type('_void', (), {'__module__': 'inspect'})


class _ParameterKind(int):
    """The kinds of parameters, numbered in the order in which they stand."""

    def __new__(cls, value, name, description):
        self = int.__new__(cls, value)
        self.name, self.description = name, description
        return self

    value = property(int)

    def __str__(self):
        return self.name

    def __repr__(self):
        return f'<_ParameterKind.{self.name}: {int(self)}>'

    def __reduce__(self):
        return getattr, (Parameter, self.name)

    def __deepcopy__(self, memo):
        return self

    def __copy__(self):
        return self


_kinds = tuple(_ParameterKind(number, *names) for number, names in enumerate((
    ('POSITIONAL_ONLY', 'positional-only'),
    ('POSITIONAL_OR_KEYWORD', 'positional or keyword'),
    ('VAR_POSITIONAL', 'variadic positional'),
    ('KEYWORD_ONLY', 'keyword-only'),
    ('VAR_KEYWORD', 'variadic keyword'))))
_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD, _VAR_POSITIONAL, _KEYWORD_ONLY, _VAR_KEYWORD = _kinds
_stars = {_VAR_POSITIONAL: '*', _VAR_KEYWORD: '**'}


def formatannotation(annotation, base_module=None):
    home = getattr(annotation, '__module__', None)
    if home == 'typing':
        return _without_typing(repr(annotation))
    if isinstance(annotation, type) and not isinstance(annotation, types.GenericAlias):
        name = annotation.__qualname__
        return name if home in ('builtins', base_module) else f'{home}.{name}'
    return repr(annotation)


def _without_typing(text):
    # Drops "typing." where it begins a dotted name.
    first, *rest = text.split('typing.')
    for part in rest:
        joined = first[-1:].isalnum() or first[-1:] in ('_', '.')
        first += 'typing.' + part if joined and first else part
    return first


def formatannotationrelativeto(object):
    module = getattr(object, '__module__', None)
    return lambda annotation: formatannotation(annotation, module)


def _restore(cls, positional, keywords):
    """Make a parameter, a signature or bound arguments again, from what __reduce__ told."""
    return cls(*positional, **keywords)


def _shown(self):
    return f'<{type(self).__name__} "{self}">'


class Parameter:
    """A parameter in the signature of a function."""

    __slots__ = ('_name', '_kind', '_default', '_annotation')

    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        if isinstance(kind, bool) or kind not in _kinds:
            raise ValueError(f'value {kind!r} is not a valid Parameter.kind')
        kind = _kinds[kind]
        if kind in _stars and default is not _empty:
            raise ValueError(f'{kind.description} parameters cannot have default values')
        if name is _empty:
            raise ValueError('name is a required attribute for Parameter')
        if not isinstance(name, str):
            raise TypeError(f'name must be a str, not a {type(name).__name__}')
        # The iterable of a comprehension is the parameter ".0".
        dot, _, number = name.partition('.')
        if not dot and number.isdigit():
            if kind is not _POSITIONAL_OR_KEYWORD:
                raise ValueError('implicit arguments must be passed as positional or keyword arguments, not '
                                 + kind.description)
            name, kind = 'implicit' + number, _POSITIONAL_ONLY
        if not name.isidentifier() or iskeyword(name) and kind is not _POSITIONAL_ONLY:
            raise ValueError(f'{name!r} is not a valid parameter name')
        self._name, self._kind, self._default, self._annotation = name, kind, default, annotation

    def replace(self, *, name=_keep, kind=_keep, annotation=_keep, default=_keep):
        given = {'name': name, 'kind': kind, 'annotation': annotation, 'default': default}
        return type(self)(**{key: getattr(self, key) if value is _keep else value for key, value in given.items()})

    __replace__ = replace

    def __str__(self):
        text, equals = _stars.get(self._kind, '') + self._name, '='
        if self._annotation is not _empty:
            text, equals = f'{text}: {formatannotation(self._annotation)}', ' = '
        return text if self._default is _empty else text + equals + repr(self._default)

    __repr__ = _shown

    def _values(self):
        return self._name, self._kind, self._annotation, self._default

    def __hash__(self):
        return hash(self._values())

    def __eq__(self, other):
        return self is other or (self._values() == other._values() if isinstance(other, Parameter) else NotImplemented)

    def __reduce__(self):
        return _restore, (type(self), (self._name, self._kind),
                          {'default': self._default, 'annotation': self._annotation})


for _kind in _kinds:
    setattr(Parameter, _kind.name, _kind)
for _field in Parameter.__slots__:
    setattr(Parameter, _field[1:], property(attrgetter(_field)))
del _kind, _field


class BoundArguments:
    """The arguments of a call, bound to the parameters of a signature."""

    __slots__ = ('arguments', '_signature', '__weakref__')

    def __init__(self, signature, arguments):
        self._signature, self.arguments = signature, arguments

    signature = property(attrgetter('_signature'))

    def _call(self):
        # The arguments as they are passed: after the first that is not there, all go by name.
        positional, named, by_name = [], {}, False
        for name, p in self._signature.parameters.items():
            by_name = by_name or p.kind > _VAR_POSITIONAL or name not in self.arguments
            if name not in self.arguments:
                continue
            value = self.arguments[name]
            if p.kind is _VAR_KEYWORD:
                named.update(value)
            elif by_name:
                named[name] = value
            else:
                positional += value if p.kind is _VAR_POSITIONAL else (value,)
        return tuple(positional), named

    @property
    def args(self):
        return self._call()[0]

    @property
    def kwargs(self):
        return self._call()[1]

    def apply_defaults(self):
        # All parameters in their order; a partial binding leaves out what is required.
        full = {}
        for name, p in self._signature.parameters.items():
            nothing = {_VAR_POSITIONAL: (), _VAR_KEYWORD: {}}.get(p.kind, p.default)
            value = self.arguments.get(name, nothing)
            if value is not _empty:
                full[name] = value
        self.arguments = full

    def __eq__(self, other):
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self is other or (self._signature, self.arguments) == (other._signature, other.arguments)

    def __repr__(self):
        pairs = ', '.join([f'{name}={value!r}' for name, value in self.arguments.items()])
        return f'<{type(self).__name__} ({pairs})>'

    def __reduce__(self):
        return _restore, (type(self), (self._signature, self.arguments), {})


def _misplaced(p, before):
    """What is wrong with a parameter that comes after these, or None."""
    kinds = [q.kind for q in before.values()]
    if kinds and p.kind < kinds[-1]:
        return f'wrong parameter order: {kinds[-1].description} parameter before {p.kind.description} parameter'
    if p.kind <= _POSITIONAL_OR_KEYWORD and p.default is _empty and any(q.default is not _empty for q in before.values()):
        return 'non-default argument follows default argument'
    if p.name in before:
        return f'duplicate parameter name: {p.name!r}'
    return None


class Signature:
    """The parameters of a function and what it returns."""

    __slots__ = ('_return_annotation', '_parameters')
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        by_name = OrderedDict()
        for p in parameters or ():
            complaint = __validate_parameters__ and _misplaced(p, by_name)
            if complaint:
                raise ValueError(complaint)
            by_name[p.name] = p
        self._parameters, self._return_annotation = types.MappingProxyType(by_name), return_annotation

    parameters = property(attrgetter('_parameters'))
    return_annotation = property(attrgetter('_return_annotation'))

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        return _Reader(cls, follow_wrapped, True, globals, locals, eval_str).read(obj)

    def replace(self, *, parameters=_keep, return_annotation=_keep):
        if parameters is _keep:
            parameters = self._parameters.values()
        return type(self)(parameters, return_annotation=self._return_annotation if return_annotation is _keep
                          else return_annotation)

    __replace__ = replace

    def _canonical(self):
        # Keyword-only parameters may stand in any order.
        order = sorted(self._parameters.values(), key=lambda p: (p.kind, p.name if p.kind is _KEYWORD_ONLY else ''))
        return (*order, self._return_annotation)

    def __hash__(self):
        return hash(self._canonical())

    def __eq__(self, other):
        if not isinstance(other, Signature):
            return NotImplemented
        return self is other or self._canonical() == other._canonical()

    def __reduce__(self):
        return _restore, (type(self), (tuple(self._parameters.values()),),
                          {'return_annotation': self._return_annotation})

    def bind(self, /, *args, **kwargs):
        return BoundArguments(self, _bound(list(self._parameters.values()), args, kwargs, False))

    def bind_partial(self, /, *args, **kwargs):
        return BoundArguments(self, _bound(list(self._parameters.values()), args, kwargs, True))

    def __repr__(self):
        return f'<{type(self).__name__} {self}>'

    def __str__(self):
        return self.format()

    def format(self, *, max_width=None):
        kinds = [p.kind for p in self._parameters.values()]
        entries = [str(p) for p in self._parameters.values()]
        # The bare marks, the last one first so that the places stay right.
        if _KEYWORD_ONLY in kinds and _VAR_POSITIONAL not in kinds:
            entries.insert(kinds.index(_KEYWORD_ONLY), '*')
        if _POSITIONAL_ONLY in kinds:
            entries.insert(kinds.count(_POSITIONAL_ONLY), '/')
        text = f"({', '.join(entries)})"
        if max_width is not None and len(text) > max_width:
            text = '(\n    ' + ',\n    '.join(entries) + '\n)'
        if self._return_annotation is _empty:
            return text
        return f'{text} -> {formatannotation(self._return_annotation)}'


def _bound(params, args, kwargs, partial):
    """The arguments by parameter, or the TypeError that the call would raise."""
    slots = [p for p in params if p.kind <= _POSITIONAL_OR_KEYWORD]
    stars = {p.kind: p.name for p in params if p.kind in _stars}
    filled, extra = slots[:len(args)], args[len(slots):]
    for p in filled:
        if p.kind is _POSITIONAL_OR_KEYWORD and p.name in kwargs:
            raise TypeError(f'multiple values for argument {p.name!r}') from None
    arguments = {p.name: value for p, value in zip(filled, args)}
    if extra:
        if _VAR_POSITIONAL not in stars:
            raise TypeError('too many positional arguments') from None
        arguments[stars[_VAR_POSITIONAL]] = extra
    left = params[len(filled):]

    # Positional-only parameters right after these cannot be given by name: their names are free for **kwargs.
    misnamed = []
    while left and left[0].kind is _POSITIONAL_ONLY and left[0].name in kwargs:
        misnamed.append(left.pop(0).name)
    for place, p in enumerate(left):
        if p.kind in _stars:
            continue
        if p.name in kwargs:
            arguments[p.name] = kwargs.pop(p.name)
        elif p.default is _empty and not partial:
            what = ' keyword-only' if place == 0 and p.kind is _KEYWORD_ONLY else ''
            raise TypeError(f'missing a required{what} argument: {p.name!r}') from None
    if not kwargs:
        return arguments
    if _VAR_KEYWORD in stars:
        arguments[stars[_VAR_KEYWORD]] = kwargs
    elif misnamed:
        raise TypeError('got some positional-only arguments passed as keyword arguments: '
                        + repr(', '.join(misnamed)))
    else:
        raise TypeError(f'got an unexpected keyword argument {next(iter(kwargs))!r}')
    return arguments


# Reading signatures.

_ALONE = (types.BuiltinFunctionType, types.MethodWrapperType, types.MethodDescriptorType, types.WrapperDescriptorType,
          types.ClassMethodDescriptorType)


# Built-in types whose defaults only their documentation tells.
_builtin_types = {list: '(iterable=(), /)', tuple: '(iterable=(), /)', set: '(iterable=(), /)',
                  frozenset: '(iterable=(), /)', float: '(x=0, /)', complex: '(real=0, imag=0)',
                  enumerate: '(iterable, start=0)', map: '(function, iterable, /, *iterables)',
                  property: '(fget=None, fset=None, fdel=None, doc=None)'}


def _function_like(obj):
    """Whether something that is no function has what a signature is read from."""
    return (callable(obj) and not isinstance(obj, type)
            and isinstance(getattr(obj, '__name__', None), str)
            and isinstance(getattr(obj, '__code__', None), types.CodeType)
            and isinstance(getattr(obj, '__defaults__', 0), (tuple, types.NoneType))
            and isinstance(getattr(obj, '__kwdefaults__', 0), (dict, types.NoneType))
            and isinstance(getattr(obj, '__annotations__', None), (dict, types.NoneType)))


def _without_first(sig):
    params = list(sig.parameters.values())
    if not params or params[0].kind > _VAR_POSITIONAL:
        raise ValueError('invalid method signature')
    if params[0].kind is _VAR_POSITIONAL:
        return sig.replace(parameters=params)
    return sig.replace(parameters=params[1:])


def _rest_of(sig, partial):
    """What is left to be given when a partial has given its arguments."""
    try:
        given = sig.bind_partial(*partial.args, **partial.keywords).arguments
    except TypeError as e:
        raise ValueError(f'partial object {partial!r} has incorrect arguments') from e
    left, by_name = [], False
    for p in sig.parameters.values():
        if p.name in given and p.kind not in _stars:
            if p.kind is _POSITIONAL_ONLY or p.kind is _POSITIONAL_OR_KEYWORD and p.name not in partial.keywords:
                continue
            # A keyword of a partial can be given again, but what follows it cannot go by position.
            by_name = True if p.kind is _POSITIONAL_OR_KEYWORD else by_name
            p = p.replace(default=given[p.name])
        if by_name and p.kind is _VAR_POSITIONAL:
            continue
        left.append(p.replace(kind=_KEYWORD_ONLY) if by_name and p.kind is _POSITIONAL_OR_KEYWORD else p)
    return sig.replace(parameters=left)


class _Reader:
    """Reads the signatures of callables of all kinds, with the options of signature()."""

    def __init__(self, cls, follow_wrapped=True, skip_bound_arg=True, globals=None, locals=None, eval_str=False):
        self.cls, self.follow, self.skip = cls, follow_wrapped, skip_bound_arg
        self.scopes = {'globals': globals, 'locals': locals, 'eval_str': eval_str}

    def read(self, obj):
        if not callable(obj):
            raise TypeError(f'{obj!r} is not a callable object')
        if isinstance(obj, types.MethodType):
            return self.bound(self.read(obj.__func__))
        if self.follow:
            inner = sys.modules['inspect'].unwrap(
                obj, stop=lambda f: hasattr(f, '__signature__') or isinstance(f, types.MethodType))
            if isinstance(inner, types.MethodType):
                return self.read(inner)
            obj = inner
        sig = self.declared(obj)
        if sig is not None:
            return sig
        text = getattr(obj, '__text_signature__', None)
        if isinstance(text, str) and isinstance(obj, types.FunctionType):
            return self.text(obj, text)
        method = getattr(obj, '__partialmethod__', None)
        if isinstance(method, functools.partialmethod):
            return self.partial_method(method)
        if isinstance(obj, types.FunctionType) or _function_like(obj):
            return self.function(obj)
        if isinstance(obj, _ALONE):
            return self.text(obj, getattr(obj, '__text_signature__', None))
        if isinstance(obj, functools.partial):
            return _rest_of(self.read(obj.func), obj)
        if isinstance(obj, type):
            return self.type(obj)
        return self.instance(obj)

    def bound(self, sig):
        return _without_first(sig) if self.skip else sig

    def declared(self, obj):
        """What __signature__ says: a signature, its text, or a function that returns one of them."""
        given = getattr(obj, '__signature__', None)
        if given is None or isinstance(given, Signature):
            return given
        if callable(given):
            given = given()
        if isinstance(given, str):
            return self.text(obj, given)
        if given is None or isinstance(given, Signature):
            return given
        raise TypeError(f'unexpected object {given!r} in __signature__ attribute')

    def function(self, func):
        code = func.__code__
        names = iter(code.co_varnames)
        annotations = sys.modules['inspect'].get_annotations(func, **self.scopes)
        free = code.co_argcount - len(func.__defaults__ or ())
        defaults = [_empty] * free + list(func.__defaults__ or ())
        by_keyword = func.__kwdefaults__ or {}

        def make(kind, name, default=_empty):
            return Parameter(name, kind, default=default, annotation=annotations.get(name, _empty))

        params = [make(_POSITIONAL_ONLY if i < code.co_posonlyargcount else _POSITIONAL_OR_KEYWORD, next(names), default)
                  for i, default in enumerate(defaults)]
        keyword_only = [make(_KEYWORD_ONLY, name, by_keyword.get(name, _empty))
                        for name in [next(names) for _ in range(code.co_kwonlyargcount)]]
        if code.co_flags & 4:
            params.append(make(_VAR_POSITIONAL, next(names)))
        params += keyword_only
        if code.co_flags & 8:
            params.append(make(_VAR_KEYWORD, next(names)))
        return self.cls(params, return_annotation=annotations.get('return', _empty),
                        __validate_parameters__=not isinstance(func, types.FunctionType))

    def text(self, obj, text):
        """The signature that a text such as "($self, a, /, b=1)" shows."""
        if not text or '<unrepresentable>' in text:
            raise ValueError(f'no signature found for builtin {obj!r}')
        receiver = text.startswith('($')
        names = {}
        module = sys.modules.get(getattr(obj, '__module__', None))
        try:
            exec(f"def f{text.replace('$', '', 1)}: pass", dict(vars(module) if module else {}), names)
        except (SyntaxError, NameError):
            raise ValueError(f'{obj!r} builtin has invalid signature') from None
        sig = _Reader(self.cls).function(names['f'])
        params = list(sig.parameters.values())
        owner = getattr(obj, '__self__', None)
        free = owner is None or isinstance(owner, types.ModuleType)
        if receiver and (owner is None or not free and not self.skip):
            params[0] = params[0].replace(kind=_POSITIONAL_ONLY)
        elif receiver or self.skip and not free:
            params = params[1:]
        return self.cls(params, return_annotation=sig.return_annotation)

    def partial_method(self, method):
        # The first parameter is still to be given, as self; the partial's arguments are for the others.
        inner = self.read(method.func)
        given = functools.partial(method.func, object(), *method.args, **method.keywords)
        sig = _rest_of(inner, given)
        first, *others = inner.parameters.values()
        if first.kind is _VAR_POSITIONAL:
            return sig
        return sig.replace(parameters=[first, *sig.parameters.values()])

    def type(self, cls):
        """What a call of a class takes: as its metaclass's __call__ says, else __new__ or __init__, whichever is nearer."""
        call = self.programmed(type(cls), '__call__', cls)
        if call is not None:
            return self.read(call)
        for base in cls.__mro__[:-1]:
            for name in '__new__', '__init__':
                if name in vars(base):
                    method = self.programmed(cls, name, cls)
                    if method is not None:
                        sig = self.read(method)
                        return self.bound(sig) if name == '__new__' else sig
            if '__firstlineno__' not in vars(base) and base is not type:
                sig = self.builtin_type(cls, base)
                if sig is not None:
                    return sig
        if type in cls.__mro__[1:]:
            raise ValueError(f'callable {cls!r} is not supported by signature')
        if cls is type or cls.__new__ is not object.__new__ or cls.__init__ is not object.__init__:
            raise ValueError(f'no signature found for builtin type {cls!r}')
        return self.cls([])

    def programmed(self, owner, name, obj):
        """A method that Python code defines, as calling obj finds it."""
        found = sys.modules['inspect'].getattr_static(owner, name, None)
        if found is None or isinstance(found, _ALONE):
            return None
        if isinstance(found, staticmethod) and isinstance(found.__func__, _ALONE):
            return None
        if name == '__new__':
            return getattr(owner, name)
        bind = getattr(type(found), '__get__', None)
        return found if bind is None else bind(found, obj, owner)

    def builtin_type(self, cls, base):
        """The signature that a class written in Go has, or None where its methods say nothing."""
        if base in _builtin_types:
            return self.text(cls, _builtin_types[base])
        method = vars(base).get('__new__', vars(base).get('__init__'))
        if method is None:
            return None
        try:
            sig = _without_first(_Reader(self.cls, skip_bound_arg=False).text(cls, method.__text_signature__))
        except (AttributeError, ValueError):
            sig = None
        if sig is None or str(sig) == '(*args, **kwargs)':
            raise ValueError(f'no signature found for builtin type {cls!r}')
        return sig

    def instance(self, obj):
        cls = type(obj)
        call = next((vars(c)['__call__'] for c in cls.__mro__ if '__call__' in vars(c)), None)
        text = getattr(obj, '__text_signature__', None)
        if isinstance(text, str) and text:
            return self.text(obj, text)
        if call is None:
            raise ValueError(f'callable {obj!r} is not supported by signature')
        bind = getattr(type(call), '__get__', None)
        return self.read(call if bind is None else bind(call, obj, cls))


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    return Signature.from_callable(obj, follow_wrapped=follow_wrapped, globals=globals, locals=locals, eval_str=eval_str)
