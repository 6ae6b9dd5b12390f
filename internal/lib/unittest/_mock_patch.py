"""patch: attributes and items replaced for a while."""

import builtins
import contextlib
import inspect
from functools import wraps
from types import ModuleType

from unittest import mock
from unittest._mock_call import DEFAULT
from unittest._mock_spec import (InvalidSpecError, _check_spec_arg_typos, _instance_callable, _is_async_func,
                                 _is_async_obj, _is_list)
from unittest._mock_use import _is_instance_mock

__name__ = 'unittest.mock'


def _resolve(name):
    """The object that a dotted name stands for, modules imported as needed."""
    parts = name.split('.')
    obj = __import__(parts[0])
    for n, part in enumerate(parts[1:], 2):
        if not hasattr(obj, part):
            __import__('.'.join(parts[:n]))
        obj = getattr(obj, part)
    return obj


def _get_target(target):
    """(a function that gives the object, the attribute's name) for a dotted name."""
    try:
        owner, attribute = target.rsplit('.', 1)
    except (TypeError, ValueError, AttributeError):
        raise TypeError(f'Need a valid target to patch. You supplied: {target!r}')
    return lambda: _resolve(owner), attribute


def _within(func, context):
    """func, run in the context that context(args, kwargs) makes, which gives the arguments it is run with."""
    if inspect.iscoroutinefunction(func):
        async def patched(*args, **keywargs):
            with context(args, keywargs) as (args, keywargs):
                return await func(*args, **keywargs)
    else:
        def patched(*args, **keywargs):
            with context(args, keywargs) as (args, keywargs):
                return func(*args, **keywargs)
    return wraps(func)(patched)


class _Patcher:
    """What replaces something for a while: a context, a decorator of functions and of the tests of a class."""

    # Those that were started and not stopped yet.
    _active_patches = []

    def __call__(self, func):
        return self.decorate_class(func) if isinstance(func, type) else self.decorate_callable(func)

    def decorate_class(self, klass):
        for name in dir(klass):
            if name.startswith(patch.TEST_PREFIX):
                test = getattr(klass, name)
                if hasattr(test, '__call__'):
                    setattr(klass, name, self.copy()(test))
        return klass

    def start(self):
        """Replace until stop is called."""
        result = self.__enter__()
        self._active_patches.append(self)
        return result

    def stop(self):
        """Put back what start replaced."""
        if self in self._active_patches:
            self._active_patches.remove(self)
            return self.__exit__(None, None, None)


