package asyncnet

import (
	"embed"

	"asyncrepl/internal/lib"
	"asyncrepl/internal/lib/pysocket"
	"asyncrepl/internal/object"
)

//go:embed python/*.py
var sources embed.FS

// source gives the text of one of the Python files.
func source(name string) func() string { return lib.File(sources, "python/"+name+".py") }

// Modules declares asyncio's modules about the network.
var Modules = []*lib.Module{
	{Name: "asyncio.protocols", Doc: "Abstract protocol classes.", Source: source("protocols")},
	{Name: "asyncio.transports", Doc: "Abstract transport classes.", Source: source("transports")},
	{Name: "asyncio.trsock", Doc: "The view of a socket that transports give out.", Source: source("trsock")},
	{Name: "asyncio._network", Doc: "Transports of sockets and pipes, and event loops' methods about them.", Load: load, Source: source("network")},
	{Name: "asyncio.sslproto", Doc: "TLS between a transport and a protocol.", Source: source("sslproto")},
	{Name: "asyncio.streams", Doc: "Streams: reading and writing a connection with coroutines.", Load: share("StreamReader"), Source: source("streams")},
}

// load fills asyncio._network with what is written in Go.
func load(h *lib.Host, m *object.Module) *object.Exception {
	sockets, exc := pysocket.Of(h, h.Thread)
	if exc != nil {
		return exc
	}
	s := &state{h: h, module: m, sockets: sockets}
	for _, c := range []struct {
		name, module string
		alloc        func(object.Thread, *object.Class) object.Object
		rows         []object.Method
	}{
		{"_Connection", "asyncio.selector_events", s.allocConnection, s.connectionMethods()},
		{"_Datagrams", "asyncio.selector_events", s.allocDatagrams, s.datagramMethods()},
		{"_PipeReader", "asyncio.unix_events", s.allocPipeReader, s.pipeReaderMethods()},
		{"_PipeWriter", "asyncio.unix_events", s.allocPipeWriter, s.pipeWriterMethods()},
		{"_Listener", "asyncio.base_events", allocServer, s.serverMethods()},
	} {
		lib.Add(m, c.name, object.Of(object.NewNativeClass(c.name, c.module, nil, c.rows, object.WithAlloc(c.alloc))))
	}
	reader := object.NewNativeClass("StreamReader", "asyncio.streams", nil, nil, object.WithAlloc(s.allocReader),
		object.WithDoc("A stream of bytes that is read with coroutines."))
	lib.AddPythonMethods(m, reader, s.readerMethods())
	lib.Add(m, "StreamReader", object.Of(reader))
	lib.AddFunctions(m, s.socketOps())
	return nil
}

// share returns a loader that takes names from asyncio._network.
func share(names ...string) func(h *lib.Host, m *object.Module) *object.Exception {
	return func(h *lib.Host, m *object.Module) *object.Exception {
		from, exc := h.Importer.Import(h.Thread, "asyncio._network")
		if exc != nil {
			return exc
		}
		for _, name := range names {
			if v, ok := from.Dict().GetStr(name); ok {
				lib.Add(m, name, v)
			}
		}
		return nil
	}
}
