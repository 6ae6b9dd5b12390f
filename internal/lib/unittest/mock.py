"""Objects that stand in for others and remember how they were used."""

from functools import partial

from unittest._mock_call import ANY, DEFAULT, _Call, _CallList, _shown, call, sentinel
from unittest._mock_names import (_all_magics, _all_sync_magics, _async_magics, _async_method_magics, _default_behaviour,
                                  _is_magic, _looks_like_assertion, _magics, _unsupported_magics)
from unittest._mock_spec import (InvalidSpecError, _async_names, _call_signature, _callable, _FunctionTypes,
                                 _is_async_obj, _is_exception, _is_list)
from unittest._mock_use import _CALLS, Base, _is_instance_mock, _kept, _lineage, _path_of
from unittest.util import safe_repr

__all__ = ('Mock', 'MagicMock', 'patch', 'sentinel', 'DEFAULT', 'ANY', 'call', 'create_autospec', 'AsyncMock',
           'ThreadingMock', 'FILTER_DIR', 'NonCallableMock', 'NonCallableMagicMock', 'mock_open', 'PropertyMock', 'seal')

FILTER_DIR = True

_deleted = sentinel.DELETED


def _extract_mock(obj):
    """The mock behind a function that create_autospec made."""
    return getattr(obj, 'mock', obj) if isinstance(obj, _FunctionTypes) else obj


def _adopt(parent, value, path, name=None):
    """Whether value is a mock without a name and a parent of its own, which is then a child of parent. With a name
    its calls are in method_calls as well."""
    value = _extract_mock(value)
    if not _is_instance_mock(value):
        return False
    if any((value._mock_name, value._mock_new_name, value._mock_parent is not None,
            value._mock_new_parent is not None)):
        return False
    above = parent
    while above is not None:
        if above is value:
            return False
        above = above._mock_new_parent
    value._mock_new_parent, value._mock_new_name = parent, path
    if name is not None:
        value._mock_parent, value._mock_name = parent, name
    return True


def _as_effect(value):
    """A side effect in the form in which it is kept: what gives several results one after the other as iterator."""
    if value is None or _is_exception(value) or _callable(value):
        return value
    try:
        return iter(value)
    except TypeError:
        return value


def _next_result(results, exhausted=StopIteration):
    try:
        result = next(results)
    except StopIteration:
        raise exhausted from None
    if _is_exception(result):
        raise result
    return result


def _raise(error):
    raise error


