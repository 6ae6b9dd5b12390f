# The window: a queue of tokens limits how many jobs work at a time.
import asyncio

def reset_loop():
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    return loop

UNIT = 0.05

def run(size, durations):
    loop = reset_loop()
    window = asyncio.Queue(maxsize=size)
    start = loop.time()
    lines = []
    def log(*what):
        lines.append((round((loop.time() - start) / UNIT), *what))
    async def job(i, d):
        await window.put(i)
        log("start", i, window.qsize())
        await asyncio.sleep(d * UNIT)
        token = await window.get()
        log("end", i, token, window.qsize())
        return d
    tasks = [asyncio.ensure_future(job(i, d), loop=loop) for i, d in enumerate(durations)]
    done, pending = loop.run_until_complete(asyncio.wait(tasks))
    total = round((loop.time() - start) / UNIT)
    loop.close()
    return lines, total, sum(t.result() for t in done), len(pending)

durations = [1, 2, 3, 1, 2, 3, 1, 2]
lines, total, work, pending = run(4, durations)
for line in lines:
    print(*line)
print("total", total, "work", work, "pending", pending)
assert max(l[3] for l in lines if l[1] == "start") == 4
for size in (1, 2, 8, 0):
    lines, total, work, pending = run(size, durations)
    print(size, "total", total, "first five", [l[1][0] + str(l[2]) for l in lines[:5]])
