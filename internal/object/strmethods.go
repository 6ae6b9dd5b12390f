package object

// strMethods is the table of the class str.
var strMethods = []Method{
	{Name: "__new__", Sig: `(cls, object=?, encoding=?, errors=?)`, Kind: NewMethod, Fn: strNew},
	{Name: "__format__", Sig: "(self, format_spec, /)", Fn: formatMethod, Doc: "Return a formatted version of the string as described by format_spec."},
	{Name: "__getnewargs__", Sig: "(self, /)", Fn: strGetNewArgs},
	{Name: "__sizeof__", Sig: "(self, /)", Fn: strSizeof, Doc: "Return the size of the string in memory, in bytes."},
	{Name: "capitalize", Sig: "(self, /)", Fn: strCapitalize, Doc: "Return a capitalized version of the string.\n\nMore specifically, make the first character have upper case and the rest lower\ncase."},
	{Name: "casefold", Sig: "(self, /)", Fn: strCasefold, Doc: "Return a version of the string suitable for caseless comparisons."},
	{Name: "center", Sig: "(self, width, fillchar=' ', /)", Fn: strCenter, Doc: "Return a centered string of length width.\n\nPadding is done using the specified fill character (default is a space)."},
	{Name: "count", Sig: `(self, sub, start=None, end=None, /)`, Fn: strCount, Doc: "Return the number of non-overlapping occurrences of substring sub in string S[start:end].\n\nOptional arguments start and end are interpreted as in slice notation."},
	{Name: "encode", Sig: "(self, /, encoding='utf-8', errors='strict')", Fn: strEncode, Doc: "Encode the string using the codec registered for encoding."},
	{Name: "endswith", Sig: `(self, suffix, start=None, end=None, /)`, Fn: strEndswith, Doc: "Return True if the string ends with the specified suffix, False otherwise."},
	{Name: "expandtabs", Sig: "(self, /, tabsize=8)", Fn: strExpandtabs, Doc: "Return a copy where all tab characters are expanded using spaces.\n\nIf tabsize is not given, a tab size of 8 characters is assumed."},
	{Name: "find", Sig: `(self, sub, start=None, end=None, /)`, Fn: strFind, Doc: "Return the lowest index in S where substring sub is found, such that sub is contained within S[start:end].\n\nReturn -1 on failure."},
	{Name: "format", Sig: "(self, /, *args, **kwargs)", Fn: strFormat, Doc: "Return a formatted version of the string, using substitutions from args and kwargs.\n\nThe substitutions are identified by braces ('{' and '}')."},
	{Name: "format_map", Sig: "(self, mapping, /)", Fn: strFormatMap, Doc: "Return a formatted version of the string, using substitutions from mapping.\n\nThe substitutions are identified by braces ('{' and '}')."},
	{Name: "index", Sig: `(self, sub, start=None, end=None, /)`, Fn: strIndex, Doc: "Return the lowest index in S where substring sub is found, such that sub is contained within S[start:end].\n\nRaises ValueError when the substring is not found."},
	{Name: "isalnum", Sig: "(self, /)", Fn: strPredicate(isAlnum), Doc: "Return True if the string is an alpha-numeric string, False otherwise."},
	{Name: "isalpha", Sig: "(self, /)", Fn: strPredicate(isAlpha), Doc: "Return True if the string is an alphabetic string, False otherwise."},
	{Name: "isascii", Sig: "(self, /)", Fn: strIsASCII, Doc: "Return True if all characters in the string are ASCII, False otherwise.\n\nASCII characters have code points in the range U+0000-U+007F.\nEmpty string is ASCII too."},
	{Name: "isdecimal", Sig: "(self, /)", Fn: strPredicate(isDecimal), Doc: "Return True if the string is a decimal string, False otherwise."},
	{Name: "isdigit", Sig: "(self, /)", Fn: strPredicate(isDigit), Doc: "Return True if the string is a digit string, False otherwise."},
	{Name: "isidentifier", Sig: "(self, /)", Fn: strIsIdentifier, Doc: "Return True if the string is a valid Python identifier, False otherwise."},
	{Name: "islower", Sig: "(self, /)", Fn: strIsLower, Doc: "Return True if the string is a lowercase string, False otherwise."},
	{Name: "isnumeric", Sig: "(self, /)", Fn: strPredicate(isNumeric), Doc: "Return True if the string is a numeric string, False otherwise."},
	{Name: "isprintable", Sig: "(self, /)", Fn: strIsPrintable, Doc: "Return True if all characters in the string are printable, False otherwise."},
	{Name: "isspace", Sig: "(self, /)", Fn: strPredicate(isSpaceRune), Doc: "Return True if the string is a whitespace string, False otherwise."},
	{Name: "istitle", Sig: "(self, /)", Fn: strIsTitle, Doc: "Return True if the string is a title-cased string, False otherwise."},
	{Name: "isupper", Sig: "(self, /)", Fn: strIsUpper, Doc: "Return True if the string is an uppercase string, False otherwise."},
	{Name: "join", Sig: "(self, iterable, /)", Fn: strJoin, Doc: "Concatenate any number of strings.\n\nThe string whose method is called is inserted in between each given string.\nThe result is returned as a new string.\n\nExample: '.'.join(['ab', 'pq', 'rs']) -> 'ab.pq.rs'"},
	{Name: "ljust", Sig: "(self, width, fillchar=' ', /)", Fn: strLjust, Doc: "Return a left-justified string of length width.\n\nPadding is done using the specified fill character (default is a space)."},
	{Name: "lower", Sig: "(self, /)", Fn: strLower, Doc: "Return a copy of the string converted to lowercase."},
	{Name: "lstrip", Sig: "(self, chars=None, /)", Fn: strLstrip, Doc: "Return a copy of the string with leading whitespace removed.\n\nIf chars is given and not None, remove characters in chars instead."},
	{Name: "maketrans", Sig: `(x, y=?, z=?, /)`, Kind: StaticMethod, Fn: strMaketrans, Doc: "Return a translation table usable for str.translate()."},
	{Name: "partition", Sig: "(self, sep, /)", Fn: strPartition, Doc: "Partition the string into three parts using the given separator."},
	{Name: "removeprefix", Sig: "(self, prefix, /)", Fn: strRemoveprefix, Doc: "Return a str with the given prefix string removed if present."},
	{Name: "removesuffix", Sig: "(self, suffix, /)", Fn: strRemovesuffix, Doc: "Return a str with the given suffix string removed if present."},
	{Name: "replace", Sig: "(self, old, new, /, count=-1)", Fn: strReplace, Doc: "Return a copy with all occurrences of substring old replaced by new.\n\n  count\n    Maximum number of occurrences to replace.\n    -1 (the default value) means replace all occurrences.\n\nIf the optional argument count is given, only the first count occurrences are\nreplaced."},
	{Name: "rfind", Sig: `(self, sub, start=None, end=None, /)`, Fn: strRfind, Doc: "Return the highest index in S where substring sub is found, such that sub is contained within S[start:end].\n\nReturn -1 on failure."},
	{Name: "rindex", Sig: `(self, sub, start=None, end=None, /)`, Fn: strRindex, Doc: "Return the highest index in S where substring sub is found, such that sub is contained within S[start:end].\n\nRaises ValueError when the substring is not found."},
	{Name: "rjust", Sig: "(self, width, fillchar=' ', /)", Fn: strRjust, Doc: "Return a right-justified string of length width.\n\nPadding is done using the specified fill character (default is a space)."},
	{Name: "rpartition", Sig: "(self, sep, /)", Fn: strRpartition, Doc: "Partition the string into three parts using the given separator."},
	{Name: "rsplit", Sig: "(self, /, sep=None, maxsplit=-1)", Fn: strRsplit, Doc: "Return a list of the substrings in the string, using sep as the separator string.\n\nSplitting starts at the end of the string and works to the front."},
	{Name: "rstrip", Sig: "(self, chars=None, /)", Fn: strRstrip, Doc: "Return a copy of the string with trailing whitespace removed.\n\nIf chars is given and not None, remove characters in chars instead."},
	{Name: "split", Sig: "(self, /, sep=None, maxsplit=-1)", Fn: strSplit, Doc: "Return a list of the substrings in the string, using sep as the separator string.\n\n  sep\n    The separator used to split the string.\n\n    When set to None (the default value), will split on any whitespace\n    character (including \\n \\r \\t \\f and spaces) and will discard\n    empty strings from the result.\n  maxsplit\n    Maximum number of splits.\n    -1 (the default value) means no limit."},
	{Name: "splitlines", Sig: "(self, /, keepends=False)", Fn: strSplitlines, Doc: "Return a list of the lines in the string, breaking at line boundaries.\n\nLine breaks are not included in the resulting list unless keepends is given and\ntrue."},
	{Name: "startswith", Sig: `(self, prefix, start=None, end=None, /)`, Fn: strStartswith, Doc: "Return True if the string starts with the specified prefix, False otherwise."},
	{Name: "strip", Sig: "(self, chars=None, /)", Fn: strStrip, Doc: "Return a copy of the string with leading and trailing whitespace removed.\n\nIf chars is given and not None, remove characters in chars instead."},
	{Name: "swapcase", Sig: "(self, /)", Fn: strSwapcase, Doc: "Convert uppercase characters to lowercase and lowercase characters to uppercase."},
	{Name: "title", Sig: "(self, /)", Fn: strTitle, Doc: "Return a version of the string where each word is titlecased."},
	{Name: "translate", Sig: "(self, table, /)", Fn: strTranslate, Doc: "Replace each character in the string using the given translation table."},
	{Name: "upper", Sig: "(self, /)", Fn: strUpper, Doc: "Return a copy of the string converted to uppercase."},
	{Name: "zfill", Sig: "(self, width, /)", Fn: strZfill, Doc: "Pad a numeric string with zeros on the left, to fill a field of the given width.\n\nThe string is never truncated."},
}

// strNew is str(object, encoding, errors).
func strNew(t Thread, a []Value) (Value, *Exception) {
	cls, x, encoding, errors := a[0].o.(*Class), a[1], a[2], a[3]
	if x.IsNull() {
		return newOf(cls, StrClass, Of(emptyStr)), nil
	}
	if encoding.IsNull() && errors.IsNull() {
		if _, ok := x.o.(*Str); ok && cls == StrClass {
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
	kw, _ := a[2].o.(*Dict)
	s, err := StrFormat(t, strSelf(a).s, a[1].o.(*Tuple).items, kw, Null)
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
