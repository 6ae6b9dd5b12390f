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
        at = 0
        for option in sorted(self.options):
            while at < option:
                end = self.consume_positionals(at)
                if end == at:
                    # No positional wants what stands before the option.
                    self.extras += self.strings[at:option]
                    end = option
                at = end
            # What takes all the rest may have taken the option too.
            if at == option:
                at = self.consume_optional(at)
        at = self.consume_positionals(at)
        self.extras += self.strings[at:]
        self.convert_defaults()
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
            names = ', '.join(name for _, name, _, _ in candidates)
            raise ArgumentError(None, f'ambiguous option: {self.strings[start]} could match {names}')
        (action, name, sep, value), = candidates
        end = start + 1
        if action is None:
            self.extras.append(self.strings[start])
            return end
        taken = []
        while value is not None:
            if count_arguments(action, 'A') == 1:
                taken.append((action, [value], name))
                break
            taken.append((action, [], name))
            action, name, sep, value = self.next_flag(action, name, sep, value)
        else:
            if action is not None:
                end += count_arguments(action, self.kinds[end:])
                taken.append((action, self.strings[start + 1:end], name))
        for action, strings, name in taken:
            if action.deprecated:
                self.warn_once(f"option '{name}' is deprecated")
            self.take(action, strings, name)
        return end

    def next_flag(self, action, name, sep, value):
        """The option whose letter begins the value of a flag, to which it was written; None if there is no such one."""
        prefix_chars = self.parser.prefix_chars
        if sep or not value or name[1] in prefix_chars or value[0] in prefix_chars:
            raise ArgumentError(action, f'ignored explicit argument {value!r}')
        flag, rest = name[0] + value[0], value[1:]
        action = self.parser._option_string_actions.get(flag)
        if action is None:
            self.extras.append(name[0] + value)
            return None, flag, None, None
        if not rest:
            return action, flag, None, None
        return (action, flag, '=', rest[1:]) if rest[0] == '=' else (action, flag, '', rest)

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

    def unseen(self):
        """The actions that this pass is about and for which nothing was given."""
        return [action for action in self.parser._actions if action not in self.seen
                and (action.option_strings or self.only is not OPTIONS)]

    def is_needed(self, action):
        return action.required and not (action.option_strings and self.only is POSITIONALS)

    def convert_defaults(self):
        """Convert defaults given as text as arguments would be, but only those that are needed."""
        for action in self.unseen():
            default = action.default
            if not self.is_needed(action) and isinstance(default, str):
                if getattr(self.namespace, action.dest, None) is default:
                    setattr(self.namespace, action.dest, self.parser._get_value(action, default))

    def check_required(self):
        missing = [_get_action_name(action) for action in self.unseen() if self.is_needed(action)]
        if missing:
            raise ArgumentError(None, f'the following arguments are required: {", ".join(missing)}')
        for group in self.parser._mutually_exclusive_groups:
            members = group._group_actions
            if group.required and self.only is not POSITIONALS and self.given.isdisjoint(members):
                names = ' '.join(_get_action_name(action) for action in members if action.help is not SUPPRESS)
                raise ArgumentError(None, f'one of the arguments {names} is required')


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
    nargs = action.nargs
    if nargs == SUPPRESS:
        return SUPPRESS
    if not strings and nargs == OPTIONAL:
        value = action.const if action.option_strings else action.default
        return parser._get_value(action, value) if isinstance(value, str) and value is not SUPPRESS else value
    if not strings and nargs == ZERO_OR_MORE and not action.option_strings:
        return strings if action.default is None else action.default
    values = [parser._get_value(action, string) for string in strings]
    # Of what a subparser gets only its name is checked, of a rest nothing.
    for value in values[:{REMAINDER: 0, PARSER: 1}.get(nargs)]:
        parser._check_value(action, value)
    return values[0] if len(values) == 1 and nargs in (None, OPTIONAL) else values
