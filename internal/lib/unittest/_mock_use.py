"""How mocks are used: what is kept of their calls and awaits, and what tests can claim of them."""

from types import SimpleNamespace

from unittest._mock_call import DEFAULT, _Call, _CallList, _joined, call
from unittest.util import safe_repr

__name__ = 'unittest.mock'


def _kept(name):
    """An attribute that is in the record of a mock."""

    def get(mock):
        return getattr(mock._mock_record, name)

    def change(mock, value):
        setattr(mock._mock_record, name, value)

    return property(get, change)


class Base:
    """What all mocks are."""

    _mock_return_value = _kept('return_value')
    _mock_side_effect = _kept('side_effect')

    def __init__(self, /, *args, **kwargs):
        pass

    def _mock_begin(self):
        # The record of a mock behind a function will be the function, so that its attributes tell and set it.
        vars(self)['_mock_record'] = SimpleNamespace(return_value=DEFAULT, side_effect=None)


def _is_instance_mock(obj):
    # A mock may claim another class.
    return issubclass(type(obj), Base)


def _lineage(mock):
    """Each mock that also records the calls of this one: the mock, the path from it, and the path from it as
    method_calls has it, None where that does not tell."""
    path, method = mock._mock_new_name, mock._mock_name
    told = mock._mock_parent is not None
    owner = mock._mock_new_parent
    while owner is not None:
        yield owner, path, method if told else None
        if told:
            told = owner._mock_parent is not None
            method = f'{owner._mock_name}.{method}'
        if owner._mock_new_name:
            path = _joined(owner._mock_new_name, path)
        owner = owner._mock_new_parent


def _path_of(mock):
    """What the repr of a mock calls it: the path to it from the outermost one."""
    path = None
    while mock._mock_new_parent is not None:
        path = mock._mock_new_name if path is None else _joined(mock._mock_new_name, path)
        mock = mock._mock_new_parent
    root = mock._mock_name or 'mock'
    return root if path is None else _joined(root, path)


def _member_signature(mock, path):
    """The signature of the member of a mock that a path leads to, as far as it does."""
    if not path:
        return mock._spec_signature
    found = None
    for name in path.replace('()', '').split('.'):
        child = mock._mock_children.get(name)
        mock = getattr(child, 'mock', child)
        if not _is_instance_mock(mock):
            break
        found = mock._spec_signature
    return found


def _comparable(mock, made):
    """A call in the form that makes equal what binds the same arguments; the exception if it does not bind."""
    signature = _member_signature(mock, made[0]) if isinstance(made, tuple) and len(made) > 2 else mock._spec_signature
    if signature is None:
        return made
    *name, args, kwargs = made
    try:
        bound = signature.bind(*args, **kwargs)
    except TypeError as error:
        return error.with_traceback(None)
    return call(name[0] if name else '', bound.args, bound.kwargs)


def _cause(calls):
    """The first of the exceptions among calls."""
    return next((c for c in calls if isinstance(c, Exception)), None)


class _Use:
    """One way to use a mock, calling it or awaiting what a call gave: where that is recorded, which claims can be
    made of it, and with which words they fail."""

    def __init__(self, noun, verb, history, quote='', show_history=False, texts={}):
        self.noun = noun
        self.verb = verb
        self.count = noun + '_count'
        self.last = noun + '_args'
        self.all = noun + '_args_list'
        self.history = history
        self.quote = quote
        self.show_history = show_history
        self.texts = texts

    def forget(self, mock):
        setattr(mock, self.count, 0)
        setattr(mock, self.last, None)
        setattr(mock, self.all, _CallList())

    def note(self, mock, args, kwargs):
        made = _Call((args, kwargs), two=True)
        setattr(mock, self.count, getattr(mock, self.count) + 1)
        setattr(mock, self.last, made)
        getattr(mock, self.all).append(made)

    def claim(self, mock, state, times=None, tell=True):
        """Fail unless the mock was used that many times, with None at least once."""
        count = getattr(mock, self.count)
        if count == times or times is None and count:
            return
        text = f'Expected {self.quote}{mock._mock_name or "mock"}{self.quote} {state}.'
        if tell:
            text += f' {self.verb.capitalize()} {count} times.'
            if self.show_history:
                text += mock._calls_repr()
        raise AssertionError(text)

    def claim_last(self, mock, args, kwargs):
        """Fail unless the last use was with these arguments."""
        last = getattr(mock, self.last)
        if last is None:
            raise AssertionError(self.texts['never'].format(mock._format_mock_call_signature(args, kwargs)))
        wanted = _comparable(mock, _Call((args, kwargs), two=True))
        if _comparable(mock, last) != wanted:
            text = mock._format_mock_failure_message(args, kwargs, action=self.noun)
            raise AssertionError(text) from _cause([wanted])

    def claim_any(self, mock, args, kwargs):
        """Fail unless one of the uses was with these arguments."""
        wanted = _comparable(mock, _Call((args, kwargs), two=True))
        cause = _cause([wanted])
        if not cause:
            for made in getattr(mock, self.all):
                made = _comparable(mock, made)
                # Either side may hold ANY.
                if wanted == made or made == wanted:
                    return
        raise AssertionError(f'{mock._format_mock_call_signature(args, kwargs)} {self.noun} not found') from cause

    def claim_sequence(self, mock, calls, any_order):
        """Fail unless there were these uses, one after the other unless any_order is set."""
        made = getattr(mock, self.history)
        wanted = [_comparable(mock, c) for c in calls]
        found = _CallList(_comparable(mock, c) for c in made)
        cause = _cause(wanted)
        if any_order:
            missing = tuple(c for c in wanted if not _take(found, c))
            if missing:
                text = self.texts['missing'].format(name=mock._mock_name or 'mock', missing=missing, rest=[*found])
                raise AssertionError(text) from cause
        elif wanted not in found:
            problem = f'{self.noun.capitalize()}s not found.'
            if cause:
                errors = [_cause([c]) for c in wanted]
                problem = f'Error processing expected {self.noun}s.\nErrors: {errors}'
            expected = f'{problem}\nExpected: {_CallList(calls)}\n'
            raise AssertionError(expected + self.texts['actual'].format(safe_repr(made))) from cause


def _take(found, wanted):
    try:
        found.remove(wanted)
    except ValueError:
        return False
    return True


_CALLS = _Use('call', 'called', 'mock_calls', quote="'", show_history=True, texts={
    'never': 'expected call not found.\nExpected: {}\n  Actual: not called.',
    'missing': '{name!r} does not contain all of {missing!r} in its call list, found {rest!r} instead',
    'actual': '  Actual: {}',
})
_AWAITS = _Use('await', 'awaited', 'await_args_list', texts={
    'never': 'Expected await: {}\nNot awaited',
    'missing': '{missing!r} not all found in await list',
    'actual': 'Actual: {}',
})
