"""NamedTuple and TypedDict."""

import collections
import sys
from _typing_forms import NotRequired, ReadOnly, Required, _AnnotatedAlias, _GenericAlias, _type_check
from _typing_generic import Generic, _no_default as NoDefault

__name__ = 'typing'


def _make_nmtuple(name, types, module, defaults=()):
    fields = [n for n, _ in types]
    types = {n: _type_check(t, f'field {n} annotation must be a type') for n, t in types}
    made = collections.namedtuple(name, fields, defaults=defaults, module=module)
    made.__annotations__ = types
    return made


_prohibited = frozenset({'__new__', '__init__', '__slots__', '__getnewargs__', '_fields', '_field_defaults',
                         '_field_types', '_make', '_replace', '_asdict', '_source'})
_special = frozenset({'__module__', '__name__', '__annotations__', '__qualname__', '__orig_bases__',
                      '__static_attributes__', '__firstlineno__', '__classcell__', '__type_params__'})


class NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        for base in bases:
            if base is not _NamedTuple and base is not Generic:
                raise TypeError('can only inherit from a NamedTuple type and Generic')
        bases = tuple(tuple if base is _NamedTuple else base for base in bases)
        types = ns.get('__annotations__', {})
        defaults = []
        for name in types:
            if name in ns:
                defaults.append(name)
            elif defaults:
                plural = 's' if len(defaults) > 1 else ''
                raise TypeError(f'Non-default namedtuple field {name} cannot follow default field{plural} '
                                f'{", ".join(defaults)}')
        made = _make_nmtuple(typename, types.items(), ns['__module__'], [ns[n] for n in defaults])
        if Generic in bases:
            made.__bases__ = bases
            made.__class_getitem__ = classmethod(Generic.__class_getitem__.__func__)
        for key, value in ns.items():
            if key in _prohibited:
                raise AttributeError(f'Cannot overwrite NamedTuple attribute {key}')
            if key not in _special and key not in made._fields:
                setattr(made, key, value)
                try:
                    set_name = type(value).__set_name__
                except AttributeError:
                    continue
                set_name(value, made, key)
        if '__doc__' in ns:
            made.__doc__ = ns['__doc__']
        if '__orig_bases__' in ns:
            made.__orig_bases__ = ns['__orig_bases__']
        if Generic in bases:
            made.__init_subclass__()
        return made


def NamedTuple(typename, fields=None, /, **kwargs):
    """A tuple whose fields have names and types."""
    if fields is None:
        fields = list(kwargs.items())
    made = _make_nmtuple(typename, fields, sys._getframe(1).f_globals.get('__name__', '__main__'))
    made.__orig_bases__ = (NamedTuple,)
    return made


_NamedTuple = type.__new__(NamedTupleMeta, 'NamedTuple', (), {})


def _namedtuple_mro_entries(bases):
    assert NamedTuple in bases
    return (_NamedTuple,)


NamedTuple.__mro_entries__ = _namedtuple_mro_entries


def _qualifiers(annotation):
    """Which of Required, NotRequired and ReadOnly stand around a type."""
    found = set()
    while True:
        if isinstance(annotation, _AnnotatedAlias):
            annotation = annotation.__origin__
        elif isinstance(annotation, _GenericAlias) and annotation.__origin__ in (Required, NotRequired, ReadOnly):
            found.add(annotation.__origin__)
            annotation, = annotation.__args__
        else:
            return found


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError('cannot inherit from both a TypedDict type and a non-TypedDict base class')
        generic = (Generic,) if any(issubclass(b, Generic) for b in bases) else ()
        made = type.__new__(_TypedDictMeta, name, (*generic, dict), ns)
        if not hasattr(made, '__orig_bases__'):
            made.__orig_bases__ = bases
        annotations, required, optional, readonly, mutable = {}, set(), set(), set(), set()
        for base in bases:
            annotations.update(base.__dict__.get('__annotations__', {}))
            base_required = base.__dict__.get('__required_keys__', frozenset())
            required |= base_required
            optional -= base_required
            base_optional = base.__dict__.get('__optional_keys__', frozenset())
            required -= base_optional
            optional |= base_optional
            readonly |= base.__dict__.get('__readonly_keys__', frozenset())
            mutable |= base.__dict__.get('__mutable_keys__', frozenset())
        own = {n: _type_check(t, 'TypedDict(\'Name\', {f0: t0, f1: t1, ...}); each t must be a type')
               for n, t in ns.get('__annotations__', {}).items()}
        annotations.update(own)
        for key, annotation in own.items():
            found = _qualifiers(annotation)
            must = Required in found or NotRequired not in found and total
            (required if must else optional).add(key)
            (optional if must else required).discard(key)
            (readonly if ReadOnly in found else mutable).add(key)
        made.__annotations__ = annotations
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        made.__readonly_keys__ = frozenset(readonly)
        made.__mutable_keys__ = frozenset(mutable)
        made.__total__ = total
        return made

    __call__ = dict

    def __subclasscheck__(cls, other):
        raise TypeError('TypedDict does not support instance and class checks')

    __instancecheck__ = __subclasscheck__


def TypedDict(typename, fields=None, /, *, total=True, **kwargs):
    """A dict whose keys and the types of whose values are known."""
    ns = {'__annotations__': dict(kwargs if fields is None else fields)}
    module = sys._getframe(1).f_globals.get('__name__')
    if module is not None:
        ns['__module__'] = module
    made = _TypedDictMeta(typename, (), ns, total=total)
    made.__orig_bases__ = (TypedDict,)
    return made


_TypedDict = type.__new__(_TypedDictMeta, 'TypedDict', (), {})
TypedDict.__mro_entries__ = lambda bases: (_TypedDict,)


def is_typeddict(tp):
    return isinstance(tp, _TypedDictMeta) and tp is not TypedDict
