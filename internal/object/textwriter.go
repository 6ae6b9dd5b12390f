package object

// TextWriter is implemented by text files made by Go; print writes to them
// without a call of Python code.
type TextWriter interface {
	WriteText(t Thread, s string) *Exception
}
