package asyncio

import (
	"strings"

	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
)

// Accelerator declares _asyncio: the part of asyncio that is written in C in
// CPython, where programs that look beneath asyncio find it.
var Accelerator = lib.Module{Name: "_asyncio", Doc: "What asyncio has in Go.", Load: loadAccelerator}

// accelerated are the names of _asyncio, by the module of asyncio that has them.
var accelerated = map[string]string{
	"futures": "Future",
	"tasks": "Task current_task _register_task _register_eager_task _unregister_task _unregister_eager_task" +
		" _enter_task _leave_task _swap_current_task",
	"events": "get_event_loop get_running_loop _get_running_loop _set_running_loop",
}

func loadAccelerator(h *lib.Host, m *object.Module) *object.Exception {
	for module, names := range accelerated {
		from, exc := h.Importer.Import(h.Interp.Holder(), "asyncio."+module)
		if exc != nil {
			return exc
		}
		for _, name := range strings.Fields(names) {
			if v, ok := from.Dict().GetStr(name); ok {
				lib.Add(m, name, v)
			}
		}
	}
	return nil
}
