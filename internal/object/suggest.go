package object

// The costs and bounds of CPython's suggestions: a change of case is half a
// change, and more than a third of the letters may not differ.
const (
	moveCost       = 2
	caseCost       = 1
	maxSuggestName = 40
	maxCandidates  = 750
)

// SuggestName returns the candidate most like name, "" if none is like enough:
// what follows "Did you mean".
func SuggestName(candidates []string, name string) string {
	if len(candidates) > maxCandidates || len([]rune(name)) > maxSuggestName {
		return ""
	}
	best, bestDist := "", -1
	size := len(name)
	for _, c := range candidates {
		if c == name {
			continue
		}
		limit := (size + len(c) + 3) * moveCost / 6
		if bestDist >= 0 {
			limit = min(limit, bestDist-1)
		}
		d := editDistance(name, c, limit)
		if d > limit {
			continue
		}
		if bestDist < 0 || d < bestDist {
			best, bestDist = c, d
		}
	}
	return best
}

// editDistance is the Levenshtein distance, with moveCost for each change and
// caseCost for a change of case; a value above limit when it exceeds limit.
func editDistance(a, b string, limit int) int {
	if a == b {
		return 0
	}
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	if len(a) == 0 || len(b) == 0 {
		return moveCost * (len(a) + len(b))
	}
	if len(a) > maxSuggestName || len(b) > maxSuggestName {
		return limit + 1
	}
	if len(b) < len(a) {
		a, b = b, a
	}
	if (len(b)-len(a))*moveCost > limit {
		return limit + 1
	}
	row := make([]int, len(a))
	for i := range row {
		row[i] = (i + 1) * moveCost
	}
	result := 0
	for j := range len(b) {
		distance := j * moveCost
		result = distance
		minimum := int(^uint(0) >> 1)
		for i := range len(a) {
			substitute := distance + substitution(b[j], a[i])
			distance = row[i]
			result = min(min(result, distance)+moveCost, substitute)
			row[i] = result
			minimum = min(minimum, result)
		}
		if minimum > limit {
			return limit + 1
		}
	}
	return result
}

func substitution(a, b byte) int {
	if a&31 != b&31 {
		return moveCost
	}
	if a == b {
		return 0
	}
	lower := func(c byte) byte {
		if 'A' <= c && c <= 'Z' {
			return c + 'a' - 'A'
		}
		return c
	}
	if lower(a) == lower(b) {
		return caseCost
	}
	return moveCost
}
