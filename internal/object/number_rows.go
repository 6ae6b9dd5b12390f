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
		{class: IntClass, methods: intMethods, proto: (*Boxed)(nil), slots: intOperators, doc: "int([x]) -> integer\nint(x, base=10) -> integer\n\nConvert a number or string to an integer, or return 0 if no arguments\nare given.  If x is a number, return x.__int__().  For floating-point\nnumbers, this truncates towards zero.\n\nIf x is not a number or if base is given, then x must be a string,\nbytes, or bytearray instance representing an integer literal in the\ngiven base.  The literal can be preceded by '+' or '-' and be surrounded\nby whitespace.  The base defaults to 10.  Valid bases are 0 and 2-36.\nBase 0 means to interpret the base from the string as an integer literal.\n>>> int('0b100', base=0)\n4"},
		{class: BoolClass, base: IntClass, methods: boolMethods, flags: FinalClass, proto: (*Boxed)(nil), slots: "__and__ __rand__ __or__ __ror__ __xor__ __rxor__ __invert__", doc: "Returns True when the argument is true, False otherwise.\nThe builtins True and False are the only two instances of the class bool.\nThe class bool is a subclass of the class int, and cannot be subclassed."},
		{class: FloatClass, methods: floatMethods, proto: (*Boxed)(nil), slots: realOperators, doc: "Convert a string or number to a floating-point number, if possible."},
		{class: ComplexClass, methods: complexMethods, proto: (*Complex)(nil), slots: complexOperators, doc: "Create a complex number from a string or numbers.\n\nIf a string is given, parse it as a complex number.\nIf a single number is given, convert it to a complex number.\nIf the 'real' or 'imag' arguments are given, create a complex number\nwith the specified real and imaginary components."},
		{class: StrClass, methods: strMethods, proto: (*Str)(nil), slots: textOperators, doc: "str(object='') -> str\nstr(bytes_or_buffer[, encoding[, errors]]) -> str\n\nCreate a new string object from the given object. If encoding or\nerrors is specified, then the object must expose a data buffer\nthat will be decoded using the given encoding and error handler.\nOtherwise, returns the result of object.__str__() (if defined)\nor repr(object).\nencoding defaults to 'utf-8'.\nerrors defaults to 'strict'."},
		{class: BytesClass, methods: bytesMethods, proto: (*Bytes)(nil), slots: textOperators, doc: "bytes(iterable_of_ints) -> bytes\nbytes(string, encoding[, errors]) -> bytes\nbytes(bytes_or_buffer) -> immutable copy of bytes_or_buffer\nbytes(int) -> bytes object of size given by the parameter initialized with null bytes\nbytes() -> empty bytes object\n\nConstruct an immutable array of bytes from:\n  - an iterable yielding integers in range(256)\n  - a text string encoded using the specified encoding\n  - any object implementing the buffer API.\n  - an integer"},
		{class: ByteArrayClass, methods: bytearrayMethods, proto: (*ByteArray)(nil), slots: textOperators + " __iadd__ __imul__", doc: "bytearray(iterable_of_ints) -> bytearray\nbytearray(string, encoding[, errors]) -> bytearray\nbytearray(bytes_or_buffer) -> mutable copy of bytes_or_buffer\nbytearray(int) -> bytes array of size given by the parameter initialized with null bytes\nbytearray() -> empty bytes array\n\nConstruct a mutable bytearray object from:\n  - an iterable yielding integers in range(256)\n  - a text string encoded using the specified encoding\n  - a bytes or a buffer object\n  - any object implementing the buffer API.\n  - an integer"},
		{class: MemoryViewClass, methods: memoryviewMethods, flags: FinalClass | NoDict, proto: (*MemoryView)(nil), doc: "Create a new memoryview object which references the given object."},
		{class: StrIterClass, methods: iterMethods, flags: iterFlags, proto: (*StrIter)(nil)},
		{class: StrASCIIIterClass, methods: iterMethods, flags: iterFlags, proto: (*StrIter)(nil)},
		{class: BytesIterClass, methods: iterMethods, flags: iterFlags, proto: (*BytesIter)(nil)},
		{class: ByteArrayIterClass, methods: iterMethods, flags: iterFlags, proto: (*BytesIter)(nil)},
		{class: MemoryViewIterClass, methods: iterMethods, flags: iterFlags, proto: (*BytesIter)(nil)},
	}
}
