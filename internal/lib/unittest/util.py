"""Texts and comparisons that several parts of unittest need."""

import itertools
from collections import Counter, namedtuple

__unittest = True

MAX_LENGTH = 80
PLACEHOLDER_LENGTH = 12
CONTEXT = 5
MIN_DIFF = MAX_LENGTH - (3 * CONTEXT + 2 * PLACEHOLDER_LENGTH)


def _elide(text, head, tail):
    hidden = len(text) - head - tail
    if hidden <= PLACEHOLDER_LENGTH:
        return text
    return f'{text[:head]}[{hidden} chars]{text[len(text) - tail:]}'


def _common_prefix(texts):
    low, high = min(texts), max(texts)
    for i, c in enumerate(low):
        if c != high[i]:
            return low[:i]
    return low


def _common_shorten_repr(*values):
    """The reprs of values, shortened where they agree so that the difference stays in sight."""
    texts = tuple(map(safe_repr, values))
    longest = max(map(len, texts))
    if longest <= MAX_LENGTH:
        return texts
    same = len(_common_prefix(texts))
    room = MAX_LENGTH - (longest - same + CONTEXT + PLACEHOLDER_LENGTH)
    # The common part is shortened first, and what differs only if that is not enough.
    enough = room > CONTEXT
    head = _elide(texts[0][:same], CONTEXT, room if enough else CONTEXT)
    return tuple(head + (text[same:] if enough else _elide(text[same:], MIN_DIFF, CONTEXT)) for text in texts)


def safe_repr(obj, short=False):
    """repr(obj), whatever obj does when asked."""
    try:
        text = repr(obj)
    except Exception:
        text = object.__repr__(obj)
    if short and len(text) >= MAX_LENGTH:
        text = text[:MAX_LENGTH] + ' [truncated]...'
    return text


def strclass(cls):
    return f'{cls.__module__}.{cls.__qualname__}'


def sorted_list_difference(expected, actual):
    """What is only in the first and only in the second of two sorted lists, each element once."""
    return _only_in(expected, actual), _only_in(actual, expected)


def _only_in(items, others):
    found = []
    for item in items:
        if item not in others and item not in found[-1:]:
            found.append(item)
    return found


def unorderable_list_difference(expected, actual):
    """As sorted_list_difference, for elements without order; takes them out of both lists."""
    missing = []
    while expected:
        item = expected.pop()
        if item in actual:
            actual.remove(item)
        else:
            missing.append(item)
    return missing, actual


def three_way_cmp(x, y):
    """-1, 0 or 1 if x is less than, equal to or greater than y."""
    return int(x > y) - int(x < y)


_Mismatch = namedtuple('Mismatch', 'actual expected value')


def _count_diff_all_purpose(actual, expected):
    """The elements whose counts differ, by equality alone."""
    sides = [*actual], [*expected]
    told, found = [], []
    for item in itertools.chain(*sides):
        if item not in told:
            told.append(item)
            counts = [sum(other == item for other in side) for side in sides]
            if counts[0] != counts[1]:
                found.append(_Mismatch(*counts, item))
    return found


def _count_diff_hashable(actual, expected):
    """As _count_diff_all_purpose, for hashable elements."""
    counts = Counter(actual), Counter(expected)
    return [_Mismatch(counts[0][item], counts[1][item], item) for item in dict.fromkeys(itertools.chain(*counts))
            if counts[0][item] != counts[1][item]]
