"""How argparse assigns the strings of a command line to arguments."""

from _argparse_actions import ArgumentError, ArgumentTypeError, _get_action_name
from _argparse_help import ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE

_MANY = 1 << 60

OPTIONS, POSITIONALS = 'options', 'positionals'


def _shape(nargs, optional):
    """What an action takes: (kinds, least, most) parts, of A(rguments), O(ptions) and the string --."""
    dashes = ('-', 0, _MANY)
    if nargs is None:
        parts = [dashes, ('A', 1, 1), dashes]
    elif nargs == OPTIONAL:
        parts = [dashes, ('A', 0, 1), dashes]
    elif nargs == ZERO_OR_MORE:
        parts = [dashes, ('A-', 0, _MANY)]
    elif nargs == ONE_OR_MORE:
        parts = [dashes, ('A', 1, 1), ('A-', 0, _MANY)]
    elif nargs == REMAINDER:
        parts = [('A-O' if not optional else 'AO', 0, _MANY)]
    elif nargs == PARSER:
        parts = [dashes, ('A', 1, 1), ('A-O' if not optional else 'AO', 0, _MANY)]
    elif nargs == SUPPRESS:
        parts = [dashes]
    else:
        parts = [dashes]
        for _ in range(nargs):
            parts += [('A', 1, 1), dashes]
    if optional:
        # An option's arguments end at --.
        parts = [(kinds.replace('-', ''), least, most) for kinds, least, most in parts if kinds != '-']
    return parts


def _ends(parts, text, start):
    """All positions where the parts may end in text, the greediest first."""
    if not parts:
        yield start
        return
    (kinds, least, most), *rest = parts
    n = 0
    while n < most and start + n < len(text) and text[start + n] in kinds:
        n += 1
    while n >= least:
        yield from _ends(rest, text, start + n)
        n -= 1


def _counts(shapes, text, start=0):
    """How many strings each of the shapes takes, None if they do not fit one after the other."""
    if not shapes:
        return []
    for end in _ends(shapes[0], text, start):
        following = _counts(shapes[1:], text, end)
        if following is not None:
            return [end - start] + following
    return None


def count_arguments(action, text):
    """How many of the coming strings belong to an option."""
    counts = _counts([_shape(action.nargs, bool(action.option_strings))], text)
    if counts is not None:
        return counts[0]
    messages = {None: 'expected one argument', OPTIONAL: 'expected at most one argument',
                ONE_OR_MORE: 'expected at least one argument'}
    message = messages.get(action.nargs)
    if message is None:
        n = action.nargs
        message = f'expected {n} argument' if n == 1 else f'expected {n} arguments'
    raise ArgumentError(action, message)


def count_positionals(actions, text, none=False):
    """How many strings each of the positionals takes; as many positionals as fit. With none they take no argument."""
    shapes = [_shape(SUPPRESS if none else action.nargs, bool(action.option_strings)) for action in actions]
    for n in range(len(shapes), 0, -1):
        counts = _counts(shapes[:n], text)
        if counts is not None:
            return counts
    return []


