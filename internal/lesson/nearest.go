package lesson

import "strings"

// Nearest returns the candidate that name was probably meant to be, "" if none
// is near. Near is: equal but for case, the only one that begins with name, or
// at most a third of its letters (at least one) away in edits.
func Nearest(name string, candidates []string) string {
	name = strings.ToLower(name)
	if len(name) > 100 {
		return ""
	}
	best, bestDistance, prefixed, prefixes := "", 0, "", 0
	for _, c := range candidates {
		lower := strings.ToLower(c)
		if lower == name {
			return c
		}
		if name != "" && strings.HasPrefix(lower, name) {
			prefixed, prefixes = c, prefixes+1
		}
		d := distance([]rune(name), []rune(lower))
		if d <= max(1, len([]rune(lower))/3) && (best == "" || d < bestDistance) {
			best, bestDistance = c, d
		}
	}
	if best == "" && prefixes == 1 {
		return prefixed
	}
	return best
}

// distance counts the edits from a to b: insert, delete, replace, and swap of
// two neighbours (the optimal string alignment distance).
func distance(a, b []rune) int {
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		for j := 1; j <= len(b); j++ {
			change := 1
			if a[i-1] == b[j-1] {
				change = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+change)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}
