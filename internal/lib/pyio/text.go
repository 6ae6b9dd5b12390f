package pyio

import (
	"strings"

	"asyncrepl/internal/object"
)

// chunkSize is how many bytes are read, or text held back, at a time.
const chunkSize = 8192

// textFile is io.TextIOWrapper: text over a stream of bytes.
type textFile struct {
	base
	buffer           object.Value // Null before __init__ and after detach
	s                byteStream
	detached         bool
	encoding, errors string
	shownEncoding    string
	newline          newlineMode
	lineBuffering    bool
	writeThrough     bool
	out              []byte // encoded text that was not given to the buffer yet
	started          bool   // something was written: no byte order mark any more

	dec     decoder
	text    string // what was decoded: text[used:] is still to be given out
	used    int
	atEnd   bool
	before  decoder // the decoder before the last chunk, …
	chunk   string  // … which was this
	noTell  bool    // in the middle of an iteration
	newSeen seenNewlines
}

func (f *textFile) ready() *object.Exception {
	switch {
	case !f.buffer.IsNull():
		return nil
	case f.detached:
		return object.ValueErrorf("underlying buffer has been detached")
	}
	return object.ValueErrorf("I/O operation on uninitialized object")
}

// open refuses closed files.
func (f *textFile) open(t object.Thread) *object.Exception {
	if exc := f.ready(); exc != nil {
		return exc
	}
	closed, exc := f.isClosed(t)
	if exc == nil && closed {
		exc = object.ValueErrorf("I/O operation on closed file.")
	}
	return exc
}

func (f *textFile) isClosed(t object.Thread) (bool, *object.Exception) {
	if b, ok := f.s.(*buffered); ok && !b.raw.IsNull() {
		return b.isClosed(t)
	}
	return isClosed(t, f.buffer)
}

// setCodec chooses the encoding and how errors and line ends are treated.
func (f *textFile) setCodec(encoding, errors string, nl newlineMode) *object.Exception {
	name, ok := object.KnownCodec(encoding)
	if !ok {
		return object.Errorf(object.LookupErrorClass, "unknown encoding: %s", encoding)
	}
	f.encoding, f.errors, f.shownEncoding, f.newline = name, errors, encoding, nl
	f.dec = decoder{encoding: name, errors: errors}
	if nl.universal {
		f.dec.lines = &newlines{translate: nl.translate}
	}
	return nil
}

// restart forgets what was read ahead.
func (f *textFile) restart() {
	if f.dec.lines != nil {
		f.newSeen |= f.dec.lines.seen
		f.dec.lines = &newlines{translate: f.newline.translate}
	}
	f.dec = decoder{encoding: f.encoding, errors: f.errors, lines: f.dec.lines}
	f.text, f.used, f.atEnd, f.chunk = "", 0, false, ""
}

// prepareRead is what every reading method begins with.
func (f *textFile) prepareRead(t object.Thread) *object.Exception {
	if exc := f.open(t); exc != nil {
		return exc
	}
	if b, ok := f.s.(*buffered); ok && b.Class() == bufferedWriterClass {
		return unsupported("not readable")
	}
	return f.flushOut(t)
}

// fill decodes another chunk behind what is left; false at the end.
func (f *textFile) fill(t object.Thread) (bool, *object.Exception) {
	f.before = f.dec
	if l := f.dec.lines; l != nil {
		saved := *l
		f.before.lines = &saved
	}
	data, exc := f.s.Read1(t, chunkSize)
	if exc != nil {
		return false, exc
	}
	text, exc := f.dec.decode(t, data, data == "")
	if exc != nil {
		return false, exc
	}
	f.chunk = data
	f.text, f.used = text, 0
	f.atEnd = data == ""
	return data != "" || text != "", nil
}

// ReadLine returns a line of at most limit characters, no limit if negative.
func (f *textFile) ReadLine(t object.Thread, limit int) (string, *object.Exception) {
	var parts []string // of a line that goes over chunks
	have := 0          // characters in parts
	rest := f.text[f.used:]
	for {
		if rest == "" {
			more, exc := f.fill(t)
			if exc != nil {
				return "", exc
			}
			if !more {
				break
			}
			rest = f.text
			continue
		}
		if f.newline.end == "\r\n" && len(parts) > 0 && strings.HasSuffix(parts[len(parts)-1], "\r") && rest[0] == '\n' {
			f.used++
			parts = append(parts, "\n")
			break
		}
		end := f.lineEnd(rest)
		found := end > 0
		if !found {
			end = len(rest)
		}
		if limit >= 0 {
			if cut := runeOffset(rest, limit-have); cut < end {
				end, found = cut, true
			} else if cut == end {
				found = found || have+runeCount(rest[:end]) >= limit
			}
		}
		f.used += end
		if found && len(parts) == 0 {
			return rest[:end], nil
		}
		parts = append(parts, rest[:end])
		if limit >= 0 {
			have += runeCount(rest[:end])
		}
		if found {
			break
		}
		rest = ""
	}
	return strings.Join(parts, ""), nil
}

