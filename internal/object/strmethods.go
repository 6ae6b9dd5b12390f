package object

// strMethods is the table of the class str.
var strMethods = []Method{
	{Name: "__new__", Sig: `(cls, object=?, encoding=?, errors=?)`, Kind: NewMethod, Fn: strNew},
	{Name: "__format__", Sig: "(self, format_spec, /)", Fn: formatMethod, Doc: "Renders the string according to the given format specification."},
	{Name: "__getnewargs__", Sig: "(self, /)", Fn: strGetNewArgs},
	{Name: "__sizeof__", Sig: "(self, /)", Fn: strSizeof, Doc: "Tells how many bytes of memory the string takes up."},
	{Name: "capitalize", Sig: "(self, /)", Fn: strCapitalize, Doc: "Puts the first character in upper case and lowers all the others."},
	{Name: "casefold", Sig: "(self, /)", Fn: strCasefold, Doc: "Folds case fully so that strings can be compared ignoring case."},
	{Name: "center", Sig: "(self, width, fillchar=' ', /)", Fn: strCenter, Doc: "Centers the text in a field of width, padded with spaces by default."},
	{Name: "count", Sig: `(self, sub, start=None, end=None, /)`, Fn: strCount, Doc: "Counts separate appearances of sub, optionally only between start and end."},
	{Name: "encode", Sig: "(self, /, encoding='utf-8', errors='strict')", Fn: strEncode, Doc: "Converts the text to bytes with the named encoding's codec."},
	{Name: "endswith", Sig: `(self, suffix, start=None, end=None, /)`, Fn: strEndswith, Doc: "Checks whether the text finishes with the suffix given."},
	{Name: "expandtabs", Sig: "(self, /, tabsize=8)", Fn: strExpandtabs, Doc: "Replaces tabs with spaces, using tab stops every 8 columns by default."},
	{Name: "find", Sig: `(self, sub, start=None, end=None, /)`, Fn: strFind, Doc: "Return the lowest index in S where substring sub is found, such that sub is contained within S[start:end].\n\nReturn -1 on failure."},
	{Name: "format", Sig: "(self, /, *args, **kwargs)", Fn: strFormat, Doc: "Fills in the brace-marked fields with the positional and keyword arguments."},
	{Name: "format_map", Sig: "(self, mapping, /)", Fn: strFormatMap, Doc: "Fills in the brace-marked fields with values looked up in a mapping."},
	{Name: "index", Sig: `(self, sub, start=None, end=None, /)`, Fn: strIndex, Doc: "Return the lowest index in S where substring sub is found, such that sub is contained within S[start:end].\n\nRaises ValueError when the substring is not found."},
	{Name: "isalnum", Sig: "(self, /)", Fn: strPredicate(isAlnum), Doc: "Checks that the string is non-empty and holds only letters and numbers."},
	{Name: "isalpha", Sig: "(self, /)", Fn: strPredicate(isAlpha), Doc: "Checks that the string is non-empty and holds only letters."},
	{Name: "isascii", Sig: "(self, /)", Fn: strIsASCII, Doc: "Checks that no character lies above U+007F; empty strings pass."},
	{Name: "isdecimal", Sig: "(self, /)", Fn: strPredicate(isDecimal), Doc: "Checks that the string is non-empty and holds only decimal characters."},
	{Name: "isdigit", Sig: "(self, /)", Fn: strPredicate(isDigit), Doc: "Checks that the string is non-empty and holds only digits."},
	{Name: "isidentifier", Sig: "(self, /)", Fn: strIsIdentifier, Doc: "Checks whether the text could serve as a name in Python code."},
	{Name: "islower", Sig: "(self, /)", Fn: strIsLower, Doc: "Checks that there are cased characters and all of them are lower case."},
	{Name: "isnumeric", Sig: "(self, /)", Fn: strPredicate(isNumeric), Doc: "Checks that the string is non-empty and holds only numeric characters."},
	{Name: "isprintable", Sig: "(self, /)", Fn: strIsPrintable, Doc: "Return True if all characters in the string are printable, False otherwise."},
	{Name: "isspace", Sig: "(self, /)", Fn: strPredicate(isSpaceRune), Doc: "Checks that the string is non-empty and holds nothing but whitespace."},
	{Name: "istitle", Sig: "(self, /)", Fn: strIsTitle, Doc: "Checks that each word begins in title case and continues in lower case."},
	{Name: "isupper", Sig: "(self, /)", Fn: strIsUpper, Doc: "Checks that there are cased characters and all of them are upper case."},
	{Name: "join", Sig: "(self, iterable, /)", Fn: strJoin, Doc: "Links the given strings into one, with this string between neighbors."},
	{Name: "ljust", Sig: "(self, width, fillchar=' ', /)", Fn: strLjust, Doc: "Pads the text on its right up to width, with spaces by default."},
	{Name: "lower", Sig: "(self, /)", Fn: strLower, Doc: "Changes every cased character to its lower case form."},
	{Name: "lstrip", Sig: "(self, chars=None, /)", Fn: strLstrip, Doc: "Trims whitespace, or any of the characters in chars, from the start."},
	{Name: "maketrans", Sig: `(x, y=?, z=?, /)`, Kind: StaticMethod, Fn: strMaketrans, Doc: "Builds a character mapping that str.translate() can use."},
	{Name: "partition", Sig: "(self, sep, /)", Fn: strPartition, Doc: "Splits at the first separator into the text before, it, and the text after."},
	{Name: "removeprefix", Sig: "(self, prefix, /)", Fn: strRemoveprefix, Doc: "Cuts the prefix off the front when the string starts with it."},
	{Name: "removesuffix", Sig: "(self, suffix, /)", Fn: strRemovesuffix, Doc: "Cuts the suffix off the back when the string ends with it."},
	{Name: "replace", Sig: "(self, old, new, /, count=-1)", Fn: strReplace, Doc: "Swaps old for new throughout, or at most count times if given."},
	{Name: "rfind", Sig: `(self, sub, start=None, end=None, /)`, Fn: strRfind, Doc: "Return the highest index in S where substring sub is found, such that sub is contained within S[start:end].\n\nReturn -1 on failure."},
	{Name: "rindex", Sig: `(self, sub, start=None, end=None, /)`, Fn: strRindex, Doc: "Return the highest index in S where substring sub is found, such that sub is contained within S[start:end].\n\nRaises ValueError when the substring is not found."},
	{Name: "rjust", Sig: "(self, width, fillchar=' ', /)", Fn: strRjust, Doc: "Pads the text on its left up to width, with spaces by default."},
	{Name: "rpartition", Sig: "(self, sep, /)", Fn: strRpartition, Doc: "Splits at the last separator into the text before, it, and the text after."},
	{Name: "rsplit", Sig: "(self, /, sep=None, maxsplit=-1)", Fn: strRsplit, Doc: "Return a list of the substrings in the string, using sep as the separator string.\n\nSplitting starts at the end of the string and works to the front."},
	{Name: "rstrip", Sig: "(self, chars=None, /)", Fn: strRstrip, Doc: "Trims whitespace, or any of the characters in chars, from the end."},
	{Name: "split", Sig: "(self, /, sep=None, maxsplit=-1)", Fn: strSplit, Doc: "Return a list of the substrings in the string, using sep as the separator string.\n\n  sep\n    The separator used to split the string.\n\n    When set to None (the default value), will split on any whitespace\n    character (including \\n \\r \\t \\f and spaces) and will discard\n    empty strings from the result.\n  maxsplit\n    Maximum number of splits.\n    -1 (the default value) means no limit."},
	{Name: "splitlines", Sig: "(self, /, keepends=False)", Fn: strSplitlines, Doc: "Splits the text into lines, keeping their endings only if keepends is true."},
	{Name: "startswith", Sig: `(self, prefix, start=None, end=None, /)`, Fn: strStartswith, Doc: "Checks whether the text begins with the prefix given."},
	{Name: "strip", Sig: "(self, chars=None, /)", Fn: strStrip, Doc: "Trims whitespace, or any of the characters in chars, from both ends."},
	{Name: "swapcase", Sig: "(self, /)", Fn: strSwapcase, Doc: "Swaps the case of every letter, upper to lower and back."},
	{Name: "title", Sig: "(self, /)", Fn: strTitle, Doc: "Starts every word with a title case letter and lowers the rest."},
	{Name: "translate", Sig: "(self, table, /)", Fn: strTranslate, Doc: "Maps every character through the table and gives the resulting text."},
	{Name: "upper", Sig: "(self, /)", Fn: strUpper, Doc: "Changes every cased character to its upper case form."},
	{Name: "zfill", Sig: "(self, width, /)", Fn: strZfill, Doc: "Fills with zeros on the left up to width, never shortening the text."},
}

