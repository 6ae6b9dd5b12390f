# Paths of Windows, and patterns with what they stand for.
import glob
import grp
import ntpath
import pwd
import warnings
from pathlib import Path, PurePosixPath, PureWindowsPath

warnings.simplefilter('ignore')


def show(function, *args, **kwargs):
    try:
        result = function(*args, **kwargs)
    except Exception as e:
        result = f'{type(e).__name__}: {e}'
    print(f'{function.__name__}{args}{kwargs or ""}', '->', result)


TEXTS = ['', '.', 'a/b.tar.gz', 'c:', 'c:a', 'c:/', 'c:\\a\\..\\b', '//server/share', '//server/share/x', '//?/unc/s/d/e',
         '\\\\.\\dev\\x', '/a', 'nul.txt', 'a/com1', 'x. ', '..']
for text in TEXTS:
    path = PureWindowsPath(text)
    print(repr(path), repr(str(path)), path.drive, path.root, path.parts, list(path.parents), path.suffixes)
    for method in 'is_absolute', 'is_reserved', 'as_uri':
        show(getattr(path, method))
    for other in 'c:x', '/y', 'd:z', 'A':
        show(path.joinpath, other)
        show(path.relative_to, other)
        print(path == PureWindowsPath(text.upper()), hash(path) == hash(PureWindowsPath(text.upper())))
    for function in 'splitroot', 'split', 'splitext', 'normcase', 'normpath', 'isreserved', 'isabs':
        show(getattr(ntpath, function), text)
show(ntpath.join, b'c:a', b'b', b'\\d')
show(ntpath.splitroot, b'c:/x')

PATTERNS = ['*', '**', '**/*', 'a/**', '**/b', 'a/*/c', '*.PY', '**/**/x', '[!a]*', '/**', '?', 'a**c', '']
for pattern in PATTERNS:
    for seps in None, '/\\':
        for hidden in False, True:
            show(glob.translate, pattern, recursive=True, include_hidden=hidden, seps=seps)
    for text in '', '/', 'a', 'a/b', 'a/b/c', '/a/x', '.h/b', 'x.py', 'abc':
        show(PurePosixPath(text).full_match, pattern)
        show(PurePosixPath(text).match, pattern, case_sensitive=False)

for uri in 'file:/a', 'file:///a/b%20c', 'file://localhost/a', 'file:a', 'http:a', 'file:///c|/x', 'file:':
    show(Path.from_uri, uri)

print(pwd.getpwuid(0).pw_name, pwd.getpwnam('root').pw_uid, grp.getgrgid(0).gr_name, grp.getgrnam('root').gr_gid)
for function in pwd.getpwnam, grp.getgrnam:
    show(function, 'no such name')
for function in pwd.getpwuid, grp.getgrgid:
    show(function, 123456789)
    show(function, '0')
