# A baton goes round through futures, callbacks and tasks; each hand-over takes
# one iteration or more, and a counter in call_soon tells how many.
import asyncio

turns = 0


def count():
    global turns
    turns += 1
    asyncio.get_running_loop().call_soon(count)


def note(what):
    print(f"{turns:3} {what}")


async def runner(name, before, after):
    got = await before
    note(f"{name} has {got}")
    after.set_result(got + name)
    return name


async def late(fut):
    for _ in range(3):
        await asyncio.sleep(0)
    fut.set_result("!")


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(count)
    legs = [loop.create_future() for _ in range(4)]
    runners = [asyncio.create_task(runner(n, legs[i], legs[i + 1])) for i, n in enumerate("abc")]
    legs[0].add_done_callback(lambda f: note("first leg done"))
    legs[3].add_done_callback(lambda f: note("last leg done"))
    await asyncio.sleep(0)
    note("start")
    legs[0].set_result(">")
    shielded = asyncio.shield(runners[2])
    note(await shielded)
    note(await asyncio.gather(*runners))
    done, pending = await asyncio.wait(runners, return_when=asyncio.FIRST_COMPLETED)
    note((len(done), len(pending)))
    fut = loop.create_future()
    waiter = asyncio.ensure_future(asyncio.wait_for(fut, 10))
    asyncio.create_task(late(fut))
    note(await waiter)
    fut = loop.create_future()
    waiter = asyncio.ensure_future(asyncio.wait_for(asyncio.shield(fut), 10))
    await asyncio.sleep(0)
    waiter.cancel("enough")
    try:
        await waiter
    except asyncio.CancelledError as e:
        note(("cancelled", e.args, fut.cancelled()))
    fut.set_exception(OSError("lost"))
    try:
        await fut
    except OSError as e:
        note(repr(e))

asyncio.run(main())
