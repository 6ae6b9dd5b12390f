"""Loggers, handlers and formatters described by a dict."""

import logging
import logging.handlers



def valid_ident(s):
    if not s or not s.isidentifier():
        raise ValueError(f'Not a valid Python identifier: {s!r}')
    return True


class BaseConfigurator:
    """Turns the texts of a description into what they stand for."""

    def __init__(self, config):
        self.config = dict(config)
        self.config_root = self.config

    def resolve(self, s):
        """The object that a dotted name stands for."""
        name, *rest = s.split('.')
        used = name
        try:
            found = __import__(used)
            for part in rest:
                used += '.' + part
                try:
                    found = getattr(found, part)
                except AttributeError:
                    __import__(used)
                    found = getattr(found, part)
            return found
        except ImportError as e:
            raise ValueError(f'Cannot resolve {s!r}: {e}') from e

    def convert(self, value):
        if isinstance(value, dict):
            return {k: self.convert(v) for k, v in value.items()}
        if isinstance(value, list):
            return [self.convert(v) for v in value]
        if isinstance(value, tuple) and not hasattr(value, '_fields'):
            return tuple(self.convert(v) for v in value)
        if isinstance(value, str):
            prefix, sep, suffix = value.partition('://')
            if sep and prefix == 'ext':
                return self.resolve(suffix)
            if sep and prefix == 'cfg':
                return self._within(suffix)
        return value

    def _within(self, path):
        """What stands elsewhere in the description: cfg://handlers.file[0]."""
        found = self.config_root
        rest = '.' + path
        while rest:
            if rest[0] == '.':
                end = min((i for i in (rest.find('.', 1), rest.find('[', 1)) if i > 0), default=len(rest))
                found = found[rest[1:end]]
                rest = rest[end:]
            elif rest[0] == '[' and ']' in rest:
                key, rest = rest[1:].split(']', 1)
                found = found[int(key) if key.isdigit() else key]
            else:
                raise ValueError(f'Unable to convert {path!r} at {rest!r}')
        return self.convert(found)

    def configure_custom(self, config):
        """What a factory, under the key (), makes of the rest."""
        factory = config.pop('()')
        if not callable(factory):
            factory = self.resolve(factory)
        attributes = config.pop('.', None)
        result = factory(**{k: self.convert(v) for k, v in config.items() if valid_ident(k)})
        for name, value in (attributes or {}).items():
            setattr(result, name, value)
        return result


