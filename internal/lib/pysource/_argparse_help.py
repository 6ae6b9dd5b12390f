"""The formatters of argparse: usage lines and help texts."""

import os

__name__ = 'argparse'

SUPPRESS = '==SUPPRESS=='
OPTIONAL = '?'
ZERO_OR_MORE = '*'
ONE_OR_MORE = '+'
PARSER = 'A...'
REMAINDER = '...'


def _terminal_width():
    try:
        columns = int(os.environ.get('COLUMNS', 0))
    except ValueError:
        columns = 0
    if columns <= 0:
        try:
            columns = os.get_terminal_size().columns
        except (AttributeError, ValueError, OSError):
            columns = 0
    return columns or 80


class _Section:
    def __init__(self, formatter, parent, heading=None):
        self.formatter = formatter
        self.parent = parent
        self.heading = heading
        self.items = []

    def format_help(self):
        formatter = self.formatter
        if self.parent is not None:
            formatter._indent()
        text = formatter._join_parts([function(*args) for function, args in self.items])
        if self.parent is not None:
            formatter._dedent()
        if not text:
            return ''
        heading = ''
        if self.heading is not SUPPRESS and self.heading is not None:
            heading = f'{" " * formatter._current_indent}{self.heading}:\n'
        return formatter._join_parts(['\n', heading, text, '\n'])


