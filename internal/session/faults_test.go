package session

import (
	"bytes"
	"os"
	"runtime"
	"strings"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// level is what a session has open.
type level struct{ descriptors, goroutines, children int }

func currentLevel(t *testing.T) level {
	t.Helper()
	dir := "/dev/fd"
	if runtime.GOOS == "linux" {
		dir = "/proc/self/fd"
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Skip(err)
	}
	l := level{descriptors: len(entries), goroutines: runtime.NumGoroutine()}
	// One that has ended and was not waited for is a child as well.
	if _, err := unix.Wait4(-1, nil, unix.WNOHANG, nil); err != unix.ECHILD {
		l.children = 1
	}
	return l
}

// settled waits for a level that is not above another one, and returns it.
func settled(t *testing.T, want level) level {
	t.Helper()
	var have level
	for end := time.Now().Add(10 * time.Second); time.Now().Before(end); time.Sleep(time.Millisecond) {
		have = currentLevel(t)
		if have.descriptors <= want.descriptors && have.goroutines <= want.goroutines && have.children <= want.children {
			break
		}
	}
	return have
}

// faultsPrelude is what the faults below have in common.
const faultsPrelude = `
import asyncio, os, resource, signal, socket, ssl, struct, sys
from asyncio.subprocess import DEVNULL, PIPE

def pull_the_plug(writer):
    sock = writer.get_extra_info("socket")
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()

async def serve(handler, **options):
    server = await asyncio.start_server(handler, "127.0.0.1", 0, **options)
    return server.sockets[0].getsockname()[1]

def quiet(reports):
    asyncio.get_event_loop().set_exception_handler(lambda loop, context: reports.append(context["message"]))
`

// faults are what goes wrong with peers and children, and what a program sees of it.
// Each leaves open what it can.
var faults = []struct{ name, program, want string }{
	{"reset in a read", `
async def main():
    async def handler(reader, writer):
        await reader.readline()
        pull_the_plug(writer)
    reader, writer = await asyncio.open_connection("127.0.0.1", await serve(handler))
    writer.write(b"hello\n")
    try:
        await reader.read()
    except ConnectionResetError as error:
        print(error)
`, "[Errno 104] Connection reset by peer\n"},
	{"reset in a write", `
async def main():
    connected = asyncio.get_event_loop().create_future()
    async def handler(reader, writer):
        connected.set_result(writer)
    reader, writer = await asyncio.open_connection("127.0.0.1", await serve(handler))
    peer = await connected
    writer.write(b"x" * 20_000_000)
    asyncio.get_event_loop().call_soon(pull_the_plug, peer)
    try:
        await writer.drain()
    except ConnectionError as error:
        print(type(error).__name__, writer.transport.get_write_buffer_size())
    try:
        writer.write(b"y")
        await writer.drain()
    except ConnectionError as error:
        print("and again", writer.is_closing())
`, "ConnectionResetError 0\nand again True\n"},
	{"half open", `
async def main():
    ended = asyncio.get_event_loop().create_future()
    async def handler(reader, writer):
        while data := await reader.read(100):
            writer.write(data)
        writer.write(b"that was all")
        await writer.drain()
        await ended
        writer.close()
    reader, writer = await asyncio.open_connection("127.0.0.1", await serve(handler))
    writer.write(b"one ")
    writer.write_eof()
    print(await reader.readexactly(16), reader.at_eof())
    ended.set_result(None)
    print(await reader.read(), reader.at_eof())
    await asyncio.open_connection("127.0.0.1", await serve(handler))  # stays open
`, "b'one that was all' False\nb'' True\n"},
	{"a child that ignores TERM", `
async def main():
    child = await asyncio.create_subprocess_shell("trap '' TERM; echo ready; while :; do sleep 0.1; done", stdout=PIPE)
    print(await child.stdout.readline())
    child.terminate()
    try:
        await asyncio.wait_for(child.wait(), 0.2)
    except asyncio.TimeoutError:
        print("it stays")
`, "b'ready\\n'\nit stays\n"},
	{"a child that closes its pipes and lives on", `
async def main():
    child = await asyncio.create_subprocess_exec("sh", "-c", "exec <&- >&- 2>&-; sleep 100", stdin=PIPE, stdout=PIPE, stderr=PIPE)
    print(await child.stdout.read(), await child.stderr.read(), child.returncode)
    child.stdin.write(b"are you there?" * 10_000)
    try:
        await child.stdin.drain()
        await child.stdin.drain()
    except (BrokenPipeError, ConnectionResetError) as error:
        print("no")
`, "b'' b'' None\nno\n"},
	{"a child that floods its standard error", `
async def main():
    child = await asyncio.create_subprocess_shell("head -c 100000000 /dev/zero >&2; echo done", stdout=PIPE, stderr=PIPE)
    async def drop():
        size = 0
        while data := await child.stderr.read(1 << 17):
            size += len(data)
        return size
    print(await asyncio.gather(child.stdout.readline(), drop()), await child.wait())
    child = await asyncio.create_subprocess_shell("head -c 100000000 /dev/zero >&2; echo done", stdout=PIPE, stderr=PIPE)
    try:
        await asyncio.wait_for(child.stdout.readline(), 0.3)
    except asyncio.TimeoutError:
        print("held up;", len(child.stderr._buffer) <= 2 * child.stderr._limit + (256 << 10))
`, "[b'done\\n', 100000000] 0\nheld up; True\n"},
	{"no descriptors left", `
async def main():
    reports, served = [], []
    quiet(reports)
    async def handler(reader, writer):
        served.append(await reader.readline())
        writer.close()
    port = await serve(handler)
    clients = [socket.create_connection(("127.0.0.1", port)) for _ in range(10)]
    for client in clients:
        client.sendall(b"hello\n")
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    used = set(map(int, os.listdir("/proc/self/fd")))
    free = [n for n in range(1000) if n not in used]
    resource.setrlimit(resource.RLIMIT_NOFILE, (free[4], before[1]))
    try:
        while not reports:
            await asyncio.sleep(0.01)
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, before)
    print(set(reports), len(served) < 10)
    while len(served) < 10:
        await asyncio.sleep(0.01)
    print(len(served))
    for client in clients:
        client.close()
`, "{'socket.accept() out of system resource'} True\n10\n"},
	{"a reader that is slow", `
async def main():
    connected = asyncio.get_event_loop().create_future()
    async def handler(reader, writer):
        connected.set_result((reader, writer))
    reader, writer = await asyncio.open_connection("127.0.0.1", await serve(handler))
    (theirs, _), sent = await connected, 0
    async def pump():
        nonlocal sent
        while True:
            writer.write(b"x" * 10_000)
            sent += 10_000
            await writer.drain()
    try:
        await asyncio.wait_for(pump(), 0.3)
    except asyncio.TimeoutError:
        high = writer.transport.get_write_buffer_limits()[1]
        print(writer.transport.get_write_buffer_size() <= high + 10_000, len(theirs._buffer) <= 2 * theirs._limit + (256 << 10))
    received = len(await theirs.readexactly(sent // 2))
    print(received == sent // 2)
`, "True True\nTrue\n"},
	{"garbage over TLS", `
async def main():
    reports, heard = [], []
    quiet(reports)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(sys.argv[1] + "/server.pem")
    async def handler(reader, writer):
        try:
            heard.append(await reader.readline())
        except ssl.SSLError as error:
            heard.append(error.reason)
    port = await serve(handler, ssl=context)
    for garbage in (b"GET / HTTP/1.0\r\n\r\n", bytes(range(256)) * 50, b"\x16\x03\x01\x00\x05hello", b""):
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(garbage)
        writer.write_eof()
        try:
            await reader.read()
        except ConnectionResetError:
            pass
        writer.close()
    client = ssl.create_default_context(cafile=sys.argv[1] + "/ca.pem")
    for garbage in (b"not a record at all" * 3, b"\x17\x03\x03\x00\x20" + b"x" * 32):
        reader, writer = await asyncio.open_connection("127.0.0.1", port, ssl=client, server_hostname="localhost")
        writer.transport._ssl_protocol._transport.write(garbage)
        while not heard:
            await asyncio.sleep(0.001)
        print(heard.pop())
    reader, writer = await asyncio.open_connection("127.0.0.1", port, ssl=client, server_hostname="localhost")
    writer.write(b"still there?\n")
    while not heard:
        await asyncio.sleep(0.001)
    print(heard, reports)
    plain = await asyncio.open_connection("127.0.0.1", port)  # never says hello
`, "WRONG_VERSION_NUMBER\nDECRYPTION_FAILED_OR_BAD_RECORD_MAC\n[b'still there?\\n'] []\n"},
	{"coming and going", `
async def main():
    seen = 0
    async def handler(reader, writer):
        nonlocal seen
        seen += 1
        try:
            while data := await reader.read(100):
                writer.write(data)
        except ConnectionError:
            pass
        writer.close()
    port = await serve(handler, backlog=1000)
    async def visit(n):
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        if n % 3 == 0:
            pull_the_plug(writer)
        elif n % 3 == 1:
            writer.write(b"x")
            await reader.readexactly(1)
            writer.close()
        else:
            writer.close()
    for begin in range(0, 1000, 50):
        await asyncio.gather(*(visit(n) for n in range(begin, begin + 50)))
    while seen < 1000 - 334:  # those who left at once may never have been accepted
        await asyncio.sleep(0.001)
    print("all gone")
`, "all gone\n"},
}

// TestFaults has things go wrong, resets the loop, and asserts that nothing is left.
func TestFaults(t *testing.T) {
	var out, errs bytes.Buffer
	i, err := NewInteractive(Config{Stdout: &out, Stderr: &errs, Stdin: noInput{}, Args: []string{"", certificates(t)}})
	if err != nil {
		t.Fatal(err)
	}
	run := func(program string) {
		t.Helper()
		if _, err := i.Execute(Input{Text: program, File: "<fault>", Line: 1, Echo: EchoNone}); err != nil {
			t.Error(i.FormatError(err))
		}
	}
	const loop = "\nasyncio.get_event_loop().run_until_complete(asyncio.wait_for(main(), 60))\n"
	run(faultsPrelude)
	// What is made once and kept is made now: the resolver's threads, the trusted
	// certificates.
	for _, f := range faults {
		if f.name == "garbage over TLS" || f.name == "half open" {
			run(f.program + loop + "reset_loop()\n")
		}
	}
	var start level
	t.Run("before", func(t *testing.T) { start = settled(t, level{}) }) // as many goroutines of the test as in those that follow
	for _, f := range faults {
		t.Run(f.name, func(t *testing.T) {
			if f.name == "no descriptors left" && runtime.GOOS != "linux" {
				t.Skip("looks into /proc")
			}
			out.Reset()
			errs.Reset()
			run(f.program + loop)
			if have := out.String(); have != f.want {
				t.Errorf("have\n%swant\n%s", have, f.want)
			}
			if text := errs.String(); text != "" && !strings.Contains(text, "was destroyed but it is pending") {
				t.Errorf("standard error:\n%s", text)
			}
			run("reset_loop()\n")
			run("import gc; main = None; gc.collect()\n")
			runtime.GC()
			if have := settled(t, start); have.descriptors > start.descriptors || have.goroutines > start.goroutines || have.children > start.children {
				stacks := make([]byte, 1<<20)
				t.Errorf("before %+v, after the reset %+v\n%s", start, have, stacks[:runtime.Stack(stacks, true)])
			}
		})
	}
}
