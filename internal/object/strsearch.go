package object

import "strings"

// strSpan returns the byte offsets of the part of s that a search is about and
// the text sought; ok is false if nothing can be found.
func strSpan(t Thread, a []Value, name string) (sub string, lo, hi int, ok bool, err *Exception) {
	s := strSelf(a)
	if sub, err = strArg(a[1], name, 1); err != nil {
		return
	}
	lo, hi, ok, err = searchBounds(t, a[2], a[3], s.Count())
	if err == nil && ok {
		lo, hi = s.offset(lo), s.offset(hi)
	}
	return
}

func strSearch(t Thread, a []Value, name string, search func(s, sub string) int) (int, *Exception) {
	sub, lo, hi, ok, err := strSpan(t, a, name)
	if err != nil || !ok {
		return -1, err
	}
	s := strSelf(a)
	i := search(s.s[lo:hi], sub)
	if i < 0 {
		return -1, nil
	}
	return s.position(lo + i), nil
}

func strFind(t Thread, a []Value) (Value, *Exception) {
	i, err := strSearch(t, a, "find", strings.Index)
	return Int(int64(i)), err
}

func strRfind(t Thread, a []Value) (Value, *Exception) {
	i, err := strSearch(t, a, "rfind", strings.LastIndex)
	return Int(int64(i)), err
}

func strIndex(t Thread, a []Value) (Value, *Exception) {
	return found(strSearch(t, a, "index", strings.Index))
}

func strRindex(t Thread, a []Value) (Value, *Exception) {
	return found(strSearch(t, a, "rindex", strings.LastIndex))
}

func found(i int, err *Exception) (Value, *Exception) {
	if err == nil && i < 0 {
		err = ValueErrorf("substring not found")
	}
	return Int(int64(i)), err
}

func strCount(t Thread, a []Value) (Value, *Exception) {
	sub, lo, hi, ok, err := strSpan(t, a, "count")
	if err != nil || !ok {
		return Int(0), err
	}
	part := strSelf(a).s[lo:hi]
	if sub == "" {
		return Int(int64(runeCount(part) + 1)), nil
	}
	return Int(int64(strings.Count(part, sub))), nil
}

func strStartswith(t Thread, a []Value) (Value, *Exception) {
	return strAffix(t, a, "startswith", strings.HasPrefix)
}

func strEndswith(t Thread, a []Value) (Value, *Exception) {
	return strAffix(t, a, "endswith", strings.HasSuffix)
}

func strAffix(t Thread, a []Value, name string, has func(s, sub string) bool) (Value, *Exception) {
	s := strSelf(a)
	if a[2].IsNone() && a[3].IsNone() {
		if sub, ok := a[1].AsStr(); ok {
			return Bool(has(s.s, sub)), nil
		}
	}
	lo, hi, ok, err := searchBounds(t, a[2], a[3], s.Count())
	if err != nil {
		return Null, err
	}
	part := ""
	if ok {
		part = s.s[s.offset(lo):s.offset(hi)]
	}
	if sub := strObject(a[1]); sub != nil {
		return Bool(ok && has(part, sub.s)), nil
	}
	tuple, isTuple := Unwrap(a[1]).Object().(*Tuple)
	if !isTuple {
		return Null, TypeErrorf("%s first arg must be str or a tuple of str, not %s", name, typeName(a[1]))
	}
	for _, x := range tuple.items {
		sub := strObject(x)
		if sub == nil {
			return Null, TypeErrorf("tuple for %s must only contain str, not %s", name, typeName(x))
		}
		if ok && has(part, sub.s) {
			return True, nil
		}
	}
	return False, nil
}

func strRemoveprefix(_ Thread, a []Value) (Value, *Exception) {
	sub, err := strArg(a[1], "removeprefix", 0)
	if err != nil {
		return Null, err
	}
	return NewStr(strings.TrimPrefix(strSelf(a).s, sub)), nil
}

func strRemovesuffix(_ Thread, a []Value) (Value, *Exception) {
	sub, err := strArg(a[1], "removesuffix", 0)
	if err != nil {
		return Null, err
	}
	return NewStr(strings.TrimSuffix(strSelf(a).s, sub)), nil
}

