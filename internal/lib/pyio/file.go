package pyio

import (
	"io"
	"strings"

	"golang.org/x/sys/unix"

	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// defaultSize is io.DEFAULT_BUFFER_SIZE.
const defaultSize = 8192

// fileIO is io.FileIO: a file of the operating system, unbuffered.
type fileIO struct {
	base
	fd               int // -1 when closed
	reads, writes    bool
	creates, appends bool
	closeFD          bool
	seekable         int8 // -1 until asked
	blockSize        int
	blocks           bool // reading may block: no regular file
	terminal         bool // what host streams say of themselves
	write            func(p []byte) error
	read             func(t *vm.Thread, p []byte) (int, *object.Exception)
	entry            *openFile // among the open files; nil for a host's stream
}

var fileIOClass *object.Class

func init() {
	m := method[*fileIO]
	fileIOClass = object.NewNativeClass("FileIO", "_io", []*object.Class{rawBaseClass}, []object.Method{
		{Name: "__init__", Sig: "(self, file, mode='r', closefd=True, opener=None)", Fn: fileInit},
		m("read", "(self, size=-1, /)", "Read at most size bytes.", fileRead),
		m("readall", "(self)", "Read until the end.", func(t object.Thread, f *fileIO, _ []object.Value) (object.Value, *object.Exception) {
			return f.readAll(t)
		}),
		m("readinto", "(self, buffer, /)", "Read into a buffer and return the number of bytes.", fileReadInto),
		m("write", "(self, b, /)", "Write bytes and return how many were written.", func(t object.Thread, f *fileIO, a []object.Value) (object.Value, *object.Exception) {
			s, exc := bytesArg(a[1])
			if exc != nil {
				return object.Null, exc
			}
			n, exc := f.Write(t, []byte(s))
			if n < 0 {
				return object.None, exc
			}
			return object.Int(int64(n)), exc
		}),
		m("seek", "(self, pos, whence=0, /)", "Move to a position and return it.", func(t object.Thread, f *fileIO, a []object.Value) (object.Value, *object.Exception) {
			pos, exc := object.IndexInt(t, a[1])
			if exc != nil {
				return object.Null, exc
			}
			whence, exc := object.IndexInt(t, a[2])
			if exc != nil {
				return object.Null, exc
			}
			n, exc := f.Seek(t, int64(pos), whence)
			return object.Int(n), exc
		}),
		m("tell", "(self)", "Return the position.", func(t object.Thread, f *fileIO, _ []object.Value) (object.Value, *object.Exception) {
			n, exc := f.Seek(t, 0, 1)
			return object.Int(n), exc
		}),
		m("truncate", "(self, size=None, /)", "Cut the file to a size.", fileTruncate),
		m("close", "(self)", "Close the file.", fileClose),
		m("fileno", "(self)", "Return the file descriptor.", func(_ object.Thread, f *fileIO, _ []object.Value) (object.Value, *object.Exception) {
			return object.Int(int64(f.fd)), f.check()
		}),
		m("isatty", "(self)", "Return whether this is a terminal.", func(_ object.Thread, f *fileIO, _ []object.Value) (object.Value, *object.Exception) {
			return object.Bool(f.isTerminal()), f.check()
		}),
		m("readable", "(self)", "Return whether the file can be read.", func(_ object.Thread, f *fileIO, _ []object.Value) (object.Value, *object.Exception) {
			return object.Bool(f.reads), f.check()
		}),
		m("writable", "(self)", "Return whether the file can be written.", func(_ object.Thread, f *fileIO, _ []object.Value) (object.Value, *object.Exception) {
			return object.Bool(f.writes), f.check()
		}),
		m("seekable", "(self)", "Return whether the file has positions.", func(_ object.Thread, f *fileIO, _ []object.Value) (object.Value, *object.Exception) {
			return object.Bool(f.canSeek()), f.check()
		}),
		m("__repr__", "(self, /)", "", fileRepr),
		prop("closed", func(_ object.Thread, f *fileIO) (object.Value, *object.Exception) { return object.Bool(f.fd < 0), nil }),
		prop("closefd", func(_ object.Thread, f *fileIO) (object.Value, *object.Exception) { return object.Bool(f.closeFD), nil }),
		prop("mode", func(_ object.Thread, f *fileIO) (object.Value, *object.Exception) {
			return object.NewStr(f.mode()), nil
		}),
		prop("_blksize", func(_ object.Thread, f *fileIO) (object.Value, *object.Exception) {
			return object.Int(int64(f.blockSize)), nil
		}),
	}, object.WithDoc("Open a file."), object.WithAlloc(func(_ object.Thread, cls *object.Class) object.Object {
		f := &fileIO{fd: -1, closeFD: true, seekable: -1, blockSize: defaultSize}
		f.SetClass(cls)
		return f
	}))
}

func (f *fileIO) check() *object.Exception {
	if f.fd < 0 {
		return object.ValueErrorf("I/O operation on closed file")
	}
	return nil
}

func (f *fileIO) mode() string {
	kind := "rb"
	switch {
	case f.creates:
		kind = "xb"
	case f.appends:
		kind = "ab"
	case f.reads && f.writes:
		return "rb+"
	case f.writes:
		return "wb"
	}
	if f.reads && f.writes {
		kind += "+"
	}
	return kind
}

// setMode reads a mode such as "rb+".
func (f *fileIO) setMode(mode string) (flags int, exc *object.Exception) {
	kinds, plus := 0, false
	for _, c := range mode {
		switch c {
		case 'r':
			kinds++
			f.reads = true
		case 'w':
			kinds++
			f.writes = true
			flags |= unix.O_CREAT | unix.O_TRUNC
		case 'x':
			kinds++
			f.creates, f.writes = true, true
			flags |= unix.O_CREAT | unix.O_EXCL
		case 'a':
			kinds++
			f.appends, f.writes = true, true
			flags |= unix.O_CREAT | unix.O_APPEND
		case '+':
			if plus {
				return 0, badMode()
			}
			plus = true
		case 'b':
		default:
			return 0, object.ValueErrorf("invalid mode: %s", mode)
		}
	}
	if kinds != 1 {
		return 0, badMode()
	}
	if plus {
		f.reads, f.writes = true, true
	}
	switch {
	case f.reads && f.writes:
		flags |= unix.O_RDWR
	case f.writes:
		flags |= unix.O_WRONLY
	}
	return flags | unix.O_CLOEXEC, nil
}

func badMode() *object.Exception {
	return object.ValueErrorf("Must have exactly one of create/read/write/append mode and at most one plus")
}

func fileInit(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	f := a[0].Object().(*fileIO)
	mode, ok := object.StrOf(a[2])
	if !ok {
		return object.Null, object.TypeErrorf("FileIO() argument 'mode' must be str, not %s", a[2].Class().Name)
	}
	closeFD, exc := object.Truth(t, a[3])
	if exc != nil {
		return object.Null, exc
	}
	flags, exc := f.setMode(mode)
	if exc != nil {
		return object.Null, exc
	}
	if exc := f.open(t, a[1], flags, closeFD, a[4]); exc != nil {
		f.fd = -1
		return object.Null, exc
	}
	f.Attrs().Set("name", a[1])
	if f.appends {
		unix.Seek(f.fd, 0, io.SeekEnd)
	}
	f.opened(t)
	return object.None, nil
}

// open opens what file names, or takes the descriptor that it is.
func (f *fileIO) open(t object.Thread, file object.Value, flags int, closeFD bool, opener object.Value) *object.Exception {
	if object.IsIntValue(file) {
		n, exc := object.IndexInt(t, file)
		if exc != nil {
			return exc
		}
		if n < 0 {
			return object.ValueErrorf("negative file descriptor")
		}
		f.fd, f.closeFD = n, closeFD
		return f.inspect()
	}
	if !closeFD {
		return object.ValueErrorf("Cannot use closefd=False with file name")
	}
	if !opener.IsNone() {
		v, exc := t.Call(opener, []object.Value{file, object.Int(int64(flags))}, nil)
		if exc != nil {
			return exc
		}
		n, ok := object.IntOf(v)
		if !ok {
			return object.TypeErrorf("expected integer from opener")
		}
		if n < 0 {
			return object.ValueErrorf("opener returned %d", n)
		}
		f.fd = int(n)
		return f.inspect()
	}
	name, _, exc := lib.PathText(t, file)
	if exc != nil {
		return exc
	}
	lib.BeforeLooking(t, name)
	var fd int
	err := lib.Retry(t, func() (err error) {
		fd, err = unix.Open(name, flags, 0o666)
		return err
	})
	if err != nil {
		return lib.OSError(err, file)
	}
	f.fd = fd
	if exc := f.inspect(file); exc != nil {
		unix.Close(fd)
		return exc
	}
	return nil
}

// inspect refuses directories, by their name if they were given by one, and
// learns how the file behaves.
func (f *fileIO) inspect(file ...object.Value) *object.Exception {
	var st unix.Stat_t
	if err := unix.Fstat(f.fd, &st); err != nil {
		if f.fd >= 0 && err == unix.EBADF {
			return lib.OSError(err)
		}
		return nil
	}
	switch st.Mode & unix.S_IFMT {
	case unix.S_IFDIR:
		return lib.OSError(unix.EISDIR, file...)
	case unix.S_IFREG:
	default:
		f.blocks = true
	}
	if st.Blksize > 1 {
		f.blockSize = int(st.Blksize)
	}
	return nil
}

func (f *fileIO) isTerminal() bool {
	if f.terminal || f.fd < 0 {
		return f.terminal
	}
	return lib.IsTerminal(f.fd)
}

func (f *fileIO) canSeek() bool {
	if f.seekable < 0 {
		f.seekable = 0
		if f.read == nil && f.write == nil {
			if _, err := unix.Seek(f.fd, 0, io.SeekCurrent); err == nil {
				f.seekable = 1
			}
		}
	}
	return f.seekable > 0
}

// Read fills p with one read; n is -1 if nothing is there yet.
func (f *fileIO) Read(t object.Thread, p []byte) (n int, exc *object.Exception) {
	if exc := f.check(); exc != nil {
		return 0, exc
	}
	if !f.reads {
		return 0, unsupported("File not open for reading")
	}
	if f.read != nil {
		return f.read(t.(*vm.Thread), p)
	}
	n, exc, err := lib.Read(t, f.fd, p, f.blocks)
	switch {
	case exc != nil:
		return 0, exc
	case err == unix.EAGAIN:
		return -1, nil
	case err != nil:
		return 0, lib.OSError(err)
	}
	return n, nil
}

// Write writes p with one write; n is -1 if nothing can be written now.
func (f *fileIO) Write(t object.Thread, p []byte) (n int, exc *object.Exception) {
	if exc := f.check(); exc != nil {
		return 0, exc
	}
	if !f.writes {
		return 0, unsupported("File not open for writing")
	}
	if f.write != nil {
		if err := f.write(p); err != nil {
			return 0, lib.OSError(err)
		}
		return len(p), nil
	}
	n, exc, err := lib.Write(t, f.fd, p, f.blocks)
	switch {
	case exc != nil:
		return 0, exc
	case err == unix.EAGAIN:
		return -1, nil
	case err != nil:
		return 0, lib.OSError(err)
	}
	return n, nil
}

// Seek moves to a position.
func (f *fileIO) Seek(_ object.Thread, pos int64, whence int) (int64, *object.Exception) {
	if exc := f.check(); exc != nil {
		return 0, exc
	}
	if f.read != nil || f.write != nil {
		return 0, lib.OSError(unix.ESPIPE)
	}
	n, err := unix.Seek(f.fd, pos, whence)
	if err != nil {
		return 0, lib.OSError(err)
	}
	return n, nil
}

func fileRead(t object.Thread, f *fileIO, a []object.Value) (object.Value, *object.Exception) {
	if exc := f.check(); exc != nil {
		return object.Null, exc
	}
	if !f.reads {
		return object.Null, unsupported("File not open for reading")
	}
	n, exc := sizeArg(t, a[1])
	if exc != nil {
		return object.Null, exc
	}
	if n < 0 {
		return object.CallMethod(t, a[0], "readall")
	}
	if exc := t.Reserve(int64(n)); exc != nil {
		return object.Null, exc
	}
	p := make([]byte, n)
	got, exc := f.Read(t, p)
	if exc != nil || got < 0 {
		return object.None, exc
	}
	return object.NewBytes(p[:got]), nil
}

func (f *fileIO) readAll(t object.Thread) (object.Value, *object.Exception) {
	var all []byte
	chunk := make([]byte, 64<<10)
	for {
		n, exc := f.Read(t, chunk)
		if exc == nil {
			exc = t.Reserve(int64(len(all) + n))
		}
		switch {
		case exc != nil:
			return object.Null, exc
		case n < 0 && all == nil:
			return object.None, nil
		case n <= 0:
			return object.NewBytes(all), nil
		}
		all = append(all, chunk[:n]...)
	}
}

func fileReadInto(t object.Thread, f *fileIO, a []object.Value) (object.Value, *object.Exception) {
	if exc := f.check(); exc != nil {
		return object.Null, exc
	}
	size, write, ok := object.WritableBuffer(a[1])
	if !ok {
		return object.Null, notWritableBuffer("readinto", a[1])
	}
	p := make([]byte, size)
	n, exc := f.Read(t, p)
	if exc != nil || n < 0 {
		return object.None, exc
	}
	write(p[:n])
	return object.Int(int64(n)), nil
}

func fileTruncate(t object.Thread, f *fileIO, a []object.Value) (object.Value, *object.Exception) {
	if exc := f.check(); exc != nil {
		return object.Null, exc
	}
	if !f.writes {
		return object.Null, unsupported("File not open for writing")
	}
	var size int64
	if a[1].IsNone() {
		n, exc := f.Seek(t, 0, 1)
		if exc != nil {
			return object.Null, exc
		}
		size = n
	} else {
		n, exc := object.IndexInt(t, a[1])
		if exc != nil {
			return object.Null, exc
		}
		size = int64(n)
	}
	if err := unix.Ftruncate(f.fd, size); err != nil {
		return object.Null, lib.OSError(err)
	}
	return object.Int(size), nil
}

func fileClose(t object.Thread, f *fileIO, a []object.Value) (object.Value, *object.Exception) {
	_, exc := closeBase(t, a)
	if f.fd >= 0 {
		fd := f.fd
		f.fd = -1
		f.entry.done()
		if f.closeFD {
			if err := unix.Close(fd); err != nil && exc == nil {
				exc = lib.OSError(err)
			}
		}
	}
	return object.None, exc
}

func fileRepr(t object.Thread, f *fileIO, _ []object.Value) (object.Value, *object.Exception) {
	c := f.Class()
	name := c.Module + "." + c.QualName
	if f.fd < 0 {
		return object.NewStr("<" + name + " [closed]>"), nil
	}
	text := "fd=" + object.ReprText(t, object.Int(int64(f.fd)))
	if v, ok := f.Attrs().Get("name"); ok {
		s, exc := object.Repr(t, v)
		if exc != nil {
			return object.Null, exc
		}
		text = "name=" + s
	}
	closeFD := "True"
	if !f.closeFD {
		closeFD = "False"
	}
	return object.NewStr(strings.Join([]string{"<" + name, text, "mode='" + f.mode() + "'", "closefd=" + closeFD}, " ") + ">"), nil
}
