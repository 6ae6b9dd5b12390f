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
	NativeFunctionClass        = declare("builtin_function_or_method")
	MethodDescriptorClass      = declare("method_descriptor")
	ClassMethodDescriptorClass = declare("classmethod_descriptor")
	WrapperDescriptorClass     = declare("wrapper_descriptor")
	MethodWrapperClass         = declare("method-wrapper")
	GetSetDescriptorClass      = declare("getset_descriptor")
	MemberDescriptorClass      = declare("member_descriptor")
	BoundMethodClass           = declare("method")
	OpaqueClass                = declare("object")
)

// declare makes an empty built-in class, to be filled by init.
func declare(name string) *Class {
	return &Class{Name: name, QualName: name, Module: "builtins", flags: BuiltinClass}
}

// builtinRow says what a built-in class is made of.
type builtinRow struct {
	class   *Class
	base    *Class // nil means object
	methods []Method
	flags   ClassFlags
	// proto is a value of the Go type of the instances, which may be a nil
	// pointer: its optional interfaces become special methods. nil for classes
	// whose instances are plain.
	proto any
	// slots names the operator methods that the type has beyond what its
	// interfaces tell, such as "__add__ __mul__ __rmul__".
	slots string
	doc   string
}

// Groups of operator methods, for the slots of rows.
const (
	compares = "__lt__ __le__ __eq__ __ne__ __gt__ __ge__ __hash__"
)

func init() {
	const final = FinalClass | NoDict
	rows := []builtinRow{
		{class: ObjectClass, methods: objectMethods, doc: "What every class derives from in the end.\n\nA call takes nothing and makes an instance without attributes, to which\nnone can be added."},
		{class: TypeClass, methods: typeMethods, proto: (*Class)(nil), doc: "type(object) -> the class it belongs to\ntype(name, bases, dict, **kwds) -> a class made on the spot"},
		{class: NoneClass, methods: noneMethods, flags: final, proto: (*NoneType)(nil), doc: "The type of the None singleton."},
		{class: NotImplementedClass, methods: notImplementedMethods, flags: final, proto: (*NotImplementedType)(nil), doc: "What NotImplemented, the answer \"ask the other operand\", is an instance of."},
		{class: EllipsisClass, methods: ellipsisMethods, flags: final, proto: (*EllipsisType)(nil), doc: "The type of the Ellipsis singleton."},
		{class: PropertyClass, methods: propertyMethods, proto: (*PropertyObject)(nil), doc: "Property attribute."},
		{class: ClassMethodClass, methods: classMethodMethods, proto: (*ClassMethodObject)(nil), doc: "Convert a function to be a class method."},
		{class: StaticMethodClass, methods: staticMethodMethods, proto: (*StaticMethodObject)(nil), doc: "Convert a function to be a static method."},
		{class: SuperClass, methods: superMethods, proto: (*Super)(nil), doc: "super() -> within a method: super(the class it is in, its first argument)\nsuper(type) -> a super object not bound to anything yet\nsuper(type, obj) -> bound; obj has to be an instance of type\nsuper(type, type2) -> bound; type2 has to be a subclass of type\nIt finds what the classes behind this one define:\n\n    class Loud(Quiet):\n        def say(self, text):\n            super().say(text.upper())\n\nIn a class method it works the same way:\n\n    class Loud(Quiet):\n        @classmethod\n        def make(cls):\n            return super().make()"},
		{class: ModuleClass, methods: moduleMethods, proto: (*Module)(nil), doc: "A module.\n\nIt needs a name, which is a string; the documentation may be of any type."},
		{class: MappingProxyClass, methods: mappingProxyMethods, flags: final, proto: (*MappingProxy)(nil), slots: "__or__ __ror__", doc: "Read-only proxy of a mapping."},
		{class: CellClass, methods: cellMethods, flags: final, proto: (*Cell)(nil), doc: "Create a new cell object."},
		{class: TracebackClass, methods: tracebackMethods, flags: final, proto: (*Traceback)(nil), doc: "Create a new traceback object."},
		{class: NativeFunctionClass, methods: joinRows(nativeMethods, []Method{nativeModule, nativeSelf}), flags: final | NoNew, proto: (*BoundNative)(nil)},
		{class: MethodDescriptorClass, methods: joinRows(nativeMethods, descriptorOwner), flags: final | NoNew, proto: (*NativeFunction)(nil)},
		{class: ClassMethodDescriptorClass, methods: joinRows(nativeMethods, descriptorOwner), flags: final | NoNew, proto: (*NativeFunction)(nil)},
		{class: WrapperDescriptorClass, methods: joinRows(nativeMethods, descriptorOwner), flags: final | NoNew, proto: (*NativeFunction)(nil)},
		{class: MethodWrapperClass, methods: joinRows(nativeMethods, []Method{nativeSelf}), flags: final | NoNew, proto: (*BoundNative)(nil)},
		{class: GetSetDescriptorClass, methods: attributeMethods, flags: final | NoNew, proto: (*GetSet)(nil)},
		{class: MemberDescriptorClass, methods: attributeMethods, flags: final | NoNew, proto: (*Member)(nil)},
		{class: BoundMethodClass, methods: methodMethods, flags: final, proto: (*BoundMethod)(nil), doc: "Create a bound instance method object."},
		{class: UnionClass, methods: unionMethods, flags: final | NoNew, proto: (*Union)(nil), doc: "Several types as alternatives (PEP 604)\n\nFor example int | str"},
		{class: GenericAliasClass, methods: genericAliasMethods, proto: (*GenericAlias)(nil), doc: "A generic class with its parameters (PEP 585)\n\nWith t = list[int], t.__origin__ is list and t.__args__ is (int,)."},
		{class: tracebackFrameClass, methods: tracebackFrameMethods, flags: final | NoNew, proto: (*TracebackFrame)(nil)},
		{class: OpaqueClass, flags: final | NoNew, proto: (*Opaque)(nil)},
	}
	rows = append(rows, numberRows()...)
	rows = append(rows, containerRows()...)
	for _, r := range rows {
		var bases []*Class
		if r.base != nil {
			bases = []*Class{r.base}
		}
		r.class.fill(bases, r.methods, &nativeClass{doc: r.doc, flags: r.flags, proto: r.proto, slots: r.slots})
	}
	SetClass.SetConstant("__hash__", None) // it shares its Go type with frozenset
	fillExceptions()
}

// joinRows joins tables.
func joinRows(tables ...[]Method) []Method {
	var out []Method
	for _, t := range tables {
		out = append(out, t...)
	}
	return out
}

// BuiltinClasses returns the classes that are names of the module builtins.
func BuiltinClasses() []*Class {
	out := []*Class{ObjectClass, TypeClass, IntClass, BoolClass, FloatClass, ComplexClass, StrClass, BytesClass,
		ByteArrayClass, MemoryViewClass, ListClass, TupleClass, DictClass, SetClass, FrozenSetClass, RangeClass,
		SliceClass, PropertyClass, ClassMethodClass, StaticMethodClass, SuperClass}
	out = append(out, iteratorBuiltins()...)
	return append(out, ExceptionClasses()...)
}
