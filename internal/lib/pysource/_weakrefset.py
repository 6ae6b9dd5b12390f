from weakref import WeakSet

__all__ = ['WeakSet']
