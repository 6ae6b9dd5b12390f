// The command netbench measures what asyncrepl does with the network and with
// children, beside CPython 3.13, uvloop and Node where they are installed, in one
// interleaved run, and prints a table.
//
//	go run ./internal/session/testdata/netbench [-python python3.13] [-runs 3] [-rows echo,fetch]
//
// The load comes from this program, so that the clients of servers and the servers of
// clients are the same for all. Processor time is that of the process under test. Each
// figure is the best of the runs.
package main

import (
	"bufio"
	"flag"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"
)

// subject is a runtime under test.
type subject struct {
	name string
	argv []string // followed by a role and its arguments
	env  []string
	only string // the one role it has, or empty
}

// row is one measurement; smaller is better unless up is set.
type row struct {
	name, unit string
	up         bool
	measure    func(s *subject) (float64, error)
}

func main() {
	python := flag.String("python", "python3.13", "the CPython to compare with")
	runs := flag.Int("runs", 3, "how often everything is measured")
	only := flag.String("rows", "", "names of rows, or their beginnings, with commas between")
	flag.Parse()
	raiseLimit()
	dir, err := os.MkdirTemp("", "netbench")
	check(err)
	defer os.RemoveAll(dir)
	ours := filepath.Join(dir, "asyncrepl")
	build := exec.Command("go", "build", "-o", ours, "./cmd/asyncrepl")
	build.Stderr = os.Stderr
	check(build.Run())
	const here = "internal/session/testdata/netbench/"
	subjects := []*subject{
		{name: "asyncrepl", argv: []string{ours, here + "subject.py"}},
		{name: "CPython", argv: []string{*python, here + "subject.py"}},
	}
	if exec.Command(*python, "-c", "import uvloop").Run() == nil {
		subjects = append(subjects, &subject{name: "uvloop", argv: []string{*python, here + "subject.py"}, env: []string{"UVLOOP=1"}})
	}
	if _, err := exec.LookPath("node"); err == nil {
		subjects = append(subjects, &subject{name: "Node", argv: []string{"node", "-e", nodeEcho, "--"}, only: "echo"})
	}
	subjects = append(subjects, &subject{name: "Go, blocking", only: "echo", argv: nil})

	pages := servePages()
	rows := []row{
		{"echo_1", "µs a round trip", false, echoLatency},
		{"echo_1_cpu", "messages per processor second", true, echo("echo", 1, 20_000)},
		{"echo_100", "messages per processor second", true, echo("echo", 100, 100_000)},
		{"echo_1000", "messages per processor second", true, echo("echo", 1000, 100_000)},
		{"streams_100", "messages per processor second", true, echo("stream_echo", 100, 50_000)},
		{"fetch_window", "s, 10 000 pages, window of 100", false, client(0, "fetch", pages, "100", "10000")},
		{"fetch_window_cpu", "s of processor time, the same", false, client(1, "fetch", pages, "100", "10000")},
		{"fetch_at_once", "s, 10 000 connections at once", false, client(0, "fetch", pages, "10000", "10000")},
		{"children", "s, 200 children, window of 8", false, client(0, "children", "200", "8")},
		{"pipe", "s, 100 MB", false, client(0, "pipe", "100")},
		{"lines", "s, 1 000 000 lines", false, client(0, "lines", "1000000")},
		{"idle_memory", "bytes a connection", false, idleMemory},
		{"busy_among_idle", "% of the speed without 10 000 idle", true, busyAmongIdle},
	}
	fmt.Print("| row | unit |")
	for _, s := range subjects {
		fmt.Print(" ", s.name, " |")
	}
	fmt.Println("\n|---|---|" + strings.Repeat("---|", len(subjects)))
	for _, r := range rows {
		if !chosen(r.name, *only) {
			continue
		}
		best := make([]float64, len(subjects))
		failed := make([]error, len(subjects))
		for range *runs {
			for i, s := range subjects {
				if s.only != "" && (r.name[:4] != s.only || failed[i] != nil) {
					continue
				}
				v, err := r.measure(s)
				if err != nil {
					failed[i] = err
					fmt.Fprintln(os.Stderr, s.name, r.name, err)
					continue
				}
				if best[i] == 0 || (v > best[i]) == r.up {
					best[i] = v
				}
			}
		}
		fmt.Printf("| %s | %s |", r.name, r.unit)
		for _, v := range best {
			if v == 0 {
				fmt.Print(" – |")
				continue
			}
			fmt.Printf(" %s |", figure(v))
		}
		fmt.Println()
	}
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "netbench:", err)
		os.Exit(1)
	}
}

