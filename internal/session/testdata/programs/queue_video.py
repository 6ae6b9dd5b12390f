# The session of the course: one slot, two tasks, run, interrupt, run again.
import asyncio

def reset_loop():
    asyncio.set_event_loop(asyncio.new_event_loop())

async def producer(queue):
    n = 1
    while True:
        await queue.put(f"tick{n}")
        n += 1
        await asyncio.sleep(0.05)

async def consumer(queue):
    while True:
        print("got", await queue.get())

def press_ctrl_c():
    raise KeyboardInterrupt

def run(seconds):
    loop = asyncio.get_event_loop()
    loop.call_later(seconds, press_ctrl_c)
    try:
        loop.run_forever()
    except KeyboardInterrupt:
        print("bye, running:", loop.is_running(), "closed:", loop.is_closed())

reset_loop()
queue = asyncio.Queue(1)
p = asyncio.ensure_future(producer(queue))
c = asyncio.ensure_future(consumer(queue))
print(p.done(), c.done(), queue.qsize())
run(0.175)
print(p.done(), c.done(), queue.qsize(), str(queue))
run(0.1)
old = asyncio.get_event_loop()
reset_loop()
print(asyncio.get_event_loop() is old, p.get_loop() is old)
run(0.02)
for t in (p, c):
    t.cancel()
print(old.run_until_complete(asyncio.gather(p, c, return_exceptions=True)))
old.close()
asyncio.get_event_loop().close()
