package object

import "strings"

// Case of bytes is that of ASCII alone.
func mapASCII(f func(c byte, first bool) byte) func(string) string {
	return func(s string) string {
		b := []byte(s)
		inWord := false
		for i, c := range b {
			b[i] = f(c, !inWord)
			inWord = isAlpha(rune(c)) && c < 0x80
		}
		return string(b)
	}
}

func upperByte(c byte) byte {
	if 'a' <= c && c <= 'z' {
		return c - 32
	}
	return c
}

func lowerByte(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		return c + 32
	}
	return c
}

var (
	upperASCII    = mapASCII(func(c byte, _ bool) byte { return upperByte(c) })
	lowerASCII    = mapASCII(func(c byte, _ bool) byte { return lowerByte(c) })
	swapcaseASCII = mapASCII(func(c byte, _ bool) byte {
		if u := upperByte(c); u != c {
			return u
		}
		return lowerByte(c)
	})
	titleASCII = mapASCII(func(c byte, first bool) byte {
		if first {
			return upperByte(c)
		}
		return lowerByte(c)
	})
)

func capitalizeASCII(s string) string {
	if s == "" {
		return s
	}
	return string([]byte{upperByte(s[0])}) + lowerASCII(s[1:])
}

func isSpaceByte(r rune) bool { return r == ' ' || '\t' <= r && r <= '\r' }

func bytesMap(f func(string) string) NativeFn {
	return func(_ Thread, a []Value) (Value, *Exception) {
		s, result := bytesSelf(a)
		return result(f(s)), nil
	}
}

func bytesPredicate(is func(rune) bool) NativeFn {
	return func(_ Thread, a []Value) (Value, *Exception) {
		s, _ := bytesSelf(a)
		for i := 0; i < len(s); i++ {
			if s[i] >= 0x80 || !is(rune(s[i])) {
				return False, nil
			}
		}
		return Bool(s != ""), nil
	}
}

// bytesIs makes a predicate of the whole; bytes beyond ASCII have no case.
func bytesIs(is func(string) bool) NativeFn {
	return func(_ Thread, a []Value) (Value, *Exception) {
		s, _ := bytesSelf(a)
		b := []byte(s)
		for i, c := range b {
			if c >= 0x80 {
				b[i] = ' '
			}
		}
		return Bool(is(string(b))), nil
	}
}

func bytesIsASCII(_ Thread, a []Value) (Value, *Exception) {
	s, _ := bytesSelf(a)
	return Bool(isASCII(s)), nil
}

// subArg returns what a search looks for: bytes or one byte as an int.
func subArg(t Thread, v Value) (string, *Exception) {
	if s, ok := BufferOf(v); ok {
		return s, nil
	}
	if _, ok := LookupSpecial(v, "__index__"); !ok && !IsIntValue(v) {
		return "", TypeErrorf("argument should be integer or bytes-like object, not '%s'", typeName(v))
	}
	c, err := byteOf(t, v, byteRange)
	return string([]byte{c}), err
}

func bytesFind(search func(s, sub string) int, must bool) NativeFn {
	return func(t Thread, a []Value) (Value, *Exception) {
		s, _ := bytesSelf(a)
		lo, hi, ok, err := searchBounds(t, a[2], a[3], len(s))
		if err != nil {
			return Null, err
		}
		sub, err := subArg(t, a[1])
		if err != nil {
			return Null, err
		}
		i := -1
		if ok {
			if i = search(s[lo:hi], sub); i >= 0 {
				i += lo
			}
		}
		if i < 0 && must {
			return Null, ValueErrorf("subsection not found")
		}
		return Int(int64(i)), nil
	}
}

func bytesCount(t Thread, a []Value) (Value, *Exception) {
	s, _ := bytesSelf(a)
	lo, hi, ok, err := searchBounds(t, a[2], a[3], len(s))
	if err != nil {
		return Null, err
	}
	sub, err := subArg(t, a[1])
	switch {
	case err != nil || !ok:
		return Int(0), err
	case sub == "":
		return Int(int64(hi - lo + 1)), nil
	}
	return Int(int64(strings.Count(s[lo:hi], sub))), nil
}

