// Package pystruct is Python's module struct: values to bytes by a format and
// back. Start reading at format.go.
package pystruct

import (
	"encoding/binary"
	"math"

	"asyncrepl/internal/object"
)

// code is a letter of formats.
type code struct {
	size, align int // align counts in native mode only
	kind        kind
	standard    int // size in the other modes, 0 if the letter is not known there
}

// kind says what a letter stands for.
type kind uint8

// The kinds.
const (
	padding kind = iota
	char
	text
	pascal
	boolean
	signed
	unsigned
	floating
)

var codes = map[byte]code{
	'x': {1, 1, padding, 1}, 'c': {1, 1, char, 1}, 's': {1, 1, text, 1}, 'p': {1, 1, pascal, 1}, '?': {1, 1, boolean, 1},
	'b': {1, 1, signed, 1}, 'B': {1, 1, unsigned, 1}, 'h': {2, 2, signed, 2}, 'H': {2, 2, unsigned, 2},
	'i': {4, 4, signed, 4}, 'I': {4, 4, unsigned, 4}, 'l': {8, 8, signed, 4}, 'L': {8, 8, unsigned, 4},
	'q': {8, 8, signed, 8}, 'Q': {8, 8, unsigned, 8}, 'n': {8, 8, signed, 0}, 'N': {8, 8, unsigned, 0}, 'P': {8, 8, unsigned, 0},
	'e': {2, 2, floating, 2}, 'f': {4, 4, floating, 4}, 'd': {8, 8, floating, 8},
}

// item is a part of a format.
type item struct {
	letter byte
	kind   kind
	size   int // of one value; of a text the whole
	count  int // values
	offset int
}

// format is a format that has been read.
type format struct {
	items  []item
	size   int
	values int
	order  binary.ByteOrder
	native bool
}

// parse reads a format.
func parse(f string) (*format, *object.Exception) {
	out := &format{order: binary.LittleEndian, native: true}
	aligned := true
	if f != "" {
		switch f[0] {
		case '@':
			f = f[1:]
		case '=', '<':
			out.native, aligned, f = false, false, f[1:]
		case '>', '!':
			out.native, aligned, f = false, false, f[1:]
			out.order = binary.BigEndian
		}
	}
	for i := 0; i < len(f); i++ {
		if isSpace(f[i]) {
			continue
		}
		count, hasCount := 1, false
		if '0' <= f[i] && f[i] <= '9' {
			count, hasCount = 0, true
			for ; i < len(f) && '0' <= f[i] && f[i] <= '9'; i++ {
				if count = count*10 + int(f[i]-'0'); count > math.MaxInt32 {
					return nil, errorf("total struct size too long")
				}
			}
			if i == len(f) {
				return nil, errorf("repeat count given without format specifier")
			}
		}
		c, ok := codes[f[i]]
		if !ok || !out.native && c.standard == 0 {
			return nil, errorf("bad char in struct format")
		}
		size := c.size
		if !out.native {
			size = c.standard
		}
		if aligned {
			out.size += (c.align - out.size%c.align) % c.align
		}
		it := item{letter: f[i], kind: c.kind, size: size, count: count, offset: out.size}
		switch c.kind {
		case padding:
			it.count = 0
			out.size += count
			continue
		case text, pascal:
			it.size, it.count = count, 1
			if !hasCount {
				it.size = 1
			}
		}
		out.size += it.size * it.count
		if out.size > math.MaxInt32*16 {
			return nil, errorf("total struct size too long")
		}
		out.values += it.count
		out.items = append(out.items, it)
	}
	return out, nil
}

func isSpace(c byte) bool { return c == ' ' || '\t' <= c && c <= '\r' }

// unpack makes the values of b, which has the format's size.
func (f *format) unpack(b string) []object.Value {
	out := make([]object.Value, 0, f.values)
	for _, it := range f.items {
		for k := range it.count {
			at := it.offset + k*it.size
			out = append(out, f.value(it, b[at:at+it.size]))
		}
	}
	return out
}

func (f *format) value(it item, b string) object.Value {
	switch it.kind {
	case char, text:
		return object.NewBytesString(b)
	case pascal:
		n := 0
		if len(b) > 0 {
			n = min(int(b[0]), len(b)-1)
			return object.NewBytesString(b[1 : 1+n])
		}
		return object.NewBytesString("")
	case boolean:
		return object.Bool(b[0] != 0)
	}
	n := f.bits(b)
	switch it.kind {
	case signed:
		shift := 64 - 8*it.size
		return object.Int(int64(n<<shift) >> shift)
	case unsigned:
		return object.NewUint(n)
	}
	switch it.size {
	case 2:
		return object.Float(halfToFloat(uint16(n)))
	case 4:
		return object.Float(float64(math.Float32frombits(uint32(n))))
	}
	return object.Float(math.Float64frombits(n))
}

// bits reads an unsigned number.
func (f *format) bits(b string) uint64 {
	var n uint64
	for i := range len(b) {
		if f.order == binary.BigEndian {
			n = n<<8 | uint64(b[i])
		} else {
			n |= uint64(b[i]) << (8 * i)
		}
	}
	return n
}

// putBits writes an unsigned number.
func (f *format) putBits(b []byte, n uint64) {
	for i := range b {
		j := i
		if f.order == binary.BigEndian {
			j = len(b) - 1 - i
		}
		b[j] = byte(n)
		n >>= 8
	}
}

// halfToFloat widens a float of 16 bits.
func halfToFloat(h uint16) float64 {
	sign := 1.0
	if h&0x8000 != 0 {
		sign = -1
	}
	exp, frac := int(h>>10&31), float64(h&0x3ff)
	switch exp {
	case 0:
		return sign * math.Ldexp(frac, -24)
	case 31:
		if frac != 0 {
			return math.Copysign(math.NaN(), sign)
		}
		return math.Inf(int(sign))
	}
	return sign * math.Ldexp(1024+frac, exp-25)
}

// floatToHalf rounds a float to 16 bits, half to even; ok is false if it is too
// large.
func floatToHalf(f float64) (h uint16, ok bool) {
	if math.Signbit(f) {
		h, f = 0x8000, -f
	}
	switch {
	case math.IsNaN(f):
		return h | 0x7e00, true
	case math.IsInf(f, 0):
		return h | 0x7c00, true
	case f == 0:
		return h, true
	}
	_, exp := math.Frexp(f) // f = frac * 2**exp, frac in [0.5, 1)
	exp = max(exp, -13)
	n := math.RoundToEven(math.Ldexp(f, 11-exp))
	bits := uint32(n)
	if exp > -13 || bits >= 1024 {
		bits += uint32(exp+13) << 10
	}
	if bits >= 0x7c00 {
		return 0, false
	}
	return h | uint16(bits), true
}
