"""Where live objects come from: their files, modules, lines of source and frames."""

import linecache
import os
import sys
import types
from collections import namedtuple

__name__ = 'inspect'

# From an object to the code object in it, one step for each kind.
_towards_code = ((types.MethodType, '__func__'), (types.FunctionType, '__code__'), (types.TracebackType, 'tb_frame'),
                 (types.FrameType, 'f_code'))


def _code_in(obj):
    for kind, attribute in _towards_code:
        if isinstance(obj, kind):
            obj = getattr(obj, attribute)
    return obj if isinstance(obj, types.CodeType) else None


def getfile(object):
    if isinstance(object, types.ModuleType):
        module, what = object, 'module'
    elif isinstance(object, type):
        home = getattr(object, '__module__', None)
        module, what = sys.modules.get(home), 'class'
    else:
        code = _code_in(object)
        if code is None:
            raise TypeError('module, class, method, function, traceback, frame, or code object was expected, got '
                            + type(object).__name__)
        return code.co_filename
    file = getattr(module, '__file__', None)
    if file:
        return file
    if what == 'class' and home == '__main__':
        raise OSError('source code not available')
    raise TypeError(f'{object!r} is a built-in {what}')


def getmodulename(path):
    stem, extension = os.path.splitext(os.path.basename(path))
    return stem if extension in ('.py', '.pyc') else None


def getsourcefile(object):
    name = getfile(object)
    unnamed = name[:1] == '<' and name[-1:] == '>'
    known = name in linecache.cache or os.path.exists(name) or unnamed and linecache.getlines(name)
    return name if known else None


def getabsfile(object, _filename=None):
    name = _filename or getsourcefile(object) or getfile(object)
    return os.path.normcase(os.path.abspath(name))


def getmodule(object, _filename=None):
    modules = dict(sys.modules)
    if isinstance(object, types.ModuleType):
        return object
    if hasattr(object, '__module__'):
        return modules.get(object.__module__)
    try:
        wanted = getabsfile(object, _filename)
    except (TypeError, OSError):
        return None
    for module in modules.values():
        file = getattr(module, '__file__', None) if isinstance(module, types.ModuleType) else None
        if file and os.path.abspath(file) == wanted:
            return module
    name = getattr(object, '__name__', None)
    for module in [modules.get('__main__'), modules['builtins']]:
        if name is not None and getattr(module, name, None) is object:
            return module
    return None


class ClassFoundException(Exception):
    pass


class EndOfBlock(Exception):
    pass


class BlockFinder:
    pass


def findsource(object):
    name = getsourcefile(object) or getfile(object)
    if getsourcefile(object) is None and not (name[:1] == '<' and name[-1:] == '>'):
        raise OSError('source code not available')
    module = getmodule(object, name)
    lines = linecache.getlines(name, module.__dict__ if module else None)
    if not lines:
        raise OSError('could not get source code')
    if isinstance(object, types.ModuleType):
        return lines, 0
    if isinstance(object, type):
        first = vars(object).get('__firstlineno__')
        if first is None:
            raise OSError('source code not available')
    else:
        code = _code_in(object)
        if code is None:
            raise OSError('could not find code object')
        first = code.co_firstlineno
    if first > len(lines):
        raise OSError('lineno is out of bounds')
    return lines, first - 1


def indentsize(line):
    text = line.expandtabs()
    return len(text) - len(text.lstrip())


def getcomments(object):
    try:
        lines, first = findsource(object)
    except (OSError, TypeError):
        return None

    def is_comment(number, indent=None):
        return (0 <= number < len(lines) and lines[number].lstrip().startswith('#')
                and indent in (None, indentsize(lines[number])))

    if isinstance(object, types.ModuleType):
        # The first block of comments in the file, after the line for the shell.
        start = 1 if lines[0].startswith('#!') else 0
        while start < len(lines) and not lines[start].strip(' \t\r\n\f#'):
            start += 1
        end = start
        while is_comment(end, 0):
            end += 1
        return ''.join([line.expandtabs() for line in lines[start:end]]) or None
    start, indent = first, indentsize(lines[first])
    while is_comment(start - 1, indent):
        start -= 1
    return ''.join([line.expandtabs().lstrip() for line in lines[start:first]]) or None


def _statements(lines):
    """The logical lines and the comments: (last physical line, indentation, text of the first line)."""
    first = None
    depth, quote = 0, ''
    for number, line in enumerate(lines):
        if first is None:
            text = line.strip()
            if text.startswith('#'):
                yield number, indentsize(line), '#'
            if not text or text.startswith('#'):
                continue
            first = line
        depth, quote, continued = _scan(line, depth, quote)
        if depth <= 0 and not quote and not continued:
            yield number, indentsize(first), first.strip()
            first, depth = None, 0
    if first is not None:
        yield len(lines) - 1, indentsize(first), first.strip()


