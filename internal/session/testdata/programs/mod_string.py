# string: constants, Template, Formatter.
import string
from string import *
def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except BaseException as e: print(type(e).__name__, '|', e)
print(ascii_letters, digits, hexdigits, octdigits, punctuation, repr(whitespace), repr(printable), capwords('hello  world foo'), capwords('a-b-c', '-'))
T = Template('$who likes ${what} costs $$5 $')
t(T.substitute, who='a', what='b'); t(T.safe_substitute, who='a'); t(Template('$a $b').substitute, {'a': 1}, b=2); t(Template('$a').substitute); t(Template('$a').safe_substitute); t(Template('x\n $1').substitute); t(Template('$a ${b} $$ $a').get_identifiers); print(T.is_valid(), Template('$a').is_valid(), T.template)
class My(Template): delimiter = '%'; idpattern = '[a-z]+_[a-z]+'
t(My('%a_b $x %%').substitute, {'a_b': 3})
F = Formatter()
t(F.format, 'a{}b{x!r:>5}{{}} {0.real}' if 0 else 'a{}b{x!r:>5}{{}}', 1, x='q'); t(F.format, '{0} {1} {0}', 1, 2); t(F.format, '{0} {}', 1); t(F.format, '{} {0}', 1); t(F.format, '{:{}}', 'a', 5); t(F.format, '{a.b[c]}', a=type('O', (), {'b': {'c': 9}})); t(F.format, '{'); t(F.format, '}'); t(F.format, '{!x}', 1); t(F.format, '{z}'); t(F.format, '{5}'); t(list, F.parse('a{b!r:c}d{{e}}{f}{}')); t(list, F.parse('')); t(F.format, '{[0][1]}', [[1, 2]]); t(F.vformat, '{a} {0}', (1,), {'a': 2}); t(F.format, '{!', 1); t(F.format, '{!r', 1); t(F.format, '{a.}', a=1); t(F.format, '{a[}', a=1)
class D(Formatter):
    def get_value(self, k, a, kw): return kw.get(k, f'<{k}>') if isinstance(k, str) else super().get_value(k, a, kw)
    def check_unused_args(self, u, a, k): print('unused', sorted(map(str, u)))
    def format_field(self, v, s): return f'[{v}|{s}]'
t(D().format, '{a:x} {b} {0}', 5, a=1)
