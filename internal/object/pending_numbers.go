package object

// To be deleted when the numbers and texts arrive.
import (
	"math/big"
	"strconv"
)

func numberRows() []builtinRow { return nil }

type ByteArray struct{}

func (*ByteArray) Class() *Class                    { return ByteArrayClass }
func (*ByteArray) Repr(Thread) (string, *Exception) { return "", nil }

func typeName(v Value) string { return v.Class().Name }
func IsIntValue(v Value) bool { _, ok := v.AsInt(); return ok }
func NewInt(b *big.Int) Value { return Int(b.Int64()) }
func BigOf(v Value) (*big.Int, bool) {
	i, ok := v.AsInt()
	return big.NewInt(i), ok
}
func Index(_ Thread, v Value) (Value, *Exception)  { return v, nil }
func IndexInt(_ Thread, v Value) (int, *Exception) { i, _ := v.AsInt(); return int(i), nil }
func IndexKey(_ Thread, v Value) (int, *Exception) { i, _ := v.AsInt(); return int(i), nil }
func IndexClamped(_ Thread, v Value) (int, *Exception) {
	i, _ := v.AsInt()
	return int(i), nil
}
func IndexBig(_ Thread, v Value) (*big.Int, *Exception) { i, _ := v.AsInt(); return big.NewInt(i), nil }
func NumCompare(op CompareOp, a, b Value) (bool, bool) {
	i, ok := a.AsInt()
	j, ok2 := b.AsInt()
	return compareLens(op, int(i), int(j)), ok && ok2
}
func NumBinary(Thread, BinaryOp, Value, Value) (Value, bool, *Exception) { return Null, false, nil }
func NumUnary(Thread, UnaryOp, Value) (Value, bool, *Exception)          { return Null, false, nil }
func NumTruth(v Value) (bool, bool)                                      { return false, false }
func NumRepr(v Value) (string, bool, *Exception) {
	return strconv.FormatInt(int64(v.n), 10), true, nil
}
func hashFloat(f float64) int64                                { return int64(f) }
func intPowMod(_ Thread, a, b, m *big.Int) (Value, *Exception) { return NewInt(a), nil }
func StrRepr(s string) string                                  { return "'" + s + "'" }
func StrOf(v Value) (string, bool)                             { return v.AsStr() }
