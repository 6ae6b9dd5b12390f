"""What values of configparser stand for."""

import re
from _configparser_errors import (MAX_INTERPOLATION_DEPTH, InterpolationDepthError, InterpolationMissingOptionError,
                                  InterpolationSyntaxError, NoOptionError, NoSectionError)

__name__ = 'configparser'


class Interpolation:
    """An interpolation that does nothing."""

    def before_get(self, parser, section, option, value, defaults):
        return value

    def before_set(self, parser, section, option, value):
        return value

    def before_read(self, parser, section, option, value):
        return value

    def before_write(self, parser, section, option, value):
        return value


class _References(Interpolation):
    """An interpolation in which parts of values stand for other values. A sign begins them, two signs are one.

    Subclasses have the sign, the bracket after it, what a reference looks like, what it does when it begins wrongly,
    and find what it refers to."""

    def before_get(self, parser, section, option, value, defaults):
        return ''.join(self._parts(parser, section, option, value, defaults, 1))

    def before_set(self, parser, section, option, value):
        rest = self._reference.sub('', value.replace(self._sign * 2, ''))
        if self._sign in rest:
            raise ValueError(f'invalid interpolation syntax in {value!r} at position {rest.find(self._sign)}')
        return value

    def _parts(self, parser, section, option, value, names, depth):
        """The pieces of a value, with what references stand for; names are the values that may be meant."""
        raw = parser.get(section, option, raw=True, fallback=value)
        if depth > MAX_INTERPOLATION_DEPTH:
            raise InterpolationDepthError(option, section, raw)
        at = 0
        while (sign := value.find(self._sign, at)) >= 0:
            yield value[at:sign]
            following = value[sign + 1:sign + 2]
            if following == self._sign:
                yield self._sign
                at = sign + 2
                continue
            if following != self._bracket:
                raise InterpolationSyntaxError(option, section, self._must_follow + f', found: {value[sign:]!r}')
            reference = self._reference.match(value, sign)
            if reference is None:
                raise InterpolationSyntaxError(option, section, f'bad interpolation variable reference {value[sign:]!r}')
            at = reference.end()
            path = self._path(parser, reference[1])
            try:
                found, place = self._look_up(parser, section, option, path, names, value[at:])
            except (KeyError, NoSectionError, NoOptionError):
                raise InterpolationMissingOptionError(option, section, raw, ':'.join(path)) from None
            if self._sign not in found:
                yield found
            else:
                yield from self._parts(parser, *place[:2], found, place[2], depth + 1)
        yield value[at:]


class BasicInterpolation(_References):
    """%(name)s stands for an option of the section or of the defaults."""

    _sign, _bracket, _reference = '%', '(', re.compile(r'%\(([^)]+)\)s')
    _must_follow = "'%' must be followed by '%' or '('"

    def _path(self, parser, text):
        return [parser.optionxform(text)]

    def _look_up(self, parser, section, option, path, names, rest):
        return names[path[0]], (section, option, names)


class ExtendedInterpolation(_References):
    """${name} and ${section:name} stand for options."""

    _sign, _bracket, _reference = '$', '{', re.compile(r'\$\{([^}]+)\}')
    _must_follow = "'$' must be followed by '$' or '{'"

    def _path(self, parser, text):
        return text.split(':')

    def _look_up(self, parser, section, option, path, names, rest):
        """The value, with the place where it stands and what names mean there."""
        if len(path) > 2:
            raise InterpolationSyntaxError(option, section, f"More than one ':' found: {rest!r}")
        name = parser.optionxform(path[-1])
        if len(path) == 1:
            value = names[name]
        else:
            section = path[0]
            value = parser.get(section, name, raw=True)
        return value, (section, name, dict(parser.items(section, raw=True)) if self._sign in value else names)
