// Package asyncnet is asyncio's network: its modules transports, protocols and
// streams, and the methods of event loops that connect, serve and talk to
// sockets.
//
// Start with module.go (the modules) and loop.go (what belongs to one loop).
// connection.go, pipes.go and datagrams.go are the transports, thin objects around
// those of package net; protocol.go lets them call Python; reader.go is
// StreamReader. What only arranges these pieces is Python: python/network.py
// (connecting and serving), python/streams.py. It is loaded when a program first
// connects to something, so that the others do not pay for it.
//
// Invariant: errors of package net become exceptions here, in outcome.go and
// protocol.go, and nowhere else.
package asyncnet
