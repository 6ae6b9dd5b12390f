package object

import (
	"math/big"
	"time"
)

// longWords is the size in words from which operations on ints may take long.
const longWords = 1 << 12

// IsLong reports whether an int is so long that operations on it take time.
func IsLong(x *big.Int) bool { return len(x.Bits()) >= longWords }

func bothLong(x, y *big.Int) bool { return IsLong(x) && IsLong(y) }

// Abandonable does work that cannot poll. Where that may take long it runs
// beside this goroutine, which polls meanwhile; after an interrupt the work goes
// on for nobody. It must not touch what programs can see.
func Abandonable(t Thread, long bool, work func()) *Exception {
	if !long {
		work()
		return nil
	}
	done := make(chan struct{})
	go func() { work(); close(done) }()
	tick := time.NewTicker(20 * time.Millisecond)
	defer tick.Stop()
	for {
		select {
		case <-done:
			return nil
		case <-tick.C:
			if err := t.Poll(); err != nil {
				return err
			}
		}
	}
}
