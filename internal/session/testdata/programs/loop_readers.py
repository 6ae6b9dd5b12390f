# add_reader and add_writer on sockets, objects with fileno() and pipes; errors.
import asyncio, socket
async def main():
    loop = asyncio.get_running_loop()
    a, b = socket.socketpair(); a.setblocking(False); b.setblocking(False)
    got = loop.create_future()
    print(loop.add_reader(a, lambda: got.set_result(a.recv(10)))); b.send(b"hello"); print(await got, loop.remove_reader(a), loop.remove_reader(a))
    ready = asyncio.Event(); loop.add_writer(b.fileno(), ready.set); await ready.wait(); print(loop.remove_writer(b), loop.remove_writer(b.fileno()))
    class Thing:
        def fileno(self): return a.fileno()
    calls = []
    def read(n): calls.append((n, a.recv(100))); loop.remove_reader(Thing()); ready.set()
    ready.clear(); loop.add_reader(Thing(), read, "replaced"); loop.add_reader(a, read, "second"); b.send(b"x"); await ready.wait(); print(calls)
    class Bad:
        def fileno(self): return "no"
    for bad in (lambda: loop.add_reader("x", print), lambda: loop.add_reader(-1, print), lambda: loop.add_writer(None, print), lambda: loop.add_reader(Bad(), print), lambda: loop.remove_reader(5.5), lambda: loop.add_reader(a), lambda: loop.remove_writer(-3), lambda: loop.add_reader(999, print), lambda: loop.remove_reader(999)):
        try: print(bad())
        except (ValueError, TypeError, OSError) as e: print(type(e).__name__, str(e).split(" object at")[0])
    with open(__file__) as f:
        try: loop.add_reader(f, print)
        except PermissionError as e: print(e)
    b.close(); closed = loop.create_future(); loop.add_reader(a, lambda: closed.done() or closed.set_result(a.recv(10))); print(await closed); loop.remove_reader(a); a.close()
    # a reader keeps the loop waiting; time goes on
    a, b = socket.socketpair(); a.setblocking(False); loop.add_reader(a, print); t = loop.time(); await asyncio.sleep(0.01); print(0.009 < loop.time() - t < 1); loop.remove_reader(a); a.close(); b.close()
asyncio.run(main())
loop = asyncio.new_event_loop(); loop.close()
for f in (lambda: loop.add_reader(0, print), lambda: loop.remove_reader(0), lambda: loop.add_signal_handler(2, print), lambda: loop.run_in_executor(None, print), lambda: loop.call_soon_threadsafe(print)):
    try: print(f())
    except RuntimeError as e: print(e)
