package pystruct

import (
	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
)

// Module declares the module.
var Module = lib.Module{Name: "struct", Doc: "Packs Python values into C struct layouts and reads them back.", Load: load}

// errorClass is the class error; structClass is Struct.
var errorClass, structClass, iterClass *object.Class

// errorf returns a struct.error.
func errorf(format string, args ...any) *object.Exception {
	return object.Errorf(errorClass, format, args...)
}

// compiled is an instance of Struct.
type compiled struct {
	object.Base
	*format
	source string
}

// iterator is what iter_unpack returns.
type iterator struct {
	f   *format
	buf string
}

// Class implements object.Object.
func (*iterator) Class() *object.Class { return iterClass }

// Next implements object.Iterator.
func (it *iterator) Next(object.Thread) (object.Value, *object.Exception) {
	if it.buf == "" {
		return object.Null, nil
	}
	part := it.buf[:it.f.size]
	it.buf = it.buf[it.f.size:]
	return object.Of(object.NewTuple(it.f.unpack(part)...)), nil
}

// Len implements object.Sized.
func (it *iterator) hint() int { return len(it.buf) / it.f.size }

func load(_ *lib.Host, m *object.Module) *object.Exception {
	lib.AddClasses(m, errorClass, structClass)
	// The functions are the methods of Struct with the format before.
	rows := []object.Method{
		{Name: "calcsize", Sig: "(format, /)", Doc: "Tells how many bytes a struct with this format takes up.", Fn: withFormat(func(_ object.Thread, f *format, _ []object.Value) (object.Value, *object.Exception) {
			return object.Int(int64(f.size)), nil
		})},
		{Name: "pack", Sig: "(format=?, /, *values)", Doc: "Encodes the given values as bytes, laid out as the format says.", Fn: withFormat(pack)},
		{Name: "pack_into", Sig: "(format, buffer, offset, /, *values)", Doc: "Encodes the given values by the format and stores them in buf from offset on.", Fn: withFormat(packInto)},
		{Name: "unpack", Sig: "(format, buffer, /)", Doc: "Decodes bytes laid out by the format into a tuple of values.", Fn: withFormat(unpack)},
		{Name: "unpack_from", Sig: "(format, /, buffer, offset=0)", Doc: "Decode packed bytes into a tuple, field by field as the format directs.", Fn: withFormat(unpackFrom)},
		{Name: "iter_unpack", Sig: "(format, buffer, /)", Doc: "Return an iterator yielding tuples unpacked from the given bytes source according to the format string.", Fn: withFormat(iterUnpack)},
	}
	lib.AddFunctions(m, rows)
	return nil
}

type formatFn func(t object.Thread, f *format, a []object.Value) (object.Value, *object.Exception)

// withFormat reads the format, the first argument.
func withFormat(fn formatFn) object.NativeFn {
	return func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		if a[0].IsNull() {
			return object.Null, object.TypeErrorf("missing format argument")
		}
		f, _, exc := formatArg(a[0])
		if exc != nil {
			return object.Null, exc
		}
		return fn(t, f, a[1:])
	}
}

func formatArg(v object.Value) (*format, string, *object.Exception) {
	s, ok := object.StrOf(v)
	if !ok {
		if s, ok = object.BytesOf(v); !ok {
			return nil, "", object.TypeErrorf("Struct() argument 1 must be a str or bytes object, not %s", v.Class().TypeName())
		}
	}
	f, exc := parse(s)
	return f, s, exc
}

func onStruct(fn formatFn) object.NativeFn {
	return func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		return fn(t, a[0].Object().(*compiled).format, a[1:])
	}
}

// values are the values to pack, of which there must be as many as the format
// has.
func (f *format) takeValues(fn string, v object.Value) ([]object.Value, *object.Exception) {
	tup, _ := object.TupleOf(v)
	if n := len(tup.Items()); n != f.values {
		return nil, errorf("%s expected %d items for packing (got %d)", fn, f.values, n)
	}
	return tup.Items(), nil
}

func pack(t object.Thread, f *format, a []object.Value) (object.Value, *object.Exception) {
	values, exc := f.takeValues("pack", a[0])
	if exc != nil {
		return object.Null, exc
	}
	if exc := t.Reserve(int64(f.size)); exc != nil {
		return object.Null, exc
	}
	b := make([]byte, f.size)
	if exc := f.pack(t, b, values); exc != nil {
		return object.Null, exc
	}
	return object.NewBytes(b), nil
}

