# Warnings: filters decide which are shown, once for each place, and which raise.

import sys

__all__ = ["warn", "warn_explicit", "showwarning", "formatwarning", "filterwarnings", "simplefilter", "resetwarnings",
           "catch_warnings", "deprecated"]

filters = [
    ('default', None, DeprecationWarning, '__main__', 0),
    ('ignore', None, DeprecationWarning, None, 0),
    ('ignore', None, PendingDeprecationWarning, None, 0),
    ('ignore', None, ImportWarning, None, 0),
    ('ignore', None, ResourceWarning, None, 0),
]
_defaultaction = "default"
defaultaction = _defaultaction
_onceregistry = onceregistry = {}
_filters_version = 1


def _filters_mutated():
    global _filters_version
    _filters_version += 1


class WarningMessage:
    _WARNING_DETAILS = ("message", "category", "filename", "lineno", "file", "line", "source")

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message, self.category = message, category
        self.filename, self.lineno = filename, lineno
        self.file, self.line, self.source = file, line, source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return (f"{{message : {self.message!r}, category : {self._category_name!r}, filename : {self.filename!r}, "
                f"lineno : {self.lineno}, line : {self.line!r}}}")


def showwarning(message, category, filename, lineno, file=None, line=None):
    _show(WarningMessage(message, category, filename, lineno, file, line))


def formatwarning(message, category, filename, lineno, line=None):
    return _format(WarningMessage(message, category, filename, lineno, None, line))


_showwarning_orig, _formatwarning_orig = showwarning, formatwarning


def _show(msg):
    file = sys.stderr if msg.file is None else msg.file
    if file is None:
        return
    try:
        file.write(_formatted(msg))
    except OSError:
        pass


def _formatted(msg):
    try:
        custom = formatwarning
    except NameError:
        custom = _formatwarning_orig
    if custom is not _formatwarning_orig:
        return custom(msg.message, msg.category, msg.filename, msg.lineno, msg.line)
    return _format(msg)


def _format(msg):
    category = msg.category.__name__
    text = f"{msg.filename}:{msg.lineno}: {category}: {msg.message}\n"
    line = msg.line
    if line is None:
        try:
            import linecache
            line = linecache.getline(msg.filename, msg.lineno)
        except Exception:
            line = None
    if line:
        text += "  %s\n" % line.strip()
    if msg.source is not None:
        text += f"{category}: Enable tracemalloc to get the object allocation traceback\n"
    return text


def _showwarnmsg(msg):
    try:
        custom = showwarning
    except NameError:
        custom = _showwarning_orig
    if custom is not _showwarning_orig:
        if not callable(custom):
            raise TypeError("warnings.showwarning() must be set to a function or method")
        custom(msg.message, msg.category, msg.filename, msg.lineno, msg.file, msg.line)
        return
    _show(msg)


