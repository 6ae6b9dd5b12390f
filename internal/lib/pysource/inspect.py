# What live objects are, where they come from and how they are called.

import builtins
import collections.abc
import functools
import linecache
import os
import sys
import types
from collections import OrderedDict, namedtuple
from keyword import iskeyword
from operator import attrgetter

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS, CO_NESTED = 1, 2, 4, 8, 16
CO_GENERATOR, CO_NOFREE, CO_COROUTINE, CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 32, 64, 128, 256, 512
TPFLAGS_IS_ABSTRACT = 1 << 20


def ismodule(object):
    return isinstance(object, types.ModuleType)


def isclass(object):
    return isinstance(object, type)


def ismethod(object):
    return isinstance(object, types.MethodType)


def isfunction(object):
    return isinstance(object, types.FunctionType)


def _unwrapped(obj):
    # The function inside methods and partials.
    while True:
        if isinstance(obj, functools.partial):
            obj = obj.func
        elif ismethod(obj):
            obj = obj.__func__
        else:
            return obj


def _has_code_flag(f, flag):
    f = _unwrapped(f)
    if not (isfunction(f) or _signature_is_functionlike(f)):
        return False
    return bool(f.__code__.co_flags & flag)


def isgeneratorfunction(obj):
    return _has_code_flag(obj, CO_GENERATOR)


_is_coroutine_mark = object()


def markcoroutinefunction(func):
    if hasattr(func, '__func__'):
        func = func.__func__
    func._is_coroutine_marker = _is_coroutine_mark
    return func


def iscoroutinefunction(obj):
    if getattr(_unwrapped(obj), '_is_coroutine_marker', None) is _is_coroutine_mark:
        return True
    return _has_code_flag(obj, CO_COROUTINE)


def isasyncgenfunction(obj):
    return _has_code_flag(obj, CO_ASYNC_GENERATOR)


def isasyncgen(object):
    return isinstance(object, types.AsyncGeneratorType)


def isgenerator(object):
    return isinstance(object, types.GeneratorType)


def iscoroutine(object):
    return isinstance(object, types.CoroutineType)


def isawaitable(object):
    return (isinstance(object, types.CoroutineType) or
            isinstance(object, types.GeneratorType) and bool(object.gi_code.co_flags & CO_ITERABLE_COROUTINE) or
            isinstance(object, collections.abc.Awaitable))


def istraceback(object):
    return isinstance(object, types.TracebackType)


def isframe(object):
    return isinstance(object, types.FrameType)


def iscode(object):
    return isinstance(object, types.CodeType)


def isbuiltin(object):
    return isinstance(object, types.BuiltinFunctionType)


def ismethodwrapper(object):
    return isinstance(object, types.MethodWrapperType)


def isroutine(object):
    return (isbuiltin(object) or isfunction(object) or ismethod(object) or ismethoddescriptor(object)
            or ismethodwrapper(object))


def ismethoddescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    tp = type(object)
    return hasattr(tp, "__get__") and not hasattr(tp, "__set__") and not hasattr(tp, "__delete__")


def isdatadescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    tp = type(object)
    return hasattr(tp, "__set__") or hasattr(tp, "__delete__")


def ismemberdescriptor(object):
    return isinstance(object, types.MemberDescriptorType)


def isgetsetdescriptor(object):
    return isinstance(object, types.GetSetDescriptorType)


def isabstract(object):
    return isinstance(object, type) and bool(getattr(object, '__abstractmethods__', None))


def _getmembers(object, predicate, getter):
    results = []
    seen = set()
    names = dir(object)
    mro = (object,) + object.__mro__ if isclass(object) else ()
    for base in object.__bases__ if isclass(object) else ():
        for k, v in base.__dict__.items():
            if isinstance(v, types.DynamicClassAttribute):
                names.append(k)
    for key in names:
        try:
            value = getter(object, key)
            if key in seen:
                raise AttributeError
        except AttributeError:
            for base in mro:
                if key in base.__dict__:
                    value = base.__dict__[key]
                    break
            else:
                continue
        if not predicate or predicate(value):
            results.append((key, value))
        seen.add(key)
    results.sort(key=lambda pair: pair[0])
    return results


def getmembers(object, predicate=None):
    return _getmembers(object, predicate, getattr)


def getmembers_static(object, predicate=None):
    return _getmembers(object, predicate, getattr_static)


Attribute = namedtuple('Attribute', 'name kind defining_class object')


def classify_class_attrs(cls):
    mro = getmro(cls)
    result = []
    for name in sorted(set(dir(cls))):
        home = next((c for c in mro if name in c.__dict__), None)
        obj = home.__dict__[name] if home is not None else getattr(cls, name, None)
        if isinstance(obj, staticmethod):
            kind = "static method"
        elif isinstance(obj, classmethod):
            kind = "class method"
        elif isinstance(obj, property):
            kind = "property"
        elif isroutine(obj):
            kind = "method"
        else:
            kind = "data"
        result.append(Attribute(name, kind, home, obj))
    return result


def getmro(cls):
    return cls.__mro__


