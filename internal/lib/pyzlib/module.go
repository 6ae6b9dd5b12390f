// Package pyzlib is Python's module zlib over Go's compressors: what one side
// writes the other reads, but compressed bytes are not those of the C library.
package pyzlib

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"errors"
	"hash/adler32"
	"hash/crc32"
	"io"

	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
)

// Module declares the module.
var Module = lib.Module{Name: "zlib", Doc: "Compress and expand data in the zlib format, related to GNU zip.", Load: load}

// The classes; methods refer to them, so init makes them.
var errorClass, compressClass, decompressClass *object.Class

func errorf(format string, args ...any) *object.Exception {
	return object.Errorf(errorClass, format, args...)
}

const maxBits = 15

func load(_ *lib.Host, m *object.Module) *object.Exception {
	lib.AddClasses(m, errorClass)
	lib.AddFunctions(m, []object.Method{
		{Name: "compress", Sig: "(data, /, level=-1, wbits=15)", Doc: "Shrink the input and hand back the compressed bytes.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			b, exc := buffer(a[0])
			if exc != nil {
				return object.Null, exc
			}
			c, exc := newCompressor(t, a[1], a[2])
			if exc != nil {
				return object.Null, exc
			}
			_, _ = c.w.Write([]byte(b))
			_ = c.w.Close()
			return object.NewBytes(c.out.Bytes()), nil
		}},
		{Name: "decompress", Sig: "(data, /, wbits=15, bufsize=16384)", Doc: "Expand compressed input and hand back the original bytes.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			b, exc := buffer(a[0])
			if exc != nil {
				return object.Null, exc
			}
			wbits, exc := object.IndexInt(t, a[1])
			if exc != nil {
				return object.Null, exc
			}
			out, _, exc := inflate(t, b, wbits)
			if exc != nil {
				return object.Null, exc
			}
			if out == nil || !out.done {
				return object.Null, errorf("Error -5 while decompressing data: incomplete or truncated stream")
			}
			return object.NewBytes(out.b), nil
		}},
		{Name: "compressobj", Sig: "(level=-1, method=8, wbits=15, memLevel=8, strategy=0, zdict=?)", Doc: "Create an object that compresses data piece by piece.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			c, exc := newCompressor(t, a[0], a[2])
			if exc != nil {
				return object.Null, exc
			}
			return object.Of(c), nil
		}},
		{Name: "decompressobj", Sig: "(wbits=15, zdict=b'')", Doc: "Create an object that decompresses data piece by piece.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			wbits, exc := object.IndexInt(t, a[0])
			return object.Of(&decompressor{wbits: wbits}), exc
		}},
		{Name: "crc32", Sig: "(data, value=0, /)", Doc: "Calculate the 32-bit cyclic redundancy check over the input.", Fn: checksum(func(old uint32, b []byte) uint32 { return crc32.Update(old, crc32.IEEETable, b) })},
		{Name: "adler32", Sig: "(data, value=1, /)", Doc: "Calculate the Adler-32 check value over the input.", Fn: checksum(adler)},
	})
	for name, n := range map[string]int64{"MAX_WBITS": maxBits, "DEFLATED": 8, "DEF_MEM_LEVEL": 8, "Z_DEFAULT_COMPRESSION": -1, "Z_BEST_COMPRESSION": 9,
		"Z_BEST_SPEED": 1, "Z_NO_COMPRESSION": 0, "Z_DEFAULT_STRATEGY": 0, "Z_NO_FLUSH": 0, "Z_SYNC_FLUSH": 2, "Z_FULL_FLUSH": 3, "Z_FINISH": 4, "DEF_BUF_SIZE": 16384} {
		lib.Add(m, name, object.Int(n))
	}
	lib.Add(m, "ZLIB_VERSION", object.NewStr("1.3.1"))
	lib.Add(m, "ZLIB_RUNTIME_VERSION", object.NewStr("1.3.1"))
	return nil
}

