import collections.abc
import linecache
import sys
import _traceback

__all__ = ['extract_stack', 'extract_tb', 'format_exception', 'format_exception_only', 'format_list', 'format_stack',
           'format_tb', 'print_exc', 'format_exc', 'print_exception', 'print_last', 'print_stack', 'print_tb',
           'clear_frames', 'FrameSummary', 'StackSummary', 'TracebackException', 'walk_stack', 'walk_tb', 'print_list']


# For arguments that are taken from the exception.
_sentinel = type('_Sentinel', (), {'__repr__': lambda self: "<implicit>"})()


def _parse_value_tb(exc, value, tb):
    """The exception and its traceback: given together as the older form has them, or to be found in the first argument."""
    implicit = [argument is _sentinel for argument in (value, tb)]
    if not any(implicit):
        return value, tb
    if not all(implicit):
        raise ValueError("Both or neither of value and tb must be given")
    if exc is None or isinstance(exc, BaseException):
        return exc, getattr(exc, '__traceback__', None)
    raise TypeError(f'Exception expected for value, {type(exc).__name__} found')


def _text(value, tb, limit, chain):
    if value is None:
        return "NoneType: None\n"
    return _traceback.format(value, tb, _limit_of(limit), chain)


def print_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, file=None, chain=True, **kwargs):
    value, tb = _parse_value_tb(exc, value, tb)
    print(_text(value, tb, limit, chain), file=sys.stderr if file is None else file, end="")


def format_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, chain=True, **kwargs):
    value, tb = _parse_value_tb(exc, value, tb)
    return list(TracebackException(type(value), value, tb, limit=limit, compact=True).format(chain=chain))


def format_exception_only(exc, /, value=_sentinel, *, show_group=False, **kwargs):
    if value is _sentinel:
        value = exc
    return list(TracebackException(type(value), value, None, compact=True).format_exception_only(show_group=show_group))


def print_exc(limit=None, file=None, chain=True):
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def format_exc(limit=None, chain=True):
    return "".join(format_exception(sys.exception(), limit=limit, chain=chain))


def print_last(limit=None, file=None, chain=True):
    names = ('last_exc',) if hasattr(sys, 'last_exc') else ('last_type', 'last_value', 'last_traceback')
    last = [getattr(sys, name) for name in names if hasattr(sys, name)]
    if not last:
        raise ValueError("no last exception")
    print_exception(*last, limit=limit, file=file, chain=chain)


def extract_tb(tb, limit=None):
    return StackSummary._of_entries(_limited([*_entries(tb)], limit))


def format_tb(tb, limit=None):
    return extract_tb(tb, limit).format()


def print_tb(tb, limit=None, file=None):
    _print(format_tb(tb, limit), file)


def _print(lines, file):
    print(*lines, sep="", end="", file=sys.stderr if file is None else file)


def _entries(tb):
    while tb is not None:
        yield tb
        tb = tb.tb_next


def _limit_of(limit):
    if limit is not None or not hasattr(sys, 'tracebacklimit'):
        return limit
    return sys.tracebacklimit and max(sys.tracebacklimit, 0)


def _limited(items, limit):
    limit = _limit_of(limit)
    if limit is None:
        return items
    return items[:limit] if limit >= 0 else items[limit:]


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    _print(format_list(extracted_list), file)


def print_stack(f=None, limit=None, file=None):
    print_list(extract_stack(sys._getframe().f_back if f is None else f, limit=limit), file=file)


def format_stack(f=None, limit=None):
    return format_list(extract_stack(sys._getframe().f_back if f is None else f, limit=limit))


def extract_stack(f=None, limit=None):
    stack = StackSummary.extract(walk_stack(sys._getframe().f_back if f is None else f), limit=limit)
    stack.reverse()
    return stack


def walk_stack(f):
    def walk(f):
        while f is not None:
            if not f.f_code.co_filename.startswith('<library '):
                yield f, f.f_lineno
            f = f.f_back
    return walk(sys._getframe().f_back if f is None else f)


def walk_tb(tb):
    for entry in _entries(tb):
        yield entry.tb_frame, entry.tb_lineno


def clear_frames(tb):
    for entry in _entries(tb):
        try:
            entry.tb_frame.clear()
        except (RuntimeError, AttributeError):
            pass


