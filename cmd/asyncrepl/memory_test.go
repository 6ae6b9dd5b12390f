package main

import "testing"

func TestParseMemory(t *testing.T) {
	for s, want := range map[string]int64{
		"1000": 1000, "1K": 1024, "512M": 512 << 20, "2g": 2 << 30, "1T": 1 << 40,
		"": 0, "M": 0, "-1G": 0, "0": 0, "1.5G": 0, "9999999999G": 0, "1X": 0,
	} {
		n, err := parseMemory(s)
		if n != want || (err != nil) != (want == 0) {
			t.Errorf("parseMemory(%q) = %d, %v; want %d", s, n, err, want)
		}
	}
}
