"""The order in which things that need each other can be done."""

__all__ = ['TopologicalSorter', 'CycleError']

_OUT = -1
_DONE = -2


class CycleError(ValueError):
    """Things need each other in a circle."""


class _Node:
    __slots__ = ('node', 'missing', 'successors')

    def __init__(self, node):
        self.node = node
        self.missing = 0  # predecessors not done yet; _OUT once given out, _DONE at last
        self.successors = []


class TopologicalSorter:
    """Gives out nodes after those that come before them."""

    def __init__(self, graph=None):
        self._nodes = {}
        self._ready = None
        self._out = 0
        self._finished = 0
        for node, before in () if graph is None else graph.items():
            self.add(node, *before)

    def _info(self, node):
        info = self._nodes.get(node)
        if info is None:
            info = self._nodes[node] = _Node(node)
        return info

    def add(self, node, *predecessors):
        """Add a node and those that come before it."""
        if self._ready is not None:
            raise ValueError('Nodes cannot be added after a call to prepare()')
        info = self._info(node)
        info.missing += len(predecessors)
        for predecessor in predecessors:
            self._info(predecessor).successors.append(node)

    def prepare(self):
        """Look for a circle; nothing can be added any more."""
        if self._ready is not None:
            raise ValueError('cannot prepare() more than once')
        self._ready = [i.node for i in self._nodes.values() if i.missing == 0]
        cycle = self._find_cycle()
        if cycle:
            raise CycleError('nodes are in a cycle', cycle)

    def get_ready(self):
        """The nodes that have become ready since the last call."""
        if self._ready is None:
            raise ValueError('prepare() must be called first')
        result = tuple(self._ready)
        for node in result:
            self._nodes[node].missing = _OUT
        self._ready.clear()
        self._out += len(result)
        return result

    def is_active(self):
        """Whether there is something left to be done."""
        if self._ready is None:
            raise ValueError('prepare() must be called first')
        return self._finished < self._out or bool(self._ready)

    def __bool__(self):
        return self.is_active()

    def done(self, *nodes):
        """Say that nodes are done; those after them may become ready."""
        if self._ready is None:
            raise ValueError('prepare() must be called first')
        for node in nodes:
            info = self._nodes.get(node)
            if info is None:
                raise ValueError(f'node {node!r} was not added using add()')
            if info.missing >= 0:
                raise ValueError(f'node {node!r} was not passed out (still not ready)')
            if info.missing == _DONE:
                raise ValueError(f'node {node!r} was already marked done')
            info.missing = _DONE
            for successor in info.successors:
                following = self._nodes[successor]
                following.missing -= 1
                if following.missing == 0:
                    self._ready.append(successor)
            self._finished += 1

    def _find_cycle(self):
        """Nodes that follow each other in a circle, the first one again at the end; None if there is none."""
        seen = set()
        for start in self._nodes:
            if start in seen:
                continue
            path, iterators, place = [], [], {}
            node = start
            while True:
                if node in seen:
                    if node in place:
                        return path[place[node]:] + [node]
                else:
                    seen.add(node)
                    place[node] = len(path)
                    path.append(node)
                    iterators.append(iter(self._nodes[node].successors))
                while path:
                    try:
                        node = next(iterators[-1])
                        break
                    except StopIteration:
                        del place[path.pop()]
                        iterators.pop()
                else:
                    break
        return None

    def static_order(self):
        """All nodes, each after those before it."""
        self.prepare()
        while self.is_active():
            group = self.get_ready()
            yield from group
            self.done(*group)

    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)
