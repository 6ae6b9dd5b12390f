import asyncio
class P(asyncio.Protocol):
    def connection_made(self, t): raise RuntimeError('no')
class Q(asyncio.DatagramProtocol):
    def connection_made(self, t): 1/0
async def main():
    loop=asyncio.get_running_loop()
    def h(l,c): print({k:(v if isinstance(v,str) else type(v).__name__) for k,v in c.items()}, repr(c.get('handle'))[:60])
    loop.set_exception_handler(h)
    s=await loop.create_server(P,'127.0.0.1',0)
    t,p=await loop.create_connection(asyncio.Protocol,*s.sockets[0].getsockname())
    await asyncio.sleep(0.05)
    t,p=await loop.create_datagram_endpoint(Q,local_addr=('127.0.0.1',0))
    await asyncio.sleep(0.05)
    class L(asyncio.Protocol):
        def connection_lost(self, e): 1/0
    t,p=await loop.create_connection(L,*s.sockets[0].getsockname())
    t.close()
    await asyncio.sleep(0.05)
    t.write(b'x')
    import os
    r,w=os.pipe()
    t,p=await loop.connect_read_pipe(P,os.fdopen(r))
    await asyncio.sleep(0.01)
    os.close(w)
asyncio.run(main())
