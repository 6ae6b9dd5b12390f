package session

import (
	"bytes"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"fmt"
	"io"
	"log"
	"math/big"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// certificate is one that a test has made, with its key.
type certificate struct {
	cert *x509.Certificate
	key  *ecdsa.PrivateKey
}

// newCertificate makes a certificate that is signed by another one, or by itself.
func newCertificate(t *testing.T, name string, by *certificate, change func(*x509.Certificate)) *certificate {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	c := &x509.Certificate{
		SerialNumber: big.NewInt(time.Now().UnixNano()), Subject: pkix.Name{CommonName: name, Organization: []string{"asyncrepl tests"}},
		NotBefore: time.Now().Add(-48 * time.Hour), NotAfter: time.Now().Add(48 * time.Hour),
		KeyUsage: x509.KeyUsageDigitalSignature, ExtKeyUsage: []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth, x509.ExtKeyUsageClientAuth},
		DNSNames: []string{name}, BasicConstraintsValid: true,
	}
	if change != nil {
		change(c)
	}
	signer, signKey := c, key
	if by != nil {
		signer, signKey = by.cert, by.key
	}
	der, err := x509.CreateCertificate(rand.Reader, c, signer, &key.PublicKey, signKey)
	if err != nil {
		t.Fatal(err)
	}
	made, err := x509.ParseCertificate(der)
	if err != nil {
		t.Fatal(err)
	}
	return &certificate{made, key}
}

// save writes NAME.pem, the certificate and its key.
func (c *certificate) save(t *testing.T, dir, name string) {
	t.Helper()
	key, err := x509.MarshalECPrivateKey(c.key)
	if err != nil {
		t.Fatal(err)
	}
	text := append(pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: c.cert.Raw}),
		pem.EncodeToMemory(&pem.Block{Type: "EC PRIVATE KEY", Bytes: key})...)
	if err := os.WriteFile(filepath.Join(dir, name+".pem"), text, 0o600); err != nil {
		t.Fatal(err)
	}
}

// certificates makes a directory of certificates: ca, server, expired, future, wrong
// (of another name), client, and stranger, which is signed by nobody we know.
func certificates(t *testing.T) (dir string) {
	t.Helper()
	dir = t.TempDir()
	ca := newCertificate(t, "our authority", nil, func(c *x509.Certificate) {
		c.IsCA, c.KeyUsage, c.ExtKeyUsage, c.DNSNames = true, x509.KeyUsageCertSign, nil, nil
	})
	ca.save(t, dir, "ca")
	for name, change := range map[string]func(*x509.Certificate){
		"server":  func(c *x509.Certificate) { c.IPAddresses = []net.IP{net.IPv4(127, 0, 0, 1)} },
		"expired": func(c *x509.Certificate) { c.NotAfter = time.Now().Add(-24 * time.Hour) },
		"future":  func(c *x509.Certificate) { c.NotBefore = time.Now().Add(24 * time.Hour) },
		"wrong":   func(c *x509.Certificate) { c.DNSNames = []string{"elsewhere.example"} },
		"client":  func(c *x509.Certificate) { c.Subject.CommonName = "a client" },
	} {
		newCertificate(t, "localhost", ca, change).save(t, dir, name)
	}
	newCertificate(t, "localhost", nil, nil).save(t, dir, "stranger")
	return dir
}

// runTLS runs a program with a directory and more arguments; it returns its output.
func runTLS(t *testing.T, program string, args ...string) string {
	t.Helper()
	var out, errs bytes.Buffer
	s, err := New(Config{Stdout: &out, Stderr: &errs, Stdin: noInput{}, Args: append([]string{"-c"}, args...)})
	if err != nil {
		t.Fatal(err)
	}
	if status := s.RunText(program, "<string>"); status != 0 || errs.Len() > 0 {
		t.Errorf("status %d, standard error:\n%s", status, errs.String())
	}
	return out.String()
}

func expect(t *testing.T, have, want string) {
	t.Helper()
	if have != strings.TrimPrefix(want, "\n") {
		t.Errorf("have\n%s\nwant\n%s", have, want)
	}
}

