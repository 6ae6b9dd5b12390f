"""Texts that several parts of unittest need."""

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
    prefix = _common_prefix(texts)
    n = len(prefix)
    room = MAX_LENGTH - (longest - n + CONTEXT + PLACEHOLDER_LENGTH)
    if room > CONTEXT:
        prefix = _elide(prefix, CONTEXT, room)
        return tuple(prefix + t[n:] for t in texts)
    prefix = _elide(prefix, CONTEXT, CONTEXT)
    return tuple(prefix + _elide(t[n:], MIN_DIFF, CONTEXT) for t in texts)


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
    """What is only in the first and only in the second of two sorted lists."""
    missing = [x for x in expected if x not in actual]
    unexpected = [x for x in actual if x not in expected]
    return missing, unexpected


def unorderable_list_difference(expected, actual):
    """As sorted_list_difference, for elements without order; empties expected."""
    missing = []
    while expected:
        item = expected.pop()
        try:
            actual.remove(item)
        except ValueError:
            missing.append(item)
    return missing, actual


def three_way_cmp(x, y):
    return (x > y) - (x < y)


def _count_differences(first, second):
    """(count in first, count in second, element) for all elements whose counts differ, by equality alone."""
    first, second = list(first), list(second)
    result = []
    seen = []
    for source in (first, second):
        for item in source:
            if any(item == other for other in seen):
                continue
            seen.append(item)
            a = sum(1 for x in first if x == item)
            b = sum(1 for x in second if x == item)
            if a != b:
                result.append((a, b, item))
    return result


def _count_hashable_differences(first, second):
    """As _count_differences, for hashable elements."""
    from collections import Counter
    a, b = Counter(first), Counter(second)
    result = [(n, b.get(x, 0), x) for x, n in a.items() if n != b.get(x, 0)]
    result += [(0, n, x) for x, n in b.items() if x not in a]
    return result
