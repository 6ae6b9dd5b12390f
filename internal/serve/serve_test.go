package serve

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"
)

func start(t *testing.T, kind string, o Options) *Server {
	t.Helper()
	s, err := Start(kind, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.Close)
	return s
}

func TestPages(t *testing.T) {
	s := start(t, "pages", Options{Pages: 3})
	for path, want := range map[string]string{"": "There are 3 pages", "2": "This is page 2", "4": "no page", "x": "no page"} {
		r, err := http.Get("http://" + s.Addr() + "/" + path)
		if err != nil {
			t.Fatal(err)
		}
		b, _ := io.ReadAll(r.Body)
		r.Body.Close()
		if !strings.Contains(string(b), want) {
			t.Errorf("/%s: %s", path, b)
		}
	}
	if c := s.Counters(); c.Served != 4 {
		t.Errorf("counters %+v", c)
	}
}

// TestLimit opens more connections than are allowed: the others are refused.
func TestLimit(t *testing.T) {
	s := start(t, "echo", Options{Limit: 2, Least: time.Millisecond})
	var answered, refused int
	var mu sync.Mutex
	var ready, done sync.WaitGroup
	release := make(chan struct{})
	for range 5 {
		ready.Add(1)
		done.Go(func() {
			ok := false
			c, err := net.Dial("tcp", s.Addr())
			if err == nil {
				fmt.Fprintln(c, "hello")
				line, _ := bufio.NewReader(c).ReadString('\n')
				ok = line == "hello\n"
				defer c.Close()
			}
			mu.Lock()
			if ok {
				answered++
			} else {
				refused++
			}
			mu.Unlock()
			ready.Done()
			<-release
		})
	}
	ready.Wait()
	if c := s.Counters(); answered != 2 || refused != 3 || c.Peak != 2 || c.Refused != 3 {
		t.Errorf("%d answered, %d refused, %+v", answered, refused, c)
	}
	close(release)
	done.Wait()
}

func TestChat(t *testing.T) {
	s := start(t, "chat", Options{})
	join := func(name string) (net.Conn, *bufio.Reader) {
		c, err := net.Dial("tcp", s.Addr())
		if err != nil {
			t.Fatal(err)
		}
		in := bufio.NewReader(c)
		in.ReadString('\n')
		fmt.Fprintln(c, name)
		return c, in
	}
	a, fromA := join("ann")
	defer a.Close()
	expect := func(from *bufio.Reader, want string) {
		t.Helper()
		if got, err := from.ReadString('\n'); got != want+"\n" {
			t.Fatalf("got %q, %v", got, err)
		}
	}
	expect(fromA, "nobody else is here")
	b, fromB := join("bob")
	expect(fromB, "here are ann")
	expect(fromA, "bob is here")
	fmt.Fprintln(b, "hi")
	expect(fromA, "bob: hi")
	b.Close()
	expect(fromA, "bob has left")
}

func TestUnknown(t *testing.T) {
	if _, err := Start("mail", Options{}); err == nil || !strings.Contains(err.Error(), "chat, echo, pages") {
		t.Errorf("got %v", err)
	}
}
