package object

import "strings"

// largeStr is the size in bytes from which concatenations keep a buffer.
const largeStr = 256

// reserveText asks for the memory of a text of n bytes if that is much.
func reserveText(t Thread, n int) *Exception {
	if n < 1<<16 {
		return nil
	}
	return t.Reserve(int64(n))
}

// ConcatStr is a + b. When a itself was made so, its buffer is extended: a loop
// of s += x takes linear time.
func ConcatStr(t Thread, a, b *Str) (Value, *Exception) {
	switch {
	case a.s == "":
		return Of(b), nil
	case b.s == "":
		return Of(a), nil
	}
	n := len(a.s) + len(b.s)
	if n < largeStr {
		return Of(&Str{s: a.s + b.s, more: bothASCII(a, b)}), nil
	}
	var tail *strings.Builder
	if a.more != nil {
		tail = a.more.tail
	}
	more := a.more
	if tail == nil || tail.Len() != len(a.s) || tail.Cap() < n {
		// There is no buffer, somebody else appended to it, or it is full.
		if err := reserveText(t, n+n/4); err != nil {
			return Null, err
		}
		buf := new(strings.Builder)
		if tail != nil || len(b.s) < len(a.s)/2 {
			buf.Grow(n + n/4)
		} else {
			buf.Grow(n)
		}
		buf.WriteString(a.s)
		tail, more = buf, nil
	}
	tail.WriteString(b.s)
	if ascii := a.IsASCII() && b.IsASCII(); more == nil || !ascii {
		more = &strMore{ascii: ascii, runes: -1, tail: tail}
		if !ascii && a.isCounted() && b.isCounted() {
			more.runes = a.Count() + b.Count()
		}
	}
	return Of(&Str{s: tail.String(), more: more}), nil
}

// bothASCII is what is known of the concatenation of two texts.
func bothASCII(a, b *Str) *strMore {
	if a.more != nil && b.more != nil && a.more.ascii && b.more.ascii {
		return asciiText
	}
	return nil
}

// Concat returns s + other.
func (s *Str) Concat(t Thread, other Value) (Value, *Exception) {
	o := strObject(other)
	if o == nil {
		return Null, TypeErrorf(`can only concatenate str (not "%s") to str`, typeName(other))
	}
	return ConcatStr(t, s, o)
}

// Repeat returns s * n.
func (s *Str) Repeat(t Thread, n int) (Value, *Exception) {
	if n <= 0 || s.s == "" {
		return Of(emptyStr), nil
	}
	if n == 1 {
		return Of(s), nil
	}
	size, ok := repeatSize(len(s.s), n)
	if !ok {
		return Null, MemoryErr()
	}
	if err := reserveText(t, size); err != nil {
		return Null, err
	}
	return newCounted(strings.Repeat(s.s, n), s.Count()*n), nil
}

// repeatSize returns size*n unless that is beyond any memory.
func repeatSize(size, n int) (int, bool) {
	if n > (1<<47)/size {
		return 0, false
	}
	return size * n, true
}

// Len returns len(s).
func (s *Str) Len(Thread) (int, *Exception) { return s.Count(), nil }

// Str returns str(s).
func (s *Str) Str(Thread) (string, *Exception) { return s.s, nil }

// Repr returns repr(s).
func (s *Str) Repr(Thread) (string, *Exception) { return StrRepr(s.s), nil }

// Hash returns hash(s).
func (s *Str) Hash(Thread) (int64, *Exception) { return s.hashOf(), nil }

// Truth returns bool(s).
func (s *Str) Truth(Thread) (bool, *Exception) { return s.s != "", nil }

// Compare orders by code points: the order of the bytes of UTF-8.
func (s *Str) Compare(_ Thread, op CompareOp, other Value) (Value, *Exception) {
	o := strObject(other)
	if o == nil {
		return NotImplemented, nil
	}
	switch op {
	case EQ:
		return Bool(s.s == o.s), nil
	case NE:
		return Bool(s.s != o.s), nil
	}
	return Bool(orderIs(op, strings.Compare(s.s, o.s))), nil
}

// Binary is s % values.
func (s *Str) Binary(t Thread, op BinaryOp, other Value, reflected bool) (Value, *Exception) {
	if op != Mod {
		return NotImplemented, nil
	}
	if reflected {
		o := strObject(other)
		if o == nil {
			return NotImplemented, nil
		}
		return PercentStr(t, o.s, Of(s))
	}
	return PercentStr(t, s.s, other)
}

// Contains returns v in s.
func (s *Str) Contains(_ Thread, v Value) (bool, *Exception) {
	o := strObject(v)
	if o == nil {
		return false, TypeErrorf("'in <string>' requires string as left operand, not %s", typeName(v))
	}
	return strings.Contains(s.s, o.s), nil
}

// GetItem returns s[key].
func (s *Str) GetItem(t Thread, key Value) (Value, *Exception) {
	if i, ok := key.AsInt(); ok {
		n := int64(s.Count())
		if i < 0 {
			i += n
		}
		if uint64(i) >= uint64(n) {
			return Null, IndexErrorf("string index out of range")
		}
		return s.At(int(i)), nil
	}
	if sl, ok := key.Object().(*Slice); ok {
		start, stop, step, n, err := SliceIndices(t, sl, s.Count)
		if err != nil {
			return Null, err
		}
		switch {
		case n == 0:
			return Of(emptyStr), nil
		case step == 1:
			return s.Slice(start, stop), nil
		case s.IsASCII():
			b := make([]byte, n)
			for k := range b {
				b[k] = s.s[start+k*step]
			}
			return newASCII(string(b)), nil
		}
		b := make([]byte, 0, n)
		for k := range n {
			off := s.offset(start + k*step)
			b = append(b, s.s[off:off+runeLen(s.s[off])]...)
		}
		return newCounted(string(b), n), nil
	}
	i, err := sequenceIndex(t, key, "string indices must be integers, not '%s'", s.Count(), "string index out of range")
	if err != nil {
		return Null, err
	}
	return s.At(i), nil
}

// sequenceIndex returns the position that key means in a sequence of length n.
func sequenceIndex(t Thread, key Value, notInt string, n int, outOfRange string) (int, *Exception) {
	if _, ok := LookupSpecial(key, "__index__"); !ok && !IsIntValue(key) {
		return 0, TypeErrorf("%s", strings.Replace(notInt, "%s", typeName(key), 1))
	}
	i, err := IndexKey(t, key)
	if err != nil {
		return 0, err
	}
	if i < 0 {
		i += n
	}
	if i < 0 || i >= n {
		return 0, IndexErrorf("%s", outOfRange)
	}
	return i, nil
}

// Iter returns iter(s).
func (s *Str) Iter(Thread) (Value, *Exception) { return Of(&StrIter{Str: s}), nil }