func chosen(name, only string) bool {
	for _, p := range strings.Split(only, ",") {
		if strings.HasPrefix(name, p) {
			return true
		}
	}
	return false
}

// figure shows three digits.
func figure(v float64) string {
	switch {
	case v >= 1000:
		return strconv.Itoa(int(v))
	case v >= 100:
		return fmt.Sprintf("%.0f", v)
	case v >= 10:
		return fmt.Sprintf("%.1f", v)
	}
	return fmt.Sprintf("%.2f", v)
}

// raiseLimit lets this process have as many descriptors as it may.
func raiseLimit() {
	var l syscall.Rlimit
	check(syscall.Getrlimit(syscall.RLIMIT_NOFILE, &l))
	l.Cur = l.Max
	if err := syscall.Setrlimit(syscall.RLIMIT_NOFILE, &l); err != nil || l.Cur < 20_100 {
		fmt.Fprintf(os.Stderr, "netbench: %d descriptors, of which half are for idle connections\n", l.Cur)
	}
}

const nodeEcho = `const s = require("net").createServer(c => { c.setNoDelay(true); c.on("data", d => c.write(d)); c.on("error", () => {}) });
s.listen({port: 0, host: "127.0.0.1", backlog: 4096}, () => console.log(s.address().port)); process.stdin.on("end", () => process.exit()).resume()`

// server is a running echo server.
type server struct {
	cmd   *exec.Cmd
	in    io.Closer
	addr  string
	close func()
}

func start(s *subject, role string) (*server, error) {
	if s.argv == nil {
		return blockingEcho()
	}
	cmd := exec.Command(s.argv[0], append(append([]string{}, s.argv[1:]...), role)...)
	cmd.Env, cmd.Stderr = append(os.Environ(), s.env...), os.Stderr
	in, err := cmd.StdinPipe()
	check(err)
	out, err := cmd.StdoutPipe()
	check(err)
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		return nil, err
	}
	v := &server{cmd: cmd, addr: "127.0.0.1:" + strings.TrimSpace(line)}
	v.close = func() {
		in.Close()
		cmd.Process.Kill()
		_ = cmd.Wait()
	}
	return v, nil
}

// blockingEcho is the server to compare round trips with: one goroutine, which blocks.
func blockingEcho() (*server, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	go func() {
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			go func() {
				_, _ = io.Copy(struct{ io.Writer }{c}, struct{ io.Reader }{c})
				c.Close()
			}()
		}
	}()
	return &server{addr: l.Addr().String(), close: func() { l.Close() }}, nil
}

// cpu is the processor time a process has used, in seconds.
func (v *server) cpu() float64 {
	b, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", v.cmd.Process.Pid))
	check(err)
	f := strings.Fields(string(b[strings.LastIndexByte(string(b), ')')+1:]))
	user, _ := strconv.ParseFloat(f[11], 64)
	system, _ := strconv.ParseFloat(f[12], 64)
	return (user + system) / 100
}

// resident is a process's memory in bytes.
func (v *server) resident() float64 {
	b, err := os.ReadFile(fmt.Sprintf("/proc/%d/statm", v.cmd.Process.Pid))
	check(err)
	n, _ := strconv.ParseFloat(strings.Fields(string(b))[1], 64)
	return n * float64(os.Getpagesize())
}

func dial(addr string, n int) ([]net.Conn, error) {
	var all []net.Conn
	for range n {
		c, err := net.Dial("tcp", addr)
		if err != nil {
			return all, err
		}
		all = append(all, c)
	}
	return all, nil
}

func hangUp(conns []net.Conn) {
	for _, c := range conns {
		c.Close()
	}
}

// exchange sends messages of 64 bytes on all connections, each after the answer to the
// one before, until there were number of them in all.
func exchange(conns []net.Conn, number int) error {
	var group sync.WaitGroup
	errs := make(chan error, len(conns))
	for _, c := range conns {
		group.Add(1)
		go func() {
			defer group.Done()
			var buf [64]byte
			for range number / len(conns) {
				if _, err := c.Write(buf[:]); err != nil {
					errs <- err
					return
				}
				if _, err := io.ReadFull(c, buf[:]); err != nil {
					errs <- err
					return
				}
			}
		}()
	}
	group.Wait()
	select {
	case err := <-errs:
		return err
	default:
		return nil
	}
}

