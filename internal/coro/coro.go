package coro

// Thread is the interpreter thread on whose behalf code runs. This layer only
// hands it on: the loop gets one when it is run and gives it to every callback
// and every Resume, so that no entry into an interpreter has to look it up.
// Programs written in Go alone pass nil.
type Thread any

// Coroutine is a computation that can suspend. Python coroutines and the Go
// state machines behind sleep, queue.get and the like both implement it.
type Coroutine interface {
	// Resume continues the computation with what it was waiting for and runs it
	// to its next suspension or its end. The first call passes a zero Input.
	// It is called by one driver at a time, on th's goroutine.
	Resume(th Thread, in Input) Step
}

// Starter is a coroutine whose first step mostly is its last: it may be small,
// as what it needs to wait is made only then.
type Starter interface {
	Coroutine
	// Start is the first Resume, with a zero Input. If the coroutine has not ended
	// it goes on in next, which may also be resumed through it.
	Start(th Thread) (s Step, next Coroutine)
}

// Input is what a suspended coroutine is resumed with: a value, or, if Err is
// not nil, an error raised at the point where it stands.
type Input struct {
	Value any
	Err   error
}

// Op says what a Step is.
type Op uint8

const (
	// Return: the coroutine ended with Value.
	Return Op = iota
	// Raise: the coroutine ended with Err.
	Raise
	// Yield: the coroutine is suspended and hands Value to its driver. For a
	// task's driver nil asks for one more turn of the loop and a future asks to
	// be resumed when that future is done.
	Yield
	// Call: the coroutine is suspended until the coroutine in Value has ended;
	// the driver runs that one and resumes this one with its outcome. It is how
	// a Go state machine awaits something else without recursion on the stack.
	Call
)

// Step is the outcome of one Resume.
type Step struct {
	Op    Op
	Value any
	Err   error
}

// Returned, Raised, Yielded and Called build the four kinds of step.
func Returned(v any) Step { return Step{Op: Return, Value: v} }

// Raised is the step of a coroutine that ended with err.
func Raised(err error) Step { return Step{Op: Raise, Err: err} }

// Yielded is the step of a coroutine that hands v to its driver.
func Yielded(v any) Step { return Step{Op: Yield, Value: v} }

// Called is the step of a coroutine that awaits callee.
func Called(callee Coroutine) Step { return Step{Op: Call, Value: callee} }

// Closer is implemented by coroutines that must release something when they
// are dropped before their end. Close raises the language's "exit" at the
// point where the coroutine stands; the error is what the clean-up itself raised.
type Closer interface {
	Close(th Thread) error
}

// Where is implemented by coroutines that can say where they stand.
type Where interface {
	// Where returns the chain of positions from the outermost coroutine to the
	// innermost one, the last being where the computation is suspended. It is
	// nil for a finished coroutine.
	Where() []Position
}

// Position is one place in a program, free of any language.
type Position struct {
	File string
	Line int // 1-based; 0 if unknown
	Func string
}
