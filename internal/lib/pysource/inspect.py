"""What live objects are, what they contain and in which state they are."""

import builtins
import functools
import os
import sys
import types
from abc import ABCMeta
from collections import namedtuple
from collections.abc import Awaitable as _Awaitable
from _inspect_signature import (BoundArguments, Parameter, Signature, _empty, _function_like, _KEYWORD_ONLY,
                                _ParameterKind, _POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD, _Reader, _VAR_KEYWORD,
                                _VAR_POSITIONAL, formatannotation, formatannotationrelativeto, signature)
from _inspect_source import (BlockFinder, ClassFoundException, EndOfBlock, FrameInfo, Traceback, currentframe,
                             findsource, getabsfile, getblock, getcomments, getfile, getframeinfo, getinnerframes,
                             getlineno, getmodule, getmodulename, getouterframes, getsource, getsourcefile,
                             getsourcelines, indentsize, stack, trace)

_nothing = object()


# Kinds of objects: the predicates, by the class that they ask for or the flag of code that they look at.

def _define(name, test):
    test.__name__ = test.__qualname__ = name
    test.__code__ = test.__code__.replace(co_name=name, co_qualname=name)
    globals()[name] = test


def _is_a(kind):
    return lambda object: isinstance(object, kind)


for _name, _kind in {
        'asyncgen': types.AsyncGeneratorType, 'builtin': types.BuiltinFunctionType, 'class': type,
        'code': types.CodeType, 'coroutine': types.CoroutineType, 'frame': types.FrameType,
        'function': types.FunctionType, 'generator': types.GeneratorType,
        'getsetdescriptor': types.GetSetDescriptorType, 'memberdescriptor': types.MemberDescriptorType,
        'method': types.MethodType, 'methodwrapper': types.MethodWrapperType, 'module': types.ModuleType,
        'traceback': types.TracebackType}.items():
    _define('is' + _name, _is_a(_kind))
del _name, _kind

_code_flags = dict(OPTIMIZED=1, NEWLOCALS=2, VARARGS=4, VARKEYWORDS=8, NESTED=16, GENERATOR=32, NOFREE=64,
                   COROUTINE=128, ITERABLE_COROUTINE=256, ASYNC_GENERATOR=512)
globals().update({'CO_' + name: flag for name, flag in _code_flags.items()})
TPFLAGS_IS_ABSTRACT = 1 << 20


def _innermost(obj):
    """The function in methods, partials and partial methods."""
    while True:
        method = getattr(obj, '__partialmethod__', None)
        if isinstance(method, functools.partialmethod):
            obj = method
        for kind, attribute in ((functools.partial, 'func'), (functools.partialmethod, 'func'),
                                (types.MethodType, '__func__')):
            if isinstance(obj, kind):
                obj = getattr(obj, attribute)
                break
        else:
            return obj


def _runs_as(obj, flag):
    obj = _innermost(obj)
    return (isinstance(obj, types.FunctionType) or _function_like(obj)) and obj.__code__.co_flags & flag != 0


def isgeneratorfunction(obj):
    return _runs_as(obj, _code_flags['GENERATOR'])


def isasyncgenfunction(obj):
    return _runs_as(obj, _code_flags['ASYNC_GENERATOR'])


_is_coroutine_mark = object()


def markcoroutinefunction(func):
    target = getattr(func, '__func__', func)
    target._is_coroutine_marker = _is_coroutine_mark
    return target


def iscoroutinefunction(obj):
    return (_runs_as(obj, _code_flags['COROUTINE'])
            or getattr(_innermost(obj), '_is_coroutine_marker', None) is _is_coroutine_mark)


def isawaitable(object):
    if isinstance(object, types.GeneratorType):
        return object.gi_code.co_flags & _code_flags['ITERABLE_COROUTINE'] != 0
    return isinstance(object, _Awaitable)


_defined_in_python = (type, types.FunctionType, types.MethodType)


def _descriptor_methods(obj):
    """Which of __get__, __set__ and __delete__ the class of an object has; none counts for functions and classes."""
    if isinstance(obj, _defined_in_python):
        return set()
    return {name for name in ('__get__', '__set__', '__delete__') if hasattr(type(obj), name)}


def ismethoddescriptor(object):
    return _descriptor_methods(object) == {'__get__'}


