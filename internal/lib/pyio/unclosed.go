package pyio

import (
	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// unclosed holds the files of a program that were opened for writing and not
// closed. What they hold back is written when the program ends, also if it has
// forgotten them: nothing tells when an object is used no more.
type unclosed struct {
	files map[*fileIO]object.Value // by what open returned for them
	order []*fileIO                // as they were opened; may have closed ones
}

// OpenFor makes the function open of a host.
func OpenFor(h *lib.Host) object.Value {
	u := &unclosed{files: map[*fileIO]object.Value{}}
	h.AtExit(u.flush)
	row := openRow
	row.Fn = func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		v, f, exc := open(t, a)
		if exc == nil && f.writes {
			u.add(f, v)
		}
		return v, exc
	}
	return object.Of(object.NewNative(&row, "_io"))
}

func (u *unclosed) add(f *fileIO, v object.Value) {
	if len(u.order) >= 2*len(u.files)+16 { // most are closed
		kept := u.order[:0]
		for _, f := range u.order {
			if _, ok := u.files[f]; ok {
				kept = append(kept, f)
			}
		}
		u.order = kept
	}
	u.files[f] = v
	u.order = append(u.order, f)
	f.onClose = func() { delete(u.files, f) }
}

// flush writes what the files hold back.
func (u *unclosed) flush(t *vm.Thread) {
	for _, f := range u.order {
		v, ok := u.files[f]
		if !ok {
			continue
		}
		if exc := flushLayers(t, v); exc != nil {
			lib.Unraisable(t, exc, "in: "+object.ReprText(t, v))
		}
	}
}

// flushLayers writes what a file holds back, down to the descriptor.
func flushLayers(t object.Thread, v object.Value) *object.Exception {
	if b, ok := v.Object().(*buffered); ok {
		return b.flushOut(t)
	}
	return Flush(t, v)
}
