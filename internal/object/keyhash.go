package object

import "math/bits"

// keyHash is Hash with the fast paths of the usual keys.
func keyHash(t Thread, k Value) (int64, *Exception) {
	switch o := k.Object().(type) {
	case *Str:
		return o.hashOf(), nil
	case *intTag:
		return hashInt(int64(k.n)), nil
	}
	return Hash(t, k)
}

// hashModulus is the prime by which numbers are hashed, so that equal numbers
// of all types have equal hashes.
const hashModulus = 1<<61 - 1

// hashInt is hash(i): i modulo the prime, with the sign of i, and -2 for -1.
func hashInt(i int64) int64 {
	if uint64(i) < hashModulus {
		return i
	}
	h := i % hashModulus
	if h == -1 {
		return -2
	}
	return h
}

// hashOf returns the hash of the text, computed once.
func (s *Str) hashOf() int64 {
	if s.hash == 0 {
		s.hash = hashString(s.s)
	}
	return s.hash
}

// hashString is the hash of a str with the text s, never 0 or -1. It mixes
// eight bytes at a time by folded multiplication, like wyhash, with fixed keys:
// unlike CPython's, hashes of a str are the same in each process.
func hashString(s string) int64 {
	const k0, k1 = 0xa0761d6478bd642f, 0xe7037ed1a0b428db
	h := uint64(len(s)) ^ k0
	for len(s) >= 8 {
		h = fold(h^load64(s), k1)
		s = s[8:]
	}
	if len(s) > 0 {
		var x uint64
		if len(s) >= 4 {
			x = uint64(load32(s)) | uint64(load32(s[len(s)-4:]))<<32
		} else {
			x = uint64(s[0]) | uint64(s[len(s)>>1])<<8 | uint64(s[len(s)-1])<<16
		}
		h = fold(h^x, k1)
	}
	h = fold(h, k0)
	if h+1 <= 1 { // 0 and -1 have a meaning
		return 1
	}
	return int64(h)
}

func fold(a, b uint64) uint64 {
	hi, lo := bits.Mul64(a, b)
	return hi ^ lo
}

func load64(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

func load32(s string) uint32 {
	_ = s[3]
	return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
}