def isdatadescriptor(object):
    return not _descriptor_methods(object) <= {'__get__'}


def isroutine(object):
    kinds = (types.BuiltinFunctionType, types.FunctionType, types.MethodType, types.MethodWrapperType)
    return isinstance(object, kinds) or ismethoddescriptor(object)


def isabstract(object):
    if not isinstance(object, type):
        return False
    names = getattr(object, '__abstractmethods__', None)
    if names is not None or not isinstance(object, ABCMeta):
        return bool(names)
    # ABCMeta has not counted yet: this is called by an __init_subclass__.
    left = [getattr(object, name, None) for base in object.__bases__
            for name in getattr(base, '__abstractmethods__', ())]
    return any(getattr(value, '__isabstractmethod__', False) for value in [*vars(object).values(), *left])


# Members.

def getmro(cls):
    return cls.__mro__


def _stored(name, homes):
    # What the first of these classes that has a name has stored under it.
    return next((vars(home)[name] for home in homes if name in vars(home)), _nothing)


def _dynamic_names(classes):
    # The names of attributes that instances alone have, as those of enum members.
    return [name for cls in classes for name, value in vars(cls).items()
            if isinstance(value, types.DynamicClassAttribute)]


def _members(object, predicate, fetch):
    names, homes = dir(object), ()
    if isinstance(object, type):
        homes = (object, *object.__mro__)
        names += _dynamic_names(object.__bases__)
    found, seen = [], set()
    for name in names:
        value = _nothing
        if name not in seen:
            try:
                value = fetch(object, name)
            except AttributeError:
                pass
        if value is _nothing:
            value = _stored(name, homes)
        if value is not _nothing and (predicate is None or predicate(value)):
            found.append((name, value))
        seen.add(name)
    return sorted(found, key=lambda member: member[0])


def getmembers(object, predicate=None):
    return _members(object, predicate, getattr)


def getmembers_static(object, predicate=None):
    return _members(object, predicate, getattr_static)


Attribute = namedtuple('Attribute', ['name', 'kind', 'defining_class', 'object'])

_attribute_kinds = (((staticmethod, types.BuiltinFunctionType), 'static method'),
                    ((classmethod, types.ClassMethodDescriptorType), 'class method'),
                    (property, 'property'))


def classify_class_attrs(cls):
    own = cls.__mro__
    meta = tuple(c for c in type(cls).__mro__ if c not in (type, object))
    attributes = []
    for name in sorted({*dir(cls), *_dynamic_names([*own, *meta])}):
        home, live = None, _nothing
        if name != '__dict__':
            try:
                live = getattr(cls, name)
            except Exception:
                pass
            else:
                home = getattr(live, '__objclass__', None)
                if home not in own + meta:
                    home = _giver(cls, name, live, own, meta)
        owner = next((c for c in own + meta if name in vars(c)), None)
        stored = vars(owner)[name] if owner is not None else _nothing
        if isinstance(stored, types.DynamicClassAttribute) and home in meta:
            attributes.append(Attribute(name, 'data', owner, stored))
        elif owner is not None and home not in meta:
            home = owner
        if home is None:
            continue
        for kinds, kind in _attribute_kinds:
            if isinstance(stored, kinds):
                value = stored
                break
        else:
            value = stored if live is _nothing else live
            kind = 'method' if isroutine(value) else 'data'
        attributes.append(Attribute(name, kind, home, value))
    return attributes


def _giver(cls, name, live, own, meta):
    """The last class that gives this value for an attribute, itself or by the __getattr__ of its metaclass."""
    giver = None
    for c in own:
        if getattr(c, name, _nothing) is live:
            giver = c
    for c in meta:
        try:
            if c.__getattr__(cls, name) is live:
                giver = c
        except AttributeError:
            pass
    return giver


def getclasstree(classes, unique=False):
    classes = list(dict.fromkeys(classes))
    children, roots = {}, []
    for cls in classes:
        parents = cls.__bases__[:1] if unique and cls.__bases__[:1] and cls.__bases__[0] in classes else cls.__bases__
        for parent in parents:
            below = children.setdefault(parent, [])
            if cls not in below:
                below.append(cls)
            if unique and parent in classes:
                break
        if not parents:
            roots.append(cls)
    roots += [parent for parent in children if parent not in classes]
    return walktree(roots, children, None)


