"""Configurations in sections of options."""

import functools as _functools
import re as _re
from _configparser_errors import (MAX_INTERPOLATION_DEPTH, DuplicateOptionError, DuplicateSectionError, Error,
                                  InterpolationDepthError, InterpolationError, InterpolationMissingOptionError,
                                  InterpolationSyntaxError, MissingSectionHeaderError, MultilineContinuationError,
                                  NoOptionError, NoSectionError, ParsingError)
from _configparser_read import Reading as _Reading
from _configparser_values import BasicInterpolation, ExtendedInterpolation, Interpolation
from collections.abc import MutableMapping

__all__ = ('NoSectionError', 'DuplicateOptionError', 'DuplicateSectionError', 'NoOptionError', 'InterpolationError',
           'InterpolationDepthError', 'InterpolationMissingOptionError', 'InterpolationSyntaxError', 'ParsingError',
           'MissingSectionHeaderError', 'MultilineContinuationError', 'ConfigParser', 'RawConfigParser',
           'Interpolation', 'BasicInterpolation', 'ExtendedInterpolation', 'SectionProxy', 'ConverterMapping',
           'DEFAULTSECT', 'MAX_INTERPOLATION_DEPTH', 'UNNAMED_SECTION')

DEFAULTSECT = 'DEFAULT'


class _UnnamedSection:
    """The section of the options before the first header."""

    def __repr__(self):
        return '<UNNAMED_SECTION>'


UNNAMED_SECTION = _UnnamedSection()
_UNSET = object()


