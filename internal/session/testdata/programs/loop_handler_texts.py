# Exception handlers: overridden, failing, contexts with many keys; texts on standard error.
import asyncio, re, sys
class Out:
    def write(self, s): sys.stdout.write(re.sub(r'when=[0-9.]+', 'when=T', re.sub(r' at 0x[0-9a-f]+', '', s)).replace(__file__, 'FILE'))
    def flush(self): pass
sys.stderr = Out()
loop = asyncio.new_event_loop()
def boom(*a): 1 / 0
class Odd:
    def __repr__(self): return "<odd>"
loop.call_exception_handler({}); loop.call_exception_handler({"message": "text", "z": Odd(), "a": [1], "future": None}); loop.call_exception_handler({"message": "with exception", "exception": ValueError("v")})
loop.default_exception_handler({"message": "direct"})
loop.set_exception_handler(lambda l, c: 1 / 0); loop.call_exception_handler({"message": "lost"})
def bad_repr(l, c): raise KeyError(c["message"])
loop.set_exception_handler(bad_repr); loop.call_soon(boom); loop.call_soon(loop.stop); loop.run_forever()
loop.set_exception_handler(None)
class Failing:
    def __repr__(self): raise RuntimeError("no repr")
loop.call_exception_handler({"message": "unprintable", "x": Failing()})
for exc in SystemExit(4), KeyboardInterrupt():
    def leave(l, c, exc=exc): raise exc
    loop.set_exception_handler(leave)
    try: loop.call_exception_handler({"message": "m"})
    except BaseException as e: print("left by", repr(e))
loop.set_exception_handler(None)
f = loop.create_future(); f.add_done_callback(boom); f.set_result(1)
async def task(): raise ValueError("task")
async def main():
    loop.call_later(0.001, boom, 1); await asyncio.sleep(0.005)
    t = loop.create_task(task()); t.add_done_callback(lambda t: t.exception() and boom()); await asyncio.wait([t]); await asyncio.sleep(0)
loop.run_until_complete(main()); loop.close()
