"""Constants of characters, Template and Formatter."""

__all__ = ['ascii_letters', 'ascii_lowercase', 'ascii_uppercase', 'capwords', 'digits', 'hexdigits', 'octdigits',
           'printable', 'punctuation', 'whitespace', 'Formatter', 'Template']

ascii_lowercase = 'abcdefghijklmnopqrstuvwxyz'
ascii_uppercase = ascii_lowercase.upper()
ascii_letters = ascii_lowercase + ascii_uppercase
octdigits = '01234567'
digits = octdigits + '89'
hexdigits = digits + 'abcdefABCDEF'
punctuation = ''.join(c for c in map(chr, range(33, 127)) if not c.isalnum())
whitespace = ' \t\n\r\v\f'
printable = ''.join((digits, ascii_letters, punctuation, whitespace))


def capwords(s, sep=None):
    """The words capitalised."""
    return (sep or ' ').join(map(str.capitalize, s.split(sep)))


_missing = object()


class Template:
    """A text with $names to be replaced."""

    delimiter = '$'
    # Of these letters with the case ignored, and of ASCII alone.
    idpattern = r'(?a:[_a-z][_a-z0-9]*)'
    braceidpattern = None
    flags = None

    def __init_subclass__(cls):
        super().__init_subclass__()
        cls.pattern = _compile(cls)

    def __init__(self, template):
        self.template = template

    def _invalid(self, mo):
        i = mo.start('invalid')
        lines = self.template[:i].splitlines(keepends=True)
        if not lines:
            colno = lineno = 1
        else:
            colno = i - len(''.join(lines[:-1]))
            lineno = len(lines)
        raise ValueError(f'Invalid placeholder in string: line {lineno}, col {colno}')

    def _replace(self, mapping, kws, safe):
        if mapping is _missing:
            mapping = kws
        elif kws:
            mapping = {**mapping, **kws}

        def convert(mo):
            name = mo.group('named') or mo.group('braced')
            if name is not None:
                if not safe:
                    return str(mapping[name])
                try:
                    return str(mapping[name])
                except KeyError:
                    return mo.group()
            if mo.group('escaped') is not None:
                return self.delimiter
            if mo.group('invalid') is not None:
                if safe:
                    return mo.group()
                self._invalid(mo)
            raise ValueError('Unrecognized named group in pattern', self.pattern)

        return self.pattern.sub(convert, self.template)

    def substitute(self, mapping=_missing, /, **kws):
        """The text with the names replaced; a missing one is a KeyError."""
        return self._replace(mapping, kws, False)

    def safe_substitute(self, mapping=_missing, /, **kws):
        """The text with the names replaced that there are."""
        return self._replace(mapping, kws, True)

    def _names(self):
        for mo in self.pattern.finditer(self.template):
            name = mo.group('named') or mo.group('braced')
            if name is not None or mo.group('escaped') is not None:
                yield name, None
            else:
                yield None, mo.group('invalid')

    def is_valid(self):
        return all(invalid is None for _, invalid in self._names())

    def get_identifiers(self):
        return list(dict.fromkeys(name for name, _ in self._names() if name is not None))


def _compile(cls):
    """The pattern of a class of templates: its own, or one made of its delimiter and the form of its names."""
    import re
    pattern = cls.__dict__.get('pattern', _missing)
    if pattern is _missing or isinstance(pattern, _Pattern):
        delim = re.escape(cls.delimiter)
        braced = cls.braceidpattern or cls.idpattern
        pattern = (rf'{delim}(?:(?P<escaped>{delim})|(?P<named>{cls.idpattern})|'
                   rf'{{(?P<braced>{braced})}}|(?P<invalid>))')
    return re.compile(pattern, re.IGNORECASE if cls.flags is None else cls.flags)


class _Pattern:
    """Compiles Template's own pattern when it is first used, so that re is loaded only then."""

    def __get__(self, instance, owner):
        owner.pattern = _compile(owner)
        return owner.pattern


Template.pattern = _Pattern()