def unwrap(func, *, stop=None):
    start = func
    memo = {id(func): func}
    limit = sys.getrecursionlimit()
    while not isinstance(func, type) and hasattr(func, '__wrapped__'):
        if stop is not None and stop(func):
            break
        func = func.__wrapped__
        if id(func) in memo or len(memo) >= limit:
            raise ValueError('wrapper loop when unwrapping {!r}'.format(start))
        memo[id(func)] = func
    return func


# Documentation.

def _doc_owner(cls, name):
    for base in cls.__mro__[1:]:
        attr = base.__dict__.get(name)
        doc = getattr(attr, '__doc__', None)
        if doc is not None:
            return doc
    return None


def getdoc(object):
    try:
        doc = object.__doc__
    except AttributeError:
        return None
    if doc is None:
        doc = _inherited_doc(object)
    return cleandoc(doc) if isinstance(doc, str) else None


def _inherited_doc(obj):
    if isclass(obj):
        for base in obj.__mro__[1:]:
            if base is not object and base.__doc__ is not None:
                return base.__doc__
        return None
    if ismethod(obj):
        owner = obj.__self__ if isclass(obj.__self__) else type(obj.__self__)
        return _doc_owner(owner, obj.__func__.__name__)
    if isfunction(obj):
        owner = sys.modules.get(obj.__module__)
        for part in obj.__qualname__.split('.')[:-1]:
            owner = getattr(owner, part, None)
        return _doc_owner(owner, obj.__name__) if isclass(owner) else None
    if isinstance(obj, property):
        return _inherited_doc(obj.fget) if obj.fget is not None else None
    return None