// TestCertificates asserts which certificates clients and servers believe.
func TestCertificates(t *testing.T) {
	expect(t, runTLS(t, `
import asyncio, ssl, sys
path = sys.argv[1]

def server_context(name):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(f"{path}/{name}.pem")
    return context

async def echo(reader, writer):
    try:
        writer.write(await reader.readline())
        if cert := writer.get_extra_info("peercert"):
            writer.write(repr(dict(x[0] for x in cert["subject"])["commonName"]).encode())
    except OSError as error:
        print("server:", type(error).__name__)
    writer.close()

async def attempt(title, context, server, name="localhost"):
    async with await asyncio.start_server(echo, "127.0.0.1", 0, ssl=server) as door:
        port = door.sockets[0].getsockname()[1]
        try:
            reader, writer = await asyncio.open_connection("127.0.0.1", port, ssl=context, server_hostname=name)
            writer.write(b"hello\n")
            print(f"{title}:", await reader.read())
            writer.close()
            await writer.wait_closed()
        except Exception as error:
            print(f"{title}: {type(error).__name__} {str(error).partition(' (_ssl')[0]}")

async def main():
    for name in ("server", "expired", "future", "wrong", "stranger"):
        context = ssl.create_default_context(cafile=f"{path}/ca.pem")
        await attempt(name, context, server_context(name))
    context.check_hostname = False
    await attempt("any name", context, server_context("wrong"))
    context.verify_mode = ssl.CERT_NONE
    await attempt("anybody", context, server_context("expired"))
    context = ssl.create_default_context(cafile=f"{path}/stranger.pem")
    await attempt("pinned", context, server_context("stranger"))
    await attempt("unknown authority", context, server_context("server"))
    context = ssl.create_default_context(cafile=f"{path}/ca.pem")
    await attempt("address", context, server_context("server"), "127.0.0.1")
    server = server_context("server")
    server.verify_mode = ssl.CERT_REQUIRED
    server.load_verify_locations(f"{path}/ca.pem")
    await attempt("no client certificate", context, server)
    context.load_cert_chain(f"{path}/client.pem")
    await attempt("client certificate", context, server)
    server.verify_mode = ssl.CERT_OPTIONAL
    await attempt("optional", context, server)
    context.set_alpn_protocols(["x", "y"])
    server.set_alpn_protocols(["y"])
    await attempt("protocols", context, server)

asyncio.run(main())
`, certificates(t)), `
server: b'hello\n'
expired: SSLCertVerificationError [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: certificate has expired
future: SSLCertVerificationError [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: certificate is not yet valid
wrong: SSLCertVerificationError [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: Hostname mismatch, certificate is not valid for 'localhost'.
stranger: SSLCertVerificationError [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: self-signed certificate
any name: b'hello\n'
anybody: b'hello\n'
pinned: b'hello\n'
unknown authority: SSLCertVerificationError [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: unable to get local issuer certificate
address: b'hello\n'
no client certificate: b''
client certificate: b"hello\n'a client'"
optional: b"hello\n'a client'"
protocols: b"hello\n'a client'"
`)
}

// TestHTTPS fetches a page with each of the libraries.
func TestHTTPS(t *testing.T) {
	dir := certificates(t)
	pair, err := tls.LoadX509KeyPair(filepath.Join(dir, "server.pem"), filepath.Join(dir, "server.pem"))
	if err != nil {
		t.Fatal(err)
	}
	web := httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, "a page") }))
	web.TLS = &tls.Config{Certificates: []tls.Certificate{pair}}
	web.Config.ErrorLog = log.New(io.Discard, "", 0) // of clients that do not believe
	web.StartTLS()
	defer web.Close()
	_, port, _ := net.SplitHostPort(web.Listener.Addr().String())
	out := runTLS(t, `
import aiohttp, asyncio, requests, ssl, sys, urllib.error, urllib.request
path, url = sys.argv[1:]
context = ssl.create_default_context(cafile=f"{path}/ca.pem")
async def main():
    async with aiohttp.ClientSession() as session:
        for how in (context, False, True):
            try:
                async with session.get(url, ssl=how) as r:
                    print(r.status, await r.text())
            except aiohttp.ClientConnectorCertificateError as e:
                print(type(e).__name__, type(e.certificate_error).__name__)
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(ssl=context)) as session:
        async with session.get(url) as r:
            print(r.status, await r.text())
asyncio.run(main())
for how in (f"{path}/ca.pem", False, True):
    try:
        print(requests.get(url, verify=how).text)
    except requests.exceptions.SSLError as e:
        print(type(e).__name__, "unable to get local issuer certificate" in str(e))
print(urllib.request.urlopen(url, context=context).read())
try:
    urllib.request.urlopen(url)
except urllib.error.URLError as e:
    print(type(e.reason).__name__, str(e).partition(" (_ssl")[0])
`, dir, "https://localhost:"+port+"/")
	expect(t, out, `
200 a page
200 a page
ClientConnectorCertificateError SSLCertVerificationError
200 a page
a page
a page
SSLError True
b'a page'
SSLCertVerificationError <urlopen error [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: unable to get local issuer certificate
`)
}

// installed skips a test where a program is missing.
func installed(t *testing.T, programs ...string) {
	t.Helper()
	for _, p := range programs {
		if _, err := exec.LookPath(p); err != nil {
			t.Skipf("%s is not installed", p)
		}
	}
}

