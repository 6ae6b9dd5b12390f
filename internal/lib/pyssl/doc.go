// Package pyssl is Python's module ssl over Go's crypto/tls.
//
// Start with channel.go: one side of a TLS connection between two buffers in
// memory, which never blocks; it knows no Python. context.go holds what
// connections are made with, object.go and module.go show both to ssl.py, which has
// the module's classes. failure.go finds the words that OpenSSL has for what went
// wrong, certificate.go shows certificates, suites.go names ciphers.
//
// Connections of event loops are asyncio/sslproto.py of package asyncnet on top of
// SSLObject; SSLSocket in ssl.py pumps a socket by hand.
//
// Invariants:
//   - No goroutine of its own runs: a handshake is a coroutine (iter.Pull) that is
//     resumed when its peer has sent more, and ends when the channel is dropped or
//     lost.
//   - Certificates are checked here (check in context.go), not by crypto/tls, so that
//     the verify mode and the host name can be chosen apart, as in Python.
package pyssl