def cleandoc(doc):
    lines = doc.expandtabs().split('\n')
    margin = min((len(line) - len(line.lstrip(' ')) for line in lines[1:] if line.lstrip(' ')), default=sys.maxsize)
    lines = [lines[0].lstrip(' ')] + [line[margin:] if margin < sys.maxsize else line for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return '\n'.join(lines)


def getcomments(object):
    try:
        lines, lnum = findsource(object)
    except (OSError, TypeError):
        return None
    if ismodule(object):
        start = 1 if lines and lines[0][:2] == '#!' else 0
        while start < len(lines) and lines[start].strip() in ('', '#'):
            start += 1
        end = start
        while end < len(lines) and lines[end][:1] == '#':
            end += 1
        return ''.join(line.expandtabs() for line in lines[start:end]) or None
    indent = len(lines[lnum]) - len(lines[lnum].lstrip())
    start = lnum
    while start > 0 and lines[start - 1].lstrip()[:1] == '#' and len(lines[start - 1]) - len(lines[start - 1].lstrip()) == indent:
        start -= 1
    return ''.join(line.expandtabs().lstrip() for line in lines[start:lnum]) or None


# Source.

def getfile(object):
    if ismodule(object):
        if getattr(object, '__file__', None):
            return object.__file__
        raise TypeError('{!r} is a built-in module'.format(object))
    if isclass(object):
        module = sys.modules.get(object.__module__) if hasattr(object, '__module__') else None
        if getattr(module, '__file__', None):
            return module.__file__
        if object.__module__ == '__main__':
            raise OSError('source code not available')
        raise TypeError('{!r} is a built-in class'.format(object))
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        object = object.__code__
    if istraceback(object):
        object = object.tb_frame
    if isframe(object):
        object = object.f_code
    if iscode(object):
        return object.co_filename
    raise TypeError('module, class, method, function, traceback, frame, or code object was expected, got {}'.format(
        type(object).__name__))


def getmodulename(path):
    name = os.path.basename(path)
    return name[:-3] if name.endswith('.py') else None


def getsourcefile(object):
    filename = getfile(object)
    if os.path.exists(filename) or linecache.getlines(filename):
        return filename
    return None


def getabsfile(object, _filename=None):
    if _filename is None:
        _filename = getsourcefile(object) or getfile(object)
    return os.path.normcase(os.path.abspath(_filename))


def getmodule(object, _filename=None):
    if ismodule(object):
        return object
    if hasattr(object, '__module__'):
        return sys.modules.get(object.__module__)
    try:
        file = getabsfile(object, _filename)
    except (TypeError, FileNotFoundError, OSError):
        return None
    for module in list(sys.modules.values()):
        if ismodule(module) and getattr(module, '__file__', None) and os.path.abspath(module.__file__) == file:
            return module
    return None


class ClassFoundException(Exception):
    pass


class BlockFinder:
    pass


class EndOfBlock(Exception):
    pass


def findsource(object):
    file = getsourcefile(object)
    if not file:
        file = getfile(object)
        if not (file.startswith('<') and file.endswith('>')):
            raise OSError('source code not available')
    lines = linecache.getlines(file)
    if not lines:
        raise OSError('could not get source code')
    if ismodule(object):
        return lines, 0
    if isclass(object):
        lnum = _class_line(object, lines)
        if lnum is None:
            raise OSError('could not find class definition')
        return lines, lnum
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        object = object.__code__
    if istraceback(object):
        object = object.tb_frame
    if isframe(object):
        object = object.f_code
    if iscode(object):
        lnum = object.co_firstlineno - 1
        if lnum >= len(lines):
            raise OSError('lineno is out of bounds')
        return lines, lnum
    raise OSError('could not find code object')


def _class_line(cls, lines):
    first = cls.__dict__.get('__firstlineno__')
    if first is not None:
        return first - 1
    # The definitions around each line, by indentation.
    stack = []
    found = None
    for i, line in enumerate(lines):
        text = line.lstrip()
        words = text.replace('(', ' ').replace(':', ' ').split()
        if text.startswith('async def'):
            words = words[1:]
        if len(words) < 2 or words[0] not in ('class', 'def'):
            continue
        indent = len(line) - len(text)
        while stack and stack[-1][0] >= indent:
            stack.pop()
        stack.append((indent, words[0], words[1]))
        names = []
        for n, (_, kind, name) in enumerate(stack):
            names.append(name)
            if kind == 'def' and n < len(stack) - 1:
                names.append('<locals>')
        if words[0] == 'class' and '.'.join(names) == cls.__qualname__:
            found = i
    if found is not None:
        while found > 0 and lines[found - 1].lstrip().startswith('@'):
            found -= 1
    return found


def getblock(lines):
    depth, quote = 0, ''
    indent = None
    header_done = False
    last = 0
    decorators = True
    for i, line in enumerate(lines):
        inside = depth > 0 or quote
        text = line.strip()
        if not inside and text and not text.startswith('#'):
            here = len(line) - len(line.lstrip())
            if indent is None:
                indent = here
            elif header_done and here <= indent:
                break
            if decorators and not text.startswith('@'):
                decorators = False
                is_header = text.startswith(('def ', 'class ', 'async '))
        depth, quote, continued = _scan(line, depth, quote)
        if text and not (text.startswith('#') and not inside):
            last = i
        if not decorators and depth == 0 and not quote and not continued and not header_done:
            header_done = True
            if not is_header:
                break
    return lines[:last + 1]


def _scan(line, depth, quote):
    # Brackets and quotes that are open at the end of a line.
    i = 0
    while i < len(line):
        c = line[i]
        if quote:
            if c == '\\':
                i += 2
                continue
            if line.startswith(quote, i):
                i += len(quote)
                quote = ''
                continue
        elif c == '#':
            break
        elif c in '"\'':
            quote = c * 3 if line.startswith(c * 3, i) else c
            i += len(quote)
            continue
        elif c in '([{':
            depth += 1
        elif c in ')]}':
            depth -= 1
        i += 1
    if len(quote) == 1:
        quote = ''
    return depth, quote, line.rstrip('\n').endswith('\\')


def getsourcelines(object):
    object = unwrap(object)
    lines, lnum = findsource(object)
    if istraceback(object):
        object = object.tb_frame
    if ismodule(object) or isframe(object) and object.f_code.co_name == "<module>":
        return lines, 0
    return getblock(lines[lnum:]), lnum + 1


def getsource(object):
    return ''.join(getsourcelines(object)[0])


# Frames.

Traceback = namedtuple('Traceback', 'filename lineno function code_context index')
FrameInfo = namedtuple('FrameInfo', ('frame',) + Traceback._fields)


def getframeinfo(frame, context=1):
    if istraceback(frame):
        lineno, frame = frame.tb_lineno, frame.tb_frame
    else:
        lineno = frame.f_lineno
    if not isframe(frame):
        raise TypeError('{!r} is not a frame or traceback object'.format(frame))
    filename = getsourcefile(frame) or getfile(frame)
    lines = index = None
    if context > 0:
        start = lineno - 1 - context // 2
        try:
            lines, _ = findsource(frame)
        except OSError:
            lines = None
        if lines is not None:
            start = max(0, min(start, len(lines) - context))
            lines = lines[start:start + context]
            index = lineno - 1 - start
    return Traceback(filename, lineno, frame.f_code.co_name, lines, index)


def getlineno(frame):
    return frame.f_lineno


def _is_library(frame):
    return frame.f_code.co_filename.startswith('<library ')


def getouterframes(frame, context=1):
    out = []
    while frame:
        if not _is_library(frame):
            out.append(FrameInfo(frame, *getframeinfo(frame, context)))
        frame = frame.f_back
    return out


def getinnerframes(tb, context=1):
    out = []
    while tb:
        out.append(FrameInfo(tb.tb_frame, *getframeinfo(tb, context)))
        tb = tb.tb_next
    return out


def currentframe():
    return sys._getframe(1)


def stack(context=1):
    return getouterframes(sys._getframe(1), context)


def trace(context=1):
    exc = sys.exception()
    return getinnerframes(exc.__traceback__ if exc is not None else None, context)


ArgInfo = namedtuple('ArgInfo', 'args varargs keywords locals')
Arguments = namedtuple('Arguments', 'args, varargs, varkw')


def getargs(co):
    if not iscode(co):
        raise TypeError('{!r} is not a code object'.format(co))
    names = co.co_varnames
    n = co.co_argcount + co.co_kwonlyargcount
    varargs = varkw = None
    if co.co_flags & CO_VARARGS:
        varargs = names[n]
        n += 1
    if co.co_flags & CO_VARKEYWORDS:
        varkw = names[n]
    args = list(names[:co.co_argcount]) + list(names[co.co_argcount:co.co_argcount + co.co_kwonlyargcount])
    return Arguments(args, varargs, varkw)


def getargvalues(frame):
    args, varargs, varkw = getargs(frame.f_code)
    return ArgInfo(args, varargs, varkw, frame.f_locals)


FullArgSpec = namedtuple('FullArgSpec', 'args, varargs, varkw, defaults, kwonlyargs, kwonlydefaults, annotations')


def getfullargspec(func):
    try:
        sig = _signature(func, skip_bound_arg=False, follow_wrapped=False, cls=Signature)
    except Exception as ex:
        raise TypeError('unsupported callable') from ex
    args, kwonly, annotations, defaults, kwdefaults = [], [], {}, (), {}
    varargs = varkw = None
    if sig.return_annotation is not sig.empty:
        annotations['return'] = sig.return_annotation
    posonly = []
    for p in sig.parameters.values():
        if p.kind is _POSITIONAL_ONLY:
            posonly.append(p.name)
            if p.default is not p.empty:
                defaults += (p.default,)
        elif p.kind is _POSITIONAL_OR_KEYWORD:
            args.append(p.name)
            if p.default is not p.empty:
                defaults += (p.default,)
        elif p.kind is _VAR_POSITIONAL:
            varargs = p.name
        elif p.kind is _KEYWORD_ONLY:
            kwonly.append(p.name)
            if p.default is not p.empty:
                kwdefaults[p.name] = p.default
        else:
            varkw = p.name
        if p.annotation is not p.empty:
            annotations[p.name] = p.annotation
    return FullArgSpec(posonly + args, varargs, varkw, defaults or None, kwonly, kwdefaults or None, annotations)


ClosureVars = namedtuple('ClosureVars', 'nonlocals globals builtins unbound')


def getclosurevars(func):
    if ismethod(func):
        func = func.__func__
    if not isfunction(func):
        raise TypeError("{!r} is not a Python function".format(func))
    code = func.__code__
    nonlocals = {} if func.__closure__ is None else {
        var: cell.cell_contents for var, cell in zip(code.co_freevars, func.__closure__)}
    names, ns = {}, func.__globals__
    builtin_names, unbound = {}, set()
    for name in code.co_names:
        if name in ns:
            names[name] = ns[name]
        elif hasattr(builtins, name):
            builtin_names[name] = getattr(builtins, name)
        else:
            unbound.add(name)
    return ClosureVars(nonlocals, names, builtin_names, unbound)


def getcallargs(func, /, *positional, **named):
    bound = signature(func).bind(*positional, **named)
    bound.apply_defaults()
    return dict(bound.arguments)


# States.

GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = 'GEN_CREATED', 'GEN_RUNNING', 'GEN_SUSPENDED', 'GEN_CLOSED'
CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED = 'CORO_CREATED', 'CORO_RUNNING', 'CORO_SUSPENDED', 'CORO_CLOSED'
AGEN_CREATED, AGEN_RUNNING, AGEN_SUSPENDED, AGEN_CLOSED = 'AGEN_CREATED', 'AGEN_RUNNING', 'AGEN_SUSPENDED', 'AGEN_CLOSED'


def _state(obj, prefix, kind):
    if getattr(obj, prefix + '_running'):
        return kind + '_RUNNING'
    if getattr(obj, prefix + '_suspended', False):
        return kind + '_SUSPENDED'
    if getattr(obj, prefix + '_frame') is None:
        return kind + '_CLOSED'
    return kind + '_CREATED'


def getgeneratorstate(generator):
    return _state(generator, 'gi', 'GEN')


def getcoroutinestate(coroutine):
    return _state(coroutine, 'cr', 'CORO')


def getasyncgenstate(agen):
    return _state(agen, 'ag', 'AGEN')


def getgeneratorlocals(generator):
    if not isgenerator(generator):
        raise TypeError("{!r} is not a Python generator".format(generator))
    frame = getattr(generator, "gi_frame", None)
    return generator.gi_frame.f_locals if frame is not None else {}


def getcoroutinelocals(coroutine):
    frame = getattr(coroutine, "cr_frame", None)
    return frame.f_locals if frame is not None else {}


def getasyncgenlocals(agen):
    if not isasyncgen(agen):
        raise TypeError(f"{agen!r} is not a Python async generator")
    frame = getattr(agen, "ag_frame", None)
    return frame.f_locals if frame is not None else {}


_sentinel = object()


def getattr_static(obj, attr, default=_sentinel):
    klass = obj if isinstance(obj, type) else type(obj)
    instance = _sentinel
    if klass is not obj:
        d = getattr(obj, '__dict__', None)
        if isinstance(d, dict):
            instance = d.get(attr, _sentinel)
    found = _sentinel
    for entry in klass.__mro__:
        if attr in entry.__dict__:
            found = entry.__dict__[attr]
            break
    if instance is not _sentinel and found is not _sentinel and hasattr(type(found), '__set__'):
        return found
    if instance is not _sentinel:
        return instance
    if found is not _sentinel:
        return found
    if obj is klass:
        for entry in type(klass).__mro__:
            if attr in entry.__dict__:
                return entry.__dict__[attr]
    if default is not _sentinel:
        return default
    raise AttributeError(attr)


# Signatures.

class _void:
    pass


class _empty:
    pass


class _ParameterKind(int):
    # The kinds of parameters, in the order in which they stand.
    def __new__(cls, value, name, description):
        self = int.__new__(cls, value)
        self.name, self.description = name, description
        return self

    def __str__(self):
        return self.name

    def __repr__(self):
        return f'<_ParameterKind.{self.name}: {int(self)}>'

    @property
    def value(self):
        return int(self)

    def __reduce__(self):
        return _ParameterKind, (int(self), self.name, self.description)

    def __deepcopy__(self, memo):
        return self

    __copy__ = lambda self: self


_POSITIONAL_ONLY = _ParameterKind(0, 'POSITIONAL_ONLY', 'positional-only')
_POSITIONAL_OR_KEYWORD = _ParameterKind(1, 'POSITIONAL_OR_KEYWORD', 'positional or keyword')
_VAR_POSITIONAL = _ParameterKind(2, 'VAR_POSITIONAL', 'variadic positional')
_KEYWORD_ONLY = _ParameterKind(3, 'KEYWORD_ONLY', 'keyword-only')
_VAR_KEYWORD = _ParameterKind(4, 'VAR_KEYWORD', 'variadic keyword')
_kinds = (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD, _VAR_POSITIONAL, _KEYWORD_ONLY, _VAR_KEYWORD)


def formatannotation(annotation, base_module=None, *, quote_annotation_strings=True):
    if not quote_annotation_strings and isinstance(annotation, str):
        return annotation
    if getattr(annotation, '__module__', None) == 'typing':
        return repr(annotation).replace('typing.', '')
    if isinstance(annotation, types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ('builtins', base_module):
            return annotation.__qualname__
        return annotation.__module__ + '.' + annotation.__qualname__
    return repr(annotation)


class Parameter:
    """A parameter in the signature of a function."""

    __slots__ = ('_name', '_kind', '_default', '_annotation')

    POSITIONAL_ONLY = _POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _VAR_POSITIONAL
    KEYWORD_ONLY = _KEYWORD_ONLY
    VAR_KEYWORD = _VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        if kind not in (0, 1, 2, 3, 4) or isinstance(kind, bool):
            raise ValueError(f'value {kind!r} is not a valid Parameter.kind')
        self._kind = _kinds[kind]
        if default is not _empty and self._kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            raise ValueError(f'{self._kind.description} parameters cannot have default values')
        self._default, self._annotation = default, annotation
        if name is _empty:
            raise ValueError('name is a required attribute for Parameter')
        if not isinstance(name, str):
            raise TypeError('name must be a str, not a {}'.format(type(name).__name__))
        if name[:1] == '.' and name[1:].isdigit():
            if self._kind != _POSITIONAL_OR_KEYWORD:
                raise ValueError('implicit arguments must be passed as positional or keyword arguments, not {}'.format(
                    self._kind.description))
            self._kind = _POSITIONAL_ONLY
            name = 'implicit{}'.format(name[1:])
        if iskeyword(name) and self._kind is not _POSITIONAL_ONLY or not name.isidentifier():
            raise ValueError('{!r} is not a valid parameter name'.format(name))
        self._name = name

    @property
    def name(self):
        return self._name

    @property
    def default(self):
        return self._default

    @property
    def annotation(self):
        return self._annotation

    @property
    def kind(self):
        return self._kind

    def replace(self, *, name=_void, kind=_void, annotation=_void, default=_void):
        return type(self)(self._name if name is _void else name, self._kind if kind is _void else kind,
                          default=self._default if default is _void else default,
                          annotation=self._annotation if annotation is _void else annotation)

    __replace__ = replace

    def __str__(self):
        return self._format()

    def _format(self, *, quote_annotation_strings=True):
        text = self._name
        if self._annotation is not _empty:
            text += ': ' + formatannotation(self._annotation, quote_annotation_strings=quote_annotation_strings)
        if self._default is not _empty:
            text += (' = ' if self._annotation is not _empty else '=') + repr(self._default)
        if self._kind == _VAR_POSITIONAL:
            return '*' + text
        return '**' + text if self._kind == _VAR_KEYWORD else text

    def __repr__(self):
        return '<{} "{}">'.format(self.__class__.__name__, self)

    def __hash__(self):
        return hash((self._name, self._kind, self._annotation, self._default))

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self._name == other._name and self._kind == other._kind and self._default == other._default
                and self._annotation == other._annotation)


class BoundArguments:
    """The arguments of a call, bound to the parameters of a signature."""

    __slots__ = ('arguments', '_signature', '__weakref__')

    def __init__(self, signature, arguments):
        self.arguments, self._signature = arguments, signature

    @property
    def signature(self):
        return self._signature

    @property
    def args(self):
        args = []
        for name, p in self._signature.parameters.items():
            if p.kind in (_VAR_KEYWORD, _KEYWORD_ONLY) or name not in self.arguments:
                break
            arg = self.arguments[name]
            if p.kind == _VAR_POSITIONAL:
                args.extend(arg)
            else:
                args.append(arg)
        return tuple(args)

    @property
    def kwargs(self):
        kwargs = {}
        started = False
        for name, p in self._signature.parameters.items():
            if not started:
                if p.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                    started = True
                elif name not in self.arguments:
                    started = True
                    continue
            if not started or name not in self.arguments:
                continue
            if p.kind == _VAR_KEYWORD:
                kwargs.update(self.arguments[name])
            else:
                kwargs[name] = self.arguments[name]
        return kwargs

    def apply_defaults(self):
        arguments = {}
        for name, p in self._signature.parameters.items():
            if name in self.arguments:
                arguments[name] = self.arguments[name]
            elif p.default is not _empty:
                arguments[name] = p.default
            elif p.kind is _VAR_POSITIONAL:
                arguments[name] = ()
            elif p.kind is _VAR_KEYWORD:
                arguments[name] = {}
        self.arguments = arguments

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self.signature == other.signature and self.arguments == other.arguments

    def __repr__(self):
        shown = ', '.join('{}={!r}'.format(k, v) for k, v in self.arguments.items())
        return '<{} ({})>'.format(self.__class__.__name__, shown)


class Signature:
    """The parameters of a function and what it returns."""

    __slots__ = ('_return_annotation', '_parameters')
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        params = OrderedDict()
        if parameters is not None:
            parameters = list(parameters)
            if __validate_parameters__:
                self._validate(parameters)
            for p in parameters:
                params[p.name] = p
        self._parameters = types.MappingProxyType(params)
        self._return_annotation = return_annotation

    @staticmethod
    def _validate(parameters):
        top = _POSITIONAL_ONLY
        seen_default = False
        seen = set()
        variadic = set()
        for p in parameters:
            if p.kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
                if p.kind in variadic:
                    raise ValueError(f'more than one {p.kind.description} parameter')
                variadic.add(p.kind)
            if p.kind < top:
                raise ValueError('wrong parameter order: {} parameter before {} parameter'.format(
                    top.description, p.kind.description))
            top = p.kind
            if p.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
                if p.default is _empty:
                    if seen_default:
                        raise ValueError('non-default argument follows default argument')
                else:
                    seen_default = True
            if p.name in seen:
                raise ValueError('duplicate parameter name: {!r}'.format(p.name))
            seen.add(p.name)

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        return _signature(obj, cls=cls, follow_wrapped=follow_wrapped, eval_str=eval_str, globals=globals, locals=locals)

    @property
    def parameters(self):
        return self._parameters

    @property
    def return_annotation(self):
        return self._return_annotation

    def replace(self, *, parameters=_void, return_annotation=_void):
        return type(self)(self.parameters.values() if parameters is _void else parameters,
                          return_annotation=self._return_annotation if return_annotation is _void else return_annotation)

    __replace__ = replace

    def _key(self):
        ordered = tuple(p for p in self.parameters.values() if p.kind != _KEYWORD_ONLY)
        by_name = {p.name: p for p in self.parameters.values() if p.kind == _KEYWORD_ONLY}
        return ordered, by_name, self.return_annotation

    def __hash__(self):
        ordered, by_name, returns = self._key()
        return hash((ordered, frozenset(by_name.values()), returns))

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Signature):
            return NotImplemented
        return self._key() == other._key()

    def _bind(self, args, kwargs, *, partial=False):
        arguments = {}
        kwargs = dict(kwargs)
        positional = list(args)
        used = 0
        params = list(self.parameters.values())
        posonly_by_keyword = []
        i = 0
        while i < len(params):
            p = params[i]
            if p.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
                if used < len(positional):
                    if p.name in kwargs and p.kind != _POSITIONAL_ONLY:
                        raise TypeError('multiple values for argument {arg!r}'.format(arg=p.name)) from None
                    arguments[p.name] = positional[used]
                    used += 1
                    i += 1
                    continue
                break
            if p.kind == _VAR_POSITIONAL:
                if used < len(positional):
                    arguments[p.name] = tuple(positional[used:])
                    used = len(positional)
                i += 1
                continue
            break
        if used < len(positional):
            raise TypeError('too many positional arguments') from None
        kwargs_param = None
        for p in params[i:]:
            if p.kind == _VAR_KEYWORD:
                kwargs_param = p
                continue
            if p.kind == _VAR_POSITIONAL:
                continue
            if p.kind == _POSITIONAL_ONLY:
                if p.name in kwargs:
                    posonly_by_keyword.append(p)
                if p.default is _empty and not partial:
                    if p.name in kwargs and any(q.kind == _VAR_KEYWORD for q in params):
                        pass
                    raise TypeError(f'missing a required positional-only argument: {p.name!r}')
                continue
            try:
                arguments[p.name] = kwargs.pop(p.name)
            except KeyError:
                if not partial and p.default is _empty:
                    kind = ' keyword-only' if p.kind == _KEYWORD_ONLY else ''
                    raise TypeError(f'missing a required{kind} argument: {p.name!r}') from None
        for p in params[:i]:
            if p.kind == _VAR_KEYWORD:
                kwargs_param = p
        if kwargs:
            if kwargs_param is not None:
                arguments[kwargs_param.name] = kwargs
            elif posonly_by_keyword:
                raise TypeError('got some positional-only arguments passed as keyword arguments: {arg!r}'.format(
                    arg=', '.join(p.name for p in posonly_by_keyword)))
            else:
                raise TypeError('got an unexpected keyword argument {arg!r}'.format(arg=next(iter(kwargs))))
        return BoundArguments(self, arguments)

    def bind(self, /, *args, **kwargs):
        return self._bind(args, kwargs)

    def bind_partial(self, /, *args, **kwargs):
        return self._bind(args, kwargs, partial=True)

    def __repr__(self):
        return '<{} {}>'.format(self.__class__.__name__, self)

    def __str__(self):
        return self.format()

    def format(self, *, max_width=None, quote_annotation_strings=True):
        result = []
        posonly = False
        star = True
        for p in self.parameters.values():
            text = p._format(quote_annotation_strings=quote_annotation_strings)
            if p.kind == _POSITIONAL_ONLY:
                posonly = True
            elif posonly:
                result.append('/')
                posonly = False
            if p.kind == _VAR_POSITIONAL:
                star = False
            elif p.kind == _KEYWORD_ONLY and star:
                result.append('*')
                star = False
            result.append(text)
        if posonly:
            result.append('/')
        rendered = '({})'.format(', '.join(result))
        if max_width is not None and len(rendered) > max_width:
            rendered = '(\n    {}\n)'.format(',\n    '.join(result))
        if self.return_annotation is not _empty:
            rendered += ' -> {}'.format(formatannotation(self.return_annotation,
                                                         quote_annotation_strings=quote_annotation_strings))
        return rendered


