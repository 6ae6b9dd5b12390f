# SyntaxWarnings of compile() and the filters of warnings.
import warnings
for src in ('assert(x, "m")','x is 1',r"'\z'",r"b'\777'",'[1](2)','1 is 1', '"a" (1)'):
    for how in ('exec','eval'):
        for filt in ('always','error','ignore'):
            with warnings.catch_warnings(record=True) as w:
                warnings.simplefilter(filt)
                try: c=compile(src,'<t>',how); print(src,how,filt,'ok',end=' ')
                except SyntaxError as e: print(src,how,filt,e.msg,e.lineno,e.offset,end=' ')
            print([(str(x.message),x.category.__name__,x.filename,x.lineno) for x in w])
