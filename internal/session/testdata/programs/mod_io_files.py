import io, sys
import os, tempfile
where = tempfile.TemporaryDirectory()
os.chdir(where.name)
P = 'io1.tmp'
def t(f, *a, **k):
    try: r = f(*a, **k); print(repr(r))
    except BaseException as e: print(type(e).__name__, e)
with open(P, 'w') as f:
    print(f, f.mode, f.name == P, f.encoding, f.errors, f.newlines, f.closed, f.writable(), f.readable(), f.seekable(), f.isatty(), f.line_buffering)
    print(f.write('héllo\nwörld\n'), f.tell())
    t(f.read); t(f.readline); t(f.write, 5); t(f.write, b'x'); t(next, f)
    f.writelines(['a\n', 'b\n'])
    t(f.writelines, [1])
    print('printed', file=f)
print(f.closed); t(f.write, 'x'); t(f.read); t(f.flush); t(f.close); t(iter, f); t(f.__enter__); t(lambda: f.fileno()); print(f)
with open(P) as f:
    print(f.buffer, f.buffer.raw)
    print(repr(f.readline()), f.tell(), repr(f.read(3)), f.tell(), repr(f.readline(2)), repr(f.read()), repr(f.read()))
    print(f.seek(0), list(f), f.newlines)
    f.seek(0); print(f.readlines(8)); t(f.write, 'x')
    f.seek(0); next(f); t(f.tell); print(repr(f.read())); t(f.tell)
    t(f.seek, 1, 1); t(f.seek, -1); t(f.seek, 0, 5); t(f.seek, 3, 2); print(f.seek(0, 2))
    t(f.truncate)
with open(P, 'rb') as f:
    print(f, f.read(5), f.tell(), f.readline(), f.peek(3)[:3], f.read1(4), f.seek(-3, 2), f.read(), f.read(), f.mode)
    t(f.write, b'x'); t(f.read, -5); t(f.read, 'a'); t(f.seek, -1); t(f.readinto, b'abc')
    b = bytearray(4); f.seek(0); print(f.readinto(b), b); m = memoryview(bytearray(3)); print(f.readinto(m), bytes(m))
    f.seek(0); print(list(f)); t(f.truncate, 1)
t(f.read); t(f.peek); t(f.readline); t(f.tell); t(f.seek, 0); print(f, f.raw)
with open(P, 'r+b') as f:
    print(f, f.read(1)); f.write(b"XY"); print(f.tell()); f.seek(0); print(f.read()); print(f.truncate(6)); f.seek(0); print(f.read())
with open(P, 'ab') as f: print(f.tell(), f.write(b'end')); t(f.read)
with open(P, 'a+') as f: print(f.tell()); f.write('é'); f.seek(0); print(f.read(), f)
with open(P, 'wb', buffering=0) as f: print(f, f.write(b'a\r\nb\rc\nd')); t(f.read)
for nl in (None, '', '\n', '\r', '\r\n'):
    with open(P, newline=nl) as f: print(nl, list(f), f.newlines)
    with open(P, newline=nl) as f: print([f.readline(2) for _ in range(6)])
for nl in (None, '', '\n', '\r', '\r\n'):
    with open(P, 'w', newline=nl) as f: f.write('a\nb\r\n')
    with open(P, 'rb') as f: print(f.read())
for enc in ('utf-16', 'utf-8-sig', 'latin-1', 'utf-32', 'utf-16-le', 'ascii'):
    try:
        with open(P, 'w', encoding=enc) as f: f.write('é€a'[0 if enc != 'latin-1' else 2:]); f.write('b')
    except UnicodeError as e: print(e)
    with open(P, 'rb') as f: print(enc, f.read())
    try:
        with open(P, encoding=enc) as f: print(f, ascii(f.read(1)), ascii(f.read()))
    except UnicodeError as e: print(e)
with open(P, 'wb') as f: f.write(b'ab\xffcd\n')
for err in ('strict', 'ignore', 'replace', 'backslashreplace', 'surrogateescape'):
    with open(P, errors=err) as f:
        try: print(ascii(f.read()), f.errors)
        except UnicodeDecodeError as e: print(e)
for args in ((P, 'z'), (P, 'rw'), (P, 'rt+b'), (P, ''), (P, 'rr'), (P, 'U'), ('/nonexistent/x',), ('.',), ('.', 'w'), (P, 'x'), (P, 'rb', -1, 'utf8'), (P, 'r', 0), (P, 'r', -1, 'foo'), (P, 'r', -1, None, None, 'x'), (P, 'r', -1, 5), (None,), (-1,), (99,), (1.5,), ('a\0b',), (b'/nonexistent/\xff',), (P, 5), (P, 'rb', 'x'), ('',)):
    t(open, *args)
t(open); t(open, P, foo=1); t(open, P, 'r', -1, None, None, None, False)
print(open, open.__module__, io.open is open)
with open(P, 'w', buffering=1) as f: print(f.line_buffering); f.write('x\n'); print(open(P).read()); f.write('y'); print(repr(open(P).read()))
def opener(p, flags): print('opener', p == P, flags & 3); import os; return os.open(p, flags)
f = open(P, 'w'); f.write('zz'); f.flush(); print(open(P).read()); f.detach(); t(f.write, 'x'); t(f.fileno); t(lambda: f.buffer); 
big = 'x' * 100 + '\n'
with open(P, 'w') as f:
    for i in range(2000): f.write(big)
with open(P) as f: print(sum(len(l) for l in f), f.tell())
with open(P) as f:
    f.readline(); f.read(10000); print(f.tell()); p = f.tell(); a = f.read(5); f.seek(p); print(a == f.read(5))
with open(P, 'w', encoding='utf-8') as f: f.write('é\r\n' * 5000)
with open(P) as f:
    for i in range(4999): f.readline()
    p = f.tell(); print(p); x = f.read(); f.seek(p); print(x == f.read(), repr(x))
os.chdir('/')
where.cleanup()