def walktree(classes, children, parent):
    tree = []
    for cls in sorted(classes, key=lambda c: (c.__module__, c.__name__)):
        tree.append((cls, cls.__bases__))
        if cls in children:
            tree.append(walktree(children[cls], children, cls))
    return tree


def unwrap(func, *, stop=None):
    # Every function on the way is kept, so that no id comes twice for another reason than a loop.
    way = {}
    at = func
    while not isinstance(at, type) and hasattr(at, '__wrapped__') and not (stop and stop(at)):
        way[id(at)] = at
        at = at.__wrapped__
        if id(at) in way or len(way) >= sys.getrecursionlimit():
            raise ValueError(f'wrapper loop when unwrapping {func!r}')
    return at


# What getattr_static finds: attributes as they are stored, with no code of the program run.

_raw_mro = type.__dict__['__mro__'].__get__
_raw_dict = type.__dict__['__dict__'].__get__


def _in_classes(mro, name):
    for cls in mro:
        if name in _raw_dict(cls):
            return _raw_dict(cls)[name]
    return _nothing


def _in_instance(obj, mro, name):
    holder = _in_classes(mro, '__dict__')
    if isinstance(holder, types.GetSetDescriptorType) or holder is _nothing:
        try:
            return dict.get(object.__getattribute__(obj, '__dict__'), name, _nothing)
        except (AttributeError, TypeError):
            pass
    return _nothing


def getattr_static(obj, attr, default=_nothing):
    cls = obj if issubclass(type(obj), type) else type(obj)
    mro = _raw_mro(cls)
    stored = _in_classes(mro, attr)
    if cls is not obj:
        own = stored if isinstance(stored, types.MemberDescriptorType) else _in_instance(obj, mro, attr)
        kind = _raw_mro(type(stored))
        data = _in_classes(kind, '__get__') is not _nothing and (
            _in_classes(kind, '__set__') is not _nothing or _in_classes(kind, '__delete__') is not _nothing)
        if own is not _nothing and not (stored is not _nothing and data):
            return own
    elif stored is _nothing:
        stored = _in_classes(_raw_mro(type(cls)), attr)
    if stored is not _nothing:
        return stored
    if default is _nothing:
        raise AttributeError(attr)
    return default


# Documentation.

def getdoc(object):
    doc = getattr(object, '__doc__', None)
    if doc is None:
        try:
            doc = next(_inherited_docs(object), None)
        except (AttributeError, TypeError):
            pass
    return cleandoc(doc) if isinstance(doc, str) else None


def _inherited_docs(obj):
    """The docstrings of what an object overrides, the nearest first."""
    if isinstance(obj, type):
        yield from (base.__doc__ for base in obj.__mro__ if base is not object and base.__doc__ is not None)
        return
    cls, name = _class_and_name(obj)
    if cls is None:
        return
    slots = vars(cls).get('__slots__')
    if isinstance(obj, types.MemberDescriptorType) and isinstance(slots, dict):
        yield slots.get(name)
    for base in cls.__mro__:
        doc = getattr(getattr(base, name, None), '__doc__', None) if hasattr(base, name) else None
        if doc is not None:
            yield doc


def _class_and_name(obj):
    """The class in which a method or descriptor is, and its name there."""
    if isinstance(obj, types.MethodType):
        name, receiver = obj.__func__.__name__, obj.__self__
        cls = receiver if isinstance(receiver, type) else type(receiver)
        return (cls, name) if isinstance(receiver, type) or getattr(cls, name, None) is not None else (None, name)
    if isinstance(obj, types.FunctionType):
        return _class_of_function(obj), obj.__name__
    if isinstance(obj, types.BuiltinFunctionType):
        receiver = obj.__self__
        return receiver if isinstance(receiver, type) else type(receiver), obj.__name__
    if isinstance(obj, property):
        name = getattr(obj, '__name__', obj.fget.__name__)
        cls = _class_of_function(obj.fget)
        return (cls if getattr(cls, name, None) is obj else None), name
    if isinstance(obj, functools.cached_property):
        cls = _class_of_function(obj.func)
        return (cls if getattr(cls, obj.attrname, None) is obj else None), obj.attrname
    return getattr(obj, '__objclass__', None), getattr(obj, '__name__', None)


