package asyncio

import (
	"asyncrepl/internal/coro"
	"asyncrepl/internal/loop"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// callback is a Python function with its arguments, to be called by the loop.
type callback struct {
	fn   object.Value
	args []object.Value
}

func (c *callback) run(th coro.Thread) error {
	_, exc := th.(*vm.Thread).Call(c.fn, c.args, nil)
	return asError(exc)
}

// doneCallback is a Python function to be called with a future that is done.
type doneCallback struct{ fn object.Value }

// Run implements loop.Callback.
func (c *doneCallback) Run(th coro.Thread, f *loop.Future) error {
	_, exc := th.(*vm.Thread).Call(c.fn, []object.Value{futureObject(f)}, nil)
	return asError(exc)
}
