// Package hashlib is Python's module hashlib over Go's crypto packages; BLAKE2
// (blake2.go) and scrypt (scrypt.go), which Go's standard library has not, are
// our own. Start reading at module.go.
package hashlib

import (
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha3"
	"crypto/sha512"
	"hash"
	"sort"
	"strings"

	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
)

// Module declares the module.
var Module = lib.Module{Name: "hashlib", Doc: "Offers many hash algorithms through one shared set of methods.", Load: load, Source: lib.Text(source)}

// source has what is built of the hash functions.
const source = `
def file_digest(fileobj, digest, /, *, _bufsize=2**18):
    """Hash the contents of a file-like object and return a digest object."""
    digestobj = new(digest) if isinstance(digest, str) else digest()
    if hasattr(fileobj, "getbuffer"):
        digestobj.update(fileobj.getbuffer())
        return digestobj
    if not (hasattr(fileobj, "readinto") and hasattr(fileobj, "readable") and fileobj.readable()):
        raise ValueError(f"'{fileobj!r}' is not a file-like object in binary reading mode.")
    buf = bytearray(_bufsize)
    while size := fileobj.readinto(buf):
        digestobj.update(bytes(buf[:size]))
    return digestobj
`

// algorithm is a row of the table of hash functions.
type algorithm struct {
	name    string
	make    func() hash.Hash
	sponge  func() *sha3.SHAKE // of those whose digest has any length
	openssl bool               // how reprs show it
}

var algorithms = []algorithm{
	{name: "md5", make: md5.New, openssl: true}, {name: "sha1", make: sha1.New, openssl: true},
	{name: "sha224", make: sha256.New224, openssl: true}, {name: "sha256", make: sha256.New, openssl: true},
	{name: "sha384", make: sha512.New384, openssl: true}, {name: "sha512", make: sha512.New, openssl: true},
	{name: "sha3_224", make: func() hash.Hash { return sha3.New224() }, openssl: true}, {name: "sha3_256", make: func() hash.Hash { return sha3.New256() }, openssl: true},
	{name: "sha3_384", make: func() hash.Hash { return sha3.New384() }, openssl: true}, {name: "sha3_512", make: func() hash.Hash { return sha3.New512() }, openssl: true},
	{name: "shake_128", sponge: sha3.NewSHAKE128, openssl: true}, {name: "shake_256", sponge: sha3.NewSHAKE256, openssl: true},
	{name: "blake2b", make: func() hash.Hash { return newBlake2b(params{size: 64}) }},
	{name: "blake2s", make: func() hash.Hash { return newBlake2s(params{size: 32}) }},
}

// digest is a hash object.
type digest struct {
	name  string
	class *object.Class
	h     hash.Hash
	shake *sha3.SHAKE
}

// Class implements object.Object.
func (d *digest) Class() *object.Class { return d.class }

// find looks an algorithm up by its name, in any case and spelling.
func find(name string) (*algorithm, bool) {
	name = strings.ReplaceAll(strings.ToLower(name), "-", "_")
	for i := range algorithms {
		if a := &algorithms[i]; a.name == name || strings.ReplaceAll(a.name, "_", "") == name || strings.HasPrefix(a.name, "sha") && strings.ReplaceAll(a.name, "sha", "sha_") == name {
			return a, true
		}
	}
	return nil, false
}

// newDigest makes a hash object and feeds it data.
func (a *algorithm) newDigest(data object.Value) (object.Value, *object.Exception) {
	d := &digest{name: a.name, class: classOf(a)}
	if a.sponge != nil {
		d.shake = a.sponge()
	} else {
		d.h = a.make()
	}
	return object.Of(d), d.update(data)
}

func (d *digest) update(v object.Value) *object.Exception {
	if v.IsNull() {
		return nil
	}
	b, exc := hashable(v)
	if exc != nil {
		return exc
	}
	if d.shake != nil {
		d.shake.Write([]byte(b))
	} else {
		d.h.Write([]byte(b))
	}
	return nil
}

func hashable(v object.Value) (string, *object.Exception) {
	if _, isStr := object.StrOf(v); isStr {
		return "", object.TypeErrorf("Strings must be encoded before hashing")
	}
	b, ok := object.BufferOf(v)
	if !ok {
		return "", object.TypeErrorf("object supporting the buffer API required")
	}
	return b, nil
}

// sum is the digest so far; length counts for shakes only.
func (d *digest) sum(length int) []byte {
	if d.shake == nil {
		return d.h.Sum(nil)
	}
	out := make([]byte, length)
	_, _ = d.copy().Object().(*digest).shake.Read(out) // reading ends writing
	return out
}

func (d *digest) copy() object.Value {
	c := &digest{name: d.name, class: d.class}
	if d.shake != nil {
		a, _ := find(d.name)
		c.shake = a.sponge()
		state, _ := d.shake.MarshalBinary()
		_ = c.shake.UnmarshalBinary(state)
	} else {
		c.h, _ = d.h.(hash.Cloner).Clone()
	}
	return object.Of(c)
}

func load(_ *lib.Host, m *object.Module) *object.Exception {
	names := make([]object.Value, len(algorithms))
	for i := range algorithms {
		a := &algorithms[i]
		names[i] = object.NewStr(a.name)
		if !a.openssl {
			continue
		}
		lib.AddFunctions(m, []object.Method{{Name: a.name, Sig: "(string=?, *, usedforsecurity=True)", Label: "openssl_" + a.name, Doc: "Starts a hash by " + strings.ReplaceAll(a.name, "_", "-") + "; what it is given is hashed at once.", Fn: func(_ object.Thread, args []object.Value) (object.Value, *object.Exception) {
			return a.newDigest(args[0])
		}}})
	}
	sort.Slice(names, func(i, j int) bool { a, _ := names[i].AsStr(); b, _ := names[j].AsStr(); return a < b })
	for _, name := range []string{"algorithms_guaranteed", "algorithms_available"} {
		set := object.NewSet()
		for _, n := range names {
			if exc := set.Add(nil, n); exc != nil {
				return exc
			}
		}
		lib.Add(m, name, object.Of(set))
	}
	lib.AddClasses(m, blake2b, blake2s)
	lib.AddFunctions(m, []object.Method{
		{Name: "pbkdf2_hmac", Sig: "(hash_name, password, salt, iterations, dklen=None)", Doc: "Derives a key from a password using PBKDF2 built on HMAC.", Fn: pbkdf2HMAC},
		{Name: "scrypt", Sig: "(password, *, salt, n, r, p, maxmem=0, dklen=64)", Doc: "Stretches a password into key bytes by running scrypt.", Fn: scryptFn},
	})
	lib.AddPythonFunctions(m, []object.Method{{Name: "new", Sig: "(name, data=b'', **kwargs)", Doc: "Builds a hash object for the given algorithm name, feeding it any initial bytes.", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
		name, ok := object.StrOf(a[0])
		if !ok {
			return object.Null, object.TypeErrorf("name must be a string")
		}
		alg, ok := find(name)
		if !ok {
			return object.Null, object.ValueErrorf("unsupported hash type %s", name)
		}
		return alg.newDigest(a[1])
	}}})
	return nil
}