def _signature_is_functionlike(obj):
    if not callable(obj) or isclass(obj):
        return False
    name, code = getattr(obj, '__name__', None), getattr(obj, '__code__', None)
    return (isinstance(code, types.CodeType) and isinstance(name, str)
            and hasattr(obj, '__defaults__') and hasattr(obj, '__kwdefaults__'))


def _from_function(cls, func, skip_bound_arg, globals, locals, eval_str):
    code = func.__code__
    npos, nposonly = code.co_argcount, code.co_posonlyargcount
    names = code.co_varnames
    annotations = get_annotations(func, globals=globals, locals=locals, eval_str=eval_str)
    defaults = func.__defaults__ or ()
    kwdefaults = func.__kwdefaults__ or {}
    params = []
    for i, name in enumerate(names[:npos]):
        at = i - (npos - len(defaults))
        params.append(Parameter(name, _POSITIONAL_ONLY if i < nposonly else _POSITIONAL_OR_KEYWORD,
                                annotation=annotations.get(name, _empty), default=defaults[at] if at >= 0 else _empty))
    end = npos + code.co_kwonlyargcount
    if code.co_flags & CO_VARARGS:
        params.append(Parameter(names[end], _VAR_POSITIONAL, annotation=annotations.get(names[end], _empty)))
    for name in names[npos:end]:
        params.append(Parameter(name, _KEYWORD_ONLY, annotation=annotations.get(name, _empty),
                                default=kwdefaults.get(name, _empty)))
    if code.co_flags & CO_VARKEYWORDS:
        name = names[end + bool(code.co_flags & CO_VARARGS)]
        params.append(Parameter(name, _VAR_KEYWORD, annotation=annotations.get(name, _empty)))
    return cls(params, return_annotation=annotations.get('return', _empty), __validate_parameters__=False)


