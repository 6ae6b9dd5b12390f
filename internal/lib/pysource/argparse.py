"""Command lines: arguments declared, parsed and explained."""

import os as _os
import sys as _sys
from _argparse_actions import (_UNRECOGNIZED_ARGS_ATTR, Action, ArgumentError, ArgumentTypeError,
                               BooleanOptionalAction, FileType, Namespace, _AppendAction, _AppendConstAction,
                               _AttributeHolder, _CountAction, _ExtendAction, _get_action_name, _HelpAction,
                               _StoreAction, _StoreConstAction, _StoreFalseAction, _StoreTrueAction,
                               _SubParsersAction, _VersionAction)
from _argparse_help import (ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE,
                            ArgumentDefaultsHelpFormatter, HelpFormatter, MetavarTypeHelpFormatter,
                            RawDescriptionHelpFormatter, RawTextHelpFormatter)
from _argparse_parse import OPTIONS as _OPTIONS, POSITIONALS as _POSITIONALS
from _argparse_parse import Parsing as _Parsing
from _argparse_parse import get_value as _value_of, get_values as _values_of, looks_like_number as _looks_like_number

__all__ = ['ArgumentParser', 'ArgumentError', 'ArgumentTypeError', 'BooleanOptionalAction', 'FileType',
           'HelpFormatter', 'ArgumentDefaultsHelpFormatter', 'RawDescriptionHelpFormatter',
           'RawTextHelpFormatter', 'MetavarTypeHelpFormatter', 'Namespace', 'Action', 'ONE_OR_MORE', 'OPTIONAL',
           'PARSER', 'REMAINDER', 'SUPPRESS', 'ZERO_OR_MORE']

_ACTIONS = {
    None: _StoreAction, 'store': _StoreAction, 'store_const': _StoreConstAction, 'store_true': _StoreTrueAction,
    'store_false': _StoreFalseAction, 'append': _AppendAction, 'append_const': _AppendConstAction,
    'extend': _ExtendAction, 'count': _CountAction, 'help': _HelpAction, 'version': _VersionAction,
    'parsers': _SubParsersAction,
}


def _warn_deprecated(message, stacklevel=4):
    import warnings
    warnings.warn(message, DeprecationWarning, stacklevel=stacklevel)


