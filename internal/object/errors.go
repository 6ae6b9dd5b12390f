package object

// The exception classes.
var (
	BaseExceptionClass     = declare("BaseException")
	ExceptionBaseClass     = declare("Exception")
	StopIterationClass     = declare("StopIteration")
	KeyboardInterruptClass = declare("KeyboardInterrupt")
	SystemExitClass        = declare("SystemExit")
	CancelledErrorClass    = declare("CancelledError")
)

// IsSubclass reports whether c is d or inherits from it.
func (c *Class) IsSubclass(d *Class) bool {
	for _, k := range c.mro {
		if k == d {
			return true
		}
	}
	return c == d
}

// Error describes e for Go code that does not know Python.
func (e *Exception) Error() string { return e.class.Name }
