package session

import (
	"maps"
	"slices"
	"strings"

	"asyncrepl/internal/compile"
	"asyncrepl/internal/lib"
	"asyncrepl/internal/lib/abc"
	"asyncrepl/internal/lib/absent"
	"asyncrepl/internal/lib/asyncio"
	"asyncrepl/internal/lib/asyncnet"
	"asyncrepl/internal/lib/atexit"
	"asyncrepl/internal/lib/binascii"
	"asyncrepl/internal/lib/bisect"
	"asyncrepl/internal/lib/builtins"
	"asyncrepl/internal/lib/collections"
	"asyncrepl/internal/lib/contextlib"
	"asyncrepl/internal/lib/contextvars"
	"asyncrepl/internal/lib/datetime"
	"asyncrepl/internal/lib/errno"
	"asyncrepl/internal/lib/functools"
	"asyncrepl/internal/lib/futures"
	"asyncrepl/internal/lib/gc"
	"asyncrepl/internal/lib/hashlib"
	"asyncrepl/internal/lib/heapq"
	"asyncrepl/internal/lib/html"
	"asyncrepl/internal/lib/importlib"
	"asyncrepl/internal/lib/itertools"
	"asyncrepl/internal/lib/json"
	"asyncrepl/internal/lib/logging"
	"asyncrepl/internal/lib/operator"
	"asyncrepl/internal/lib/posix"
	"asyncrepl/internal/lib/pycsv"
	"asyncrepl/internal/lib/pyhttp"
	"asyncrepl/internal/lib/pyio"
	"asyncrepl/internal/lib/pymath"
	"asyncrepl/internal/lib/pyproc"
	"asyncrepl/internal/lib/pypwd"
	"asyncrepl/internal/lib/pyqueue"
	"asyncrepl/internal/lib/pyresource"
	"asyncrepl/internal/lib/pyselect"
	"asyncrepl/internal/lib/pysignal"
	"asyncrepl/internal/lib/pysocket"
	"asyncrepl/internal/lib/pysource"
	"asyncrepl/internal/lib/pyssl"
	"asyncrepl/internal/lib/pystruct"
	"asyncrepl/internal/lib/pytermios"
	"asyncrepl/internal/lib/pythread"
	"asyncrepl/internal/lib/pytime"
	"asyncrepl/internal/lib/pytraceback"
	"asyncrepl/internal/lib/pytypes"
	"asyncrepl/internal/lib/pyzlib"
	"asyncrepl/internal/lib/random"
	"asyncrepl/internal/lib/re"
	"asyncrepl/internal/lib/selectors"
	"asyncrepl/internal/lib/sys"
	"asyncrepl/internal/lib/unicodedata"
	"asyncrepl/internal/lib/unittest"
	"asyncrepl/internal/lib/urllib"
	"asyncrepl/internal/lib/weakref"
	"asyncrepl/internal/lib/zoneinfo"
	"asyncrepl/internal/object"
	"asyncrepl/internal/syntax"
	"asyncrepl/internal/vm"
)

// natives are the modules written in Go, by name.
var natives = table(
	&abc.Module,
	&asyncio.Module,
	&asyncio.Staggered,
	&asyncio.Accelerator,
	&binascii.Module,
	&bisect.Module,
	&atexit.Module,
	&builtins.Module,
	&collections.Module,
	&collections.ABC,
	&contextlib.Module,
	&contextvars.Module,
	&datetime.Module,
	&errno.Module,
	&functools.Module,
	&hashlib.Module,
	&heapq.Module,
	&futures.Concurrent,
	&futures.Module,
	&html.Module,
	&gc.Module,
	&weakref.Raw,
	&weakref.Module,
	&importlib.Module,
	&importlib.Machinery,
	&importlib.Util,
	&itertools.Module,
	&json.Module,
	&json.Decoder,
	&json.Encoder,
	&pycsv.Module,
	&operator.Module,
	&posix.Module,
	&pyio.Module,
	&pyio.Raw,
	&pymath.Module,
	&pystruct.Module,
	&pyqueue.Module,
	&pyresource.Module,
	&random.Module,
	&pyselect.Module,
	&pysignal.Module,
	&pysocket.Module,
	&pyssl.Module,
	&pythread.Module,
	&pythread.Threading,
	&pytime.Module,
	&pytermios.Module,
	&pytraceback.Module,
	&pytraceback.Raw,
	&pyzlib.Module,
	&pytypes.Module,
	&pytypes.Source,
	&re.Module,
	&selectors.Module,
	&sys.Module,
	&unicodedata.Module,
	&zoneinfo.Module,
).with(
	asyncnet.Modules,
	urllib.Modules,
	pyhttp.Modules,
	pyproc.Modules,
	pypwd.Modules,
	logging.Modules,
	pysource.Modules,
	unittest.Modules,
)

type modules map[string]*lib.Module

func table(ms ...*lib.Module) modules { return modules{}.with(ms) }

// with adds packages that declare several modules.
func (t modules) with(packages ...[]*lib.Module) modules {
	for _, ms := range packages {
		for _, m := range ms {
			t[m.Name] = m
		}
	}
	return t
}

// moduleNames are the names of natives, sorted.
func moduleNames() []string { return slices.Sorted(maps.Keys(natives)) }

// isNativePackage tells whether a module of the library has submodules.
func isNativePackage(name string) bool {
	for n := range natives {
		if strings.HasPrefix(n, name+".") {
			return true
		}
	}
	return false
}

// loadNative makes a module written in Go and registers it.
func (s *Session) loadNative(name string) (*object.Module, *object.Exception) {
	decl := natives[name]
	m := object.NewModule(name)
	m.Builtin = true
	m.Absent = func(attr string) (string, bool) { return absent.Text(name, attr) }
	if decl.Doc != "" {
		m.Dict().SetStr("__doc__", object.NewStr(decl.Doc))
	}
	if isNativePackage(name) {
		m.Dict().SetStr("__path__", object.Of(object.NewList()))
	}
	s.host.Modules.SetStr(name, object.Of(m))
	if exc := s.fill(m, decl); exc != nil {
		s.host.Modules.DelStr(name)
		return nil, exc
	}
	return m, nil
}

// fill loads what the declaration says into the namespace of m.
func (s *Session) fill(m *object.Module, decl *lib.Module) *object.Exception {
	if decl.Load != nil {
		if exc := decl.Load(s.host, m); exc != nil {
			return exc
		}
	}
	code, exc := s.compileLibrary(decl)
	if code == nil {
		return exc
	}
	if builtins, ok := s.host.Modules.GetStr("builtins"); ok {
		m.Dict().SetStr("__builtins__", builtins)
	}
	_, exc = s.interp.Holder().RunCode(code, m.Dict(), nil)
	return exc
}

// compileLibrary compiles what a module of the library has in Python: nil if it
// has nothing.
func (s *Session) compileLibrary(decl *lib.Module) (*vm.Code, *object.Exception) {
	if decl.Source == nil {
		return nil, nil
	}
	code, exc := s.compile(decl.Source(), "<library "+decl.Name+">", compile.Options{Mode: syntax.Exec, Discard: true})
	if exc == nil {
		code.MarkLibrary()
	}
	return code, exc
}