class DictConfigurator(BaseConfigurator):
    def configure(self):
        config = self.config
        if 'version' not in config:
            raise ValueError("dictionary doesn't specify a version")
        if config['version'] != 1:
            raise ValueError(f'Unsupported version: {config["version"]}')
        incremental = config.pop('incremental', False)
        with logging._lock:
            if incremental:
                self._adjust(config)
            else:
                self._build(config)

    def _adjust(self, config):
        """Change levels only."""
        for name, handler in config.get('handlers', {}).items():
            if name not in logging._handlers:
                raise ValueError(f'No handler found with name {name!r}')
            level = handler.get('level')
            if level:
                logging._handlers[name].setLevel(logging._checkLevel(level))
        for name, logger in config.get('loggers', {}).items():
            self._part('logger', name, lambda: self.configure_logger(name, logger, True))
        if config.get('root'):
            self._part('root logger', None, lambda: self.configure_root(config['root'], True))

    def _part(self, kind, name, build):
        try:
            return build()
        except Exception as e:
            text = f'Unable to configure {kind}' + (f' {name!r}' if name is not None else '')
            raise ValueError(text) from e

    def _build(self, config):
        disable_existing = config.pop('disable_existing_loggers', True)
        logging._handlers.clear()
        logging.shutdown(logging._handlerList[:])
        del logging._handlerList[:]
        formatters = {n: self._part('formatter', n, lambda: self.configure_formatter(dict(c)))
                      for n, c in config.get('formatters', {}).items()}
        filters = {n: self._part('filter', n, lambda: self.configure_filter(dict(c)))
                   for n, c in config.get('filters', {}).items()}
        self.formatters, self.filters = formatters, filters
        self.handlers = handlers = {}
        waiting = sorted(config.get('handlers', {}).items())
        # A handler may name others, which must be there before it.
        while waiting:
            later = []
            for name, description in waiting:
                needed = [description.get('target')] if isinstance(description.get('target'), str) else []
                if any(n in dict(waiting) and n not in handlers for n in needed):
                    later.append((name, description))
                    continue
                handler = self._part('handler', name, lambda: self.configure_handler(dict(description)))
                handler.name = name
                handlers[name] = handler
            if len(later) == len(waiting):
                raise ValueError(f'Unable to configure handler {later[0][0]!r}')
            waiting = later
        root = logging.root
        existing = sorted(n for n, l in root.manager.loggerDict.items())
        children = []
        for name, description in config.get('loggers', {}).items():
            if name in existing:
                existing.remove(name)
                below = [n for n in existing if n.startswith(name + '.')]
                children += below
            self._part('logger', name, lambda: self.configure_logger(name, description))
        for name in existing:
            logger = root.manager.loggerDict[name]
            if isinstance(logger, logging.PlaceHolder):
                continue
            if name in children:
                logger.setLevel(logging.NOTSET)
                logger.handlers = []
                logger.propagate = True
            else:
                logger.disabled = disable_existing
        if config.get('root'):
            self._part('root logger', None, lambda: self.configure_root(config['root']))

    def configure_formatter(self, config):
        if '()' in config:
            factory = config['()']
            if 'format' in config and not callable(factory) and self.resolve(factory) is logging.Formatter:
                config['fmt'] = config.pop('format')
            return self.configure_custom(config)
        cls = config.get('class')
        cls = self.resolve(cls) if cls else logging.Formatter
        options = {}
        if 'defaults' in config:
            options['defaults'] = config['defaults']
        return cls(self.convert(config.get('format')), config.get('datefmt'), config.get('style', '%'),
                   config.get('validate', True), **options)

    def configure_filter(self, config):
        if '()' in config:
            return self.configure_custom(config)
        return logging.Filter(config.get('name', ''))

    def add_filters(self, filterer, filters):
        for f in filters:
            try:
                filterer.addFilter(f if callable(f) or hasattr(f, 'filter') else self.filters[f])
            except Exception as e:
                raise ValueError(f'Unable to add filter {f!r}') from e

    def configure_handler(self, config):
        formatter = config.pop('formatter', None)
        if formatter:
            try:
                formatter = self.formatters[formatter]
            except Exception as e:
                raise ValueError(f'Unable to set formatter {formatter!r}') from e
        level = config.pop('level', None)
        filters = config.pop('filters', None)
        attributes = config.pop('.', None)
        if '()' in config:
            result = self.configure_custom(config)
        else:
            name = config.pop('class')
            cls = name if callable(name) else self.resolve(name)
            options = {k: self.convert(v) for k, v in config.items() if valid_ident(k)}
            if isinstance(options.get('target'), str) and issubclass(cls, logging.handlers.MemoryHandler):
                options['target'] = self.handlers[options['target']]
            if issubclass(cls, logging.handlers.QueueHandler) and 'queue' not in options:
                import queue
                options['queue'] = queue.Queue()
            result = cls(**options)
        if formatter:
            result.setFormatter(formatter)
        if level is not None:
            result.setLevel(logging._checkLevel(level))
        if filters:
            self.add_filters(result, filters)
        for name, value in (attributes or {}).items():
            setattr(result, name, value)
        return result

    def add_handlers(self, logger, handlers):
        for h in handlers:
            try:
                logger.addHandler(self.handlers[h])
            except Exception as e:
                raise ValueError(f'Unable to add handler {h!r}') from e

    def common_logger_config(self, logger, config, incremental=False):
        level = config.get('level', None)
        if level is not None:
            logger.setLevel(logging._checkLevel(level))
        if not incremental:
            for h in logger.handlers[:]:
                logger.removeHandler(h)
            if config.get('handlers'):
                self.add_handlers(logger, config['handlers'])
            if config.get('filters'):
                self.add_filters(logger, config['filters'])

    def configure_logger(self, name, config, incremental=False):
        logger = logging.getLogger(name)
        self.common_logger_config(logger, config, incremental)
        logger.disabled = False
        propagate = config.get('propagate', None)
        if propagate is not None:
            logger.propagate = propagate

    def configure_root(self, config, incremental=False):
        self.common_logger_config(logging.getLogger(), config, incremental)


dictConfigClass = DictConfigurator


def dictConfig(config):
    """Configure logging as a dict says."""
    dictConfigClass(config).configure()
