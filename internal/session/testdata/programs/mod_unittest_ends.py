# unittest: every way a test, a fixture and a cleanup can end, by every kind of result; suites, subtests, coroutines.
import sys, unittest, asyncio, types, io, re
out = sys.stdout
log = []
class R(unittest.TextTestResult): pass
def run(*tests, **kw):
    s = io.StringIO()
    r = unittest.TextTestRunner(s, **kw).run(unittest.TestSuite(tests))
    print(re.sub(r'\d\.\d\d\ds', 'N.NNNs', s.getvalue())); print(r, r.wasSuccessful(), r.testsRun, r.skipped, [str(t) for t, _ in r.expectedFailures], r.unexpectedSuccesses, r.shouldStop)
    return r
class A(unittest.TestCase):
    """doc of A"""
    def setUp(self): print('setUp', self.id())
    def tearDown(self): print('tearDown')
    @classmethod
    def setUpClass(cls): print('setUpClass'); cls.addClassCleanup(print, 'class cleanup', 1)
    @classmethod
    def tearDownClass(cls): print('tearDownClass')
    def test_ok(self):
        """A docstring.

        more"""
        self.addCleanup(print, 'cleanup', 1); self.addCleanup(print, 'cleanup', 2)
    def test_fail(self): self.fail('why')
    def test_error(self): 1/0
    def test_skip(self): self.skipTest('because')
    @unittest.skip('deco')
    def test_skip2(self): pass
    @unittest.expectedFailure
    def test_xfail(self): self.assertEqual(1, 2)
    @unittest.expectedFailure
    def test_xpass(self): pass
    @unittest.expectedFailure
    def test_xsub(self):
        with self.subTest(1): self.fail()
        print('not reached?')
    def test_sub(self):
        for i in range(3):
            with self.subTest('msg', i=i):
                with self.subTest(j=i*2, i='inner'):
                    if i == 1: self.fail('one')
                    if i == 2: self.skipTest('two')
                    print('sub', i)
        with self.subTest(): raise KeyError('k')
    def test_cleanup_error(self): self.addCleanup(lambda: 1/0); self.addCleanup(self.fail, 'in cleanup')
    def test_value(self): pass
load = unittest.defaultTestLoader.loadTestsFromTestCase
for v in 0, 1, 2: run(load(A), verbosity=v)
run(load(A), failfast=True); run(load(A), buffer=True, verbosity=2)
class B(unittest.TestCase):
    def setUp(self): self.addCleanup(print, 'B cleanup'); raise ValueError('setup')
    def tearDown(self): print('never')
    def test(self): print('never')
class C(B):
    def setUp(self): pass
    def tearDown(self): raise TypeError('td')
    def test(self): self.fail('f')
class D(unittest.TestCase):
    @classmethod
    def setUpClass(cls): cls.addClassCleanup(print, 'D cc'); cls.addClassCleanup(lambda: 1/0); raise OSError('suc')
    def test(self): print('never')
    def test2(self): print('never')
class E(unittest.TestCase):
    @classmethod
    def tearDownClass(cls): raise OSError('tdc')
    @classmethod
    def setUpClass(cls): cls.addClassCleanup(lambda: {}['cc'])
    def test(self): pass
class F(unittest.TestCase):
    @classmethod
    def setUpClass(cls): raise unittest.SkipTest('class skip')
    def test(self): print('never')
@unittest.skip('whole class')
class G(unittest.TestCase):
    @classmethod
    def setUpClass(cls): print('never')
    def test(self): print('never')
for c in (B, C, D, E, F, G): print(c.__name__); run(load(c), verbosity=2)
run(load(A), load(D), load(E), load(A))
m = types.ModuleType('mod'); sys.modules['mod'] = m
def mk(name, **ns):
    return type(name, (unittest.TestCase,), {'__module__': 'mod', 'test': lambda self: print('in', name), **ns})
