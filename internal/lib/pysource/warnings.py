"""Warnings: filters decide which are shown, once for each place, and which raise."""

import sys

__all__ = ["warn", "warn_explicit", "showwarning", "formatwarning", "filterwarnings", "simplefilter", "resetwarnings",
           "catch_warnings", "deprecated"]

# A filter: action, message, category, module, line. None, None and 0 leave message, module and line open.
filters = [('default', None, DeprecationWarning, '__main__', 0)]
filters += [('ignore', None, category, None, 0) for category in (
    DeprecationWarning, PendingDeprecationWarning, ImportWarning, ResourceWarning)]
defaultaction = _defaultaction = "default"
onceregistry = _onceregistry = {}
_filters_version = 1


def _filters_mutated():
    # What the registries of modules know is out of date.
    global _filters_version
    _filters_version += 1


# Showing.

class WarningMessage:
    _WARNING_DETAILS = ("message", "category", "filename", "lineno", "file", "line", "source")

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        details = message, category, filename, lineno, file, line, source
        vars(self).update(zip(self._WARNING_DETAILS, details))
        self._category_name = getattr(category, '__name__', None)

    def __str__(self):
        shown = {"message": repr(self.message), "category": repr(self._category_name),
                 "filename": repr(self.filename), "lineno": self.lineno, "line": repr(self.line)}
        return '{' + ', '.join([f'{name} : {text}' for name, text in shown.items()]) + '}'


def showwarning(message, category, filename, lineno, file=None, line=None):
    _show(WarningMessage(message, category, filename, lineno, file, line))


def formatwarning(message, category, filename, lineno, line=None):
    return _formatwarnmsg_impl(WarningMessage(message, category, filename, lineno, None, line))


_showwarning_orig, _formatwarning_orig = showwarning, formatwarning


def _replaced(name, original):
    """What a program has put in the place of showwarning or formatwarning, else None."""
    now = globals().get(name, original)
    return None if now is original else now


def _showwarnmsg(msg):
    own = _replaced('showwarning', _showwarning_orig)
    if own is None:
        _show(msg)
    elif callable(own):
        own(msg.message, msg.category, msg.filename, msg.lineno, msg.file, msg.line)
    else:
        raise TypeError("warnings.showwarning() must be set to a function or method")


def _show(msg):
    file = msg.file or sys.stderr
    if file is not None:
        try:
            file.write(_formatwarnmsg(msg))
        except OSError:
            pass  # nowhere to tell


def _formatwarnmsg(msg):
    own = _replaced('formatwarning', _formatwarning_orig)
    if own is None:
        return _formatwarnmsg_impl(msg)
    return own(msg.message, msg.category, msg.filename, msg.lineno, msg.line)


def _formatwarnmsg_impl(msg):
    category = msg.category.__name__
    lines = [f"{msg.filename}:{msg.lineno}: {category}: {msg.message}"]
    source = _source_line(msg.filename, msg.lineno) if msg.line is None else msg.line
    if source:
        lines.append('  ' + source.strip())
    if msg.source is not None:
        lines.append(f"{category}: Enable tracemalloc to get the object allocation traceback")
    return '\n'.join(lines) + '\n'


def _source_line(filename, lineno):
    try:
        from linecache import getline
        return getline(filename, lineno)
    except Exception:
        return None  # the program may be ending


# Filters.

def _first_time(registry, key):
    """Whether nothing is noted yet under a key; it is, afterwards."""
    if registry.get(key):
        return False
    registry[key] = 1
    return True


def _once_each(registry, place):
    return _first_time(registry, place)


def _once_in_module(registry, place):
    registry[place] = 1
    text, category, _ = place
    return _first_time(registry, (text, category, 0))


def _once_at_all(registry, place):
    registry[place] = 1
    return _first_time(_onceregistry, place[:2])


# Whether a warning is shown that meets a filter; "error" raises it instead.
_decisions = {
    "default": _once_each,
    "always": lambda registry, place: True,
    "all": lambda registry, place: True,
    "ignore": lambda registry, place: False,
    "module": _once_in_module,
    "once": _once_at_all,
    "error": None,
}


def _compiled(text, flags=0):
    if not text:
        return None
    import re
    return re.compile(text, flags)


