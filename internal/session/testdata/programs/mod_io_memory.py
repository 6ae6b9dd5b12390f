import io
def t(f, *a, **k):
    try: r = f(*a, **k); print(repr(r))
    except BaseException as e: print(type(e).__name__, e)
s = io.StringIO()
print(s.write('héllo\nx'), s.getvalue(), s.tell(), s.seek(1), s.read(2), s.tell(), s.readline(), s.read(), s.readline())
s.seek(1); s.write('EE'); print(repr(s.getvalue())); s.seek(0, 2); s.write('end'); print(s.getvalue()); s.seek(20); s.write('z'); print(ascii(s.getvalue()), s.tell())
print(s.truncate(3), s.getvalue(), s.tell()); t(s.seek, -1); t(s.seek, 1, 1); t(s.seek, 0, 9); t(s.truncate, -1); t(s.write, b'x'); t(s.write, 5); t(s.read, 'a'); t(s.fileno); t(s.detach)
print(s.readable(), s.writable(), s.seekable(), s.isatty(), s.closed, s.newlines, s.line_buffering, s.encoding, s.errors)
s = io.StringIO('a\nb\r\nc\rd'); print(list(s), s.newlines)
for nl in (None, '', '\n', '\r', '\r\n'):
    s = io.StringIO('a\nb\r\nc\rd', newline=nl); print(repr(nl), list(s), s.newlines, repr(s.getvalue()))
    s = io.StringIO(newline=nl); s.write('a\nb\r\n'); print(repr(s.getvalue()))
t(io.StringIO, 5); t(io.StringIO, 'a', 'b'); t(io.StringIO, b'a'); t(lambda: io.StringIO(None).getvalue())
with io.StringIO('x') as s: print(s.read())
t(s.read); t(s.getvalue); t(s.write, 'a'); t(iter, s); t(s.tell); print(s.closed)
print(io.StringIO('abc', newline=None).read(), isinstance(s, io.TextIOBase), isinstance(s, io.IOBase), issubclass(io.StringIO, io.TextIOBase))
b = io.BytesIO(b'abc\ndef')
print(b.read(2), b.tell(), b.readline(), b.read(), b.read(), b.seek(0), b.getvalue(), list(b)); b.seek(10); print(b.write(b'z'), b.getvalue())
v = b.getbuffer(); v[0] = 65; print(b.getvalue()); v.release()
print(b.truncate(2), b.getvalue(), b.seek(1), b.read1(), b.readable(), b.seek(-1, 2), b.seek(1, 1)); t(b.seek, -1); t(b.write, 'x'); t(b.seek, 0, 7); t(b.truncate, -1); t(b.fileno); t(io.BytesIO, 'x'); t(io.BytesIO, 5)
x = bytearray(3); b.seek(0); print(b.readinto(x), x); b.writelines([b'1', b'2']); print(b.getvalue()); b.close(); t(b.read); t(b.getvalue)
print(io.BytesIO, io.StringIO, io.TextIOWrapper, io.FileIO, io.BufferedReader, io.IOBase, io.RawIOBase, io.UnsupportedOperation, io.UnsupportedOperation.__mro__, io.DEFAULT_BUFFER_SIZE, io.SEEK_END)
w = io.TextIOWrapper(io.BytesIO('a\nbé'.encode()), encoding='utf-8'); print(w, list(w), type(w.buffer)); t(w.read)
raw = io.BytesIO(); w = io.TextIOWrapper(raw, 'latin-1', newline='\r\n', write_through=True); w.write('é\n'); print(raw.getvalue()); w.reconfigure(encoding='utf-8', newline='\n'); w.write('é\n'); w.flush(); print(raw.getvalue(), w.encoding, w.write_through); d = w.detach(); print(d is raw); t(w.write, 'x'); t(repr, w)
class R(io.RawIOBase):
    def __init__(self, data): self.data = data
    def readable(self): return True
    def readinto(self, b):
        n = min(len(b), 3, len(self.data)); b[:n] = self.data[:n]; self.data = self.data[n:]; return n
r = R(b'hello\nworld\n'); print(r.read(2), r.readline(), r.readall(), r.read(), r.closed, r.writable(), r.seekable()); t(r.write, b'x'); t(r.seek, 0); t(r.tell); t(r.fileno); r.close(); t(r.read, 1); t(r.readline); t(r.__enter__)
br = io.BufferedReader(R(b'hello\nworld\nthird')); print(br, br.read(4), br.readline(), br.peek(), br.readline(), br.read(100), br.read())
print(list(io.TextIOWrapper(R(b'x')) if 0 else io.TextIOWrapper(io.BufferedReader(R('é\nü\n'.encode())), encoding='utf-8')))
class W(io.RawIOBase):
    def __init__(self): self.parts = []
    def writable(self): return True
    def write(self, b): self.parts.append(bytes(b)); return len(b)
raw = W(); bw = io.BufferedWriter(raw, 8); print(bw.write(b'12345'), raw.parts, bw.write(b'6789'), raw.parts); bw.flush(); print(raw.parts); bw.write(b'x' * 20); print(raw.parts); bw.close(); print(raw.parts, raw.closed); t(bw.write, b'x'); t(bw.flush)
t(io.BufferedReader, raw); t(io.BufferedReader, R(b''), 0); t(io.BufferedWriter, R(b'')); t(io.BufferedRandom, R(b'')); t(io.TextIOWrapper, 5); t(io.BufferedReader, 5); t(io.TextIOWrapper, io.BytesIO(), 'nope'); t(io.TextIOWrapper); t(io.StringIO().write)
p = io.BufferedRWPair(R(b'in'), W()); print(p.read(1), p.write(b'x'), p.readable(), p.closed); p.close(); print(p.closed)
d = io.IncrementalNewlineDecoder(None, True); print(repr(d.decode('a\r')), repr(d.decode('\nb\r')), repr(d.decode('', True)), d.newlines)
class L(io.TextIOBase):
    def __init__(self): self.out = []
    def write(self, s): self.out.append(s); return len(s)
    def writable(self): return True
l = L(); print('a', 1, file=l, sep='-'); print(l.out, l.encoding, l.readable()); t(l.read)
class S(io.StringIO):
    def write(self, s): return super().write(s.upper())
s = S(); print('abc', file=s); s.extra = 1; print(s.getvalue(), s.extra)
import sys
sys.stdout.write('w\n'); sys.stdout.writelines(['a\n', 'b\n']); print(sys.stdout.flush(), sys.stdin.read(), sys.stdin.readline(), sys.stdin.closed); sys.stdout.buffer.write(b'bytes\n'); sys.stdout.flush()
t(sys.stdout.write, 5); t(sys.stdout.read); t(sys.stdin.write, 'x'); print(sys.stdout.fileno(), sys.stderr.fileno(), sys.stdin.fileno(), sys.stdout.encoding, sys.stderr.errors, sys.stdout.errors, sys.stdout.line_buffering, sys.stderr.line_buffering, sys.stdout.isatty())
try: input()
except EOFError as e: print(e)
sys.stdin = io.StringIO('one\ntwo'); print(input('? '), input(), sys.stdin.read()); t(input)
old = sys.stdout; sys.stdout = io.StringIO(); print('captured'); input; x = sys.stdout.getvalue(); sys.stdout = old; print(repr(x)); t(print, 'x', file=5)
print(*(n for n in dir(io) if not n.startswith('_')))
