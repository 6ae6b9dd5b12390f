package session

import (
	"fmt"

	"asyncrepl/internal/lib/asyncio"
	"asyncrepl/internal/loop"
	"asyncrepl/internal/object"
)

// Primitive is what a shell tells of a synchronisation object or a future.
type Primitive struct {
	Kind   string   // its class
	Object any      // what loop.Wait and loop.Note call it
	State  string   // in words
	Items  []string // what a queue holds
	Size   int      // of a queue; 0: without bound
	Inner  any      // the lock of a condition
	// Unfinished is how many items of a queue await their task_done().
	Unfinished int
	Future     *loop.Future // of a future that is no task
	Loop       *loop.Loop   // of an event loop
}

// Primitive tells about a value, or about the object of a loop.Wait; ok is false
// if it is nothing that tasks wait for.
func (i *Interactive) Primitive(v any) (p Primitive, ok bool) {
	x := value(v)
	p = Primitive{Kind: x.Class().Name, Object: x.Object()}
	switch o := x.Object().(type) {
	case *asyncio.Queue:
		p.Size = max(o.Maxsize(), 0)
		p.Items = i.attributeItems(x, "_queue")
		p.State = fmt.Sprintf("%d items", len(p.Items))
		switch {
		case len(p.Items) == 0:
			p.State = "empty"
		case p.Size > 0 && len(p.Items) >= p.Size:
			p.State = "full"
		case len(p.Items) == 1:
			p.State = "1 item"
		}
		if o.IsShutdown() {
			p.State += ", shut down"
		}
		p.Unfinished = o.Unfinished()
	case *asyncio.Lock:
		p.State = locked(o)
	case *asyncio.Semaphore:
		p.State = fmt.Sprintf("value %d", o.Value())
	case *asyncio.Condition:
		p.State = "its lock is " + locked(o)
		if l, exc := object.GetAttr(i.thread, x, "_lock"); exc == nil {
			p.Inner = l.Object()
		}
	case *asyncio.Event:
		p.State = "not set"
		if o.IsSet() {
			p.State = "set"
		}
	case *asyncio.Barrier:
		p.State = fmt.Sprintf("%s, %d of %d have come", o.State(), o.Waiting(), o.Parties())
	case *asyncio.Loop:
		p.Loop = o.Core()
	case *asyncio.Future:
		p.Future = &o.Future
	case *asyncio.Gathering:
		p.Future = &o.Future
	default:
		return p, false
	}
	return p, true
}

func locked(l interface{ Locked() bool }) string {
	if l.Locked() {
		return "locked"
	}
	return "free"
}

// attributeItems are the reprs of what an attribute holds.
func (i *Interactive) attributeItems(v object.Value, name string) []string {
	items, exc := object.GetAttr(i.thread, v, name)
	if exc != nil {
		return nil
	}
	list, exc := object.ToList(i.thread, items)
	if exc != nil {
		return nil
	}
	var out []string
	for _, x := range list {
		out = append(out, object.ReprText(i.thread, x))
	}
	return out
}
