// Package net is the network of an event loop: sockets, transports between a
// descriptor and a protocol, servers, stream readers, name resolution. It does
// what CPython's asyncio does, in the same order of callbacks, and knows no
// Python: protocols are small interfaces, errors are values that say what the
// operating system said.
//
// Start with net.go (what belongs to one loop) and protocol.go (who is called),
// then conn.go, the transport of a connection, with flow.go (when a writer is
// told to wait) and sendbuf.go. pipe_read.go and pipe_write.go are the transports
// of pipes, datagram.go the one of datagrams; server.go accepts; reader.go holds
// what streams read; socket.go is the operating system's side, address.go and
// resolve.go say whom to talk to.
//
// Goroutines: everything belongs to the goroutine that runs the loop. Only a
// Lookup runs elsewhere, and comes back through the loop's inbox.
//
// Invariants:
//   - Descriptors are non-blocking, closed on exec, and watched by the loop's own
//     poller, level-triggered; Go's runtime never sees them.
//   - A descriptor leaves the poller before it is closed.
//   - A transport calls connection_made first, connection_lost last and once,
//     and each of its callbacks through the loop, never inline.
//   - What a protocol is given to read is valid during that call only.
package net
