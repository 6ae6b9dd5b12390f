"""Loggers, handlers and formatters described by a dict or a file."""

import logging
import logging.handlers
import os
import re
from logging._listen import DEFAULT_LOGGING_CONFIG_PORT, listen, stopListening

IDENTIFIER = re.compile(r'[a-z_]\w*', re.I | re.ASCII)


def valid_ident(s):
    if not IDENTIFIER.fullmatch(s):
        raise ValueError(f'Not a valid Python identifier: {s!r}')
    return True


def _import(name, importer=__import__):
    """The object that a dotted name stands for."""
    path, *rest = name.split('.')
    found = importer(path)
    for part in rest:
        path += '.' + part
        try:
            found = getattr(found, part)
        except AttributeError:
            importer(path)
            found = getattr(found, part)
    return found


# What a configuration replaces.

def _drop_handlers():
    logging._handlers.clear()
    logging.shutdown([*logging._handlerList])
    logging._handlerList.clear()


class _Hierarchy:
    """The loggers that there were before the new configuration."""

    def __init__(self):
        self.before = {name: logger for name, logger in logging.root.manager.loggerDict.items()
                       if not isinstance(logger, logging.PlaceHolder)}
        self.known = set(logging.root.manager.loggerDict)

    def retire(self, named, disable):
        """Disable those that are not named, if so wanted, but let those below a named one be theirs."""
        heads = tuple(name + '.' for name in named if name in self.known)
        for name, logger in self.before.items():
            if name in named:
                continue
            if name.startswith(heads):
                logger.setLevel(logging.NOTSET)
                logger.handlers, logger.propagate = [], True
            else:
                logger.disabled = disable


def _empty_logger(logger, level):
    if level is not None:
        logger.setLevel(level)
    for handler in [*logger.handlers]:
        logger.removeHandler(handler)


# Descriptions in dicts.

class BaseConfigurator:
    """Turns the texts of a description into what they stand for."""

    importer = staticmethod(__import__)
    # The methods for texts with a prefix.
    value_converters = {'ext': 'ext_convert', 'cfg': 'cfg_convert'}

    def __init__(self, config):
        self.config = dict(config)
        self.config_root = self.config

    def resolve(self, s):
        """The object that a dotted name stands for."""
        try:
            return _import(s, self.importer)
        except ImportError as e:
            raise ValueError(f'Cannot resolve {s!r}: {e}') from e

    def ext_convert(self, value):
        return self.resolve(value)

    def cfg_convert(self, value):
        """What stands elsewhere in the description: handlers.file[0]."""
        start = re.match(r'\w+\s*', value)
        if start is None:
            raise ValueError(f'Unable to convert {value!r}')
        found, rest = self.config_root[start[0].rstrip()], value[start.end():]
        while rest:
            step = re.match(r'\.(\w+)\s*|\[([^\[\]]*)\]\s*', rest)
            if step is None:
                raise ValueError(f'Unable to convert {value!r} at {rest!r}')
            name, key = step.groups()
            if name is None and key.isdigit():
                # The index of a list, or just such a key.
                try:
                    found = found[int(key)]
                except TypeError:
                    found = found[key]
            else:
                found = found[key if name is None else name]
            rest = rest[step.end():]
        return self.convert(found)

    def convert(self, value):
        if isinstance(value, dict):
            return {key: self.convert(item) for key, item in value.items()}
        if isinstance(value, list):
            return [*map(self.convert, value)]
        if isinstance(value, tuple) and not hasattr(value, '_fields'):
            return tuple(map(self.convert, value))
        return self._deref(value)

    def _deref(self, value):
        """What a text stands for, without looking into what is no text."""
        if isinstance(value, str):
            prefix, found, rest = value.partition('://')
            if found and prefix in self.value_converters:
                return getattr(self, self.value_converters[prefix])(rest)
        return value

    def as_tuple(self, value):
        return tuple(value) if isinstance(value, list) else value

    def configure_custom(self, config):
        """What a factory, under the key (), makes of the rest."""
        config = dict(config)
        factory = config.pop('()')
        if not callable(factory):
            factory = self.resolve(factory)
        attributes = config.pop('.', None)
        made = factory(**self._arguments(config))
        return self._with_attributes(made, attributes)

    def _arguments(self, config):
        return {name: self.convert(value) for name, value in config.items() if valid_ident(name)}

    def _with_attributes(self, made, attributes):
        for name, value in self.convert(attributes or {}).items():
            setattr(made, name, value)
        return made


