package pyio

import (
	"bytes"

	"asyncrepl/internal/object"
)

// buffered is a BufferedReader, a BufferedWriter or, as a BufferedRandom, both.
type buffered struct {
	base
	raw      object.Value // Null before __init__ and after detach
	r        raw
	size     int
	in       []byte // what was read ahead: in[pos:] is still to be given out
	pos      int
	out      []byte // what is still to be written
	detached bool
}

// ready refuses streams without a raw stream.
func (b *buffered) ready() *object.Exception {
	switch {
	case !b.raw.IsNull():
		return nil
	case b.detached:
		return object.ValueErrorf("raw stream has been detached")
	}
	return object.ValueErrorf("I/O operation on uninitialized object")
}

// open refuses closed streams; what says what was tried.
func (b *buffered) open(t object.Thread, what string) *object.Exception {
	if exc := b.ready(); exc != nil {
		return exc
	}
	closed, exc := b.isClosed(t)
	if exc == nil && closed {
		exc = object.ValueErrorf("%s of closed file", what)
		if what == "write" {
			exc = object.ValueErrorf("write to closed file")
		}
	}
	return exc
}

func (b *buffered) isClosed(t object.Thread) (bool, *object.Exception) {
	if f, ok := b.r.(*fileIO); ok {
		return f.fd < 0, nil
	}
	return isClosed(t, b.raw)
}

// init takes the raw stream.
func (b *buffered) init(t object.Thread, a []object.Value, ability, complaint string) *object.Exception {
	size, exc := object.IndexInt(t, a[2])
	if exc != nil {
		return exc
	}
	b.raw, b.detached = object.Null, false
	ok, exc := object.CallMethod(t, a[1], ability)
	if exc != nil {
		return exc
	}
	if able, exc := object.Truth(t, ok); exc != nil {
		return exc
	} else if !able {
		return unsupported(complaint)
	}
	if size <= 0 {
		return object.ValueErrorf("buffer size must be strictly positive")
	}
	b.raw, b.r, b.size = a[1], rawOf(a[1]), size
	b.in, b.pos, b.out = nil, 0, nil
	cover(entryOf(b.raw), b.raw.Object(), b)
	return nil
}

// fill reads ahead and reports how much; -1 if nothing is there yet.
func (b *buffered) fill(t object.Thread) (int, *object.Exception) {
	if cap(b.in) < b.size {
		b.in = make([]byte, 0, b.size)
	}
	n, exc := b.r.Read(t, b.in[:b.size])
	b.in, b.pos = b.in[:max(n, 0)], 0
	return n, exc
}

// take gives out what was read ahead, n bytes at most.
func (b *buffered) take(n int) []byte {
	p := b.in[b.pos:]
	p = p[:min(n, len(p))]
	b.pos += len(p)
	return p
}

// prepareRead writes out what is held back, so that reading sees it.
func (b *buffered) prepareRead(t object.Thread) *object.Exception {
	if len(b.out) == 0 {
		return nil
	}
	return b.flushOut(t)
}

// read returns n bytes, fewer at the end; none is true if nothing is there yet.
func (b *buffered) read(t object.Thread, n int) (p []byte, none bool, exc *object.Exception) {
	if exc := b.prepareRead(t); exc != nil {
		return nil, false, exc
	}
	if exc := t.Reserve(int64(n)); exc != nil {
		return nil, false, exc
	}
	p = append(make([]byte, 0, min(n, 1<<20)), b.take(n)...)
	for len(p) < n {
		if want := n - len(p); want >= b.size {
			// What is left over goes past the buffer.
			want -= want % b.size
			chunk := make([]byte, min(want, 1<<20))
			got, exc := b.r.Read(t, chunk)
			if exc != nil {
				return nil, false, exc
			}
			if got <= 0 {
				return p, got < 0 && len(p) == 0, nil
			}
			p = append(p, chunk[:got]...)
			continue
		}
		got, exc := b.fill(t)
		if exc != nil {
			return nil, false, exc
		}
		if got <= 0 {
			return p, got < 0 && len(p) == 0, nil
		}
		p = append(p, b.take(n-len(p))...)
	}
	return p, false, nil
}

// ReadAll returns all that is left.
func (b *buffered) ReadAll(t object.Thread) (string, *object.Exception) {
	if exc := b.open(t, "read"); exc != nil {
		return "", exc
	}
	v, exc := b.readAll(t)
	s, _ := object.BytesOf(v)
	return s, exc
}