class FrameSummary:
    """One entry of a stack: a place in a source file."""

    __slots__ = ('filename', 'lineno', 'end_lineno', 'colno', 'end_colno', 'name', '_lines', '_lines_dedented', 'locals',
                 '_code', '_entry_text', '_original_line')

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None, colno=None,
                 end_colno=None, **kwargs):
        self.filename, self.lineno, self.name = filename, lineno, name
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno, self.end_colno = colno, end_colno
        self._lines = line
        self._entry_text = None
        self.locals = None if locals is None else {k: _safe_repr(v) for k, v in locals.items()}
        if lookup_line:
            self.line

    def _tuple(self):
        # What entries of stacks were before they had a class.
        return self.filename, self.lineno, self.name, self.line

    def __len__(self):
        return len(self._tuple())

    def __iter__(self):
        return iter(self._tuple())

    def __getitem__(self, pos):
        return self._tuple()[pos]

    def __eq__(self, other):
        if isinstance(other, tuple):
            return self._tuple() == other
        if not isinstance(other, FrameSummary):
            return NotImplemented
        return all(getattr(self, name) == getattr(other, name) for name in ('filename', 'lineno', 'name', 'locals'))

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"

    @property
    def line(self):
        if self._lines is None:
            if self.lineno is None:
                return None
            self._lines = linecache.getline(self.filename, self.lineno)
        return self._lines.strip()


def _safe_repr(value):
    try:
        return repr(value)
    except Exception:
        return '<local repr() failed>'


_RECURSIVE_CUTOFF = 3


