package longint

import (
	"math/big"
	"math/bits"
)

const (
	wordBits = bits.UintSize
	// piece is the length in words up to which math/big works alone; it takes a
	// few milliseconds then.
	piece = 1 << 12
)

// IsLong reports whether operations on x may take long.
func IsLong(x *big.Int) bool { return len(x.Bits()) > piece }

// Work is some operation under way. Once it was given up the results of its
// methods mean nothing.
type Work struct {
	stop    func() bool
	stopped bool
}

// New returns a Work that is given up when stop, asked before each piece, returns
// true. A nil stop never does.
func New(stop func() bool) *Work { return &Work{stop: stop} }

// Stopped reports whether the work was given up.
func (w *Work) Stopped() bool { return w.stopped }

// over asks, before a piece.
func (w *Work) over() bool {
	if !w.stopped && w.stop != nil {
		w.stopped = w.stop()
	}
	return w.stopped
}

// words returns the length of x in words.
func words(x *big.Int) int { return len(x.Bits()) }

// low and high return the n lowest words of a number that is not negative, and
// what stands above them. They share its memory.
func low(x *big.Int, n int) *big.Int {
	b := x.Bits()
	return new(big.Int).SetBits(b[:min(n, len(b))])
}

func high(x *big.Int, n int) *big.Int {
	b := x.Bits()
	return new(big.Int).SetBits(b[min(n, len(b)):])
}

// shifted returns x moved up by n words.
func shifted(x *big.Int, n int) *big.Int {
	return new(big.Int).Lsh(x, uint(n)*wordBits)
}

// magnitude returns |x|, sharing its memory.
func magnitude(x *big.Int) *big.Int { return new(big.Int).SetBits(x.Bits()) }
