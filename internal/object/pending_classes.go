package object

// To be deleted when the classes arrive.
import (
	"fmt"
	"reflect"
)

const (
	NoNew  ClassFlags = 1 << 8
	NoDict ClassFlags = 1 << 9
)

var (
	TypeErrorClass          = declare("TypeError")
	IndexErrorClass         = declare("IndexError")
	ValueErrorClass         = declare("ValueError")
	RuntimeErrorClass       = declare("RuntimeError")
	KeyErrorClass           = declare("KeyError")
	OverflowErrorClass      = declare("OverflowError")
	MemoryErrorClass        = declare("MemoryError")
	DeprecationWarningClass = declare("DeprecationWarning")
)

type builtinRow struct {
	class   *Class
	base    *Class
	methods []Method
	flags   ClassFlags
	proto   any
	slots   string
	doc     string
}

func Errorf(c *Class, f string, a ...any) *Exception {
	return &Exception{class: c, args: NewTuple(NewStr(fmt.Sprintf(f, a...)))}
}
func TypeErrorf(f string, a ...any) *Exception     { return Errorf(TypeErrorClass, f, a...) }
func ValueErrorf(f string, a ...any) *Exception    { return Errorf(ValueErrorClass, f, a...) }
func IndexErrorf(f string, a ...any) *Exception    { return Errorf(IndexErrorClass, f, a...) }
func RuntimeErrorf(f string, a ...any) *Exception  { return Errorf(RuntimeErrorClass, f, a...) }
func OverflowErrorf(f string, a ...any) *Exception { return Errorf(OverflowErrorClass, f, a...) }
func MemoryErr() *Exception                        { return &Exception{class: MemoryErrorClass, args: NewTuple()} }
func KeyErr(k Value) *Exception                    { return &Exception{class: KeyErrorClass, args: NewTuple(k)} }

func LookupSpecial(Value, string) (Value, bool) { return Null, false }
func CallSpecial(Thread, Value, string, ...Value) (Value, bool, *Exception) {
	return Null, false, nil
}
func LookupAttr(Thread, Value, string) (Value, bool, *Exception) { return Null, false, nil }
func (c *Class) Lookup(string) (Value, bool)                     { return Null, false }
func Addr(o Object) uintptr                                      { return reflect.ValueOf(o).Pointer() }
func ClassGetItem(Thread, []Value) (Value, *Exception)           { return Null, nil }

type MappingProxy struct{ Mapping Value }

func (*MappingProxy) Class() *Class { return MappingProxyClass }

type NativeFunction struct{}

func (*NativeFunction) Class() *Class { return NativeFunctionClass }
func (*NativeFunction) Name() string  { return "" }

var _ = containerRows
var _ = iteratorBuiltins
