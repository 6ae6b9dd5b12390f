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
		{BaseExceptionGroupClass, base, exceptionGroupMethods, "Several exceptions that have nothing to do with each other, raised as one."},
		{GeneratorExitClass, base, nil, "Request that a generator exit."},
		{KeyboardInterruptClass, base, nil, "Program interrupted by user."},
		{SystemExitClass, base, systemExitMethods, "Request to exit from the interpreter."},
		{CancelledErrorClass, base, nil, "The Future or Task was cancelled."},
		{ExceptionBaseClass, base, nil, "What all exceptions derive from that do not end the program by design."},
		{ExceptionGroupClass, of(BaseExceptionGroupClass, ExceptionBaseClass), nil, ""},
		{ArithmeticErrorClass, exc, nil, "Base class for arithmetic errors."},
		{FloatingPointErrorClass, arith, nil, "Floating-point operation failed."},
		{OverflowErrorClass, arith, nil, "Result too large to be represented."},
		{ZeroDivisionErrorClass, arith, nil, "A number was divided by zero, or its remainder by zero was asked for."},
		{AssertionErrorClass, exc, nil, "Assertion failed."},
		{AttributeErrorClass, exc, attributeErrorMethods, "Attribute not found."},
		{BufferErrorClass, exc, nil, "Buffer error."},
		{EOFErrorClass, exc, nil, "Read beyond end of file."},
		{ImportErrorClass, exc, importErrorMethods, "A module, or a name in it, is not to be found."},
		{ModuleNotFoundClass, of(ImportErrorClass), nil, "Module not found."},
		{LookupErrorClass, exc, nil, "Base class for lookup errors."},
		{IndexErrorClass, lookup, nil, "Sequence index out of range."},
		{KeyErrorClass, lookup, keyErrorMethods, "Mapping key not found."},
		{MemoryErrorClass, exc, nil, "Out of memory."},
		{NameErrorClass, exc, nameErrorMethods, "Name not found globally."},
		{UnboundLocalErrorClass, of(NameErrorClass), nil, "A local variable was read before anything was assigned to it."},
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
		{ReferenceErrorClass, exc, nil, "A weak proxy was used whose object has gone."},
		{RuntimeErrorClass, exc, nil, "Unspecified run-time error."},
		{NotImplementedErrorClass, run, nil, "This has still to be written, or a subclass has to define it."},
		{PythonFinalizationErrorClass, run, nil, "Operation blocked during Python finalization."},
		{RecursionErrorClass, run, nil, "Recursion limit exceeded."},
		{StopAsyncIterationClass, exc, nil, "Signal the end from iterator.__anext__()."},
		{StopIterationClass, exc, stopIterationMethods, "Signal the end from iterator.__next__()."},
		{SyntaxErrorClass, exc, syntaxErrorMethods, "Invalid syntax."},
		{IncompleteInputErrorClass, of(SyntaxErrorClass), nil, "incomplete input."},
		{IndentationErrorClass, of(SyntaxErrorClass), nil, "Improper indentation."},
		{TabErrorClass, of(IndentationErrorClass), nil, "Improper mixture of spaces and tabs."},
		{SystemErrorClass, exc, nil, "Something went wrong inside the interpreter itself.\n\nIt is a bug: please tell the people who make it, with the version, the\nsystem, and what the program did."},
		{TypeErrorClass, exc, nil, "Inappropriate argument type."},
		{ValueErrorClass, exc, nil, "The type of an argument was right, its value was not."},
		{UnicodeErrorClass, value, nil, "Unicode related error."},
		{UnicodeDecodeErrorClass, unicode, unicodeErrorMethods, "Unicode decoding error."},
		{UnicodeEncodeErrorClass, unicode, unicodeErrorMethods, "Unicode encoding error."},
		{UnicodeTranslateErrorClass, unicode, unicodeErrorMethods, "Unicode translation error."},
		{WarningClass, exc, nil, "Base class for warning categories."},
		{BytesWarningClass, warn, nil, "For bytes and buffers that are taken for text, above all when\nthey are turned into a str or compared with one."},
		{DeprecationWarningClass, warn, nil, "For what will go one day; addressed to programmers."},
		{EncodingWarningClass, warn, nil, "For text files opened without saying their encoding."},
		{FutureWarningClass, warn, nil, "For what will mean something else one day;\naddressed to users."},
		{ImportWarningClass, warn, nil, "For imports that look like a mistake."},
		{PendingDeprecationWarningClass, warn, nil, "For what may be deprecated in some\nlater version."},
		{ResourceWarningClass, warn, nil, "For files, sockets and the like that nobody has closed."},
		{RuntimeWarningClass, warn, nil, "For doubtful things that a program does as it runs."},
		{SyntaxWarningClass, warn, nil, "For doubtful things in the text of a program."},
		{UnicodeWarningClass, warn, nil, "For doubtful things about Unicode, above all\nwhen text is converted."},
		{UserWarningClass, warn, nil, "For the warnings that programs make up."},
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
