"""Plain data as Python's pickles have it, in the first binary format."""

import struct

__name__ = 'logging.handlers'


def pickled(value):
    """The pickle of what is made of dicts, lists, tuples, strings and numbers."""
    out, memo = [], {}
    _write(value, out, memo)
    return b''.join(out) + b'.'


def _number(value, out, memo):
    if 0 <= value < 1 << 8:
        out.append(b'K' + struct.pack('<B', value))
    elif 0 <= value < 1 << 16:
        out.append(b'M' + struct.pack('<H', value))
    elif -1 << 31 <= value < 1 << 31:
        out.append(b'J' + struct.pack('<i', value))
    else:
        out.append(f'L{value}L\n'.encode())


def _text(value, out, memo):
    data = value.encode('utf-8', 'surrogatepass')
    out.append(b'X' + struct.pack('<I', len(data)) + data)
    _remember(value, out, memo)


def _dict(value, out, memo):
    out.append(b'}')
    _remember(value, out, memo)
    _several([part for item in value.items() for part in item], len(value), b's', b'u', out, memo)


def _list(value, out, memo):
    out.append(b']')
    _remember(value, out, memo)
    _several(value, len(value), b'a', b'e', out, memo)


def _tuple(value, out, memo):
    if not value:
        out.append(b')')
        return
    out.append(b'(')
    for part in value:
        _write(part, out, memo)
    out.append(b't')
    _remember(value, out, memo)


def _several(parts, count, one, many, out, memo):
    if count > 1:
        out.append(b'(')
    for part in parts:
        _write(part, out, memo)
    if count:
        out.append(many if count > 1 else one)


def _remember(value, out, memo):
    # The value is kept as well, so that no other one gets its id.
    n = len(memo)
    memo[id(value)] = n, value
    out.append(b'q' + struct.pack('<B', n) if n < 1 << 8 else b'r' + struct.pack('<I', n))


_WRITERS = {
    type(None): lambda value, out, memo: out.append(b'N'),
    bool: lambda value, out, memo: out.append(b'I01\n' if value else b'I00\n'),
    float: lambda value, out, memo: out.append(b'G' + struct.pack('>d', value)),
    int: _number, str: _text, dict: _dict, list: _list, tuple: _tuple,
}


def _write(value, out, memo):
    known = memo.get(id(value))
    if known is not None:
        n = known[0]
        out.append(b'h' + struct.pack('<B', n) if n < 1 << 8 else b'j' + struct.pack('<I', n))
        return
    writer = _WRITERS.get(type(value))
    if writer is None:
        raise TypeError(f"cannot pickle '{type(value).__name__}' object")
    writer(value, out, memo)
