"""Mocks made after the model of an object: create_autospec, mock_open."""

import inspect
import io

from unittest import mock
from unittest._mock_call import DEFAULT, _CallList
from unittest._mock_names import _is_magic
from unittest._mock_spec import (InvalidSpecError, _binds_first, _call_signature, _callable, _check_spec_arg_typos,
                                 _FunctionTypes, _instance_callable, _is_async_func, _is_list)
from unittest._mock_use import _AWAITS, _CALLS, _is_instance_mock

__name__ = 'unittest.mock'


class _SpecState:
    """An attribute of an autospec whose mock has not been made yet."""

    def __init__(self, spec, spec_set, parent, name):
        self.spec = spec
        self.arguments = spec_set, False, parent, name

    def make(self, owner, name):
        try:
            return create_autospec(self.spec, *self.arguments)
        except InvalidSpecError:
            target = owner._mock_name or owner
            raise InvalidSpecError(f'Cannot autospec attr {name!r} from target {target!r} as it has already been '
                                   f'mocked out. [target={owner!r}, attr={self.spec!r}]')


def create_autospec(spec, spec_set=False, instance=False, _parent=None, _name=None, *, unsafe=False, **kwargs):
    """A mock with the attributes of spec, theirs included, and with the signatures of its functions."""
    if _is_list(spec):
        # A list of names has no attributes to go by.
        spec = type(spec)
    if _is_instance_mock(spec):
        raise InvalidSpecError(f'Cannot autospec a Mock object. [object={spec!r}]')
    if not unsafe:
        _check_spec_arg_typos(kwargs)
    name = kwargs.pop('name', _name)
    wrapped = kwargs.get('wraps')
    # What goes into the result of calls waits until there is one.
    later = {path: kwargs.pop(path) for path in [*kwargs] if '.' in path}
    made = _class_for(spec, instance)(parent=_parent, _new_parent=_parent, name=name,
                                      _new_name='' if _parent is None else name,
                                      **_spec_arguments(spec, spec_set, instance) | kwargs)
    inner = made
    if isinstance(spec, _FunctionTypes):
        made = _as_function(inner, spec)
    else:
        _check_calls(inner, _call_signature(spec, instance, isinstance(spec, type)))
    if _parent is not None and not instance:
        _parent._mock_children[name] = made
    if isinstance(spec, type) and not instance and 'return_value' not in kwargs:
        inner.return_value = create_autospec(spec, spec_set, instance=True, _name='()', _parent=made, unsafe=unsafe,
                                             wraps=wrapped)
    for entry in filter(lambda entry: not _is_magic(entry), dir(spec)):
        try:
            original = getattr(spec, entry)
        except AttributeError:
            continue
        _add_member(made, inner, spec, entry, original, spec_set, wrapped)
    inner.configure_mock(**later)
    return made


def _spec_arguments(spec, spec_set, instance):
    if spec is None and not spec_set or inspect.isdatadescriptor(spec):
        # A descriptor does not know what it gives.
        return {}
    return {'spec_set' if spec_set else 'spec': spec} | ({'_spec_as_instance': True} if instance else {})


def _class_for(spec, instance):
    if _is_async_func(spec):
        if instance:
            raise RuntimeError('Instance can not be True when create_autospec is mocking an async function')
        return mock.AsyncMock
    if inspect.isdatadescriptor(spec):
        return mock.MagicMock
    called = _instance_callable(spec) if instance and isinstance(spec, type) else _callable(spec)
    return mock.MagicMock if called else mock.NonCallableMagicMock


def _add_member(made, inner, spec, entry, original, spec_set, wrapped):
    """Put the mock of an attribute into an autospec; that of anything but a function is made when it is asked for."""
    if not isinstance(original, _FunctionTypes):
        inner._mock_children[entry] = _SpecState(original, spec_set, made, entry)
        return
    owner = inner if isinstance(spec, _FunctionTypes) else made
    bound = _binds_first(spec, entry, isinstance(spec, type))
    cls = mock.AsyncMock if inspect.iscoroutinefunction(original) else mock.MagicMock
    arguments = {'spec_set' if spec_set else 'spec': original, '_eat_self': bound}
    if wrapped is not None:
        arguments['wraps'] = getattr(wrapped, entry)
    member = cls(parent=owner, name=entry, _new_name=entry, _new_parent=owner, **arguments)
    inner._mock_children[entry] = member
    member.return_value = cls()
    _check_calls(member, _call_signature(original, bound=bound))
    setattr(made, entry, member)