class Parsing:
    """One pass over a command line."""

    def __init__(self, parser, strings, namespace, only=None):
        self.parser = parser
        self.namespace = namespace
        # With OPTIONS positionals are left alone, with POSITIONALS no option needs to be there.
        self.only = only
        self.strings = strings
        self.extras = []
        self.warned = set()
        self.seen = set()
        self.given = set()  # with another value than the default
        self.conflicts = {}
        for group in parser._mutually_exclusive_groups:
            members = group._group_actions
            for i, action in enumerate(members):
                others = self.conflicts.setdefault(action, [])
                others.extend(members[:i])
                others.extend(members[i + 1:])
        # The kind of each string, and what options say of themselves.
        self.options = {}
        kinds = []
        rest = iter(enumerate(strings))
        for i, string in rest:
            if string == '--':
                kinds.append('-')
                kinds.extend('A' for _ in rest)
                break
            option = parser._parse_optional(string)
            if option is not None:
                self.options[i] = option
            kinds.append('A' if option is None else 'O')
        self.kinds = ''.join(kinds)
        self.positionals = parser._get_positional_actions()

    def run(self):
        last_option = max(self.options, default=-1)
        i = 0
        while i <= last_option:
            next_option = i
            while next_option not in self.options:
                next_option += 1
            if i != next_option:
                end = self.consume_positionals(i)
                if end > i:
                    i = end
                    continue
            self.extras.extend(self.strings[i:next_option])
            i = self.consume_optional(next_option)
        end = self.consume_positionals(i)
        self.extras.extend(self.strings[end:])
        self.check_required()
        return self.namespace, self.extras

    def take(self, action, strings, option_string=None):
        self.seen.add(action)
        values = self.parser._get_values(action, strings)
        if values is not action.default:
            self.given.add(action)
            for other in self.conflicts.get(action, ()):
                if other in self.given:
                    raise ArgumentError(action, f'not allowed with argument {_get_action_name(other)}')
        if values is not SUPPRESS:
            action(self.parser, self.namespace, values, option_string)

    def consume_optional(self, start):
        """Take the option at start with its arguments; returns where the next string is."""
        candidates = self.options[start]
        if len(candidates) > 1:
            names = ', '.join([option_string for _, option_string, _, _ in candidates])
            raise ArgumentError(None, f'ambiguous option: {self.strings[start]} could match {names}')
        action, option_string, sep, explicit = candidates[0]
        if action is None:
            self.extras.append(self.strings[start])
            return start + 1
        taken = []
        while True:
            if explicit is None:
                first = start + 1
                end = first + count_arguments(action, self.kinds[first:])
                taken.append((action, self.strings[first:end], option_string))
                break
            end = start + 1
            n = count_arguments(action, 'A')
            prefix_chars = self.parser.prefix_chars
            if n == 0 and option_string[1] not in prefix_chars and explicit != '':
                # Flags of one letter written together.
                if sep or explicit[0] in prefix_chars:
                    raise ArgumentError(action, f'ignored explicit argument {explicit!r}')
                taken.append((action, [], option_string))
                dash = option_string[0]
                option_string = dash + explicit[0]
                action = self.parser._option_string_actions.get(option_string)
                if action is None:
                    self.extras.append(dash + explicit)
                    break
                explicit = explicit[1:]
                if not explicit:
                    sep = explicit = None
                elif explicit[0] == '=':
                    sep, explicit = '=', explicit[1:]
                else:
                    sep = ''
            elif n == 1:
                taken.append((action, [explicit], option_string))
                break
            else:
                raise ArgumentError(action, f'ignored explicit argument {explicit!r}')
        for action, strings, option_string in taken:
            if action.deprecated:
                self.warn_once(f"option '{option_string}' is deprecated")
            self.take(action, strings, option_string)
        return end

    def consume_positionals(self, start):
        """Take as many positionals as the strings from start allow."""
        counts = count_positionals(self.positionals, self.kinds[start:], self.only is OPTIONS)
        for action, n in zip(self.positionals, counts):
            strings = self.strings[start:start + n]
            if action.nargs == PARSER:
                if self.kinds[start] == '-':
                    strings.remove('--')
            elif action.nargs != REMAINDER and '-' in self.kinds[start:start + n]:
                strings.remove('--')
            start += n
            if self.only is OPTIONS:
                continue
            if strings and action.deprecated:
                self.warn_once(f"argument '{action.dest}' is deprecated")
            self.take(action, strings)
        self.positionals = self.positionals[len(counts):]
        return start

    def warn_once(self, message):
        if message not in self.warned:
            self.warned.add(message)
            self.parser._warning(message)

    def check_required(self):
        parser, namespace = self.parser, self.namespace
        missing = []
        for action in parser._actions:
            if action in self.seen or self.only is OPTIONS and not action.option_strings:
                continue
            if action.required and not (self.only is POSITIONALS and action.option_strings):
                missing.append(_get_action_name(action))
            elif (isinstance(action.default, str) and hasattr(namespace, action.dest)
                  and action.default is getattr(namespace, action.dest)):
                # A default given as text is converted as an argument would be, but only if it is needed.
                setattr(namespace, action.dest, parser._get_value(action, action.default))
        if missing:
            raise ArgumentError(None, f'the following arguments are required: {", ".join(missing)}')
        for group in parser._mutually_exclusive_groups:
            if group.required and self.only is not POSITIONALS and not any(a in self.given for a in group._group_actions):
                names = [_get_action_name(a) for a in group._group_actions if a.help is not SUPPRESS]
                raise ArgumentError(None, f'one of the arguments {" ".join(names)} is required')


def looks_like_number(string):
    """Whether a string with a dash before it is a negative number."""
    whole, dot, fraction = string[1:].partition('.')
    digits = whole + fraction
    if string[:1] != '-' or not digits.isdecimal() or not digits.isascii():
        return False
    return not dot or bool(fraction)


def get_value(parser, action, string):
    """string converted by the action's type."""
    convert = parser._registry_get('type', action.type, action.type)
    if not callable(convert):
        raise ArgumentError(action, f'{convert!r} is not callable')
    try:
        return convert(string)
    except ArgumentTypeError as e:
        raise ArgumentError(action, str(e))
    except (TypeError, ValueError):
        name = getattr(action.type, '__name__', repr(action.type))
        raise ArgumentError(action, f'invalid {name} value: {string!r}')


def get_values(parser, action, strings):
    """The strings of one action converted and checked, in the form that its nargs says."""
    value_of, check = parser._get_value, parser._check_value
    if not strings and action.nargs == OPTIONAL:
        value = action.const if action.option_strings else action.default
        if isinstance(value, str) and value is not SUPPRESS:
            value = value_of(action, value)
        return value
    if not strings and action.nargs == ZERO_OR_MORE and not action.option_strings:
        if action.default is not None:
            return action.default
        return strings
    if len(strings) == 1 and action.nargs in (None, OPTIONAL):
        value = value_of(action, strings[0])
        check(action, value)
        return value
    if action.nargs == REMAINDER:
        return [value_of(action, s) for s in strings]
    if action.nargs == PARSER:
        value = [value_of(action, s) for s in strings]
        check(action, value[0])
        return value
    if action.nargs == SUPPRESS:
        return SUPPRESS
    value = [value_of(action, s) for s in strings]
    for v in value:
        check(action, v)
    return value