func buffer(v object.Value) (string, *object.Exception) {
	b, ok := object.BufferOf(v)
	if !ok {
		return "", object.TypeErrorf("a bytes-like object is required, not '%s'", v.Class().TypeName())
	}
	return b, nil
}

func checksum(update func(old uint32, b []byte) uint32) object.NativeFn {
	return func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		b, exc := buffer(a[0])
		if exc != nil {
			return object.Null, exc
		}
		n, exc := object.IndexClamped(t, a[1])
		return object.Int(int64(update(uint32(n), []byte(b)))), exc
	}
}

// adler goes on from an earlier checksum, which Go's package cannot.
func adler(old uint32, b []byte) uint32 {
	if old == 1 {
		return adler32.Checksum(b)
	}
	const mod = 65521
	s1, s2 := old&0xffff, old>>16
	for _, c := range b {
		s1 = (s1 + uint32(c)) % mod
		s2 = (s2 + s1) % mod
	}
	return s2<<16 | s1
}

// compressor is what compressobj returns.
type compressor struct {
	out bytes.Buffer
	w   interface {
		io.WriteCloser
		Flush() error
	}
	closed bool
}

// Class implements object.Object.
func (*compressor) Class() *object.Class { return compressClass }

// newCompressor writes the container that wbits asks for: zlib's, gzip's or
// none.
func newCompressor(t object.Thread, levelArg, wbitsArg object.Value) (*compressor, *object.Exception) {
	level, exc := object.IndexInt(t, levelArg)
	if exc != nil {
		return nil, exc
	}
	wbits, exc := object.IndexInt(t, wbitsArg)
	if exc != nil {
		return nil, exc
	}
	if level < -1 || level > 9 {
		return nil, errorf("Bad compression level")
	}
	c := &compressor{}
	var err error
	switch {
	case wbits < 0:
		c.w, err = flate.NewWriter(&c.out, level)
	case wbits > maxBits:
		c.w, err = gzip.NewWriterLevel(&c.out, level)
	default:
		c.w, err = zlib.NewWriterLevel(&c.out, level)
	}
	if err != nil {
		return nil, object.ValueErrorf("Invalid initialization option")
	}
	return c, nil
}

// take returns what has been written since the last time.
func (c *compressor) take() object.Value {
	b := bytes.Clone(c.out.Bytes())
	c.out.Reset()
	return object.NewBytes(b)
}

// inflated is what could be read of a stream.
type inflated struct {
	b    []byte
	done bool // the stream's end was there
}

// inflate reads what there is of a stream; rest is what follows it.
func inflate(t object.Thread, data string, wbits int) (out *inflated, rest string, exc *object.Exception) {
	if data == "" {
		return &inflated{}, "", nil
	}
	src := bytes.NewReader([]byte(data))
	var r io.Reader
	var err error
	switch {
	case wbits < 0:
		r = flate.NewReader(src)
	case wbits > maxBits && (wbits < 32 || data[0] == 0x1f):
		var g *gzip.Reader
		if g, err = gzip.NewReader(src); err == nil {
			g.Multistream(false)
			r = g
		}
	default:
		r, err = zlib.NewReader(src)
	}
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, io.EOF):
		return &inflated{}, "", nil
	case err != nil:
		return nil, "", errorf("Error -3 while decompressing data: incorrect header check")
	}
	var buf bytes.Buffer
	for {
		_, err = io.CopyN(&buf, r, 1<<20)
		if err != nil {
			break
		}
		if exc := t.Poll(); exc != nil {
			return nil, "", exc
		}
		if exc := t.Reserve(int64(buf.Len())); exc != nil {
			return nil, "", exc
		}
	}
	var corrupt flate.CorruptInputError
	switch {
	case errors.Is(err, io.EOF):
		return &inflated{buf.Bytes(), true}, data[len(data)-src.Len():], nil
	case errors.As(err, &corrupt):
		return nil, "", errorf("Error -3 while decompressing data: invalid block type")
	case errors.Is(err, zlib.ErrChecksum) || errors.Is(err, gzip.ErrChecksum):
		return nil, "", errorf("Error -3 while decompressing data: incorrect data check")
	}
	return &inflated{b: buf.Bytes()}, "", nil
}

