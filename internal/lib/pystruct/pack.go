package pystruct

import (
	"math"
	"math/big"

	"asyncrepl/internal/object"
)

// pack writes the values into b, which has the format's size.
func (f *format) pack(t object.Thread, b []byte, values []object.Value) *object.Exception {
	i := 0
	for _, it := range f.items {
		for k := range it.count {
			at := it.offset + k*it.size
			if exc := f.put(t, it, b[at:at+it.size], values[i]); exc != nil {
				return exc
			}
			i++
		}
	}
	return nil
}

func (f *format) put(t object.Thread, it item, b []byte, v object.Value) *object.Exception {
	switch it.kind {
	case char:
		s, ok := object.BytesOf(v)
		if !ok || len(s) != 1 {
			return errorf("char format requires a bytes object of length 1")
		}
		b[0] = s[0]
	case text, pascal:
		s, ok := object.BytesOf(v)
		if !ok {
			if s, ok = object.BufferOf(v); !ok || !v.Class().IsSubclass(object.ByteArrayClass) {
				return errorf("argument for '%c' must be a bytes object", it.letter)
			}
		}
		if it.kind == pascal {
			if len(b) > 0 {
				b[0] = byte(min(copy(b[1:], s), 255))
			}
		} else {
			copy(b, s)
		}
	case boolean:
		truth, exc := object.Truth(t, v)
		if exc != nil {
			return exc
		}
		if truth {
			b[0] = 1
		}
	case signed, unsigned:
		n, exc := f.integer(t, it, v)
		if exc != nil {
			return exc
		}
		f.putBits(b, n)
	case floating:
		return f.float(it, b, v, t)
	}
	return nil
}

// integer checks the range of a number and returns its bits.
func (f *format) integer(t object.Thread, it item, v object.Value) (uint64, *object.Exception) {
	n, ok := object.BigOf(v)
	if !ok {
		if _, has := object.LookupSpecial(v, "__index__"); !has {
			return 0, errorf("required argument is not an integer")
		}
		idx, exc := object.Index(t, v)
		if exc != nil {
			return 0, exc
		}
		n, _ = object.BigOf(idx)
	}
	bits := uint(8 * it.size)
	one := big.NewInt(1)
	lo, hi := new(big.Int), new(big.Int).Lsh(one, bits)
	if it.kind == signed {
		lo.Neg(lo.Lsh(one, bits-1))
		hi.Lsh(one, bits-1)
	}
	if n.Cmp(lo) < 0 || n.Cmp(hi) >= 0 {
		if it.letter == 'P' {
			return 0, errorf("int too large to convert")
		}
		return 0, errorf("'%c' format requires %s <= number <= %s", it.letter, lo, hi.Sub(hi, one))
	}
	if n.Sign() < 0 {
		return uint64(n.Int64()), nil
	}
	return n.Uint64(), nil
}

func (f *format) float(it item, b []byte, v object.Value, t object.Thread) *object.Exception {
	x, exc := object.ToFloat(t, v)
	if exc != nil {
		if exc.IsA(object.TypeErrorClass) {
			return errorf("required argument is not a float")
		}
		return exc
	}
	switch it.size {
	case 2:
		h, ok := floatToHalf(x)
		if !ok {
			return object.OverflowErrorf("float too large to pack with e format")
		}
		f.putBits(b, uint64(h))
	case 4:
		s := float32(x)
		if math.IsInf(float64(s), 0) && !math.IsInf(x, 0) {
			return object.OverflowErrorf("float too large to pack with f format")
		}
		f.putBits(b, uint64(math.Float32bits(s)))
	default:
		f.putBits(b, math.Float64bits(x))
	}
	return nil
}
