package object

// Operators of the numbers and of text, for the slots of their rows.
const (
	realOperators = compares + " __bool__ __add__ __radd__ __sub__ __rsub__ __mul__ __rmul__ __truediv__ __rtruediv__" +
		" __floordiv__ __rfloordiv__ __mod__ __rmod__ __divmod__ __rdivmod__ __pow__ __rpow__ __neg__ __pos__"
	intOperators     = realOperators + " __lshift__ __rlshift__ __rshift__ __rrshift__ __and__ __rand__ __or__ __ror__ __xor__ __rxor__ __invert__"
	complexOperators = compares + " __bool__ __add__ __radd__ __sub__ __rsub__ __mul__ __rmul__ __truediv__ __rtruediv__ __pow__ __rpow__ __neg__ __pos__"
	textOperators    = "__add__ __mul__ __rmul__ __mod__ __rmod__"
)

// numberRows are the rows of the numbers and of text for the table of built-in
// classes.
func numberRows() []builtinRow {
	const iterFlags = FinalClass | NoDict | NoNew
	return []builtinRow{
		{class: IntClass, methods: intMethods, proto: (*Boxed)(nil), slots: intOperators, doc: "int([x]) -> integer\nint(x, base=10) -> integer\n\nAn integer made from a number or from text; 0 if nothing is given. What is\nbehind the point of a float is cut off; other objects are asked for __int__.\n\nWith a base, or when x is no number, x is text or bytes that spell an integer\nin that base, perhaps with a sign and blanks around it. Bases go from 2 to 36;\n0 lets a prefix decide, as in source code.\n>>> int('0x1f', base=0)\n31"},
		{class: BoolClass, base: IntClass, methods: boolMethods, flags: FinalClass, proto: (*Boxed)(nil), slots: "__and__ __rand__ __or__ __ror__ __xor__ __rxor__ __invert__", doc: "The truth of the argument: True or False, of which there is one each.\nbool derives from int and cannot be derived from."},
		{class: FloatClass, methods: floatMethods, proto: (*Boxed)(nil), slots: realOperators, doc: "A floating-point number made from a number or from text that spells one."},
		{class: ComplexClass, methods: complexMethods, proto: (*Complex)(nil), slots: complexOperators, doc: "A complex number made from text or from one or two numbers.\n\nText has to be the only argument. Of two numbers the first is the real and\nthe second the imaginary part; either may be left out and is 0 then."},
		{class: StrClass, methods: strMethods, proto: (*Str)(nil), slots: textOperators, doc: "str(object='') -> str\nstr(bytes_like[, encoding[, errors]]) -> str\n\nText made from any object: what its __str__ says, or its repr if it has none.\nWith an encoding or an error handler named, the first argument holds bytes\nand is decoded; otherwise they are utf-8 and 'strict'."},
		{class: BytesClass, methods: bytesMethods, proto: (*Bytes)(nil), slots: textOperators, doc: "bytes(iterable_of_ints) -> bytes\nbytes(string, encoding[, errors]) -> bytes\nbytes(bytes_like) -> a copy that cannot change\nbytes(int) -> that many zero bytes\nbytes() -> no bytes\n\nA row of bytes that cannot change, made from\n  - integers from 0 to 255\n  - text, encoded as it is asked for\n  - anything that offers the buffer interface\n  - a number, which is the length"},
		{class: ByteArrayClass, methods: bytearrayMethods, proto: (*ByteArray)(nil), slots: textOperators + " __iadd__ __imul__", doc: "bytearray(iterable_of_ints) -> bytearray\nbytearray(string, encoding[, errors]) -> bytearray\nbytearray(bytes_like) -> a copy that can change\nbytearray(int) -> that many zero bytes\nbytearray() -> no bytes\n\nA row of bytes that can change, made from\n  - integers from 0 to 255\n  - text, encoded as it is asked for\n  - anything that offers the buffer interface\n  - a number, which is the length"},
		{class: MemoryViewClass, methods: memoryviewMethods, flags: FinalClass | NoDict, proto: (*MemoryView)(nil), doc: "A view of the memory of an object, without a copy."},
		{class: StrIterClass, methods: iterMethods, flags: iterFlags, proto: (*StrIter)(nil)},
		{class: StrASCIIIterClass, methods: iterMethods, flags: iterFlags, proto: (*StrIter)(nil)},
		{class: BytesIterClass, methods: iterMethods, flags: iterFlags, proto: (*BytesIter)(nil)},
		{class: ByteArrayIterClass, methods: iterMethods, flags: iterFlags, proto: (*BytesIter)(nil)},
		{class: MemoryViewIterClass, methods: iterMethods, flags: iterFlags, proto: (*BytesIter)(nil)},
	}
}