def _class_of_function(func):
    # Its qualified name shows the way from its module.
    at = sys.modules.get(func.__module__)
    for part in func.__qualname__.split('.')[:-1]:
        at = getattr(at, part, None)
    return at if isinstance(at, type) else None


def cleandoc(doc):
    first, *rest = doc.expandtabs().split('\n')
    margin = min([indent for indent, text in [(len(line) - len(line.lstrip(' ')), line.strip(' ')) for line in rest]
                  if text], default=0)
    text = [first.lstrip(' '), *[line[margin:] for line in rest]]
    filled = [number for number, line in enumerate(text) if line]
    return '\n'.join(text[filled[0]:filled[-1] + 1]) if filled else ''


# Arguments.

ArgInfo = namedtuple('ArgInfo', ['args', 'varargs', 'keywords', 'locals'])
Arguments = namedtuple('Arguments', ['args', 'varargs', 'varkw'])
FullArgSpec = namedtuple('FullArgSpec', ['args', 'varargs', 'varkw', 'defaults', 'kwonlyargs', 'kwonlydefaults',
                                         'annotations'])
ClosureVars = namedtuple('ClosureVars', ['nonlocals', 'globals', 'builtins', 'unbound'])


def getargs(co):
    if not isinstance(co, types.CodeType):
        raise TypeError(f'{co!r} is not a code object')
    count = co.co_argcount + co.co_kwonlyargcount
    rest = iter(co.co_varnames[count:])
    star, stars = [next(rest) if co.co_flags & _code_flags[flag] else None for flag in ('VARARGS', 'VARKEYWORDS')]
    return Arguments(list(co.co_varnames[:count]), star, stars)


def getargvalues(frame):
    return ArgInfo(*getargs(frame.f_code), frame.f_locals)


def formatargvalues(args, varargs, varkw, locals, formatarg=str, formatvarargs=lambda name: '*' + name,
                    formatvarkw=lambda name: '**' + name, formatvalue=lambda value: '=' + repr(value)):
    entries = [(formatarg, name) for name in args]
    entries += [(show, name) for show, name in ((formatvarargs, varargs), (formatvarkw, varkw)) if name]
    return '(' + ', '.join([show(name) + formatvalue(locals[name]) for show, name in entries]) + ')'


def getfullargspec(func):
    try:
        sig = _Reader(Signature, follow_wrapped=False, skip_bound_arg=False).read(func)
    except Exception as e:
        raise TypeError('unsupported callable') from e
    of = {kind: [p for p in sig.parameters.values() if p.kind is kind] for kind in sorted(_kinds_of_parameters)}
    plain, by_keyword = of[_POSITIONAL_ONLY] + of[_POSITIONAL_OR_KEYWORD], of[_KEYWORD_ONLY]
    star, stars = [of[kind][0].name if of[kind] else None for kind in (_VAR_POSITIONAL, _VAR_KEYWORD)]
    notes = [('return', sig.return_annotation), *[(p.name, p.annotation) for p in sig.parameters.values()]]
    return FullArgSpec([p.name for p in plain], star, stars,
                       tuple(p.default for p in plain if p.default is not _empty) or None,
                       [p.name for p in by_keyword],
                       {p.name: p.default for p in by_keyword if p.default is not _empty} or None,
                       {name: note for name, note in notes if note is not _empty})


_kinds_of_parameters = (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD, _VAR_POSITIONAL, _KEYWORD_ONLY, _VAR_KEYWORD)


def getcallargs(func, /, *positional, **named):
    spec = getfullargspec(func)
    if isinstance(func, types.MethodType) and func.__self__ is not None:
        positional = (func.__self__, *positional)
    # A function with the same parameters tells what the call would bind, or raises what it would raise.
    star = '*' + spec.varargs if spec.varargs else '*' if spec.kwonlyargs else ''
    parameters = [*spec.args, star, *spec.kwonlyargs, '**' + spec.varkw if spec.varkw else '']
    made = {}
    exec(f"def call({', '.join(filter(None, parameters))}): return locals()", {}, made)
    call = made['call']
    call.__qualname__ = func.__name__
    call.__defaults__, call.__kwdefaults__ = spec.defaults, spec.kwonlydefaults
    try:
        values = call(*positional, **named)
    except TypeError as e:
        raise TypeError(str(e).replace("', and '", "' and '")) from None
    order = [*spec.args[:len(positional)], spec.varargs, spec.varkw, *named, *spec.args, *spec.kwonlyargs]
    return {name: values[name] for name in order if name in values}


