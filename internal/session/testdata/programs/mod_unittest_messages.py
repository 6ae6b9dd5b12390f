# What each assertion says when it fails.
import unittest


class T(unittest.TestCase):
    def runTest(self):
        pass


t = T()


def show(name, *args, **kwargs):
    try:
        result = getattr(t, name)(*args, **kwargs)
        if hasattr(result, '__exit__'):
            with result:
                pass
        print(name, 'passes')
    except Exception as e:
        print(name, type(e).__name__ + ':', e)


show('fail')
show('fail', 'text')
show('assertTrue', 0)
show('assertTrue', [], 'empty')
show('assertFalse', 'x')
show('assertIs', [], [])
show('assertIsNot', None, None)
show('assertIsNone', 3)
show('assertIsNotNone', None, 'said')
show('assertIsInstance', 3, str)
show('assertIsInstance', 3, (str, bytes))
show('assertNotIsInstance', 3, int)
show('assertIn', 3, [1, 2])
show('assertNotIn', 3, [3])
show('assertLess', 2, 1)
show('assertLessEqual', 2, 1)
show('assertGreater', 1, 2)
show('assertGreaterEqual', 1, 2)
show('assertEqual', 1, 2)
show('assertEqual', 1, 2, 'one is not two')
show('assertEqual', 'abc', 'abd')
show('assertEqual', 'abc\ndef', 'abc\ndeg\nfoo')
show('assertEqual', [1, 2], [1, 2, 3])
show('assertEqual', [1, 2, 3], [1, 2])
show('assertEqual', (1, 2, 4), (1, 2))
show('assertEqual', [1] * 50, [1] * 49 + [2])
show('assertEqual', 'a' * 100 + 'b', 'a' * 100 + 'c')
show('assertEqual', b'a' * 100 + b'b' * 50, b'a' * 100 + b'c')
show('assertEqual', b'x' * 100, b'y' * 100)
show('assertEqual', ['x' * 100, 1], ['x' * 100, 2])
show('assertEqual', {1, 2}, {2, 3})
show('assertEqual', frozenset('a'), frozenset('b'))
show('assertEqual', set('a'), frozenset('b'))
show('assertEqual', {'a': 1}, {'a': 2, 'b': [1]})
show('assertNotEqual', 3, 3)
show('assertAlmostEqual', 1, 2)
show('assertAlmostEqual', 1, 1.00000001)
show('assertAlmostEqual', 1, 1.01, 3)
show('assertAlmostEqual', 1, 2, delta=0.5)
show('assertAlmostEqual', 1, 2, 3, delta=3)
show('assertNotAlmostEqual', 1, 1)
show('assertNotAlmostEqual', 1, 1.5, delta=1)
show('assertNotAlmostEqual', 1, 1, delta=1)
show('assertNotAlmostEqual', 1, 2)
show('assertListEqual', [1], (1,))
show('assertTupleEqual', (1,), (2,), 'said')
show('assertSequenceEqual', [1], (2,))
show('assertSequenceEqual', [1], 3)
show('assertSequenceEqual', 4, [3])
show('assertSequenceEqual', [1, 2], [1, 2, 3], seq_type=tuple)
show('assertMultiLineEqual', 3, '')
show('assertMultiLineEqual', 'abc\nq', 'abc\n')
show('assertMultiLineEqual', 'a\nb\n' * 100, 'b\nc\n' * 60)
show('assertMultiLineEqual', 'one line of text\n', 'one lime of test\n')
show('assertSetEqual', {1}, {1})
show('assertSetEqual', 3, {2})
show('assertSetEqual', {2}, 3)
show('assertDictEqual', [1], {2: 3})
show('assertDictEqual', {1: 1}, [])
show('assertDictEqual', {1: 1}, {2: 3})
show('assertCountEqual', [1, 2, 2], [2, 3])
show('assertCountEqual', [1, 2, 2], [2, 3, []])
show('assertCountEqual', [[1], [2]], [[2], [1]])
show('assertRegex', 'abc', 'x')
show('assertRegex', 'abc', 'b')
show('assertNotRegex', 'abc', 'b')
show('assertRaises', ValueError, int, '3')
show('assertRaises', ValueError, int, 'x')
show('assertRaises', ValueError)
show('assertRaises', (ValueError, KeyError))
show('assertRaises', ValueError, msg='said')
show('assertRaises', 3, int)
show('assertRaises', ValueError, None)
show('assertRaises', ValueError, foo=3)
show('assertRaises', KeyError, lambda: None)
show('assertRaisesRegex', ValueError, 'x', int, 'z')
show('assertRaisesRegex', ValueError, 'x', int, '3')
show('assertRaisesRegex', ValueError, 'invalid literal', int, 'z')
t.maxDiff = 20
show('assertEqual', ['x' * 100, 1], ['x' * 100, 2])
show('assertEqual', 'abc\n' * 10, 'abd\n' * 10)
t.longMessage = False
show('assertEqual', 1, 2, 'short')
show('assertEqual', 1, 2)


class Point:
    def __init__(self, x):
        self.x = x

    def __repr__(self):
        return f'Point({self.x})'


def same(a, b, msg=None):
    if a.x != b.x:
        raise t.failureException(msg or f'{a} and {b} differ')


t.addTypeEqualityFunc(Point, same)
show('assertEqual', Point(1), Point(1))
show('assertEqual', Point(1), Point(2))
show('assertEqual', Point(1), 1)

with t.assertRaises(ZeroDivisionError) as caught:
    1 / 0
print(repr(caught.exception))
print(caught.expected)
try:
    with t.assertRaises(KeyError):
        1 / 0
except ZeroDivisionError as e:
    print('passes through:', e)
