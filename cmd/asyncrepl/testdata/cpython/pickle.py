"""Skips the tests that need the module pickle."""

import unittest

HIGHEST_PROTOCOL = 5


def dumps(*args, **kwargs):
    raise unittest.SkipTest("there is no module pickle")


loads = dumps
