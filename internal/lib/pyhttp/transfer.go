package pyhttp

import (
	"bytes"
	"context"
	"crypto/tls"
	"errors"
	"io"
	stdnet "net"
	"net/http"
	"sync"
	"syscall"
	"time"

	"asyncrepl/internal/coro"
	"asyncrepl/internal/lib/pyssl"
	"asyncrepl/internal/loop"
)

// request is what a transfer is started with.
type request struct {
	method, url string
	headers     [][2]string
	body        []byte
	redirects   int // how many are followed
	tls         tlsKind
	settings    *pyssl.Settings // a copy of those of tls
	timeout     time.Duration   // for all of it; 0: none
	connect     time.Duration   // to connect; 0: none
}

// transfer is one request and its answer. Its goroutine takes orders, one at a
// time, and gives what came of each to the function that was left with it.
type transfer struct {
	cancel context.CancelFunc
	orders chan order
	once   sync.Once

	mu      sync.Mutex
	reply   *http.Response
	history []string // the addresses that redirected
}

// order asks for the head of the answer (n 0) or for at most n bytes of its body.
type order struct {
	n    int
	done func(data []byte, err error)
}

// clients share their connections, as a browser's do.
var clients = struct {
	sync.Mutex
	byKind map[clientKind]*http.Transport
}{byKind: map[clientKind]*http.Transport{}}

type clientKind struct {
	tls     tlsKind
	connect time.Duration
}

// tlsKind is how TLS is spoken: settings as they were after a number of changes.
type tlsKind struct {
	settings *pyssl.Settings
	version  int
}

// maxKinds bounds how many kinds of clients keep their connections.
const maxKinds = 50

// transportFor returns the connections for a kind of request.
func transportFor(k clientKind, settings *pyssl.Settings) *http.Transport {
	clients.Lock()
	defer clients.Unlock()
	t := clients.byKind[k]
	if t == nil {
		if len(clients.byKind) >= maxKinds {
			for kind, old := range clients.byKind {
				old.CloseIdleConnections()
				delete(clients.byKind, kind)
			}
		}
		dialer := &stdnet.Dialer{Timeout: k.connect, KeepAlive: 30 * time.Second}
		t = &http.Transport{
			Proxy: http.ProxyFromEnvironment, DialContext: dialer.DialContext, MaxIdleConnsPerHost: 100,
			IdleConnTimeout: 15 * time.Second, DisableCompression: false,
		}
		t.DialTLSContext = func(ctx context.Context, network, addr string) (stdnet.Conn, error) {
			plain, err := dialer.DialContext(ctx, network, addr)
			if err != nil {
				return nil, err
			}
			host, _, err := stdnet.SplitHostPort(addr)
			if err == nil {
				c := tls.Client(plain, settings.Config(false, host))
				if err = c.HandshakeContext(ctx); err == nil {
					return c, nil
				}
			}
			plain.Close()
			return nil, err
		}
		clients.byKind[k] = t
	}
	return t
}

// begin starts a transfer; done is told when the head of the answer is there.
func begin(r request, done func(err error)) *transfer {
	ctx, cancel := context.WithCancel(context.Background())
	if r.timeout > 0 {
		ctx, cancel = context.WithTimeout(context.Background(), r.timeout)
	}
	t := &transfer{cancel: cancel, orders: make(chan order)}
	go t.serve(ctx, r, done)
	return t
}

// serve is the goroutine of a transfer.
func (t *transfer) serve(ctx context.Context, r request, done func(err error)) {
	defer t.cancel()
	reply, err := t.send(ctx, r)
	t.mu.Lock()
	t.reply = reply
	t.mu.Unlock()
	done(err)
	if err != nil {
		return
	}
	defer reply.Body.Close()
	for {
		select {
		case o := <-t.orders:
			buf := make([]byte, o.n)
			n, err := reply.Body.Read(buf)
			if n > 0 || errors.Is(err, io.EOF) {
				err = nil // an error comes again with the next order
			}
			o.done(buf[:n], err)
		case <-ctx.Done():
			// Nobody reads on; what was ordered meanwhile is told so.
			select {
			case o := <-t.orders:
				o.done(nil, ctx.Err())
			default:
			}
			return
		}
	}
}

func (t *transfer) send(ctx context.Context, r request) (*http.Response, error) {
	var body io.Reader
	if r.body != nil {
		body = bytes.NewReader(r.body)
	}
	req, err := http.NewRequestWithContext(ctx, r.method, r.url, body)
	if err != nil {
		return nil, err
	}
	for _, h := range r.headers {
		if http.CanonicalHeaderKey(h[0]) == "Host" {
			req.Host = h[1]
			continue
		}
		req.Header.Add(h[0], h[1])
	}
	c := http.Client{Transport: transportFor(clientKind{r.tls, r.connect}, r.settings), CheckRedirect: func(_ *http.Request, via []*http.Request) error {
		if r.redirects == 0 {
			return http.ErrUseLastResponse
		}
		if len(via) > r.redirects {
			return errTooManyRedirects
		}
		t.history = append(t.history, via[len(via)-1].URL.String())
		return nil
	}}
	return c.Do(req)
}

var errTooManyRedirects = errors.New("too many redirects")

// read orders at most n bytes of the body. done is called on another goroutine,
// with no bytes and no error at the end.
func (t *transfer) read(n int, done func(data []byte, err error)) {
	go func() {
		o := order{n, done}
		select {
		case t.orders <- o:
		case <-time.After(closedWait):
			done(nil, context.Canceled)
		}
	}()
}

// closedWait is how long an order waits for a transfer that may have ended.
const closedWait = 100 * time.Millisecond

// close ends the transfer.
func (t *transfer) close() { t.once.Do(t.cancel) }

// failure is why a transfer failed, in the words of the libraries.
type failure struct {
	kind  string // "timeout", "connect", "redirects", "closed", "certificate", "ssl", "url" or "other"
	errno syscall.Errno
	text  string
}

// failureOf classifies an error of net/http.
func failureOf(err error) failure {
	f := failure{kind: "other", text: err.Error()}
	if text, certificate, ok := pyssl.Words(err); ok {
		f.kind, f.text = "ssl", text
		if certificate {
			f.kind = "certificate"
		}
		return f
	}
	var n syscall.Errno
	var op *stdnet.OpError
	var timeout interface{ Timeout() bool }
	switch {
	case errors.As(err, &timeout) && timeout.Timeout():
		f.kind = "timeout"
	case errors.Is(err, errTooManyRedirects):
		f.kind = "redirects"
	case errors.Is(err, context.Canceled):
		f.kind = "closed"
	case errors.As(err, &op) && (op.Op == "dial" || op.Op == "lookup"):
		f.kind = "connect"
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, syscall.ECONNRESET):
		f.kind = "closed"
	}
	if errors.As(err, &n) {
		f.errno = n
	}
	var dns *stdnet.DNSError
	if errors.As(err, &dns) {
		f.kind, f.text = "connect", "Name or service not known"
	}
	return f
}

// post has f finished on its loop with a value, or with an error.
func post(l *loop.Loop, f *loop.Future, v func() any, err error) {
	// A loop that was closed meanwhile has nobody who waits.
	_, _ = l.CallSoonThreadsafe(loop.Func(func(coro.Thread, *loop.Future) error {
		if f.Done() {
			return nil
		}
		if err != nil {
			return f.SetError(err)
		}
		return f.SetResult(v())
	}), nil)
	l.Outside(-1)
}
