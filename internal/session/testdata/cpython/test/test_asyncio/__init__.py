import os

__path__.append(os.path.join(os.environ["CPYTHON_LIB"], "test", "test_asyncio"))