class HelpFormatter:
    """Formats usage and help; only the name is public, but programs override its methods."""

    def __init__(self, prog, indent_increment=2, max_help_position=24, width=None):
        if width is None:
            width = _terminal_width() - 2
        self._prog = prog
        self._indent_increment = indent_increment
        self._max_help_position = min(max_help_position, max(width - 20, indent_increment * 2))
        self._width = width
        self._current_indent = 0
        self._level = 0
        self._action_max_length = 0
        self._root_section = self._current_section = _Section(self, None)

    # Building.

    def _indent(self):
        self._current_indent += self._indent_increment
        self._level += 1

    def _dedent(self):
        self._current_indent -= self._indent_increment
        assert self._current_indent >= 0, 'Indent decreased below 0.'
        self._level -= 1

    def _add_item(self, function, args):
        self._current_section.items.append((function, args))

    def start_section(self, heading):
        self._indent()
        section = _Section(self, self._current_section, heading)
        self._add_item(section.format_help, [])
        self._current_section = section

    def end_section(self):
        self._current_section = self._current_section.parent
        self._dedent()

    def add_text(self, text):
        if text is not SUPPRESS and text is not None:
            self._add_item(self._format_text, [text])

    def add_usage(self, usage, actions, groups, prefix=None):
        if usage is not SUPPRESS:
            self._add_item(self._format_usage, (usage, actions, groups, prefix))

    def add_argument(self, action):
        if action.help is SUPPRESS:
            return
        lengths = [len(self._format_action_invocation(action)) + self._current_indent]
        for subaction in self._iter_indented_subactions(action):
            lengths.append(len(self._format_action_invocation(subaction)) + self._current_indent)
        self._action_max_length = max(self._action_max_length, *lengths)
        self._add_item(self._format_action, [action])

    def add_arguments(self, actions):
        for action in actions:
            self.add_argument(action)

    def format_help(self):
        text = self._root_section.format_help()
        if text:
            while '\n\n\n' in text:
                text = text.replace('\n\n\n', '\n\n')
            text = text.strip('\n') + '\n'
        return text

    def _join_parts(self, parts):
        return ''.join([p for p in parts if p and p is not SUPPRESS])

    # Usage.

    def _format_usage(self, usage, actions, groups, prefix):
        if prefix is None:
            prefix = 'usage: '
        if usage is not None:
            return f'{prefix}{usage % dict(prog=self._prog)}\n\n'
        prog = self._prog
        if not actions:
            return f'{prefix}{prog}\n\n'
        options = self._get_actions_usage_parts([a for a in actions if a.option_strings], groups)
        positionals = self._get_actions_usage_parts([a for a in actions if not a.option_strings], groups)
        room = self._width - self._current_indent
        line = ' '.join([prog, *options, *positionals])
        if len(prefix) + len(line) > room:
            line = '\n'.join(_wrap_usage(prog, options, positionals, prefix, room))
        return f'{prefix}{line}\n\n'

    def _get_actions_usage_parts(self, actions, groups):
        """A piece of the usage for each action; those of a group are joined by |."""
        grouped = set()
        spans = []
        for group in groups:
            members = group._group_actions
            if not members:
                raise ValueError(f'empty group {group}')
            if all(a.help is SUPPRESS for a in members) or members[0] not in actions:
                continue
            start = actions.index(members[0])
            end = start + len(members)
            if actions[start:end] == members:
                grouped.update(members)
                spans.append((start, end, group))
        parts = [None if a.help is SUPPRESS else self._usage_of(a, a in grouped) for a in actions]
        barred = set()
        for start, end, group in sorted(spans, key=lambda span: span[:2], reverse=True):
            shown = [p for p in parts[start:end] if p is not None]
            opening, closing = '[]'
            if group.required:
                opening, closing = '()' if len(shown) > 1 else ('', '')
            shown[0] = opening + shown[0]
            shown[-1] += closing
            for i, part in enumerate(shown[:-1], start):
                # A group within has put its bars there.
                parts[i] = part if i in barred else part + ' |'
                barred.add(i)
            parts[start + len(shown) - 1] = shown[-1]
            parts[start + len(shown):end] = [None] * (end - start - len(shown))
        return [p for p in parts if p is not None]

    def _usage_of(self, action, in_group):
        if not action.option_strings:
            part = self._format_args(action, self._get_default_metavar_for_positional(action))
            if in_group and part[0] == '[' and part[-1] == ']':
                part = part[1:-1]
            return part
        if action.nargs == 0:
            part = action.format_usage()
        else:
            args = self._format_args(action, self._get_default_metavar_for_optional(action))
            part = f'{action.option_strings[0]} {args}'
        return part if action.required or in_group else f'[{part}]'

    # Texts.

    def _format_text(self, text):
        if '%(prog)' in text:
            text = text % dict(prog=self._prog)
        width = max(self._width - self._current_indent, 11)
        return self._fill_text(text, width, ' ' * self._current_indent) + '\n\n'

    def _split_lines(self, text, width):
        import textwrap
        return textwrap.wrap(' '.join(text.split()), width)

    def _fill_text(self, text, width, indent):
        import textwrap
        return textwrap.fill(' '.join(text.split()), width, initial_indent=indent, subsequent_indent=indent)

    def _get_help_string(self, action):
        return action.help

    def _expand_help(self, action):
        params = {k: v for k, v in vars(action).items() if v is not SUPPRESS}
        params['prog'] = self._prog
        for name, value in params.items():
            if hasattr(value, '__name__'):
                params[name] = value.__name__
        if params.get('choices') is not None:
            params['choices'] = ', '.join(map(str, params['choices']))
        return self._get_help_string(action) % params

    # Arguments.

    def _format_action(self, action):
        position = min(self._action_max_length + 2, self._max_help_position)
        help_width = max(self._width - position, 11)
        action_width = position - self._current_indent - 2
        header = self._format_action_invocation(action)
        indent = ' ' * self._current_indent
        first_indent = position
        if not action.help:
            parts = [f'{indent}{header}\n']
        elif len(header) <= action_width:
            parts = [f'{indent}{header:<{action_width}}  ']
            first_indent = 0
        else:
            parts = [f'{indent}{header}\n']
        if action.help and action.help.strip():
            text = self._expand_help(action)
            if text:
                lines = self._split_lines(text, help_width)
                parts.append(f'{" " * first_indent}{lines[0]}\n')
                parts.extend(f'{" " * position}{line}\n' for line in lines[1:])
        elif not parts[0].endswith('\n'):
            parts.append('\n')
        for subaction in self._iter_indented_subactions(action):
            parts.append(self._format_action(subaction))
        return self._join_parts(parts)

    def _format_action_invocation(self, action):
        if not action.option_strings:
            default = self._get_default_metavar_for_positional(action)
            return ' '.join(self._metavar_formatter(action, default)(1))
        names = ', '.join(action.option_strings)
        if action.nargs == 0:
            return names
        return f'{names} {self._format_args(action, self._get_default_metavar_for_optional(action))}'

    def _metavar_formatter(self, action, default_metavar):
        if action.metavar is not None:
            result = action.metavar
        elif action.choices is not None:
            result = '{%s}' % ','.join(map(str, action.choices))
        else:
            result = default_metavar

        def format(size):
            return result if isinstance(result, tuple) else (result,) * size
        return format

    def _format_args(self, action, default_metavar):
        metavar = self._metavar_formatter(action, default_metavar)
        nargs = action.nargs
        if nargs is None:
            return '%s' % metavar(1)
        if nargs == OPTIONAL:
            return '[%s]' % metavar(1)
        if nargs == ZERO_OR_MORE:
            names = metavar(1)
            return '[%s [%s ...]]' % names if len(names) == 2 else '[%s ...]' % names
        if nargs == ONE_OR_MORE:
            return '%s [%s ...]' % metavar(2)
        if nargs == REMAINDER:
            return '...'
        if nargs == PARSER:
            return '%s ...' % metavar(1)
        if nargs == SUPPRESS:
            return ''
        try:
            pattern = ' '.join(['%s'] * range(nargs).stop)
        except TypeError:
            raise ValueError('invalid nargs value') from None
        return pattern % metavar(nargs)

    def _iter_indented_subactions(self, action):
        get = getattr(action, '_get_subactions', None)
        if get is not None:
            self._indent()
            yield from get()
            self._dedent()

    def _get_default_metavar_for_optional(self, action):
        return action.dest.upper()

    def _get_default_metavar_for_positional(self, action):
        return action.dest