class RawConfigParser(MutableMapping):
    """A configuration: a mapping of the names of sections to mappings of options to values."""

    _DEFAULT_INTERPOLATION = Interpolation()
    BOOLEAN_STATES = {
        text: state for state, texts in ((True, ('1', 'yes', 'true', 'on')), (False, ('0', 'no', 'false', 'off')))
        for text in texts}

    # What a header looks like.
    SECTCRE = _re.compile(r'\[(?P<header>.+)\]')

    def __init__(self, defaults=None, dict_type=dict, allow_no_value=False, *, delimiters=('=', ':'),
                 comment_prefixes=('#', ';'), inline_comment_prefixes=None, strict=True, empty_lines_in_values=True,
                 default_section=DEFAULTSECT, interpolation=_UNSET, converters=_UNSET, allow_unnamed_section=False):
        self.default_section = default_section
        self._dict, self._strict, self._allow_no_value = dict_type, strict, allow_no_value
        self._delimiters, self._comment_prefixes, self._inline_comment_prefixes = (
            tuple(given or ()) for given in (delimiters, comment_prefixes, inline_comment_prefixes))
        self._empty_lines_in_values = empty_lines_in_values
        self._allow_unnamed_section, self._unnamed_section = allow_unnamed_section, UNNAMED_SECTION
        self._interpolation = self._chosen(interpolation)
        self._converters = ConverterMapping(self)
        # The options by sections, those of the default section, and the mappings that programs see.
        self._sections, self._defaults = dict_type(), dict_type()
        self._proxies = dict_type()
        self._proxies[default_section] = SectionProxy(self, default_section)
        if converters is not _UNSET:
            self._converters.update(converters)
        if defaults:
            self._read_defaults(defaults)

    def _chosen(self, interpolation):
        if interpolation is _UNSET:
            interpolation = self._DEFAULT_INTERPOLATION
        if interpolation is None:
            return Interpolation()
        if isinstance(interpolation, Interpolation):
            return interpolation
        raise TypeError('interpolation= must be None or an instance of Interpolation; got an object of type '
                        f'{type(interpolation)}')

    def optionxform(self, optionstr):
        """The form in which the name of an option is kept; to be overridden."""
        return optionstr.lower()

    @property
    def converters(self):
        """The functions behind getint and the like, by what follows get in their names."""
        return self._converters

    # Sections.

    def defaults(self):
        return self._defaults

    def sections(self):
        """The names of the sections, without the default one."""
        return [*self._sections]

    def has_section(self, section):
        return section in self._sections

    def add_section(self, section):
        """Make a section without options."""
        if section in self._sections:
            raise DuplicateSectionError(section)
        if section == self.default_section:
            raise ValueError(f'Invalid section name: {section!r}')
        self._new_section(section)

    def _new_section(self, name):
        options = self._sections[name] = self._dict()
        self._proxies[name] = SectionProxy(self, name)
        return options

    def remove_section(self, section):
        """Whether there was such a section, which is gone now."""
        if section not in self._sections:
            return False
        del self._sections[section], self._proxies[section]
        return True

    def _options_of(self, section):
        """The options that stand in a section itself; without a name in the default one."""
        if not section or section == self.default_section:
            return self._defaults
        if section not in self._sections:
            raise NoSectionError(section)
        return self._sections[section]

    def options(self, section):
        """The names of the options of a section and of the default one."""
        if section not in self._sections:
            raise NoSectionError(section) from None
        return [*dict.fromkeys([*self._sections[section], *self._defaults])]

    # Reading.

    def read(self, filenames, encoding=None):
        """Read one file or several; those that cannot be opened are left out. Returns the names of the others."""
        if isinstance(filenames, (str, bytes)) or hasattr(filenames, '__fspath__'):
            filenames = [filenames]
        done = []
        for name in filenames:
            try:
                with open(name, encoding=encoding) as file:
                    self._read(file, name)
            except OSError:
                continue
            done.append(name.__fspath__() if hasattr(name, '__fspath__') else name)
        return done

    def read_file(self, f, source=None):
        """Read the lines of a file or of anything else."""
        self._read(f, getattr(f, 'name', '<???>') if source is None else source)

    def read_string(self, string, source='<string>'):
        """Read a text."""
        self.read_file(string.splitlines(keepends=True), source)

    def _read(self, fp, fpname):
        _Reading(self, fpname).read(fp)

    def read_dict(self, dictionary, source='<dict>'):
        """Read a mapping of sections to mappings of options to values."""
        seen = set()
        for section, options in dictionary.items():
            section = str(section)
            try:
                self.add_section(section)
            except (DuplicateSectionError, ValueError):
                if self._strict and section in seen:
                    raise
            seen.add(section)
            for option, value in options.items():
                option = self.optionxform(str(option))
                if self._strict and (section, option) in seen:
                    raise DuplicateOptionError(section, option, source)
                seen.add((section, option))
                self.set(section, option, value if value is None else str(value))

    def _read_defaults(self, defaults):
        for option, value in defaults.items():
            self._defaults[self.optionxform(option)] = value

    # Values.

    def _visible(self, section, vars):
        """What can be seen in a section: the variables before its options before the defaults."""
        if section not in self._sections and section != self.default_section:
            raise NoSectionError(section)
        given = {self.optionxform(name): value if value is None else str(value) for name, value in (vars or {}).items()}
        return {**self._defaults, **self._sections.get(section, {}), **given}

    def get(self, section, option, *, raw=False, vars=None, fallback=_UNSET):
        """The value of an option."""
        try:
            visible = self._visible(section, vars)
        except NoSectionError as missing:
            if fallback is _UNSET:
                raise missing from None
            return fallback
        option = self.optionxform(option)
        if option in visible:
            return self._interpolated(section, option, visible, raw)
        if fallback is _UNSET:
            raise NoOptionError(option, section)
        return fallback

    def _interpolated(self, section, option, visible, raw):
        value = visible[option]
        if raw or value is None:
            return value
        return self._interpolation.before_get(self, section, option, value, visible)

    def _get_conv(self, section, option, conv, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        try:
            value = self.get(section, option, raw=raw, vars=vars, **kwargs)
        except (NoSectionError, NoOptionError):
            if fallback is _UNSET:
                raise
            return fallback
        return conv(value)

    def getint(self, section, option, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        return self._get_conv(section, option, int, raw=raw, vars=vars, fallback=fallback, **kwargs)

    def getfloat(self, section, option, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        return self._get_conv(section, option, float, raw=raw, vars=vars, fallback=fallback, **kwargs)

    def getboolean(self, section, option, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        return self._get_conv(section, option, self._convert_to_boolean, raw=raw, vars=vars, fallback=fallback,
                              **kwargs)

    def _convert_to_boolean(self, value):
        state = self.BOOLEAN_STATES.get(value.lower())
        if state is None:
            raise ValueError(f'Not a boolean: {value}')
        return state

    def items(self, section=_UNSET, raw=False, vars=None):
        """The sections as pairs; with a section the options and values that can be seen in it."""
        if section is _UNSET:
            return super().items()
        visible = self._visible(section, vars)
        # Variables serve the values, but are none themselves.
        names = self._visible(section, None)
        return [(name, self._interpolated(section, name, visible, raw)) for name in names]

    def has_option(self, section, option):
        """Whether an option can be seen in a section."""
        option = self.optionxform(option)
        try:
            return option in self._options_of(section) or option in self._defaults
        except NoSectionError:
            return False

    def set(self, section, option, value=None):
        """Give an option a value."""
        if value:
            value = self._interpolation.before_set(self, section, option, value)
        try:
            options = self._options_of(section)
        except NoSectionError as missing:
            raise missing from None
        options[self.optionxform(option)] = value

    def remove_option(self, section, option):
        """Whether a section had such an option of its own, which is gone now."""
        try:
            options = self._options_of(section)
        except NoSectionError as missing:
            raise missing from None
        return options.pop(self.optionxform(option), _UNSET) is not _UNSET

    def write(self, fp, space_around_delimiters=True):
        """Write everything as it would be read."""
        delimiter = self._delimiters[0]
        if space_around_delimiters:
            delimiter = f' {delimiter} '
        if self._defaults:
            self._write_section(fp, self.default_section, self._defaults.items(), delimiter)
        # What has no header comes before the first one.
        for name in sorted(self._sections, key=lambda name: name is not UNNAMED_SECTION):
            self._write_section(fp, name, self._sections[name].items(), delimiter, name is UNNAMED_SECTION)

    def _write_section(self, fp, section_name, section_items, delimiter, unnamed=False):
        if not unnamed:
            fp.write(f'[{section_name}]\n')
        for option, value in section_items:
            value = self._interpolation.before_write(self, section_name, option, value)
            if value is None and self._allow_no_value:
                fp.write(f'{option}\n')
            else:
                fp.write(option + delimiter + str(value).replace('\n', '\n\t') + '\n')
        fp.write('\n')

    # As a mapping.

    def __getitem__(self, key):
        if key not in self:
            raise KeyError(key)
        return self._proxies[key]

    def __setitem__(self, key, value):
        if key in self:
            if self[key] is value:
                return
            self._options_of(key).clear()
        self.read_dict({key: value})

    def __delitem__(self, key):
        if key == self.default_section:
            raise ValueError('Cannot remove the default section.')
        if not self.remove_section(key):
            raise KeyError(key)

    def __contains__(self, key):
        return key == self.default_section or self.has_section(key)

    def __len__(self):
        return 1 + len(self._sections)

    def __iter__(self):
        return iter((self.default_section, *self._sections))

    def popitem(self):
        """Take the first section away; its name and what it had."""
        if not self._sections:
            raise KeyError
        name = next(iter(self._sections))
        proxy = self[name]
        del self[name]
        return name, proxy


class ConfigParser(RawConfigParser):
    """A configuration of strings, with interpolation."""

    _DEFAULT_INTERPOLATION = BasicInterpolation()

    def set(self, section, option, value=None):
        """Give an option a value, both strings."""
        self._validate_value_types(option=option, value=value)
        super().set(section, option, value)

    def add_section(self, section):
        """Make a section without options; its name is a string."""
        self._validate_value_types(section=section)
        super().add_section(section)

    def _validate_value_types(self, *, section='', option='', value=''):
        no_value = value is None and (self._allow_no_value or not option)
        for what, given in (('section names', section), ('option keys', option),
                            ('option values', '' if no_value else value)):
            if not isinstance(given, str):
                raise TypeError(f'{what} must be strings')

    def _read_defaults(self, defaults):
        # Values given by the program are not interpolation until they are read.
        interpolation, self._interpolation = self._interpolation, Interpolation()
        try:
            self.read_dict({self.default_section: defaults})
        finally:
            self._interpolation = interpolation


class SectionProxy(MutableMapping):
    """A section of a parser as a mapping."""

    def __init__(self, parser, name):
        self._parser, self._name = parser, name
        for kind in parser.converters:
            self._add_getter(kind)

    name = property(lambda self: self._name, doc='The name of the section.')
    parser = property(lambda self: self._parser, doc='The parser that has the section.')

    def _add_getter(self, kind):
        getter = 'get' + kind
        setattr(self, getter, _functools.partial(self.get, _impl=getattr(self._parser, getter)))

    def get(self, option, fallback=None, *, raw=False, vars=None, _impl=None, **kwargs):
        """The value of an option, or fallback."""
        getter = self._parser.get if _impl is None else _impl
        return getter(self._name, option, raw=raw, vars=vars, fallback=fallback, **kwargs)

    def _names(self):
        if self._name == self._parser.default_section:
            return [*self._parser.defaults()]
        return self._parser.options(self._name)

    def __getitem__(self, key):
        if key in self:
            return self._parser.get(self._name, key)
        raise KeyError(key)

    def __setitem__(self, key, value):
        if isinstance(self._parser, ConfigParser):
            self._parser._validate_value_types(option=key, value=value)
        return self._parser.set(self._name, key, value)

    def __delitem__(self, key):
        if key not in self or not self._parser.remove_option(self._name, key):
            raise KeyError(key)

    def __contains__(self, key):
        return self._parser.has_option(self._name, key)

    def __len__(self):
        return len(self._names())

    def __iter__(self):
        return iter(self._names())

    def __repr__(self):
        return f'<Section: {self._name}>'


class ConverterMapping(MutableMapping):
    """The converters of a parser: for each there is a method get... of the parser and of its sections. None stands for
    those that the parser's class has."""

    def __init__(self, parser):
        self._parser = parser
        self._data = {name[3:]: None for name in dir(parser)
                      if name.startswith('get') and name[3:] and callable(getattr(parser, name))}

    def _holders(self):
        return self._parser, *self._parser.values()

    def __getitem__(self, key):
        return self._data[key]

    def __setitem__(self, key, value):
        if not isinstance(key, str):
            raise ValueError(f'Incompatible key: {key} (type: {type(key)})')
        if not key:
            raise ValueError(f'Incompatible key: cannot use "{key}" as a name')
        getter = f'get{key}'
        convert = _functools.partial(self._parser._get_conv, conv=value)
        convert.converter = value
        setattr(self._parser, getter, convert)
        self._data[key] = value
        for proxy in self._parser.values():
            proxy._add_getter(key)

    def __delitem__(self, key):
        if not key or key not in self._data:
            raise KeyError(key)
        del self._data[key]
        for holder in self._holders():
            # A method of the class stays.
            vars(holder).pop(f'get{key}', None)

    def __iter__(self):
        return iter(self._data)

    def __len__(self):
        return len(self._data)
