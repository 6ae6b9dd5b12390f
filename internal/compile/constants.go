package compile

import (
	"fmt"
	"math"
	"math/big"
	"strings"
)

// Keys that tell constants apart which Go or Python would call equal (0.0 and
// -0.0) or cannot compare (slices).
type (
	floatKey   uint64
	complexKey [2]uint64
	bigKey     string
	bytesKey   string
	tupleKey   string
	noneKey    struct{}
)

// constKey returns the identity of a constant within a code object.
func constKey(k Const) any {
	switch k := k.(type) {
	case nil:
		return noneKey{}
	case float64:
		return floatKey(math.Float64bits(k))
	case complex128:
		return complexKey{math.Float64bits(real(k)), math.Float64bits(imag(k))}
	case *big.Int:
		return bigKey(k.Text(62))
	case []byte:
		return bytesKey(k)
	case Tuple, FrozenSet:
		var b strings.Builder
		writeKey(&b, k)
		return tupleKey(b.String())
	}
	return k // bool, int64, string, EllipsisConst, *Code
}

func writeKey(b *strings.Builder, k Const) {
	switch k := k.(type) {
	case Tuple:
		b.WriteByte('(')
		for _, x := range k {
			writeKey(b, x)
		}
		b.WriteByte(')')
	case FrozenSet:
		b.WriteByte('{')
		for _, x := range k {
			writeKey(b, x)
		}
		b.WriteByte('}')
	default:
		key := constKey(k)
		fmt.Fprintf(b, "%T:%q;", key, fmt.Sprint(key))
	}
}
