# What patterns stand for in a tree with links, hidden names and a FIFO.
import glob
import os
import pathlib
import tempfile

home = os.getcwd()
directory = tempfile.TemporaryDirectory()
os.chdir(directory.name)
for path in 'a/b/c', 'a/x', 'b/x/y', '.h/z', 'a/b/x/q', 'x', 'a/.hh/i':
    os.makedirs(path)
for path in 'f.py', 'a/f.py', 'a/b/g.py', 'x/t.txt', '.h/i.py', 'a/b/c/w', 'b/F.PY', '.dot':
    open(path, 'w').close()
for target, path in ('a', 'la'), ('nowhere', 'dangling'), ('../b', 'a/lb'), ('loop', 'loop'), ('f.py', 'lf'):
    os.symlink(target, path)
os.mkfifo('fifo')


def show(function, *args, **kwargs):
    try:
        result = sorted(function(*args, **kwargs))
    except Exception as e:
        result = f'{type(e).__name__}: {e}'
    print(function.__name__, args, kwargs, '->', result)


PATTERNS = """* ** **/* **/*.py */* a/* a/b a/b/ a/b/../x **/x **/x/* **/x/** x/** **/ */ nope/* f.py/ f.py/.. **/b/**/c lf
la/* la/** ? [ab] . .. .h .h/* **/.h .* **/.* dangling loop a//b a//* f.py/* **f **/**/* [!a]*/ */** fifo fifo/ fifo/*
""".split() + ['']
for pattern in PATTERNS:
    for recursive in False, True:
        show(glob.glob, pattern, recursive=recursive)
        show(glob.glob, pattern, recursive=recursive, include_hidden=True, root_dir='a')
        show(glob.glob, pattern.encode(), recursive=recursive, root_dir=b'a')
    for follow in False, True:
        show(pathlib.Path('a').glob, pattern, recurse_symlinks=follow)
        show(pathlib.Path().rglob, pattern, recurse_symlinks=follow, case_sensitive=False)
for function in os.listdir, os.scandir:
    show(function, 'fifo')
    show(function, 'f.py')
os.chdir(home)
