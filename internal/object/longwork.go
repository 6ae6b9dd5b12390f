package object

import "asyncrepl/internal/longint"

// LongWork does arithmetic that may take long and that an interrupt ends: do
// computes with what it is given.
func LongWork(t Thread, do func(w *longint.Work)) *Exception {
	var err *Exception
	do(longint.New(func() bool {
		err = t.Poll()
		return err != nil
	}))
	return err
}