def _scan(line, depth, quote):
    """The open brackets, the open quote at the end of a line, and whether a backslash continues it."""
    i = 0
    while i < len(line) and depth >= 0:
        c = line[i]
        if quote:
            if line.startswith(quote, i):
                i, quote = i + len(quote), ''
            else:
                i += 2 if c == '\\' else 1
        elif c == '#':
            break
        elif c in '"\'':
            quote = c * 3 if line.startswith(c * 3, i) else c
            i += len(quote)
        else:
            depth += (c in '([{') - (c in ')]}')
            i += 1
    continued = line.rstrip('\r\n').endswith('\\') and depth >= 0
    return depth, quote if len(quote) == 3 or continued else '', continued


def getblock(lines):
    """The lines of the definition that starts at the first one: its decorators, its header and what is deeper."""
    end = header = body = None
    for last, indent, text in _statements(lines):
        if header is None:
            end = last
            if text[0] in '@#':
                continue
            if not text.startswith(('def ', 'class ', 'async ')):
                break
            header = indent
        elif text == '#':
            if body is not None and indent >= body:
                end = last
        elif indent <= header:
            break
        else:
            end, body = last, body or indent
    return lines[:0 if end is None else end + 1]


def getsourcelines(object):
    object = sys.modules['inspect'].unwrap(object)
    lines, first = findsource(object)
    if isinstance(object, types.TracebackType):
        object = object.tb_frame
    whole = object.f_code.co_name == '<module>' if isinstance(object, types.FrameType) \
        else isinstance(object, types.ModuleType)
    return (lines, 0) if whole else (getblock(lines[first:]), first + 1)


def getsource(object):
    lines, _ = getsourcelines(object)
    return ''.join(lines)


# Frames.

Positions = namedtuple('Positions', 'lineno end_lineno col_offset end_col_offset', defaults=(None,) * 4, module='dis')


def _with_positions(name, fields):
    """A named tuple whose instances also carry the positions of the instruction that runs."""
    base = namedtuple('_' + name, fields, module='inspect')

    class result(base):
        def __new__(cls, *args, positions=None, **kwds):
            self = base.__new__(cls, *args, **kwds)
            self.positions = positions
            return self

        def __repr__(self):
            shown = [f'{field}={getattr(self, field)!r}' for field in (*fields, 'positions')]
            return f"{name}({', '.join(shown)})"

    result.__name__ = result.__qualname__ = name
    return result


_place = ('filename', 'lineno', 'function', 'code_context', 'index')
Traceback = _with_positions('Traceback', _place)
FrameInfo = _with_positions('FrameInfo', ('frame', *_place))


def _positions(code, lasti):
    # None where the instruction has none.
    for i, position in enumerate(code.co_positions()):
        if i == lasti // 2:
            return Positions(*position)
    return None


def getframeinfo(frame, context=1):
    if isinstance(frame, types.TracebackType):
        lineno, lasti, frame = frame.tb_lineno, frame.tb_lasti, frame.tb_frame
    else:
        lineno, lasti = frame.f_lineno, frame.f_lasti
    if not isinstance(frame, types.FrameType):
        raise TypeError(f'{frame!r} is not a frame or traceback object')
    code, shown, index = frame.f_code, None, None
    if context > 0:
        try:
            lines, _ = findsource(frame)
        except OSError:
            pass
        else:
            # As many lines around the current one, fewer only where the file has no more.
            top = max(0, min(lineno - 1 - context // 2, len(lines) - context))
            shown, index = lines[top:top + context], lineno - 1 - top
    return Traceback(getsourcefile(frame) or code.co_filename, lineno, code.co_name, shown, index,
                     positions=_positions(code, lasti))


def getlineno(frame):
    return frame.f_lineno


def _infos(frames, context):
    # Frames of the library are not shown.
    infos = []
    for link, frame in frames:
        if not frame.f_code.co_filename.startswith('<library '):
            place = getframeinfo(link, context)
            infos.append(FrameInfo(frame, *place, positions=place.positions))
    return infos


def getouterframes(frame, context=1):
    def outwards(at):
        while at is not None:
            yield at, at
            at = at.f_back
    return _infos(outwards(frame), context)


def getinnerframes(tb, context=1):
    def inwards(at):
        while at is not None:
            yield at, at.tb_frame
            at = at.tb_next
    return _infos(inwards(tb), context)


def currentframe():
    return sys._getframe(1)


def stack(context=1):
    return getouterframes(sys._getframe(1), context)


def trace(context=1):
    return getinnerframes(getattr(sys.exception(), '__traceback__', None), context)
