"""What makes text of records."""

import re
import time

__name__ = 'logging'


class PercentStyle:
    default_format = '%(message)s'
    asctime_format = '%(asctime)s'
    asctime_search = '%(asctime)'
    validation_pattern = re.compile(r'%\(\w+\)[-+ 0#]*(\d+|\*)?([.](\d+|\*))?[ac-giorsux%]', re.I)

    def __init__(self, fmt, *, defaults=None):
        self._fmt = fmt or self.default_format
        self._defaults = defaults

    def usesTime(self):
        return self.asctime_search in self._fmt

    def validate(self):
        if self.validation_pattern.search(self._fmt) is None:
            raise ValueError(f"Invalid format '{self._fmt}' for '{self.default_format[0]}' style")

    def _values(self, record):
        return {**self._defaults, **vars(record)} if self._defaults else vars(record)

    def _format(self, record):
        return self._fmt % self._values(record)

    def format(self, record):
        try:
            return self._format(record)
        except KeyError as missing:
            raise ValueError(f'Formatting field not found in record: {missing}')


class _NamedFields(PercentStyle):
    """A style whose formats are valid if they name a field; _fields gives the names."""

    def validate(self):
        try:
            named = any([*self._fields()])
        except ValueError as why:
            raise ValueError(f'invalid format: {why}')
        if not named:
            raise ValueError('invalid format: no fields')


class StrFormatStyle(_NamedFields):
    default_format = '{message}'
    asctime_format = '{asctime}'
    asctime_search = '{asctime'
    field_spec = re.compile(r'\w+(\.\w+|\[[^]]+\])*')
    fmt_spec = re.compile(r'(.?[<>=^])?[-+ ]?#?0?(\d+|\{\w+\})?[_,]?([.](\d+|\{\w+\}))?[b-gnosx%]?', re.I)

    def _fields(self):
        from string import Formatter as Parser
        for _, name, spec, conversion in Parser().parse(self._fmt):
            for part, given, valid in (('field name/expression', name, self.field_spec.fullmatch),
                                       ('conversion', conversion, 'rsa'.__contains__)):
                if given and not valid(given):
                    raise ValueError(f'invalid {part}: {given!r}')
            if spec and not self.fmt_spec.fullmatch(spec):
                raise ValueError(f'bad specifier: {spec!r}')
            yield name

    def _format(self, record):
        return self._fmt.format(**self._values(record))


class StringTemplateStyle(_NamedFields):
    default_format = '${message}'
    asctime_format = '${asctime}'
    asctime_search = '${asctime}'

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        from string import Template
        self._tpl = Template(self._fmt)

    def usesTime(self):
        return '$asctime' in self._fmt or super().usesTime()

    def _fields(self):
        for found in self._tpl.pattern.finditer(self._fmt):
            if found[0] == '$':
                raise ValueError("bare '$' not allowed")
            yield found['named'] or found['braced']

    def _format(self, record):
        return self._tpl.substitute(self._values(record))


BASIC_FORMAT = '%(levelname)s:%(name)s:%(message)s'

_STYLES = {
    '%': (PercentStyle, BASIC_FORMAT),
    '{': (StrFormatStyle, '{levelname}:{name}:{message}'),
    '$': (StringTemplateStyle, '${levelname}:${name}:${message}'),
}


def _style(mark):
    """(class, default format) of a style."""
    if mark not in _STYLES:
        raise ValueError('Style must be one of: ' + ','.join(_STYLES))
    return _STYLES[mark]


class Formatter:
    """Makes text of records."""

    converter = time.localtime
    default_time_format = '%Y-%m-%d %H:%M:%S'
    default_msec_format = '%s,%03d'

    def __init__(self, fmt=None, datefmt=None, style='%', validate=True, *, defaults=None):
        cls, _ = _style(style)
        self._style = cls(fmt, defaults=defaults)
        if validate:
            self._style.validate()
        self._fmt, self.datefmt = self._style._fmt, datefmt

    def usesTime(self):
        return self._style.usesTime()

    def formatTime(self, record, datefmt=None):
        """When the record was made."""
        text = time.strftime(datefmt or self.default_time_format, self.converter(record.created))
        if datefmt or not self.default_msec_format:
            return text
        return self.default_msec_format % (text, record.msecs)

    def formatException(self, ei):
        """The traceback of an exception, without the last newline."""
        import traceback
        return ''.join(traceback.format_exception(*ei)).removesuffix('\n')

    def formatMessage(self, record):
        return self._style.format(record)

    def formatStack(self, stack_info):
        return stack_info

    def format(self, record):
        """The message, and below it the traceback and the stack if there are any."""
        record.message = record.getMessage()
        if self.usesTime():
            record.asctime = self.formatTime(record, self.datefmt)
        text = self.formatMessage(record)
        if record.exc_info and not record.exc_text:
            # Kept for the other handlers.
            record.exc_text = self.formatException(record.exc_info)
        if record.exc_text:
            text = _below(text, record.exc_text)
        if record.stack_info:
            text = _below(text, self.formatStack(record.stack_info))
        return text


def _below(text, more):
    return text.removesuffix('\n') + '\n' + more


_defaultFormatter = Formatter()


class BufferingFormatter:
    """Makes text of several records."""

    def __init__(self, linefmt=None):
        self.linefmt = linefmt or _defaultFormatter

    def formatHeader(self, records):
        return ''

    def formatFooter(self, records):
        return ''

    def format(self, records):
        if len(records) == 0:
            return ''
        lines = (self.linefmt.format(record) for record in records)
        return ''.join([self.formatHeader(records), *lines, self.formatFooter(records)])