class _Unrepresentable:
    def __repr__(self):
        return '<unrepresentable>'


def _from_text(cls, obj, text, skip_bound_arg=True):
    if not text:
        raise ValueError("no signature found for builtin {!r}".format(obj))
    ns = {'_unrepresentable': _Unrepresentable()}
    exec('def f' + text.replace('<unrepresentable>', '_unrepresentable') + ': pass', ns)
    sig = _from_function(cls, ns['f'], False, None, None, False)
    params = list(sig.parameters.values())
    bound = getattr(obj, '__self__', None) is not None and not ismodule(obj.__self__)
    if skip_bound_arg and params and params[0].name in ('self', 'cls') and (bound or isclass(obj)):
        params = params[1:]
    return cls(params, return_annotation=sig.return_annotation)


def _bound_method(sig):
    params = tuple(sig.parameters.values())
    if not params or params[0].kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
        raise ValueError('invalid method signature')
    if params[0].kind in (_POSITIONAL_OR_KEYWORD, _POSITIONAL_ONLY):
        params = params[1:]
    return sig.replace(parameters=params)


def _of_partial(wrapped, partial):
    params = OrderedDict(wrapped.parameters.items())
    try:
        ba = wrapped.bind_partial(*partial.args, **partial.keywords)
    except TypeError as ex:
        raise ValueError('partial object {!r} has incorrect arguments'.format(partial)) from ex
    keyword_only = False
    for name, p in wrapped.parameters.items():
        try:
            value = ba.arguments[name]
        except KeyError:
            pass
        else:
            if p.kind is _POSITIONAL_ONLY:
                params.pop(name)
                continue
            if p.kind is _POSITIONAL_OR_KEYWORD:
                if name in partial.keywords:
                    keyword_only = True
                    params[name] = p.replace(default=value)
                else:
                    params.pop(name)
                    continue
            if p.kind is _KEYWORD_ONLY:
                params[name] = p.replace(default=value)
        if keyword_only:
            if p.kind is _POSITIONAL_OR_KEYWORD:
                params[name] = params[name].replace(kind=_KEYWORD_ONLY)
                params.move_to_end(name)
            elif p.kind in (_KEYWORD_ONLY, _VAR_KEYWORD):
                params.move_to_end(name)
            elif p.kind is _VAR_POSITIONAL:
                params.pop(name)
    return wrapped.replace(parameters=params.values())


