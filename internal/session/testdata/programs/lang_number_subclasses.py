# Operators between numbers and instances of subclasses of other number types: who is asked, and when.
class C(complex):
    def __rmul__(s,o): return 'rmul',o
    def __rpow__(s,o,m=None): return 'rpow',o
    def __mul__(s,o): return 'mul',o
    def __radd__(s,o): return 'radd'
    def __eq__(s,o): return 'eq'
    def __ne__(s,o): return 'ne'
    __hash__=None
class Fl(float):
    def __rmul__(s,o): return 'frmul',o
    def __rsub__(s,o): return 'frsub',o
    def __rpow__(s,o,m=None): return 'frpow',o
    def __lt__(s,o): return 'flt',o
    def __gt__(s,o): return 'fgt',o
    def __eq__(s,o): return 'feq',o
class I(int):
    def __rmul__(s,o): return 'irmul',o
    def __rfloordiv__(s,o): return 'ifd',o
    def __rand__(s,o): return 'irand',o
    def __rpow__(s,o,m=None): return 'irpow',o
    def __rlshift__(s,o): return 'irl'
    def __rdivmod__(s,o): return 'irdm'
    def __le__(s,o): return 'ile'
class P(complex): pass
class PF(float): pass
for a in (True,2,2.5,1j,C(1),Fl(2),I(3),P(2),PF(1.5)):
    for b in (C(1),Fl(2),I(3),P(2),PF(1.5),2,1.5,2j):
        print(type(a).__name__,type(b).__name__,end=' ')
        for f in (lambda a,b:a*b,lambda a,b:a**b,lambda a,b:a+b,lambda a,b:a-b,lambda a,b:a//b,lambda a,b:a/b,lambda a,b:a%b,lambda a,b:a&b,lambda a,b:a<<b,divmod,pow,lambda a,b:a==b,lambda a,b:a!=b,lambda a,b:a<b,lambda a,b:a>b,lambda a,b:a<=b):
            if a==10**30 and f in(pow,) or isinstance(b,int) and b>100: continue
            try: print(f(a,b),end=' ')
            except Exception as e: print(e,end=' ')
        print()
x=2; x*=I(3); print(x)
x=2.0; x*=C(3); print(x)
print(pow(2,I(3),5))
