# unittest: what the loader finds, suites, and what their texts are.
import sys
import unittest
from unittest import FunctionTestCase, TestCase, TestLoader, TestSuite


class A(TestCase):
    def test_two(self): pass
    def test_one(self): pass
    def helper(self): pass
    test_value = 3


class B(TestCase):
    def runTest(self):
        """doc of B"""


class C(A):
    def test_three(self): pass


here = sys.modules['__main__']
loader = TestLoader()
print(loader.getTestCaseNames(A), loader.getTestCaseNames(C), loader.loadTestsFromTestCase(A))
print(loader.loadTestsFromTestCase(B), loader.loadTestsFromModule(here).countTestCases())
print(loader.loadTestsFromName('A.test_one', here), loader.loadTestsFromName('A', here).countTestCases(), loader.loadTestsFromNames(['A', 'B'], here).countTestCases())
for name in 'A.nope', 'nope':
    print(loader.loadTestsFromName(name, here), loader.errors[-1].strip().splitlines()[-1])
for name in 'here', 'sys':
    try:
        print(type(loader.loadTestsFromName(name, here)).__name__)
    except TypeError as e:
        print(e)
loader.testNamePatterns = ['*one*', '*three']
print(loader.getTestCaseNames(C))
loader = TestLoader()
loader.testMethodPrefix = 'help'
print(loader.getTestCaseNames(A))
loader = TestLoader()
loader.sortTestMethodsUsing = lambda a, b: (a < b) - (a > b)
print(loader.getTestCaseNames(C))

a, b = A('test_one'), B()
print(a, repr(a), a.id(), a.shortDescription(), a.countTestCases(), a == A('test_one'), a == A('test_two'), hash(a) == hash(A('test_one')))
print(b, b.shortDescription(), b.id())
f = FunctionTestCase(lambda: None, description='described')
print(f.id(), f.shortDescription(), str(f))
try:
    A('nope')
except ValueError as e:
    print(e)
suite = TestSuite([a, TestSuite([b])])
print(suite, suite.countTestCases(), list(suite), suite == TestSuite([a, TestSuite([b])]))
for bad in 3, A, 'xy':
    try:
        suite.addTests(bad) if isinstance(bad, str) else suite.addTest(bad)
    except TypeError as e:
        print(e)
result = unittest.TestResult()
suite.run(result)
print(result, result.wasSuccessful(), suite.countTestCases(), list(suite))
print(result.failures, result.errors)


def load_tests(loader, standard, pattern):
    print('load_tests', standard.countTestCases(), pattern)
    return TestSuite([a])


print(TestLoader().loadTestsFromModule(here).countTestCases())


class Debugged(TestCase):
    def test_x(self):
        raise RuntimeError('passes through')


try:
    TestSuite([Debugged('test_x')]).debug()
except RuntimeError as e:
    print(e)
with a.assertLogs('x', 'INFO') as logs:
    import logging
    logging.getLogger('x').info('first')
    logging.getLogger('x.y').error('second %d', 2)
print(logs.output, len(logs.records))
for check in (lambda: a.assertLogs('x'), lambda: a.assertNoLogs()):
    try:
        with check():
            if check().no_logs:
                logging.getLogger().error('unexpected')
    except AssertionError as e:
        print(e)
