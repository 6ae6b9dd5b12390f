"""The assertions of TestCase."""

from unittest import contexts
from unittest.util import _common_shorten_repr, _count_diff_all_purpose, _count_diff_hashable, safe_repr

__unittest = True

DIFF_OMITTED = '\nDiff is %s characters long. Set self.maxDiff to None to see it.'


class TestCase:
    """The part of TestCase that asserts, named as in the messages of wrong calls. Each method fails the test with
    self.failureException and a text that begins with what was compared."""

    failureException = AssertionError
    longMessage = True
    maxDiff = 80 * 8
    _diffThreshold = 2 ** 16

    # Failing.

    def fail(self, msg=None):
        raise self.failureException(msg)

    def _formatMessage(self, msg, standardMsg):
        if msg is None or not self.longMessage:
            return msg or standardMsg
        try:
            return f'{standardMsg} : {msg}'
        except UnicodeDecodeError:
            return f'{safe_repr(standardMsg)} : {safe_repr(msg)}'

    def _fail(self, msg, standard):
        raise self.failureException(self._formatMessage(msg, standard))

    def _truncateMessage(self, message, diff):
        if self.maxDiff is None or len(diff) <= self.maxDiff:
            return message + diff
        return message + DIFF_OMITTED % len(diff)

    # Truth and identity.

    def assertTrue(self, expr, msg=None):
        if not expr:
            self._fail(msg, f'{safe_repr(expr)} is not true')

    def assertFalse(self, expr, msg=None):
        if expr:
            self._fail(msg, f'{safe_repr(expr)} is not false')

    def assertIs(self, expr1, expr2, msg=None):
        if expr1 is not expr2:
            self._fail(msg, f'{safe_repr(expr1)} is not {safe_repr(expr2)}')

    def assertIsNot(self, expr1, expr2, msg=None):
        if expr1 is expr2:
            self._fail(msg, f'unexpectedly identical: {safe_repr(expr1)}')

    def assertIsNone(self, obj, msg=None):
        if obj is not None:
            self._fail(msg, f'{safe_repr(obj)} is not None')

    def assertIsNotNone(self, obj, msg=None):
        if obj is None:
            self._fail(msg, 'unexpectedly None')

    def assertIsInstance(self, obj, cls, msg=None):
        if not isinstance(obj, cls):
            self._fail(msg, f'{safe_repr(obj)} is not an instance of {cls!r}')

    def assertNotIsInstance(self, obj, cls, msg=None):
        if isinstance(obj, cls):
            self._fail(msg, f'{safe_repr(obj)} is an instance of {cls!r}')

    # Membership and order.

    def assertIn(self, member, container, msg=None):
        if member not in container:
            self._fail(msg, f'{safe_repr(member)} not found in {safe_repr(container)}')

    def assertNotIn(self, member, container, msg=None):
        if member in container:
            self._fail(msg, f'{safe_repr(member)} unexpectedly found in {safe_repr(container)}')

    def assertLess(self, a, b, msg=None):
        if not a < b:
            self._fail(msg, f'{safe_repr(a)} not less than {safe_repr(b)}')

    def assertLessEqual(self, a, b, msg=None):
        if not a <= b:
            self._fail(msg, f'{safe_repr(a)} not less than or equal to {safe_repr(b)}')

    def assertGreater(self, a, b, msg=None):
        if not a > b:
            self._fail(msg, f'{safe_repr(a)} not greater than {safe_repr(b)}')

    def assertGreaterEqual(self, a, b, msg=None):
        if not a >= b:
            self._fail(msg, f'{safe_repr(a)} not greater than or equal to {safe_repr(b)}')

    # Equality.

    def addTypeEqualityFunc(self, typeobj, function):
        """Have assertEqual use function(first, second, msg) for two objects of exactly this type."""
        self._type_equality_funcs[typeobj] = function

    def _getAssertEqualityFunc(self, first, second):
        if type(first) is type(second):
            function = self._type_equality_funcs.get(type(first))
            if isinstance(function, str):
                function = getattr(self, function)
            if function is not None:
                return function
        return self._baseAssertEqual

    def _baseAssertEqual(self, first, second, msg=None):
        if not first == second:
            self._fail(msg, '%s != %s' % _common_shorten_repr(first, second))

    def assertEqual(self, first, second, msg=None):
        self._getAssertEqualityFunc(first, second)(first, second, msg=msg)

    def assertNotEqual(self, first, second, msg=None):
        if not first != second:
            self._fail(msg, f'{safe_repr(first)} == {safe_repr(second)}')

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if first == second:
            return
        diff, near, limit = _distance(first, second, places, delta)
        if not near:
            self._fail(msg, f'{safe_repr(first)} != {safe_repr(second)} within {limit} ({safe_repr(diff)} difference)')

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        diff, near, limit = _distance(first, second, places, delta)
        if not (first == second) and not near:
            return
        if delta is not None:
            limit += f' ({safe_repr(diff)} difference)'
        self._fail(msg, f'{safe_repr(first)} == {safe_repr(second)} within {limit}')

    # Sequences, sets, dicts and texts.

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        kind = 'sequence'
        if seq_type is not None:
            kind = seq_type.__name__
            for ordinal, seq in ('First', seq1), ('Second', seq2):
                if not isinstance(seq, seq_type):
                    raise self.failureException(f'{ordinal} sequence is not a {kind}: {safe_repr(seq)}')
        standard = _compare_sequences(seq1, seq2, kind)
        if standard is not None:
            self._fail(msg, self._truncateMessage(standard, '\n' + _pretty_diff(seq1, seq2)))

    def assertListEqual(self, list1, list2, msg=None):
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        sides = []
        for ordinal, (a, b) in (('first', (set1, set2)), ('second', (set2, set1))):
            try:
                sides.append((ordinal, a.difference(b)))
            except TypeError as e:
                self.fail(f'invalid type when attempting set difference: {e}')
            except AttributeError as e:
                self.fail(f'{ordinal} argument does not support set difference: {e}')
        (_, only1), (_, only2) = sides
        if not only1 and not only2:
            return
        lines = []
        for (here, only), there in zip(sides, ('second', 'first')):
            if only:
                lines.append(f'Items in the {here} set but not the {there}:')
                lines.extend(map(repr, only))
        self._fail(msg, '\n'.join(lines))

    def assertDictEqual(self, d1, d2, msg=None):
        self.assertIsInstance(d1, dict, 'First argument is not a dictionary')
        self.assertIsInstance(d2, dict, 'Second argument is not a dictionary')
        if d1 != d2:
            standard = '%s != %s' % _common_shorten_repr(d1, d2)
            self._fail(msg, self._truncateMessage(standard, '\n' + _pretty_diff(d1, d2)))

    def assertCountEqual(self, first, second, msg=None):
        first, second = list(first), list(second)
        try:
            differences = _count_diff_hashable(first, second)
        except TypeError:
            differences = _count_diff_all_purpose(first, second)
        if differences:
            lines = [f'First has {a}, Second has {b}:  {x!r}' for a, b, x in differences]
            standard = 'Element counts were not equal:\n'
            self._fail(msg, self._truncateMessage(standard, '\n'.join(lines)))

    def assertMultiLineEqual(self, first, second, msg=None):
        self.assertIsInstance(first, str, 'First argument is not a string')
        self.assertIsInstance(second, str, 'Second argument is not a string')
        if first == second:
            return
        if len(first) > self._diffThreshold or len(second) > self._diffThreshold:
            self._baseAssertEqual(first, second, msg)
        from difflib import ndiff
        a, b = first, second
        # Texts of which one ends within a line both get its end, unless they are empty.
        if any(text and text[-1] != '\n' for text in (a, b)):
            a, b = (text and text + '\n' for text in (a, b))
        diff = '\n' + ''.join(ndiff(a.splitlines(keepends=True), b.splitlines(keepends=True)))
        standard = '%s != %s' % _common_shorten_repr(first, second)
        self._fail(msg, self._truncateMessage(standard, diff))

    def assertRegex(self, text, expected_regex, msg=None):
        pattern = _pattern(expected_regex)
        if not pattern.search(text):
            self._fail(msg, f"Regex didn't match: {pattern.pattern!r} not found in {text!r}")

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        pattern = _pattern(unexpected_regex)
        match = pattern.search(text)
        if match:
            found = text[match.start():match.end()]
            self._fail(msg, f'Regex matched: {found!r} matches {pattern.pattern!r} in {text!r}')

    # What code raises, warns of and logs.

    def assertRaises(self, expected_exception, *args, **kwargs):
        context = contexts._AssertRaisesContext(expected_exception, self)
        try:
            return context.handle('assertRaises', args, kwargs)
        finally:
            context = None  # no cycle through the traceback

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        context = contexts._AssertRaisesContext(expected_exception, self, expected_regex)
        return context.handle('assertRaisesRegex', args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        context = contexts._AssertWarnsContext(expected_warning, self)
        return context.handle('assertWarns', args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        context = contexts._AssertWarnsContext(expected_warning, self, expected_regex)
        return context.handle('assertWarnsRegex', args, kwargs)

    def assertLogs(self, logger=None, level=None):
        return contexts._AssertLogsContext(self, logger, level, no_logs=False)

    def assertNoLogs(self, logger=None, level=None):
        return contexts._AssertLogsContext(self, logger, level, no_logs=True)


def _pattern(regex):
    import re
    if isinstance(regex, (str, bytes)):
        assert regex, 'expected_regex must not be empty.'
        return re.compile(regex)
    return regex


def _distance(first, second, places, delta):
    """(difference, whether it is within the limit, the limit's text)."""
    if delta is not None and places is not None:
        raise TypeError('specify delta or places not both')
    diff = abs(first - second)
    if delta is not None:
        return diff, diff <= delta, f'{safe_repr(delta)} delta'
    if places is None:
        places = 7
    return diff, round(diff, places) == 0, f'{places!r} places'


def _pretty_diff(a, b):
    """A diff of the two pretty-printed, line by line."""
    from difflib import ndiff
    from pprint import pformat
    return '\n'.join(ndiff(pformat(a).splitlines(), pformat(b).splitlines()))


def _compare_sequences(seq1, seq2, kind):
    """How two sequences differ, None if they do not."""
    lengths = []
    for ordinal, seq in ('First', seq1), ('Second', seq2):
        try:
            lengths.append(len(seq))
        except (TypeError, NotImplementedError):
            return f'{ordinal} {kind} has no length.    Non-sequence?'
    if seq1 == seq2:
        return None
    len1, len2 = lengths
    text = '%ss differ: %s != %s\n' % ((kind.capitalize(),) + _common_shorten_repr(seq1, seq2))
    for i in range(min(len1, len2)):
        items = []
        for ordinal, seq in ('first', seq1), ('second', seq2):
            try:
                items.append(seq[i])
            except (TypeError, IndexError, NotImplementedError):
                return text + f'\nUnable to index element {i} of {ordinal} {kind}\n'
        if items[0] != items[1]:
            text += '\nFirst differing element %d:\n%s\n%s\n' % ((i,) + _common_shorten_repr(*items))
            break
    else:
        if len1 == len2 and type(seq1) != type(seq2):
            return None
    if len1 != len2:
        ordinal, longer = ('First', seq1) if len1 > len2 else ('Second', seq2)
        shortest = min(len1, len2)
        text += f'\n{ordinal} {kind} contains {abs(len1 - len2)} additional elements.\n'
        try:
            text += f'First extra element {shortest}:\n{safe_repr(longer[shortest])}\n'
        except (TypeError, IndexError, NotImplementedError):
            text += f'Unable to index element {shortest} of {ordinal.lower()} {kind}\n'
    return text
