import traceback, sys, io
def f(n):
    if n: return f(n - 1)
    raise ValueError('deep')
def g():
    x = 1
    try: f(2)
    except ValueError as e: raise KeyError('k') from e
try: g()
except KeyError as e:
    te = traceback.TracebackException.from_exception(e)
    print(te, te.exc_type, te.exc_type_str, len(te.stack), te.__cause__, te.__suppress_context__, list(te.format_exception_only()))
    print(''.join(te.format()), end='')
    te.print(file=sys.stdout, chain=False)
    print([(s.name, s.lineno, s.line, s.filename == __file__, s.colno, s.end_colno, s.end_lineno) for s in te.stack], te.stack[0] == te.stack[0], len(te.stack[0]), tuple(te.stack[0])[1:])
    print(traceback.format_exception(type(e), e, e.__traceback__, limit=1)[-1], traceback.format_tb(e.__traceback__, 1), traceback.format_exception(e, chain=False)[0])
    print([lineno for fr, lineno in traceback.walk_tb(e.__traceback__)])
def stack(): return traceback.extract_stack()
print([(s.name, s.line) for s in stack()], traceback.format_stack()[-1]); traceback.print_stack(file=sys.stdout)
print(traceback.format_list([('a.py', 1, 'fn', 'code()'), ('a.py', 2, 'fn', None)]), repr(traceback.FrameSummary('x', 1, 'n')), traceback.StackSummary.from_list([('a', 1, 'b', 'c')]).format())
s = traceback.StackSummary.from_list([('r.py', 1, 'rec', 'rec()')] * 6); print(''.join(s.format()))
try: 1 / 0
except ZeroDivisionError:
    print(traceback.format_exc().splitlines()[-1]); b = io.StringIO(); traceback.print_exc(file=b); print(len(b.getvalue().splitlines())); traceback.print_exc(limit=0, file=sys.stdout) if 0 else None
    v = 5
    print(''.join(traceback.TracebackException(*sys.exc_info(), capture_locals=False).format()))
print(traceback.format_exc(), traceback.format_exception(None), traceback.format_exception_only(ValueError('x')), traceback.format_exception_only(SyntaxError('bad', ('f.py', 1, 2, 'x y', 1, 3))))
for bad in (lambda: traceback.format_exception(5), lambda: traceback.print_exception(ValueError, ValueError('x')), lambda: traceback.format_exc(1, 2, 3)):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
try: raise ExceptionGroup('g', [ValueError(1), TypeError(2)])
except ExceptionGroup as e: print(''.join(traceback.format_exception(e))); te = traceback.TracebackException.from_exception(e); print(len(te.exceptions), te.exceptions[0])
e = ValueError('n'); e.add_note('note'); print(traceback.format_exception_only(e), traceback.format_exception(e))
