package vm

import "asyncrepl/internal/object"

// Stack returns where the thread is, from the outermost frame to the innermost
// one, without those of the library and at most limit; nil if no frame of a
// program runs.
func (t *Thread) Stack(limit int) *object.Traceback { return stackOf(t.frame, limit) }

func stackOf(f *Frame, limit int) *object.Traceback {
	var inner *object.Traceback
	for ; f != nil && limit > 0; f = f.back {
		if !f.code.hidden() {
			inner = &object.Traceback{Next: inner, Code: f.code, PC: max(f.pc-1, 0)}
			limit--
		}
	}
	return inner
}

// OriginDepth is how many frames each new coroutine remembers of where it was
// made: sys.get_coroutine_origin_tracking_depth().
func (t *Thread) OriginDepth() int { return t.originDepth }

// SetOriginDepth changes what OriginDepth returns.
func (t *Thread) SetOriginDepth(n int) { t.originDepth = n }

// IsLibrary reports whether fn belongs to the library: it has no place that a
// program could look at.
func (fn *Function) IsLibrary() bool { return fn.code.ofLibrary || fn.code.body != nil }