def _check_filter(action, lineno, **texts_and_category):
    if action not in _decisions:
        raise ValueError(f"invalid action: {action!r}")
    for name, value in texts_and_category.items():
        if name == "category":
            if not (isinstance(value, type) and issubclass(value, Warning)):
                raise TypeError("category must be a Warning subclass")
        elif not isinstance(value, str):
            raise TypeError(name + " must be a string")
    if not isinstance(lineno, int):
        raise TypeError("lineno must be an int")
    if lineno < 0:
        raise ValueError("lineno must be an int >= 0")


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    _check_filter(action, lineno, message=message, category=category, module=module)
    # 2 is re.IGNORECASE.
    _add_filter(action, _compiled(message, 2), category, _compiled(module), lineno, append=append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    _check_filter(action, lineno)
    _add_filter(action, None, category, None, lineno, append=append)


def _add_filter(*item, append):
    # A filter is in the list once: at the front if it is asked for again, but where it is if it is to be appended.
    if append and item in filters:
        return _filters_mutated()
    filters[:] = [*filters, item] if append else [item, *[known for known in filters if known != item]]
    _filters_mutated()


def resetwarnings():
    filters.clear()
    _filters_mutated()


def _matches(pattern, text):
    # The filters that are there from the start have plain text.
    if pattern is None or isinstance(pattern, str):
        return pattern in (None, text)
    return pattern.match(text) is not None


def _filter_for(text, category, module, lineno):
    for item in filters:
        _, wanted_text, wanted_category, wanted_module, wanted_line = item
        if (wanted_line in (0, lineno) and issubclass(category, wanted_category) and _matches(wanted_text, text)
                and _matches(wanted_module, module)):
            return item
    return (globals().get('defaultaction', _defaultaction),)


# The option -W.

class _OptionError(Exception):
    pass


def _processoptions(args):
    for arg in args:
        try:
            _setoption(arg)
        except _OptionError as complaint:
            print("Invalid -W option ignored:", complaint, file=sys.stderr)


def _setoption(arg):
    fields = [field.strip() for field in arg.split(':')]
    if len(fields) > 5:
        raise _OptionError(f"too many fields (max 5): {arg!r}")
    action, message, category, module, lineno = fields + [''] * (5 - len(fields))
    action, category = _getaction(action), _getcategory(category)
    if message or module:
        from re import escape
        message = message and escape(message)
        module = module and escape(module) + r'\Z'
    if lineno and not (lineno.isascii() and lineno.isdigit()):
        raise _OptionError(f"invalid lineno {lineno!r}")
    _add_filter(action, _compiled(message, 2), category, _compiled(module), int(lineno or 0), append=False)


def _getaction(action):
    # May be shortened; nothing is the first.
    for full in _decisions:
        if full.startswith(action):
            return full
    raise _OptionError(f"invalid action: {action!r}")


def _getcategory(category):
    if not category:
        return Warning
    module, _, name = category.rpartition('.')
    try:
        found = getattr(__import__(module or 'builtins', fromlist=[name]), name)
    except ImportError:
        raise _OptionError(f"invalid module name: {module!r}") from None
    except AttributeError:
        raise _OptionError(f"unknown warning category: {category!r}") from None
    if issubclass(found, Warning):
        return found
    raise _OptionError(f"invalid warning category: {category!r}")


# Issuing.

def warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
    category = type(message) if isinstance(message, Warning) else UserWarning if category is None else category
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")
    if not isinstance(skip_file_prefixes, tuple):
        raise TypeError('skip_file_prefixes must be a tuple of strs.')
    left = max(stacklevel, 2) if skip_file_prefixes else stacklevel
    place = sys._getframe(1)
    while place is not None and (left > 1 or place.f_code.co_filename.startswith(skip_file_prefixes)):
        place, left = place.f_back, left - 1
    if place is None:
        names, filename, lineno = vars(sys), "<sys>", 0
    else:
        names, filename, lineno = place.f_globals, place.f_code.co_filename, place.f_lineno
    warn_explicit(message, category, filename, lineno, names.get('__name__', "<string>"),
                  names.setdefault("__warningregistry__", {}), names, source)


def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
    lineno = int(lineno)
    if module is None:
        module = filename or "<unknown>"
        module = module[:-3] if module.lower().endswith(".py") else module
    registry = {} if registry is None else registry
    if registry.get('version') != _filters_version:
        registry.clear()
        registry['version'] = _filters_version
    if isinstance(message, Warning):
        text, category = str(message), type(message)
    else:
        text, message = message, category(message)
    place = text, category, lineno
    if registry.get(place):
        return
    action, *rest = found = _filter_for(text, category, module, lineno)
    if action not in _decisions:
        raise RuntimeError(f"Unrecognized action ({action!r}) in warnings.filters:\n {found if rest else None}")
    if action == "error":
        raise message
    if _decisions[action](registry, place):
        _showwarnmsg(WarningMessage(message, category, filename, lineno, source=source))


class catch_warnings:
    # What of the module is as it was before, afterwards.
    _kept = 'filters', 'showwarning', '_show'

    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record, self._entered = record, False
        self._module = module or sys.modules['warnings']
        self._filter = action and (action, category, lineno, append)

    def __repr__(self):
        options = ["record=True"] if self._record else []
        if self._module is not sys.modules['warnings']:
            options.append(f"module={self._module!r}")
        return f"{type(self).__name__}({', '.join(options)})"

    def __enter__(self):
        if self._entered:
            raise RuntimeError(f"Cannot enter {self!r} twice")
        self._entered = True
        log = [] if self._record else None
        module = self._module
        self._saved = {name: getattr(module, name) for name in self._kept}
        module.filters = [*module.filters]
        module._filters_mutated()
        if self._record:
            # A handler from outside must not see what is recorded.
            module._show, module.showwarning = log.append, module._showwarning_orig
        if self._filter:
            simplefilter(*self._filter)
        return log

    def __exit__(self, *exc_info):
        if not self._entered:
            raise RuntimeError(f"Cannot exit {self!r} without entering first")
        vars(self._module).update(self._saved)
        self._module._filters_mutated()


class deprecated:
    """Mark a class, function or overload as deprecated: using it warns."""

    def __init__(self, message, /, *, category=DeprecationWarning, stacklevel=1):
        if not isinstance(message, str):
            raise TypeError(f"Expected an object of type str for 'message', not {type(message).__name__!r}")
        self.message, self.category, self.stacklevel = message, category, stacklevel

    def __call__(self, arg, /):
        if self.category is None:
            marked = [arg]
        elif isinstance(arg, type):
            marked = [arg, *_mark_class(arg, self._warner())]
        elif callable(arg):
            marked = [_warning(arg, self._warner()), arg]
        else:
            raise TypeError("@deprecated decorator with non-None category must be applied to a class or callable, "
                            f"not {arg!r}")
        for target in marked:
            target.__deprecated__ = self.message
        return marked[0]

    def _warner(self):
        """A function that warns its caller's caller; it does not keep the decorator."""
        message, category, level = self.message, self.category, self.stacklevel + 2
        return lambda: warn(message, category=category, stacklevel=level)


def _warning(function, warner):
    """A function that warns, and then does what another does."""
    import functools
    import inspect

    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        warner()
        return function(*args, **kwargs)
    return inspect.markcoroutinefunction(wrapper) if inspect.iscoroutinefunction(function) else wrapper


def _mark_class(cls, warner):
    """Make instances of a class, and classes derived from it, warn; returns the functions that do."""
    import functools
    make, derive = cls.__new__, cls.__init_subclass__

    @functools.wraps(make)
    def __new__(c, /, *args, **kwargs):
        if c is cls:
            warner()
        if make is object.__new__:
            if (args or kwargs) and c.__init__ is object.__init__:
                raise TypeError(f"{c.__name__}() takes no arguments")
            return make(c)
        return make(c, *args, **kwargs)

    # A method of the class itself gets the new class, one that it inherits is bound already.
    function = getattr(derive, '__func__', None)

    @functools.wraps(derive)
    def __init_subclass__(c, *args, **kwargs):
        warner()
        return derive(*args, **kwargs) if function is None else function(c, *args, **kwargs)
    cls.__new__, cls.__init_subclass__ = staticmethod(__new__), classmethod(__init_subclass__)
    return __new__, __init_subclass__


_DEPRECATED_MSG = "{name!r} is deprecated and slated for removal in Python {remove}"


def _deprecated(name, message=_DEPRECATED_MSG, *, remove, _version=sys.version_info):
    """What the library does about things that it will not have any more in a version to come."""
    version = '.'.join(map(str, remove))
    if (*_version[:2], _version[3] != "alpha") > (*remove, False):
        raise RuntimeError(f"{name!r} was slated for removal after Python {version} alpha")
    warn(message.format(name=name, remove=version), DeprecationWarning, stacklevel=3)


_processoptions(sys.warnoptions)
