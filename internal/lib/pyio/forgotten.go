package pyio

import (
	"runtime"
	"sync"
	"time"
	"weak"

	"golang.org/x/sys/unix"

	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// openFiles are the files that a program has open. Nothing tells when an object
// is used no more, so they are held weakly, and a file that a collection shows to
// be lost is closed where that makes a difference: before something looks at a
// file that it has not written out yet, when there are no descriptors any more,
// after gc.collect(). What is still open when the program ends is closed then.
//
// It implements vm.ForgottenFiles. All but lose is called by who holds the
// interpreter's lock.
type openFiles struct {
	order []*openFile // as they were opened; may have closed ones
	open  int

	mu   sync.Mutex
	news *sync.Cond
	lost []*openFile // not closed yet; object holds them again
}

// openFile is a file that is open.
type openFile struct {
	files  *openFiles
	writes bool
	id     fileID
	closed bool
	// layer returns the outermost layer that the program got, nil if it is lost.
	layer  func() object.Object
	object object.Object // that layer, once the collector has given it up

	misses int       // collections in vain: the program holds it
	quiet  time.Time // when the next one may be
}

// patience is how many collections in vain there are for a file before they are
// made less often, so that they take a tenth of the time at most.
const patience = 8

// fileID tells files from each other, whatever their names are.
type fileID struct{ dev, ino uint64 }

func idOf(st *unix.Stat_t) fileID { return fileID{uint64(st.Dev), uint64(st.Ino)} }

// OpenFor makes the function open of a host.
func OpenFor(h *lib.Host) object.Value {
	files := &openFiles{}
	files.news = sync.NewCond(&files.mu)
	h.Interp.Forgotten = files
	h.AfterCollection(files.closeLost)
	h.AtExit(files.closeAll)
	return object.Of(object.NewNative(&openRow, "_io"))
}

// opened is told of a file that was opened.
func (f *fileIO) opened(t object.Thread) {
	files, ok := t.(*vm.Thread).Interp().Forgotten.(*openFiles)
	if !ok || f.fd < 0 {
		return
	}
	f.entry.done()
	files.closeKnown(t.(*vm.Thread))
	e := &openFile{files: files, writes: f.writes}
	var st unix.Stat_t
	if unix.Fstat(f.fd, &st) == nil {
		e.id = idOf(&st)
	}
	if len(files.order) >= 2*files.open+16 { // most are closed
		kept := make([]*openFile, 0, files.open+16)
		for _, e := range files.order {
			if !e.closed {
				kept = append(kept, e)
			}
		}
		files.order = kept
	}
	files.order = append(files.order, e)
	files.open++
	f.entry = e
	cover(e, nil, f)
}

// done is told that the file is closed.
func (e *openFile) done() {
	if e != nil && !e.closed {
		e.closed = true
		e.files.open--
	}
}

// cover makes a layer of a file the one whose loss is the file's. under is the
// layer that was so before, nil if there is none.
func cover[L any, P interface {
	*L
	object.Object
}](e *openFile, under object.Object, layer P) {
	if e == nil {
		return
	}
	if under != nil {
		runtime.SetFinalizer(under, nil)
	}
	w := weak.Make((*L)(layer))
	e.layer = func() object.Object {
		if p := w.Value(); p != nil {
			return P(p)
		}
		return nil
	}
	runtime.SetFinalizer(layer, nil) // __init__ may be called again
	runtime.SetFinalizer(layer, func(p P) { e.files.lose(e, p) })
}

// uncover undoes cover: below is what a layer has let go of.
func uncover(below object.Value, layer object.Object) {
	e := entryOf(below)
	switch s := below.Object().(type) {
	case *fileIO:
		cover(e, layer, s)
	case *buffered:
		cover(e, layer, s)
	}
}

// lose is called by the collector with a layer that it has given up.
func (files *openFiles) lose(e *openFile, layer object.Object) {
	files.mu.Lock()
	defer files.mu.Unlock()
	e.object = layer
	files.lost = append(files.lost, e)
	files.news.Broadcast()
}

// entryOf returns the entry of a file that stands below a layer, nil if there
// is no such file.
func entryOf(below object.Value) *openFile {
	switch s := below.Object().(type) {
	case *fileIO:
		return s.entry
	case *buffered:
		return entryOf(s.raw)
	case *textFile:
		return entryOf(s.buffer)
	}
	return nil
}

// pending tells whether a layer holds something back.
func pending(layer object.Object) bool {
	switch s := layer.(type) {
	case *textFile:
		return len(s.out) > 0 || !s.buffer.IsNull() && pending(s.buffer.Object())
	case *buffered:
		return len(s.out) > 0
	}
	return false
}

// Before implements vm.ForgottenFiles.
func (files *openFiles) Before(t *vm.Thread, name string) {
	var st unix.Stat_t
	named := false
	for _, e := range files.order {
		if e.closed || !e.writes {
			continue
		}
		if layer := e.layer(); layer != nil && !pending(layer) {
			continue
		}
		if name != "" && !named {
			if unix.Stat(name, &st) != nil {
				return
			}
			named = true
		}
		if named && e.id != idOf(&st) || e.misses > patience && time.Now().Before(e.quiet) {
			continue
		}
		began := time.Now()
		files.CloseLost(t)
		if !e.closed {
			e.misses++
			e.quiet = time.Now().Add(10 * time.Since(began))
		}
		return
	}
}

// CloseLost implements vm.ForgottenFiles.
func (files *openFiles) CloseLost(t *vm.Thread) {
	if files.open > 0 {
		t.DropDead()
		runtime.GC()
		files.closeLost(t)
	}
}

// closeLost closes what the last collection has shown to be lost. The collector
// may still be about to tell.
func (files *openFiles) closeLost(t *vm.Thread) {
	files.mu.Lock()
	for _, e := range files.order {
		for !e.closed && e.object == nil && e.layer() == nil {
			files.news.Wait()
		}
	}
	files.mu.Unlock()
	files.closeKnown(t)
}

// closeKnown closes the files of which the collector has told.
func (files *openFiles) closeKnown(t *vm.Thread) {
	files.mu.Lock()
	lost := files.lost
	files.lost = nil
	files.mu.Unlock()
	for _, e := range lost {
		layer := e.object
		e.object = nil
		e.close(t, layer)
	}
}

// close closes a file by its outermost layer.
func (e *openFile) close(t *vm.Thread, layer object.Object) {
	if e.closed || layer == nil {
		return
	}
	v := object.Of(layer)
	text := object.ReprText(t, v)
	if _, exc := object.CallMethod(t, v, "close"); exc != nil {
		lib.Unraisable(t, exc, "in: "+text)
	}
	e.done()
}

// closeAll closes the files that are open when the program ends.
func (files *openFiles) closeAll(t *vm.Thread) {
	files.closeKnown(t)
	for _, e := range files.order {
		if !e.closed {
			e.close(t, e.layer())
		}
	}
}
