# unittest: a run of tests with fixtures, skips, failures, subtests, as the text runner shows it.
import re
import sys
import unittest


def setUpModule():
    print('setUpModule')
    unittest.addModuleCleanup(print, 'module cleanup')


def tearDownModule():
    print('tearDownModule')


class T(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print('setUpClass')
        cls.addClassCleanup(print, 'class cleanup')

    @classmethod
    def tearDownClass(cls):
        print('tearDownClass')

    def setUp(self):
        self.addCleanup(print, 'cleanup', self._testMethodName)

    def test_ok(self):
        """What it does.

        And more."""

    def test_fail(self):
        self.assertEqual([1, 2], [1, 3], 'not the same')

    def test_error(self):
        [][1]

    @unittest.skip('why')
    def test_skip(self):
        pass

    @unittest.skipIf(True, 'condition')
    def test_skip_if(self):
        pass

    def test_skip_inside(self):
        self.skipTest('inside')

    @unittest.expectedFailure
    def test_expected(self):
        self.fail('expected')

    @unittest.expectedFailure
    def test_unexpected(self):
        pass

    def test_subtests(self):
        for i in range(4):
            with self.subTest('message', i=i):
                with self.subTest(j=i + 1):
                    self.assertEqual(i % 2, 0)
            with self.subTest(i=i):
                if i == 3:
                    1 / 0
                if i == 2:
                    self.skipTest('two')

    def test_exit(self):
        sys.exit(3)


@unittest.skip('all of it')
class Skipped(unittest.TestCase):
    def test_x(self):
        pass


class BadClass(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        raise ValueError('bad class')

    def test_x(self):
        pass


class BadSetUp(unittest.TestCase):
    def setUp(self):
        raise KeyError('set up')

    def tearDown(self):
        print('never')

    def test_x(self):
        pass


class Cleanups(unittest.TestCase):
    def test_x(self):
        self.addCleanup(self.fail, 'in cleanup')
        self.addCleanup(print, 'last in, first out')


class Stream:
    """Without the time that the run took."""

    def write(self, text):
        sys.stdout.write(re.sub(r'in \d+\.\d+s', 'in TIMEs', text))

    def flush(self):
        pass


for verbosity in 2, 1, 0:
    suite = unittest.defaultTestLoader.loadTestsFromModule(sys.modules['__main__'])
    print(suite.countTestCases())
    result = unittest.TextTestRunner(stream=Stream(), verbosity=verbosity).run(suite)
    print(result, result.wasSuccessful(), result.testsRun, len(result.skipped), [str(t) for t in result.unexpectedSuccesses])
suite = unittest.defaultTestLoader.loadTestsFromTestCase(T)
result = unittest.TextTestRunner(stream=Stream(), failfast=True).run(suite)
print(result.shouldStop)
result = unittest.TextTestRunner(stream=Stream(), buffer=True).run(T('test_fail'))
