# unittest: frames of modules with a global __unittest are left out of the tracebacks in results.
import types, sys, unittest
helper = types.ModuleType('helper'); sys.modules['helper'] = helper
exec('''
__unittest = True
def check(x):
    inner(x)
def inner(x):
    if x: raise AssertionError('helper failed')
    raise ValueError('helper broke')
def around(f):
    f()
''', helper.__dict__)
class T(unittest.TestCase):
    def test_fail(self): helper.check(1)
    def test_err(self): helper.check(0)
    def test_around(self): helper.around(self.boom)
    def test_ctx(self):
        try: helper.check(0)
        except ValueError: helper.check(1)
    def test_cause(self):
        try: helper.check(1)
        except AssertionError as e: raise KeyError('k') from e
    def boom(self): raise AssertionError('b')
    def test_sub(self):
        with self.subTest(a=1):
            helper.check(1)
    def setUp(self): self.addCleanup(helper.check, 0)
result = unittest.TestResult()
unittest.defaultTestLoader.loadTestsFromTestCase(T).run(result)
for test, text in result.errors + result.failures:
    print(test)
    print(text)