class NonCallableMock(Base):
    """A mock that cannot be called."""

    # The special methods that mocks of this class have by themselves, unless a spec says otherwise.
    _mock_magics = {}

    def __new__(cls, spec=None, wraps=None, name=None, spec_set=None, parent=None, _spec_state=None, _new_name='',
                _new_parent=None, _spec_as_instance=False, _eat_self=None, unsafe=False, **kwargs):
        # Each mock has a class of its own, on which methods with special names can be set.
        model = spec if spec_set is None else spec_set
        bases = (cls,)
        if model is not None and not issubclass(cls, AsyncMockMixin) and _is_async_obj(model):
            bases = AsyncMockMixin, cls
        magics = cls._mock_magics if model is None else {}
        own_class = type(cls.__name__, bases, {**magics, '__doc__': cls.__doc__, '_mock_kind': cls})
        self = object.__new__(own_class)
        own_class._mock_only_instance = self
        self._mock_begin()
        return self

    def __init__(self, spec=None, wraps=None, name=None, spec_set=None, parent=None, _spec_state=None, _new_name='',
                 _new_parent=None, _spec_as_instance=False, _eat_self=None, unsafe=False, **kwargs):
        vars(self).update(
            _mock_name=name, _mock_parent=parent, _mock_new_name=_new_name,
            _mock_new_parent=parent if _new_parent is None else _new_parent,
            _mock_children={}, _mock_wraps=wraps, _mock_sealed=False, _mock_unsafe=unsafe)
        bound = parent is not None if _eat_self is None else _eat_self
        if spec_set is None:
            self._mock_add_spec(spec, None, _spec_as_instance, bound)
        else:
            self._mock_add_spec(spec_set, True, _spec_as_instance, bound)
        if self._mock_methods is not None:
            self._mock_set_magics()
        self._mock_forget()
        self.configure_mock(**kwargs)
        super().__init__()

    def _mock_forget(self):
        self.called = False
        self.mock_calls = _CallList()
        vars(self)['method_calls'] = _CallList()
        _CALLS.forget(self)

    def attach_mock(self, mock, attribute):
        """Make a mock a child, so that its calls are recorded here too."""
        orphan = _extract_mock(mock)
        orphan._mock_name, orphan._mock_new_name = '', None
        orphan._mock_parent = orphan._mock_new_parent = None
        setattr(self, attribute, mock)

    # Specs.

    def mock_add_spec(self, spec, spec_set=False):
        """Allow only the attributes of spec."""
        self._mock_add_spec(spec, spec_set)
        self._mock_set_magics()

    def _mock_add_spec(self, spec, strict, instance=False, bound=False):
        if _is_instance_mock(spec):
            raise InvalidSpecError(f'Cannot spec a Mock object. [object={spec!r}]')
        known = dict.fromkeys(('_spec_class', '_spec_signature', '_mock_methods'))
        known |= {'_spec_set': strict, '_spec_asyncs': ()}
        if _is_list(spec):
            known['_mock_methods'] = spec
        elif spec is not None:
            names = dir(spec)
            known.update(_mock_methods=names, _spec_class=spec if isinstance(spec, type) else type(spec),
                         _spec_signature=_call_signature(spec, instance, bound),
                         _spec_asyncs=frozenset(_async_names(spec, names)))
        vars(self).update(known)

    def _mock_set_magics(self):
        """Have those special methods that the spec has; for mocks that have them by themselves."""

    @property
    def __class__(self):
        return self._spec_class or type(self)

    def _mock_lacks(self, name):
        return self._mock_methods is not None and name not in self._mock_methods

    # What calls return and do, and what is kept of them.

    called = _kept('called')
    call_count = _kept('call_count')
    call_args = _kept('call_args')
    call_args_list = _kept('call_args_list')
    mock_calls = _kept('mock_calls')

    @property
    def return_value(self):
        """What calls return."""
        if self._mock_return_value is DEFAULT and self._mock_wraps is None:
            self.return_value = self._get_child_mock(_new_parent=self, _new_name='()')
        return self._mock_return_value

    @return_value.setter
    def return_value(self, value):
        self._mock_return_value = value
        _adopt(self, value, '()')

    @property
    def side_effect(self):
        """What calls do: a function to be called, an exception to be raised, or several results."""
        # The function over a mock may have got it just as it was written.
        self.side_effect = self._mock_side_effect
        return self._mock_side_effect

    @side_effect.setter
    def side_effect(self, value):
        self._mock_side_effect = _as_effect(value)

    def reset_mock(self, visited=None, *, return_value=False, side_effect=False):
        """Forget the calls."""
        visited = set() if visited is None else visited
        if id(self) in visited:
            return
        visited.add(id(self))
        self._mock_forget()
        if return_value:
            self._mock_return_value = DEFAULT
        if side_effect:
            self._mock_side_effect = None
        for child in self._mock_children.values():
            if child is not _deleted and not isinstance(child, _SpecState):
                child.reset_mock(visited, return_value=return_value, side_effect=side_effect)
        result = self._mock_return_value
        if result is not self and _is_instance_mock(result):
            result.reset_mock(visited)

    def configure_mock(self, /, **kwargs):
        """Set attributes; names may have dots in them."""
        # Those with fewer dots first: a.b may be set before a.b.c is.
        for path in sorted(kwargs, key=lambda path: path.count('.')):
            *steps, last = path.split('.')
            owner = self
            for step in steps:
                owner = getattr(owner, step)
            setattr(owner, last, kwargs[path])

    # Attributes.

    def __getattr__(self, name):
        if name in ('_mock_methods', '_mock_unsafe'):
            # Asked for before __init__ ran.
            raise AttributeError(name)
        if self._mock_methods is None:
            if _is_magic(name):
                raise AttributeError(name)
        elif name in _all_magics or self._mock_lacks(name):
            raise AttributeError(f'Mock object has no attribute {name!r}')
        if _looks_like_assertion(name) and not self._mock_unsafe and name not in (self._mock_methods or ()):
            raise AttributeError(f'{name!r} is not a valid assertion. Use a spec for the mock if {name!r} is '
                                 'meant to be an attribute.')
        children = self._mock_children
        child = children.get(name)
        if child is _deleted:
            raise AttributeError(name)
        if isinstance(child, _SpecState):
            child = children[name] = child.make(self, name)
        elif child is None:
            wrapped = self._mock_wraps
            child = self._get_child_mock(parent=self, name=name, _new_name=name, _new_parent=self,
                                         wraps=None if wrapped is None else getattr(wrapped, name))
            # Another thread may have asked as well.
            child = children.setdefault(name, child)
        return child

    def __setattr__(self, name, value):
        if name == '__class__':
            self._mock_check_settable(name)
            vars(self)['_spec_class'] = value
            return
        if name not in _own_names:
            self._mock_check_settable(name)
            if name in _all_magics:
                value = self._mock_set_magic(name, value)
            elif _adopt(self, value, name, name):
                self._mock_children[name] = value
            if self._mock_sealed and not hasattr(self, name):
                raise AttributeError(f'Cannot set {self._extract_mock_name()}.{name}')
            if isinstance(value, PropertyMock):
                vars(self)[name] = value
                return
        object.__setattr__(self, name, value)

    def _mock_check_settable(self, name):
        refused = self._mock_lacks(name) and (name in _all_magics or self._spec_set and name not in vars(self))
        if refused:
            raise AttributeError(f'Mock object has no attribute {name!r}')
        if name in _unsupported_magics:
            raise AttributeError(f'Attempting to set unsupported magic method {name!r}.')

    def _mock_set_magic(self, name, value):
        """Make value a special method, which Python looks for on the class; the attribute that goes with it."""
        if _is_instance_mock(value):
            # Only calls of special methods that were set are recorded as such.
            _adopt(self, value, name)
            self._mock_children[name] = value
            setattr(type(self), name, value)
            return value
        method = partial(value, self) if callable(value) else value
        setattr(type(self), name, staticmethod(method))
        return method

    def __delattr__(self, name):
        if name in _all_magics and name in vars(type(self)):
            delattr(type(self), name)
            if name not in vars(self):
                return
        gone = self._mock_children.get(name) is _deleted
        if name in vars(self):
            object.__delattr__(self, name)
        elif gone:
            raise AttributeError(name)
        self._mock_children[name] = _deleted

    def __dir__(self):
        if not FILTER_DIR:
            return object.__dir__(self)
        found = {*(self._mock_methods or ()), *(n for n, child in self._mock_children.items() if child is not _deleted)}
        found.update(n for n in (*dir(type(self)), *vars(self)) if _is_magic(n) or not n.startswith('_'))
        return sorted(found)

    def __repr__(self):
        path = self._extract_mock_name()
        told = [type(self).__name__]
        if path not in ('mock', 'mock.'):
            told.append(f'name={path!r}')
        if self._spec_class is not None:
            told.append(f'{"spec_set" if self._spec_set else "spec"}={self._spec_class.__name__!r}')
        return f"<{' '.join(told)} id='{id(self)}'>"

    def _extract_mock_name(self):
        return _path_of(self)

    def _get_child_mock(self, /, **kw):
        """The mock for an attribute or a return value; subclasses override this."""
        if self._mock_sealed:
            raise AttributeError(self._extract_mock_name() + (f'.{kw["name"]}' if 'name' in kw else '()'))
        name = kw.get('_new_name')
        cls = AsyncMock if name in self._spec_asyncs else self._mock_child_class(name)
        return cls(**kw)

    def _mock_child_class(self, name):
        return Mock

    # Assertions.

    def _format_mock_call_signature(self, args, kwargs):
        return _shown(self._mock_name or 'mock', args, kwargs)

    def _format_mock_failure_message(self, args, kwargs, action='call'):
        expected, actual = (self._format_mock_call_signature(*c) for c in ((args, kwargs), self.call_args))
        return f'expected {action} not found.\nExpected: {expected}\n  Actual: {actual}'

    def _calls_repr(self):
        return f'\nCalls: {safe_repr(self.mock_calls)}.' if self.mock_calls else ''

    def assert_called(self):
        """Assert that the mock was called."""
        _CALLS.claim(self, 'to have been called', tell=False)

    def assert_called_once(self):
        """Assert that the mock was called once."""
        _CALLS.claim(self, 'to have been called once', times=1)

    def assert_not_called(self):
        """Assert that the mock was never called."""
        _CALLS.claim(self, 'to not have been called', times=0)

    def assert_called_with(self, /, *args, **kwargs):
        """Assert that the last call was made with these arguments."""
        _CALLS.claim_last(self, args, kwargs)

    def assert_called_once_with(self, /, *args, **kwargs):
        """Assert that the only call was made with these arguments."""
        _CALLS.claim(self, 'to be called once', times=1)
        return self.assert_called_with(*args, **kwargs)

    def assert_any_call(self, /, *args, **kwargs):
        """Assert that one of the calls was made with these arguments."""
        _CALLS.claim_any(self, args, kwargs)

    def assert_has_calls(self, calls, any_order=False):
        """Assert that mock_calls has these calls, one after the other unless any_order is set."""
        _CALLS.claim_sequence(self, calls, any_order)


