package vm

import "asyncrepl/internal/object"

// Stack returns where the thread is, from the outermost frame to the innermost
// one, without those of the library; nil if no frame of a program runs.
func (t *Thread) Stack() *object.Traceback {
	var inner *object.Traceback
	for f := t.frame; f != nil; f = f.back {
		if !f.code.hidden() {
			inner = &object.Traceback{Next: inner, Code: f.code, PC: max(f.pc-1, 0)}
		}
	}
	return inner
}

// IsLibrary reports whether fn belongs to the library: it has no place that a
// program could look at.
func (fn *Function) IsLibrary() bool { return fn.code.library || fn.code.body != nil }
