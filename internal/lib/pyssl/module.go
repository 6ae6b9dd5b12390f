package pyssl

import (
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"embed"
	"encoding/pem"
	"errors"
	"os"
	"path/filepath"

	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

//go:embed ssl.py
var sources embed.FS

// Module declares the module.
var Module = lib.Module{Name: "ssl", Doc: "TLS for sockets and for streams of bytes in memory.", Load: load, Source: lib.File(sources, "ssl.py")}

// module is the module of a session.
type module struct{ m *object.Module }

func load(_ *lib.Host, m *object.Module) *object.Exception {
	s := &module{m}
	for _, c := range []struct {
		name  string
		alloc func() object.Object
		rows  []object.Method
	}{
		{"_MemoryBIO", func() object.Object { return &memoryBIO{} }, bioMethods()},
		{"_Settings", func() object.Object { return &contextObject{} }, s.contextMethods()},
		{"_Channel", func() object.Object { return &Channel{} }, s.channelMethods()},
	} {
		alloc := c.alloc
		lib.Add(m, c.name, object.Of(object.NewNativeClass(c.name, "ssl", nil, c.rows, object.WithAlloc(func(_ object.Thread, cls *object.Class) object.Object {
			o := alloc()
			o.(interface{ SetClass(*object.Class) }).SetClass(cls)
			return o
		}))))
	}
	lib.AddFunctions(m, []object.Method{
		{Name: "_decode_certificate", Sig: "(der)", Fn: s.decode},
		{Name: "RAND_bytes", Sig: "(n, /)", Doc: "Make n random bytes, good enough for keys.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			n, exc := object.IndexInt(t, a[0])
			if exc != nil {
				return object.Null, exc
			}
			if n < 0 {
				return object.Null, object.ValueErrorf("num must be positive")
			}
			if exc := t.(*vm.Thread).Reserve(int64(n)); exc != nil {
				return object.Null, exc
			}
			b := make([]byte, n)
			_, _ = rand.Read(b) // never fails
			return object.NewBytes(b), nil
		}},
	})
	return nil
}

// failure has ssl.py make the exception of a failure.
func (s *module) failure(t *vm.Thread, f failure, where string) *object.Exception {
	fn, _ := s.m.Dict().GetStr("_failure")
	reason := object.None
	if f.reason != "" {
		reason = object.NewStr(f.reason)
	}
	v, exc := t.Call(fn, []object.Value{object.NewStr(f.class), object.Int(int64(f.number)), object.NewStr(f.text), object.NewStr(where),
		reason, object.Int(int64(f.code)), object.NewStr(f.message)}, nil)
	if exc != nil {
		return exc
	}
	return v.Object().(*object.Exception)
}

// contextObject is the half of SSLContext that is written in Go.
type contextObject struct {
	object.Base
	Settings
}

// SettingsOf returns what connections of an SSLContext are made with, nil for
// anything else.
func SettingsOf(t object.Thread, v object.Value) *Settings {
	inner, ok, exc := object.LookupAttr(t, v, "_settings")
	if exc != nil || !ok {
		return nil
	}
	if c, ok := inner.Object().(*contextObject); ok {
		return &c.Settings
	}
	return nil
}

func (s *module) contextMethods() []object.Method {
	on := func(fn func(t *vm.Thread, c *contextObject, a []object.Value) (object.Value, *object.Exception)) object.NativeFn {
		return func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			c := a[0].Object().(*contextObject)
			c.version++
			return fn(t.(*vm.Thread), c, a)
		}
	}
	return []object.Method{
		{Name: "configure", Sig: "(self, mode, check_hostname, least, most, tickets)", Fn: on(func(t *vm.Thread, c *contextObject, a []object.Value) (object.Value, *object.Exception) {
			var nums [5]int
			for i := range nums {
				n, exc := object.IndexInt(t, a[1+i])
				if exc != nil {
					return object.Null, exc
				}
				nums[i] = n
			}
			c.mode, c.checkHost, c.noTickets = nums[0], nums[1] != 0, nums[4] == 0
			c.min, c.max = uint16(max(nums[2], 0)), uint16(max(nums[3], 0))
			return object.None, nil
		})},
		{Name: "set_protocols", Sig: "(self, names)", Fn: on(func(t *vm.Thread, c *contextObject, a []object.Value) (object.Value, *object.Exception) {
			c.protocols = nil
			return object.None, object.Iterate(t, a[1], func(v object.Value) *object.Exception {
				b, _ := object.BufferOf(v)
				c.protocols = append(c.protocols, b)
				return nil
			})
		})},
		{Name: "set_ciphers", Sig: "(self, text)", Fn: on(func(_ *vm.Thread, c *contextObject, a []object.Value) (object.Value, *object.Exception) {
			text, _ := object.StrOf(a[1])
			ids, ok := chosen(text)
			if ok {
				c.suites = ids
			}
			return object.Bool(ok), nil
		})},
		{Name: "ciphers", Sig: "(self)", Fn: on(func(_ *vm.Thread, c *contextObject, _ []object.Value) (object.Value, *object.Exception) {
			ids := c.suites
			if ids == nil {
				ids = suites()
			}
			var all []object.Value
			for _, id := range ids {
				all = append(all, suiteTuple(suiteOf(id)))
			}
			return object.Of(object.NewList(all...)), nil
		})},
		{Name: "load_chain", Sig: "(self, certfile, keyfile, password)", Fn: on(s.loadChain)},
		{Name: "load_roots", Sig: "(self, cafile, capath, pem, der)", Fn: on(s.loadRoots)},
		{Name: "load_default", Sig: "(self)", Fn: on(func(_ *vm.Thread, c *contextObject, _ []object.Value) (object.Value, *object.Exception) {
			c.addSystemRoots()
			return object.None, nil
		})},
		{Name: "authority", Sig: "(self)", Doc: "The certificates that were loaded to be trusted, as bytes.", Fn: on(func(_ *vm.Thread, c *contextObject, _ []object.Value) (object.Value, *object.Exception) {
			var all []object.Value
			for _, x := range c.Settings.authority {
				all = append(all, object.NewBytes(x.Raw))
			}
			return object.Of(object.NewList(all...)), nil
		})},
	}
}

