package vm

// The int fast paths of the hot loop. Each is small enough to be inlined and
// says whether the result fits 64 bits.

func addInt(a, b int64) (int64, bool) { c := a + b; return c, (c^a)&(c^b) >= 0 }

func subInt(a, b int64) (int64, bool) { c := a - b; return c, (a^b)&(c^a) >= 0 }

// mulInt only takes factors of 32 bits; larger ones go the slow way.
func mulInt(a, b int64) (int64, bool) {
	return a * b, uint64(a+1<<31) < 1<<32 && uint64(b+1<<31) < 1<<32
}

// floorDivInt and modInt round towards minus infinity, for b > 0.
func floorDivInt(a, b int64) int64 {
	q := a / b
	if a < 0 && q*b != a {
		q--
	}
	return q
}

func modInt(a, b int64) int64 {
	if uint64(a|b)>>32 == 0 {
		return int64(uint32(a) % uint32(b))
	}
	m := a % b
	if m < 0 {
		m += b
	}
	return m
}
