"""Mocks of coroutine functions."""

import inspect

from unittest import mock
from unittest._mock_call import DEFAULT
from unittest._mock_names import _all_sync_magics
from unittest._mock_use import _AWAITS, Base, _kept

__name__ = 'unittest.mock'


class AsyncMockMixin(Base):
    await_count = _kept('await_count')
    await_args = _kept('await_args')
    await_args_list = _kept('await_args_list')

    def __init__(self, /, *args, **kwargs):
        super().__init__(*args, **kwargs)
        # What inspect looks at to tell a coroutine function.
        vars(self).update(_is_coroutine_marker=inspect._is_coroutine_mark, __name__='AsyncMock', __defaults__=(),
                          __kwdefaults__={}, __annotations__=None)

    def _mock_forget(self):
        super()._mock_forget()
        _AWAITS.forget(self)

    def reset_mock(self, /, *args, **kwargs):
        super().reset_mock(*args, **kwargs)

    def _mock_child_class(self, name):
        plain = name in _all_sync_magics or name in (self._mock_methods or ())
        return mock.MagicMock if plain else AsyncMock

    async def _execute_mock_call(self, /, *args, **kwargs):
        _AWAITS.note(self, args, kwargs)
        # A coroutine cannot raise StopIteration.
        for answer in self._mock_answers(exhausted=StopAsyncIteration):
            result = answer(*args, **kwargs)
            if inspect.iscoroutinefunction(answer):
                result = await result
            if result is not DEFAULT:
                return result
        return self.return_value

    # Assertions.

    def assert_awaited(self):
        """Assert that the mock was awaited."""
        _AWAITS.claim(self, 'to have been awaited', tell=False)

    def assert_awaited_once(self):
        """Assert that the mock was awaited once."""
        _AWAITS.claim(self, 'to have been awaited once', times=1)

    def assert_not_awaited(self):
        """Fail if anything has awaited this mock."""
        _AWAITS.claim(self, 'to not have been awaited', times=0)

    def assert_awaited_with(self, /, *args, **kwargs):
        """Assert that the last await was with these arguments."""
        _AWAITS.claim_last(self, args, kwargs)

    def assert_awaited_once_with(self, /, *args, **kwargs):
        """Assert that the only await was with these arguments."""
        _AWAITS.claim(self, 'to have been awaited once', times=1)
        return self.assert_awaited_with(*args, **kwargs)

    def assert_any_await(self, /, *args, **kwargs):
        """Assert that one of the awaits was with these arguments."""
        _AWAITS.claim_any(self, args, kwargs)

    def assert_has_awaits(self, calls, any_order=False):
        """Assert that the awaits had these arguments, one after the other unless any_order is set."""
        _AWAITS.claim_sequence(self, calls, any_order)


class AsyncMagicMixin(mock.MagicMixin):
    pass


class AsyncMock(AsyncMockMixin, AsyncMagicMixin, mock.Mock):
    """A MagicMock whose calls give coroutines."""
