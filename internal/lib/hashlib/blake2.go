package hashlib

import (
	"encoding/binary"
	"hash"
	"math/bits"
)

// params are the parameters of BLAKE2, RFC 7693 and the BLAKE2 paper.
type params struct {
	size                     int
	key, salt, person        string
	fanout, depth, leaf      int
	offset, nodeDepth, inner int
	last                     bool
}

// word is the word of a variant: 64 bits of BLAKE2b, 32 of BLAKE2s.
type word interface{ uint32 | uint64 }

// blake is the state of a hash.
type blake[W word] struct {
	v       *variantOf[W]
	h       [8]W
	counter uint64
	buf     []byte // the bytes not yet compressed, at most a block
	size    int
	last    bool
}

// variantOf is what differs between the variants.
type variantOf[W word] struct {
	iv     [8]W
	rounds int
	turns  [4]int // rotations to the right
	bytes  int    // of a word
}

var (
	variantB = variantOf[uint64]{iv: [8]uint64{0x6a09e667f3bcc908, 0xbb67ae8584caa73b, 0x3c6ef372fe94f82b, 0xa54ff53a5f1d36f1, 0x510e527fade682d1, 0x9b05688c2b3e6c1f, 0x1f83d9abfb41bd6b, 0x5be0cd19137e2179},
		rounds: 12, turns: [4]int{32, 24, 16, 63}, bytes: 8}
	variantS = variantOf[uint32]{iv: [8]uint32{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19},
		rounds: 10, turns: [4]int{16, 12, 8, 7}, bytes: 4}
)

// sigma are the orders in which rounds take the words of a block.
var sigma = [10][16]byte{
	{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15},
	{14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3},
	{11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4},
	{7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8},
	{9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13},
	{2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9},
	{12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11},
	{13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10},
	{6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5},
	{10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0},
}

func newBlake2b(p params) hash.Hash {
	b := make([]byte, 64)
	p.header(b)
	binary.LittleEndian.PutUint64(b[8:], uint64(p.offset))
	b[16], b[17] = byte(p.nodeDepth), byte(p.inner)
	copy(b[32:48], p.salt)
	copy(b[48:64], p.person)
	return newBlake(&variantB, p, b)
}

func newBlake2s(p params) hash.Hash {
	b := make([]byte, 32)
	p.header(b)
	binary.LittleEndian.PutUint32(b[8:], uint32(p.offset))
	b[12], b[13] = byte(p.offset>>32), byte(p.offset>>40)
	b[14], b[15] = byte(p.nodeDepth), byte(p.inner)
	copy(b[16:24], p.salt)
	copy(b[24:32], p.person)
	return newBlake(&variantS, p, b)
}

func (p *params) header(b []byte) {
	if p.depth == 0 && p.fanout == 0 && p.leaf == 0 {
		p.depth, p.fanout = 1, 1
	}
	b[0], b[1], b[2], b[3] = byte(p.size), byte(len(p.key)), byte(p.fanout), byte(p.depth)
	binary.LittleEndian.PutUint32(b[4:], uint32(p.leaf))
}

func newBlake[W word](v *variantOf[W], p params, block []byte) hash.Hash {
	s := &blake[W]{v: v, h: v.iv, size: p.size, last: p.last}
	for i := range s.h {
		s.h[i] ^= s.word(block, i)
	}
	if p.key != "" {
		key := make([]byte, s.BlockSize())
		copy(key, p.key)
		s.buf = key
	}
	return s
}

// word reads word i of b.
func (s *blake[W]) word(b []byte, i int) W {
	var w W
	for k := s.v.bytes - 1; k >= 0; k-- {
		w = w<<8 | W(b[i*s.v.bytes+k])
	}
	return w
}

func (s *blake[W]) Size() int      { return s.size }
func (s *blake[W]) BlockSize() int { return 16 * s.v.bytes }
func (s *blake[W]) Reset()         {}

// Clone implements hash.Cloner.
func (s *blake[W]) Clone() (hash.Cloner, error) {
	c := *s
	c.buf = append([]byte(nil), s.buf...)
	return &c, nil
}

// Write takes bytes; the last block waits for the end.
func (s *blake[W]) Write(p []byte) (int, error) {
	s.buf = append(s.buf, p...)
	n := s.BlockSize()
	for len(s.buf) > n {
		s.counter += uint64(n)
		s.compress(s.buf[:n], false)
		s.buf = s.buf[n:]
	}
	s.buf = append([]byte(nil), s.buf...)
	return len(p), nil
}

// Sum appends the digest, as if the bytes so far were all.
func (s *blake[W]) Sum(out []byte) []byte {
	c := *s
	c.counter += uint64(len(s.buf))
	block := make([]byte, s.BlockSize())
	copy(block, s.buf)
	c.compress(block, true)
	full := make([]byte, 0, 8*s.v.bytes)
	for _, w := range c.h {
		for k := range s.v.bytes {
			full = append(full, byte(w>>(8*k)))
		}
	}
	return append(out, full[:s.size]...)
}

func (s *blake[W]) compress(block []byte, final bool) {
	var v, m [16]W
	copy(v[:8], s.h[:])
	copy(v[8:], s.v.iv[:])
	v[12] ^= W(s.counter)
	if s.v.bytes == 4 {
		v[13] ^= W(s.counter >> 32)
	}
	if final {
		v[14] = ^v[14]
		if s.last {
			v[15] = ^v[15]
		}
	}
	for i := range m {
		m[i] = s.word(block, i)
	}
	for r := range s.v.rounds {
		order := &sigma[r%10]
		for i := range 8 {
			a, b, c, d := i%4, 4+i%4, 8+i%4, 12+i%4
			if i >= 4 { // the diagonals
				b, c, d = 4+(i+1)%4, 8+(i+2)%4, 12+(i+3)%4
			}
			v[a] += v[b] + m[order[2*i]]
			v[d] = s.rotate(v[d]^v[a], 0)
			v[c] += v[d]
			v[b] = s.rotate(v[b]^v[c], 1)
			v[a] += v[b] + m[order[2*i+1]]
			v[d] = s.rotate(v[d]^v[a], 2)
			v[c] += v[d]
			v[b] = s.rotate(v[b]^v[c], 3)
		}
	}
	for i := range s.h {
		s.h[i] ^= v[i] ^ v[i+8]
	}
}

func (s *blake[W]) rotate(w W, turn int) W {
	n := s.v.turns[turn]
	if s.v.bytes == 8 {
		return W(bits.RotateLeft64(uint64(w), -n))
	}
	return W(bits.RotateLeft32(uint32(w), -n))
}