// decompressor is what decompressobj returns. It reads the stream anew with
// each piece.
type decompressor struct {
	wbits  int
	data   []byte
	given  int // bytes of output that were returned
	eof    bool
	unused string
	tail   string
}

// Class implements object.Object.
func (*decompressor) Class() *object.Class { return decompressClass }

func (d *decompressor) feed(t object.Thread, b string, limit int) (object.Value, *object.Exception) {
	if d.eof {
		d.unused += b
		return object.NewBytesString(""), nil
	}
	d.data = append(d.data, b...)
	out, rest, exc := inflate(t, string(d.data), d.wbits)
	if exc != nil {
		return object.Null, exc
	}
	fresh := out.b[min(d.given, len(out.b)):]
	d.tail = ""
	if limit > 0 && len(fresh) > limit {
		fresh = fresh[:limit]
		d.tail = "\x00"
		d.given += limit
		return object.NewBytes(bytes.Clone(fresh)), nil
	}
	d.given = len(out.b)
	if out.done {
		d.eof, d.unused, d.data = true, rest, nil
	}
	return object.NewBytes(bytes.Clone(fresh)), nil
}

func init() {
	errorClass = object.NewNativeClass("error", "zlib", []*object.Class{object.ExceptionBaseClass}, nil)
	const flags = object.NoNew | object.FinalClass | object.NoDict | object.DottedName
	compressClass = object.NewNativeClass("Compress", "zlib", nil, []object.Method{
		{Name: "compress", Sig: "(self, data, /)", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			b, exc := buffer(a[1])
			if exc != nil {
				return object.Null, exc
			}
			c := a[0].Object().(*compressor)
			if c.closed {
				return object.Null, errorf("Error -2 while compressing data: inconsistent stream state")
			}
			_, _ = c.w.Write([]byte(b))
			return c.take(), nil
		}},
		{Name: "flush", Sig: "(self, mode=4, /)", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			mode, exc := object.IndexInt(t, a[1])
			if exc != nil {
				return object.Null, exc
			}
			c := a[0].Object().(*compressor)
			switch {
			case mode == 0:
				return object.NewBytesString(""), nil
			case c.closed:
				return object.Null, errorf("Error -2 while finishing compression: inconsistent stream state")
			case mode == 4:
				_ = c.w.Close()
				c.closed = true
			default:
				_ = c.w.Flush()
			}
			return c.take(), nil
		}},
	}, object.WithProto((*compressor)(nil), ""), object.WithFlags(flags))
	field := func(name string, get func(d *decompressor) object.Value) object.Method {
		return object.Method{Name: name, Kind: object.Property, Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			return get(a[0].Object().(*decompressor)), nil
		}}
	}
	decompressClass = object.NewNativeClass("Decompress", "zlib", nil, []object.Method{
		{Name: "decompress", Sig: "(self, data, /, max_length=0)", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			b, exc := buffer(a[1])
			if exc != nil {
				return object.Null, exc
			}
			limit, exc := object.IndexInt(t, a[2])
			if exc != nil {
				return object.Null, exc
			}
			d := a[0].Object().(*decompressor)
			if d.tail != "" && b == d.tail {
				b = ""
			}
			return d.feed(t, b, limit)
		}},
		{Name: "flush", Sig: "(self, length=16384, /)", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			return a[0].Object().(*decompressor).feed(t, "", 0)
		}},
		field("eof", func(d *decompressor) object.Value { return object.Bool(d.eof) }),
		field("unused_data", func(d *decompressor) object.Value { return object.NewBytesString(d.unused) }),
		field("unconsumed_tail", func(d *decompressor) object.Value { return object.NewBytesString(d.tail) }),
	}, object.WithProto((*decompressor)(nil), ""), object.WithFlags(flags))
}