// strNew is str(object, encoding, errors).
func strNew(t Thread, a []Value) (Value, *Exception) {
	cls, x, encoding, errors := a[0].Object().(*Class), a[1], a[2], a[3]
	if x.IsNull() {
		return newOf(cls, StrClass, Of(emptyStr)), nil
	}
	if encoding.IsNull() && errors.IsNull() {
		if _, ok := x.Object().(*Str); ok && cls == StrClass {
			return x, nil
		}
		v, err := ToStr(t, x)
		if err != nil {
			return Null, err
		}
		return newOf(cls, StrClass, v), nil
	}
	enc, handler := "utf-8", "strict"
	var err *Exception
	if !encoding.IsNull() {
		if enc, err = codecArg(encoding, "str", "encoding"); err != nil {
			return Null, err
		}
	}
	if !errors.IsNull() {
		if handler, err = codecArg(errors, "str", "errors"); err != nil {
			return Null, err
		}
	}
	if strObject(x) != nil {
		return Null, TypeErrorf("decoding str is not supported")
	}
	data, ok := BufferOf(x)
	if !ok {
		return Null, TypeErrorf("decoding to str: need a bytes-like object, %s found", typeName(x))
	}
	s, err := Decode(t, data, enc, handler)
	if err != nil {
		return Null, err
	}
	return newOf(cls, StrClass, NewStr(s)), nil
}

