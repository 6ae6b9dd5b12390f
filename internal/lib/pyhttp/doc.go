// Package pyhttp is HTTP for Python programs: the client half of aiohttp, and
// requests; urllib.request is built on it as well.
//
// Start with transfer.go: one request and its answer, made by Go's net/http on a
// goroutine of its own, which reaches Python only through the loop's inbox or, for
// calls that block, through a channel. The Python files put the libraries' classes
// on top of it.
//
// Invariant: a goroutine reads the body only as fast as it is asked for, and ends
// when the transfer is closed.
package pyhttp
