package vm

import (
	"asyncrepl/internal/compile"
	"asyncrepl/internal/object"
)

// Function is a Python function. Module and class bodies run as functions too.
type Function struct {
	code     *Code
	globals  *object.Dict
	builtins *object.Dict
	closure  []*object.Cell
	defaults []object.Value // of the last positional parameters
	kwdefs   *object.Dict   // of keyword-only parameters, or nil

	name, qualname string
	module         object.Value
	doc            object.Value
	annotations    object.Value // a dict, or Null until asked for
	typeParams     object.Value
	attrs          object.Attrs
}

// Class returns the class function.
func (fn *Function) Class() *object.Class { return functionClass }

// Attrs returns the attributes set by programs.
func (fn *Function) Attrs() *object.Attrs { return &fn.attrs }

// Code returns the function's code object.
func (fn *Function) Code() *Code { return fn.code }

// Globals returns the namespace of the function's module.
func (fn *Function) Globals() *object.Dict { return fn.globals }

// Name returns __name__.
func (fn *Function) Name() string { return fn.name }

// QualName returns __qualname__.
func (fn *Function) QualName() string { return fn.qualname }

// SetQualName changes __qualname__.
func (fn *Function) SetQualName(name string) { fn.qualname = name }

// BindsSelf says that calling fn as a method passes the object first.
func (fn *Function) BindsSelf() bool { return true }

// Call implements object.Callable, for those who cannot run frames.
func (fn *Function) Call(t object.Thread, args []object.Value, kw []object.Kw) (object.Value, *object.Exception) {
	return t.Call(object.Of(fn), args, kw)
}

// Get makes a bound method of a function found on an instance's class.
func (fn *Function) Get(t object.Thread, self object.Value, class *object.Class) (object.Value, *object.Exception) {
	if self.IsNull() {
		return object.Of(fn), nil
	}
	return object.Of(&object.BoundMethod{Func: object.Of(fn), Self: self}), nil
}

// NewFunction returns a function that runs code at module level: without
// parameters, in the given namespaces.
func NewFunction(code *Code, globals, builtins *object.Dict) *Function {
	return &Function{code: code, globals: globals, builtins: builtins, name: code.Code.Name, qualname: code.Code.QualName}
}

// IsCoroutineFunction reports whether calling fn makes a coroutine.
func (fn *Function) IsCoroutineFunction() bool {
	return fn.code.Flags&compile.Coroutine != 0
}

// IsGeneratorFunction reports whether calling fn makes a generator.
func (fn *Function) IsGeneratorFunction() bool {
	return fn.code.Flags&compile.Generator != 0 && fn.code.Flags&(compile.Coroutine|compile.AsyncGenerator) == 0
}

// IsAsyncGeneratorFunction reports whether calling fn makes an async generator.
func (fn *Function) IsAsyncGeneratorFunction() bool { return fn.code.Flags&compile.AsyncGenerator != 0 }