// pemFailure is what OpenSSL says of files it cannot make anything of.
func pemFailure(library, reason, text string) failure {
	f := failure{class: "SSLError", number: numberSSL, reason: reason, text: "[" + library + ": " + reason + "] " + text}
	if reason == "" {
		f.text, f.number = "["+library+"] "+text, 524297
	}
	return f
}

// readFile reads a file that a path names.
func readFile(t *vm.Thread, path object.Value) ([]byte, *object.Exception) {
	name, _, exc := lib.PathText(t, path)
	if exc != nil {
		return nil, exc
	}
	b, err := os.ReadFile(name)
	if err != nil {
		return nil, lib.OSError(err)
	}
	return b, nil
}

func (s *module) loadChain(t *vm.Thread, c *contextObject, a []object.Value) (object.Value, *object.Exception) {
	cert, exc := readFile(t, a[1])
	if exc != nil {
		return object.Null, exc
	}
	key := cert
	if !a[2].IsNone() {
		if key, exc = readFile(t, a[2]); exc != nil {
			return object.Null, exc
		}
	}
	block, ok := privateKey(key)
	//lint:ignore SA1019 OpenSSL reads keys that are encrypted like this, and there are such keys
	if ok && x509.IsEncryptedPEMBlock(block) {
		password, isText := object.BufferOf(a[3])
		if !isText {
			return object.Null, s.failure(t, pemFailure("SSL", "", "PEM lib"), "key")
		}
		//lint:ignore SA1019 as above
		der, err := x509.DecryptPEMBlock(block, []byte(password))
		if err != nil {
			return object.Null, s.failure(t, pemFailure("SSL", "", "PEM lib"), "key")
		}
		key = pem.EncodeToMemory(&pem.Block{Type: block.Type, Bytes: der})
	}
	pair, err := tls.X509KeyPair(cert, key)
	switch {
	case err != nil && ok && errors.Is(err, errMismatch(err)):
		return object.Null, s.failure(t, pemFailure("X509", "KEY_VALUES_MISMATCH", "key values mismatch"), "key")
	case err != nil && !hasCertificate(cert):
		return object.Null, s.failure(t, pemFailure("SSL", "", "PEM lib"), "certificate")
	case err != nil:
		return object.Null, s.failure(t, pemFailure("SSL", "", "PEM lib"), "key")
	}
	c.chain = &pair
	return object.None, nil
}

// errMismatch returns err if it says that a key is of another certificate.
func errMismatch(err error) error {
	switch err.Error() {
	case "tls: private key does not match public key", "tls: private key type does not match public key type":
		return err
	}
	return nil
}

// privateKey returns the first block with a key.
func privateKey(text []byte) (*pem.Block, bool) {
	for {
		block, rest := pem.Decode(text)
		if block == nil {
			return nil, false
		}
		if len(block.Type) >= 11 && block.Type[len(block.Type)-11:] == "PRIVATE KEY" {
			return block, true
		}
		text = rest
	}
}

func hasCertificate(text []byte) bool { return len(certificates(text)) > 0 }

// certificates are the ones in a text of PEM blocks.
func certificates(text []byte) (all []*x509.Certificate) {
	for {
		block, rest := pem.Decode(text)
		if block == nil {
			return all
		}
		if c, err := x509.ParseCertificate(block.Bytes); err == nil && block.Type == "CERTIFICATE" {
			all = append(all, c)
		}
		text = rest
	}
}

func (s *module) loadRoots(t *vm.Thread, c *contextObject, a []object.Value) (object.Value, *object.Exception) {
	var found []*x509.Certificate
	if !a[1].IsNone() {
		b, exc := readFile(t, a[1])
		if exc != nil {
			return object.Null, exc
		}
		found = certificates(b)
		if len(found) == 0 {
			f := pemFailure("X509", "NO_CERTIFICATE_OR_CRL_FOUND", "no certificate or crl found")
			f.number = 136
			return object.Null, s.failure(t, f, "file")
		}
	}
	if !a[2].IsNone() {
		dir, _, exc := lib.PathText(t, a[2])
		if exc != nil {
			return object.Null, exc
		}
		names, err := filepath.Glob(filepath.Join(dir, "*"))
		if err != nil {
			return object.Null, lib.OSError(err)
		}
		for _, name := range names {
			if b, err := os.ReadFile(name); err == nil {
				found = append(found, certificates(b)...)
			}
		}
	}
	if text, ok := object.StrOf(a[3]); ok {
		all := certificates([]byte(text))
		if len(all) == 0 {
			return object.Null, s.failure(t, failure{class: "SSLError", text: "no start line: cadata does not contain a certificate"}, "data")
		}
		found = append(found, all...)
	}
	if b, ok := object.BufferOf(a[4]); ok {
		all, err := x509.ParseCertificates([]byte(b))
		if err != nil || len(all) == 0 {
			return object.Null, s.failure(t, failure{class: "SSLError", text: "not enough data: cadata does not contain a certificate"}, "data")
		}
		found = append(found, all...)
	}
	c.addRoots(found)
	return object.None, nil
}
