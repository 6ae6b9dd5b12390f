package poll

import "sync"

// guard keeps a function that other goroutines may call from running during or
// after the closing of what it uses.
type guard struct {
	mu   sync.Mutex
	shut bool
}

func (g *guard) with(f func()) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if !g.shut {
		f()
	}
}

func (g *guard) close(f func()) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if !g.shut {
		g.shut = true
		f()
	}
}

func (g *guard) closed() bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.shut
}