func (b *buffered) readAll(t object.Thread) (object.Value, *object.Exception) {
	if exc := b.prepareRead(t); exc != nil {
		return object.Null, exc
	}
	head := append([]byte(nil), b.take(len(b.in))...)
	_, has, exc := object.LookupAttr(t, b.raw, "readall")
	if exc != nil {
		return object.Null, exc
	}
	if !has {
		for {
			n, exc := b.fill(t)
			if exc != nil {
				return object.Null, exc
			}
			if n <= 0 {
				return object.NewBytes(head), nil
			}
			head = append(head, b.take(n)...)
		}
	}
	v, exc := object.CallMethod(t, b.raw, "readall")
	if exc != nil {
		return object.Null, exc
	}
	if v.IsNone() {
		if len(head) == 0 {
			return v, nil
		}
		return object.NewBytes(head), nil
	}
	rest, ok := object.BytesOf(v)
	switch {
	case !ok:
		return object.Null, object.TypeErrorf("readall() should return bytes")
	case len(head) == 0:
		return v, nil
	}
	return object.NewBytesString(string(head) + rest), nil
}

// Read1 returns what was read ahead, or the result of one read.
func (b *buffered) Read1(t object.Thread, n int) (string, *object.Exception) {
	if exc := b.open(t, "read"); exc != nil {
		return "", exc
	}
	if n < 0 {
		n = b.size
	}
	if b.pos < len(b.in) || n == 0 {
		return string(b.take(n)), nil
	}
	if exc := b.prepareRead(t); exc != nil {
		return "", exc
	}
	p := make([]byte, n)
	got, exc := b.r.Read(t, p)
	return string(p[:max(got, 0)]), exc
}

// readLine returns a line of at most limit bytes; no limit if negative.
func (b *buffered) readLine(t object.Thread, limit int) ([]byte, *object.Exception) {
	if exc := b.prepareRead(t); exc != nil {
		return nil, exc
	}
	var line []byte
	for limit < 0 || len(line) < limit {
		if b.pos == len(b.in) {
			if n, exc := b.fill(t); exc != nil {
				return nil, exc
			} else if n <= 0 {
				break
			}
		}
		n := bytes.IndexByte(b.in[b.pos:], '\n') + 1
		found := n > 0
		if !found {
			n = len(b.in) - b.pos
		}
		if limit >= 0 && n > limit-len(line) {
			n, found = limit-len(line), true
		}
		line = append(line, b.take(n)...)
		if found {
			break
		}
	}
	return line, nil
}

// WriteBytes implements byteStream.
func (b *buffered) WriteBytes(t object.Thread, p []byte) *object.Exception {
	if exc := b.open(t, "write"); exc != nil {
		return exc
	}
	return b.put(t, p)
}

// put buffers p, and writes when the buffer is full.
func (b *buffered) put(t object.Thread, p []byte) *object.Exception {
	if exc := b.unread(t); exc != nil {
		return exc
	}
	if len(b.out)+len(p) <= b.size {
		b.out = append(b.out, p...)
		return nil
	}
	if exc := b.flushOut(t); exc != nil {
		return exc
	}
	for len(p) > b.size {
		n, exc := b.r.Write(t, p)
		if exc != nil {
			return exc
		}
		if n < 0 {
			return blocked(0)
		}
		p = p[n:]
	}
	b.out = append(b.out, p...)
	return nil
}

func blocked(written int) *object.Exception {
	exc, _ := object.Instantiate(nil, object.BlockingIOErrorClass, []object.Value{
		object.Int(11), object.NewStr("write could not complete without blocking"), object.Int(int64(written))}, nil)
	e, _ := object.ExceptionOf(exc)
	return e
}

// unread moves the raw stream back to where the program is, before writing.
func (b *buffered) unread(t object.Thread) *object.Exception {
	if ahead := len(b.in) - b.pos; ahead > 0 {
		if _, exc := b.r.Seek(t, int64(-ahead), 1); exc != nil {
			return exc
		}
	}
	b.in, b.pos = b.in[:0], 0
	return nil
}

// flushOut writes out what is held back.
func (b *buffered) flushOut(t object.Thread) *object.Exception {
	for len(b.out) > 0 {
		n, exc := b.r.Write(t, b.out)
		if exc != nil {
			return exc
		}
		if n < 0 {
			return blocked(0)
		}
		b.out = append(b.out[:0], b.out[n:]...)
	}
	return nil
}

// tell returns the position of the program, which is not that of the raw stream.
func (b *buffered) tell(t object.Thread) (int64, *object.Exception) {
	n, exc := b.r.Seek(t, 0, 1)
	if exc != nil {
		return 0, exc
	}
	return n - int64(len(b.in)-b.pos) + int64(len(b.out)), nil
}

// seek moves, inside of what was read ahead if possible.
func (b *buffered) seek(t object.Thread, pos int64, whence int) (int64, *object.Exception) {
	if len(b.out) == 0 && whence != 2 && len(b.in) > 0 {
		now, exc := b.tell(t)
		if exc != nil {
			return 0, exc
		}
		to := pos
		if whence == 1 {
			to += now
		}
		if d := to - now; d >= int64(-b.pos) && d <= int64(len(b.in)-b.pos) {
			b.pos += int(d)
			return to, nil
		}
		if whence == 1 {
			pos -= int64(len(b.in) - b.pos)
		}
	}
	if exc := b.flushOut(t); exc != nil {
		return 0, exc
	}
	b.in, b.pos = b.in[:0], 0
	return b.r.Seek(t, pos, whence)
}
