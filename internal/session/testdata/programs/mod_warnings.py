import warnings, sys
def t(f, *a, **k):
    try: r = f(*a, **k)
    except BaseException as e: r = f'{type(e).__name__} {e}'
    else: r = repr(r)
    print(r)
def old(): warnings.warn('old', DeprecationWarning, stacklevel=2)
warnings.warn('plain')
for i in range(3): warnings.warn('loop')
for i in range(2): old()
warnings.warn('user', UserWarning); warnings.warn(UserWarning('instance')); warnings.warn('pending', PendingDeprecationWarning); warnings.warn('res', ResourceWarning)
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter('always')
    warnings.warn('a'); warnings.warn('a'); old(); warnings.warn('b', RuntimeWarning)
print([(str(w.message), w.category.__name__, w.lineno, w.filename == __file__) for w in log], log[0].category, len(log))
print(str(log[0]).replace(__file__, 'F'))
with warnings.catch_warnings():
    warnings.simplefilter('error'); t(warnings.warn, 'raised'); t(old)
    warnings.simplefilter('ignore'); warnings.warn('silent')
with warnings.catch_warnings(record=True, action='once') as log:
    for i in range(3): warnings.warn('once')
    warnings.warn('once')
print(len(log))
with warnings.catch_warnings(record=True) as log:
    warnings.resetwarnings(); warnings.filterwarnings('ignore', category=RuntimeWarning); warnings.filterwarnings('error', message='bad.*'); warnings.filterwarnings('always', 'good')
    warnings.warn('x', RuntimeWarning); t(warnings.warn, 'bad thing'); warnings.warn('good'); warnings.warn('good')
print([str(w.message) for w in log])
print(warnings.formatwarning('m', UserWarning, 'f.py', 3, 'the line'), end=''); print(repr(warnings.formatwarning('m', UserWarning, 'nope.py', 3)))
warnings.showwarning = lambda m, c, f, l, file=None, line=None: print('custom', m, c.__name__, l); warnings.warn('shown'); warnings.showwarning = warnings._showwarning_orig
warnings.warn_explicit('explicit', UserWarning, 'mod.py', 7); reg = {}; warnings.warn_explicit('r', UserWarning, 'mod.py', 8, registry=reg); print(sorted(map(str, reg)))
for args in (('m', 'notacat'), ('m', int), (5,)): t(warnings.warn, *args)
t(warnings.simplefilter, 'nope'); t(warnings.filterwarnings, 'ignore', 5); t(warnings.simplefilter, 'ignore', lineno=-1); t(warnings.filterwarnings, 'ignore', category=int)
cw = warnings.catch_warnings(); cw.__enter__(); t(cw.__enter__); cw.__exit__(); print(repr(warnings.catch_warnings(record=True)))
@warnings.deprecated('use new')
def f(): 'doc'; return 1
@warnings.deprecated('no class')
class K: pass
print(f(), K().__class__.__name__, f.__deprecated__, f.__doc__)
print(warnings.filters[-5:])
class My(UserWarning): pass
warnings.warn('mine', My)
