package pyio

import (
	"io"
	"os"

	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// Stdout and Stderr make the text file of a stream that the host writes. As in
// CPython, what goes to something other than a terminal is held back.
func Stdout(h *lib.Host) object.Value {
	live := h.Terminal || h.Interactive
	return output(h, 1, "<stdout>", h.Stdout, live, localeErrors(), live)
}

// Stderr is unbuffered up to the layer of text.
func Stderr(h *lib.Host) object.Value {
	return output(h, 2, "<stderr>", h.Stderr, true, "backslashreplace", true)
}

// localeErrors is how standard input and output treat what is no UTF-8: the C
// locale promises nothing about it.
func localeErrors() string {
	for _, name := range []string{"LC_ALL", "LC_CTYPE", "LANG"} {
		switch v := os.Getenv(name); v {
		case "":
		case "C", "POSIX", "C.UTF-8":
			return "surrogateescape"
		default:
			return "strict"
		}
	}
	return "surrogateescape"
}

func output(h *lib.Host, fd int, name string, w io.Writer, lines bool, errors string, through bool) object.Value {
	f := stdFile(fd, name, h.Terminal)
	f.writes = true
	f.write = func(p []byte) error {
		if _, err := w.Write(p); err != nil {
			return err
		}
		if b, ok := w.(interface{ Flush() error }); ok {
			return b.Flush()
		}
		return nil
	}
	if h.Unbuffered {
		return stdText(object.Of(f), "w", errors, false, true)
	}
	b := &buffered{raw: object.Of(f), r: f, size: defaultSize}
	b.SetClass(bufferedWriterClass)
	return stdText(object.Of(b), "w", errors, lines, through)
}

// Stdin makes the text file of what the host reads.
func Stdin(h *lib.Host) object.Value {
	f := stdFile(0, "<stdin>", h.Interactive && h.Terminal)
	f.reads = true
	switch in := h.Stdin.(type) {
	case interface{ File() *os.File }:
		f.fd, f.blocks = int(in.File().Fd()), true
		f.terminal = lib.IsTerminal(f.fd)
	default:
		f.read = lineFeed(h.Stdin)
	}
	b := &buffered{raw: object.Of(f), r: f, size: defaultSize}
	b.SetClass(bufferedReaderClass)
	return stdText(object.Of(b), "r", localeErrors(), false, false)
}

func stdFile(fd int, name string, terminal bool) *fileIO {
	f := &fileIO{fd: fd, seekable: -1, blockSize: defaultSize, terminal: terminal}
	f.SetClass(fileIOClass)
	f.Attrs().Set("name", object.NewStr(name))
	return f
}

func stdText(b object.Value, mode, errors string, lines, through bool) object.Value {
	f := &textFile{buffer: b, s: streamOf(b), lineBuffering: lines, writeThrough: through}
	f.SetClass(textClass)
	nl := newlineMode{universal: true, translate: true}
	if mode == "w" {
		nl = newlineMode{end: "\n"}
	}
	f.setCodec("utf-8", errors, nl) // a codec there is
	f.Attrs().Set("mode", object.NewStr(mode))
	return object.Of(f)
}

// lineFeed reads bytes from what gives lines; one read is one line.
func lineFeed(r lib.LineReader) func(t *vm.Thread, p []byte) (int, *object.Exception) {
	rest := ""
	return func(t *vm.Thread, p []byte) (int, *object.Exception) {
		if rest == "" {
			line, err := r.ReadLine(t, "")
			if exc, ok := err.(*object.Exception); ok {
				return 0, exc
			}
			if err != nil {
				return 0, nil
			}
			rest = line + "\n"
		}
		n := copy(p, rest)
		rest = rest[n:]
		return n, nil
	}
}

// Flush writes out what a standard stream holds back, down to the host.
func Flush(t object.Thread, v object.Value) *object.Exception {
	f, ok := v.Object().(*textFile)
	if !ok || f.buffer.IsNull() {
		return nil
	}
	if closed, exc := f.isClosed(t); closed || exc != nil {
		return exc
	}
	if exc := f.flushOut(t); exc != nil {
		return exc
	}
	if b, ok := f.s.(*buffered); ok {
		return b.flushOut(t)
	}
	return nil
}