// echoed measures an exchange on a fresh server.
func echoed(s *subject, role string, conns, number int) (wall, cpu float64, err error) {
	v, err := start(s, role)
	if err != nil {
		return 0, 0, err
	}
	defer v.close()
	all, err := dial(v.addr, conns)
	defer hangUp(all)
	if err != nil {
		return 0, 0, err
	}
	if err := exchange(all, max(conns, 2000)); err != nil { // warms up
		return 0, 0, err
	}
	if v.cmd != nil {
		cpu = -v.cpu()
	}
	began := time.Now()
	if err := exchange(all, number); err != nil {
		return 0, 0, err
	}
	wall = time.Since(began).Seconds()
	if v.cmd != nil {
		cpu += v.cpu()
	}
	return wall, cpu, nil
}

func echoLatency(s *subject) (float64, error) {
	const number = 20_000
	wall, _, err := echoed(s, "echo", 1, number)
	return wall / number * 1e6, err
}

func echo(role string, conns, number int) func(s *subject) (float64, error) {
	return func(s *subject) (float64, error) {
		if s.argv == nil {
			return 0, nil // it is not a process of its own
		}
		_, cpu, err := echoed(s, role, conns, number)
		return float64(number) / max(cpu, 0.01), err
	}
}

// client runs a role to its end and returns one of the figures it prints.
func client(figure int, args ...string) func(s *subject) (float64, error) {
	return func(s *subject) (float64, error) {
		cmd := exec.Command(s.argv[0], append(append([]string{}, s.argv[1:]...), args...)...)
		cmd.Env, cmd.Stderr = append(os.Environ(), s.env...), os.Stderr
		out, err := cmd.Output()
		if err != nil {
			return 0, err
		}
		return strconv.ParseFloat(strings.Fields(string(out))[figure], 64)
	}
}

const idle = 9_900

func idleMemory(s *subject) (float64, error) {
	v, err := start(s, "echo")
	if err != nil {
		return 0, err
	}
	defer v.close()
	some, err := dial(v.addr, 100)
	defer hangUp(some)
	if err != nil {
		return 0, err
	}
	if err := exchange(some, 1000); err != nil {
		return 0, err
	}
	before := v.resident()
	all, err := dial(v.addr, idle)
	defer hangUp(all)
	if err != nil {
		return 0, err
	}
	if err := exchange(all[len(all)-1:], 1); err != nil { // all are accepted
		return 0, err
	}
	return (v.resident() - before) / idle, nil
}

func busyAmongIdle(s *subject) (float64, error) {
	v, err := start(s, "echo")
	if err != nil {
		return 0, err
	}
	defer v.close()
	busy, err := dial(v.addr, 100)
	defer hangUp(busy)
	if err != nil {
		return 0, err
	}
	const number = 50_000
	took := func() (float64, error) {
		best := 0.0
		for range 3 {
			before := v.cpu()
			if err := exchange(busy, number); err != nil {
				return 0, err
			}
			if c := v.cpu() - before; best == 0 || c < best {
				best = c
			}
		}
		return best, nil
	}
	if err := exchange(busy, 5000); err != nil {
		return 0, err
	}
	alone, err := took()
	if err != nil {
		return 0, err
	}
	all, err := dial(v.addr, idle)
	defer hangUp(all)
	if err != nil {
		return 0, err
	}
	if err := exchange(all, idle); err != nil {
		return 0, err
	}
	among, err := took()
	return alone / among * 100, err
}

// servePages serves pages of HTTP 1.0 and returns its port.
func servePages() string {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	check(err)
	body := strings.Repeat("a page with some words on it. ", 20)
	answer := fmt.Sprintf("HTTP/1.0 200 OK\r\nContent-Length: %d\r\n\r\n%s", len(body), body)
	go func() {
		for {
			c, err := l.Accept()
			if err != nil {
				time.Sleep(time.Millisecond)
				continue
			}
			go func() {
				defer c.Close()
				in := bufio.NewReader(c)
				for {
					line, err := in.ReadString('\n')
					if err != nil {
						return
					}
					if line == "\r\n" {
						break
					}
				}
				_, _ = io.WriteString(c, answer)
			}()
		}
	}()
	_, port, _ := net.SplitHostPort(l.Addr().String())
	return port
}
