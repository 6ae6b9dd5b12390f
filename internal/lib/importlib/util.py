import sys
from importlib import import_module
from importlib.machinery import ModuleSpec, SourceFileLoader, BuiltinImporter


def resolve_name(name, package):
    """Turns a name with leading dots into a full module name."""
    rest = name.lstrip('.')
    level = len(name) - len(rest)
    if not level:
        return name
    if not package:
        raise ImportError(f'no package specified for {name!r} (required for relative module names)')
    parts = package.rsplit('.', level - 1)
    if len(parts) < level:
        raise ImportError('attempted relative import beyond top-level package')
    return f'{parts[0]}.{rest}' if rest else parts[0]


def _spec(name, found):
    origin, dirs = found
    if origin == 'built-in':
        return ModuleSpec(name, BuiltinImporter, origin=origin)
    loader = SourceFileLoader(name, origin) if origin else None
    spec = ModuleSpec(name, loader, origin=origin, is_package=dirs is not None)
    spec._set_fileattr = origin is not None
    if dirs is not None:
        spec.submodule_search_locations = dirs
    return spec


def find_spec(name, package=None):
    """Return the spec for the specified module, None if there is no such module."""
    full = resolve_name(name, package)
    if full in sys.modules and sys.modules[full] is None:
        return None
    parent_name = full.rpartition('.')[0]
    parent = None
    if parent_name:
        parent = import_module(parent_name)
        if not hasattr(parent, '__path__'):
            raise ModuleNotFoundError(f'__path__ attribute not found on {parent_name!r} while trying to find {full!r}', name=full)
    found = _find(full, parent)
    return None if found is None else _spec(full, found)


def spec_from_file_location(name, location=None, *, loader=None, submodule_search_locations=None):
    """Builds the spec for a module that lives in a given file."""
    location = str(location)
    spec = ModuleSpec(name, loader or SourceFileLoader(name, location), origin=location)
    spec._set_fileattr = True
    spec.submodule_search_locations = submodule_search_locations
    return spec


def spec_from_loader(name, loader, *, origin=None, is_package=None):
    """Asks a loader about a module and builds its spec from the answers."""
    return ModuleSpec(name, loader, origin=origin, is_package=is_package)


def module_from_spec(spec):
    """Makes a new, not yet executed module object from its spec."""
    module = spec.loader.create_module(spec)
    if module is None:
        module = type(sys)(spec.name)
    module.__spec__ = spec
    module.__loader__ = spec.loader
    module.__package__ = spec.parent
    if spec.submodule_search_locations is not None:
        module.__path__ = spec.submodule_search_locations
    if spec.has_location:
        module.__file__ = spec.origin
    return module