class StackSummary(list):
    """A list of FrameSummary objects."""

    @classmethod
    def extract(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        result = klass()
        for f, lineno in _limited_frames(frame_gen, limit):
            result.append(FrameSummary(f.f_code.co_filename, lineno, f.f_code.co_name, lookup_line=lookup_lines,
                                       locals=f.f_locals if capture_locals else None))
        return result

    @classmethod
    def _of_entries(klass, entries, capture_locals=False):
        result = klass()
        for tb in entries:
            code = tb.tb_frame.f_code
            f = FrameSummary(code.co_filename, tb.tb_lineno, code.co_name, lookup_line=False,
                             locals=getattr(tb.tb_frame, 'f_locals', {}) if capture_locals else None)
            positions = getattr(code, 'co_positions', None)
            if positions is not None:
                for i, pos in enumerate(positions()):
                    if i == tb.tb_lasti // 2:
                        _, f.end_lineno, f.colno, f.end_colno = pos
                        break
            f._entry_text = _traceback.format_tb(tb, 1)
            result.append(f)
        return result

    @classmethod
    def from_list(klass, a_list):
        def entry(given):
            if isinstance(given, FrameSummary):
                return given
            filename, lineno, name, line = given
            return FrameSummary(filename, lineno, name, line=line)
        return klass(map(entry, a_list))

    def format_frame_summary(self, frame_summary, **kwargs):
        f = frame_summary
        if f._entry_text is not None:
            text = f._entry_text
        else:
            filename = "<stdin>" if f.filename.startswith("<stdin-") and f.filename.endswith('>') else f.filename
            text = '  File "{}", line {}, in {}\n'.format(filename, f.lineno, f.name)
            if f.line:
                text += '    {}\n'.format(f.line)
        if f.locals:
            for name, value in sorted(f.locals.items()):
                text += '    {name} = {value}\n'.format(name=name, value=value)
        return text

    def format(self, **kwargs):
        result = []
        last, count = None, 0

        def repeated():
            more = count - _RECURSIVE_CUTOFF
            return f'  [Previous line repeated {more} more time{"s" if more > 1 else ""}]\n'

        for f in self:
            text = self.format_frame_summary(f)
            if text is None:
                continue
            place = (f.filename, f.lineno, f.name)
            if place != last:
                if count > _RECURSIVE_CUTOFF:
                    result.append(repeated())
                last, count = place, 0
            count += 1
            if count <= _RECURSIVE_CUTOFF:
                result.append(text)
        if count > _RECURSIVE_CUTOFF:
            result.append(repeated())
        return result


def _limited_frames(frames, limit):
    if limit is None:
        limit = getattr(sys, 'tracebacklimit', None)
    if limit is None:
        return frames
    frames = list(frames)
    return frames[:limit] if limit >= 0 else frames[limit:]


class TracebackException:
    """An exception ready to be shown."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False,
                 compact=False, max_group_width=15, max_group_depth=10, save_exc_type=True, _seen=None):
        seen = set() if _seen is None else _seen
        seen.add(id(exc_value))
        self._value, self._tb, self._limit = exc_value, exc_traceback, limit
        self.max_group_width, self.max_group_depth = max_group_width, max_group_depth
        self.stack = StackSummary._of_entries(_limited(list(_entries(exc_traceback)), limit), capture_locals)
        self._capture = capture_locals
        self._exc_type = exc_type if save_exc_type else None
        self.exc_type_qualname, self.exc_type_module = exc_type.__qualname__, exc_type.__module__
        try:
            self._str = str(exc_value)
        except Exception:
            self._str = '<exception str() failed>'
        self.__notes__ = getattr(exc_value, '__notes__', None)
        if isinstance(exc_value, SyntaxError):
            self.filename, self.text, self.msg = exc_value.filename, exc_value.text, exc_value.msg
            self.lineno = None if exc_value.lineno is None else str(exc_value.lineno)
            self.end_lineno = None if exc_value.end_lineno is None else str(exc_value.end_lineno)
            self.offset, self.end_offset = exc_value.offset, exc_value.end_offset
        self.__suppress_context__ = getattr(exc_value, '__suppress_context__', False)

        def other(e):
            if e is None or id(e) in seen:
                return None
            return TracebackException(type(e), e, e.__traceback__, limit=limit, capture_locals=capture_locals,
                                      compact=compact, _seen=seen)
        self.__cause__ = other(getattr(exc_value, '__cause__', None))
        context = getattr(exc_value, '__context__', None)
        needed = not compact or self.__cause__ is None and not self.__suppress_context__
        self.__context__ = other(context) if needed else None
        self.exceptions = None
        if isinstance(exc_value, BaseExceptionGroup):
            self.exceptions = [other(e) for e in exc_value.exceptions]

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    @property
    def exc_type(self):
        import warnings
        warnings.warn('Deprecated in 3.13. Use exc_type_str instead.', DeprecationWarning, stacklevel=2)
        return self._exc_type

    @property
    def exc_type_str(self):
        if self.exc_type_module in ("__main__", "builtins"):
            return self.exc_type_qualname
        return f'{self.exc_type_module}.{self.exc_type_qualname}'

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return (self.stack, self._str, self.exc_type_str) == (other.stack, other._str, other.exc_type_str)
        return NotImplemented

    def __str__(self):
        return self._str

    def format_exception_only(self, *, show_group=False, **kwargs):
        if self._value is None:
            yield "NoneType: None\n"
            return
        # The text of the exception is one piece, each note and what a syntax error shows are others.
        lines = _traceback.format_only(self._value, self._tb).splitlines(keepends=True)
        if not isinstance(self._value, SyntaxError):
            size = max(self._str.count('\n') + 1, 1)
            lines[:size] = [''.join(lines[:size])]
        yield from lines

    def format(self, *, chain=True, **kwargs):
        if self._value is None:
            yield "NoneType: None\n"
            return
        links = [(self, '')]
        while chain and (following := links[-1][0]._before()):
            links.append(following)
        if any(e.exceptions is not None for e, _ in links):
            yield from self._boxes(chain)
            return
        for e, text in reversed(links):
            if e.stack or e._tb is not None and e._limit is None:
                yield 'Traceback (most recent call last):\n'
                yield from e.stack.format()
            yield from e.format_exception_only()
            if text:
                yield text

    def _before(self):
        """The exception that is shown before this one, and the text between them."""
        if self.__cause__ is not None:
            return self.__cause__, "\nThe above exception was the direct cause of the following exception:\n\n"
        if self.__context__ is not None and not self.__suppress_context__:
            return self.__context__, "\nDuring handling of the above exception, another exception occurred:\n\n"
        return None

    def _boxes(self, chain):
        text = _traceback.format(self._value, self._tb, self._limit, chain)
        # A frame with its lines is one piece, as is every other line.
        piece = ''
        for line in text.splitlines(keepends=True):
            if piece and (line.startswith('    ') and piece.startswith('  File ')):
                piece += line
                continue
            if piece:
                yield piece
            piece = line
        if piece:
            yield piece

    def print(self, *, file=None, chain=True, **kwargs):
        for line in self.format(chain=chain):
            print(line, file=sys.stderr if file is None else file, end="")