class CallableMixin(Base):
    def __init__(self, spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None, spec_set=None,
                 parent=None, _spec_state=None, _new_name='', _new_parent=None, **kwargs):
        self._mock_return_value = return_value
        super().__init__(spec, wraps, name, spec_set, parent, _spec_state, _new_name, _new_parent, **kwargs)
        self.side_effect = side_effect

    def _mock_child_class(self, name):
        return self._mock_kind

    def _mock_check_sig(self, /, *args, **kwargs):
        """Replaced where a spec says which arguments there are."""

    def __call__(self, /, *args, **kwargs):
        self._mock_check_sig(*args, **kwargs)
        self._increment_mock_call(*args, **kwargs)
        return self._mock_call(*args, **kwargs)

    def _increment_mock_call(self, /, *args, **kwargs):
        """Record a call, here and in the parents."""
        self.called = True
        _CALLS.note(self, args, kwargs)
        self.mock_calls.append(_Call(('', args, kwargs)))
        for mock, path, method in _lineage(self):
            mock.mock_calls.append(_Call((path, args, kwargs)))
            if method is not None:
                mock.method_calls.append(_Call((method, args, kwargs)))

    def _mock_call(self, /, *args, **kwargs):
        return self._execute_mock_call(*args, **kwargs)

    def _execute_mock_call(self, /, *args, **kwargs):
        for answer in self._mock_answers():
            result = answer(*args, **kwargs)
            if result is not DEFAULT:
                return result
        return self.return_value

    def _mock_answers(self, exhausted=StopIteration):
        """The functions that are asked for the result of a call, until one does not say DEFAULT."""
        effect = self.side_effect
        if effect is not None:
            if _is_exception(effect):
                yield lambda *args, **kwargs: _raise(effect)
            elif _callable(effect):
                yield effect
            else:
                yield lambda *args, **kwargs: _next_result(effect, exhausted)
        if self._mock_return_value is DEFAULT and self._mock_wraps is not None:
            yield self._mock_wraps


