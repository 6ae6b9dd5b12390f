package posix

import (
	"io"
	"io/fs"
	"os"
	"strings"

	"golang.org/x/sys/unix"

	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
)

// entries is the iterator of scandir.
type entries struct {
	dir  path
	file *os.File // nil when closed or exhausted
}

var entriesClass = object.NewNativeClass("ScandirIterator", "posix", nil, []object.Method{
	{Name: "close", Sig: "(self)", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
		a[0].Object().(*entries).close()
		return object.None, nil
	}},
	{Name: "__enter__", Sig: "(self)", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) { return a[0], nil }},
	{Name: "__exit__", Sig: "(self, *args)", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
		a[0].Object().(*entries).close()
		return object.None, nil
	}},
}, object.WithFlags(object.NoNew|object.FinalClass|object.NoDict), object.WithProto((*entries)(nil), ""))

// Class returns the class ScandirIterator.
func (*entries) Class() *object.Class { return entriesClass }

// Iter returns the iterator itself.
func (e *entries) Iter(object.Thread) (object.Value, *object.Exception) { return object.Of(e), nil }

// Next returns the next entry.
func (e *entries) Next(t object.Thread) (object.Value, *object.Exception) {
	if e.file == nil {
		return object.Null, nil
	}
	list, err := e.file.ReadDir(1)
	if len(list) == 0 {
		e.close()
		if err != nil && err != io.EOF {
			return object.Null, lib.OSError(err, e.dir.shown)
		}
		return object.Null, nil
	}
	d := &dirEntry{dir: e.dir, name: list[0].Name(), kind: list[0].Type()}
	return object.Of(d), nil
}

func (e *entries) close() {
	if e.file != nil {
		e.file.Close()
		e.file = nil
	}
}

func scandir(t object.Thread, p path, _ []object.Value) (object.Value, *object.Exception) {
	var f *os.File
	err := lib.Retry(t, func() (err error) {
		f, err = p.openDir()
		return err
	})
	if err != nil {
		return object.Null, lib.OSError(err, p.shown)
	}
	// os.File opens files that are no directories as well.
	if info, err := f.Stat(); err == nil && !info.IsDir() {
		f.Close()
		return object.Null, lib.OSError(unix.ENOTDIR, p.shown)
	}
	return object.Of(&entries{p, f}), nil
}

// dirEntry is os.DirEntry.
type dirEntry struct {
	dir  path
	name string
	kind fs.FileMode
}

var dirEntryClass = object.NewNativeClass("DirEntry", "posix", nil, []object.Method{
	entryProp("name", func(t object.Thread, d *dirEntry) object.Value { return d.dir.result(t, d.name) }),
	entryProp("path", func(t object.Thread, d *dirEntry) object.Value { return d.dir.result(t, d.path()) }),
	entryTest("is_dir", unix.S_IFDIR, fs.ModeDir), entryTest("is_file", unix.S_IFREG, 0),
	{Name: "is_symlink", Sig: "(self)", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
		return object.Bool(a[0].Object().(*dirEntry).kind&fs.ModeSymlink != 0), nil
	}},
	{Name: "is_junction", Sig: "(self)", Fn: func(object.Thread, []object.Value) (object.Value, *object.Exception) { return object.False, nil }},
	{Name: "stat", Sig: "(self, *, follow_symlinks=True)", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		follow, exc := object.Truth(t, a[1])
		if exc != nil {
			return object.Null, exc
		}
		d := a[0].Object().(*dirEntry)
		return statPath(t, path{name: d.path(), fd: -1, shown: d.dir.result(t, d.path())}, follow)
	}},
	{Name: "inode", Sig: "(self)", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		d := a[0].Object().(*dirEntry)
		var st unix.Stat_t
		if err := unix.Lstat(d.path(), &st); err != nil {
			return object.Null, lib.OSError(err, d.dir.result(t, d.path()))
		}
		return object.Int(int64(st.Ino)), nil
	}},
	{Name: "__fspath__", Sig: "(self)", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		d := a[0].Object().(*dirEntry)
		return d.dir.result(t, d.path()), nil
	}},
	{Name: "__class_getitem__", Sig: "(cls, object, /)", Kind: object.ClassMethod, Fn: object.ClassGetItem},
}, object.WithFlags(object.NoNew|object.FinalClass|object.NoDict), object.WithProto((*dirEntry)(nil), ""))

// Class returns the class DirEntry.
func (*dirEntry) Class() *object.Class { return dirEntryClass }

// Repr shows the name.
func (d *dirEntry) Repr(t object.Thread) (string, *object.Exception) {
	s, exc := object.Repr(t, d.dir.result(t, d.name))
	return "<DirEntry " + s + ">", exc
}

func (d *dirEntry) path() string {
	if d.dir.fd >= 0 {
		return d.name
	}
	if strings.HasSuffix(d.dir.name, "/") {
		return d.dir.name + d.name
	}
	return d.dir.name + "/" + d.name
}

func entryProp(name string, get func(t object.Thread, d *dirEntry) object.Value) object.Method {
	return object.Method{Name: name, Kind: object.Property, Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		return get(t, a[0].Object().(*dirEntry)), nil
	}}
}

// entryTest asks for the kind of an entry; only links need a system call.
func entryTest(name string, mode uint32, kind fs.FileMode) object.Method {
	return object.Method{Name: name, Sig: "(self, *, follow_symlinks=True)", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		d := a[0].Object().(*dirEntry)
		follow, exc := object.Truth(t, a[1])
		if exc != nil {
			return object.Null, exc
		}
		if d.kind&fs.ModeSymlink == 0 || !follow {
			return object.Bool(d.kind.Type() == kind), nil
		}
		var st unix.Stat_t
		if err := unix.Stat(d.path(), &st); err != nil {
			if err == unix.ENOENT {
				return object.False, nil
			}
			return object.Null, lib.OSError(err, d.dir.result(t, d.path()))
		}
		return object.Bool(uint32(st.Mode)&unix.S_IFMT == mode), nil
	}}
}
