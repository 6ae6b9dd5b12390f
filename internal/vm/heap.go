package vm

import (
	"runtime"
	"runtime/metrics"
	"sync/atomic"
	"weak"

	"asyncrepl/internal/object"
)

// Heap bounds the memory of a process. After each garbage collection it looks
// at what is left; beyond the bound the thread's next check raises MemoryError.
// Single large requests are asked for before they are made.
type Heap struct {
	bound int64
	in    *Interp
	// raised is the number of collections when MemoryError was raised last. What
	// it set free may show only in a collection that began later.
	raised atomic.Uint64
}

// largeRequest is the size in bytes from which a request is compared with
// what is left, and not with the bound alone.
const largeRequest = 32 << 20

const (
	liveBytes   = "/gc/heap/live:bytes"
	objectBytes = "/memory/classes/heap/objects:bytes"
	collections = "/gc/cycles/total:gc-cycles"
)

// BoundHeap sets the bound in bytes. It is called before the first thread runs.
func (in *Interp) BoundHeap(bound int64) {
	in.heap = &Heap{bound: bound, in: in}
	watchCollections(weak.Make(in.heap))
}

// watchCollections has the heap checked after the next garbage collection and
// all later ones, for as long as it is in use.
func watchCollections(h weak.Pointer[Heap]) {
	type sentinel struct{ _ *sentinel } // has a pointer: not packed with others
	runtime.AddCleanup(new(sentinel), func(w weak.Pointer[Heap]) {
		if h := w.Value(); h != nil {
			h.check()
			watchCollections(w)
		}
	}, h)
}

func readMetric(name string) uint64 {
	s := [1]metrics.Sample{{Name: name}}
	metrics.Read(s[:])
	return s[0].Value.Uint64()
}

// check asks for MemoryError if what lives is beyond the bound.
func (h *Heap) check() {
	if readMetric(collections) < h.raised.Load()+2 || int64(readMetric(liveBytes)) <= h.bound {
		return
	}
	t := h.in.Holder()
	if t == nil {
		t = h.in.main
	}
	t.want(wantMemory)
}

// exhausted returns the MemoryError that check asked for.
func (h *Heap) exhausted() *object.Exception {
	h.raised.Store(readMetric(collections))
	return object.MemoryErr()
}

// reserve reports whether n bytes more may be asked for at once.
func (h *Heap) reserve(n int64) bool {
	switch {
	case n < 0:
		return false
	case h == nil || n < largeRequest && n <= h.bound:
		return true
	case n > h.bound:
		return false
	case int64(readMetric(objectBytes))+n <= h.bound:
		return true
	}
	runtime.GC()
	return int64(readMetric(objectBytes))+n <= h.bound
}
