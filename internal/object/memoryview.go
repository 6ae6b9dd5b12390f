package object

import (
	"encoding/binary"
	"math"
	"strings"
)

// MemoryView is a memoryview: a strided view of one dimension of the bytes of
// another object. A view of a bytearray sees its bytes as they are now.
type MemoryView struct {
	obj      Object // *Bytes or *ByteArray
	start    int    // byte offset of item 0
	stride   int    // in bytes
	n        int    // number of items
	format   byte   // code of package struct
	size     int    // of an item, in bytes
	readonly bool
	released bool
}

// Class returns the class memoryview.
func (*MemoryView) Class() *Class { return MemoryViewClass }

// itemSizes are the formats that items may have.
var itemSizes = map[byte]int{'B': 1, 'b': 1, 'c': 1, '?': 1, 'h': 2, 'H': 2, 'i': 4, 'I': 4, 'l': 8, 'L': 8, 'q': 8, 'Q': 8, 'n': 8, 'N': 8, 'f': 4, 'd': 8}

func (m *MemoryView) check() *Exception {
	if m.released {
		return ValueErrorf("operation forbidden on released memoryview object")
	}
	return nil
}

// item returns the bytes of item i; nil when a bytearray shrank under it.
func (m *MemoryView) item(i int) []byte {
	off := m.start + i*m.stride
	switch o := m.obj.(type) {
	case *Bytes:
		return []byte(o.b[off : off+m.size])
	case *ByteArray:
		if off+m.size <= len(o.B) {
			return o.B[off : off+m.size]
		}
	}
	return make([]byte, m.size)
}

// text returns the bytes of all items.
func (m *MemoryView) text() string {
	if m.stride == m.size {
		if b, ok := m.obj.(*Bytes); ok {
			return b.b[m.start : m.start+m.n*m.size]
		}
	}
	b := make([]byte, 0, m.n*m.size)
	for i := range m.n {
		b = append(b, m.item(i)...)
	}
	return string(b)
}

// at returns item i as a value.
func (m *MemoryView) at(i int) Value {
	b := m.item(i)
	var raw [8]byte
	copy(raw[:], b)
	u := binary.LittleEndian.Uint64(raw[:])
	switch m.format {
	case 'b':
		return Int(int64(int8(u)))
	case 'c':
		return NewBytes(b)
	case '?':
		return Bool(u != 0)
	case 'h':
		return Int(int64(int16(u)))
	case 'i':
		return Int(int64(int32(u)))
	case 'l', 'q', 'n':
		return Int(int64(u))
	case 'f':
		return Float(float64(math.Float32frombits(uint32(u))))
	case 'd':
		return Float(math.Float64frombits(u))
	}
	return NewUint(u)
}

// Len returns len(m).
func (m *MemoryView) Len(Thread) (int, *Exception) { return m.n, m.check() }

// Iter returns iter(m).
func (m *MemoryView) Iter(Thread) (Value, *Exception) {
	return Of(&BytesIter{Seq: m}), m.check()
}

// Repr returns repr(m).
func (m *MemoryView) Repr(Thread) (string, *Exception) {
	if m.released {
		return "<released memory at " + addrText(m) + ">", nil
	}
	return "<memory at " + addrText(m) + ">", nil
}

// Hash returns hash(m), that of its bytes, if they cannot change.
func (m *MemoryView) Hash(Thread) (int64, *Exception) {
	if err := m.check(); err != nil {
		return 0, err
	}
	if !m.readonly {
		return 0, ValueErrorf("cannot hash writable memoryview object")
	}
	return hashString(m.text()), nil
}

