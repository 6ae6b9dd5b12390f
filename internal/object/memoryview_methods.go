package object

// memoryviewMethods is the table of the class memoryview.
var memoryviewMethods = []Method{
	{Name: "__new__", Sig: "(cls, object)", Kind: NewMethod, Fn: memoryviewNew},
	{Name: "__enter__", Sig: "(self, /)", Fn: memoryviewMethod(func(t Thread, m *MemoryView, a []Value) (Value, *Exception) { return a[0], nil })},
	{Name: "__exit__", Sig: "(self, /, *exc_info)", Fn: memoryviewRelease, Doc: "Let go of the buffer that this memoryview exposes."},
	{Name: "cast", Sig: `(self, format, shape=?)`, Fn: memoryviewMethod(memoryviewCast), Doc: "Reinterpret the same memory using another format or shape."},
	{Name: "hex", Sig: `(self, sep=?, bytes_per_sep=1)`, Fn: memoryviewMethod(func(t Thread, m *MemoryView, a []Value) (Value, *Exception) { return hexText(t, m.text(), a[1], a[2]) }), Doc: "Write out the viewed bytes as text made of hexadecimal digits."},
	{Name: "release", Sig: "(self, /)", Fn: memoryviewRelease, Doc: "Let go of the buffer that this memoryview exposes."},
	{Name: "tobytes", Sig: "(self, /, order='C')", Fn: memoryviewMethod(func(t Thread, m *MemoryView, a []Value) (Value, *Exception) { return NewBytesString(m.text()), nil }), Doc: "Copy the viewed memory into a new bytes object."},
	{Name: "tolist", Sig: "(self, /)", Fn: memoryviewMethod(func(t Thread, m *MemoryView, a []Value) (Value, *Exception) {
		items := make([]Value, m.n)
		for i := range items {
			items[i] = m.at(i)
		}
		return Of(NewList(items...)), nil
	}), Doc: "Unpack the viewed memory into a list, one entry per element."},
	{Name: "toreadonly", Sig: "(self, /)", Fn: memoryviewMethod(func(t Thread, m *MemoryView, a []Value) (Value, *Exception) {
		v := *m
		v.readonly = true
		return Of(&v), nil
	}), Doc: "Make another view of the same memory that forbids writing."},
	{Name: "c_contiguous", Kind: Property, Sig: "(self, /)", Fn: memoryviewContiguous, Doc: "Whether the memory is laid out contiguously in C order."},
	{Name: "contiguous", Kind: Property, Sig: "(self, /)", Fn: memoryviewContiguous, Doc: "Whether the memory forms one unbroken block."},
	{Name: "f_contiguous", Kind: Property, Sig: "(self, /)", Fn: memoryviewContiguous, Doc: "Tells whether the viewed data is laid out contiguously in Fortran order."},
	{Name: "format", Kind: Property, Sig: "(self, /)", Fn: memoryviewMethod(func(t Thread, m *MemoryView, a []Value) (Value, *Exception) { return newASCII(string(m.format)), nil }), Doc: "Describes how each item is encoded, using struct module notation."},
	{Name: "itemsize", Kind: Property, Sig: "(self, /)", Fn: memoryviewMethod(func(t Thread, m *MemoryView, a []Value) (Value, *Exception) { return Int(int64(m.size)), nil }), Doc: "Says how many bytes one item of the view occupies."},
	{Name: "nbytes", Kind: Property, Sig: "(self, /)", Fn: memoryviewMethod(func(t Thread, m *MemoryView, a []Value) (Value, *Exception) { return Int(int64(m.n * m.size)), nil }), Doc: "Counts the bytes the data would take up if packed contiguously."},
	{Name: "ndim", Kind: Property, Sig: "(self, /)", Fn: memoryviewMethod(func(t Thread, m *MemoryView, a []Value) (Value, *Exception) { return Int(1), nil }), Doc: "Gives the number of dimensions the viewed data has."},
	{Name: "obj", Kind: Property, Sig: "(self, /)", Fn: memoryviewMethod(func(t Thread, m *MemoryView, a []Value) (Value, *Exception) { return Of(m.obj), nil }), Doc: "Refers to the object whose buffer this view exposes."},
	{Name: "readonly", Kind: Property, Sig: "(self, /)", Fn: memoryviewMethod(func(t Thread, m *MemoryView, a []Value) (Value, *Exception) { return Bool(m.readonly), nil }), Doc: "Tells whether writing through this view is disallowed."},
	{Name: "shape", Kind: Property, Sig: "(self, /)", Fn: memoryviewMethod(func(t Thread, m *MemoryView, a []Value) (Value, *Exception) {
		return Of(NewTuple(Int(int64(m.n)))), nil
	}), Doc: "Lists the length of every dimension, as a tuple with ndim entries."},
	{Name: "strides", Kind: Property, Sig: "(self, /)", Fn: memoryviewMethod(func(t Thread, m *MemoryView, a []Value) (Value, *Exception) {
		return Of(NewTuple(Int(int64(m.stride)))), nil
	}), Doc: "Lists, per dimension, the byte step from one item to the next."},
	{Name: "suboffsets", Kind: Property, Sig: "(self, /)", Fn: memoryviewMethod(func(t Thread, m *MemoryView, a []Value) (Value, *Exception) { return Of(NewTuple()), nil }), Doc: "Holds internal offsets, as a tuple, for arrays in the PIL style."},
}

