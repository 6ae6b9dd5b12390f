package asyncnet

import (
	"asyncrepl/internal/lib"
	"asyncrepl/internal/lib/asyncio"
	"asyncrepl/internal/lib/pysocket"
	"asyncrepl/internal/loop"
	"asyncrepl/internal/net"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// state is what the modules of one session share.
type state struct {
	h       *lib.Host
	module  *object.Module
	sockets *pysocket.State
}

// netKey is the kind of the network among a loop's resources.
type netKey struct{}

// networkOf returns the network of the event loop v.
func networkOf(v object.Value) (*net.Net, *object.Exception) {
	l := asyncio.LoopOf(v)
	if l == nil || l.Core() == nil {
		return nil, object.TypeErrorf("an event loop of asyncio is required, not %s", v.Class().Name)
	}
	return l.Core().Resource(netKey{}, func() loop.Resource { return net.New(l.Core()) }).(*net.Net), nil
}

func thread(t object.Thread) *vm.Thread { return t.(*vm.Thread) }

// socketArg reads an argument that must be a socket of the module socket, or
// the wrapper that asyncio gives out.
func socketArg(t object.Thread, v object.Value) (*pysocket.Socket, *object.Exception) {
	if s, ok := v.Object().(*pysocket.Socket); ok {
		return s, nil
	}
	if inner, ok, exc := object.LookupAttr(t, v, "_sock"); exc == nil && ok {
		if s, ok := inner.Object().(*pysocket.Socket); ok {
			return s, nil
		}
	}
	return nil, object.TypeErrorf("a socket is required, not %s", v.Class().Name)
}
