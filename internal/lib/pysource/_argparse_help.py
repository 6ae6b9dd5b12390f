"""The formatters of argparse: usage lines and help texts."""

import contextlib
import itertools
import os
import re

__name__ = 'argparse'

SUPPRESS = '==SUPPRESS=='

# What nargs may be beside a number.
OPTIONAL = '?'
ZERO_OR_MORE = '*'
ONE_OR_MORE = '+'
PARSER = 'A...'
REMAINDER = '...'

# How the strings of an argument are written, and how many names that takes; for two names as one metavar if another.
_PATTERNS = {None: ('%s', 1), OPTIONAL: ('[%s]', 1), ZERO_OR_MORE: ('[%s ...]', 1), ONE_OR_MORE: ('%s [%s ...]', 2),
             REMAINDER: ('...', 0), PARSER: ('%s ...', 1), SUPPRESS: ('', 0)}


def _terminal_width():
    with contextlib.suppress(ValueError):
        if (columns := int(os.environ.get('COLUMNS', 0))) > 0:
            return columns
    with contextlib.suppress(AttributeError, ValueError, OSError):
        return os.get_terminal_size().columns or 80
    return 80


class HelpFormatter:
    """Formats usage and help; only the name is public, but programs override its methods."""

    class _Section:
        """A part of the help: functions, with their arguments, that make its text."""

        def __init__(self, formatter, parent, heading=None):
            self.formatter, self.parent, self.heading = formatter, parent, heading
            self.items = []

        def format_help(self):
            formatter = self.formatter
            indented = contextlib.nullcontext() if self.parent is None else formatter._indented()
            with indented:
                text = formatter._join_parts(make(*args) for make, args in self.items)
            if text and self.heading not in (None, SUPPRESS):
                text = f'{formatter._margin()}{self.heading}:\n{text}'
            return f'\n{text}\n' if text else ''

    _whitespace_matcher = re.compile(r'\s+', re.ASCII)

    def __init__(self, prog, indent_increment=2, max_help_position=24, width=None):
        self._width = _terminal_width() - 2 if width is None else width
        self._max_help_position = min(max_help_position, max(self._width - 20, indent_increment * 2))
        self._prog, self._indent_increment = prog, indent_increment
        # How far the text is indented, in columns and in sections; the longest name of an argument.
        self._current_indent = self._level = self._action_max_length = 0
        self._root_section = self._current_section = self._Section(self, None)

    # Building.

    def _margin(self):
        return ' ' * self._current_indent

    def _indent(self):
        self._level += 1
        self._current_indent += self._indent_increment

    def _dedent(self):
        self._level -= 1
        self._current_indent -= self._indent_increment
        assert self._level >= 0, 'Indent decreased below 0.'

    @contextlib.contextmanager
    def _indented(self):
        self._indent()
        yield
        self._dedent()

    def _add_item(self, func, args):
        self._current_section.items.append((func, args))

    def start_section(self, heading):
        self._indent()
        parent = self._current_section
        self._current_section = self._Section(self, parent, heading)
        parent.items.append((self._current_section.format_help, ()))

    def end_section(self):
        self._current_section = self._current_section.parent
        self._dedent()

    def add_usage(self, usage, actions, groups, prefix=None):
        if usage is not SUPPRESS:
            self._add_item(self._format_usage, (usage, actions, groups, prefix))

    def add_text(self, text):
        if text not in (None, SUPPRESS):
            self._add_item(self._format_text, (text,))

    def add_arguments(self, actions):
        for action in actions:
            self.add_argument(action)

    def add_argument(self, action):
        if action.help is SUPPRESS:
            return
        for shown in itertools.chain([action], self._iter_indented_subactions(action)):
            length = len(self._format_action_invocation(shown)) + self._current_indent
            self._action_max_length = max(self._action_max_length, length)
        self._add_item(self._format_action, (action,))

    def format_help(self):
        text = re.sub('\n{3,}', '\n\n', self._root_section.format_help())
        return text and text.strip('\n') + '\n'

    def _join_parts(self, part_strings):
        return ''.join(part for part in part_strings if part and part is not SUPPRESS)

    # Usage.

    def _format_usage(self, usage, actions, groups, prefix):
        prefix = 'usage: ' if prefix is None else prefix
        if usage is not None:
            return f'{prefix}{usage % {"prog": self._prog}}\n\n'
        actions = [*actions]
        # Options come first.
        actions.sort(key=lambda action: not action.option_strings)
        line = ' '.join([self._prog, *self._get_actions_usage_parts(actions, groups)])
        room = self._width - self._current_indent
        if actions and len(prefix) + len(line) > room:
            options, positionals = (
                self._get_actions_usage_parts([a for a in actions if bool(a.option_strings) is kind], groups)
                for kind in (True, False))
            line = '\n'.join(_wrap_usage(self._prog, options, positionals, prefix, room))
        return f'{prefix}{line}\n\n'

    def _get_actions_usage_parts(self, actions, groups):
        """A piece of the usage for each action; those of a group are joined by |."""
        spans = []
        for group in groups:
            members = group._group_actions
            if not members:
                raise ValueError(f'empty group {group}')
            if members[0] in actions and any(action.help is not SUPPRESS for action in members):
                start = actions.index(members[0])
                # Only where they stand side by side can they be shown as a group.
                if actions[start:start + len(members)] == members:
                    spans.append((start, start + len(members), group.required))
        grouped = {i for start, end, _ in spans for i in range(start, end)}
        parts = [None if action.help is SUPPRESS else self._usage_of(action, i in grouped)
                 for i, action in enumerate(actions)]
        barred = set()
        # The inner one of nested groups after the outer one would break it: the later and longer first.
        for start, end, required in sorted(spans, key=lambda span: span[:2], reverse=True):
            shown = [part for part in parts[start:end] if part is not None]
            opening, closing = '()' if required and len(shown) > 1 else ('', '') if required else '[]'
            shown[0], shown[-1] = opening + shown[0], (shown[-1] if len(shown) > 1 else opening + shown[0]) + closing
            for i in range(len(shown) - 1):
                # A group within has put its bars there.
                if start + i not in barred:
                    shown[i] += ' |'
            barred.update(range(start, start + len(shown) - 1))
            parts[start:end] = shown + [None] * (end - start - len(shown))
        return [part for part in parts if part is not None]

    def _usage_of(self, action, in_group):
        if not action.option_strings:
            part = self._format_args(action, self._get_default_metavar_for_positional(action))
            # The group has brackets of its own.
            return part[1:-1] if in_group and part[:1] + part[-1:] == '[]' else part
        part = action.format_usage()
        if action.nargs != 0:
            part = f'{action.option_strings[0]} {self._option_args(action)}'
        return part if in_group or action.required else f'[{part}]'

    # Texts.

    def _one_line(self, text):
        return self._whitespace_matcher.sub(' ', text).strip()

    def _format_text(self, text):
        if '%(prog)' in text:
            text = text % {'prog': self._prog}
        width = max(self._width - self._current_indent, 11)
        return f'{self._fill_text(text, width, self._margin())}\n\n'

    def _fill_text(self, text, width, indent):
        from textwrap import fill
        return fill(self._one_line(text), width, initial_indent=indent, subsequent_indent=indent)

    def _split_lines(self, text, width):
        from textwrap import wrap
        return wrap(self._one_line(text), width)

    def _get_help_string(self, action):
        return action.help

    def _expand_help(self, action):
        known = {**vars(action), 'prog': self._prog}
        known = {name: getattr(value, '__name__', value) for name, value in known.items() if value is not SUPPRESS}
        if known.get('choices') is not None:
            known['choices'] = ', '.join(str(choice) for choice in known['choices'])
        return self._get_help_string(action) % known

    # Arguments.

    def _format_action(self, action):
        """The name of an argument and its help, side by side if the name is short."""
        column = min(self._action_max_length + 2, self._max_help_position)
        name = self._margin() + self._format_action_invocation(action)
        help = self._expand_help(action) if action.help and action.help.strip() else ''
        lines = self._split_lines(help, max(self._width - column, 11)) if help else []
        text = name
        if action.help and len(name) <= column - 2:
            text = f'{name:<{column}}' + (lines.pop(0) if lines else '')
        text += ''.join(f'\n{" " * column}{line}' for line in lines) + '\n'
        return self._join_parts([text, *map(self._format_action, self._iter_indented_subactions(action))])

    def _format_action_invocation(self, action):
        if not action.option_strings:
            default = self._get_default_metavar_for_positional(action)
            return ' '.join(self._metavar_formatter(action, default)(1))
        names = ', '.join(action.option_strings)
        return names if action.nargs == 0 else f'{names} {self._option_args(action)}'

    def _option_args(self, action):
        return self._format_args(action, self._get_default_metavar_for_optional(action))

    def _metavar_formatter(self, action, default_metavar):
        """A function that gives as many names as there are values to be named."""
        name = action.metavar
        if name is None and action.choices is not None:
            name = '{' + ','.join(map(str, action.choices)) + '}'
        if name is None:
            name = default_metavar
        return lambda count: name if isinstance(name, tuple) else (name,) * count

    def _format_args(self, action, default_metavar):
        names = self._metavar_formatter(action, default_metavar)
        if action.nargs in _PATTERNS:
            pattern, count = _PATTERNS[action.nargs]
            if action.nargs == ZERO_OR_MORE and len(names(1)) == 2:
                pattern = '[%s [%s ...]]'
            return pattern % names(count) if count else pattern
        try:
            pattern = ' '.join(['%s'] * range(action.nargs).stop)
        except TypeError:
            raise ValueError('invalid nargs value') from None
        return pattern % names(action.nargs)

    def _iter_indented_subactions(self, action):
        if hasattr(action, '_get_subactions'):
            with self._indented():
                yield from action._get_subactions()

    def _get_default_metavar_for_optional(self, action):
        return action.dest.upper()

    def _get_default_metavar_for_positional(self, action):
        return action.dest