func strReplace(t Thread, a []Value) (Value, *Exception) {
	old, err := strArg(a[1], "replace", 1)
	if err != nil {
		return Null, err
	}
	repl, err := strArg(a[2], "replace", 2)
	if err != nil {
		return Null, err
	}
	n, err := sizeArg(t, a[3], -1)
	if err != nil {
		return Null, err
	}
	s := strSelf(a)
	gaps := 0
	if old == "" {
		gaps = s.Count() + 1
	}
	r, err := replaceText(t, s.s, old, repl, n, gaps)
	if err != nil || r == s.s {
		return Of(s), err
	}
	if s.IsASCII() && isASCII(repl) {
		return newASCII(r), nil
	}
	return NewStr(r), nil
}

// replaceText replaces the first n occurrences, all if n < 0; gaps is the
// number of places where the empty text is found.
func replaceText(t Thread, s, old, repl string, n, gaps int) (string, *Exception) {
	count := gaps
	if old != "" {
		count = strings.Count(s, old)
	}
	if n >= 0 {
		count = min(count, n)
	}
	size := len(s) - count*len(old)
	if count > 0 && repl != "" {
		added, ok := repeatSize(len(repl), count)
		if !ok {
			return "", MemoryErr()
		}
		size += added
		if err := reserveText(t, size); err != nil {
			return "", err
		}
	}
	switch {
	case old == "" && hasSurrogates(s):
		return insertBetween(s, repl, n), nil
	case old == "":
		return strings.Replace(s, old, repl, n), nil
	case count == 0:
		return s, nil
	}
	if size <= smallText {
		var buf [smallText]byte
		return string(appendReplaced(buf[:0], s, old, repl, count)), nil
	}
	var b strings.Builder
	b.Grow(size)
	for range count {
		i := strings.Index(s, old)
		b.WriteString(s[:i])
		b.WriteString(repl)
		s = s[i+len(old):]
	}
	b.WriteString(s)
	return b.String(), nil
}

// smallText is the size in bytes up to which texts are made on the stack.
const smallText = 64

// appendReplaced appends s with count occurrences replaced.
func appendReplaced(b []byte, s, old, repl string, count int) []byte {
	for range count {
		i := strings.Index(s, old)
		b = append(append(b, s[:i]...), repl...)
		s = s[i+len(old):]
	}
	return append(b, s...)
}

// insertBetween replaces the empty text: strings.Replace would cut surrogates.
func insertBetween(s, repl string, n int) string {
	var b strings.Builder
	for i := 0; n != 0; n-- {
		b.WriteString(repl)
		if i == len(s) {
			return b.String()
		}
		k := runeLen(s[i])
		b.WriteString(s[i : i+k])
		if i += k; n == 1 {
			b.WriteString(s[i:])
			return b.String()
		}
	}
	return s
}

// sepArg returns the separator of partition.
func sepArg(v Value) (string, *Exception) {
	s := strObject(v)
	switch {
	case s == nil:
		return "", TypeErrorf("must be str, not %s", typeName(v))
	case s.s == "":
		return "", ValueErrorf("empty separator")
	}
	return s.s, nil
}

func strPartition(_ Thread, a []Value) (Value, *Exception) {
	sep, err := sepArg(a[1])
	if err != nil {
		return Null, err
	}
	s := strSelf(a)
	i := strings.Index(s.s, sep)
	if i < 0 {
		return Of(NewTuple(Of(s), Of(emptyStr), Of(emptyStr))), nil
	}
	return Of(NewTuple(NewStr(s.s[:i]), NewStr(sep), NewStr(s.s[i+len(sep):]))), nil
}

func strRpartition(_ Thread, a []Value) (Value, *Exception) {
	sep, err := sepArg(a[1])
	if err != nil {
		return Null, err
	}
	s := strSelf(a)
	i := strings.LastIndex(s.s, sep)
	if i < 0 {
		return Of(NewTuple(Of(emptyStr), Of(emptyStr), Of(s))), nil
	}
	return Of(NewTuple(NewStr(s.s[:i]), NewStr(sep), NewStr(s.s[i+len(sep):]))), nil
}
