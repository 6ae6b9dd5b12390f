package loop

import "asyncrepl/internal/poll"

// watch is what a descriptor is watched for.
type watch struct{ reader, writer *Handle }

// AddReader has cb run whenever fd can be read without blocking, in place of an
// earlier reader. Errors are those of a closed loop and of the operating system.
func (l *Loop) AddReader(fd int, cb Callback, ctx Context) (*Handle, error) {
	h := &Handle{}
	h.Init(l, cb, ctx)
	return h, l.WatchReader(fd, h)
}

// AddWriter is AddReader for writing.
func (l *Loop) AddWriter(fd int, cb Callback, ctx Context) (*Handle, error) {
	h := &Handle{}
	h.Init(l, cb, ctx)
	return h, l.WatchWriter(fd, h)
}

// WatchReader is AddReader for a Handle that has been prepared with Init.
func (l *Loop) WatchReader(fd int, h *Handle) error {
	return l.watch(fd, h, func(w *watch) **Handle { return &w.reader })
}

// WatchWriter is AddWriter for a Handle that has been prepared with Init.
func (l *Loop) WatchWriter(fd int, h *Handle) error {
	return l.watch(fd, h, func(w *watch) **Handle { return &w.writer })
}

// RemoveReader ends AddReader and reports whether there was a reader. It must
// be called before the descriptor is closed.
func (l *Loop) RemoveReader(fd int) (bool, error) {
	return l.unwatch(fd, func(w *watch) **Handle { return &w.reader })
}

// RemoveWriter is RemoveReader for writing.
func (l *Loop) RemoveWriter(fd int) (bool, error) {
	return l.unwatch(fd, func(w *watch) **Handle { return &w.writer })
}

func (l *Loop) watch(fd int, h *Handle, side func(*watch) **Handle) error {
	if l.closed {
		return l.closedError()
	}
	w := l.fds[fd]
	if w == nil {
		w = &watch{}
	}
	slot := side(w)
	old := *slot
	*slot = h
	if err := l.poller.Set(fd, w.events()); err != nil {
		*slot = old
		return err
	}
	if l.fds == nil {
		l.fds = map[int]*watch{}
	}
	l.fds[fd] = w
	if old != nil {
		old.Cancel()
	}
	return nil
}

func (l *Loop) unwatch(fd int, side func(*watch) **Handle) (bool, error) {
	w := l.fds[fd]
	if w == nil {
		return false, nil
	}
	slot := side(w)
	old := *slot
	*slot = nil
	err := l.poller.Set(fd, w.events())
	if w.events() == 0 {
		delete(l.fds, fd)
	}
	if old != nil {
		old.Cancel()
	}
	return old != nil, err
}

func (w *watch) events() (e poll.Events) {
	if w.reader != nil {
		e |= poll.Read
	}
	if w.writer != nil {
		e |= poll.Write
	}
	return e
}

// dispatch schedules the callbacks of a ready descriptor, reading first.
func (l *Loop) dispatch(e poll.Event) {
	w := l.fds[e.FD]
	if w == nil {
		return
	}
	if h := w.reader; h != nil && e.Events&poll.Read != 0 {
		l.ready.push(entry{cb: h, ctx: h.ctx, origin: FromDescriptor})
	}
	if h := w.writer; h != nil && e.Events&poll.Write != 0 {
		l.ready.push(entry{cb: h, ctx: h.ctx, origin: FromDescriptor})
	}
}