def _wrap_usage(prog, options, positionals, prefix, room):
    """The usage in lines that fit into room, the first without its prefix."""
    if len(prefix) + len(prog) > 0.75 * room:
        # A long name has a line of its own.
        indent = len(prefix)
        lines = _filled([*options, *positionals], room, indent)
        if len(lines) > 1:
            lines = _filled(options, room, indent) + _filled(positionals, room, indent)
        return [prog, *lines]
    # The arguments stand to the right of the name, the positionals below the options.
    indent = len(prefix) + len(prog) + 1
    beside, below = (options, positionals) if options else (positionals, [])
    first, *others = _filled([prog, *beside], room, indent, len(prefix))
    return [first[len(prefix):], *others, *_filled(below, room, indent)]


def _filled(parts, room, indent, start=None):
    """Lines of parts, as many in each as there is room for, all indented; the first one by start if that is given."""
    lines = []
    for part in parts:
        if lines and len(lines[-1]) + 1 + len(part) <= room:
            lines[-1] += ' ' + part
        else:
            lines.append(' ' * (indent if lines or start is None else start) + part)
    return lines


class RawDescriptionHelpFormatter(HelpFormatter):
    """Keeps the lines of descriptions."""

    def _fill_text(self, text, width, indent):
        from textwrap import indent as indented
        return indented(text, indent, lambda line: True)


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    """Keeps the lines of all texts."""

    def _split_lines(self, text, width):
        return text.splitlines()


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    """Adds the defaults to the help of arguments."""

    def _get_help_string(self, action):
        text = action.help or ''
        has_default = action.option_strings or action.nargs in (OPTIONAL, ZERO_OR_MORE)
        if has_default and action.default is not SUPPRESS and '%(default)' not in text:
            text += ' (default: %(default)s)'
        return text


class MetavarTypeHelpFormatter(HelpFormatter):
    """Names the values of arguments by their types."""

    def _type_name(self, action):
        return action.type.__name__

    _get_default_metavar_for_optional = _get_default_metavar_for_positional = _type_name
