"""Prints the public names of CPython's library that asyncrepl lacks.

    go build -o asyncrepl ./cmd/asyncrepl
    python3.13 internal/lib/absent/names.py ./asyncrepl > internal/lib/absent/names.txt
"""
import importlib
import json
import os
import pkgutil
import subprocess
import sys
import tempfile
import types

# Printed by our program: its modules with the names that each has.
OURS = """
import importlib, json, sys
def has(module, name):
    if hasattr(module, name):
        return True
    try:
        importlib.import_module(module.__name__ + "." + name)
        return True
    except ImportError:
        return False

found = {}
for name in json.loads(sys.argv[1]):
    try:
        module = importlib.import_module(name)
    except ImportError:
        continue
    found[name] = [n for n in json.loads(sys.argv[2])[name] if has(module, n)]
print(json.dumps(found))
"""


def belongs(module, name, value):
    """Tells whether a name is the module's own and not something it imported."""
    if isinstance(value, types.ModuleType):
        return value.__name__ == module.__name__ + "." + name
    home = getattr(value, "__module__", None)
    if name in getattr(module, "__all__", ()) or not isinstance(home, str):
        return True
    return home.lstrip("_") in (module.__name__, "builtins", "posix", "io", "thread")


def public(module):
    names = {name for name, value in vars(module).items() if belongs(module, name, value)}
    names.update(sub.name for sub in pkgutil.iter_modules(getattr(module, "__path__", ())))
    return sorted(name for name in names if not name.startswith("_") and "test" not in name)


def main():
    theirs = {}
    for name in sorted(sys.stdlib_module_names) + sys.argv[2:]:
        if name.startswith("_") or name in ("antigravity", "this", "idlelib", "turtledemo"):
            continue
        try:
            theirs[name] = public(importlib.import_module(name))
        except ImportError:
            pass
    for name in list(sys.modules):
        top = name.partition(".")[0]
        if "." in name and "._" not in name and top in theirs:
            theirs[name] = public(sys.modules[name])
    with tempfile.TemporaryDirectory() as empty:  # where no directory is taken for a package
        ran = subprocess.run([os.path.abspath(sys.argv[1]), "-c", OURS, json.dumps(list(theirs)), json.dumps(theirs)],
                             cwd=empty, capture_output=True, text=True, check=True)
    for full in sorted(f"{module}.{name}" for module, have in json.loads(ran.stdout).items()
                       for name in theirs[module] if name not in have):
        print(full)


main()