class _ActionsContainer:
    """What parsers and groups share: arguments can be added to them."""

    def __init__(self, description, prefix_chars, argument_default, conflict_handler):
        self.description, self.argument_default = description, argument_default
        self.prefix_chars, self.conflict_handler = prefix_chars, conflict_handler
        # Objects by the names that arguments may give for them.
        self._registries = {'action': {**_ACTIONS}}
        self._actions, self._option_string_actions, self._defaults = [], {}, {}
        self._action_groups, self._mutually_exclusive_groups = [], []
        # Not empty if an option looks like a negative number; then all such strings are options.
        self._has_negative_number_optionals = []
        self._get_handler()

    def register(self, registry_name, value, object):
        self._registries.setdefault(registry_name, {})[value] = object

    def _registry_get(self, registry_name, value, default=None):
        registry = self._registries[registry_name]
        return registry[value] if value in registry else default

    # Defaults.

    def set_defaults(self, **kwargs):
        self._defaults |= kwargs
        for action in self._actions:
            action.default = kwargs.get(action.dest, action.default)

    def get_default(self, dest):
        found = (action.default for action in self._actions if action.dest == dest and action.default is not None)
        return next(found, self._defaults.get(dest))

    # Adding.

    def add_argument(self, *args, **kwargs):
        """add_argument(dest, ..., name=value, ...) or add_argument(option_string, option_string, ..., name=value, ...)"""
        if args and (len(args) > 1 or args[0][0] in self.prefix_chars):
            kwargs = self._get_optional_kwargs(*args, **kwargs)
        elif args and 'dest' in kwargs:
            raise ValueError('dest supplied twice for positional argument')
        else:
            kwargs = self._get_positional_kwargs(*args, **kwargs)
        default = self._defaults.get(kwargs['dest'], self.argument_default)
        if default is not None or kwargs['dest'] in self._defaults:
            kwargs.setdefault('default', default)
        cls = self._pop_action_class(kwargs)
        if not callable(cls):
            raise ValueError(f'unknown action "{cls}"')
        action = cls(**kwargs)
        self._check_action(action)
        return self._add_action(action)

    def _check_action(self, action):
        convert = self._registry_get('type', action.type, action.type)
        if convert is FileType:
            raise ValueError(f'{convert!r} is a FileType class object, instance of it must be passed')
        if not callable(convert):
            raise ValueError(f'{convert!r} is not callable')
        # A group has no formatter to ask.
        formatter = getattr(self, '_get_formatter', None)
        if formatter is not None:
            try:
                formatter()._format_args(action, None)
            except TypeError:
                raise ValueError('length of metavar tuple does not match nargs')

    def _get_positional_kwargs(self, dest, **kwargs):
        if 'required' in kwargs:
            raise TypeError("'required' is an invalid argument for positionals")
        nargs = kwargs.get('nargs')
        left_out = nargs == OPTIONAL or nargs == ZERO_OR_MORE and 'default' in kwargs
        return {**kwargs, 'dest': dest, 'option_strings': [], 'required': not left_out}

    def _get_optional_kwargs(self, *args, **kwargs):
        chars = self.prefix_chars
        for name in args:
            if name[0] not in chars:
                raise ValueError(f'invalid option string {name!r}: must start with a character {chars!r}')
        dest = kwargs.pop('dest', None)
        if dest is None:
            # The first long name, if there is one.
            first = next((name for name in args if name[1:2] and name[1] in chars), args[0])
            dest = first.lstrip(chars).replace('-', '_')
            if not dest:
                raise ValueError(f'dest= is required for options like {args[0]!r}')
        return {**kwargs, 'dest': dest, 'option_strings': [*args]}

    def _pop_action_class(self, kwargs, default=None):
        wanted = kwargs.pop('action', default)
        return self._registry_get('action', wanted, wanted)

    def _add_action(self, action):
        self._check_conflict(action)
        action.container = self
        self._actions.append(action)
        self._option_string_actions.update(dict.fromkeys(action.option_strings, action))
        if not self._has_negative_number_optionals and any(map(_looks_like_number, action.option_strings)):
            self._has_negative_number_optionals.append(True)
        return action

    def _remove_action(self, action):
        self._actions.remove(action)

    def add_argument_group(self, *args, **kwargs):
        self._action_groups.append(_ArgumentGroup(self, *args, **kwargs))
        return self._action_groups[-1]

    def add_mutually_exclusive_group(self, **kwargs):
        self._mutually_exclusive_groups.append(_MutuallyExclusiveGroup(self, **kwargs))
        return self._mutually_exclusive_groups[-1]

    def _add_container_actions(self, container):
        """Take over the arguments of a parent, in groups of the same titles."""
        by_title = {}
        for group in self._action_groups:
            if by_title.setdefault(group.title, group) is not group:
                raise ValueError(f'cannot merge actions - two groups are named {group.title!r}')
        places = {}
        for group in container._action_groups:
            if group.title not in by_title:
                by_title[group.title] = self.add_argument_group(
                    title=group.title, description=group.description, conflict_handler=group.conflict_handler)
            places.update(dict.fromkeys(group._group_actions, by_title[group.title]))
        for group in container._mutually_exclusive_groups:
            within = self if group._container is container else by_title[group._container.title]
            copy = within.add_mutually_exclusive_group(required=group.required)
            places.update(dict.fromkeys(group._group_actions, copy))
        for action in container._actions:
            places.get(action, self)._add_action(action)

    # Conflicts.

    def _get_handler(self):
        handler = getattr(self, f'_handle_conflict_{self.conflict_handler}', None)
        if handler is None:
            raise ValueError(f'invalid conflict_resolution value: {self.conflict_handler!r}')
        return handler

    def _check_conflict(self, action):
        known = self._option_string_actions
        taken = [(name, known[name]) for name in action.option_strings if name in known]
        if taken:
            self._get_handler()(action, taken)

    def _handle_conflict_error(self, action, conflicting_actions):
        names = [name for name, _ in conflicting_actions]
        raise ArgumentError(action, f'conflicting option string{"s" * (len(names) > 1)}: {", ".join(names)}')

    def _handle_conflict_resolve(self, action, conflicting_actions):
        for name, loser in conflicting_actions:
            del self._option_string_actions[name]
            loser.option_strings.remove(name)
            if not loser.option_strings:
                loser.container._remove_action(loser)