def _field(text, start):
    """(name, format spec, conversion, where it ends) of the field whose brace is before start."""
    n = len(text)
    i, brackets = start, False
    while i < n:
        c = text[i]
        if c == '[':
            brackets = True
        elif c == ']':
            brackets = False
        elif c == '{':
            raise ValueError("unexpected '{' in field name")
        elif not brackets and c in '}:!':
            break
        i += 1
    else:
        raise ValueError("expected '}' before end of string")
    name, conversion = text[start:i], None
    if c == '!':
        if i + 1 >= n:
            raise ValueError('end of string while looking for conversion specifier')
        conversion, c = text[i + 1], text[i + 2:i + 3]
        i += 2
        if not c:
            raise ValueError("unmatched '{' in format spec")
        if c not in ':}':
            raise ValueError("expected ':' after conversion specifier")
    if c == '}':
        return name, '', conversion, i + 1
    spec, depth = i + 1, 1
    for i in range(spec, n):
        depth += (text[i] == '{') - (text[i] == '}')
        if depth == 0:
            return name, text[spec:i], conversion, i + 1
    raise ValueError("unmatched '{' in format spec")


class Formatter:
    """str.format as a class whose steps can be overridden."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used = set()
        result, _ = self._vformat(format_string, args, kwargs, used, 2)
        self.check_unused_args(used, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth, auto_arg_index=0):
        if recursion_depth < 0:
            raise ValueError('Max string recursion exceeded')
        result = []
        for literal, name, spec, conversion in self.parse(format_string):
            if literal:
                result.append(literal)
            if name is None:
                continue
            if name == '':
                if auto_arg_index is False:
                    raise ValueError('cannot switch from manual field specification to automatic field numbering')
                name = str(auto_arg_index)
                auto_arg_index += 1
            elif name.isdigit():
                if auto_arg_index:
                    raise ValueError('cannot switch from manual field specification to automatic field numbering')
                auto_arg_index = False
            obj, used = self.get_field(name, args, kwargs)
            used_args.add(used)
            obj = self.convert_field(obj, conversion)
            spec, auto_arg_index = self._vformat(spec, args, kwargs, used_args, recursion_depth - 1, auto_arg_index)
            result.append(self.format_field(obj, spec))
        return ''.join(result), auto_arg_index

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion == 's':
            return str(value)
        if conversion == 'r':
            return repr(value)
        if conversion == 'a':
            return ascii(value)
        raise ValueError(f'Unknown conversion specifier {conversion!s}')

    def parse(self, format_string):
        """(text, field name, format spec, conversion) for each field, the last one None if only text is left."""
        text, i, n = '', 0, len(format_string)
        while i < n:
            c = format_string[i]
            following = format_string[i + 1:i + 2]
            if c not in '{}':
                text += c
                i += 1
            elif following == c:
                yield text + c, None, None, None
                text = ''
                i += 2
            elif c == '}':
                raise ValueError("Single '}' encountered in format string")
            elif not following:
                raise ValueError("Single '{' encountered in format string")
            else:
                name, spec, conversion, i = _field(format_string, i + 1)
                yield text, name, spec, conversion
                text = ''
        if text:
            yield text, None, None, None

    def get_field(self, field_name, args, kwargs):
        first, rest = _split_name(field_name)
        obj = self.get_value(first, args, kwargs)
        for is_attr, key in rest:
            obj = getattr(obj, key) if is_attr else obj[key]
        return obj, first


def _number_or_text(key):
    return int(key) if key.isdecimal() and key.isascii() else key


def _split_name(name):
    """What a field name begins with, and the attributes (True) and indices (False) after it."""
    end = min((i for i in (name.find('.'), name.find('[')) if i >= 0), default=len(name))
    first, i = name[:end], end
    rest = []
    while i < len(name):
        if name[i] == '.':
            end = min((j for j in (name.find('.', i + 1), name.find('[', i + 1)) if j >= 0), default=len(name))
            key = name[i + 1:end]
            rest.append((True, key))
        elif name[i] == '[':
            end = name.find(']', i)
            if end < 0:
                raise ValueError("Missing ']' in format string")
            key = name[i + 1:end]
            rest.append((False, _number_or_text(key)))
            end += 1
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
        if not key:
            raise ValueError('Empty attribute in format string')
        i = end
    return _number_or_text(first), rest
