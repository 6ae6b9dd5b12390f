// Package serve is small servers on this machine to practise with: web pages with
// a latency and a limit of connections, an echo, a chat. They need no network and
// no program of the user's.
//
// Start with Server in serve.go; pages.go, echo.go and chat.go are the kinds.
//
// A server listens on the loopback address only and runs on goroutines of its own;
// it knows neither Python nor an event loop. Its methods may be called from any
// goroutine.
package serve
