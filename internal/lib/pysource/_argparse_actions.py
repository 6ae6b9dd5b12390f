"""The actions of argparse: what becomes of an argument."""

import sys
from _argparse_help import OPTIONAL, PARSER, SUPPRESS

__name__ = 'argparse'

_UNRECOGNIZED_ARGS_ATTR = '_unrecognized_args'


class _AttributeHolder:
    """A repr that shows the attributes."""

    def _get_args(self):
        return []

    def _get_kwargs(self):
        return [*vars(self).items()]

    def __repr__(self):
        named = self._get_kwargs()
        parts = [repr(arg) for arg in self._get_args()]
        parts += [f'{name}={value!r}' for name, value in named if name.isidentifier()]
        others = {name: value for name, value in named if not name.isidentifier()}
        if others:
            parts.append(f'**{others!r}')
        return f'{type(self).__name__}({", ".join(parts)})'


class Namespace(_AttributeHolder):
    """Where parsed arguments are put."""

    def __init__(self, **kwargs):
        vars(self).update(kwargs)

    def __eq__(self, other):
        return vars(self) == vars(other) if isinstance(other, Namespace) else NotImplemented

    def __contains__(self, key):
        return key in vars(self)


def _get_action_name(argument):
    """What messages call an argument; None if there is nothing to call it."""
    if argument is None:
        return None
    if argument.option_strings:
        return '/'.join(argument.option_strings)
    names = [name for name in (argument.metavar, argument.dest) if name not in (None, SUPPRESS)]
    if not names and argument.choices:
        names = ['{' + ','.join(argument.choices) + '}']
    return names[0] if names else None


class ArgumentError(Exception):
    """An argument that cannot be used."""

    def __init__(self, argument, message):
        self.argument_name, self.message = _get_action_name(argument), message

    def __str__(self):
        about = '' if self.argument_name is None else f'argument {self.argument_name}: '
        return f'{about}{self.message}'


class ArgumentTypeError(Exception):
    """Raised by a type's function to say what is wrong with a value."""


_ATTRIBUTES = ('option_strings', 'dest', 'nargs', 'const', 'default', 'type', 'choices', 'required', 'help', 'metavar',
               'deprecated')


class Action(_AttributeHolder):
    """What is done with the strings of one argument; __call__ is to be overridden."""

    def __init__(self, option_strings, dest, nargs=None, const=None, default=None, type=None, choices=None,
                 required=False, help=None, metavar=None, deprecated=False):
        given = locals()
        for name in _ATTRIBUTES:
            setattr(self, name, given[name])

    def _get_kwargs(self):
        return [(name, getattr(self, name)) for name in _ATTRIBUTES]

    def format_usage(self):
        return self.option_strings[0]

    def __call__(self, parser, namespace, values, option_string=None):
        raise NotImplementedError('.__call__() not defined')


_ungiven = object()


class BooleanOptionalAction(Action):
    """--name and --no-name."""

    def __init__(self, option_strings, dest, default=None, type=_ungiven, choices=_ungiven, required=False, help=None,
                 metavar=_ungiven, deprecated=False):
        useless = {'type': type, 'choices': choices, 'metavar': metavar}
        for name, value in useless.items():
            if value is _ungiven:
                useless[name] = None
            else:
                import warnings
                warnings.warn(f'{name!r} is deprecated as of Python 3.12 and will be removed in Python 3.14.',
                              DeprecationWarning, stacklevel=3)
        names = [each for name in option_strings
                 for each in ((name, '--no-' + name[2:]) if name.startswith('--') else (name,))]
        super().__init__(names, dest, 0, default=default, required=required, help=help, deprecated=deprecated,
                         **useless)

    def format_usage(self):
        return ' | '.join(self.option_strings)

    def __call__(self, parser, namespace, values, option_string=None):
        if option_string in self.option_strings:
            setattr(namespace, self.dest, option_string[:5] != '--no-')


def _init_with_strings(owner, kind, instead):
    """The __init__ of an action that needs strings; instead says what to use without strings."""
    def __init__(self, option_strings, dest, nargs=None, const=None, default=None, type=None, choices=None,
                 required=False, help=None, metavar=None, deprecated=False):
        if nargs == 0:
            raise ValueError(f'nargs for {kind} actions must be != 0; if {instead}')
        if const is not None and nargs != OPTIONAL:
            raise ValueError(f'nargs must be {OPTIONAL!r} to supply const')
        Action.__init__(self, option_strings, dest, nargs, const, default, type, choices, required, help, metavar,
                        deprecated)

    __init__.__qualname__ = f'{owner}.__init__'
    return __init__


class _StoreAction(Action):
    __init__ = _init_with_strings('_StoreAction', 'store', 'you have nothing to store, actions such as store true or '
                                  'store const may be more appropriate')

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, values)


class _StoreConstAction(Action):
    def __init__(self, option_strings, dest, const=None, default=None, required=False, help=None, metavar=None,
                 deprecated=False):
        super().__init__(option_strings, dest, 0, const, default, required=required, help=help,
                         deprecated=deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, self.const)


class _StoreTrueAction(_StoreConstAction):
    def __init__(self, option_strings, dest, default=False, required=False, help=None, deprecated=False):
        super().__init__(option_strings, dest, True, default, required, help, deprecated=deprecated)


class _StoreFalseAction(_StoreConstAction):
    def __init__(self, option_strings, dest, default=True, required=False, help=None, deprecated=False):
        super().__init__(option_strings, dest, False, default, required, help, deprecated=deprecated)