_actions = {"error", "ignore", "always", "all", "default", "module", "once"}


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    if action not in _actions:
        raise ValueError(f"invalid action: {action!r}")
    if not isinstance(message, str):
        raise TypeError("message must be a string")
    if not isinstance(category, type) or not issubclass(category, Warning):
        raise TypeError("category must be a Warning subclass")
    if not isinstance(module, str):
        raise TypeError("module must be a string")
    if not isinstance(lineno, int):
        raise TypeError("lineno must be an int")
    if lineno < 0:
        raise ValueError("lineno must be an int >= 0")
    if message or module:
        import re
    message = re.compile(message, re.I) if message else None
    module = re.compile(module) if module else None
    _add_filter(action, message, category, module, lineno, append=append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    if action not in _actions:
        raise ValueError(f"invalid action: {action!r}")
    if not isinstance(lineno, int):
        raise TypeError("lineno must be an int")
    if lineno < 0:
        raise ValueError("lineno must be an int >= 0")
    _add_filter(action, None, category, None, lineno, append=append)


def _add_filter(*item, append):
    if not append:
        if item in filters:
            filters.remove(item)
        filters.insert(0, item)
    elif item not in filters:
        filters.append(item)
    _filters_mutated()


def resetwarnings():
    filters[:] = []
    _filters_mutated()


class _OptionError(Exception):
    pass


def _process_warnings(args):
    for arg in args:
        try:
            _set_option(arg)
        except _OptionError as msg:
            print("Invalid -W option ignored:", msg, file=sys.stderr)


def _set_option(arg):
    parts = [s.strip() for s in arg.split(':')]
    if len(parts) > 5:
        raise _OptionError("too many fields (max 5): %r" % (arg,))
    action, message, category, module, lineno = parts + [''] * (5 - len(parts))
    action = _getaction(action)
    category = _getcategory(category)
    if message or module:
        import re
        message = re.compile(re.escape(message), re.I) if message else None
        module = re.compile(re.escape(module) + r'\Z') if module else None
    try:
        lineno = int(lineno) if lineno else 0
        if lineno < 0:
            raise ValueError
    except (ValueError, OverflowError):
        raise _OptionError("invalid lineno %r" % (lineno,)) from None
    _add_filter(action, message or None, category, module or None, lineno, append=False)


def _getaction(action):
    if not action:
        return "default"
    for a in ('default', 'always', 'all', 'ignore', 'module', 'once', 'error'):
        if a.startswith(action):
            return a
    raise _OptionError("invalid action: %r" % (action,))


def _getcategory(category):
    if not category:
        return Warning
    module, _, name = category.rpartition('.')
    try:
        m = __import__(module or 'builtins', None, None, [name])
    except ImportError:
        raise _OptionError("invalid module name: %r" % (module,)) from None
    try:
        cat = getattr(m, name)
    except AttributeError:
        raise _OptionError("unknown warning category: %r" % (category,)) from None
    if not issubclass(cat, Warning):
        raise _OptionError("invalid warning category: %r" % (category,))
    return cat


def warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
    if isinstance(message, Warning):
        category = message.__class__
    if category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError("category must be a Warning subclass, not '{:s}'".format(type(category).__name__))
    if not isinstance(skip_file_prefixes, tuple):
        raise TypeError('skip_file_prefixes must be a tuple of strs.')
    if skip_file_prefixes:
        stacklevel = max(2, stacklevel)
    frame = sys._getframe(1)
    level = stacklevel
    while frame is not None and (level > 1 or skip_file_prefixes and frame.f_code.co_filename.startswith(skip_file_prefixes)):
        frame = frame.f_back
        level -= 1
    if frame is None:
        where, filename, lineno = sys.__dict__, "<sys>", 0
    else:
        where, filename, lineno = frame.f_globals, frame.f_code.co_filename, frame.f_lineno
    module = where.get('__name__', "<string>")
    registry = where.setdefault("__warningregistry__", {})
    warn_explicit(message, category, filename, lineno, module, registry, where, source)


def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
    lineno = int(lineno)
    if module is None:
        module = filename or "<unknown>"
        if module[-3:].lower() == ".py":
            module = module[:-3]
    if registry is None:
        registry = {}
    if registry.get('version', 0) != _filters_version:
        registry.clear()
        registry['version'] = _filters_version
    if isinstance(message, Warning):
        text = str(message)
        category = message.__class__
    else:
        text = message
        message = category(message)
    key = (text, category, lineno)
    if registry.get(key):
        return
    for item in filters:
        action, msg, cat, mod, ln = item
        if ((msg is None or _matches(msg, text)) and issubclass(category, cat) and (mod is None or _matches(mod, module))
                and (ln == 0 or lineno == ln)):
            break
    else:
        action, item = globals().get('defaultaction', _defaultaction), None
    if action == "ignore":
        return
    if action == "error":
        raise message
    if action == "once":
        registry[key] = 1
        if _onceregistry.get((text, category)):
            return
        _onceregistry[text, category] = 1
    elif action == "module":
        registry[key] = 1
        if registry.get((text, category, 0)):
            return
        registry[text, category, 0] = 1
    elif action == "default":
        registry[key] = 1
    elif action not in ("always", "all"):
        raise RuntimeError("Unrecognized action (%r) in warnings.filters:\n %s" % (action, item))
    _showwarnmsg(WarningMessage(message, category, filename, lineno, source=source))


def _matches(pattern, text):
    # The filters that are there from the start have plain text.
    return pattern == text if isinstance(pattern, str) else pattern.match(text) is not None


class catch_warnings:
    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._module = sys.modules['warnings'] if module is None else module
        self._entered = False
        self._filter = None if action is None else (action, category, lineno, append)

    def __repr__(self):
        args = []
        if self._record:
            args.append("record=True")
        if self._module is not sys.modules['warnings']:
            args.append("module=" + repr(self._module))
        return "%s(%s)" % (type(self).__name__, ", ".join(args))

    def __enter__(self):
        if self._entered:
            raise RuntimeError("Cannot enter %r twice" % self)
        self._entered = True
        m = self._module
        self._saved = m.filters, m.showwarning, m._show
        m.filters = m.filters[:]
        m._filters_mutated()
        log = None
        if self._record:
            log = []
            m._show = log.append
            # A handler from outside must not see what is recorded.
            m.showwarning = m._showwarning_orig
        if self._filter is not None:
            simplefilter(*self._filter)
        return log

    def __exit__(self, *exc_info):
        if not self._entered:
            raise RuntimeError("Cannot exit %r without entering first" % self)
        m = self._module
        m.filters, m.showwarning, m._show = self._saved
        m._filters_mutated()


class deprecated:
    """Mark a class, function or overload as deprecated: using it warns."""

    def __init__(self, message, /, *, category=DeprecationWarning, stacklevel=1):
        if not isinstance(message, str):
            raise TypeError(f"Expected an object of type str for 'message', not {type(message).__name__!r}")
        self.message, self.category, self.stacklevel = message, category, stacklevel

    def __call__(self, arg, /):
        import functools
        msg, category, stacklevel = self.message, self.category, self.stacklevel
        if category is None:
            arg.__deprecated__ = msg
            return arg
        if isinstance(arg, type):
            return _deprecated_class(arg, msg, category, stacklevel)
        if not callable(arg):
            raise TypeError(f"@deprecated decorator with non-None category must be applied to a class or callable, not {arg!r}")

        @functools.wraps(arg)
        def wrapper(*args, **kwargs):
            warn(msg, category=category, stacklevel=stacklevel + 1)
            return arg(*args, **kwargs)
        arg.__deprecated__ = wrapper.__deprecated__ = msg
        return wrapper


def _deprecated_class(cls, msg, category, stacklevel):
    original_new, original_init_subclass = cls.__new__, cls.__init_subclass__

    def __new__(c, /, *args, **kwargs):
        if c is cls:
            warn(msg, category=category, stacklevel=stacklevel + 1)
        if original_new is not object.__new__:
            return original_new(c, *args, **kwargs)
        if c.__init__ is object.__init__ and (args or kwargs):
            raise TypeError(f"{c.__name__}() takes no arguments")
        return original_new(c)
    cls.__new__ = staticmethod(__new__)

    def __init_subclass__(*args, **kwargs):
        warn(msg, category=category, stacklevel=stacklevel + 1)
        return original_init_subclass(*args, **kwargs)
    cls.__init_subclass__ = __init_subclass__ if not hasattr(original_init_subclass, '__func__') else classmethod(
        lambda c, *args, **kwargs: (warn(msg, category=category, stacklevel=stacklevel + 2),
                                    original_init_subclass.__func__(c, *args, **kwargs))[1])
    cls.__deprecated__ = __new__.__deprecated__ = msg
    return cls


_DEPRECATED_MSG = "{name!r} is deprecated and slated for removal in Python {remove}"


def _deprecated(name, message=_DEPRECATED_MSG, *, remove, _version=sys.version_info):
    remove_formatted = f"{remove[0]}.{remove[1]}"
    if _version[:2] > remove or _version[:2] == remove and _version[3] != "alpha":
        raise RuntimeError(f"{name!r} was slated for removal after Python {remove_formatted} alpha")
    warn(message.format(name=name, remove=remove_formatted), DeprecationWarning, stacklevel=3)


_process_warnings(sys.warnoptions)
