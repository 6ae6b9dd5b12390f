package object

import (
	"math"
	"math/big"
)

// NumHash is hash(v) of a number; handled is false for other values. Numbers
// hash by their value modulo the prime 2**61-1, so that equal ones of all types
// have equal hashes.
func NumHash(v Value) (h int64, handled bool) {
	switch o := v.Object().(type) {
	case *intTag:
		return hashInt(int64(v.n)), true
	case *boolTag:
		return int64(v.n), true
	case *floatTag:
		return hashFloat(math.Float64frombits(v.n)), true
	case *BigInt:
		return hashBig(o.Big()), true
	case *Complex:
		return hashComplex(o.C), true
	case *Boxed:
		return NumHash(o.V)
	}
	return 0, false
}

func hashBig(b *big.Int) int64 {
	m := new(big.Int).Rem(b, big.NewInt(hashModulus)).Int64()
	if m == -1 {
		return -2
	}
	return m
}

// hashFloat is hash(f). A float is m * 2**e: multiplying by a power of two
// rotates the 61 bits of a residue.
func hashFloat(f float64) int64 {
	switch {
	case math.IsNaN(f):
		return int64(math.Float64bits(f) >> 4 & hashModulus)
	case math.IsInf(f, 1):
		return 314159
	case math.IsInf(f, -1):
		return -314159
	case f == math.Trunc(f) && math.Abs(f) < 1<<60:
		return hashInt(int64(f))
	}
	m, e := math.Frexp(math.Abs(f))
	x := uint64(m * (1 << 53))
	e = (e - 53) % 61
	if e < 0 {
		e += 61
	}
	x = x<<e&hashModulus | x>>(61-e)
	h := int64(x)
	if f < 0 {
		h = -h
	}
	if h == -1 {
		h = -2
	}
	return h
}

func hashComplex(c complex128) int64 {
	h := uint64(hashFloat(real(c))) + 1000003*uint64(hashFloat(imag(c)))
	if int64(h) == -1 {
		return -2
	}
	return int64(h)
}
