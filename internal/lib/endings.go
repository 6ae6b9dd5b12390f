package lib

import (
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// endings are what modules have asked to be told of.
type endings struct {
	collected, exit []func(t *vm.Thread)
}

// AfterCollection has f called after each gc.collect().
func (h *Host) AfterCollection(f func(t *vm.Thread)) {
	h.endings.collected = append(h.endings.collected, f)
}

// Collected tells that there was a gc.collect().
func (h *Host) Collected(t *vm.Thread) { callAll(t, h.endings.collected) }

// AtExit has f called when the program ends, the last one first.
func (h *Host) AtExit(f func(t *vm.Thread)) {
	h.endings.exit = append([]func(t *vm.Thread){f}, h.endings.exit...)
}

// Exit tells that the program ends.
func (h *Host) Exit(t *vm.Thread) {
	fs := h.endings.exit
	h.endings.exit = nil
	callAll(t, fs)
}

func callAll(t *vm.Thread, fs []func(t *vm.Thread)) {
	for _, f := range fs {
		f(t)
	}
}

// Unraisable tells of an exception that cannot be raised anywhere; where begins
// the report.
func Unraisable(t *vm.Thread, exc *object.Exception, where string) {
	if report := t.Interp().OnUnraisable; report != nil {
		report(t, exc, where)
	}
}
