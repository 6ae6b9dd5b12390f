# unittest: IsolatedAsyncioTestCase, its loop, context, order of fixtures and errors.
import asyncio
import contextvars
import re
import sys
import unittest

var = contextvars.ContextVar('var', default='outside')


class Manager:
    async def __aenter__(self):
        print('enter')
        return 'managed'

    async def __aexit__(self, *exc):
        print('exit')


class A(unittest.IsolatedAsyncioTestCase):
    def setUp(self):
        print('setUp')
        var.set('set up')

    async def asyncSetUp(self):
        print('asyncSetUp', var.get())
        self.loop = asyncio.get_running_loop()
        self.addAsyncCleanup(self.clean, 1)
        self.addCleanup(print, 'sync cleanup')

    async def clean(self, n):
        print('clean', n, asyncio.get_running_loop() is self.loop)

    async def asyncTearDown(self):
        print('asyncTearDown')

    def tearDown(self):
        print('tearDown')

    async def test_await(self):
        await asyncio.sleep(0.01)
        print(var.get(), asyncio.get_running_loop() is self.loop)
        var.set('in test')

    async def test_fails(self):
        await asyncio.sleep(0)
        self.assertTrue(False)

    async def test_group(self):
        async with asyncio.TaskGroup() as tg:
            tg.create_task(asyncio.sleep(0))
        with self.assertRaises(TimeoutError):
            async with asyncio.timeout(0.01):
                await asyncio.sleep(10)

    async def test_context(self):
        print(await self.enterAsyncContext(Manager()))
        with self.assertRaisesRegex(TypeError, 'asynchronous context manager protocol'):
            await self.enterAsyncContext(3)

    async def test_skip(self):
        self.skipTest('not now')

    async def test_subtests(self):
        for i in range(2):
            with self.subTest(i=i):
                await asyncio.sleep(0)
                self.assertEqual(i, 0)

    def test_sync(self):
        print('sync', var.get())

    async def test_task_left(self):
        self.task = asyncio.create_task(asyncio.sleep(100))


class Stream:
    def write(self, text):
        sys.stdout.write(re.sub(r'in \d+\.\d+s', 'in TIMEs', text))

    def flush(self):
        pass


suite = unittest.defaultTestLoader.loadTestsFromTestCase(A)
unittest.TextTestRunner(stream=Stream(), verbosity=2).run(suite)
print(var.get())
