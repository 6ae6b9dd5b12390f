__all__ = ["heappush", "heappop", "heapify", "heapreplace", "merge", "nlargest", "nsmallest", "heappushpop"]


def merge(*iterables, key=None, reverse=False):
    """Merge sorted inputs into a single sorted output."""
    heap = []
    sign = -1 if reverse else 1
    if reverse:
        arrange, replace, pop = _heapify_max, _heapreplace_max, _heappop_max
    else:
        arrange, replace, pop = heapify, heapreplace, heappop
    for order, it in enumerate(map(iter, iterables)):
        for value in it:
            # The order decides between equal values: earlier inputs first.
            heap.append([value if key is None else key(value), order * sign, value, it.__next__])
            break
    arrange(heap)
    while len(heap) > 1:
        try:
            while True:
                entry = heap[0]
                yield entry[2]
                value = entry[2] = entry[3]()
                entry[0] = value if key is None else key(value)
                replace(heap, entry)
        except StopIteration:
            pop(heap)
    if heap:
        _, _, value, following = heap[0]
        yield value
        yield from following.__self__


def _select(n, iterable, key, replace, arrange, step, better, reverse):
    it = iter(iterable)
    order = 0
    heap = []
    for value in it:
        heap.append((value if key is None else key(value), order, value))
        order += step
        if len(heap) >= n:
            break
    if not heap:
        return []
    arrange(heap)
    worst = heap[0][0]
    for value in it:
        k = value if key is None else key(value)
        if better(k, worst):
            replace(heap, (k, order, value))
            worst = heap[0][0]
            order += step
    heap.sort(reverse=reverse)
    return [value for _, _, value in heap]


def _few_or_all(n, iterable, key, best, reverse):
    """What needs no heap: one value, none, or every value; else None."""
    if n == 1:
        missing = object()
        result = best(iter(iterable), default=missing, key=key)
        return [] if result is missing else [result]
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        pass
    else:
        if n >= size:
            return sorted(iterable, key=key, reverse=reverse)[:n]
    return [] if n < 1 else None


def nsmallest(n, iterable, key=None):
    """Gives back the n lowest-ranked values from an iterable, in ascending order."""
    found = _few_or_all(n, iterable, key, min, False)
    if found is not None:
        return found
    return _select(n, iterable, key, _heapreplace_max, _heapify_max, 1, lambda k, top: k < top, False)


def nlargest(n, iterable, key=None):
    """Gives back the n highest-ranked values from an iterable, in descending order."""
    found = _few_or_all(n, iterable, key, max, True)
    if found is not None:
        return found
    return _select(n, iterable, key, heapreplace, heapify, -1, lambda k, top: top < k, True)
