package pythread

import (
	_ "embed"
	"math"

	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// Module declares the module _thread.
var Module = lib.Module{Name: "_thread", Doc: "Primitives for threads that share one interpreter.", Load: load}

//go:embed threading.py
var threadingSource string

// Threading declares the module threading.
var Threading = lib.Module{Name: "threading", Doc: "Threads and what they use to wait for each other.", Source: lib.Text(threadingSource)}

// timeoutMax is the longest timeout, in seconds.
const timeoutMax = float64(math.MaxInt64 / 1000 * 1000 / 1e9)

func load(h *lib.Host, m *object.Module) *object.Exception {
	s := &state{h: h}
	class := func(name string, alloc func(object.Thread, *object.Class) object.Object, doc string, rows []object.Method) *object.Class {
		return object.NewNativeClass(name, "_thread", nil, rows, object.WithDoc(doc), object.WithAlloc(alloc))
	}
	s.lock = class("lock", allocLock, "A lock that any thread may release.", s.lockMethods())
	s.rlock = class("RLock", allocRLock, "A lock that its holder may take again.", s.rlockMethods())
	s.handle = class("_ThreadHandle", allocHandle, "A thread that can be joined.", s.handleMethods())
	lib.AddClasses(m, s.lock, s.rlock, s.handle)
	lib.Add(m, "LockType", object.Of(s.lock))
	local := class("_local", allocLocal, "Data that each thread has for itself.", localMethods)
	local.Loosen()
	lib.AddClasses(m, local)
	lib.Add(m, "error", object.Of(object.RuntimeErrorClass))
	lib.Add(m, "_main_ident", object.Int(h.Thread.ID()))
	lib.Add(m, "TIMEOUT_MAX", object.Float(timeoutMax))
	lib.AddFunctions(m, s.functions())
	return nil
}

// state is what the objects of one session's _thread share.
type state struct {
	h                   *lib.Host
	lock, rlock, handle *object.Class
}

func thread(t object.Thread) *vm.Thread { return t.(*vm.Thread) }