class Mock(CallableMixin, NonCallableMock):
    """An object whose attributes and results are mocks; it remembers its calls."""


class PropertyMock(Mock):
    """A mock to be used as a property."""

    def _mock_child_class(self, name):
        return MagicMock

    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, val):
        self(val)


# Special methods.

class MagicProxy:
    """Makes the mock of a special method when it is first used."""

    def __init__(self, name):
        self.name = name

    def __get__(self, obj, _type=None):
        owner = _type._mock_only_instance if obj is None else obj
        mock = owner._get_child_mock(name=self.name, _new_name=self.name, _new_parent=owner)
        setattr(owner, self.name, mock)
        for attribute, value in _default_behaviour(owner, self.name):
            setattr(mock, attribute, value)
        return mock


class MagicMixin(Base):
    _mock_magics = {name: MagicProxy(name) for name in _magics | _async_magics}

    def __init__(self, /, *args, **kw):
        super().__init__(*args, **kw)

    def _mock_set_magics(self):
        cls = type(self)
        for name, proxy in self._mock_magics.items():
            if self._mock_lacks(name):
                if name in vars(cls):
                    delattr(cls, name)
            elif name not in vars(cls):
                setattr(cls, name, proxy)


class NonCallableMagicMock(MagicMixin, NonCallableMock):
    """A MagicMock that cannot be called."""

    def _mock_child_class(self, name):
        return MagicMock


class MagicMock(MagicMixin, Mock):
    """A Mock that has the special methods of Python."""

    def _mock_child_class(self, name):
        return AsyncMock if name in _async_method_magics else super()._mock_child_class(name)

    def reset_mock(self, /, *args, return_value=False, **kwargs):
        # The default results of special methods stay.
        if return_value and self._mock_name and _is_magic(self._mock_name):
            return_value = False
        super().reset_mock(*args, return_value=return_value, **kwargs)


def seal(mock):
    """Allow no new attributes."""
    mock._mock_sealed = True
    for name in dir(mock):
        try:
            child = getattr(mock, name)
        except AttributeError:
            continue
        if (_is_instance_mock(child) and child._mock_new_parent is mock
                and not isinstance(child._mock_children.get(name), _SpecState)):
            seal(child)


from unittest._mock_async import AsyncMagicMixin, AsyncMock, AsyncMockMixin
from unittest._mock_autospec import _SpecState, create_autospec, mock_open
from unittest._mock_patch import _get_target, _patch, _patch_dict, patch
from unittest._mock_threads import ThreadingMixin, ThreadingMock

# What belongs to the mock itself, whatever its spec says.
_own_names = {'_mock_parent', '_mock_new_parent', '_mock_name', '_mock_new_name'} | {
    name for cls in (NonCallableMock, AsyncMockMixin, Base) for name, value in vars(cls).items()
    if isinstance(value, property) and name != '__class__'}
