# Sets whose keys change the sets while they are compared.
class Bad:
    def __init__(s,h,st): s.h=h; s.st=st
    def __hash__(s): return s.h
    def __eq__(s,o):
        if s.st: s.st[0].clear()
        return False
st=[]
a={Bad(1,st) for _ in range(4)}; b={Bad(1,st) for _ in range(9)}
st.append(a)
for f in (lambda: a&b, lambda: a|b, lambda: a-b, lambda:a^b, lambda: a==b, lambda: a<=b, lambda: a.update(b), lambda: a.add(Bad(1,st)), lambda: Bad(1,st) in b, lambda: a.discard(Bad(1,st)), lambda: a.isdisjoint(b), lambda:b&a,lambda:b-a,lambda:b|a, lambda: b.intersection_update(a), lambda: a.symmetric_difference_update(b)):
    st[0]=a; a.clear(); st.clear(); [a.add(Bad(1,[])) for _ in range(4)]; st.append(a)
    for x in a: x.st=st
    try: r=f(); print(type(r).__name__)
    except Exception as e: print(type(e).__name__,e)
    st[0]=b
    try: r=f(); print(type(r).__name__)
    except Exception as e: print(type(e).__name__,e)
    st.clear(); b.clear(); [b.add(Bad(1,st)) for _ in range(9)]; st.append(a)