def _grow(namespace, dest, values):
    """Add values to a copy of the list that is there, which may be the default."""
    items = getattr(namespace, dest, None)
    if items is None:
        items = []
    else:
        from copy import copy
        items = copy(items)
    items.extend(values)
    setattr(namespace, dest, items)


class _AppendAction(Action):
    __init__ = _init_with_strings('_AppendAction', 'append', 'arg strings are not supplying the value to append, the '
                                  'append const action may be more appropriate')

    def __call__(self, parser, namespace, values, option_string=None):
        _grow(namespace, self.dest, [values])


class _ExtendAction(_AppendAction):
    def __call__(self, parser, namespace, values, option_string=None):
        _grow(namespace, self.dest, values)


class _AppendConstAction(Action):
    def __init__(self, option_strings, dest, const=None, default=None, required=False, help=None, metavar=None,
                 deprecated=False):
        super().__init__(option_strings, dest, 0, const, default, required=required, help=help, metavar=metavar,
                         deprecated=deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        _grow(namespace, self.dest, [self.const])


class _CountAction(Action):
    def __init__(self, option_strings, dest, default=None, required=False, help=None, deprecated=False):
        super().__init__(option_strings, dest, 0, default=default, required=required, help=help,
                         deprecated=deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, 1 + (getattr(namespace, self.dest, None) or 0))


class _HelpAction(Action):
    def __init__(self, option_strings, dest=SUPPRESS, default=SUPPRESS, help=None, deprecated=False):
        super().__init__(option_strings, dest, 0, default=default, help=help, deprecated=deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        parser.print_help()
        parser.exit()


class _VersionAction(Action):
    def __init__(self, option_strings, version=None, dest=SUPPRESS, default=SUPPRESS, help=None, deprecated=False):
        super().__init__(option_strings, dest, 0, default=default, deprecated=deprecated,
                         help="show program's version number and exit" if help is None else help)
        self.version = version

    def __call__(self, parser, namespace, values, option_string=None):
        text = parser._get_formatter()
        text.add_text(parser.version if self.version is None else self.version)
        parser._print_message(text.format_help(), sys.stdout)
        parser.exit()


class _SubParsersAction(Action):
    """What add_subparsers makes: the first value chooses the parser of the others."""

    class _ChoicesPseudoAction(Action):
        """A line of help for one parser."""

        def __init__(self, name, aliases, help):
            super().__init__([], name, help=help, metavar=f'{name} ({", ".join(aliases)})' if aliases else name)

    def __init__(self, option_strings, prog, parser_class, dest=SUPPRESS, required=False, help=None, metavar=None):
        # The parsers by name and alias, the lines of help for those that have one.
        self._name_parser_map, self._choices_actions = {}, []
        self._deprecated = set()
        self._prog_prefix, self._parser_class = prog, parser_class
        super().__init__(option_strings, dest, PARSER, choices=self._name_parser_map, required=required, help=help,
                         metavar=metavar)

    def add_parser(self, name, *, deprecated=False, **kwargs):
        if kwargs.get('prog') is None:
            kwargs['prog'] = f'{self._prog_prefix} {name}'
        aliases = kwargs.pop('aliases', ())
        for what, key in (('subparser', name), *(('subparser alias', alias) for alias in aliases)):
            if key in self._name_parser_map:
                raise ArgumentError(self, f'conflicting {what}: {key}')
        if 'help' in kwargs:
            self._choices_actions.append(self._ChoicesPseudoAction(name, aliases, kwargs.pop('help')))
        parser = self._parser_class(**kwargs)
        keys = name, *aliases
        self._name_parser_map.update(dict.fromkeys(keys, parser))
        if deprecated:
            self._deprecated.update(keys)
        return parser

    def _get_subactions(self):
        return self._choices_actions

    def __call__(self, parser, namespace, values, option_string=None):
        name, *strings = values
        if self.dest is not SUPPRESS:
            setattr(namespace, self.dest, name)
        subparser = self._name_parser_map.get(name)
        if subparser is None:
            raise ArgumentError(self, f'unknown parser {name!r} (choices: {", ".join(self._name_parser_map)})')
        if name in self._deprecated:
            parser._warning(f"command '{name}' is deprecated")
        # Its own namespace, so that its defaults do not hide what was parsed before it.
        parsed, left = subparser.parse_known_args(strings, None)
        for dest, value in vars(parsed).items():
            setattr(namespace, dest, value)
        if left:
            vars(namespace).setdefault(_UNRECOGNIZED_ARGS_ATTR, []).extend(left)


class FileType:
    """A type that opens the file an argument names; - is standard input or output."""

    def __init__(self, mode='r', bufsize=-1, encoding=None, errors=None):
        self._mode, self._bufsize, self._encoding, self._errors = mode, bufsize, encoding, errors

    def __call__(self, string):
        if string == '-':
            return self._standard()
        try:
            return open(string, self._mode, self._bufsize, self._encoding, self._errors)
        except OSError as e:
            raise ArgumentTypeError(f"can't open '{string}': {e}")

    def _standard(self):
        for letters, name in ('r', 'stdin'), ('wax', 'stdout'):
            if set(letters) & set(self._mode):
                stream = getattr(sys, name)
                return stream.buffer if 'b' in self._mode else stream
        raise ValueError(f'argument "-" with mode {self._mode}')

    def __repr__(self):
        parts = [repr(arg) for arg in (self._mode, self._bufsize) if arg != -1]
        named = ('encoding', self._encoding), ('errors', self._errors)
        parts += [f'{name}={value!r}' for name, value in named if value is not None]
        return f'{type(self).__name__}({", ".join(parts)})'
