import sys
COUNT = 3
_private = 1
__all__ = ["COUNT", "title"]
def title(n): return f"book {n} of {COUNT}"
def hidden(): pass
print("importing", __name__, __package__, "shelf.books" in sys.modules)