def getclosurevars(func):
    func = getattr(func, '__func__', func) if isinstance(func, types.MethodType) else func
    if not isinstance(func, types.FunctionType):
        raise TypeError(f'{func!r} is not a Python function')
    code = func.__code__
    provided = func.__globals__.get('__builtins__', builtins)
    scopes = (func.__globals__, vars(provided) if isinstance(provided, types.ModuleType) else provided)
    found, unbound = ({}, {}), set()
    for name in code.co_names:
        for scope, values in zip(scopes, found):
            if name in scope:
                values[name] = scope[name]
                break
        else:
            unbound.add(name)
    cells = {name: cell.cell_contents for name, cell in zip(code.co_freevars, func.__closure__ or ())}
    return ClosureVars(cells, *found, unbound)


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    own_globals = own_locals = None
    if isinstance(obj, type):
        notes = vars(obj).get('__annotations__')
        notes = None if isinstance(notes, types.GetSetDescriptorType) else notes
        own_globals = getattr(sys.modules.get(getattr(obj, '__module__', None)), '__dict__', None)
        own_locals = dict(vars(obj))
    elif isinstance(obj, types.ModuleType):
        notes, own_globals = getattr(obj, '__annotations__', None), vars(obj)
    elif callable(obj):
        notes = getattr(obj, '__annotations__', None)
        inner = obj
        while hasattr(inner, '__wrapped__') or isinstance(inner, functools.partial):
            inner = inner.__wrapped__ if hasattr(inner, '__wrapped__') else inner.func
        own_globals = getattr(inner, '__globals__', None)
    else:
        raise TypeError(f'{obj!r} is not a module, class, or callable.')
    if not isinstance(notes, (dict, types.NoneType)):
        raise ValueError(f'{obj!r}.__annotations__ is neither a dict nor None')
    notes = dict(notes or ())
    if not eval_str:
        return notes
    names = own_locals if locals is None else locals
    parameters = getattr(obj, '__type_params__', ())
    if parameters:
        names = {**{parameter.__name__: parameter for parameter in parameters}, **(names or {})}
    scope = own_globals if globals is None else globals
    return {name: eval(note, scope, names) if isinstance(note, str) else note for name, note in notes.items()}


# States of generators and their like. Each has the same attributes, with its own prefix.

_suspendable = {'GEN': 'gi_', 'CORO': 'cr_', 'AGEN': 'ag_'}
globals().update({f'{kind}_{state}': f'{kind}_{state}' for kind in _suspendable
                  for state in ('CREATED', 'RUNNING', 'SUSPENDED', 'CLOSED')})


def _state(obj, kind):
    prefix = _suspendable[kind]
    for state, holds in (('RUNNING', getattr(obj, prefix + 'running')),
                         ('SUSPENDED', getattr(obj, prefix + 'suspended', False)),
                         ('CLOSED', getattr(obj, prefix + 'frame') is None)):
        if holds:
            return f'{kind}_{state}'
    return kind + '_CREATED'


def getgeneratorstate(generator):
    return _state(generator, 'GEN')


def getcoroutinestate(coroutine):
    return _state(coroutine, 'CORO')


def getasyncgenstate(agen):
    return _state(agen, 'AGEN')


def _locals_of(obj, kind):
    frame = getattr(obj, _suspendable[kind] + 'frame', None)
    return {} if frame is None else frame.f_locals


def getgeneratorlocals(generator):
    if isinstance(generator, types.GeneratorType):
        return _locals_of(generator, 'GEN')
    raise TypeError(f'{generator!r} is not a Python generator')


def getcoroutinelocals(coroutine):
    return _locals_of(coroutine, 'CORO')


def getasyncgenlocals(agen):
    if isinstance(agen, types.AsyncGeneratorType):
        return _locals_of(agen, 'AGEN')
    raise TypeError(f'{agen!r} is not a Python async generator')


class BufferFlags(int):
    pass


__all__ = [name for name, value in globals().items() if not name.startswith('_')
           and not isinstance(value, types.ModuleType) and name not in ('ABCMeta', 'namedtuple')]
