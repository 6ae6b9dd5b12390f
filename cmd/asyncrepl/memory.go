package main

import (
	"fmt"
	"math"
	"runtime/debug"
	"strconv"
	"strings"
)

// defaultMemory is the bound of the heap that holds without --memory: half of
// the machine's memory, 0 (no bound) if that is unknown.
func defaultMemory() int64 { return machineMemory() / 2 }

// parseMemory reads a size such as 512M, 2G or 1000000, in bytes.
func parseMemory(s string) (int64, error) {
	shift := 0
	if n := len(s); n > 0 {
		if i := strings.IndexByte("KMGT", s[n-1]&^0x20); i >= 0 {
			shift = 10 * (i + 1)
			s = s[:n-1]
		}
	}
	n, err := strconv.ParseInt(s, 10, 64)
	if err != nil || n <= 0 || n > math.MaxInt64>>shift {
		return 0, fmt.Errorf("asyncrepl: --memory is a size such as 512M or 2G")
	}
	return n << shift, nil
}

// limitMemory has the garbage collector run early when the heap is about to
// hold more than the bound. A quarter of it is for garbage, so that a heap that
// is almost full is not collected all the time.
func limitMemory(bound int64) {
	if bound > 0 {
		debug.SetMemoryLimit(bound + bound/4)
	}
}
