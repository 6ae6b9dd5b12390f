# isinstance and issubclass with objects that are classes only by their __bases__.
class Kind:
    def __init__(self, *bases): self.bases = bases
    def __getattr__(self, name):
        if name == '__bases__': return self.bases
        raise AttributeError(name)
class Thing:
    def __init__(self, kind): self.kind = kind
    def __getattr__(self, name):
        if name == '__class__': return self.kind
        raise AttributeError(name)
class Poser:
    def __init__(self, kind): self.kind = kind
    @property
    def __class__(self): return self.kind
class Broken:
    @property
    def __bases__(self): raise RuntimeError('no bases')
class NoTuple:
    __bases__ = [1]
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
root = Kind(); child = Kind(root); grandchild = Kind(int, child); other = Kind()
for a in root, child, grandchild, other, int, bool, 5, NoTuple(), Broken():
    for b in root, child, (other, root), int, object, 5, NoTuple(), Broken(), ():
        t(lambda: issubclass(a, b))
        t(lambda: isinstance(Poser(a), b))
        t(lambda: isinstance(Thing(a), b))
