// Package pythread has what Python threads are made of: the module _thread,
// with locks, the starting and joining of threads and data that each thread has
// for itself, and the module threading, which is Python code (threading.py).
//
// Start with module.go. Everything here runs under the interpreter lock
// (vm.Thread.Acquire), so no state needs a lock of its own; whoever has to wait
// does so with a lib.Waiter.
package pythread
