package hashlib

import (
	"crypto/pbkdf2"
	"crypto/sha256"
	"encoding/binary"
	"hash"
	"math/bits"

	"asyncrepl/internal/object"
)

// pbkdf2HMAC is pbkdf2_hmac.
func pbkdf2HMAC(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	name, ok := object.StrOf(a[0])
	if !ok {
		return object.Null, object.TypeErrorf("pbkdf2_hmac() argument 'hash_name' must be str, not %s", a[0].Class().TypeName())
	}
	alg, ok := find(name)
	if !ok || alg.make == nil {
		return object.Null, object.ValueErrorf("unsupported hash type %s", name)
	}
	password, exc := bufferArg(a[1])
	if exc != nil {
		return object.Null, exc
	}
	salt, exc := bufferArg(a[2])
	if exc != nil {
		return object.Null, exc
	}
	rounds, exc := object.IndexInt(t, a[3])
	if exc != nil {
		return object.Null, exc
	}
	if rounds < 1 {
		return object.Null, object.ValueErrorf("iteration value must be greater than 0.")
	}
	size := alg.make().Size()
	if !a[4].IsNone() {
		if size, exc = object.IndexInt(t, a[4]); exc != nil {
			return object.Null, exc
		}
		if size < 1 {
			return object.Null, object.ValueErrorf("key length must be greater than 0.")
		}
	}
	return beside(t, func() ([]byte, error) {
		return pbkdf2.Key(func() hash.Hash { return alg.make() }, password, []byte(salt), rounds, size)
	})
}

func bufferArg(v object.Value) (string, *object.Exception) {
	b, ok := object.BufferOf(v)
	if !ok {
		return "", object.TypeErrorf("a bytes-like object is required, not '%s'", v.Class().TypeName())
	}
	return b, nil
}

// scryptFn is scrypt.
func scryptFn(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	password, exc := bufferArg(a[0])
	if exc != nil {
		return object.Null, exc
	}
	salt, exc := bufferArg(a[1])
	if exc != nil {
		return object.Null, exc
	}
	var n, r, p, maxmem, size int
	for i, dst := range []*int{&n, &r, &p, &maxmem, &size} {
		if *dst, exc = object.IndexInt(t, a[2+i]); exc != nil {
			return object.Null, exc
		}
	}
	switch {
	case n < 2 || n&(n-1) != 0:
		return object.Null, object.ValueErrorf("n must be a power of 2.")
	case r < 1 || p < 1 || size < 1 || maxmem < 0:
		return object.Null, object.ValueErrorf("Invalid parameter combination for n, r, p, maxmem.")
	}
	need := int64(128) * int64(r) * int64(n+p+2)
	limit := int64(maxmem)
	if limit == 0 {
		limit = 32 << 20
	}
	if need > limit {
		return object.Null, object.ValueErrorf("[digital envelope routines] memory limit exceeded")
	}
	if exc := t.Reserve(need); exc != nil {
		return object.Null, exc
	}
	return beside(t, func() ([]byte, error) { return scrypt(password, salt, n, r, p, size) })
}

// scrypt is the function of RFC 7914.
func scrypt(password, salt string, n, r, p, size int) ([]byte, error) {
	b, err := pbkdf2.Key(sha256.New, password, []byte(salt), 1, p*128*r)
	if err != nil {
		return nil, err
	}
	for i := range p {
		mixBlocks(b[i*128*r:(i+1)*128*r], n, r)
	}
	return pbkdf2.Key(sha256.New, password, b, 1, size)
}

// mixBlocks is scryptROMix: it fills memory with n states and reads it in an
// order that depends on them.
func mixBlocks(b []byte, n, r int) {
	x := make([]uint32, 32*r)
	for i := range x {
		x[i] = binary.LittleEndian.Uint32(b[4*i:])
	}
	tmp := make([]uint32, len(x))
	memory := make([]uint32, n*len(x))
	for i := range n {
		copy(memory[i*len(x):], x)
		blockMix(x, tmp, r)
	}
	for range n {
		j := int(x[(2*r-1)*16]) & (n - 1)
		for k, w := range memory[j*len(x) : (j+1)*len(x)] {
			x[k] ^= w
		}
		blockMix(x, tmp, r)
	}
	for i, w := range x {
		binary.LittleEndian.PutUint32(b[4*i:], w)
	}
}

// blockMix is scryptBlockMix, in place.
func blockMix(x, tmp []uint32, r int) {
	var y [16]uint32
	copy(y[:], x[(2*r-1)*16:])
	for i := range 2 * r {
		for k := range y {
			y[k] ^= x[i*16+k]
		}
		salsa(&y)
		// Even blocks come first, then odd ones.
		copy(tmp[(i/2+i%2*r)*16:], y[:])
	}
	copy(x, tmp)
}

// salsa is Salsa20/8.
func salsa(y *[16]uint32) {
	x := *y
	quarter := func(a, b, c, d int) {
		x[b] ^= bits.RotateLeft32(x[a]+x[d], 7)
		x[c] ^= bits.RotateLeft32(x[b]+x[a], 9)
		x[d] ^= bits.RotateLeft32(x[c]+x[b], 13)
		x[a] ^= bits.RotateLeft32(x[d]+x[c], 18)
	}
	for range 4 {
		for i := range 4 { // columns, from the diagonal on
			quarter(5*i%16, (5*i+4)%16, (5*i+8)%16, (5*i+12)%16)
		}
		for i := range 4 { // rows
			row := 4 * i
			quarter(row+i, row+(i+1)%4, row+(i+2)%4, row+(i+3)%4)
		}
	}
	for i := range y {
		y[i] += x[i]
	}
}
