import asyncio
import os
import ssl
import tempfile

# A certificate of localhost for a hundred years, and its key, made for this test.
TEXT = """\
-----BEGIN CERTIFICATE-----
MIIBtTCCAVygAwIBAgIBATAKBggqhkjOPQQDAjAuMRgwFgYDVQQKDA9hc3luY3Jl
cGwgdGVzdHMxEjAQBgNVBAMMCWxvY2FsaG9zdDAgFw0yNjExMjcyMjA1MTJaGA8y
MTI2MTEwMzIyMDUxMlowLjEYMBYGA1UECgwPYXN5bmNyZXBsIHRlc3RzMRIwEAYD
VQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAASuWIPZOCii
3TO3KVCw7IGbUwuCYALUV1WVjnoZjUACRXyBxB89rzoJrYZ/ByVJBBDNE4UGfmZQ
PTtcAFbYBDloo2kwZzAdBgNVHQ4EFgQUWPWqLxZW3V8E4404+HFenqIW6s4wHwYD
VR0jBBgwFoAUWPWqLxZW3V8E4404+HFenqIW6s4wDwYDVR0TAQH/BAUwAwEB/zAU
BgNVHREEDTALgglsb2NhbGhvc3QwCgYIKoZIzj0EAwIDRwAwRAIgczPH7aQMT9Km
DxbD19KCEzhryb9NP03rvREtxO3nUwYCIFRCbiLjVeXImUfM8I0gKcs8lqQ9f52b
6a0FBu3NtN3r
-----END CERTIFICATE-----
-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgIM93hJermhhBzZe4
DObU3PmYPhA6gWmrregipgRvEdWhRANCAASuWIPZOCii3TO3KVCw7IGbUwuCYALU
V1WVjnoZjUACRXyBxB89rzoJrYZ/ByVJBBDNE4UGfmZQPTtcAFbYBDlo
-----END PRIVATE KEY-----
"""
with tempfile.NamedTemporaryFile("w", suffix=".pem", delete=False) as file:
    file.write(TEXT)
PEM = file.name

def server_context():
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(PEM)
    return context

def client_context(believe=True):
    context = ssl.create_default_context()
    if believe:
        context.load_verify_locations(PEM)
    return context

async def serve(r,w):
    print('server', w.get_extra_info('ssl_object').version(), w.get_extra_info('peercert'), type(w.transport).__name__)
    try:
        async for line in r:
            w.write(line.upper()); await w.drain()
        print('server eof')
    except Exception as e: print('server', repr(e))
    w.close()
    try: await w.wait_closed()
    except Exception as e: print('server wait_closed', repr(e))
async def main():
    loop=asyncio.get_running_loop()
    loop.set_exception_handler(lambda l,c: print('HANDLER', c.get('message'), repr(c.get('exception'))))
    srv=await asyncio.start_server(serve,'127.0.0.1',0,ssl=server_context())
    port=srv.sockets[0].getsockname()[1]
    r,w=await asyncio.open_connection('127.0.0.1',port,ssl=client_context(),server_hostname='localhost')
    print(w.get_extra_info('peercert')['subject'], w.get_extra_info('cipher')[1], w.can_write_eof(), w.is_closing())
    w.write(b'hello\n'); print(await r.readline())
    w.writelines([b'a\n', b'b\n']); print(await r.readline(), await r.readline())
    try: w.write_eof()
    except NotImplementedError as e: print('nie', e)
    try: w.write(7)
    except TypeError as e: print(e)
    big=b'x'*300000+b'\n'
    w.transport.set_write_buffer_limits(high=1000)
    r2=asyncio.create_task(r.read(300001))
    w.close(); await w.wait_closed()
    print(await r2)
    for ctx,name in ((client_context(False),'localhost'),(client_context(),'example.org'),(True,'localhost')):
        try: await asyncio.open_connection('127.0.0.1',port,ssl=ctx,server_hostname=name)
        except Exception as e: print(type(e).__name__, e)
    await asyncio.sleep(0.05)
    # plain client to tls server
    r,w=await asyncio.open_connection('127.0.0.1',port)
    w.write(b'GET / HTTP/1.0\r\n\r\n')
    try: print(await r.read())
    except Exception as e: print(repr(e))
    w.close()
    try: await w.wait_closed()
    except Exception as e: print(repr(e))
    for kw in (dict(server_hostname='x'), dict(ssl_handshake_timeout=1), dict(ssl=client_context(), ssl_handshake_timeout=0), dict(ssl=client_context(), ssl_shutdown_timeout=-1)):
        try: await asyncio.open_connection('127.0.0.1',port,**kw)
        except Exception as e: print(type(e).__name__, e)
    try: await asyncio.start_server(serve,'127.0.0.1',0,ssl=True)
    except Exception as e: print(type(e).__name__, e)
    # tls client to plain server
    async def plain(r,w):
        await r.read(10); w.write(b'not tls at all, sorry\n'); w.close()
    s2=await asyncio.start_server(plain,'127.0.0.1',0)
    try: await asyncio.open_connection(*s2.sockets[0].getsockname(),ssl=client_context(),server_hostname='localhost')
    except Exception as e: print(type(e).__name__, e)
    async def hangup(r,w): w.close()
    s3=await asyncio.start_server(hangup,'127.0.0.1',0)
    try: await asyncio.open_connection(*s3.sockets[0].getsockname(),ssl=client_context(),server_hostname='localhost')
    except Exception as e: print(type(e).__name__, e, repr(e))
    async def silent(r,w): await asyncio.sleep(1); w.close()
    s4=await asyncio.start_server(silent,'127.0.0.1',0)
    try: await asyncio.open_connection(*s4.sockets[0].getsockname(),ssl=client_context(),server_hostname='localhost', ssl_handshake_timeout=0.1)
    except Exception as e: print(type(e).__name__, e, repr(e))
    # start_tls
    async def upgrade(r,w):
        print(await r.readline()); w.write(b'go\n'); await w.drain()
        await w.start_tls(server_context()); w.write(b'secret '+await r.readline()); await w.drain(); w.close()
    s5=await asyncio.start_server(upgrade,'127.0.0.1',0)
    r,w=await asyncio.open_connection(*s5.sockets[0].getsockname())
    w.write(b'STARTTLS\n'); print(await r.readline())
    await w.start_tls(client_context(), server_hostname='localhost')
    w.write(b'word\n'); print(await r.read()); print(w.get_extra_info('ssl_object').version())
    w.close(); await w.wait_closed()
    for bad in (None, 5):
        try: await loop.start_tls(w.transport, None, bad)
        except Exception as e: print(type(e).__name__, e)
    class B(asyncio.BufferedProtocol):
        def __init__(self): self.buf=bytearray(5); self.got=b''; self.done=loop.create_future()
        def connection_made(self,t): self.t=t; t.write(b'hello world\n')
        def get_buffer(self,n): return self.buf
        def buffer_updated(self,n):
            self.got+=self.buf[:n]
            if self.got.endswith(b'\n'): self.t.close()
        def eof_received(self): print('eof')
        def connection_lost(self,exc): self.done.set_result((self.got,exc))
    t,p=await loop.create_connection(B,'127.0.0.1',port,ssl=client_context(),server_hostname='localhost')
    print(await p.done, t.is_closing())
    srv.close(); await srv.wait_closed()
asyncio.run(main())
os.unlink(PEM)
