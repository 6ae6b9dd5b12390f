"""CPython's package of tests: the tests are CPython's own, from an installed one
that $CPYTHON_LIB names; what they are helped by is here."""

import os

__path__.append(os.path.join(os.environ["CPYTHON_LIB"], "test"))
