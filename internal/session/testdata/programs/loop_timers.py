# call_later and call_at: order, ties, cancellation, zero and negative delays.
import asyncio
loop = asyncio.new_event_loop()
log = []
t0 = loop.time()
for i, d in enumerate([0.03, 0.01, 0.02, 0.01]): loop.call_at(t0 + d, log.append, (d, i))
loop.call_at(t0 + 0.02, log.append, "b"); loop.call_later(0, log.append, "zero"); loop.call_later(-1, log.append, "negative"); loop.call_soon(log.append, "soon")
h = loop.call_at(t0 + 0.015, log.append, "cancelled"); h.cancel(); print(h.cancelled(), h.when() == t0 + 0.015, type(h).__name__)
loop.call_at(t0 + 0.04, loop.stop); loop.run_forever(); print("b" in log, [x for x in log if x != "b"])
log.clear()
def nest(n):
    log.append(n)
    if n: loop.call_later(0, nest, n - 1); loop.call_soon(log.append, f"soon{n}")
    else: loop.stop()
loop.call_later(0.01, nest, 3); loop.run_forever(); print(log)
log.clear()
def first(): log.append("first"); second_h.cancel()
now = loop.time() + 0.01; loop.call_at(now, first); second_h = loop.call_at(now + 0.0000001, log.append, "second"); loop.call_at(now + 0.01, loop.stop); loop.run_forever(); print(log)
hs = [loop.call_later(100, print) for _ in range(300)]
for h in hs: h.cancel(); h.cancel()
loop.run_until_complete(asyncio.sleep(0.001)); print("heap swept")
a, b = loop.call_at(t0 + 500, print), loop.call_at(t0 + 600, print); print(a < b, a <= b, a > b, a == b, a == loop.call_at(t0 + 500, print), hash(a) == hash(loop.call_at(t0 + 500, print)))
async def main():
    out = []
    async def s(d, n): await asyncio.sleep(d); out.append(n)
    await asyncio.gather(s(0.03, "c"), s(0.01, "a"), s(0.02, "b"), s(0, "z"), s(-1, "n"))
    return out
print(loop.run_until_complete(main()))
async def deadline():
    start = loop.time(); await asyncio.sleep(0.02); d = loop.time() - start
    return 0.019 < d < 0.2, isinstance(start, float)
print(loop.run_until_complete(deadline()))
for bad in (lambda: asyncio.sleep("x"), lambda: asyncio.sleep(float("nan")), lambda: asyncio.sleep(None)):
    try: loop.run_until_complete(bad())
    except Exception as e: print(type(e).__name__, e)
loop.close()