def _signature(obj, *, cls, follow_wrapped=True, skip_bound_arg=True, globals=None, locals=None, eval_str=False):
    def again(o, **kw):
        return _signature(o, cls=cls, follow_wrapped=follow_wrapped, skip_bound_arg=skip_bound_arg, globals=globals,
                          locals=locals, eval_str=eval_str)

    if not callable(obj):
        raise TypeError('{!r} is not a callable object'.format(obj))
    if isinstance(obj, types.MethodType):
        sig = again(obj.__func__)
        return _bound_method(sig) if skip_bound_arg else sig
    if follow_wrapped:
        obj = unwrap(obj, stop=lambda f: hasattr(f, "__signature__") or isinstance(f, types.MethodType))
        if isinstance(obj, types.MethodType):
            return again(obj)
    given = getattr(obj, '__signature__', None)
    if given is not None and not (isinstance(obj, type) and '__signature__' not in obj.__dict__ and not isinstance(given, Signature)):
        if callable(given) and not isinstance(given, Signature):
            given = given()
        if isinstance(given, str):
            return _from_text(cls, obj, given)
        if not isinstance(given, Signature):
            raise TypeError('unexpected object {!r} in __signature__ attribute'.format(given))
        return given
    partial = getattr(obj, '__partialmethod__', None)
    if isinstance(partial, functools.partialmethod):
        sig = _of_partial_method(again(partial.func), partial)
        return sig
    if isfunction(obj) or _signature_is_functionlike(obj):
        return _from_function(cls, obj, skip_bound_arg, globals, locals, eval_str)
    if isinstance(obj, functools.partial):
        return _of_partial(again(obj.func), obj)
    if isbuiltin(obj) or isinstance(obj, (types.MethodWrapperType, types.MethodDescriptorType, types.WrapperDescriptorType,
                                          types.ClassMethodDescriptorType)):
        return _from_text(cls, obj, getattr(obj, '__text_signature__', None), skip_bound_arg)
    if isinstance(obj, type):
        return _of_class(cls, obj, again, skip_bound_arg)
    call = getattr_static(type(obj), '__call__', None)
    if call is not None and call is not type.__call__:
        try:
            call = getattr(type(obj), '__call__')
            sig = again(call)
        except ValueError as ex:
            raise ValueError('no signature found for {!r}'.format(obj)) from ex
        return _bound_method(sig) if skip_bound_arg else sig
    raise ValueError('callable {!r} is not supported by signature'.format(obj))


