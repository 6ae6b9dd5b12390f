# What is thrown into a coroutine or generator that has not begun stands at its def.
import traceback
async def inner(): pass
async def outer():
    await inner()
def gen():

    yield 5
def deco(f): return f
@deco
def gen2(): yield 1
for f in outer, gen, gen2:
    c = f()
    fr = getattr(c, "cr_frame", None) or c.gi_frame
    print(fr.f_lineno)
    try: c.throw(ValueError)
    except ValueError: print(traceback.format_exc().replace(__file__, "F"))