class _patch(_Patcher):
    """One attribute of one object, or with additional_patchers several."""

    # The name under which patch.multiple gives the mock; else it is given by position.
    attribute_name = None

    def __init__(self, getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs, *, unsafe=False):
        if new_callable is not None:
            for name, given in ('new', new is not DEFAULT), ('autospec', autospec is not None):
                if given:
                    raise ValueError(f"Cannot use {name!r} and 'new_callable' together")
        if not unsafe:
            _check_spec_arg_typos(kwargs)
        for name, model, what in ('spec', spec, 'spec'), ('spec_set', spec_set, 'spec_set target'):
            if _is_instance_mock(model):
                raise InvalidSpecError(f'Cannot spec attr {attribute!r} as the {what} has already been mocked out. '
                                       f'[{name}={model!r}]')
        self.getter, self.attribute = getter, attribute
        self.new, self.new_callable = new, new_callable
        self.spec, self.spec_set, self.autospec = spec, spec_set, autospec
        self.create = create
        self.kwargs = kwargs
        self.additional_patchers = []

    def copy(self):
        twin = _patch(self.getter, self.attribute, self.new, self.spec, self.create, self.spec_set, self.autospec,
                      self.new_callable, self.kwargs, unsafe=True)
        twin.attribute_name = self.attribute_name
        twin.additional_patchers = [patcher.copy() for patcher in self.additional_patchers]
        return twin

    def decorate_callable(self, func):
        # However many patches decorate a function, one wrapper enters them all.
        if not hasattr(func, 'patchings'):
            @contextlib.contextmanager
            def context(args, kwargs):
                with contextlib.ExitStack() as stack:
                    for patcher in patched.patchings:
                        made = stack.enter_context(patcher)
                        if patcher.attribute_name is not None:
                            kwargs.update(made)
                        elif patcher.new is DEFAULT:
                            args += made,
                    yield args, kwargs

            func = patched = _within(func, context)
            func.patchings = []
        func.patchings.append(self)
        return func

    def __enter__(self):
        """Replace the attribute."""
        target, name = self.getter(), self.attribute
        self._check_specs()
        local = name in getattr(target, '__dict__', ())
        original = target.__dict__[name] if local else getattr(target, name, DEFAULT)
        # A module finds the builtins that it has not hidden.
        create = self.create or isinstance(target, ModuleType) and hasattr(builtins, name)
        if original is DEFAULT and not create:
            raise AttributeError(f'{target} does not have the attribute {name!r}')
        new = self._replacement(target, original)
        with contextlib.ExitStack() as undo:
            undo.callback(_put_back, target, name, original, local, create)
            setattr(target, name, new)
            made = new
            if self.attribute_name is not None:
                made = {self.attribute_name: new} if self.new is DEFAULT else {}
                for patcher in self.additional_patchers:
                    extra = undo.enter_context(patcher)
                    if patcher.new is DEFAULT:
                        made.update(extra)
            self.is_local = undo.pop_all()
        return made

    def __exit__(self, *exc_info):
        """Put the attribute back."""
        undo = self.is_local
        del self.is_local
        return undo.__exit__(*exc_info)

    def _specs(self):
        return tuple(None if s is False else s for s in (self.spec, self.spec_set, self.autospec))

    def _check_specs(self):
        spec, strict, autospec = self._specs()
        if spec is not None and autospec is not None:
            raise TypeError("Can't specify spec and autospec")
        if strict not in (None, True) and (spec is not None or autospec is not None):
            raise TypeError("Can't provide explicit spec_set *and* spec or autospec")

    def _replacement(self, target, original):
        """What takes the place of original."""
        if self._specs()[2] is not None:
            return self._autospec(target, original)
        if self.new is DEFAULT:
            return self._mock(original)
        if self.kwargs:
            raise TypeError("Can't pass kwargs to a mock we aren't creating")
        return self.new

    def _autospec(self, target, original):
        name = self.attribute
        if self.new is not DEFAULT:
            raise TypeError("autospec creates the mock for you. Can't specify autospec and new.")
        if original is DEFAULT:
            raise TypeError("Can't use 'autospec' with create=True")
        model = original if self.autospec is True else self.autospec
        owner = getattr(target, '__name__', target)
        for is_mock, why in ((target, 'as the patch target has'), (model, f'from target {owner!r} as it has')):
            if _is_instance_mock(is_mock):
                raise InvalidSpecError(f'Cannot autospec attr {name!r} {why} already been mocked out. '
                                       f'[target={target!r}, attr={model!r}]')
        return mock.create_autospec(model, spec_set=bool(self.spec_set), _name=name, **self.kwargs)

    def _model(self, original):
        """The argument, as a dict, with which a mock is made after its model; empty without a model."""
        spec, strict, _ = self._specs()
        if spec is None and strict is None:
            return {}
        if original is DEFAULT:
            raise TypeError("Can't use 'spec' with create=True")
        # Either may name the model or say that original is it.
        models = [m for m in (spec, strict) if m is not None and m is not True]
        return {'spec' if strict is None else 'spec_set': models[0] if models else original}

    def _mock(self, original):
        """The mock that takes the place of original."""
        arguments = self._model(original)
        cls = self.new_callable or self._class_for(original, arguments)
        named = isinstance(cls, type) and issubclass(cls, mock.NonCallableMock) and self.attribute
        new = cls(**arguments, **({'name': self.attribute} if named else {}) | self.kwargs)
        if arguments and isinstance(original, type) and _is_instance_mock(new):
            # Calls of a class give mocks of instances.
            model, = arguments.values()
            if not _is_list(model) and not _instance_callable(model):
                cls = mock.NonCallableMagicMock
            new.return_value = cls(_new_parent=new, _new_name='()', **arguments | self.kwargs)
        return new

    def _class_for(self, original, arguments):
        if 'spec' not in arguments and _is_async_obj(original):
            return mock.AsyncMock
        for model in arguments.values():
            if _is_async_func(model):
                return mock.AsyncMock
            if not ('__call__' in model if _is_list(model) else callable(model)):
                return mock.NonCallableMagicMock
        return mock.MagicMock


