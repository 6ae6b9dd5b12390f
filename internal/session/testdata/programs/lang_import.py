# Importing files and packages that lie beside the program.
import sys
import shelf
import shelf.books as sb
from shelf.books import *
from shelf import books, count as c, value
print(shelf.__name__, shelf.__doc__, shelf.value, sb is books, c, COUNT, title(2), "hidden" in globals(), shelf.books.hidden.__module__)
import shelf.inner.deep
print(shelf.inner.deep.title(1), shelf.inner.deep.here, sys.modules["shelf.inner"] is shelf.inner, shelf.inner.__package__, shelf.inner.deep.__package__)
sb.COUNT = 9; print(title(1), COUNT, shelf.books.COUNT)
def local():
    import shelf.books
    from shelf.inner import deep as d
    return shelf.books is sb, d.value, "shelf" in locals()
print(local(), __name__, type(shelf), shelf.__file__.endswith("shelf/__init__.py"), __file__.endswith("lang_import.py"))
for code in ("import nope", "import shelf.nope", "from shelf import nope", "import shelf.books.x", "from nope import x", "import shelf.broken", "import shelf.wrong", "from . import x", "import shelf.circular_a", "from shelf.books import COUNTS", "import sys.path"):
    try:
        exec(code); print("no error", code)
    except Exception as e:
        print(type(e).__name__, str(e).replace(shelf.__file__[:-11], "DIR/"), getattr(e, "name", None))
print("shelf.broken" in sys.modules, "shelf.nope" in sys.modules)
m = __import__("shelf.books"); print(m.__name__); import importlib; print(importlib.import_module("shelf.books").__name__)
try: shelf.missing
except AttributeError as e: print(e)
del sys.modules["shelf.books"]; import shelf.books; print(shelf.books is sb, shelf.books.COUNT)
print(sorted(n for n in dir(shelf) if not n.startswith("_")))
shelf.inner.deep.fail()
