# Protocols and transports: connections, datagrams, buffered protocols, sockets of the loop.
import asyncio
log = []
class Echo(asyncio.Protocol):
    def connection_made(self, t):
        print("server made", t.get_extra_info("peername")[0]); self.t = t
    def data_received(self, d):
        print("server data", d); self.t.write(d[::-1])
    def eof_received(self):
        print("server eof")
    def connection_lost(self, exc):
        print("server lost", exc)
class Client(asyncio.Protocol):
    def __init__(self, done): self.done = done
    def connection_made(self, t):
        print("client made"); self.t = t; t.write(b"hello")
    def data_received(self, d):
        print("client data", d); self.t.close()
    def connection_lost(self, exc):
        print("client lost", exc); self.done.set_result(True)
class Dgram(asyncio.DatagramProtocol):
    def __init__(self, name, done): self.name = name; self.done = done
    def connection_made(self, t): self.t = t; print(self.name, "made")
    def datagram_received(self, d, addr):
        print(self.name, "got", d)
        if self.name == "server": self.t.sendto(d + b"!", addr)
        else: self.done.set_result(None)
    def connection_lost(self, exc): print(self.name, "lost", exc)
class Buf(asyncio.BufferedProtocol):
    def __init__(self): self.b = bytearray(4); self.got = b""
    def get_buffer(self, hint): return self.b
    def buffer_updated(self, n): self.got += self.b[:n]; print("updated", n)
    def eof_received(self): print("buf eof", self.got)
    def connection_lost(self, exc): print("buf lost", exc)
async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Echo, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    done = loop.create_future()
    t, p = await loop.create_connection(lambda: Client(done), "127.0.0.1", port)
    print(isinstance(t, asyncio.Transport), t.get_write_buffer_limits(), t.is_reading())
    await done
    print(t.is_closing())
    await asyncio.sleep(0)
    server.close(); await server.wait_closed()
    st, _ = await loop.create_datagram_endpoint(lambda: Dgram("server", None), local_addr=("127.0.0.1", 0))
    done = loop.create_future()
    ct, _ = await loop.create_datagram_endpoint(lambda: Dgram("client", done), remote_addr=st.get_extra_info("sockname"))
    ct.sendto(b"ping")
    await done
    ct.close(); st.close()
    await asyncio.sleep(0)
    import socket
    a, b = socket.socketpair()
    tb, pb = await loop.create_connection(Buf, sock=b)
    a.send(b"abcdefgh!"); 
    await asyncio.sleep(0.05)
    a.close()
    await asyncio.sleep(0.05)
    a, b = socket.socketpair()
    a.setblocking(False); b.setblocking(False)
    rx = asyncio.create_task(loop.sock_recv(a, 100))
    await asyncio.sleep(0)
    await loop.sock_sendall(b, b"data")
    print(await rx)
    a.close(); b.close()
    s = socket.socket(); s.setblocking(False)
    try:
        await loop.sock_connect(s, ("127.0.0.1", port))
    except OSError as e:
        print(type(e).__name__, str(e).replace(str(port), "PORT"))
    s.close()
    try:
        await asyncio.open_connection("127.0.0.1", 1, ssl=None, local_addr=("127.0.0.1", 0))
    except OSError as e: print(repr(e))
    try: await loop.create_connection(Client)
    except ValueError as e: print(e)
    try: await loop.getaddrinfo("127.0.0.1", "nosuchservice")
    except OSError as e: print(repr(e))
    print(await loop.getaddrinfo("127.0.0.1", 80, type=socket.SOCK_STREAM))
asyncio.run(main())