func bytesAffix(name string, has func(s, sub string) bool) NativeFn {
	return func(t Thread, a []Value) (Value, *Exception) {
		s, _ := bytesSelf(a)
		lo, hi, ok, err := searchBounds(t, a[2], a[3], len(s))
		if err != nil {
			return Null, err
		}
		if ok {
			s = s[lo:hi]
		}
		if tuple, isTuple := Unwrap(a[1]).Object().(*Tuple); isTuple {
			for _, x := range tuple.items {
				sub, err := needBuffer(x)
				if err != nil {
					return Null, err
				}
				if ok && has(s, sub) {
					return True, nil
				}
			}
			return False, nil
		}
		sub, isBuffer := BufferOf(a[1])
		if !isBuffer {
			return Null, TypeErrorf("%s first arg must be bytes or a tuple of bytes, not %s", name, typeName(a[1]))
		}
		return Bool(ok && has(s, sub)), nil
	}
}

func bytesRemove(trim func(s, affix string) string) NativeFn {
	return func(_ Thread, a []Value) (Value, *Exception) {
		s, result := bytesSelf(a)
		sub, err := needBuffer(a[1])
		if err != nil {
			return Null, err
		}
		return result(trim(s, sub)), nil
	}
}

func bytesReplace(t Thread, a []Value) (Value, *Exception) {
	s, result := bytesSelf(a)
	old, err := needBuffer(a[1])
	if err != nil {
		return Null, err
	}
	repl, err := needBuffer(a[2])
	if err != nil {
		return Null, err
	}
	n, err := sizeArg(t, a[3], -1)
	if err != nil {
		return Null, err
	}
	if old != "" {
		r, err := replaceText(t, s, old, repl, n, 0)
		return result(r), err
	}
	gaps := len(s) + 1
	if n >= 0 {
		gaps = min(gaps, n)
	}
	if gaps > 0 && repl != "" {
		size, ok := repeatSize(len(repl), gaps)
		if !ok {
			return Null, MemoryErr()
		}
		if err := reserveText(t, size+len(s)); err != nil {
			return Null, err
		}
	}
	var b strings.Builder
	for i := range len(s) + 1 {
		if i < gaps {
			b.WriteString(repl)
		}
		if i < len(s) {
			b.WriteByte(s[i])
		}
	}
	return result(b.String()), nil
}

func bytesPartition(right bool) NativeFn {
	return func(_ Thread, a []Value) (Value, *Exception) {
		s, result := bytesSelf(a)
		sep, err := needBuffer(a[1])
		switch {
		case err != nil:
			return Null, err
		case sep == "":
			return Null, ValueErrorf("empty separator")
		}
		i := strings.Index(s, sep)
		if right {
			i = strings.LastIndex(s, sep)
		}
		parts := [3]string{s, "", ""}
		switch {
		case i >= 0:
			parts = [3]string{s[:i], sep, s[i+len(sep):]}
		case right:
			parts = [3]string{"", "", s}
		}
		return Of(NewTuple(result(parts[0]), result(parts[1]), result(parts[2]))), nil
	}
}

func bytesSplit(right bool) NativeFn {
	return func(t Thread, a []Value) (Value, *Exception) {
		n, err := sizeArg(t, a[2], -1)
		if err != nil {
			return Null, err
		}
		s, result := bytesSelf(a)
		if a[1].IsNone() {
			return resultList(splitSpaceBytes(s, n, right), result), nil
		}
		sep, err := needBuffer(a[1])
		switch {
		case err != nil:
			return Null, err
		case sep == "":
			return Null, ValueErrorf("empty separator")
		}
		return resultList(splitBy(s, sep, n, right), result), nil
	}
}

func resultList(parts []string, result func(string) Value) Value {
	items := make([]Value, len(parts))
	for i, p := range parts {
		items[i] = result(p)
	}
	return Of(NewList(items...))
}

