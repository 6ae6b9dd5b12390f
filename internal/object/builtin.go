package object

// The built-in classes. They are declared bare, so that any code may refer to
// them, and filled by init below from the tables beside each type.
var (
	ObjectClass         = declare("object")
	TypeClass           = declare("type")
	NoneClass           = declare("NoneType")
	NotImplementedClass = declare("NotImplementedType")
	EllipsisClass       = declare("ellipsis")
	IntClass            = declare("int")
	BoolClass           = declare("bool")
	FloatClass          = declare("float")
	ComplexClass        = declare("complex")
	StrClass            = declare("str")
	BytesClass          = declare("bytes")
	ByteArrayClass      = declare("bytearray")
	MemoryViewClass     = declare("memoryview")
	ListClass           = declare("list")
	TupleClass          = declare("tuple")
	DictClass           = declare("dict")
	SetClass            = declare("set")
	FrozenSetClass      = declare("frozenset")
	RangeClass          = declare("range")
	SliceClass          = declare("slice")
	PropertyClass       = declare("property")
	ClassMethodClass    = declare("classmethod")
	StaticMethodClass   = declare("staticmethod")
	SuperClass          = declare("super")
	ModuleClass         = declare("module")
	MappingProxyClass   = declare("mappingproxy")
	CellClass           = declare("cell")
	TracebackClass      = declare("traceback")
	// The classes of natives and of what attribute lookup makes of them.
	NativeFunctionClass    = declare("builtin_function_or_method")
	MethodDescriptorClass  = declare("method_descriptor")
	WrapperDescriptorClass = declare("wrapper_descriptor")
	MethodWrapperClass     = declare("method-wrapper")
	GetSetDescriptorClass  = declare("getset_descriptor")
	MemberDescriptorClass  = declare("member_descriptor")
	BoundMethodClass       = declare("method")
)

// declare makes an empty built-in class, to be filled by init.
func declare(name string) *Class {
	return &Class{Name: name, QualName: name, Module: "builtins", flags: BuiltinClass}
}
