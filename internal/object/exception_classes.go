package object

// The exception classes, in CPython's hierarchy; exceptionRows says who
// inherits from whom.
var (
	BaseExceptionClass      = declare("BaseException")
	BaseExceptionGroupClass = declare("BaseExceptionGroup")
	GeneratorExitClass      = declare("GeneratorExit")
	KeyboardInterruptClass  = declare("KeyboardInterrupt")
	SystemExitClass         = declare("SystemExit")
	CancelledErrorClass     = declare("CancelledError")

	ExceptionBaseClass      = declare("Exception")
	ExceptionGroupClass     = declare("ExceptionGroup")
	ArithmeticErrorClass    = declare("ArithmeticError")
	FloatingPointErrorClass = declare("FloatingPointError")
	OverflowErrorClass      = declare("OverflowError")
	ZeroDivisionErrorClass  = declare("ZeroDivisionError")
	AssertionErrorClass     = declare("AssertionError")
	AttributeErrorClass     = declare("AttributeError")
	BufferErrorClass        = declare("BufferError")
	EOFErrorClass           = declare("EOFError")
	ImportErrorClass        = declare("ImportError")
	ModuleNotFoundClass     = declare("ModuleNotFoundError")
	LookupErrorClass        = declare("LookupError")
	IndexErrorClass         = declare("IndexError")
	KeyErrorClass           = declare("KeyError")
	MemoryErrorClass        = declare("MemoryError")
	NameErrorClass          = declare("NameError")
	UnboundLocalErrorClass  = declare("UnboundLocalError")

	OSErrorClass                = declare("OSError")
	BlockingIOErrorClass        = declare("BlockingIOError")
	ChildProcessErrorClass      = declare("ChildProcessError")
	ConnectionErrorClass        = declare("ConnectionError")
	BrokenPipeErrorClass        = declare("BrokenPipeError")
	ConnectionAbortedErrorClass = declare("ConnectionAbortedError")
	ConnectionRefusedErrorClass = declare("ConnectionRefusedError")
	ConnectionResetErrorClass   = declare("ConnectionResetError")
	FileExistsErrorClass        = declare("FileExistsError")
	FileNotFoundErrorClass      = declare("FileNotFoundError")
	InterruptedErrorClass       = declare("InterruptedError")
	IsADirectoryErrorClass      = declare("IsADirectoryError")
	NotADirectoryErrorClass     = declare("NotADirectoryError")
	PermissionErrorClass        = declare("PermissionError")
	ProcessLookupErrorClass     = declare("ProcessLookupError")
	TimeoutErrorClass           = declare("TimeoutError")

	ReferenceErrorClass          = declare("ReferenceError")
	RuntimeErrorClass            = declare("RuntimeError")
	NotImplementedErrorClass     = declare("NotImplementedError")
	PythonFinalizationErrorClass = declare("PythonFinalizationError")
	RecursionErrorClass          = declare("RecursionError")
	StopAsyncIterationClass      = declare("StopAsyncIteration")
	StopIterationClass           = declare("StopIteration")
	SyntaxErrorClass             = declare("SyntaxError")
	IncompleteInputErrorClass    = declare("_IncompleteInputError")
	IndentationErrorClass        = declare("IndentationError")
	TabErrorClass                = declare("TabError")
	SystemErrorClass             = declare("SystemError")
	TypeErrorClass               = declare("TypeError")
	ValueErrorClass              = declare("ValueError")
	UnicodeErrorClass            = declare("UnicodeError")
	UnicodeDecodeErrorClass      = declare("UnicodeDecodeError")
	UnicodeEncodeErrorClass      = declare("UnicodeEncodeError")
	UnicodeTranslateErrorClass   = declare("UnicodeTranslateError")

	WarningClass                   = declare("Warning")
	BytesWarningClass              = declare("BytesWarning")
	DeprecationWarningClass        = declare("DeprecationWarning")
	EncodingWarningClass           = declare("EncodingWarning")
	FutureWarningClass             = declare("FutureWarning")
	ImportWarningClass             = declare("ImportWarning")
	PendingDeprecationWarningClass = declare("PendingDeprecationWarning")
	ResourceWarningClass           = declare("ResourceWarning")
	RuntimeWarningClass            = declare("RuntimeWarning")
	SyntaxWarningClass             = declare("SyntaxWarning")
	UnicodeWarningClass            = declare("UnicodeWarning")
	UserWarningClass               = declare("UserWarning")
)

