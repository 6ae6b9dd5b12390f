"""Mocks made after the model of an object: create_autospec, mock_open."""

import inspect

from unittest import mock
from unittest._mock_call import DEFAULT

__name__ = 'unittest.mock'


class _SpecState:
    """An attribute of an autospec whose mock has not been made yet."""

    def __init__(self, spec, spec_set=False, parent=None, name=None, ids=None, instance=False):
        self.spec = spec
        self.ids = ids
        self.spec_set = spec_set
        self.parent = parent
        self.instance = instance
        self.name = name


def create_autospec(spec, spec_set=False, instance=False, _parent=None, _name=None, *, unsafe=False, **kwargs):
    """A mock with the attributes of spec, theirs included, and with the signatures of its functions."""
    if mock._is_list(spec):
        spec = type(spec)
    is_type = isinstance(spec, type)
    if mock._is_instance_mock(spec):
        raise mock.InvalidSpecError(f'Cannot autospec a Mock object. [object={spec!r}]')
    is_async_func = mock._is_async_func(spec)
    _kwargs = {'spec': spec}
    if spec_set:
        _kwargs = {'spec_set': spec}
    elif spec is None:
        _kwargs = {}
    if _kwargs and instance:
        _kwargs['_spec_as_instance'] = True
    if not unsafe:
        _check_spec_arg_typos(kwargs)
    _name = kwargs.pop('name', _name)
    _new_name = _name
    if _parent is None:
        _new_name = ''
    _kwargs.update(kwargs)

    Klass = mock.MagicMock
    if inspect.isdatadescriptor(spec):
        # A descriptor is no callable, and does not know what it gives.
        _kwargs = {}
    elif is_type and instance and not mock._instance_callable(spec):
        Klass = mock.NonCallableMagicMock
    elif not mock._callable(spec):
        Klass = mock.NonCallableMagicMock
    if is_async_func:
        if instance:
            raise RuntimeError('Instance can not be True when create_autospec is mocking an async function')
        Klass = mock.AsyncMock
    made = Klass(parent=_parent, _new_parent=_parent, _new_name=_new_name, name=_name, **_kwargs)

    if isinstance(spec, mock._FunctionTypes):
        # A function, so that it looks like one.
        made = _set_signature(made, spec)
        if is_async_func:
            _setup_async_mock(made)
    else:
        _check_sig(spec, made, is_type, instance)
    if _parent is not None and not instance:
        _parent._mock_children[_name] = made
    inner = mock._extract_mock(made)
    if is_type and not instance and 'return_value' not in kwargs:
        inner.return_value = create_autospec(spec, spec_set, instance=True, _name='()', _parent=made, unsafe=unsafe)

    for entry in dir(spec):
        if mock._is_magic(entry):
            continue
        try:
            original = getattr(spec, entry)
        except AttributeError:
            continue
        child_kwargs = {'spec': original}
        if spec_set:
            child_kwargs = {'spec_set': original}
        if not isinstance(original, mock._FunctionTypes):
            new = _SpecState(original, spec_set, made, entry, instance)
            inner._mock_children[entry] = new
        else:
            parent = made
            if isinstance(spec, mock._FunctionTypes):
                parent = made.mock
            skip_first = mock._must_skip(spec, entry, is_type)
            child_kwargs['_eat_self'] = skip_first
            child_class = mock.AsyncMock if inspect.iscoroutinefunction(original) else mock.MagicMock
            new = child_class(parent=parent, name=entry, _new_name=entry, _new_parent=parent, **child_kwargs)
            inner._mock_children[entry] = new
            new.return_value = child_class()
            _check_sig(original, new, skip_first)
        if isinstance(new, mock._FunctionTypes):
            setattr(made, entry, new)
    return made


def _check_spec_arg_typos(kwargs):
    for name in 'autospect', 'auto_spec', 'set_spec':
        if name in kwargs:
            raise RuntimeError(f'{name!r} might be a typo; use unsafe=True if this is intended')


def _check_sig(func, target, skip_first, instance=False):
    """Have calls of target checked against the signature of func."""
    found = mock._get_signature_object(func, instance, skip_first)
    if found is None:
        return
    func, signature = found

    def check(self, /, *args, **kwargs):
        signature.bind(*args, **kwargs)

    target.__dict__['_spec_signature'] = signature
    type(target)._mock_check_sig = check
    type(target).__signature__ = signature


