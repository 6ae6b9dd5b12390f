package object

import "strings"

// bytesMethods and bytearrayMethods are the tables of the classes bytes and
// bytearray; most rows serve both, and return the type they are called on.
var (
	bytesMethods = append([]Method{
		{Name: "__new__", Sig: `(cls, source=?, encoding=?, errors=?)`, Kind: NewMethod, Fn: bytesNew},
		{Name: "__bytes__", Sig: "(self, /)", Fn: bytesBytes, Doc: "Give the same contents as a plain bytes object, never a subclass."},
		{Name: "__getnewargs__", Sig: "(self, /)", Fn: bytesGetNewArgs},
		{Name: "join", Sig: "(self, iterable_of_bytes, /)", Fn: bytesJoin, Doc: "Build new bytes from the pieces given, using this object as separator."},
	}, bytesCommon("bytes", "B")...)
	bytearrayMethods = append(append([]Method{
		{Name: "join", Sig: "(self, iterable_of_bytes, /)", Fn: bytesJoin, Doc: "Build a new bytearray from the pieces given, using this one as separator."},
	}, bytearrayOwn...), bytesCommon("bytearray", "B")...)
)

func bytesCommon(name, b string) []Method {
	copyOf := func(m string) string { return b + "." + m + "() -> copy of " + b }
	predicate := func(m string) string { return b + "." + m + "() -> bool" }
	return []Method{
		{Name: "capitalize", Sig: "(self, /)", Fn: bytesMap(capitalizeASCII), Doc: copyOf("capitalize")},
		{Name: "center", Sig: "(self, width, fillchar=b' ', /)", Fn: bytesPad("center", centerLeft), Doc: "Pad both sides with the fill byte until the width is reached."},
		{Name: "count", Sig: "(self, sub, start=None, end=None, /)", Fn: bytesCount, Doc: "Count how often sub appears within B[start:end] without overlaps."},
		{Name: "decode", Sig: "(self, /, encoding='utf-8', errors='strict')", Fn: bytesDecode, Doc: "Decode the " + name + " using the codec registered for encoding."},
		{Name: "endswith", Sig: "(self, suffix, start=None, end=None, /)", Fn: bytesAffix("endswith", strings.HasSuffix), Doc: "Tell whether the last bytes are the suffix, or one of several."},
		{Name: "expandtabs", Sig: "(self, /, tabsize=8)", Fn: bytesExpandtabs, Doc: "Make a copy in which spaces take the place of tabs."},
		{Name: "find", Sig: "(self, sub, start=None, end=None, /)", Fn: bytesFind(strings.Index, false), Doc: "Locate the first spot where sub occurs inside the chosen slice of B."},
		{Name: "fromhex", Sig: "(type, string, /)", Kind: ClassMethod, Fn: bytesFromhex, Doc: "Create a " + name + " object from a string of hexadecimal numbers.\n\nSpaces between two numbers are accepted."},
		{Name: "hex", Sig: `(self, sep=?, bytes_per_sep=1)`, Fn: bytesHex, Doc: "Spell out each byte as two hexadecimal digits."},
		{Name: "index", Sig: "(self, sub, start=None, end=None, /)", Fn: bytesFind(strings.Index, true), Doc: "Return the lowest index in B where subsection 'sub' is found, such that 'sub' is contained within B[start,end].\n\nRaise ValueError if the subsection is not found."},
		{Name: "isalnum", Sig: "(self, /)", Fn: bytesPredicate(isAlnum), Doc: predicate("isalnum")},
		{Name: "isalpha", Sig: "(self, /)", Fn: bytesPredicate(isAlpha), Doc: predicate("isalpha")},
		{Name: "isascii", Sig: "(self, /)", Fn: bytesIsASCII, Doc: predicate("isascii")},
		{Name: "isdigit", Sig: "(self, /)", Fn: bytesPredicate(isDecimal), Doc: predicate("isdigit")},
		{Name: "islower", Sig: "(self, /)", Fn: bytesIs(func(s string) bool { return caseIs(s, isLower, isUpper) }), Doc: predicate("islower")},
		{Name: "isspace", Sig: "(self, /)", Fn: bytesPredicate(isSpaceByte), Doc: predicate("isspace")},
		{Name: "istitle", Sig: "(self, /)", Fn: bytesIs(titleIs), Doc: predicate("istitle")},
		{Name: "isupper", Sig: "(self, /)", Fn: bytesIs(func(s string) bool { return caseIs(s, isUpper, isLower) }), Doc: predicate("isupper")},
		{Name: "ljust", Sig: "(self, width, fillchar=b' ', /)", Fn: bytesPad("ljust", func(int, int) int { return 0 }), Doc: "Pad on the right with the fill byte until the width is reached."},
		{Name: "lower", Sig: "(self, /)", Fn: bytesMap(lowerASCII), Doc: copyOf("lower")},
		{Name: "lstrip", Sig: "(self, bytes=None, /)", Fn: bytesTrim(true, false), Doc: "Drop the given bytes, or ASCII whitespace by default, from the front."},
		{Name: "maketrans", Sig: "(frm, to, /)", Kind: StaticMethod, Fn: bytesMaketrans, Doc: "Return a translation table usable for the bytes or bytearray translate method."},
		{Name: "partition", Sig: "(self, sep, /)", Fn: bytesPartition(false), Doc: "Partition the " + name + " into three parts using the given separator."},
		{Name: "removeprefix", Sig: "(self, prefix, /)", Fn: bytesRemove(strings.TrimPrefix), Doc: "Return a " + name + " object with the given prefix string removed if present."},
		{Name: "removesuffix", Sig: "(self, suffix, /)", Fn: bytesRemove(strings.TrimSuffix), Doc: "Return a " + name + " object with the given suffix string removed if present."},
		{Name: "replace", Sig: "(self, old, new, count=-1, /)", Fn: bytesReplace, Doc: "Make a copy that has new wherever old appeared."},
		{Name: "rfind", Sig: "(self, sub, start=None, end=None, /)", Fn: bytesFind(strings.LastIndex, false), Doc: "Locate the last spot where sub occurs inside the chosen slice of B."},
		{Name: "rindex", Sig: "(self, sub, start=None, end=None, /)", Fn: bytesFind(strings.LastIndex, true), Doc: "Locate the last spot where sub occurs inside the chosen slice of B."},
		{Name: "rjust", Sig: "(self, width, fillchar=b' ', /)", Fn: bytesPad("rjust", func(n, _ int) int { return n }), Doc: "Pad on the left with the fill byte until the width is reached."},
		{Name: "rpartition", Sig: "(self, sep, /)", Fn: bytesPartition(true), Doc: "Partition the " + name + " into three parts using the given separator."},
		{Name: "rsplit", Sig: "(self, /, sep=None, maxsplit=-1)", Fn: bytesSplit(true), Doc: "Divide at separators, beginning from the right, and list the pieces."},
		{Name: "rstrip", Sig: "(self, bytes=None, /)", Fn: bytesTrim(false, true), Doc: "Drop the given bytes, or ASCII whitespace by default, from the end."},
		{Name: "split", Sig: "(self, /, sep=None, maxsplit=-1)", Fn: bytesSplit(false), Doc: "Divide at each separator and list the pieces."},
		{Name: "splitlines", Sig: "(self, /, keepends=False)", Fn: bytesSplitlines, Doc: "Divide at line boundaries and list the lines."},
		{Name: "startswith", Sig: "(self, prefix, start=None, end=None, /)", Fn: bytesAffix("startswith", strings.HasPrefix), Doc: "Tell whether the first bytes are the prefix, or one of several."},
		{Name: "strip", Sig: "(self, bytes=None, /)", Fn: bytesTrim(true, true), Doc: "Trim the given bytes, or ASCII whitespace by default, from both ends."},
		{Name: "swapcase", Sig: "(self, /)", Fn: bytesMap(swapcaseASCII), Doc: copyOf("swapcase")},
		{Name: "title", Sig: "(self, /)", Fn: bytesMap(titleASCII), Doc: copyOf("title")},
		{Name: "translate", Sig: "(self, table, /, delete=b'')", Fn: bytesTranslate, Doc: "Build a new value by looking up every character in a table."},
		{Name: "upper", Sig: "(self, /)", Fn: bytesMap(upperASCII), Doc: copyOf("upper")},
		{Name: "zfill", Sig: "(self, width, /)", Fn: bytesZfill, Doc: "Left-fill with zeros up to the requested width, never shortening the input."},
	}
}

// bytesSelf returns the bytes of the receiver and what makes a result of its
// type.
func bytesSelf(a []Value) (string, func(string) Value) {
	switch o := Unwrap(a[0]).Object().(type) {
	case *Bytes:
		return o.b, NewBytesString
	case *ByteArray:
		return string(o.B), func(s string) Value { return NewByteArray([]byte(s)) }
	}
	return "", NewBytesString
}

func bytesBytes(_ Thread, a []Value) (Value, *Exception) { return Unwrap(a[0]), nil }

func bytesGetNewArgs(_ Thread, a []Value) (Value, *Exception) {
	return Of(NewTuple(Unwrap(a[0]))), nil
}

func bytesDecode(t Thread, a []Value) (Value, *Exception) {
	encoding, err := codecArg(a[1], "decode", "encoding")
	if err != nil {
		return Null, err
	}
	errors, err := codecArg(a[2], "decode", "errors")
	if err != nil {
		return Null, err
	}
	s, _ := bytesSelf(a)
	return formatted(Decode(t, s, encoding, errors))
}
