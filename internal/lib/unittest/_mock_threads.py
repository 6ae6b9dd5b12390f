"""Mocks whose calls other threads wait for."""

from threading import Condition

from unittest import mock
from unittest._mock_call import sentinel
from unittest._mock_use import Base

__name__ = 'unittest.mock'

_timeout_unset = sentinel.TIMEOUT_UNSET


class ThreadingMixin(Base):
    """Calls can be waited for by other threads."""

    DEFAULT_TIMEOUT = None

    def __init__(self, /, *args, timeout=_timeout_unset, **kwargs):
        vars(self).update(_mock_wait_timeout=self.DEFAULT_TIMEOUT if timeout is _timeout_unset else timeout,
                          _mock_finished=[], _mock_one_finished=Condition())
        super().__init__(*args, **kwargs)

    def _get_child_mock(self, /, **kw):
        for relation in ('parent', '_new_parent'):
            if isinstance(kw.get(relation), ThreadingMixin):
                kw['timeout'] = kw[relation]._mock_wait_timeout
                break
        return super()._get_child_mock(**kw)

    def _mock_forget(self):
        super()._mock_forget()
        self._mock_finished.clear()

    def reset_mock(self, /, *args, **kwargs):
        super().reset_mock(*args, **kwargs)

    def _mock_call(self, *args, **kwargs):
        result = super()._mock_call(*args, **kwargs)
        with self._mock_one_finished:
            self._mock_finished.append((args, kwargs))
            self._mock_one_finished.notify_all()
        return result

    def __wait(self, finished, timeout):
        with self._mock_one_finished:
            return self._mock_one_finished.wait_for(finished, timeout)

    def wait_until_called(self, *, timeout=_timeout_unset):
        """Wait until the mock is called."""
        if timeout is _timeout_unset:
            timeout = self._mock_wait_timeout
        if not self.__wait(lambda: self._mock_finished, timeout):
            raise AssertionError(f'{self._mock_name or "mock"} was not called before timeout({timeout}).')

    def wait_until_any_call_with(self, *args, **kwargs):
        """Wait until the mock is called with these arguments."""
        if not self.__wait(lambda: (args, kwargs) in self._mock_finished, self._mock_wait_timeout):
            raise AssertionError(f'{self._format_mock_call_signature(args, kwargs)} call not found')


class ThreadingMock(ThreadingMixin, mock.MagicMixin, mock.Mock):
    """A MagicMock whose calls can be waited for by other threads."""