// splitSpaceBytes is splitSpace of bytes.
func splitSpaceBytes(s string, n int, right bool) []string {
	const space = " \t\n\r\v\f"
	if n < 0 {
		n = len(s)
	}
	var parts []string
	for ; n > 0; n-- {
		if right {
			if s = strings.TrimRight(s, space); s == "" {
				break
			}
			i := strings.LastIndexAny(s, space) + 1
			parts, s = append(parts, s[i:]), s[:i]
			continue
		}
		if s = strings.TrimLeft(s, space); s == "" {
			break
		}
		i := strings.IndexAny(s, space)
		if i < 0 {
			i = len(s)
		}
		parts, s = append(parts, s[:i]), s[i:]
	}
	if right {
		if s = strings.TrimRight(s, space); s != "" {
			parts = append(parts, s)
		}
		reverseStrings(parts)
	} else if s = strings.TrimLeft(s, space); s != "" {
		parts = append(parts, s)
	}
	return parts
}

func bytesTrim(left, right bool) NativeFn {
	return func(_ Thread, a []Value) (Value, *Exception) {
		s, result := bytesSelf(a)
		set := " \t\n\r\v\f"
		if !a[1].IsNone() {
			var err *Exception
			if set, err = needBuffer(a[1]); err != nil {
				return Null, err
			}
		}
		for left && s != "" && strings.IndexByte(set, s[0]) >= 0 {
			s = s[1:]
		}
		for right && s != "" && strings.IndexByte(set, s[len(s)-1]) >= 0 {
			s = s[:len(s)-1]
		}
		return result(s), nil
	}
}

func bytesSplitlines(t Thread, a []Value) (Value, *Exception) {
	keep, err := Truth(t, a[1])
	if err != nil {
		return Null, err
	}
	s, result := bytesSelf(a)
	var parts []string
	for s != "" {
		i := strings.IndexAny(s, "\r\n")
		if i < 0 {
			parts = append(parts, s)
			break
		}
		end := i + 1
		if s[i] == '\r' && end < len(s) && s[end] == '\n' {
			end++
		}
		if keep {
			i = end
		}
		parts, s = append(parts, s[:i]), s[end:]
	}
	return resultList(parts, result), nil
}

func bytesJoin(t Thread, a []Value) (Value, *Exception) {
	sep, result := bytesSelf(a)
	items, err := joinItems(t, a[1])
	if err != nil {
		return Null, err
	}
	parts := make([]string, len(items))
	size := 0
	for i, x := range items {
		s, ok := BufferOf(x)
		if !ok {
			return Null, TypeErrorf("sequence item %d: expected a bytes-like object, %s found", i, typeName(x))
		}
		parts[i] = s
		size += len(s) + len(sep)
	}
	if err := reserveText(t, size); err != nil {
		return Null, err
	}
	return result(strings.Join(parts, sep)), nil
}

// bytesPad makes a padding method; left tells how many of n fill bytes go to
// the left.
func bytesPad(name string, left func(n, width int) int) NativeFn {
	return func(t Thread, a []Value) (Value, *Exception) {
		s, result := bytesSelf(a)
		width, err := IndexInt(t, a[1])
		if err != nil {
			return Null, err
		}
		fill := ""
		switch o := Unwrap(a[2]).Object().(type) {
		case *Bytes:
			fill = o.b
		case *ByteArray:
			fill = string(o.B)
		}
		if len(fill) != 1 {
			return Null, TypeErrorf("%s() argument 2 must be a byte string of length 1, not %s", name, typeName(a[2]))
		}
		n := width - len(s)
		if n <= 0 {
			return result(s), nil
		}
		l := left(n, width)
		text, err := padText(t, s, fill, l, n-l)
		return result(text), err
	}
}

func bytesZfill(t Thread, a []Value) (Value, *Exception) {
	s, result := bytesSelf(a)
	width, err := IndexInt(t, a[1])
	if err != nil || width <= len(s) {
		return result(s), err
	}
	sign, rest := splitSign(s)
	text, err := padText(t, rest, "0", width-len(s), 0)
	return result(sign + text), err
}

