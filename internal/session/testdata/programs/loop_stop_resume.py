# Stop from inside, resume, pending timers survive, several runs; the habits of the course.
import asyncio, time

def reset_loop():
    loop = asyncio.new_event_loop(); asyncio.set_event_loop(loop); return loop
loop = reset_loop()
log = []
async def ticker(name, n, every):
    for i in range(n):
        log.append(f"{name}{i}")
        await asyncio.sleep(every)
    log.append(f"{name} end")
async def stopper(after):
    await asyncio.sleep(after)
    log.append("stop"); loop.stop(); log.append("after stop")
    await asyncio.sleep(0)
    log.append("next turn")
a = asyncio.ensure_future(ticker("a", 4, 0.02), loop=loop); s = asyncio.ensure_future(stopper(0.05), loop=loop)
print(log, a.done(), loop.is_running())
loop.run_forever(); print(log, a.done(), s.done()); log.clear()
loop.run_until_complete(a); print(log, s.done()); log.clear()
# run_until_complete leaves others pending; a second call resumes them
short = loop.create_task(ticker("s", 1, 0.01)); long = loop.create_task(ticker("l", 3, 0.02))
loop.run_until_complete(short); print(log, long.done())
loop.run_until_complete(long); print(log); log.clear()
# stop before run: one turn only
loop.call_soon(log.append, "one"); loop.call_soon(lambda: loop.call_soon(log.append, "two"))
loop.stop(); loop.run_forever(); print(log)
loop.stop(); loop.run_forever(); print(log); log.clear()
# blocking calls hold everything up
async def blocks(): log.append("block"); time.sleep(0.05); log.append("unblocked")
async def quick():
    for i in range(3): log.append(i); await asyncio.sleep(0.01)
loop.run_until_complete(asyncio.wait([loop.create_task(quick()), loop.create_task(blocks())])); print(log); log.clear()
# timers: order, ties, cancelled, past, nested
for d, x in [(0.03, "c"), (0.01, "a"), (0.02, "b"), (0.02, "b2"), (0, "now"), (-1, "past")]: loop.call_later(d, log.append, x)
h = loop.call_later(0.015, log.append, "never"); h.cancel()
loop.call_soon(log.append, "soon"); loop.call_at(loop.time() + 0.025, log.append, "at")
loop.call_later(0.04, loop.stop); loop.run_forever(); print(*log); log.clear()
print(h.cancelled(), type(h).__name__, h.when() > 0)
# the loop's clock and sleep agree
t0 = loop.time(); loop.run_until_complete(asyncio.sleep(0.05)); print(round(loop.time() - t0, 2) in (0.05, 0.06))
# a task that waits for a task of an earlier cell
first = loop.create_task(asyncio.sleep(0.01, "from before"))
async def later(): return await first
print(loop.run_until_complete(later()), loop.run_until_complete(first), loop.run_until_complete(later()))
# leaving a loop behind: its tasks stay as they are
left = loop.create_task(ticker("z", 9, 1)); old = loop; loop = reset_loop()
print(loop.run_until_complete(asyncio.sleep(0, "fresh")), left.done(), asyncio.get_event_loop() is loop)
left.cancel(); print(old.run_until_complete(asyncio.gather(left, return_exceptions=True)), log)
# call_soon_threadsafe from the same thread, callbacks with arguments, order with call_soon
loop.call_soon(log.append, 1); loop.call_soon_threadsafe(log.append, 2); loop.call_soon(print, "x", "y"); loop.call_soon(loop.stop); loop.call_soon(log.append, 3)
loop.run_forever(); print(log); old.close(); loop.close()