def _of_partial_method(sig, partial):
    params = list(sig.parameters.values())
    first, rest = params[0], sig.replace(parameters=params[1:])
    sig = _of_partial(rest, functools.partial(lambda *a, **k: None, *partial.args, **partial.keywords))
    return sig.replace(parameters=(first, *sig.parameters.values()))


def _of_class(cls, obj, again, skip_bound_arg):
    call = type(obj).__dict__.get('__call__')
    if call is not None and type(obj) is not type and isfunction(call):
        return _bound_method(again(call))
    for base in obj.__mro__:
        new, init = base.__dict__.get('__new__'), base.__dict__.get('__init__')
        if base is object:
            break
        if isinstance(new, staticmethod):
            new = new.__func__
        if new is not None and callable(new) and (isfunction(new) or init is None):
            return _bound_method(again(new)) if not isbuiltin(new) else _from_builtin_class(cls, obj, new)
        if init is not None:
            return _bound_method(again(init)) if not isinstance(init, types.WrapperDescriptorType) else \
                _from_builtin_class(cls, obj, init)
        if new is not None:
            return _from_builtin_class(cls, obj, new)
    if type in obj.__mro__:
        raise ValueError('no signature found for builtin type {!r}'.format(obj))
    if obj.__init__ is object.__init__ and obj.__new__ is object.__new__:
        return cls([])
    raise ValueError('no signature found for builtin type {!r}'.format(obj))


