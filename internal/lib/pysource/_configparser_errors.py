"""The errors of configparser."""

__name__ = 'configparser'

MAX_INTERPOLATION_DEPTH = 10


class Error(Exception):
    """Any error of a configuration."""

    def __init__(self, msg=''):
        self.message = msg
        super().__init__(msg)

    def __repr__(self):
        return self.message

    __str__ = __repr__

    def _tell(self, message, **about):
        """Have this message, and what it is about as attributes and arguments."""
        Error.__init__(self, message)
        vars(self).update(about)
        self.args = tuple(about.values())


def _already_exists(what, source, lineno):
    if source is None:
        return f'{what[0].upper()}{what[1:]} already exists'
    line = '' if lineno is None else f' [line {lineno:2d}]'
    return f'While reading from {source!r}{line}: {what} already exists'


class NoSectionError(Error):
    def __init__(self, section):
        self._tell(f'No section: {section!r}', section=section)


class NoOptionError(Error):
    def __init__(self, option, section):
        self._tell(f'No option {option!r} in section: {section!r}', option=option, section=section)


class DuplicateSectionError(Error):
    def __init__(self, section, source=None, lineno=None):
        self._tell(_already_exists(f'section {section!r}', source, lineno), section=section, source=source,
                   lineno=lineno)


class DuplicateOptionError(Error):
    def __init__(self, section, option, source=None, lineno=None):
        self._tell(_already_exists(f'option {option!r} in section {section!r}', source, lineno), section=section,
                   option=option, source=source, lineno=lineno)


class InterpolationError(Error):
    def __init__(self, option, section, msg):
        self._tell(msg, option=option, section=section)
        self.args = option, section, msg


class InterpolationSyntaxError(InterpolationError):
    """A reference that is not written as it should be."""


class InterpolationMissingOptionError(InterpolationError):
    def __init__(self, option, section, rawval, reference):
        super().__init__(option, section, f'Bad value substitution: option {option!r} in section {section!r} contains '
                         f'an interpolation key {reference!r} which is not a valid option name. Raw value: {rawval!r}')
        self.reference = reference
        self.args = option, section, rawval, reference


class InterpolationDepthError(InterpolationError):
    def __init__(self, option, section, rawval):
        super().__init__(option, section, f'Recursion limit exceeded in value substitution: option {option!r} in '
                         f'section {section!r} contains an interpolation key which cannot be substituted in '
                         f'{MAX_INTERPOLATION_DEPTH} steps. Raw value: {rawval!r}')
        self.args = option, section, rawval


class ParsingError(Error):
    """Lines that mean nothing."""

    def __init__(self, source, *args):
        self._tell(f'Source contains parsing errors: {source!r}', source=source)
        self.errors = []
        if args:
            self.append(*args)

    def append(self, lineno, line):
        self.errors.append((lineno, line))
        self.message += f'\n\t[line {lineno:2d}]: {line!r}'

    def combine(self, others):
        """Take over the lines of other errors."""
        for other in others:
            for lineno, line in other.errors:
                self.append(lineno, line)
        return self


class MissingSectionHeaderError(ParsingError):
    def __init__(self, filename, lineno, line):
        self._tell(f'File contains no section headers.\nfile: {filename!r}, line: {lineno}\n{line!r}', source=filename,
                   lineno=lineno, line=line)


class MultilineContinuationError(ParsingError):
    def __init__(self, filename, lineno, line):
        self._tell(f'Key without value continued with an indented line.\nfile: {filename!r}, line: {lineno}\n{line!r}',
                   source=filename, lineno=lineno, line=line)