// Compare tells equality with bytes-like objects.
func (m *MemoryView) Compare(_ Thread, op CompareOp, other Value) (Value, *Exception) {
	if op != EQ && op != NE {
		return NotImplemented, nil
	}
	if o, ok := Unwrap(other).Object().(*MemoryView); m.released || ok && o.released {
		return Bool(ok && o == m == (op == EQ)), nil
	}
	s, ok := BufferOf(other)
	if !ok {
		return NotImplemented, nil
	}
	if o, ok := Unwrap(other).Object().(*MemoryView); ok && o.format != m.format {
		if o.n != m.n {
			return Bool(op == NE), nil
		}
		for i := range m.n {
			if eq, ok := NumCompare(EQ, m.at(i), o.at(i)); !ok || !eq {
				return Bool(op == NE), nil
			}
		}
		return Bool(op == EQ), nil
	}
	return Bool((m.text() == s) == (op == EQ)), nil
}

// GetItem returns m[key].
func (m *MemoryView) GetItem(t Thread, key Value) (Value, *Exception) {
	if err := m.check(); err != nil {
		return Null, err
	}
	if sl, ok := key.Object().(*Slice); ok {
		return m.slice(t, sl)
	}
	i, err := m.position(t, key)
	if err != nil {
		return Null, err
	}
	return m.at(i), nil
}

func (m *MemoryView) slice(t Thread, sl *Slice) (Value, *Exception) {
	start, _, step, n, err := SliceIndices(t, sl, func() int { return m.n })
	if err != nil {
		return Null, err
	}
	v := *m
	v.start, v.stride, v.n = m.start+start*m.stride, m.stride*step, n
	return Of(&v), nil
}

func (m *MemoryView) position(t Thread, key Value) (int, *Exception) {
	return sequenceIndex(t, key, "memoryview: invalid slice key", m.n, "index out of bounds on dimension 1")
}

// SetItem is m[key] = v.
func (m *MemoryView) SetItem(t Thread, key, v Value) *Exception {
	switch err := m.check(); {
	case err != nil:
		return err
	case m.readonly:
		return TypeErrorf("cannot modify read-only memory")
	case v.IsNull():
		return TypeErrorf("cannot delete memory")
	}
	if sl, ok := key.Object().(*Slice); ok {
		part, err := m.slice(t, sl)
		if err != nil {
			return err
		}
		s, err := needBuffer(v)
		if err != nil {
			return err
		}
		p := part.Object().(*MemoryView)
		if len(s) != p.n*p.size {
			return ValueErrorf("memoryview assignment: lvalue and rvalue have different structures")
		}
		for i := range p.n {
			copy(p.item(i), s[i*p.size:])
		}
		return nil
	}
	i, err := m.position(t, key)
	if err != nil {
		return err
	}
	return m.put(t, i, v)
}

// put stores v as item i.
func (m *MemoryView) put(t Thread, i int, v Value) *Exception {
	badType := func() *Exception { return TypeErrorf("memoryview: invalid type for format '%c'", m.format) }
	badValue := func() *Exception { return ValueErrorf("memoryview: invalid value for format '%c'", m.format) }
	var u uint64
	switch m.format {
	case 'c':
		s, ok := BytesOf(v)
		if !ok {
			return badType()
		}
		if len(s) != 1 {
			return badValue()
		}
		u = uint64(s[0])
	case '?':
		b, err := Truth(t, v)
		if err != nil {
			return err
		}
		if b {
			u = 1
		}
	case 'f', 'd':
		f, ok := FloatOf(v)
		if !ok {
			return badType()
		}
		if u = math.Float64bits(f); m.format == 'f' {
			u = uint64(math.Float32bits(float32(f)))
		}
	default:
		x, err := Index(t, v)
		if err != nil {
			return badType()
		}
		b, _ := BigOf(x)
		bits := 8 * m.size
		if strings.IndexByte("bhilqn", m.format) >= 0 {
			if !b.IsInt64() || b.Int64()>>(bits-1) != 0 && b.Int64()>>(bits-1) != -1 {
				return badValue()
			}
			u = uint64(b.Int64())
		} else {
			if b.Sign() < 0 || b.BitLen() > bits {
				return badValue()
			}
			u = b.Uint64()
		}
	}
	var raw [8]byte
	binary.LittleEndian.PutUint64(raw[:], u)
	copy(m.item(i), raw[:m.size])
	return nil
}