func packInto(t object.Thread, f *format, a []object.Value) (object.Value, *object.Exception) {
	values, exc := f.takeValues("pack_into", a[2])
	if exc != nil {
		return object.Null, exc
	}
	n, write, ok := object.WritableBuffer(a[0])
	if !ok {
		return object.Null, object.TypeErrorf("argument must be read-write bytes-like object, not %s", a[0].Class().TypeName())
	}
	at, exc := object.IndexInt(t, a[1])
	if exc != nil {
		return object.Null, exc
	}
	if at < 0 {
		if at+f.size > 0 {
			return object.Null, errorf("no space to pack %d bytes at offset %d", f.size, at)
		}
		if at+n < 0 {
			return object.Null, errorf("offset %d out of range for %d-byte buffer", at, n)
		}
		at += n
	}
	if n-at < f.size {
		return object.Null, errorf("pack_into requires a buffer of at least %d bytes for packing %d bytes at offset %d (actual buffer size is %d)", f.size+at, f.size, at, n)
	}
	b := make([]byte, at+f.size)
	if exc := f.pack(t, b[at:], values); exc != nil {
		return object.Null, exc
	}
	old, _ := object.BufferOf(a[0])
	copy(b, old[:at])
	write(b)
	return object.None, nil
}

func bufferArg(v object.Value) (string, *object.Exception) {
	b, ok := object.BufferOf(v)
	if !ok {
		return "", object.TypeErrorf("a bytes-like object is required, not '%s'", v.Class().TypeName())
	}
	return b, nil
}

func unpack(_ object.Thread, f *format, a []object.Value) (object.Value, *object.Exception) {
	b, exc := bufferArg(a[0])
	if exc != nil {
		return object.Null, exc
	}
	if len(b) != f.size {
		return object.Null, errorf("unpack requires a buffer of %d bytes", f.size)
	}
	return object.Of(object.NewTuple(f.unpack(b)...)), nil
}

func unpackFrom(t object.Thread, f *format, a []object.Value) (object.Value, *object.Exception) {
	b, exc := bufferArg(a[0])
	if exc != nil {
		return object.Null, exc
	}
	at, exc := object.IndexInt(t, a[1])
	if exc != nil {
		return object.Null, exc
	}
	n := len(b)
	if at < 0 {
		if at+f.size > 0 {
			return object.Null, errorf("not enough data to unpack %d bytes at offset %d", f.size, at)
		}
		if at+n < 0 {
			return object.Null, errorf("offset %d out of range for %d-byte buffer", at, n)
		}
		at += n
	}
	if n-at < f.size {
		return object.Null, errorf("unpack_from requires a buffer of at least %d bytes for unpacking %d bytes at offset %d (actual buffer size is %d)", f.size+at, f.size, at, n)
	}
	return object.Of(object.NewTuple(f.unpack(b[at : at+f.size])...)), nil
}

func iterUnpack(_ object.Thread, f *format, a []object.Value) (object.Value, *object.Exception) {
	b, exc := bufferArg(a[0])
	if exc != nil {
		return object.Null, exc
	}
	if f.size == 0 {
		return object.Null, errorf("cannot iteratively unpack with a struct of length 0")
	}
	if len(b)%f.size != 0 {
		return object.Null, errorf("iterative unpacking requires a buffer of a multiple of %d bytes", f.size)
	}
	return object.Of(&iterator{f, b}), nil
}

func init() {
	errorClass = object.NewNativeClass("error", "struct", []*object.Class{object.ExceptionBaseClass}, nil)
	structClass = object.NewNativeClass("Struct", "_struct", nil, []object.Method{
		{Name: "__new__", Sig: "(cls, format)", Kind: object.NewMethod, Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			f, s, exc := formatArg(a[1])
			if exc != nil {
				return object.Null, exc
			}
			c := &compiled{format: f, source: s}
			c.SetClass(a[0].Object().(*object.Class))
			return object.Of(c), nil
		}},
		{Name: "pack", Sig: "(self, /, *values)", Fn: onStruct(pack)},
		{Name: "pack_into", Sig: "(self, buffer, offset, /, *values)", Fn: onStruct(packInto)},
		{Name: "unpack", Sig: "(self, buffer, /)", Fn: onStruct(unpack)},
		{Name: "unpack_from", Sig: "(self, /, buffer, offset=0)", Fn: onStruct(unpackFrom)},
		{Name: "iter_unpack", Sig: "(self, buffer, /)", Fn: onStruct(iterUnpack)},
		{Name: "format", Kind: object.Property, Doc: "struct format string", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			return object.NewStr(a[0].Object().(*compiled).source), nil
		}},
		{Name: "size", Kind: object.Property, Doc: "How many bytes the packed layout occupies.", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			return object.Int(int64(a[0].Object().(*compiled).size)), nil
		}},
		{Name: "__repr__", Sig: "(self, /)", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			return object.NewStr("Struct(" + object.StrRepr(a[0].Object().(*compiled).source) + ")"), nil
		}},
	}, object.WithProto((*compiled)(nil), ""), object.WithDoc("Struct(fmt) --> compiled struct object"), object.WithFlags(object.DottedName))
	iterClass = object.NewNativeClass("unpack_iterator", "_struct", nil, []object.Method{
		{Name: "__length_hint__", Sig: "(self, /)", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			return object.Int(int64(a[0].Object().(*iterator).hint())), nil
		}},
	}, object.WithProto((*iterator)(nil), ""), object.WithFlags(object.NoNew|object.FinalClass|object.DottedName))
}
