package hashlib

import (
	"encoding/hex"
	"fmt"
	"hash"

	"asyncrepl/internal/object"
)

// The classes of hash objects; methods refer to them, so init makes them.
var hashClass, xofClass, blake2b, blake2s *object.Class

func classOf(a *algorithm) *object.Class {
	switch {
	case a.sponge != nil:
		return xofClass
	case a.name == "blake2b":
		return blake2b
	case a.name == "blake2s":
		return blake2s
	}
	return hashClass
}

// Repr implements object.Reprer.
func (d *digest) Repr(object.Thread) (string, *object.Exception) {
	if d.class == blake2b || d.class == blake2s {
		return object.DefaultRepr(object.Of(d)), nil
	}
	return fmt.Sprintf("<%s _hashlib.%s object @ 0x%x>", d.name, d.class.Name, object.ID(object.Of(d))), nil
}

func on(fn func(d *digest, a []object.Value) (object.Value, *object.Exception)) object.NativeFn {
	return func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
		return fn(a[0].Object().(*digest), a)
	}
}

func init() {
	common := []object.Method{
		{Name: "update", Sig: "(self, obj, /)", Doc: "Update this hash object's state with the provided string.", Fn: on(func(d *digest, a []object.Value) (object.Value, *object.Exception) {
			return object.None, d.update(a[1])
		})},
		{Name: "copy", Sig: "(self, /)", Doc: "Duplicates the hash along with everything fed to it so far.", Fn: on(func(d *digest, _ []object.Value) (object.Value, *object.Exception) { return d.copy(), nil })},
		{Name: "name", Kind: object.Property, Doc: "algorithm name.", Fn: on(func(d *digest, _ []object.Value) (object.Value, *object.Exception) { return object.NewStr(d.name), nil })},
		{Name: "digest_size", Kind: object.Property, Fn: on(func(d *digest, _ []object.Value) (object.Value, *object.Exception) {
			if d.shake != nil {
				return object.Int(0), nil
			}
			return object.Int(int64(d.h.Size())), nil
		})},
		{Name: "block_size", Kind: object.Property, Fn: on(func(d *digest, _ []object.Value) (object.Value, *object.Exception) {
			if d.shake != nil {
				return object.Int(int64(d.shake.BlockSize())), nil
			}
			return object.Int(int64(d.h.BlockSize())), nil
		})},
	}
	fixed := append([]object.Method{
		{Name: "digest", Sig: "(self, /)", Doc: "Computes the hash of the data so far as raw bytes.", Fn: on(func(d *digest, _ []object.Value) (object.Value, *object.Exception) {
			return object.NewBytes(d.sum(0)), nil
		})},
		{Name: "hexdigest", Sig: "(self, /)", Doc: "Computes the hash of the data so far, written in hex.", Fn: on(func(d *digest, _ []object.Value) (object.Value, *object.Exception) {
			return object.NewStr(hex.EncodeToString(d.sum(0))), nil
		})},
	}, common...)
	sized := func(name string, result func(b []byte) object.Value) object.Method {
		return object.Method{Name: name, Sig: "(self, /, length)", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			n, exc := object.IndexInt(t, a[1])
			if exc != nil {
				return object.Null, exc
			}
			if n < 0 {
				return object.Null, object.ValueErrorf("value must be positive")
			}
			if exc := t.Reserve(int64(n)); exc != nil {
				return object.Null, exc
			}
			return result(a[0].Object().(*digest).sum(n)), nil
		}}
	}
	const flags = object.NoNew | object.NoDict | object.DottedName
	hashClass = object.NewNativeClass("HASH", "_hashlib", nil, fixed, object.WithProto((*digest)(nil), ""), object.WithFlags(flags|object.FinalClass))
	xofClass = object.NewNativeClass("HASHXOF", "_hashlib", nil, append([]object.Method{
		sized("digest", object.NewBytes),
		sized("hexdigest", func(b []byte) object.Value { return object.NewStr(hex.EncodeToString(b)) }),
	}, common...), object.WithProto((*digest)(nil), ""), object.WithFlags(flags|object.FinalClass))
	blake := func(name string, max, salt int, make func(p params) hash.Hash) *object.Class {
		rows := append([]object.Method{{Name: "__new__", Sig: fmt.Sprintf("(cls, data=b'', /, *, digest_size=%d, key=b'', salt=b'', person=b'', fanout=1, depth=1, leaf_size=0, node_offset=0, node_depth=0, inner_size=0, last_node=False, usedforsecurity=True)", max), Kind: object.NewMethod, Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			p, exc := blakeParams(t, a, max, salt)
			if exc != nil {
				return object.Null, exc
			}
			d := &digest{name: name, class: a[0].Object().(*object.Class), h: make(p)}
			return object.Of(d), d.update(a[1])
		}}}, fixed...)
		c := object.NewNativeClass(name, "_blake2", nil, rows, object.WithProto((*digest)(nil), ""), object.WithFlags(object.FinalClass|object.NoDict|object.DottedName))
		for constant, n := range map[string]int{"MAX_DIGEST_SIZE": max, "MAX_KEY_SIZE": max, "SALT_SIZE": salt, "PERSON_SIZE": salt} {
			c.SetConstant(constant, object.Int(int64(n)))
		}
		return c
	}
	blake2b = blake("blake2b", 64, 16, func(p params) hash.Hash { return newBlake2b(p) })
	blake2s = blake("blake2s", 32, 8, func(p params) hash.Hash { return newBlake2s(p) })
}

// blakeParams reads the arguments of blake2b and blake2s.
func blakeParams(t object.Thread, a []object.Value, max, salt int) (p params, exc *object.Exception) {
	if p.size, exc = object.IndexInt(t, a[2]); exc != nil {
		return p, exc
	}
	if p.size < 1 || p.size > max {
		return p, object.ValueErrorf("digest_size must be between 1 and %d bytes", max)
	}
	for i, f := range []struct {
		what string
		max  int
		dst  *string
	}{{"key", max, &p.key}, {"salt", salt, &p.salt}, {"person", salt, &p.person}} {
		if *f.dst, exc = hashable(a[3+i]); exc != nil {
			return p, exc
		}
		if len(*f.dst) > f.max {
			return p, object.ValueErrorf("maximum %s length is %d bytes", f.what, f.max)
		}
	}
	for i, dst := range []*int{&p.fanout, &p.depth, &p.leaf, &p.offset, &p.nodeDepth, &p.inner} {
		if *dst, exc = object.IndexInt(t, a[6+i]); exc != nil {
			return p, exc
		}
	}
	p.last, exc = object.Truth(t, a[12])
	return p, exc
}