# What objects have again when it is deleted, though not as it was.
_RENEWED = '__doc__', '__module__', '__defaults__', '__annotations__', '__kwdefaults__'


def _put_back(target, name, original, local, create):
    if not local or original is DEFAULT:
        delattr(target, name)
        if create or hasattr(target, name) and name not in _RENEWED:
            return
    setattr(target, name, original)


class _patch_dict(_Patcher):
    """The items of a mapping, put back at the end."""

    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict = in_dict
        self.values = dict(values, **kwargs)
        self.clear = clear
        self._original = None

    def copy(self):
        return _patch_dict(self.in_dict, self.values, self.clear)

    def decorate_callable(self, func):
        @contextlib.contextmanager
        def context(args, kwargs):
            with self:
                yield args, kwargs

        return _within(func, context)

    def __enter__(self):
        if isinstance(self.in_dict, str):
            self.in_dict = _resolve(self.in_dict)
        target = self.in_dict
        copy = getattr(target, 'copy', None)
        self._original = {key: target[key] for key in target} if copy is None else copy()
        if self.clear:
            _empty(target)
        _fill(target, self.values)
        return target

    def __exit__(self, *args):
        if self._original is not None:
            _empty(self.in_dict)
            _fill(self.in_dict, self._original)
            self._original = None
        return False


# What is patched may have no more of a mapping's methods than those for single items.

def _empty(mapping):
    if hasattr(mapping, 'clear'):
        mapping.clear()
        return
    for key in [*mapping]:
        del mapping[key]


def _fill(mapping, items):
    if hasattr(mapping, 'update'):
        mapping.update(items)
        return
    for key in items:
        mapping[key] = items[key]


def patch(target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, *,
          unsafe=False, **kwargs):
    """Replace what the dotted name target stands for."""
    return _patch(*_get_target(target), new, spec, create, spec_set, autospec, new_callable, kwargs, unsafe=unsafe)


def _patch_object(target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None,
                  new_callable=None, *, unsafe=False, **kwargs):
    """Replace an attribute of target."""
    if type(target) is str:
        raise TypeError(f'{target!r} must be the actual object to be patched, not a str')
    return _patch(lambda: target, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs,
                  unsafe=unsafe)


def _patch_multiple(target, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs):
    """Replace several attributes of target; those that are DEFAULT by mocks."""
    if not kwargs:
        raise ValueError('Must supply at least one keyword argument with patch.multiple')
    getter = (lambda: _resolve(target)) if type(target) is str else (lambda: target)
    patchers = []
    for name, new in kwargs.items():
        patchers.append(_patch(getter, name, new, spec, create, spec_set, autospec, new_callable, {}))
        patchers[-1].attribute_name = name
    patchers[0].additional_patchers = patchers[1:]
    return patchers[0]


def _patch_stopall():
    """Stop all patches that were started, the last first."""
    for patcher in _patch._active_patches[::-1]:
        patcher.stop()


patch.object = _patch_object
patch.dict = _patch_dict
patch.multiple = _patch_multiple
patch.stopall = _patch_stopall
patch.TEST_PREFIX = 'test'