func bytesExpandtabs(t Thread, a []Value) (Value, *Exception) {
	s, result := bytesSelf(a)
	size, err := IndexC(t, a[1], 32)
	if err != nil {
		return Null, err
	}
	s, err = expandTabs(t, s, int(size), false)
	return result(s), err
}

func bytesMaketrans(_ Thread, a []Value) (Value, *Exception) {
	from, err := needBuffer(a[0])
	if err != nil {
		return Null, err
	}
	to, err := needBuffer(a[1])
	if err != nil {
		return Null, err
	}
	if len(from) != len(to) {
		return Null, ValueErrorf("maketrans arguments must have same length")
	}
	table := make([]byte, 256)
	for i := range table {
		table[i] = byte(i)
	}
	for i := range len(from) {
		table[from[i]] = to[i]
	}
	return NewBytes(table), nil
}

func bytesTranslate(_ Thread, a []Value) (Value, *Exception) {
	s, result := bytesSelf(a)
	table := ""
	if !a[1].IsNone() {
		var err *Exception
		if table, err = needBuffer(a[1]); err != nil {
			return Null, err
		}
		if len(table) != 256 {
			return Null, ValueErrorf("translation table must be 256 characters long")
		}
	}
	drop, err := needBuffer(a[2])
	if err != nil {
		return Null, err
	}
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		c := s[i]
		if strings.IndexByte(drop, c) >= 0 {
			continue
		}
		if table != "" {
			c = table[c]
		}
		b = append(b, c)
	}
	return result(string(b)), nil
}

func bytesFromhex(t Thread, a []Value) (Value, *Exception) {
	cls := a[0].Object().(*Class)
	s, err := strArg(a[1], "fromhex", 0)
	if err != nil {
		return Null, err
	}
	var out []byte
	for i := 0; i < len(s); i++ {
		if isSpaceByte(rune(s[i])) {
			continue
		}
		hi := digitValue(s[i])
		lo := 99
		if i+1 < len(s) {
			lo = digitValue(s[i+1])
		}
		if hi > 15 || lo > 15 {
			if hi <= 15 {
				i++
			}
			return Null, ValueErrorf("non-hexadecimal number found in fromhex() arg at position %d", runeCount(s[:i]))
		}
		out = append(out, byte(hi<<4|lo))
		i++
	}
	if cls == ByteArrayClass {
		return NewByteArray(out), nil
	}
	v := NewBytes(out)
	if cls == BytesClass {
		return v, nil
	}
	return t.Call(Of(cls), []Value{v}, nil)
}

func bytesHex(t Thread, a []Value) (Value, *Exception) {
	s, _ := bytesSelf(a)
	return hexText(t, s, a[1], a[2])
}

// hexText is s.hex(sep, group): groups count from the right, or from the left
// if negative.
func hexText(t Thread, s string, sepArg, groupArg Value) (Value, *Exception) {
	sep := ""
	if !sepArg.IsNull() {
		n, err := Len(t, sepArg)
		if err != nil {
			return Null, err
		}
		if n != 1 {
			return Null, ValueErrorf("sep must be length 1.")
		}
		if sep, _ = StrOf(sepArg); sep == "" {
			var ok bool
			if sep, ok = BytesOf(sepArg); !ok {
				return Null, TypeErrorf("sep must be str or bytes.")
			}
		}
		if sep[0] >= 0x80 {
			return Null, ValueErrorf("sep must be ASCII.")
		}
	}
	g, err := IndexC(t, groupArg, 32)
	if err != nil {
		return Null, err
	}
	group := int(g)
	if err := reserveText(t, 3*len(s)); err != nil {
		return Null, err
	}
	b := make([]byte, 0, 2*len(s))
	for i := 0; i < len(s); i++ {
		at := i
		if group > 0 {
			at = len(s) - i
		}
		if sep != "" && i > 0 && group != 0 && at%group == 0 {
			b = append(b, sep[0])
		}
		b = append(b, "0123456789abcdef"[s[i]>>4], "0123456789abcdef"[s[i]&15])
	}
	return newASCII(string(b)), nil
}
