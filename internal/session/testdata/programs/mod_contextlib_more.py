import contextlib, os, asyncio, tempfile
d = tempfile.mkdtemp(); old = os.getcwd()
with contextlib.chdir(d): print(os.path.samefile(os.getcwd(), d))
print(os.getcwd() == old); os.rmdir(d)
class A(contextlib.AsyncContextDecorator):
    async def __aenter__(self): print('enter'); return self
    async def __aexit__(self, *e): print('exit', e[0])
@A()
async def f(x): print('in', x); return x * 2
print(asyncio.run(f(4)), f.__name__)
