package random

import (
	"math/big"
	"math/bits"
)

// Constants of the generator MT19937 of M. Matsumoto and T. Nishimura, "Mersenne
// Twister: A 623-dimensionally equidistributed uniform pseudorandom number
// generator", 1998.
const (
	words     = 624
	middle    = 397
	twist     = 0x9908b0df
	upperMask = 0x80000000
	lowerMask = 0x7fffffff
)

// twister is a Mersenne Twister. It must be seeded before its first use.
type twister struct {
	state [words]uint32
	next  int // index of the next word of state to give out
}

// seedWord fills the state from one word.
func (m *twister) seedWord(s uint32) {
	m.state[0] = s
	for i := uint32(1); i < words; i++ {
		p := m.state[i-1]
		m.state[i] = 1812433253*(p^p>>30) + i
	}
	m.next = words
}

// seedWords fills the state from any number of words, at least one.
func (m *twister) seedWords(key []uint32) {
	m.seedWord(19650218)
	s, i, j := &m.state, 1, 0
	step := func() {
		if i++; i == words {
			s[0], i = s[words-1], 1
		}
	}
	for range max(words, len(key)) {
		p := s[i-1]
		s[i] = (s[i] ^ (p^p>>30)*1664525) + key[j] + uint32(j)
		step()
		if j++; j == len(key) {
			j = 0
		}
	}
	for range words - 1 {
		p := s[i-1]
		s[i] = (s[i] ^ (p^p>>30)*1566083941) - uint32(i)
		step()
	}
	s[0] = upperMask
}

// seedInt seeds by the magnitude of an int.
func (m *twister) seedInt(n *big.Int) {
	b := new(big.Int).Abs(n).Bytes()
	key := make([]uint32, max(1, (len(b)+3)/4))
	for i := range b {
		// b is big-endian, the words are little-endian.
		k := len(b) - 1 - i
		key[k/4] |= uint32(b[i]) << (8 * (k % 4))
	}
	m.seedWords(key)
}

// word returns 32 random bits.
func (m *twister) word() uint32 {
	if m.next >= words {
		m.refill()
	}
	y := m.state[m.next]
	m.next++
	y ^= y >> 11
	y ^= y << 7 & 0x9d2c5680
	y ^= y << 15 & 0xefc60000
	return y ^ y>>18
}

// refill makes the next words of the state.
func (m *twister) refill() {
	s := &m.state
	for i := range words {
		y := s[i]&upperMask | s[(i+1)%words]&lowerMask
		v := s[(i+middle)%words] ^ y>>1
		if y&1 != 0 {
			v ^= twist
		}
		s[i] = v
	}
	m.next = 0
}

// float returns a number in [0, 1) of 53 random bits.
func (m *twister) float() float64 {
	a, b := m.word()>>5, m.word()>>6
	return (float64(a)*67108864 + float64(b)) / 9007199254740992
}

// bits returns a number of k bits, 0 < k <= 64.
func (m *twister) bits(k int) uint64 {
	if k <= 32 {
		return uint64(m.word() >> (32 - k))
	}
	low := uint64(m.word())
	return low | uint64(m.word()>>(64-k))<<32
}

// bigBits returns a number of k bits.
func (m *twister) bigBits(k int) *big.Int {
	n := (k + 31) / 32
	b := make([]byte, 4*n)
	for i := range n {
		w := m.word()
		if i == n-1 && k%32 != 0 {
			w >>= 32 - k%32
		}
		for j := range 4 {
			b[len(b)-1-4*i-j] = byte(w >> (8 * j))
		}
	}
	return new(big.Int).SetBytes(b)
}

// below returns a number in [0, n); n is positive.
func (m *twister) below(n uint64) uint64 {
	k := bits.Len64(n)
	for {
		if r := m.bits(k); r < n {
			return r
		}
	}
}
