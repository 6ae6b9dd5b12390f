from pathlib import *
import os, pathlib, tempfile, shutil
def t(f, *a, **k):
    try: r = f(*a, **k)
    except BaseException as e: r = f'{type(e).__name__} {e}'
    else: r = repr(r)
    print(r)
p = PurePosixPath('/usr/lib/python3/x.tar.gz')
print(p, repr(p), p.parts, p.name, p.stem, p.suffix, p.suffixes, p.parent, p.parents, list(p.parents), p.parents[0], p.parents[-1], p.anchor, p.root, p.drive, p.as_posix(), p.as_uri(), bytes(p), os.fspath(p), hash(p) == hash(PurePosixPath(str(p))))
t(lambda: p.parents[9]); t(lambda: p.parents[1:]); print(len(p.parents), PurePosixPath('a') in PurePosixPath('a/b').parents)
for a in ('', '.', '/', '//', '///', 'a/', 'a//b', './a', 'a/./b', '..', '../a', '.bashrc', 'a.', 'a.b.', '//x/y', 'a/../b', '...'):
    q = PurePosixPath(a); print(repr(a), q, q.parts, repr(q.name), repr(q.stem), repr(q.suffix), q.suffixes, q.parent, q.is_absolute())
print(p / 'a', p / '/b', 'x' / PurePosixPath('y'), PurePosixPath('a', 'b', PurePosixPath('c'), '/d', 'e'), p.joinpath('a', 'b'), PurePosixPath('a') / '../b')
print(p.with_name('n'), p.with_suffix('.zip'), p.with_suffix(''), p.with_stem('q'), PurePosixPath('a').with_suffix('.x'))
for f, *a in ((p.with_name, ''), (p.with_name, 'a/b'), (p.with_suffix, 'x'), (p.with_suffix, '.'), (PurePosixPath('/').with_name, 'a'), (p.relative_to, '/etc'), (PurePosixPath('a').relative_to, '/b'), (PurePosixPath, 5), (PurePosixPath, b'a'), (PurePosixPath('a').as_uri,), (p.match, ''), (p.__truediv__, 5), (lambda: p / 5,), (lambda: p < 'a',), (lambda: p < PureWindowsPath('a'),), (WindowsPath, 'a'), (Path('x').glob, ''), (Path('x').glob, '/a'), (p.with_stem, ''), (PurePosixPath('.').with_suffix, '.a')): t(f, *a)
print(p.relative_to('/usr'), p.is_relative_to('/usr'), p.is_relative_to('/etc'), PurePosixPath('/a/b').relative_to('/a/c', walk_up=True), PurePosixPath('a') == PurePosixPath('./a'), PurePosixPath('a') == 'a', PurePosixPath('a') < PurePosixPath('b'), sorted([PurePosixPath('b'), PurePosixPath('a/c'), PurePosixPath('a')]))
print([PurePosixPath(a).match(b) for a, b in (('a/b.py', '*.py'), ('/a/b.py', 'a/*.py'), ('/a/b.py', '/*.py'), ('a/b', 'b'), ('A', 'a'))], [PurePosixPath(a).full_match(b) for a, b in (('a/b/c.py', '**/*.py'), ('a/b', 'b'), ('a', '**'), ('a/b', 'a/*'))])
w = PureWindowsPath('c:/Users/me/x.txt'); print(w, repr(w), w.parts, w.drive, w.root, w.anchor, w.parent, w.name, w == PureWindowsPath('C:\\users\\ME\\X.TXT'), w.as_posix(), PureWindowsPath('c:') / 'a', PureWindowsPath('//srv/share/d').parts, PureWindowsPath('a') / 'b', PureWindowsPath('c:\\a') / 'd:b', w.is_absolute())
print(type(Path('a')), Path('a'), Path(), isinstance(Path('a'), os.PathLike), PurePath('a'), {Path('a'): 1}[Path('a')])
class My(PurePosixPath):
    def __init__(self, *a, x=0): super().__init__(*a); self.x = x
    def with_segments(self, *a): return type(self)(*a, x=self.x)
m = My('a/b', x=5); print(m, m.parent, m.parent.x, (m / 'c').x, repr(m))
d = tempfile.mkdtemp(); os.chdir(d); P = Path('.')
(P / 'a/b/c').mkdir(parents=True); t((P / 'a').mkdir); t((P / 'n/m').mkdir); (P / 'a').mkdir(exist_ok=True)
f = P / 'a' / 'f.txt'; print(f.write_text('héllo\n'), f.read_text(), f.read_bytes(), f.write_bytes(b'ab\n'), f.stat().st_size, f.exists(), f.is_file(), f.is_dir(), (P / 'a').is_dir(), f.is_symlink(), Path('no').exists())
t(f.write_text, b'x'); t(Path('nope').read_text); t(Path('a').read_text); t(Path('nope').unlink); Path('nope').unlink(missing_ok=True); t(Path('nope').stat); t(Path('a').rmdir); t(Path('nope').iterdir)
with f.open('a') as h: h.write('more')
with f.open() as h: print(list(h), h.name)
f.touch(); t(f.touch, exist_ok=False); Path('new').touch(); print(sorted(P.iterdir()), sorted(Path('a').iterdir()))
(P / 'a/l').symlink_to('f.txt'); print((P / 'a/l').readlink(), (P / 'a/l').is_symlink(), (P / 'a/l').resolve() == f.resolve(), f.samefile('a/l')); (P / 'a/h').hardlink_to(f); print(f.stat().st_nlink)
print(f.rename('a/g.txt'), sorted(x.name for x in Path('a').iterdir()), Path('a/g.txt').replace('a/f.txt'), Path('a/f.txt').absolute() == Path.cwd() / 'a/f.txt')
for n in ('a/x.py', 'a/b/y.py', 'a/b/c/z.py', 'a/.hid.py'): Path(n).touch()
for pat in ('*', '*.py', '**/*.py', 'a/*', '**', 'a/**/c', '**/b/*', 'a/b', '../*' if 0 else 'a/../a/x.py', '*/', '**/', 'a/[xb]*', 'nope/*', '**/*'): print(pat, sorted(map(str, P.glob(pat))))
print(sorted(map(str, Path('a').rglob('*.py'))), sorted(map(str, Path('a').rglob('b'))), sorted(Path(d).glob('a/*.py')) == sorted(Path(d) / n for n in ('a/x.py', 'a/.hid.py')))
print([(str(r), sorted(ds), sorted(fs)) for r, ds, fs in sorted(Path('a').walk())])
os.environ['HOME'] = '/h'; print(Path.home(), Path('~/x').expanduser(), Path('a/../b').resolve() == Path(d).resolve() / 'b', Path('/a/b').is_mount(), Path('/').is_mount(), Path.from_uri('file:///a%20b'))
Path('new').chmod(0o600); print(oct(Path('new').stat().st_mode & 0o777)); Path('new').unlink()
os.chdir('/'); shutil.rmtree(d)
