# traceback with limits, texts of several lines, notes and tracebacklimit.
import sys, traceback
class E(Exception):
    def __str__(self): return 'a\n\nb\n'
def f():
    raise E
def g(): f()
for limit in None, 0, 1, 2, -1, 5:
    try: g()
    except E as e:
        e.add_note('n1\nn2'); e.add_note('n3')
        print(limit, traceback.format_exception(e, limit=limit))
        print(traceback.format_exception_only(e), traceback.format_tb(e.__traceback__, limit=limit))
        print(traceback.format_exc(limit=limit))
print(traceback.format_exception(ValueError('x\ny')), traceback.format_exception_only(SyntaxError('m', ('f', 1, 2, 'text'))))
try:
    try: g()
    except E as e: raise KeyError('k') from e
except KeyError as k: print(traceback.format_exception(k), traceback.format_exception(k, chain=False))
try:
    try: g()
    except E: valeu = unknown_name
except NameError as n: print(traceback.format_exception(n), traceback.format_exception_only(n))
sys.tracebacklimit = 1
try: g()
except E: traceback.print_exc(file=sys.stdout)
