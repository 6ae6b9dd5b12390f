import sys
for f in (lambda: sys.setrecursionlimit(0), lambda: sys.setrecursionlimit('a'), lambda: sys.getsizeof(), lambda: sys.intern(3), lambda:sys.set_int_max_str_digits(5), lambda: sys._getframe(100), lambda: sys.setswitchinterval(0), lambda: sys.exit(1,2), lambda: type(sys.flags)(), lambda: sys.flags.__replace__(debug=1), lambda:setattr(sys.flags,'debug',1), lambda: sys.set_asyncgen_hooks(1), lambda: sys.displayhook(), lambda: sys.excepthook(1), lambda: sys.settrace()):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
print(sys.get_asyncgen_hooks(), sys.getswitchinterval(), sys.gettrace(), sys.getprofile(), sys.excepthook, sys.displayhook, sys.unraisablehook, sys.breakpointhook)
sys.displayhook([1]); sys.displayhook(None); print(_)
print(sys.audit, sys.is_finalizing(), sys.getfilesystemencodeerrors(), sys.getdlopenflags(), sys.get_coroutine_origin_tracking_depth())
print(sys.stdin, sys.stdout, sys.stderr, sys.stdout.buffer, sys.stdin.buffer)
def hook(*a): print(a[:2])
try: raise ValueError('x') from KeyError('y')
except ValueError as e: sys.__excepthook__(type(e), e, e.__traceback__)