def _from_builtin_class(cls, obj, method):
    text = getattr(method, '__text_signature__', None)
    if not text:
        raise ValueError('no signature found for builtin type {!r}'.format(obj))
    sig = _from_text(cls, method, text, skip_bound_arg=False)
    params = list(sig.parameters.values())
    return cls(params[1:])


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    return Signature.from_callable(obj, follow_wrapped=follow_wrapped, globals=globals, locals=locals, eval_str=eval_str)


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    if isinstance(obj, type):
        ann = obj.__dict__.get('__annotations__')
        ns = getattr(sys.modules.get(obj.__module__), '__dict__', None)
        scope = dict(vars(obj))
    elif isinstance(obj, types.ModuleType):
        ann = getattr(obj, '__annotations__', None)
        ns, scope = obj.__dict__, None
    elif callable(obj):
        ann = getattr(obj, '__annotations__', None)
        ns, scope = getattr(unwrap(obj), '__globals__', None), None
    else:
        raise TypeError(f"{obj!r} is not a module, class, or callable.")
    if ann is None:
        return {}
    if not isinstance(ann, dict):
        raise ValueError(f"{obj!r}.__annotations__ is neither a dict nor None")
    if not ann or not eval_str:
        return dict(ann)
    globals = ns if globals is None else globals
    locals = scope if locals is None else locals
    return {k: eval(v, globals, locals) if isinstance(v, str) else v for k, v in ann.items()}


class BufferFlags(int):
    pass


__all__ = [n for n in globals() if not n.startswith('_') and not ismodule(globals()[n])]
