// Package binascii is Python's module binascii: bytes as text and back,
// checksums.
package binascii

import (
	"encoding/base64"
	"encoding/hex"
	"hash/crc32"
	"strings"

	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
)

// Module declares the module.
var Module = lib.Module{Name: "binascii", Doc: "Translates bytes to printable ASCII forms and back again.", Load: load}

// errorClass is binascii.Error, incompleteClass binascii.Incomplete.
var (
	errorClass      = object.NewNativeClass("Error", "binascii", []*object.Class{object.ValueErrorClass}, nil)
	incompleteClass = object.NewNativeClass("Incomplete", "binascii", []*object.Class{object.ExceptionBaseClass}, nil)
)

func errorf(format string, args ...any) *object.Exception {
	return object.Errorf(errorClass, format, args...)
}

func load(_ *lib.Host, m *object.Module) *object.Exception {
	lib.AddClasses(m, errorClass, incompleteClass)
	hexlify := func(name string) object.Method {
		return object.Method{Name: name, Sig: "(data, sep=?, bytes_per_sep=1)", Doc: "Spells out each byte of the data as two hex digits.", Fn: b2aHex}
	}
	unhexlify := func(name string) object.Method {
		return object.Method{Name: name, Sig: "(hexstr, /)", Doc: "Turns pairs of hex digits back into the bytes they stand for.", Fn: a2bHex}
	}
	lib.AddFunctions(m, []object.Method{
		hexlify("hexlify"), hexlify("b2a_hex"), unhexlify("unhexlify"), unhexlify("a2b_hex"),
		{Name: "b2a_base64", Sig: "(data, /, *, newline=True)", Doc: "Encodes the data as one line of base64 text.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			b, exc := buffer(a[0])
			if exc != nil {
				return object.Null, exc
			}
			newline, exc := object.Truth(t, a[1])
			if exc != nil {
				return object.Null, exc
			}
			out := base64.StdEncoding.EncodeToString([]byte(b))
			if newline {
				out += "\n"
			}
			return object.NewBytesString(out), nil
		}},
		{Name: "a2b_base64", Sig: "(data, /, *, strict_mode=False)", Doc: "Turns one line of base64 text back into bytes.", Fn: a2bBase64},
		{Name: "crc32", Sig: "(data, crc=0, /)", Doc: "Compute CRC-32 checksum of data.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			b, exc := buffer(a[0])
			if exc != nil {
				return object.Null, exc
			}
			n, exc := object.IndexClamped(t, a[1])
			return object.Int(int64(crc32.Update(uint32(n), crc32.IEEETable, []byte(b)))), exc
		}},
		{Name: "crc_hqx", Sig: "(data, crc, /)", Doc: "Compute CRC-CCITT incrementally.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			b, exc := buffer(a[0])
			if exc != nil {
				return object.Null, exc
			}
			n, exc := object.IndexClamped(t, a[1])
			crc := uint16(n)
			for i := range len(b) {
				crc ^= uint16(b[i]) << 8
				for range 8 {
					if crc&0x8000 != 0 {
						crc = crc<<1 ^ 0x1021
					} else {
						crc <<= 1
					}
				}
			}
			return object.Int(int64(crc)), exc
		}},
	})
	return nil
}

// buffer is an argument of bytes.
func buffer(v object.Value) (string, *object.Exception) {
	b, ok := object.BufferOf(v)
	if !ok {
		return "", object.TypeErrorf("a bytes-like object is required, not '%s'", v.Class().TypeName())
	}
	return b, nil
}

// ascii is an argument of bytes or of ASCII text.
func ascii(v object.Value) (string, *object.Exception) {
	if s, ok := object.StrOf(v); ok {
		for i := range len(s) {
			if s[i] >= 0x80 {
				return "", object.ValueErrorf("string argument should contain only ASCII characters")
			}
		}
		return s, nil
	}
	b, ok := object.BufferOf(v)
	if !ok {
		return "", object.TypeErrorf("argument should be bytes, buffer or ASCII string, not '%s'", v.Class().TypeName())
	}
	return b, nil
}

func b2aHex(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	b, exc := buffer(a[0])
	if exc != nil {
		return object.Null, exc
	}
	if a[1].IsNull() {
		return object.NewBytesString(hex.EncodeToString([]byte(b))), nil
	}
	r, exc := object.CallMethod(t, object.NewBytesString(b), "hex", a[1], a[2])
	if exc != nil {
		return object.Null, exc
	}
	s, _ := object.StrOf(r)
	return object.NewBytesString(s), nil
}

func a2bHex(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
	s, exc := ascii(a[0])
	if exc != nil {
		return object.Null, exc
	}
	if len(s)%2 != 0 {
		return object.Null, errorf("Odd-length string")
	}
	b, err := hex.DecodeString(s)
	if err != nil {
		return object.Null, errorf("Non-hexadecimal digit found")
	}
	return object.NewBytes(b), nil
}

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

// a2bBase64 decodes; unless strict, what is not of the alphabet is skipped.
func a2bBase64(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	s, exc := ascii(a[0])
	if exc != nil {
		return object.Null, exc
	}
	strict, exc := object.Truth(t, a[1])
	if exc != nil {
		return object.Null, exc
	}
	if strict && s != "" && s[0] == '=' {
		return object.Null, errorf("Leading padding not allowed")
	}
	out := make([]byte, 0, len(s)*3/4)
	var left uint
	quad, pads := 0, 0
	started := false
	for i := range len(s) {
		c := s[i]
		if c == '=' {
			started = true
			pads++
			if quad >= 2 && quad+pads >= 4 {
				if strict && i+1 < len(s) {
					return object.Null, errorf("Excess data after padding")
				}
				return object.NewBytes(out), nil
			}
			continue
		}
		v := strings.IndexByte(alphabet, c)
		if v < 0 {
			if strict {
				return object.Null, errorf("Only base64 data is allowed")
			}
			continue
		}
		if strict && started {
			return object.Null, errorf("Discontinuous padding not allowed")
		}
		pads = 0
		left = left<<6 | uint(v)
		if quad > 0 {
			out = append(out, byte(left>>(6-2*quad)))
		}
		quad = (quad + 1) % 4
	}
	switch quad {
	case 0:
		return object.NewBytes(out), nil
	case 1:
		return object.Null, errorf("Invalid base64-encoded string: number of data characters (%d) cannot be 1 more than a multiple of 4", len(out)/3*4+1)
	}
	return object.Null, errorf("Incorrect padding")
}
