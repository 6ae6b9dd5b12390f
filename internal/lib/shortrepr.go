package lib

import (
	"sort"
	"strings"

	"asyncrepl/internal/object"
)

// The bounds of ShortRepr, those of reprlib.
const (
	shortLevel  = 6
	shortItems  = 6
	shortPairs  = 4
	shortString = 30
	shortNumber = 40
	shortOther  = 30
)

// ShortRepr is the repr of v with what is long left out, as reprlib has it.
func ShortRepr(t object.Thread, v object.Value) string { return shortRepr(t, v, shortLevel) }

func shortRepr(t object.Thread, v object.Value, level int) string {
	switch v.Class() {
	case object.StrClass:
		s, _ := v.AsStr()
		return shortText(t, []rune(s))
	case object.IntClass:
		return middle(object.ReprText(t, v), shortNumber)
	case object.ListClass:
		return shortIterable(t, v, "[", "]", "", level)
	case object.TupleClass:
		return shortIterable(t, v, "(", ")", ",", level)
	case object.SetClass:
		return shortSet(t, v, "set()", "{", "}", level)
	case object.FrozenSetClass:
		return shortSet(t, v, "frozenset()", "frozenset({", "})", level)
	case object.DictClass:
		return shortDict(t, v, level)
	}
	if v.Class().Name == "deque" {
		return shortIterable(t, v, "deque([", "])", "", level)
	}
	return middle(object.ReprText(t, v), shortOther)
}

// middle leaves the middle of s out if it has more than n characters.
func middle(s string, n int) string {
	r := []rune(s)
	if len(r) <= n {
		return s
	}
	i := (n - 3) / 2
	j := n - 3 - i
	return string(r[:i]) + "..." + string(r[len(r)-j:])
}

func shortText(t object.Thread, r []rune) string {
	quoted := object.StrRepr(string(r[:min(len(r), shortString)]))
	if len([]rune(quoted)) <= shortString && len(r) <= shortString {
		return quoted
	}
	i := (shortString - 3) / 2
	j := shortString - 3 - i
	ends := append(append([]rune(nil), r[:min(i, len(r))]...), r[max(len(r)-j, 0):]...)
	q := []rune(object.StrRepr(string(ends)))
	return string(q[:min(i, len(q))]) + "..." + string(q[max(len(q)-j, 0):])
}

func shortIterable(t object.Thread, v object.Value, left, right, trail string, level int) string {
	items, exc := object.ToList(t, v)
	switch {
	case exc != nil:
		return middle(object.ReprText(t, v), shortOther)
	case level <= 0 && len(items) > 0:
		return left + "..." + right
	case len(items) == 1:
		right = trail + right
	}
	var parts []string
	for _, x := range items[:min(len(items), shortItems)] {
		parts = append(parts, shortRepr(t, x, level-1))
	}
	if len(items) > shortItems {
		parts = append(parts, "...")
	}
	return left + strings.Join(parts, ", ") + right
}

func shortSet(t object.Thread, v object.Value, empty, left, right string, level int) string {
	items, exc := object.ToList(t, v)
	if exc != nil || len(items) == 0 {
		return empty
	}
	return shortIterable(t, object.Of(object.NewList(ordered(t, items)...)), left, right, "", level)
}

func shortDict(t object.Thread, v object.Value, level int) string {
	d, _ := object.DictOf(v)
	keys := d.KeyList()
	switch {
	case len(keys) == 0:
		return "{}"
	case level <= 0:
		return "{...}"
	}
	var parts []string
	for _, k := range ordered(t, keys)[:min(len(keys), shortPairs)] {
		x, _, _ := d.Get(t, k) // the key is there
		parts = append(parts, shortRepr(t, k, level-1)+": "+shortRepr(t, x, level-1))
	}
	if len(keys) > shortPairs {
		parts = append(parts, "...")
	}
	return "{" + strings.Join(parts, ", ") + "}"
}

// ordered sorts the values if they can be compared.
func ordered(t object.Thread, vs []object.Value) []object.Value {
	out := append([]object.Value(nil), vs...)
	failed := false
	sort.SliceStable(out, func(i, j int) bool {
		less, exc := object.CompareTruth(t, object.LT, out[i], out[j])
		failed = failed || exc != nil
		return less
	})
	if failed {
		return vs
	}
	return out
}