# What a group has together with its container: everything but its members.
_SHARED = ('_registries', '_actions', '_option_string_actions', '_defaults', '_has_negative_number_optionals',
           '_mutually_exclusive_groups')


class _ArgumentGroup(_ActionsContainer):
    def __init__(self, container, title=None, description=None, **kwargs):
        if 'prefix_chars' in kwargs:
            _warn_deprecated("The use of the undocumented 'prefix_chars' parameter in "
                             'ArgumentParser.add_argument_group() is deprecated.')
        for name in ('conflict_handler', 'prefix_chars', 'argument_default'):
            kwargs.setdefault(name, getattr(container, name))
        super().__init__(description=description, **kwargs)
        self.title, self._group_actions = title, []
        for name in _SHARED:
            setattr(self, name, getattr(container, name))

    def _add_action(self, action):
        self._group_actions.append(super()._add_action(action))
        return action

    def _remove_action(self, action):
        super()._remove_action(action)
        self._group_actions.remove(action)

    def add_argument_group(self, *args, **kwargs):
        _warn_deprecated('Nesting argument groups is deprecated.', 3)
        return super().add_argument_group(*args, **kwargs)


class _MutuallyExclusiveGroup(_ArgumentGroup):
    def __init__(self, container, required=False):
        super().__init__(container)
        self._container, self.required = container, required

    def _add_action(self, action):
        if action.required:
            raise ValueError('mutually exclusive arguments must be optional')
        self._group_actions.append(self._container._add_action(action))
        return action

    def _remove_action(self, action):
        self._group_actions.remove(action)
        self._container._remove_action(action)

    def add_mutually_exclusive_group(self, **kwargs):
        _warn_deprecated('Nesting mutually exclusive groups is deprecated.', 3)
        return super().add_mutually_exclusive_group(**kwargs)


