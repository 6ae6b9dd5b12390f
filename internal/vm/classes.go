package vm

import "asyncrepl/internal/object"

// The classes of what this package implements, filled by init.
var (
	genClasses       [3]*object.Class // by genKind
	functionClass    *object.Class
	codeClass        *object.Class
	frameClass       *object.Class
	agSendClass      *object.Class
	agThrowClass     *object.Class
	typeAliasClass   *object.Class
	futureIterClass  *object.Class
	coroWrapperClass *object.Class
)

// Classes of functions, generators and so on, for the types module and the
// predicates of inspect.
func FunctionClass() *object.Class       { return functionClass }
func GeneratorClass() *object.Class      { return genClasses[generator] }
func CoroutineClass() *object.Class      { return genClasses[coroutine] }
func AsyncGeneratorClass() *object.Class { return genClasses[asyncGenerator] }
func CodeClass() *object.Class           { return codeClass }
func FrameClass() *object.Class          { return frameClass }

func init() {
	class := func(name string, methods []object.Method) *object.Class {
		return object.NewNativeClass(name, "builtins", nil, methods, object.Final())
	}
	genClasses = [3]*object.Class{
		generator:      class("generator", generatorMethods),
		coroutine:      class("coroutine", coroutineMethods),
		asyncGenerator: class("async_generator", asyncGeneratorMethods),
	}
	functionClass = object.NewNativeClass("function", "builtins", nil, functionMethods, object.WithFlags(object.FinalClass))
	codeClass = class("code", codeMethods)
	frameClass = class("frame", frameMethods)
	agSendClass = class("async_generator_asend", drivenMethods)
	agThrowClass = class("async_generator_athrow", drivenMethods)
	coroWrapperClass = class("coroutine_wrapper", drivenMethods)
	futureIterClass = class("FutureIter", futureIterMethods)
	typeAliasClass = object.NewNativeClass("TypeAliasType", "typing", nil, typeAliasMethods, object.WithFlags(object.FinalClass|object.DottedName))
	buildClassFunction = object.Of(object.NewNative(&object.Method{
		Name: "__build_class__",
		Sig:  "(func, name, /, *bases, metaclass=?, **kwds)",
		Doc:  "Build a class from the function that is its body.",
		Fn:   buildClass,
	}, "builtins"))
	fillOperations()
}

// Weak implements object.WeakReferable.
func (fn *Function) Weak() func() object.Object { return object.WeakOf(fn) }

// Weak implements object.WeakReferable.
func (g *Gen) Weak() func() object.Object { return object.WeakOf(g) }

// Weak implements object.WeakReferable.
func (c *Code) Weak() func() object.Object { return object.WeakOf(c) }
