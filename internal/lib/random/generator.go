package random

import (
	crand "crypto/rand"
	"crypto/sha512"
	"math"
	"math/big"

	"asyncrepl/internal/object"
)

// generator is an instance of Random.
type generator struct {
	object.Base
	twister
	gauss object.Value // the second of the pair that gauss() makes, or Null
	own   bool         // the class is the module's Random, not one of a program
}

func allocGenerator(_ object.Thread, cls *object.Class) object.Object {
	g := &generator{}
	g.SetClass(cls)
	g.own = cls.Module == "random" && cls.Name == "Random"
	g.seedAny()
	return g
}

// seedAny seeds from the system's randomness.
func (g *generator) seedAny() {
	var b [words * 4]byte
	_, _ = crand.Read(b[:]) // never fails
	g.seedInt(new(big.Int).SetBytes(b[:]))
	g.gauss = object.Null
}

func onGenerator(fn func(t object.Thread, g *generator, a []object.Value) (object.Value, *object.Exception)) object.NativeFn {
	return func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		g, ok := a[0].Object().(*generator)
		if !ok {
			return object.Null, object.TypeErrorf("descriptor requires a 'Random' object but received '%s'", a[0].Class().Name)
		}
		return fn(t, g, a)
	}
}

// seed is seed(a, version): a[1] and a[2].
func (g *generator) seed(t object.Thread, a, version object.Value) *object.Exception {
	text, isText := object.BufferOf(a)
	v, exc := object.IndexInt(t, version)
	if exc != nil {
		return exc
	}
	if s, ok := object.StrOf(a); ok {
		if v == 1 {
			return g.seedOld(s)
		}
		text, isText = s, true
	}
	switch {
	case a.IsNone():
		g.seedAny()
		return nil
	case isText && v == 2:
		sum := sha512.Sum512([]byte(text))
		g.seedInt(new(big.Int).SetBytes(append([]byte(text), sum[:]...)))
	case object.IsIntValue(a):
		n, exc := object.IndexBig(t, a)
		if exc != nil {
			return exc
		}
		g.seedInt(n)
	default:
		if _, ok := object.FloatOf(a); !ok {
			return object.TypeErrorf("The only supported seed types are:\nNone, int, float, str, bytes, and bytearray.")
		}
		h, exc := object.Hash(t, a)
		if exc != nil {
			return exc
		}
		g.seedInt(new(big.Int).SetUint64(uint64(h)))
	}
	g.gauss = object.Null
	return nil
}

// seedOld seeds from a text as Python 2 did.
func (g *generator) seedOld(s string) *object.Exception {
	runes := []rune(s)
	x := uint64(0)
	if len(runes) > 0 {
		x = uint64(runes[0]) << 7
	}
	for _, c := range runes {
		x = 1000003*x ^ uint64(c)
	}
	x ^= uint64(len(runes))
	if x == ^uint64(0) {
		x = ^uint64(1)
	}
	g.seedInt(new(big.Int).SetUint64(x))
	g.gauss = object.Null
	return nil
}

// uniform returns random(), which a subclass may define anew.
func (g *generator) uniform(t object.Thread) (float64, *object.Exception) {
	if g.own {
		return g.float(), nil
	}
	v, exc := object.CallMethod(t, object.Of(g), "random")
	if exc != nil {
		return 0, exc
	}
	return object.ToFloat(t, v)
}

// pick returns a number in [0, n). A subclass that defines random() but not
// getrandbits() gets what its random() gives.
func (g *generator) pick(t object.Thread, n int) (int, *object.Exception) {
	if g.own {
		return int(g.below(uint64(n))), nil
	}
	v, exc := g.pickBig(t, big.NewInt(int64(n)))
	if exc != nil {
		return 0, exc
	}
	if v.Sign() < 0 || v.Cmp(big.NewInt(int64(n))) >= 0 {
		return 0, object.IndexErrorf("list index out of range") // a subclass gave a number beyond its bounds
	}
	return int(v.Int64()), nil
}

func (g *generator) pickBig(t object.Thread, n *big.Int) (*big.Int, *object.Exception) {
	own := func(name string) bool {
		_, owner, ok := g.Class().LookupIn(name)
		return ok && owner != baseClass
	}
	k := n.BitLen()
	switch {
	case own("getrandbits"):
		for {
			v, exc := object.CallMethod(t, object.Of(g), "getrandbits", object.Int(int64(k)))
			if exc != nil {
				return nil, exc
			}
			b, exc := object.IndexBig(t, v)
			if exc != nil || b.Cmp(n) < 0 {
				return b, exc
			}
			if exc := t.Poll(); exc != nil {
				return nil, exc
			}
		}
	case own("random"):
		return g.pickByFloats(t, n)
	}
	for {
		if b := g.bigBits(k); b.Cmp(n) < 0 {
			return b, nil
		}
	}
}

// pickByFloats is pickBig by random() alone: numbers that would make the
// result uneven are drawn again.
func (g *generator) pickByFloats(t object.Thread, n *big.Int) (*big.Int, *object.Exception) {
	const size = 1 << 53
	limit := 2.0
	if n.Cmp(big.NewInt(size)) < 0 {
		limit = float64(size-size%n.Int64()) / size
	}
	for {
		u, exc := g.uniform(t)
		if exc != nil {
			return nil, exc
		}
		if math.IsNaN(u) || math.IsInf(u, 0) {
			return nil, object.ValueErrorf("cannot convert float %s to integer", object.FloatRepr(u))
		}
		if u < limit && limit <= 1 {
			return big.NewInt(int64(u*size) % n.Int64()), nil
		}
		if limit > 1 {
			r, _ := new(big.Float).Mul(big.NewFloat(u), new(big.Float).SetInt(n)).Int(nil)
			return r, nil
		}
		if exc := t.Poll(); exc != nil {
			return nil, exc
		}
	}
}

// getState is getstate(): a version, the words and the index, and the number
// that gauss keeps.
func (g *generator) getState() object.Value {
	vs := make([]object.Value, 0, words+1)
	for _, w := range g.state {
		vs = append(vs, object.Int(int64(w)))
	}
	vs = append(vs, object.Int(int64(g.next)))
	kept := object.None
	if !g.gauss.IsNull() {
		kept = g.gauss
	}
	return object.Of(object.NewTuple(object.Int(3), object.Of(object.NewTuple(vs...)), kept))
}

func (g *generator) setState(t object.Thread, v object.Value) *object.Exception {
	parts := make([]object.Value, 3)
	version, exc := object.GetItem(t, v, object.Int(0))
	if exc != nil {
		return exc
	}
	if n, _ := object.IntOf(version); n != 3 {
		return object.ValueErrorf("state with version %s passed to Random.setstate() of version 3", object.ReprText(t, version))
	}
	if exc := object.UnpackInto(t, v, parts); exc != nil {
		return exc
	}
	x, ok := object.TupleOf(parts[1])
	if !ok {
		return object.TypeErrorf("state vector must be a tuple")
	}
	if len(x.Items()) != words+1 {
		return object.ValueErrorf("state vector is the wrong size")
	}
	var m twister
	for i, w := range x.Items() {
		n, exc := object.IndexInt(t, w)
		if exc != nil {
			return exc
		}
		if i < words {
			m.state[i] = uint32(n)
		} else if m.next = n; n < 0 || n > words {
			return object.ValueErrorf("invalid state")
		}
	}
	g.twister, g.gauss = m, object.Null
	if !parts[2].IsNone() {
		g.gauss = parts[2]
	}
	return nil
}
