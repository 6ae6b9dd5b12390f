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


import socket

def context_of(believe=True, **attributes):
    context = client_context(believe)
    for name, value in attributes.items():
        setattr(context, name, value)
    return context

def shake(cc, sc, name):
    ci,co=ssl.MemoryBIO(),ssl.MemoryBIO()
    c=cc.wrap_bio(ci,co,server_hostname=name); s=sc.wrap_bio(co,ci,server_side=True)
    res={}
    for _ in range(6):
        for who,o in (('client',c),('server',s)):
            if who in res: continue
            try: o.do_handshake(); res[who]=None
            except ssl.SSLWantReadError as e: last=(e, e.args, e.errno, e.strerror, repr(e), e.reason, getattr(e, "library"))
            except Exception as e:
                if 'ALERT' in str(e): res[who]=type(e).__name__; continue
                res[who]=(type(e).__name__, str(e), e.args, e.errno, getattr(e,'reason',0), getattr(e,'library',0), getattr(e,'verify_code',0), getattr(e,'verify_message',0))
    print(res); print(last)
    return c,s
c,s=shake(context_of(),server_context(),'localhost')
print(c.cipher()[1],c.version(),c.getpeercert(),c.compression(),c.selected_alpn_protocol(),c.server_hostname,c.server_side,c.pending(), s.getpeercert())
c.write(b'hello'); print(s.read(10), s.pending())
try: s.read(10)
except Exception as e: print(type(e),e, e.args)
try: print(c.unwrap())
except Exception as e: print('unwrap',type(e),e)
print(s.read(10)); 
try: print(s.unwrap())
except Exception as e: print('unwrap',type(e),e)
try: print(c.unwrap())
except Exception as e: print('unwrap',type(e),e)
for f in (lambda: c.write(b'x'), lambda: c.read(1)):
    try: print(f())
    except Exception as e: print(type(e),e)
shake(context_of(False),server_context(),'localhost')
shake(context_of(),server_context(),'example.org')
shake(context_of(),server_context(),'127.0.0.1')
x=context_of(maximum_version=ssl.TLSVersion.TLSv1_2); y=server_context(); y.minimum_version=ssl.TLSVersion.TLSv1_3
shake(x,y,'localhost')
y=server_context(); y.verify_mode=ssl.CERT_REQUIRED; y.load_verify_locations(PEM); shake(context_of(),y,'localhost')
c,s=shake(context_of(maximum_version=ssl.TLSVersion.TLSv1_2),server_context(),'localhost'); print(c.cipher()[1],c.version())
def garbage(ctx, data, **k):
    i,o=ssl.MemoryBIO(),ssl.MemoryBIO(); b=ctx.wrap_bio(i,o,**k); i.write(data)
    try: b.do_handshake()
    except Exception as e: print(type(e),e,e.args)
    print(b.version(), b.cipher())
    try: b.read()
    except Exception as e: print(type(e),e,e.args)
    try: b.write(b"x")
    except Exception as e: print(type(e),e,e.args)
    try: b.getpeercert()
    except Exception as e: print(type(e),e,e.args)
    try: b.unwrap()
    except Exception as e: print(type(e),e,e.args)
garbage(server_context(), b'GET / HTTP/1.0\r\n\r\n', server_side=True)
garbage(server_context(), b'\x00garbage garbage'*20, server_side=True)
garbage(context_of(), b'HTTP/1.0 400 Bad\r\n\r\n', server_hostname='x')
i,o=ssl.MemoryBIO(),ssl.MemoryBIO(); b=context_of().wrap_bio(i,o,server_hostname='x'); i.write_eof()
try: b.do_handshake()
except Exception as e: print(type(e),e,e.args)
for f in (lambda: context_of().wrap_bio(i,o), lambda: server_context().load_cert_chain('nope'), lambda: server_context().load_cert_chain(__file__), lambda: server_context().load_verify_locations('nope'), lambda: server_context().load_verify_locations(__file__), lambda: server_context().load_verify_locations(), lambda: setattr(context_of(),'verify_mode',ssl.CERT_NONE), lambda: ssl.SSLContext(77), lambda: i.write(b'x'), lambda: context_of().set_ciphers('nope'), lambda: context_of().wrap_bio(i,o,server_hostname=''), lambda: server_context().wrap_bio(i,o,server_side=False,server_hostname=None), lambda: context_of().set_alpn_protocols(['']), lambda: context_of().wrap_bio(i,o,server_side=True), lambda:server_context().wrap_bio(i,o), lambda: context_of().wrap_socket(socket.socket(socket.AF_INET, socket.SOCK_DGRAM)), lambda: ssl.SSLObject(), lambda: ssl.SSLSocket(), lambda: setattr(server_context(),'verify_mode',9), lambda: context_of().load_verify_locations(cadata='x'), lambda: context_of().load_verify_locations(cadata=b'xx'), lambda: server_context().wrap_bio(i,o,server_side=True,server_hostname='x')):
    try: print(type(f()).__name__)
    except BaseException as e: print(type(e).__module__,type(e).__name__,e,e.args)
print(context_of().session_stats(), server_context().verify_mode, server_context().check_hostname, server_context().verify_flags, server_context().options, server_context().minimum_version, server_context().maximum_version, server_context().num_tickets, server_context().post_handshake_auth, server_context().hostname_checks_common_name, server_context().security_level, server_context().keylog_filename, server_context().sni_callback)
print(ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT).verify_flags, ssl._create_unverified_context().verify_mode, ssl.create_default_context(ssl.Purpose.CLIENT_AUTH).verify_mode, ssl.Purpose.SERVER_AUTH, ssl.HAS_TLSv1, ssl.HAS_ALPN, ssl.HAS_NPN)
os.unlink(PEM)
