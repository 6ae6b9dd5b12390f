package net

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"asyncrepl/internal/coro"
	"asyncrepl/internal/loop"

	"golang.org/x/sys/unix"
)

// newNet returns the network of a loop that ends with the test, when nothing may
// be open any more.
func newNet(t testing.TB) *Net {
	t.Helper()
	l, err := loop.New(loop.Config{Handle: func(_ coro.Thread, x *loop.ExceptionContext) error {
		t.Errorf("unexpected report: %s: %v", x.Message, x.Err)
		return nil
	}})
	if err != nil {
		t.Fatal(err)
	}
	n := New(l)
	t.Cleanup(func() {
		if left := n.Close(); len(left) > 0 {
			t.Errorf("left open: %v", left)
		}
		l.Close()
	})
	return n
}

// await runs c in a task to its end.
func (n *Net) await(t testing.TB, c coro.Coroutine) (any, error) {
	t.Helper()
	task, err := n.loop.NewTask(nil, c, loop.TaskOptions{})
	if err != nil {
		t.Fatal(err)
	}
	return n.loop.RunUntilComplete(nil, task, true)
}

// log is a protocol that writes down what it is told.
type log struct {
	lines []string
	keep  bool // the transport open after the end of what the peer sends
	fail  error
	lost  *loop.Future
}

func (p *log) say(format string, a ...any) { p.lines = append(p.lines, fmt.Sprintf(format, a...)) }

func (p *log) ConnectionMade(coro.Thread) error { p.say("made"); return nil }
func (p *log) ConnectionLost(_ coro.Thread, err error) error {
	p.say("lost %v", err)
	return p.lost.SetResult(nil)
}
func (p *log) PauseWriting(coro.Thread) error  { p.say("pause"); return nil }
func (p *log) ResumeWriting(coro.Thread) error { p.say("resume"); return nil }
func (p *log) DataReceived(_ coro.Thread, b []byte) error {
	if len(b) > 20 {
		p.say("data %d", len(b))
	} else {
		p.say("data %s", b)
	}
	return p.fail
}
func (p *log) EOFReceived(coro.Thread) (bool, error) { p.say("eof"); return p.keep, nil }
func (p *log) DatagramReceived(_ coro.Thread, b []byte, from Addr) error {
	p.say("datagram %s", b)
	return nil
}
func (p *log) ErrorReceived(_ coro.Thread, err error) error { p.say("error %v", err); return nil }

