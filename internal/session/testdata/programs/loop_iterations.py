# Iterations of the loop: nested scheduling, timers among callbacks, stop in the middle, futures' callbacks.
import asyncio
log = []; loop = asyncio.new_event_loop()
def say(x): log.append(x)
def nest(n, by):
    say(f"{by}{n}")
    if n: getattr(loop, by)(*((nest,) if by != "call_later" else (0, nest)), n - 1, by)
for by in "call_soon", "call_soon_threadsafe", "call_later": getattr(loop, by)(*((nest,) if by != "call_later" else (0, nest)), 3, by)
for i in range(6): loop.call_soon(say, f"first {i}")
loop.call_soon(loop.call_soon, loop.call_soon, loop.call_soon, say, "deep"); loop.call_later(0.05, loop.stop); loop.run_forever(); print(log); log.clear()
def stop_in_middle(): say("stop"); loop.stop(); loop.call_soon(say, "after stop")
loop.call_soon(say, "before"); loop.call_soon(stop_in_middle); loop.call_soon(say, "same iteration"); loop.run_forever(); print(log); loop.call_soon(loop.stop); loop.run_forever(); print(log); log.clear()
async def co(n):
    for i in range(3): say(f"{n}{i}"); await asyncio.sleep(0)
    return n
async def main():
    f = loop.create_future()
    for i in range(3): f.add_done_callback(lambda f, i=i: say(f"cb{i} {f.result()}"))
    t = [loop.create_task(co(n)) for n in "ab"]; t[0].add_done_callback(lambda t: say("a done")); loop.call_soon(f.set_result, 5); loop.call_soon(say, "soon"); say(await f); say(await t[1])
    f.add_done_callback(lambda f: say("late")); say("added"); await asyncio.sleep(0); say("next")
    h = loop.call_soon(say, "never"); loop.call_soon(h.cancel); h2 = loop.call_soon(say, "cancelled in time"); h2.cancel(); h3 = loop.call_later(0, say, "timer"); loop.call_soon(h3.cancel); await asyncio.sleep(0.001)
loop.run_until_complete(main()); print(log); log.clear()
def raises(): say("raises"); raise KeyboardInterrupt
loop.call_soon(raises); loop.call_soon(say, "kept for the next run")
try: loop.run_forever()
except KeyboardInterrupt: print("interrupt", log)
loop.call_soon(loop.stop); loop.run_forever(); print(log); loop.close()
