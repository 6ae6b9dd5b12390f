"""Runs one of CPython's test files for asyncio: run.py LIB NAME [unittest's options].

LIB is the directory of an installed CPython's library. Only its directory test is looked into: every other module is
asyncrepl's own.
"""

import os
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


def package(name, *path):
    """A package without its own __init__."""
    module(name, __path__=list(path), __package__=name)


here = os.path.dirname(os.path.abspath(__file__))
lib, name, *options = sys.argv[1:]
package('test', lib + '/test')
# What the tests share is ours: CPython's utils needs servers for HTTP and the like.
package('test.test_asyncio', here + '/test_asyncio', lib + '/test/test_asyncio')
# What test.support asks of CPython's own machinery.
module('_opcode', ENABLE_SPECIALIZATION=False)
# Tests ask whether a loop is of Windows' kind; none is here.
import asyncio
module('asyncio.proactor_events', BaseProactorEventLoop=type('BaseProactorEventLoop', (), {}))
import test.support
test.support.__path__.insert(0, here + '/support')
sys.argv = [name, *options]
unittest.main(module='test.test_asyncio.test_' + name)
