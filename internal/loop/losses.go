package loop

import (
	"weak"

	"asyncrepl/internal/coro"
)

// loss is an error that nobody has seen yet. It keeps neither the future nor
// the error's owner alive.
type loss struct {
	future weak.Pointer[Future]
	what   *ExceptionContext
	seen   bool
}

// noteFailure remembers that f's error has not been seen.
func (l *Loop) noteFailure(f *Future, fail *failure) *loss {
	x := &loss{}
	if l.config.Report != nil {
		x.what = l.config.Report(f)
	}
	if x.what != nil {
		x.future = weak.Make(f)
		if len(l.losses) >= l.lossLimit {
			l.forgetSeen()
		}
		l.losses = append(l.losses, x)
	}
	return x
}

// ReportLosses gives the errors that nobody has seen to Report: those of
// futures that are gone after a garbage collection, or with all those of every
// future (the program is ending). The result is a fatal error or nil.
func (l *Loop) ReportLosses(th coro.Thread, all bool) error {
	pending := l.losses
	l.losses = nil
	for i, x := range pending {
		f := x.future.Value()
		switch {
		case x.seen:
		case f == nil || all:
			if f != nil {
				f.Retrieved()
			}
			if err := l.Report(th, x.what); err != nil {
				l.losses = append(l.losses, pending[i+1:]...)
				return err
			}
		default:
			l.losses = append(l.losses, x)
		}
	}
	return nil
}

// forgetSeen drops what has been seen meanwhile, so that the list stays within
// twice the number of errors that have not.
func (l *Loop) forgetSeen() {
	kept := l.losses[:0]
	for _, x := range l.losses {
		if !x.seen {
			kept = append(kept, x)
		}
	}
	clear(l.losses[len(kept):])
	l.losses = kept
	l.lossLimit = max(64, 2*len(kept))
}