// memoryviewMethod checks that the view was not released.
func memoryviewMethod(f func(t Thread, m *MemoryView, a []Value) (Value, *Exception)) NativeFn {
	return func(t Thread, a []Value) (Value, *Exception) {
		m := a[0].Object().(*MemoryView)
		if err := m.check(); err != nil {
			return Null, err
		}
		return f(t, m, a)
	}
}

func memoryviewNew(_ Thread, a []Value) (Value, *Exception) {
	m := &MemoryView{stride: 1, format: 'B', size: 1}
	switch o := Unwrap(a[1]).Object().(type) {
	case *Bytes:
		m.obj, m.n, m.readonly = o, len(o.b), true
	case *ByteArray:
		m.obj, m.n = o, len(o.B)
	case *MemoryView:
		if err := o.check(); err != nil {
			return Null, err
		}
		*m = *o
	default:
		return Null, TypeErrorf("memoryview: a bytes-like object is required, not '%s'", typeName(a[1]))
	}
	return Of(m), nil
}

func memoryviewRelease(_ Thread, a []Value) (Value, *Exception) {
	a[0].Object().(*MemoryView).released = true
	return None, nil
}

var memoryviewContiguous = memoryviewMethod(func(t Thread, m *MemoryView, a []Value) (Value, *Exception) {
	return Bool(m.stride == m.size || m.n < 2), nil
})

func memoryviewCast(t Thread, m *MemoryView, a []Value) (Value, *Exception) {
	format, ok := StrOf(a[1])
	if !ok {
		return Null, TypeErrorf("memoryview.cast() argument 'format' must be str, not %s", argTypeName(a[1]))
	}
	if len(format) == 2 && format[0] == '@' {
		format = format[1:]
	}
	size := 0
	if len(format) == 1 {
		size = itemSizes[format[0]]
	}
	switch {
	case m.stride != m.size:
		return Null, TypeErrorf("memoryview: casts are restricted to C-contiguous views")
	case size == 0:
		return Null, ValueErrorf("memoryview: destination format must be a native single character format prefixed with an optional '@'")
	case m.size != 1 && size != 1:
		return Null, TypeErrorf("memoryview: cannot cast between two non-byte formats")
	case m.n*m.size%size != 0:
		return Null, TypeErrorf("memoryview: length is not a multiple of itemsize")
	case !a[2].IsNull():
		return Null, Errorf(NotImplementedErrorClass, "memoryview: views of several dimensions are not implemented")
	}
	v := *m
	v.format, v.size, v.stride, v.n = format[0], size, size, m.n*m.size/size
	return Of(&v), nil
}