// TestForeignTLS speaks TLS with a client and a server that nobody here wrote.
func TestForeignTLS(t *testing.T) {
	installed(t, "openssl")
	expect(t, runTLS(t, `
import asyncio, socket, ssl, sys
from asyncio.subprocess import DEVNULL, PIPE
path = sys.argv[1]

async def upper(reader, writer):
    async for line in reader:
        writer.write(line.upper())
        await writer.drain()
    writer.close()

async def their_client(version):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(f"{path}/server.pem")
    async with await asyncio.start_server(upper, "127.0.0.1", 0, ssl=context, limit=2**20) as server:
        port = server.sockets[0].getsockname()[1]
        client = await asyncio.create_subprocess_exec(
            "openssl", "s_client", version, "-connect", f"127.0.0.1:{port}", "-CAfile", f"{path}/ca.pem",
            "-verify_return_error", "-quiet", "-no_ign_eof", stdin=PIPE, stdout=PIPE, stderr=DEVNULL)
        client.stdin.write(b"good morning\n")
        print("their client", version, await client.stdout.readline())
        client.stdin.write(b"x" * 200_000 + b"\n")
        line = await asyncio.wait_for(read_long(client.stdout), 30)
        print(len(line), set(line))
        client.stdin.close()
        await client.wait()

async def read_long(stream):
    data = b""
    while not data.endswith(b"\n") and (more := await stream.read(65536)):
        data += more
    return data

def free_port():
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        return sock.getsockname()[1]

async def their_server(version):
    port = free_port()
    server = await asyncio.create_subprocess_exec(
        "openssl", "s_server", version, "-www", "-accept", f"127.0.0.1:{port}", "-cert", f"{path}/server.pem",
        "-key", f"{path}/server.pem", stdin=PIPE, stdout=DEVNULL, stderr=DEVNULL)
    context = ssl.create_default_context(cafile=f"{path}/ca.pem")
    while True:
        try:
            reader, writer = await asyncio.open_connection("127.0.0.1", port, ssl=context, server_hostname="localhost")
            break
        except ConnectionRefusedError:
            await asyncio.sleep(0.01)       # it has not begun yet
    writer.write(b"GET / HTTP/1.0\r\n\r\n")
    page = await reader.read()
    print("their server", writer.get_extra_info("ssl_object").version(), page[:15], b"s_server" in page)
    writer.close()
    await writer.wait_closed()
    server.kill()
    await server.wait()

for version in ("-tls1_2", "-tls1_3"):
    asyncio.run(their_client(version))
    asyncio.run(their_server(version))
`, certificates(t)), `
their client -tls1_2 b'GOOD MORNING\n'
200001 {88, 10}
their server TLSv1.2 b'HTTP/1.0 200 ok' True
their client -tls1_3 b'GOOD MORNING\n'
200001 {88, 10}
their server TLSv1.3 b'HTTP/1.0 200 ok' True
`)
}

// TestForeignHTTP serves curl, with and without TLS.
func TestForeignHTTP(t *testing.T) {
	installed(t, "curl")
	expect(t, runTLS(t, `
import asyncio, ssl, sys
from asyncio.subprocess import PIPE
path = sys.argv[1]

async def page(reader, writer):
    head = await reader.readuntil(b"\r\n\r\n")
    method, where, _ = head.split(b"\r\n")[0].split()
    body = b"you asked for " + where + b"\n"
    writer.write(b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: %d\r\n\r\n%s" % (len(body), body))
    await writer.drain()
    writer.close()

async def curl(*words):
    child = await asyncio.create_subprocess_exec("curl", "--silent", *words, stdout=PIPE)
    out, _ = await child.communicate()
    return child.returncode, out

async def main():
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(f"{path}/server.pem")
    async with await asyncio.start_server(page, "127.0.0.1", 0) as plain, \
               await asyncio.start_server(page, "127.0.0.1", 0, ssl=context) as secure:
        url = f"http://127.0.0.1:{plain.sockets[0].getsockname()[1]}/"
        print(await curl(url + "one"))
        print(await asyncio.gather(*(curl(url + str(n)) for n in range(5))))
        url = f"https://localhost:{secure.sockets[0].getsockname()[1]}/"
        print(await curl("--cacert", f"{path}/ca.pem", url + "secret"))
        print(await curl(url + "unbelieved"))

asyncio.run(main())
`, certificates(t)), `
(0, b'you asked for /one\n')
[(0, b'you asked for /0\n'), (0, b'you asked for /1\n'), (0, b'you asked for /2\n'), (0, b'you asked for /3\n'), (0, b'you asked for /4\n')]
(0, b'you asked for /secret\n')
(60, b'')
`)
}