func codecArg(v Value, fn, name string) (string, *Exception) {
	s, ok := StrOf(v)
	if !ok {
		return "", TypeErrorf("%s() argument '%s' must be str, not %s", fn, name, argTypeName(v))
	}
	return s, nil
}

func strGetNewArgs(_ Thread, a []Value) (Value, *Exception) {
	return Of(NewTuple(Of(strSelf(a)))), nil
}

// strSizeof tells what CPython's layout takes: 1, 2 or 4 bytes a character.
func strSizeof(_ Thread, a []Value) (Value, *Exception) {
	s := strSelf(a)
	n, width, head := s.Count(), 1, 56
	if s.IsASCII() {
		head = 40
	}
	for i := 0; i < len(s.s); {
		r, k := decodeRune(s.s[i:])
		switch {
		case r >= 0x10000:
			width = 4
		case r >= 0x100:
			width = max(width, 2)
		}
		i += k
	}
	return Int(int64(head + (n+1)*width)), nil
}

func strEncode(t Thread, a []Value) (Value, *Exception) {
	encoding, err := codecArg(a[1], "encode", "encoding")
	if err != nil {
		return Null, err
	}
	errors, err := codecArg(a[2], "encode", "errors")
	if err != nil {
		return Null, err
	}
	b, err := Encode(t, strSelf(a), encoding, errors)
	if err != nil {
		return Null, err
	}
	return NewBytesString(b), nil
}

func strFormat(t Thread, a []Value) (Value, *Exception) {
	kw, _ := a[2].Object().(*Dict)
	s, err := StrFormat(t, strSelf(a).s, a[1].Object().(*Tuple).items, kw, Null)
	return formatted(s, err)
}

func strFormatMap(t Thread, a []Value) (Value, *Exception) {
	s, err := StrFormat(t, strSelf(a).s, nil, nil, a[1])
	return formatted(s, err)
}

func formatted(s string, err *Exception) (Value, *Exception) {
	if err != nil {
		return Null, err
	}
	return NewStr(s), nil
}