class _Unfinished(Exception):
    """A handler needs another one that is not there yet."""


class DictConfigurator(BaseConfigurator):
    """Makes what a dict describes."""

    def configure(self):
        config = self.config
        if 'version' not in config:
            raise ValueError("dictionary doesn't specify a version")
        if config['version'] != 1:
            raise ValueError(f'Unsupported version: {config["version"]}')
        with logging._lock:
            if config.pop('incremental', False):
                self._change_levels()
            else:
                self._make_all(config.pop('disable_existing_loggers', True))

    def _section(self, kind):
        """The descriptions of one kind, by name."""
        return {name: self._deref(described) for name, described in self._deref(self.config.get(kind, {})).items()}

    def _each(self, kind, make):
        """What make makes of each description of a kind; errors tell which one."""
        made = {}
        for name, described in self._section(kind + 's').items():
            made[name] = self._try(f'{kind} {name!r}', make, name, described)
        return made

    def _try(self, what, make, *args):
        try:
            return make(*args)
        except Exception as e:
            raise ValueError(f'Unable to configure {what}') from e

    def _root(self, incremental=False):
        described = self._deref(self.config.get('root', None))
        if described:
            self._try('root logger', self.configure_root, described, incremental)

    def _change_levels(self):
        for name, described in self._section('handlers').items():
            if name not in logging._handlers:
                raise ValueError(f'No handler found with name {name!r}')
            level = described.get('level')
            if level:
                self._try(f'handler {name!r}', logging._handlers[name].setLevel, level)
        self._each('logger', lambda name, described: self.configure_logger(name, described, True))
        self._root(incremental=True)

    def _make_all(self, disable_existing):
        _drop_handlers()
        self.formatters = self._each('formatter', lambda name, described: self.configure_formatter(described))
        self.filters = self._each('filter', lambda name, described: self.configure_filter(described))
        self._make_handlers()
        hierarchy = _Hierarchy()
        named = self._each('logger', self.configure_logger)
        hierarchy.retire(named, disable_existing)
        self._root()

    def _make_handlers(self):
        self.handlers, self._waiting = {}, dict(sorted(self._section('handlers').items()))
        # Whoever needs another one is made after it.
        progress = True
        while self._waiting and progress:
            progress = False
            for name, described in [*self._waiting.items()]:
                try:
                    handler = self.configure_handler(described)
                except _Unfinished:
                    continue
                except Exception as e:
                    raise ValueError(f'Unable to configure handler {name!r}') from e
                handler.name = name
                self.handlers[name] = handler
                del self._waiting[name]
                progress = True
        for name in self._waiting:
            raise ValueError(f'Unable to configure handler {name!r}')

    def _handler(self, name, role):
        """A handler that another one needs."""
        if name in self._waiting:
            raise _Unfinished
        try:
            return self.handlers[name]
        except Exception as e:
            raise ValueError(f'Unable to set {role} handler {name!r}') from e

    def configure_formatter(self, config):
        if '()' in config:
            try:
                return self.configure_custom(config)
            except TypeError as e:
                # Some factories call their first argument so, as Formatter does.
                if "'format'" not in str(e):
                    raise
                return self.configure_custom({'fmt' if key == 'format' else key: config[key] for key in config})
        cls = config.get('class')
        cls = _import(cls, self.importer) if isinstance(cls, str) else cls or logging.Formatter
        described = {key: self.convert(value) for key, value in config.items()}
        optional = [described['validate']] if 'validate' in described else []
        named = {'defaults': described['defaults']} if 'defaults' in described else {}
        return cls(described.get('format'), described.get('datefmt'), described.get('style', '%'), *optional, **named)

    def configure_filter(self, config):
        return self.configure_custom(config) if '()' in config else logging.Filter(config.get('name', ''))

    def add_filters(self, filterer, filters):
        for f in filters:
            try:
                filterer.addFilter(f if callable(f) or callable(getattr(f, 'filter', None)) else self.filters[f])
            except Exception as e:
                raise ValueError(f'Unable to add filter {f!r}') from e

    def configure_handler(self, config):
        config = dict(config)
        formatter, level, filters, attributes = (config.pop(key, None) for key in ('formatter', 'level', 'filters', '.'))
        if formatter:
            try:
                formatter = self.formatters[formatter]
            except Exception as e:
                raise ValueError(f'Unable to set formatter {formatter!r}') from e
        if '()' in config:
            factory = config.pop('()')
            if not callable(factory):
                factory = self.resolve(factory)
            made = factory(**self._arguments(config))
        else:
            cls = config.pop('class')
            made = self._handler_of(cls if callable(cls) else self.resolve(cls), config)
        if formatter:
            made.setFormatter(formatter)
        if level is not None:
            made.setLevel(level)
        if filters:
            self.add_filters(made, self.convert(filters))
        return self._with_attributes(made, attributes)

    def _handler_of(self, cls, config):
        kind = next((kind for kind in _SPECIAL if isinstance(cls, type) and issubclass(cls, kind)), None)
        if kind is logging.handlers.QueueHandler:
            return self._queue_handler(cls, config)
        arguments = self._arguments(config)
        for name, prepare in _SPECIAL.get(kind, {}).items():
            if name in arguments:
                arguments[name] = prepare(self, arguments[name])
        return cls(**arguments)

    def _queue_handler(self, cls, config):
        """A handler that puts records into a queue, and what will take them out."""
        config = dict(config)
        queue, listener = self._deref(config.pop('queue', None)), self._deref(config.pop('listener', None))
        respect = config.pop('respect_handler_level', False)
        handlers = [self._handler(name, 'required') for name in self.convert(config.pop('handlers', []))]
        queue = self._specified('queue', 'queue.Queue' if queue is None else queue, _is_queue)
        listener = self._specified('listener', logging.handlers.QueueListener if listener is None else listener,
                                   _is_listener_class)
        made = cls(queue, **self._arguments(config))
        made.listener = listener(queue, *handlers, respect_handler_level=respect)
        return made

    def _specified(self, role, value, accepted):
        """What is given by name, by factory or as it is."""
        if isinstance(value, dict) and '()' in value:
            return self.configure_custom(value)
        if isinstance(value, str):
            found = self.resolve(value)
            if callable(found):
                return found() if role == 'queue' else found
        elif accepted(value):
            return value
        raise TypeError(f'Invalid {role} specifier {value!r}')

    def add_handlers(self, logger, handlers):
        for name in handlers:
            try:
                logger.addHandler(self.handlers[name])
            except Exception as e:
                raise ValueError(f'Unable to add handler {name!r}') from e

    def common_logger_config(self, logger, config, incremental=False):
        level = config.get('level')
        if incremental:
            if level is not None:
                logger.setLevel(level)
            return
        _empty_logger(logger, level)
        self.add_handlers(logger, self.convert(config.get('handlers')) or ())
        self.add_filters(logger, self.convert(config.get('filters')) or ())

    def configure_logger(self, name, config, incremental=False):
        logger = logging.getLogger(name)
        self.common_logger_config(logger, config, incremental)
        logger.disabled = False
        if config.get('propagate') is not None:
            logger.propagate = config['propagate']

    def configure_root(self, config, incremental=False):
        self.common_logger_config(logging.getLogger(), config, incremental)