// Iter is iter(f): files are iterators over their lines.
func (f *textFile) Iter(t object.Thread) (object.Value, *object.Exception) {
	v := object.Of(f)
	return v, checkClosed(t, v)
}

// Next returns the next line.
func (f *textFile) Next(t object.Thread) (object.Value, *object.Exception) {
	if exc := f.prepareRead(t); exc != nil {
		return object.Null, exc
	}
	if rest := f.text[f.used:]; f.newline.translate {
		if end := strings.IndexByte(rest, '\n') + 1; end > 0 {
			f.used += end
			f.noTell = true
			return object.NewStr(rest[:end]), nil
		}
	}
	line, exc := f.ReadLine(t, -1)
	if exc != nil {
		return object.Null, exc
	}
	if line == "" {
		f.noTell, f.chunk = false, ""
		return object.Null, nil
	}
	f.noTell = true
	return object.NewStr(line), nil
}

// lineEnd returns where the first line of s ends, 0 if it does not.
func (f *textFile) lineEnd(s string) int { return f.newline.lineEnd(s) }

func (m *newlineMode) lineEnd(s string) int {
	switch {
	case m.translate:
		return strings.IndexByte(s, '\n') + 1
	case m.universal:
		i := strings.IndexAny(s, "\r\n")
		if i >= 0 && s[i] == '\r' && i+1 < len(s) && s[i+1] == '\n' {
			i++
		}
		return i + 1
	}
	if i := strings.Index(s, m.end); i >= 0 {
		return i + len(m.end)
	}
	return 0
}

// readText returns n characters, all that are left if n is negative.
func (f *textFile) readText(t object.Thread, n int) (string, *object.Exception) {
	if n < 0 {
		data, exc := f.s.ReadAll(t)
		if exc != nil {
			return "", exc
		}
		text, exc := f.dec.decode(t, data, true)
		if exc != nil {
			return "", exc
		}
		text = f.text[f.used:] + text
		f.text, f.used, f.chunk = "", 0, ""
		return text, nil
	}
	var b strings.Builder
	for n > 0 {
		rest := f.text[f.used:]
		if rest == "" {
			more, exc := f.fill(t)
			if exc != nil {
				return "", exc
			}
			if !more {
				break
			}
			continue
		}
		cut := runeOffset(rest, n)
		f.used += cut
		n -= runeCount(rest[:cut])
		b.WriteString(rest[:cut])
	}
	return b.String(), nil
}

// WriteText implements object.TextWriter, which print uses directly.
func (f *textFile) WriteText(t object.Thread, s string) *object.Exception {
	if !f.Class().IsBuiltin() {
		_, exc := object.CallMethod(t, object.Of(f), "write", object.NewStr(s))
		return exc
	}
	return f.write(t, s)
}

func (f *textFile) write(t object.Thread, s string) *object.Exception {
	if exc := f.open(t); exc != nil {
		return exc
	}
	if b, ok := f.s.(*buffered); ok && b.Class() == bufferedReaderClass {
		return unsupported("not writable")
	}
	flush := f.lineBuffering && strings.ContainsAny(s, "\n\r")
	if f.newline.write != "" {
		s = strings.ReplaceAll(s, "\n", f.newline.write)
	}
	if exc := f.encode(t, s); exc != nil {
		return exc
	}
	if len(f.out) >= chunkSize || f.writeThrough || flush {
		if exc := f.flushOut(t); exc != nil {
			return exc
		}
	}
	if flush {
		if _, exc := object.CallMethod(t, f.buffer, "flush"); exc != nil {
			return exc
		}
	}
	if f.text != "" || f.chunk != "" {
		f.restart()
	}
	return nil
}

// encode appends the bytes of s to those held back.
func (f *textFile) encode(t object.Thread, s string) *object.Exception {
	if f.encoding == "utf-8" && isValid(s) {
		f.out = append(f.out, s...)
		return nil
	}
	enc := f.encoding
	if f.started {
		// The mark of the byte order stands at the beginning only.
		switch enc {
		case "utf-8-sig":
			enc = "utf-8"
		case "utf-16", "utf-32":
			enc += "-le"
		}
	}
	str, _ := object.NewStr(s).Object().(*object.Str)
	b, exc := object.Encode(t, str, enc, f.errors)
	if exc != nil {
		return exc
	}
	f.started = f.started || s != ""
	f.out = append(f.out, b...)
	return nil
}

