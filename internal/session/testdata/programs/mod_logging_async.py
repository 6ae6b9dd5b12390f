# logging in a program of tasks: names of tasks, what asyncio logs, queues, contexts.
import asyncio
import contextvars
import logging
import sys

request = contextvars.ContextVar('request', default='-')


class Context(logging.Filter):
    def filter(self, record):
        record.request = request.get()
        return True


handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(logging.Formatter('%(levelname)s %(name)s %(taskName)s %(request)s %(message)s'))
handler.addFilter(Context())
logging.basicConfig(level=logging.DEBUG, handlers=[handler])
log = logging.getLogger('app')


async def worker(n):
    request.set(f'r{n}')
    log.info('start %d', n)
    await asyncio.sleep(n / 100)
    try:
        1 / (n - 2)
    except ZeroDivisionError:
        log.exception('failed %d', n)
    else:
        log.debug('done %d', n)


async def main():
    await asyncio.gather(*(asyncio.create_task(worker(n), name=f'w{n}') for n in range(1, 4)))
    asyncio.get_running_loop().call_exception_handler({'message': 'told by hand'})
    log.warning('end')


asyncio.run(main())
logging.getLogger('asyncio').setLevel(logging.ERROR)
asyncio.run(asyncio.sleep(0))