def _is_queue(value):
    methods = 'empty', 'full', 'get', 'get_nowait', 'put', 'put_nowait'
    return all(callable(getattr(value, name, None)) for name in methods)


def _is_listener_class(value):
    return isinstance(value, type) and issubclass(value, logging.handlers.QueueListener)


# Arguments of handlers that descriptions give in another form than the handlers want them.
_SPECIAL = {
    logging.handlers.QueueHandler: {},
    logging.handlers.MemoryHandler: {
        'target': lambda configurator, name: configurator._handler(name, 'target'),
        'flushLevel': lambda configurator, level: logging._checkLevel(level),
    },
    logging.handlers.SysLogHandler: {'address': lambda configurator, address: configurator.as_tuple(address)},
}

dictConfigClass = DictConfigurator


def dictConfig(config):
    """Configure logging as a dict says."""
    dictConfigClass(config).configure()


# Descriptions in files.

def fileConfig(fname, defaults=None, disable_existing_loggers=True, encoding=None):
    """Configure logging as a file in the format of configparser says."""
    file = _FileConfigurator(_parsed(fname, defaults, encoding))
    formatters = file.formatters()
    with logging._lock:
        _drop_handlers()
        file.make_loggers(file.handlers(formatters), disable_existing_loggers)


def _parsed(source, defaults, encoding):
    import configparser
    if isinstance(source, configparser.RawConfigParser):
        return source
    if isinstance(source, str):
        if not os.path.exists(source):
            raise FileNotFoundError(f"{source} doesn't exist")
        if not os.path.getsize(source):
            raise RuntimeError(f'{source} is an empty file')
    parser = configparser.ConfigParser(defaults)
    try:
        if hasattr(source, 'readline'):
            parser.read_file(source)
        else:
            parser.read(source, encoding=encoding)
    except configparser.ParsingError as e:
        raise RuntimeError(f'{source} is invalid: {e}')
    return parser