class ArgumentParser(_AttributeHolder, _ActionsContainer):
    """Knows the arguments of a program, parses command lines, tells of itself."""

    def __init__(self, prog=None, usage=None, description=None, epilog=None, parents=[],
                 formatter_class=HelpFormatter, prefix_chars='-', fromfile_prefix_chars=None,
                 argument_default=None, conflict_handler='error', add_help=True, allow_abbrev=True,
                 exit_on_error=True):
        super().__init__(description, prefix_chars, argument_default, conflict_handler)
        self.prog = _os.path.basename(_sys.argv[0]) if prog is None else prog
        self.usage, self.epilog, self.formatter_class = usage, epilog, formatter_class
        self.add_help, self.allow_abbrev, self.exit_on_error = add_help, allow_abbrev, exit_on_error
        self.fromfile_prefix_chars = fromfile_prefix_chars
        self._positionals, self._optionals = map(self.add_argument_group, ('positional arguments', 'options'))
        self._subparsers = None
        self.register('type', None, lambda string: string)
        if add_help:
            mark = '-' if '-' in prefix_chars else prefix_chars[0]
            self.add_argument(f'{mark}h', f'{mark}{mark}help', action='help', default=SUPPRESS,
                              help='show this help message and exit')
        for parent in parents:
            if not isinstance(parent, ArgumentParser):
                raise TypeError('parents must be a list of ArgumentParser')
            self._add_container_actions(parent)
            self._defaults |= parent._defaults

    def _get_kwargs(self):
        return [(name, getattr(self, name)) for name in (
            'prog', 'usage', 'description', 'formatter_class', 'conflict_handler', 'add_help')]

    # Arguments.

    def add_subparsers(self, **kwargs):
        if self._subparsers is not None:
            raise ArgumentError(None, 'cannot have multiple subparser arguments')
        if kwargs.get('prog') is None:
            # What stands before the name of a command.
            head = self._get_formatter()
            head.add_usage(self.usage, self._get_positional_actions(), self._mutually_exclusive_groups, '')
            kwargs['prog'] = head.format_help().strip()
        self._subparsers = self._positionals
        if not kwargs.keys().isdisjoint(('title', 'description')):
            self._subparsers = self.add_argument_group(kwargs.pop('title', 'subcommands'),
                                                       kwargs.pop('description', None))
        kwargs.setdefault('parser_class', type(self))
        action = self._pop_action_class(kwargs, 'parsers')(option_strings=[], **kwargs)
        return self._subparsers._add_action(action)

    def _add_action(self, action):
        group = self._optionals if action.option_strings else self._positionals
        return group._add_action(action)

    def _get_optional_actions(self):
        return [action for action in self._actions if action.option_strings]

    def _get_positional_actions(self):
        return [action for action in self._actions if not action.option_strings]

    # Parsing.

    def parse_args(self, args=None, namespace=None):
        return self._without_rest(self.parse_known_args(args, namespace))

    def parse_known_args(self, args=None, namespace=None):
        args = [*(_sys.argv[1:] if args is None else args)]
        namespace = Namespace() if namespace is None else namespace
        self._set_missing_defaults(namespace, self._actions)
        return self._reported(lambda: self._parse_known_args(args, namespace), namespace)

    def parse_intermixed_args(self, args=None, namespace=None):
        return self._without_rest(self.parse_known_intermixed_args(args, namespace))

    def parse_known_intermixed_args(self, args=None, namespace=None):
        positionals = self._get_positional_actions()
        for action in positionals:
            if action.nargs in (PARSER, REMAINDER):
                raise TypeError(f'parse_intermixed_args: positional arg with nargs={action.nargs}')
        if any(action in positionals for group in self._mutually_exclusive_groups for action in group._group_actions):
            raise TypeError('parse_intermixed_args: positional in mutuallyExclusiveGroup')
        # First the options alone, then the positionals from what they left.
        args = [*(_sys.argv[1:] if args is None else args)]
        namespace = Namespace() if namespace is None else namespace
        self._set_missing_defaults(namespace, self._get_optional_actions())
        namespace, rest = self._reported(lambda: self._parse(args, namespace, _OPTIONS), namespace)
        for action in positionals:
            if getattr(namespace, action.dest, None) == []:
                from warnings import warn
                warn(f'Do not expect {action.dest} in {namespace}')
                delattr(namespace, action.dest)
        self._set_missing_defaults(namespace, self._actions)
        return self._reported(lambda: self._parse(rest, namespace, _POSITIONALS), namespace)

    def _without_rest(self, parsed):
        namespace, rest = parsed
        if rest:
            message = f'unrecognized arguments: {" ".join(rest)}'
            if not self.exit_on_error:
                raise ArgumentError(None, message)
            self.error(message)
        return namespace

    def _set_missing_defaults(self, namespace, actions):
        defaults = [(action.dest, action.default) for action in actions if action.dest is not SUPPRESS and
                    action.default is not SUPPRESS]
        for dest, default in (*defaults, *self._defaults.items()):
            if not hasattr(namespace, dest):
                setattr(namespace, dest, default)

    def _reported(self, parse, namespace):
        """What parse gives, with what subparsers did not recognize; errors end the program if they are to."""
        try:
            namespace, rest = parse()
        except ArgumentError as e:
            if not self.exit_on_error:
                raise
            self.error(str(e))
        if hasattr(namespace, _UNRECOGNIZED_ARGS_ATTR):
            rest += getattr(namespace, _UNRECOGNIZED_ARGS_ATTR)
            delattr(namespace, _UNRECOGNIZED_ARGS_ATTR)
        return namespace, rest

    def _parse_known_args(self, arg_strings, namespace):
        return self._parse(arg_strings, namespace)

    def _parse(self, strings, namespace, only=None):
        if self.fromfile_prefix_chars is not None:
            strings = self._read_args_from_files(strings)
        return _Parsing(self, strings, namespace, only).run()

    def _read_args_from_files(self, arg_strings):
        found = []
        for string in arg_strings:
            if string[:1] and string[0] in self.fromfile_prefix_chars:
                found += self._read_args_from_files(self._args_in_file(string[1:]))
            else:
                found.append(string)
        return found

    def _args_in_file(self, name):
        try:
            with open(name, encoding=_sys.getfilesystemencoding(), errors=_sys.getfilesystemencodeerrors()) as file:
                return [arg for line in file.read().splitlines() for arg in self.convert_arg_line_to_args(line)]
        except OSError as e:
            raise ArgumentError(None, str(e))

    def convert_arg_line_to_args(self, arg_line):
        return [arg_line]

    def _parse_optional(self, arg_string):
        """The options that a string may mean: [(action, option string, separator, value)]; None if it is no option."""
        if len(arg_string) == 0 or arg_string[0] not in self.prefix_chars:
            return None
        known = self._option_string_actions
        if arg_string in known:
            return [(known[arg_string], arg_string, None, None)]
        name, sep, value = arg_string.partition('=')
        if sep and name in known and len(arg_string) > 1:
            return [(known[name], name, sep, value)]
        if len(arg_string) > 1 and (found := self._get_option_tuples(arg_string)):
            return found
        is_argument = (len(arg_string) == 1 or ' ' in arg_string
                       or _looks_like_number(arg_string) and not self._has_negative_number_optionals)
        return None if is_argument else [(None, arg_string, None, None)]

    def _get_option_tuples(self, option_string):
        """The options that begin with what was written."""
        name, sep, value = option_string.partition('=')
        sep, value = (sep, value) if sep else (None, None)
        long = option_string[1] in self.prefix_chars
        found = []
        for known, action in self._option_string_actions.items():
            if not long and known == option_string[:2]:
                # A letter with its value.
                found.append((action, known, '', option_string[2:]))
            elif self.allow_abbrev and known.startswith(name):
                found.append((action, known, sep, value))
        return found

    def _get_values(self, action, arg_strings):
        return _values_of(self, action, arg_strings)

    def _get_value(self, action, arg_string):
        return _value_of(self, action, arg_string)

    def _check_value(self, action, value):
        choices = action.choices
        if choices is not None and value not in choices:
            raise ArgumentError(action, f'invalid choice: {value!r} (choose from {", ".join(map(repr, choices))})')

    # Help.

    def _get_formatter(self):
        return self.formatter_class(prog=self.prog)

    def _formatter_with_usage(self):
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        return formatter

    def format_usage(self):
        return self._formatter_with_usage().format_help()

    def format_help(self):
        text = self._formatter_with_usage()
        text.add_text(self.description)
        for group in self._action_groups:
            text.start_section(group.title)
            text.add_text(group.description)
            text.add_arguments(group._group_actions)
            text.end_section()
        text.add_text(self.epilog)
        return text.format_help()

    def print_usage(self, file=None):
        self._print_message(self.format_usage(), _sys.stdout if file is None else file)

    def print_help(self, file=None):
        self._print_message(self.format_help(), _sys.stdout if file is None else file)

    def _print_message(self, message, file=None):
        if not message:
            return
        try:
            (file or _sys.stderr).write(message)
        except (AttributeError, OSError):
            pass  # there may be no such stream

    def _warning(self, message):
        self._print_message(f'{self.prog}: warning: {message}\n', _sys.stderr)

    def error(self, message):
        """Tell of an error and end the program; to be overridden where it shall go on."""
        self.print_usage(_sys.stderr)
        self.exit(2, f'{self.prog}: error: {message}\n')

    def exit(self, status=0, message=None):
        if message:
            self._print_message(message, _sys.stderr)
        _sys.exit(status)