func (p *log) check(t *testing.T, want string) {
	t.Helper()
	if got := strings.Join(p.lines, ", "); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// pair returns two connected transports and their protocols.
func pair(t *testing.T, n *Net) (a, b *Conn, pa, pb *log) {
	t.Helper()
	sa, sb, err := SocketPair(unix.AF_UNIX, unix.SOCK_STREAM, 0)
	if err != nil {
		t.Fatal(err)
	}
	a, b = &Conn{}, &Conn{}
	pa, pb = &log{lost: n.loop.NewFuture()}, &log{lost: n.loop.NewFuture()}
	waiter := n.loop.NewFuture()
	for _, err := range []error{a.Init(n, sa, pa, ConnOptions{}), b.Init(n, sb, pb, ConnOptions{Waiter: waiter})} {
		if err != nil {
			t.Fatal(err)
		}
	}
	if _, err := n.loop.RunUntil(nil, waiter); err != nil {
		t.Fatal(err)
	}
	return a, b, pa, pb
}

// until runs the loop until the futures are done.
func (n *Net) until(t *testing.T, fs ...*loop.Future) {
	t.Helper()
	for _, f := range fs {
		if _, err := n.loop.RunUntil(nil, f); err != nil {
			t.Fatal(err)
		}
	}
}

func TestConnTalk(t *testing.T) {
	n := newNet(t)
	a, _, pa, pb := pair(t, n)
	for _, s := range []string{"one", "two"} {
		if err := a.Write(nil, []byte(s)); err != nil {
			t.Fatal(err)
		}
	}
	if err := a.WriteEOF(nil); err != nil {
		t.Fatal(err)
	}
	if err := a.Write(nil, []byte("late")); err == nil || !strings.Contains(err.Error(), "after write_eof") {
		t.Errorf("write after EOF: %v", err)
	}
	n.until(t, pb.lost, pa.lost)
	pb.check(t, "made, data onetwo, eof, lost <nil>")
	pa.check(t, "made, eof, lost <nil>")
}

// TestConnFlow writes more than the system takes: the protocol is told to pause
// and to resume, and a closed transport sends what waits.
func TestConnFlow(t *testing.T) {
	n := newNet(t)
	a, b, pa, pb := pair(t, n)
	b.PauseReading()
	if err := a.Write(nil, make([]byte, 4<<20)); err != nil {
		t.Fatal(err)
	}
	if a.Pending() == 0 {
		t.Fatal("the system took everything")
	}
	pa.check(t, "made, pause")
	if err := b.ResumeReading(); err != nil {
		t.Fatal(err)
	}
	if err := a.Close(); err != nil {
		t.Fatal(err)
	}
	n.until(t, pa.lost, pb.lost)
	pa.check(t, "made, pause, resume, lost <nil>")
	total := 0
	for _, l := range pb.lines {
		var k int
		if _, err := fmt.Sscanf(l, "data %d", &k); err == nil {
			total += k
		}
	}
	if total != 4<<20 {
		t.Errorf("%d bytes arrived", total)
	}
}

func TestConnAbort(t *testing.T) {
	n := newNet(t)
	a, b, pa, pb := pair(t, n)
	b.PauseReading()
	if err := a.Write(nil, make([]byte, 4<<20)); err != nil {
		t.Fatal(err)
	}
	if err := a.Abort(); err != nil {
		t.Fatal(err)
	}
	if err := a.Write(nil, []byte("x")); err != nil || a.Pending() != 0 {
		t.Errorf("write after abort: %v, %d pending", err, a.Pending())
	}
	if err := b.ResumeReading(); err != nil {
		t.Fatal(err)
	}
	n.until(t, pa.lost, pb.lost)
	pa.check(t, "made, pause, lost <nil>")
}

// TestConnFailure: an error of the protocol is reported, ends the connection
// and is told to the protocol.
func TestConnFailure(t *testing.T) {
	var reports []string
	l, err := loop.New(loop.Config{Handle: func(_ coro.Thread, x *loop.ExceptionContext) error {
		reports = append(reports, x.Message)
		return nil
	}})
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	n := New(l)
	a, _, pa, pb := pair(t, n)
	pb.fail = errors.New("boom")
	if err := a.Write(nil, []byte("x")); err != nil {
		t.Fatal(err)
	}
	n.until(t, pb.lost, pa.lost)
	pb.check(t, "made, data x, lost boom")
	if got := strings.Join(reports, "; "); got != "Fatal error: protocol.data_received() call failed." {
		t.Errorf("reports: %s", got)
	}
}

// TestReset: the peer goes away with unread data; reading tells.
func TestReset(t *testing.T) {
	n := newNet(t)
	a, b, pa, pb := pair(t, n)
	a.PauseReading()
	if err := b.Write(nil, []byte("unread")); err != nil {
		t.Fatal(err)
	}
	n.loop.Pump(nil, 1)
	if err := a.Abort(); err != nil {
		t.Fatal(err)
	}
	n.until(t, pa.lost, pb.lost)
	if last := pb.lines[len(pb.lines)-1]; !strings.Contains(last, unix.ECONNRESET.Error()) {
		t.Errorf("last line: %s", last)
	}
}

func TestServer(t *testing.T) {
	n := newNet(t)
	listener, err := OpenSocket(unix.AF_INET, unix.SOCK_STREAM, 0)
	if err != nil {
		t.Fatal(err)
	}
	if err := listener.Bind(Addr{Family: unix.AF_INET, Host: "127.0.0.1"}); err != nil {
		t.Fatal(err)
	}
	where, err := listener.LocalAddr()
	if err != nil {
		t.Fatal(err)
	}
	s := &Server{}
	var conn *Conn
	served := &log{lost: n.loop.NewFuture()}
	s.Init(n, []*Socket{listener}, ServerOptions{Backlog: 5, Accepted: func(_ coro.Thread, sock *Socket, from Addr) error {
		conn = &Conn{}
		return conn.Init(n, sock, served, ConnOptions{Server: s})
	}})
	if err := s.Start(); err != nil {
		t.Fatal(err)
	}
	client, err := OpenSocket(unix.AF_INET, unix.SOCK_STREAM, 0)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := n.await(t, n.Connect(client, where, where.String)); err != nil {
		t.Fatal(err)
	}
	if _, err := n.await(t, n.SendAll(client, []byte("hello"))); err != nil {
		t.Fatal(err)
	}
	if err := client.Shutdown(unix.SHUT_WR); err != nil {
		t.Fatal(err)
	}
	n.until(t, served.lost)
	served.check(t, "made, data hello, eof, lost <nil>")
	closed := s.Closed()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	n.until(t, closed)
	if err := client.Close(); err != nil {
		t.Fatal(err)
	}

	refused, err := OpenSocket(unix.AF_INET, unix.SOCK_STREAM, 0)
	if err != nil {
		t.Fatal(err)
	}
	_, err = n.await(t, n.Connect(refused, where, func() string { return "(there)" }))
	if err == nil || err.Error() != "Connect call failed (there)" && !errors.Is(err, unix.ECONNREFUSED) {
		t.Errorf("connecting to nobody: %v", err)
	}
	refused.Close()
}

func TestPipe(t *testing.T) {
	n := newNet(t)
	r, w, err := Pipe()
	if err != nil {
		t.Fatal(err)
	}
	pr, pw := &log{lost: n.loop.NewFuture()}, &log{lost: n.loop.NewFuture()}
	reader, writer := &PipeReader{}, &PipeWriter{}
	if err := reader.Init(n, r, pr, PipeOptions{}); err != nil {
		t.Fatal(err)
	}
	if err := writer.Init(n, w, pw, PipeOptions{}); err != nil {
		t.Fatal(err)
	}
	if err := writer.Write(nil, bytes.Repeat([]byte("x"), 300_000)); err != nil {
		t.Fatal(err)
	}
	if err := writer.WriteEOF(); err != nil {
		t.Fatal(err)
	}
	n.until(t, pr.lost, pw.lost)
	pw.check(t, "pause, made, resume, lost <nil>")
	if got := pr.lines[len(pr.lines)-2:]; got[0] != "eof" || got[1] != "lost <nil>" {
		t.Errorf("the reader's end: %v", got)
	}
}

// TestPipeReaderGone: a writer learns that nobody reads any more.
func TestPipeReaderGone(t *testing.T) {
	n := newNet(t)
	r, w, err := Pipe()
	if err != nil {
		t.Fatal(err)
	}
	pw := &log{lost: n.loop.NewFuture()}
	writer := &PipeWriter{}
	if err := writer.Init(n, w, pw, PipeOptions{}); err != nil {
		t.Fatal(err)
	}
	if err := writer.Write(nil, make([]byte, 300_000)); err != nil {
		t.Fatal(err)
	}
	unix.Close(r)
	n.until(t, pw.lost)
	pw.check(t, "pause, made, lost broken pipe")
}

func TestDatagrams(t *testing.T) {
	n := newNet(t)
	var ends [2]*Datagrams
	var logs [2]*log
	var addrs [2]Addr
	for i := range ends {
		s, err := OpenSocket(unix.AF_INET, unix.SOCK_DGRAM, 0)
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Bind(Addr{Family: unix.AF_INET, Host: "127.0.0.1"}); err != nil {
			t.Fatal(err)
		}
		if addrs[i], err = s.LocalAddr(); err != nil {
			t.Fatal(err)
		}
		ends[i], logs[i] = &Datagrams{}, &log{lost: n.loop.NewFuture()}
		if err := ends[i].Init(n, s, logs[i], nil, ConnOptions{}); err != nil {
			t.Fatal(err)
		}
	}
	for _, s := range []string{"a", "bc"} {
		if err := ends[0].SendTo(nil, []byte(s), &addrs[1]); err != nil {
			t.Fatal(err)
		}
	}
	for len(logs[1].lines) < 3 {
		n.loop.Pump(nil, 1)
	}
	for i := range ends {
		if err := ends[i].Close(); err != nil {
			t.Fatal(err)
		}
	}
	n.until(t, logs[0].lost, logs[1].lost)
	logs[1].check(t, "made, datagram a, datagram bc, lost <nil>")
}

func TestLookup(t *testing.T) {
	for _, c := range []struct {
		host, service string
		h             Hints
		want          string
	}{
		{"127.0.0.1", "http", Hints{Kind: unix.SOCK_STREAM}, "127.0.0.1:80"},
		{"", "80", Hints{Kind: unix.SOCK_STREAM}, "[::1]:80 127.0.0.1:80"},
		{"", "80", Hints{Kind: unix.SOCK_STREAM, Passive: true}, "0.0.0.0:80 [::]:80"},
		{"::1", "", Hints{Kind: unix.SOCK_DGRAM}, "[::1]:0"},
		{"127.0.0.1", "nosuch", Hints{}, "Servname not supported for ai_socktype"},
		{"::1", "80", Hints{Family: unix.AF_INET}, "Address family for hostname not supported"},
		{"127.0.0.1", "80", Hints{Family: 99}, "ai_family not supported"},
		{"x", "80", Hints{Kind: 77}, "ai_socktype not supported"},
		{"name", "80", Hints{NumericHost: true}, "Name or service not known"},
	} {
		all, err := Lookup(t.Context(), c.host, c.service, c.h)
		var got []string
		for _, a := range all {
			got = append(got, a.Addr.String())
		}
		if err != nil {
			got = []string{err.Error()}
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%q %q %+v: got %v, want %s", c.host, c.service, c.h, got, c.want)
		}
	}
}

// TestReader feeds a reader piece by piece while one coroutine reads.
func TestReader(t *testing.T) {
	str := func(r *Reader) ReaderOptions {
		return ReaderOptions{Limit: 8, Value: func(b []byte) any { return string(b) }}
	}
	for _, c := range []struct {
		name string
		feed []string
		read func(r *Reader) coro.Coroutine
		want string
		left string
	}{
		{"line", []string{"ab", "c\nd"}, (*Reader).ReadLine, "abc\n", "d"},
		{"line at the end", []string{"ab"}, (*Reader).ReadLine, "ab", ""},
		{"line over the limit", []string{"0123456789\nrest"}, (*Reader).ReadLine, "ValueError: Separator is found, but chunk is longer than limit", "rest"},
		{"endless line", []string{"0123456789"}, (*Reader).ReadLine, "ValueError: Separator is not found, and chunk exceed the limit", ""},
		{"exactly", []string{"abc", "def"}, func(r *Reader) coro.Coroutine { return r.ReadExactly(4) }, "abcd", "ef"},
		{"too little", []string{"abc"}, func(r *Reader) coro.Coroutine { return r.ReadExactly(4) }, "3 bytes read on a total of 4 expected bytes", ""},
		{"some", []string{"abcdef"}, func(r *Reader) coro.Coroutine { return r.Read(4) }, "abcd", "ef"},
		{"all", []string{"abcdefghijkl", "m"}, func(r *Reader) coro.Coroutine { return r.Read(-1) }, "abcdefghijklm", ""},
		{"until", []string{"aXXb", "XYc"}, func(r *Reader) coro.Coroutine { return r.ReadUntil([]byte("XY")) }, "aXXbXY", "c"},
		{"until any", []string{"a;b\r\n"}, func(r *Reader) coro.Coroutine { return r.ReadUntil([]byte("\r\n"), []byte(";")) }, "a;", "b\r\n"},
		{"until, too late", []string{"abc"}, func(r *Reader) coro.Coroutine { return r.ReadUntil([]byte(";")) }, "3 bytes read on a total of undefined expected bytes", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			n := newNet(t)
			r := &Reader{}
			r.Init(n.loop, str(r))
			step := 0
			var feed loop.Func
			feed = func(th coro.Thread, _ *loop.Future) error {
				if step == len(c.feed) {
					return r.FeedEOF()
				}
				step++
				if err := r.Feed(th, []byte(c.feed[step-1])); err != nil {
					return err
				}
				_, err := n.loop.CallSoon(feed, nil)
				return err
			}
			if _, err := n.loop.CallSoon(feed, nil); err != nil {
				t.Fatal(err)
			}
			v, err := n.await(t, c.read(r))
			got := fmt.Sprint(v)
			if err != nil {
				got = err.Error()
			}
			n.loop.Pump(nil, 2) // the rest of the feeding
			if got != c.want || string(r.Buffered()) != c.left {
				t.Errorf("got %q, left %q; want %q, %q", got, r.Buffered(), c.want, c.left)
			}
		})
	}
}