class _FileConfigurator:
    """Makes what a parsed file describes."""

    def __init__(self, parser):
        self.parser = parser

    def _listed(self, kind):
        """(name, section) of what the file lists of one kind."""
        for name in _names(self.parser[kind + 's']['keys']):
            yield name, self.parser[f'{kind}_{name}']

    def formatters(self):
        made = {}
        for name, section in self._listed('formatter'):
            described = {key: section.get(key, raw=True, fallback=other) for key, other in (
                ('format', None), ('datefmt', None), ('style', '%'), ('defaults', None))}
            cls = section.get('class')
            named = {'defaults': _evaluated(described['defaults'])} if described['defaults'] is not None else {}
            made[name] = (_import(cls) if cls else logging.Formatter)(
                described['format'], described['datefmt'], described['style'], **named)
        return made

    def handlers(self, formatters):
        made, targets = {}, {}
        for name, section in self._listed('handler'):
            handler = made[name] = self._handler(section)
            handler.name = name
            if section.get('level'):
                handler.setLevel(section['level'])
            if section.get('formatter'):
                handler.setFormatter(formatters[section['formatter']])
            if isinstance(handler, logging.handlers.MemoryHandler) and section.get('target'):
                targets[handler] = section['target']
        for handler, target in targets.items():
            handler.setTarget(made[target])
        return made

    def _handler(self, section):
        name = section['class']
        try:
            cls = _evaluated(name)
        except (AttributeError, NameError):
            cls = _import(name)
        return cls(*_evaluated(section.get('args', '()')), **_evaluated(section.get('kwargs', '{}')))

    def make_loggers(self, handlers, disable_existing):
        hierarchy = _Hierarchy()
        self._make_logger(logging.root, self.parser['logger_root'], handlers)
        named = set()
        keys = _names(self.parser['loggers']['keys'])
        keys.remove('root')
        for key in keys:
            section = self.parser['logger_' + key]
            name = section['qualname']
            named.add(name)
            logger = logging.getLogger(name)
            self._make_logger(logger, section, handlers)
            logger.propagate, logger.disabled = section.getint('propagate', fallback=1), False
        hierarchy.retire(named, disable_existing)

    def _make_logger(self, logger, section, handlers):
        _empty_logger(logger, section.get('level'))
        for name in _names(section['handlers']):
            logger.addHandler(handlers[name])


def _names(text):
    return [name.strip() for name in text.split(',')] if text.strip() else []


def _evaluated(text):
    """The value of an expression that may use the names of logging."""
    return eval(text, vars(logging))