def _wrap_usage(prog, options, positionals, prefix, room):
    """The usage in lines that fit into room, the first without its prefix."""
    def lines_of(parts, indent, first=None):
        lines, line = [], []
        length = (len(first) if first is not None else len(indent)) - 1
        for part in parts:
            if line and length + 1 + len(part) > room:
                lines.append(indent + ' '.join(line))
                line, length = [], len(indent) - 1
            line.append(part)
            length += len(part) + 1
        if line:
            lines.append(indent + ' '.join(line))
        if first is not None:
            lines[0] = lines[0][len(indent):]
        return lines

    if len(prefix) + len(prog) <= 0.75 * room:
        # The arguments stand to the right of a short program's name.
        indent = ' ' * (len(prefix) + len(prog) + 1)
        if options:
            return lines_of([prog, *options], indent, prefix) + lines_of(positionals, indent)
        if positionals:
            return lines_of([prog, *positionals], indent, prefix)
        return [prog]
    indent = ' ' * len(prefix)
    lines = lines_of(options + positionals, indent)
    if len(lines) > 1:
        lines = lines_of(options, indent) + lines_of(positionals, indent)
    return [prog, *lines]


class RawDescriptionHelpFormatter(HelpFormatter):
    """Keeps the lines of descriptions."""

    def _fill_text(self, text, width, indent):
        return ''.join(indent + line for line in text.splitlines(keepends=True))


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    """Keeps the lines of all texts."""

    def _split_lines(self, text, width):
        return text.splitlines()


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    """Adds the defaults to the help of arguments."""

    def _get_help_string(self, action):
        text = action.help
        if text is None:
            text = ''
        if '%(default)' not in text and action.default is not SUPPRESS:
            if action.option_strings or action.nargs in (OPTIONAL, ZERO_OR_MORE):
                text += ' (default: %(default)s)'
        return text


class MetavarTypeHelpFormatter(HelpFormatter):
    """Names the values of arguments by their types."""

    def _get_default_metavar_for_optional(self, action):
        return action.type.__name__

    def _get_default_metavar_for_positional(self, action):
        return action.type.__name__
