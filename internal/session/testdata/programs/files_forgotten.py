# Files that nobody closes: what was written is there once the last reference is gone, and not before.
import json
import io
import os
import pathlib
import subprocess
import sys
import tempfile

directory = tempfile.TemporaryDirectory()
home = os.getcwd()
os.chdir(directory.name)
sys.path.insert(0, directory.name)


def content(name):
    return repr(open(name).read())


open('a', 'w').write('at once')
print(content('a'))
open('a', 'w').write('anew')
open('a', 'a').write(', and more')
print(content('a'), os.path.getsize('a'))
open('b', 'wb').write(b'bytes')
print(os.stat('b').st_size, [entry.stat().st_size for entry in os.scandir() if entry.name == 'b'])

held = open('held', 'w')
held.write('held')
print(content('held'), os.path.getsize('held'))
held.flush()
print(content('held'))
held.write(', dropped')
held = None
print(content('held'))


def by_argument(file):
    file.write('argument')


def by_local():
    file = open('c', 'w')
    file.write('local')


def by_error():
    file = open('c', 'w')
    file.write('error')
    1 / 0


def by_generator():
    file = open('c', 'w')
    file.write('generator')
    yield


class Owner:
    def __init__(self, name):
        self.file = open(name, 'w')
        self.file.write('owner of ' + name)

    def take(self, file):
        self.file = file


by_argument(open('c', 'w'))
print(content('c'))
by_local()
print(content('c'))
try:
    by_error()
except ZeroDivisionError:
    pass
print(content('c'))
list(by_generator())
print(content('c'))
Owner('c')
print(content('c'))
owner = Owner('d')
print(content('d'))
owner.take(None)
print(content('d'))
owner.take(open('e', 'w'))
owner.file.write('taken')
owner = None
print(content('e'))
json.dump([1, 2], open('f', 'w'))
print(content('f'))
print('printed', file=open('f', 'a'))
print(content('f'))
print([open(name, 'w').write(name) for name in 'xyz'], [content(name) for name in 'xyz'])

io.TextIOWrapper(open('g', 'wb')).write('wrapped')
print(content('g'))
io.BufferedWriter(io.FileIO('g', 'w')).write(b'layers')
print(content('g'))
text = open('g', 'w')
text.write('detached')
binary = text.detach()
del text
print(content('g'))
binary.write(b', written')
del binary
print(content('g'))
pathlib.Path('h').open('w').write('path')
print(pathlib.Path('h').read_text())

open('forgotten_module.py', 'w').write('value = 5\n')
import forgotten_module
print(forgotten_module.value)
open('i', 'w').write('for a child')
print(subprocess.run(['cat', 'i'], capture_output=True).stdout)

r, w = os.pipe()
os.fdopen(w, 'w').write('through a pipe')
print(os.read(r, 100), os.read(r, 100))
os.close(r)

for _ in range(2000):
    open('a')
print('descriptors do not run out')
os.chdir(home)
