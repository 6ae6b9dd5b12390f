<<<<<<< HEAD
"""Runs one of CPython's test files for asyncio: run.py LIB NAME [unittest's options].

LIB is the directory of an installed CPython's library. Only its directory test is looked into: every other module is
asyncrepl's own.
"""

import asyncio
import sys
import types
import unittest


def module(name, **names):
    """Put a module of our own in place."""
    made = types.ModuleType(name)
    made.__dict__.update(names)
    sys.modules[name] = made
    parent, _, last = name.rpartition('.')
    if parent:
        setattr(sys.modules[parent], last, made)


def package(name, path):
    """A package whose modules are CPython's, without its own __init__."""
    module(name, __path__=[path], __package__=name)


async def await_without_task(coro):
    """Await in a callback of the loop, where no task is running."""
    failed = []

    def drive():
        try:
            for _ in coro.__await__():
                pass
        except BaseException as e:
            failed.append(e)

    asyncio.get_running_loop().call_soon(drive)
    await asyncio.sleep(0)
    if failed:
        raise failed.pop()


lib, name, *options = sys.argv[1:]
package('test', lib + '/test')
package('test.test_asyncio', lib + '/test/test_asyncio')
# CPython's utils needs servers for HTTP and the like when it is imported.
module('test.test_asyncio.utils', await_without_task=await_without_task)
# What test.support asks of CPython's own machinery.
module('_opcode', ENABLE_SPECIALIZATION=False)
sys.argv = [name, *options]
unittest.main(module='test.test_asyncio.test_' + name)
=======
"""Runs modules of CPython's tests: run.py test.test_asyncio.test_locks …"""

import sys
import unittest

unittest.main(module=None, argv=sys.argv, verbosity=1)
>>>>>>> 1d60d93 (Run CPython's own tests of asyncio)