def _set_signature(target, original, instance=False):
    """A function with the signature of original that calls the mock."""
    skip_first = isinstance(original, type)
    found = mock._get_signature_object(original, instance, skip_first)
    if found is None:
        return target
    func, signature = found
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
    made.__module__ = getattr(original, '__module__', None)
    made.__doc__ = getattr(original, '__doc__', None)
    made.__defaults__ = None
    made.__text_signature__ = getattr(original, '__text_signature__', None)
    made.__signature__ = signature
    _setup_func(made, target, signature)
    return made


def _setup_func(made, target, signature):
    """Give a function the attributes of the mock it calls."""
    made.mock = target
    for name in ('assert_called_with', 'assert_not_called', 'assert_called_once_with', 'assert_called_once',
                 'assert_has_calls', 'assert_any_call', 'assert_called'):
        setattr(made, name, getattr(target, name))

    def reset_mock():
        made.method_calls = mock._CallList()
        made.mock_calls = mock._CallList()
        target.reset_mock()
        value = made.return_value
        if mock._is_instance_mock(value) and value is not target:
            value.reset_mock()

    made.called = False
    made.call_count = 0
    made.call_args = None
    made.call_args_list = mock._CallList()
    made.method_calls = mock._CallList()
    made.mock_calls = mock._CallList()
    made.return_value = target.return_value
    made.side_effect = target.side_effect
    made._mock_children = target._mock_children
    made.reset_mock = reset_mock
    made.__signature__ = signature
    target._mock_delegate = made


def _setup_async_mock(made):
    target = made.mock
    made.await_count = 0
    made.await_args = None
    made.await_args_list = mock._CallList()
    for name in ('assert_awaited', 'assert_awaited_once', 'assert_awaited_with', 'assert_awaited_once_with',
                 'assert_any_await', 'assert_has_awaits', 'assert_not_awaited'):
        setattr(made, name, getattr(target, name))


def _to_stream(read_data):
    import io
    return io.BytesIO(read_data) if isinstance(read_data, bytes) else io.StringIO(read_data)


_file_spec = None


def mock_open(mock=None, read_data=''):
    """A mock that takes the place of open, with read_data in the file."""
    from unittest.mock import MagicMock
    data = _to_stream(read_data)
    state = [data, None]

    def readlines(*args, **kwargs):
        if handle.readlines.return_value is not None:
            return handle.readlines.return_value
        return state[0].readlines(*args, **kwargs)

    def read(*args, **kwargs):
        if handle.read.return_value is not None:
            return handle.read.return_value
        return state[0].read(*args, **kwargs)

    def lines():
        while True:
            if handle.readline.return_value is not None:
                yield handle.readline.return_value
                continue
            line = state[0].readline()
            if not line:
                break
            yield line

    def readline(*args, **kwargs):
        if handle.readline.return_value is not None:
            return handle.readline.return_value
        return state[0].readline(*args, **kwargs)

    def iterate():
        yield from lines()

    def following():
        if handle.readline.return_value is not None:
            return handle.readline.return_value
        return next(state[0])

    def leave(exctype, excinst, exctb):
        handle.close()

    global _file_spec
    if _file_spec is None:
        import io
        _file_spec = list(set(dir(io.TextIOWrapper)) | set(dir(io.BytesIO)))
    if mock is None:
        mock = MagicMock(name='open', spec=open)
    handle = MagicMock(spec=_file_spec)
    handle.__enter__.return_value = handle
    for name in 'write', 'read', 'readline', 'readlines':
        getattr(handle, name).return_value = None
    handle.read.side_effect = read
    handle.readline.side_effect = readline
    handle.readlines.side_effect = readlines
    handle.__iter__.side_effect = iterate
    handle.__next__.side_effect = following
    handle.__exit__.side_effect = leave

    def reset(*args, **kwargs):
        # Each open begins at the start of the data.
        state[0] = _to_stream(read_data)
        if handle.readline.side_effect == state[1]:
            state[1] = readline
            handle.readline.side_effect = state[1]
        return DEFAULT

    mock.side_effect = reset
    mock.return_value = handle
    return mock
