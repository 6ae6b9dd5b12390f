# A task that waits for what nobody can bring about is told of when it is found.
import asyncio
import gc


async def waits(future):
    await future


async def spawn(loop):
    task = loop.create_task(waits(loop.create_future()), name='forgotten')
    other = loop.create_task(waits(loop.create_future()), name='tolerated')
    other._log_destroy_pending = False
    del task, other
    await asyncio.sleep(0)


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(context['message'], sorted(context)))
    held = loop.create_task(waits(loop.create_future()), name='held')
    loop.create_task(asyncio.sleep(0.01), name='sleeper')
    await spawn(loop)
    print(sorted(t.get_name() for t in asyncio.all_tasks() if t is not asyncio.current_task())[-2:])
    gc.collect()
    print(sorted(t.get_name() for t in asyncio.all_tasks() if t is not asyncio.current_task()))
    await spawn(loop)
    gc.collect()
    future = loop.create_future()
    future.set_exception(ValueError('unseen'))
    del future
    gc.collect()
    held.cancel()


asyncio.run(main())