m.setUpModule = lambda: (print('setUpModule'), unittest.addModuleCleanup(print, 'module cleanup'))
m.tearDownModule = lambda: print('tearDownModule')
run(load(mk('M1')), load(mk('M2')), load(A.__class__('Z', (unittest.TestCase,), {'test': lambda self: print('Z')})), load(mk('M3')))
def bad(): unittest.addModuleCleanup(lambda: {}['mc']); raise ValueError('sum')
m.setUpModule = bad; run(load(mk('M4')), load(mk('M5')))
m.setUpModule = lambda: (_ for _ in ()).throw(unittest.SkipTest('skip module')); run(load(mk('M6')))
m.setUpModule = lambda: unittest.addModuleCleanup(lambda: {}['mc2']); m.tearDownModule = lambda: 1/0; run(load(mk('M7')))
def tell(f,*a,**k):
    try: print('->', str(f(*a,**k)).split(' object at')[0])
    except BaseException as e: print(type(e).__name__, e)
for t in (A('test_fail'), A('test_error'), A('test_skip'), A('test_skip2'), A('test_sub'), A('test_ok'), G('test'), unittest.TestSuite([D('test')]), unittest.TestSuite([A('test_ok'), E('test')]), unittest.TestSuite([mk('M8')('test')])): tell(t.debug)
tell(A, 'nope'); tell(unittest.TestCase); tell(unittest.TestCase().run); tell(unittest.TestSuite, 'abc'); tell(unittest.TestSuite, [1]); tell(unittest.TestSuite, [A]); tell(unittest.TestSuite().addTest, unittest.TestSuite)
s = unittest.TestSuite([A('test_ok'), unittest.TestSuite([A('test_fail')])]); print(s, s.countTestCases(), s == unittest.TestSuite([A('test_ok'), unittest.TestSuite([A('test_fail')])]), s == 1, list(s)[0] == A('test_ok'), hash(A('test_ok')) == hash(A('test_ok')), A('test_ok') == B('test'))
s.run(unittest.TestResult()); print(s, s.countTestCases())
f = unittest.FunctionTestCase(lambda: print('func'), lambda: print('up'), lambda: print('down'), 'desc'); run(f, verbosity=2); print(f.id().replace('<','('), f.shortDescription(), f == f, f == 1)
print(A('test_ok').shortDescription(), B('test').shortDescription(), repr(A('test_ok')), str(A('test_ok')), A('test_ok').id())
class H(unittest.IsolatedAsyncioTestCase):
    def setUp(self): log.append('setUp'); self.addAsyncCleanup(self.ac, 1); self.addCleanup(log.append, 'sync cleanup')
    async def asyncSetUp(self): log.append('asyncSetUp'); self.loop = asyncio.get_running_loop()
    async def asyncTearDown(self): log.append('asyncTearDown')
    def tearDown(self): log.append('tearDown')
    async def ac(self, n): log.append(('ac', n, asyncio.get_running_loop() is self.loop))
    async def test_a(self): log.append('test'); await asyncio.sleep(0); self.assertIs(asyncio.get_running_loop(), self.loop)
    def test_s(self): log.append('sync test')
    async def test_f(self): self.fail('async fail')
    async def test_e(self): await asyncio.sleep(0); raise LookupError
    async def test_sub(self):
        for i in range(2):
            with self.subTest(i=i): await asyncio.sleep(0); self.assertEqual(i, 0)
    async def test_ctx(self):
        import contextlib
        @contextlib.asynccontextmanager
        async def cm(): log.append('in'); yield 5; log.append('out')
        print(await self.enterAsyncContext(cm()))
        try: await self.enterAsyncContext(1)
        except TypeError as e: print(e)
for t in load(H): log.clear(); run(t); print(log)
t = H('test_a'); t.run(); tell(t.run); tell(H('test_f').debug)
class Old:
    shouldStop = False
    def startTest(self, t): print('start')
    def stopTest(self, t): print('stop')
    def addSuccess(self, t): print('success')
    def addFailure(self, t, e): print('failure', e[1])
    def addError(self, t, e): print('error', e[1])
import warnings
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always')
    for n in 'test_ok', 'test_skip', 'test_skip2', 'test_xfail', 'test_xpass', 'test_fail', 'test_sub': print(n); tell(A(n).run, Old())
    print([str(x.message) for x in w])
