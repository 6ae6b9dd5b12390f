"""Runs one of CPython's test files: run.py LIB NAME [unittest's options].

NAME is that of a module in the package test, such as test_argparse or test_unittest.test_case; any other name stands for
one of asyncio's tests, such as queues for test.test_asyncio.test_queues.

LIB is the directory of an installed CPython's library. Only its directory test is looked into: every other module is
asyncrepl's own.
"""

import contextlib
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


@contextlib.contextmanager
def uncache(*names):
    """Have the modules imported anew, inside and after."""
    def forget():
        for name in names:
            sys.modules.pop(name, None)

    forget()
    try:
        yield
    finally:
        forget()


if not name.startswith('test_'):
    name = 'test_asyncio.test_' + name
elif name.startswith('test_unittest.'):
    package('test.test_unittest', lib + '/test/test_unittest')
    package('test.test_unittest.testmock', lib + '/test/test_unittest/testmock')
    # What test.support.import_helper asks of the machinery of imports.
    module('_imp', _override_multi_interp_extensions_check=None, _override_frozen_modules_for_tests=None)
    package('test.test_importlib')
    module('test.test_importlib.util', uncache=uncache)
elif name == 'test_configparser':
    import configparser
    configparser._default_dict = dict
sys.argv = [name, *options]
unittest.main(module='test.' + name)
