# Suggestions at the end of uncaught NameError, AttributeError, ImportError; the last is uncaught.
import traceback, math
class Thing:
    colour = 1
    def method(self): return self.metod
    def attr(self): return colour
value = 5
def t1(): return valeu
def t2(): return Thing().color
def t3(): return Thing().method()
def t4(): from itertools import chian
def t5(): return math.sinn
def t6(): lenght = 1; return lenghts
def t7(): return prnit
def t8(): return Thing().attr()
def t9(): return sys.argv
def t10(): return [].push
def t11(): import asyncioo
def t12(): return "".strp()
def t13(): return zzzzzz
for t in t1, t2, t3, t4, t5, t6, t7, t8, t9, t10, t11, t12, t13:
    try: t()
    except Exception as e: print(traceback.format_exc().splitlines()[-1], "|", e, "|", getattr(e, "name", None))
t1()