// flushOut gives what is held back to the buffer.
func (f *textFile) flushOut(t object.Thread) *object.Exception {
	if len(f.out) == 0 {
		return nil
	}
	out := f.out
	f.out = nil
	exc := f.s.WriteBytes(t, out)
	if exc == nil {
		f.out = out[:0]
	}
	return exc
}

// tell returns the position in bytes of the next character.
func (f *textFile) tell(t object.Thread) (object.Value, *object.Exception) {
	if exc := f.open(t); exc != nil {
		return object.Null, exc
	}
	if able, exc := object.CallMethod(t, f.buffer, "seekable"); exc != nil {
		return object.Null, exc
	} else if !able.IsTrue() {
		return object.Null, unsupported("underlying stream is not seekable")
	}
	if f.noTell {
		return object.Null, object.NewException(object.OSErrorClass, object.NewStr("telling position disabled by next() call"))
	}
	if exc := f.flushOut(t); exc != nil {
		return object.Null, exc
	}
	if _, exc := object.CallMethod(t, f.buffer, "flush"); exc != nil {
		return object.Null, exc
	}
	v, exc := object.CallMethod(t, f.buffer, "tell")
	if exc != nil || f.chunk == "" && f.dec.pending == "" {
		return v, exc
	}
	pos, exc := object.IndexInt(t, v)
	if exc != nil {
		return object.Null, exc
	}
	start := pos - len(f.chunk) - len(f.before.pending)
	used, exc := f.bytesOf(t, runeCount(f.text[:f.used]))
	return object.Int(int64(start + used)), exc
}

// bytesOf returns how many bytes from the beginning of the last chunk, with what
// was pending before it, make n characters: the fewest that do.
func (f *textFile) bytesOf(t object.Thread, n int) (int, *object.Exception) {
	if n == 0 {
		return 0, nil
	}
	data := f.before.pending + f.chunk
	lo, hi := 0, len(data)
	for lo < hi {
		mid := (lo + hi) / 2
		d := f.before
		d.pending = ""
		if d.lines != nil {
			l := *d.lines
			d.lines = &l
		}
		text, exc := d.decode(t, data[:mid], false)
		if exc != nil {
			return 0, exc
		}
		if runeCount(text) >= n {
			hi = mid
		} else {
			lo = mid + 1
		}
	}
	return lo, nil
}

// seek moves to a position that tell gave, to the beginning or to the end.
func (f *textFile) seek(t object.Thread, cookie object.Value, whence int) (object.Value, *object.Exception) {
	if exc := f.open(t); exc != nil {
		return object.Null, exc
	}
	if able, exc := object.CallMethod(t, f.buffer, "seekable"); exc != nil {
		return object.Null, exc
	} else if !able.IsTrue() {
		return object.Null, unsupported("underlying stream is not seekable")
	}
	zero, exc := object.Equal(t, cookie, object.Int(0))
	if exc != nil {
		return object.Null, exc
	}
	switch whence {
	case 1:
		if !zero {
			return object.Null, unsupported("can't do nonzero cur-relative seeks")
		}
		if cookie, exc = object.CallMethod(t, object.Of(f), "tell"); exc != nil {
			return object.Null, exc
		}
	case 2:
		if !zero {
			return object.Null, unsupported("can't do nonzero end-relative seeks")
		}
	case 0:
	default:
		return object.Null, object.ValueErrorf("invalid whence (%d, should be %d, %d or %d)", whence, 0, 1, 2)
	}
	if neg, exc := object.CompareTruth(t, object.LT, cookie, object.Int(0)); exc != nil {
		return object.Null, exc
	} else if neg {
		return object.Null, object.ValueErrorf("negative seek position %s", object.ReprText(t, cookie))
	}
	if _, exc := object.CallMethod(t, object.Of(f), "flush"); exc != nil {
		return object.Null, exc
	}
	how := 0
	if whence == 2 {
		how = 2
	}
	v, exc := object.CallMethod(t, f.buffer, "seek", cookie, object.Int(int64(how)))
	if exc != nil {
		return object.Null, exc
	}
	f.restart()
	f.noTell = false
	if n, ok := object.IntOf(v); ok {
		f.started = n > 0
		f.dec.begun = n > 0
	}
	return v, nil
}