// exceptionRow is one class of the hierarchy.
type exceptionRow struct {
	class   *Class
	bases   []*Class
	methods []Method
	doc     string
}

// exceptionRows is the hierarchy, bases before what derives from them.
func exceptionRows() []exceptionRow {
	of := func(c ...*Class) []*Class { return c }
	base, exc, arith, lookup := of(BaseExceptionClass), of(ExceptionBaseClass), of(ArithmeticErrorClass), of(LookupErrorClass)
	oserr, conn, run, warn := of(OSErrorClass), of(ConnectionErrorClass), of(RuntimeErrorClass), of(WarningClass)
	value, unicode := of(ValueErrorClass), of(UnicodeErrorClass)
	return []exceptionRow{
		{BaseExceptionClass, of(ObjectClass), baseExceptionMethods, "Common base class for all exceptions"},
		{BaseExceptionGroupClass, base, exceptionGroupMethods, "A combination of multiple unrelated exceptions."},
		{GeneratorExitClass, base, nil, "Request that a generator exit."},
		{KeyboardInterruptClass, base, nil, "Program interrupted by user."},
		{SystemExitClass, base, systemExitMethods, "Request to exit from the interpreter."},
		{CancelledErrorClass, base, nil, "The Future or Task was cancelled."},
		{ExceptionBaseClass, base, nil, "Common base class for all non-exit exceptions."},
		{ExceptionGroupClass, of(BaseExceptionGroupClass, ExceptionBaseClass), nil, ""},
		{ArithmeticErrorClass, exc, nil, "Base class for arithmetic errors."},
		{FloatingPointErrorClass, arith, nil, "Floating-point operation failed."},
		{OverflowErrorClass, arith, nil, "Result too large to be represented."},
		{ZeroDivisionErrorClass, arith, nil, "Second argument to a division or modulo operation was zero."},
		{AssertionErrorClass, exc, nil, "Assertion failed."},
		{AttributeErrorClass, exc, attributeErrorMethods, "Attribute not found."},
		{BufferErrorClass, exc, nil, "Buffer error."},
		{EOFErrorClass, exc, nil, "Read beyond end of file."},
		{ImportErrorClass, exc, importErrorMethods, "Import can't find module, or can't find name in module."},
		{ModuleNotFoundClass, of(ImportErrorClass), nil, "Module not found."},
		{LookupErrorClass, exc, nil, "Base class for lookup errors."},
		{IndexErrorClass, lookup, nil, "Sequence index out of range."},
		{KeyErrorClass, lookup, keyErrorMethods, "Mapping key not found."},
		{MemoryErrorClass, exc, nil, "Out of memory."},
		{NameErrorClass, exc, nameErrorMethods, "Name not found globally."},
		{UnboundLocalErrorClass, of(NameErrorClass), nil, "Local name referenced but not bound to a value."},
		{OSErrorClass, exc, osErrorMethods, "Base class for I/O related errors."},
		{BlockingIOErrorClass, oserr, blockingIOErrorMethods, "I/O operation would block."},
		{ChildProcessErrorClass, oserr, nil, "Child process error."},
		{ConnectionErrorClass, oserr, nil, "Connection error."},
		{BrokenPipeErrorClass, conn, nil, "Broken pipe."},
		{ConnectionAbortedErrorClass, conn, nil, "Connection aborted."},
		{ConnectionRefusedErrorClass, conn, nil, "Connection refused."},
		{ConnectionResetErrorClass, conn, nil, "Connection reset."},
		{FileExistsErrorClass, oserr, nil, "File already exists."},
		{FileNotFoundErrorClass, oserr, nil, "File not found."},
		{InterruptedErrorClass, oserr, nil, "Interrupted by signal."},
		{IsADirectoryErrorClass, oserr, nil, "Operation doesn't work on directories."},
		{NotADirectoryErrorClass, oserr, nil, "Operation only works on directories."},
		{PermissionErrorClass, oserr, nil, "Not enough permissions."},
		{ProcessLookupErrorClass, oserr, nil, "Process not found."},
		{TimeoutErrorClass, oserr, nil, "Timeout expired."},
		{ReferenceErrorClass, exc, nil, "Weak ref proxy used after referent went away."},
		{RuntimeErrorClass, exc, nil, "Unspecified run-time error."},
		{NotImplementedErrorClass, run, nil, "Method or function hasn't been implemented yet."},
		{PythonFinalizationErrorClass, run, nil, "Operation blocked during Python finalization."},
		{RecursionErrorClass, run, nil, "Recursion limit exceeded."},
		{StopAsyncIterationClass, exc, nil, "Signal the end from iterator.__anext__()."},
		{StopIterationClass, exc, stopIterationMethods, "Signal the end from iterator.__next__()."},
		{SyntaxErrorClass, exc, syntaxErrorMethods, "Invalid syntax."},
		{IncompleteInputErrorClass, of(SyntaxErrorClass), nil, "incomplete input."},
		{IndentationErrorClass, of(SyntaxErrorClass), nil, "Improper indentation."},
		{TabErrorClass, of(IndentationErrorClass), nil, "Improper mixture of spaces and tabs."},
		{SystemErrorClass, exc, nil, "Internal error in the Python interpreter.\n\nPlease report this to the Python maintainer, along with the traceback,\nthe Python version, and the hardware/OS platform and version."},
		{TypeErrorClass, exc, nil, "Inappropriate argument type."},
		{ValueErrorClass, exc, nil, "Inappropriate argument value (of correct type)."},
		{UnicodeErrorClass, value, nil, "Unicode related error."},
		{UnicodeDecodeErrorClass, unicode, unicodeErrorMethods, "Unicode decoding error."},
		{UnicodeEncodeErrorClass, unicode, unicodeErrorMethods, "Unicode encoding error."},
		{UnicodeTranslateErrorClass, unicode, unicodeErrorMethods, "Unicode translation error."},
		{WarningClass, exc, nil, "Base class for warning categories."},
		{BytesWarningClass, warn, nil, "Base class for warnings about bytes and buffer related problems, mostly\nrelated to conversion from str or comparing to str."},
		{DeprecationWarningClass, warn, nil, "Base class for warnings about deprecated features."},
		{EncodingWarningClass, warn, nil, "Base class for warnings about encodings."},
		{FutureWarningClass, warn, nil, "Base class for warnings about constructs that will change semantically\nin the future."},
		{ImportWarningClass, warn, nil, "Base class for warnings about probable mistakes in module imports"},
		{PendingDeprecationWarningClass, warn, nil, "Base class for warnings about features which will be deprecated\nin the future."},
		{ResourceWarningClass, warn, nil, "Base class for warnings about resource usage."},
		{RuntimeWarningClass, warn, nil, "Base class for warnings about dubious runtime behavior."},
		{SyntaxWarningClass, warn, nil, "Base class for warnings about dubious syntax."},
		{UnicodeWarningClass, warn, nil, "Base class for warnings about Unicode related problems, mostly\nrelated to conversion problems."},
		{UserWarningClass, warn, nil, "Base class for warnings generated by user code."},
	}
}

// fillExceptions completes the exception classes.
func fillExceptions() {
	CancelledErrorClass.Module = "asyncio.exceptions"
	for _, r := range exceptionRows() {
		r.class.flags |= ExceptionClass
		if r.methods != nil && r.class != KeyErrorClass && r.class != BlockingIOErrorClass {
			r.class.layout = r.class // it keeps data of its own
		}
		r.class.fill(r.bases, r.methods, &nativeClass{doc: r.doc})
	}
}

// ExceptionClasses returns the exception classes that are builtins, in the
// order of the hierarchy.
func ExceptionClasses() []*Class {
	var out []*Class
	for _, r := range exceptionRows() {
		if r.class.Module == "builtins" {
			out = append(out, r.class)
		}
	}
	return out
}