def _check_calls(target, signature):
    """Have the calls of a mock checked against a signature, if there is one."""
    if signature is not None:
        vars(target)['_spec_signature'] = signature
        cls = type(target)
        cls.__signature__ = signature
        cls._mock_check_sig = lambda self, /, *args, **kwargs: signature.bind(*args, **kwargs) and None


def _as_function(target, original):
    """A function with the signature of original that calls the mock; the mock itself if there is no telling."""
    signature = _call_signature(original)
    if signature is None:
        return target
    if inspect.iscoroutinefunction(original):
        async def made(*args, **kwargs):
            signature.bind(*args, **kwargs)
            return await target(*args, **kwargs)
    else:
        def made(*args, **kwargs):
            signature.bind(*args, **kwargs)
            return target(*args, **kwargs)
    name = original.__name__
    made.__name__ = made.__qualname__ = name if name.isidentifier() else 'funcopy'
    made.__defaults__ = None
    made.__signature__ = signature
    for copied in ('__module__', '__doc__', '__text_signature__'):
        setattr(made, copied, getattr(original, copied, None))

    def reset_mock():
        made.method_calls = _CallList()
        target.reset_mock()

    made.mock = target
    made._mock_children = target._mock_children
    made.reset_mock = reset_mock
    made.return_value = target.return_value
    made.side_effect = target.side_effect
    made.called = False
    made.mock_calls, made.method_calls = _CallList(), _CallList()
    for use, cls in (_CALLS, mock.NonCallableMock), (_AWAITS, mock.AsyncMockMixin):
        if isinstance(target, cls):
            use.forget(made)
            for name in vars(cls):
                if name.startswith('assert_'):
                    setattr(made, name, getattr(target, name))
    vars(target)['_mock_record'] = made
    return made


# The methods of a file that read, and the one whose return_value, once it is set, counts for them.
_READERS = {'read': 'read', 'readlines': 'readlines', 'readline': 'readline', '__next__': 'readline',
            '__iter__': 'readline'}
_FILE_NAMES = [*{*dir(io.TextIOWrapper), *dir(io.BytesIO)}]
_OPEN_NAMES = dir(open)


class _ReadData:
    """What a mocked file reads from."""

    def __init__(self, data, handle):
        self.data = data
        self.handle = handle
        self.rewind()
        for method, deciding in _READERS.items():
            getattr(handle, deciding).return_value = None
            getattr(handle, method).side_effect = getattr(self, method)

    def rewind(self):
        self.stream = io.BytesIO(self.data) if isinstance(self.data, bytes) else io.StringIO(self.data)

    def fixed(self, method):
        """The result that a program has set for a method; None if it has not."""
        return getattr(self.handle, _READERS[method]).return_value

    def read(self, *args, **kwargs):
        fixed = self.fixed('read')
        return self.stream.read(*args, **kwargs) if fixed is None else fixed

    def readlines(self, *args, **kwargs):
        fixed = self.fixed('readlines')
        return self.stream.readlines(*args, **kwargs) if fixed is None else fixed

    def readline(self, *args, **kwargs):
        fixed = self.fixed('readline')
        return self.stream.readline() if fixed is None else fixed

    def __next__(self):
        fixed = self.fixed('__next__')
        return next(self.stream) if fixed is None else fixed

    def __iter__(self):
        while (fixed := self.fixed('__iter__')) is not None:
            yield fixed
        yield from self.stream


def mock_open(mock=None, read_data=''):
    """A mock that takes the place of open, with read_data in the file."""
    from unittest.mock import MagicMock
    if mock is None:
        mock = MagicMock(name='open', spec=_OPEN_NAMES)
    handle = MagicMock(spec=_FILE_NAMES)
    handle.write.return_value = None
    handle.__enter__.return_value = handle
    content = _ReadData(read_data, handle)

    def left(*exc_info):
        handle.close()

    def opened(*args, **kwargs):
        content.rewind()
        return DEFAULT

    handle.__exit__.side_effect = left
    mock.side_effect = opened
    mock.return_value = handle
    return mock
