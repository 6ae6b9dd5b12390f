package posix

import (
	"math"
	"os"
	"time"

	"golang.org/x/sys/unix"

	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
)

// pathRows are the functions that take paths.
var pathRows = []object.Method{
	onPath("stat", "(path, *, dir_fd=None, follow_symlinks=True)", "Looks up the status information of the file a path names.", mayBeFD, func(t object.Thread, p path, a []object.Value) (object.Value, *object.Exception) {
		follow, exc := object.Truth(t, a[2])
		if exc != nil {
			return object.Null, exc
		}
		return statPath(t, p, follow)
	}),
	onPath("lstat", "(path, *, dir_fd=None)", "Looks up status information for a path, reporting on a final symlink itself.", 0, func(t object.Thread, p path, _ []object.Value) (object.Value, *object.Exception) {
		return statPath(t, p, false)
	}),
	onPath("access", "(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True)", "Checks whether the real user and group may use a path as requested.", 0, func(t object.Thread, p path, a []object.Value) (object.Value, *object.Exception) {
		mode, exc := intArg(t, a[1])
		return object.Bool(exc == nil && unix.Access(p.name, uint32(mode)) == nil), exc
	}),
	onPath("listdir", "(path=None)", "Lists the entry names found in a directory.", mayBeFD|mayBeNone, func(t object.Thread, p path, _ []object.Value) (object.Value, *object.Exception) {
		var names []string
		err := lib.Retry(t, func() error {
			d, err := p.openDir()
			if err != nil {
				return err
			}
			defer d.Close()
			names, err = d.Readdirnames(-1)
			return err
		})
		if err != nil {
			return object.Null, lib.OSError(err, p.shown)
		}
		list := object.NewList()
		for _, n := range names {
			list.Items = append(list.Items, p.result(t, n))
		}
		return object.Of(list), nil
	}),
	onPath("scandir", "(path=None)", "Walks one directory, yielding a DirEntry for each thing inside it.", mayBeFD|mayBeNone, scandir),
	onPath("chdir", "(path)", "Moves the process into another directory.", mayBeFD, func(_ object.Thread, p path, _ []object.Value) (object.Value, *object.Exception) {
		if p.fd >= 0 {
			return done(unix.Fchdir(p.fd))
		}
		return done(unix.Chdir(p.name), p.shown)
	}),
	onPath("mkdir", "(path, mode=511, *, dir_fd=None)", "Create a directory.", 0, func(t object.Thread, p path, a []object.Value) (object.Value, *object.Exception) {
		mode, exc := intArg(t, a[1])
		if exc != nil {
			return object.Null, exc
		}
		return done(unix.Mkdir(p.name, uint32(mode)), p.shown)
	}),
	onName("rmdir", "(path, *, dir_fd=None)", "Remove a directory.", unix.Rmdir),
	onName("remove", "(path, *, dir_fd=None)", "Deletes the file at a path, exactly as unlink does.", unix.Unlink),
	onName("unlink", "(path, *, dir_fd=None)", "Deletes the file at a path, exactly as remove does.", unix.Unlink),
	onTwo("rename", "(src, dst, *, src_dir_fd=None, dst_dir_fd=None)", "Moves a file or directory to a new name.", unix.Rename),
	onTwo("replace", "(src, dst, *, src_dir_fd=None, dst_dir_fd=None)", "Moves a file or directory to a new name, displacing whatever was there.", unix.Rename),
	onTwo("link", "(src, dst, *, src_dir_fd=None, dst_dir_fd=None, follow_symlinks=True)", "Gives an existing file a second name through a hard link.", unix.Link),
	onTwo("symlink", "(src, dst, target_is_directory=False, *, dir_fd=None)", "Makes dst a symlink whose target is src.", unix.Symlink),
	onPath("readlink", "(path, *, dir_fd=None)", "Reads a symlink and tells what its target path is.", 0, func(t object.Thread, p path, _ []object.Value) (object.Value, *object.Exception) {
		to, err := os.Readlink(p.name)
		if err != nil {
			return object.Null, lib.OSError(err, p.shown)
		}
		return p.result(t, to), nil
	}),
	onPath("chmod", "(path, mode, *, dir_fd=None, follow_symlinks=True)", "Applies new permission bits to the file at a path.", mayBeFD, func(t object.Thread, p path, a []object.Value) (object.Value, *object.Exception) {
		mode, exc := intArg(t, a[1])
		switch {
		case exc != nil:
			return object.Null, exc
		case p.fd >= 0:
			return done(unix.Fchmod(p.fd, uint32(mode)))
		}
		return done(unix.Chmod(p.name, uint32(mode)), p.shown)
	}),
	onPath("chown", "(path, uid, gid, *, dir_fd=None, follow_symlinks=True)", "Hands a path over to another owner and group, given by number.", mayBeFD, func(t object.Thread, p path, a []object.Value) (object.Value, *object.Exception) {
		uid, exc := intArg(t, a[1])
		if exc != nil {
			return object.Null, exc
		}
		gid, exc := intArg(t, a[2])
		switch {
		case exc != nil:
			return object.Null, exc
		case p.fd >= 0:
			return done(unix.Fchown(p.fd, uid, gid))
		}
		dir, flags := unix.AT_FDCWD, 0
		if !a[3].IsNone() {
			if dir, exc = intArg(t, a[3]); exc != nil {
				return object.Null, exc
			}
		}
		follow, exc := object.Truth(t, a[4])
		if exc != nil {
			return object.Null, exc
		}
		if !follow {
			flags = unix.AT_SYMLINK_NOFOLLOW
		}
		return done(unix.Fchownat(dir, p.name, uid, gid, flags), p.shown)
	}),
	onPath("truncate", "(path, length)", "Cuts or extends the file at a path to the given length.", mayBeFD, func(t object.Thread, p path, a []object.Value) (object.Value, *object.Exception) {
		n, exc := intArg(t, a[1])
		switch {
		case exc != nil:
			return object.Null, exc
		case p.fd >= 0:
			return done(unix.Ftruncate(p.fd, int64(n)))
		}
		lib.BeforeLooking(t, p.name)
		return done(unix.Truncate(p.name, int64(n)), p.shown)
	}),
	onPath("utime", "(path, times=None, *, ns=?, dir_fd=None, follow_symlinks=True)", "Updates when a path was last accessed and last changed.", mayBeFD, utime),
	onPath("mkfifo", "(path, mode=438, *, dir_fd=None)", "Create a FIFO (a POSIX named pipe).", 0, func(t object.Thread, p path, a []object.Value) (object.Value, *object.Exception) {
		mode, exc := intArg(t, a[1])
		if exc != nil {
			return object.Null, exc
		}
		return done(unix.Mkfifo(p.name, uint32(mode)), p.shown)
	}),
	onPath("open", "(path, flags, mode=511, *, dir_fd=None)", "Opens a path for raw reading or writing and yields its descriptor number.", 0, func(t object.Thread, p path, a []object.Value) (object.Value, *object.Exception) {
		flags, exc := intArg(t, a[1])
		if exc != nil {
			return object.Null, exc
		}
		mode, exc := intArg(t, a[2])
		if exc != nil {
			return object.Null, exc
		}
		fd := 0
		lib.BeforeLooking(t, p.name)
		err := lib.Retry(t, func() (err error) {
			fd, err = unix.Open(p.name, flags|unix.O_CLOEXEC, uint32(mode))
			return err
		})
		if err != nil {
			return object.Null, lib.OSError(err, p.shown)
		}
		return object.Int(int64(fd)), nil
	}),
	{Name: "getcwd", Sig: "()", Doc: "Tells which directory the process is in, as text.", Fn: func(t object.Thread, _ []object.Value) (object.Value, *object.Exception) {
		dir, err := unix.Getwd()
		if err != nil {
			return object.Null, lib.OSError(err)
		}
		return lib.FileName(t, dir), nil
	}},
	{Name: "getcwdb", Sig: "()", Doc: "Tells which directory the process is in, as bytes.", Fn: func(object.Thread, []object.Value) (object.Value, *object.Exception) {
		dir, err := unix.Getwd()
		if err != nil {
			return object.Null, lib.OSError(err)
		}
		return object.NewBytesString(dir), nil
	}},
	{Name: "fspath", Sig: "(path)", Doc: "Converts a path-like object to its str or bytes path.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		return lib.FSPath(t, a[0])
	}},
}

// openDir opens the directory for listing it.
func (p *path) openDir() (*os.File, error) {
	if p.fd < 0 {
		// Whatever else it is must not make the call wait, as a FIFO does.
		return os.OpenFile(p.name, os.O_RDONLY|unix.O_DIRECTORY, 0)
	}
	fd, err := unix.Dup(p.fd)
	if err != nil {
		return nil, err
	}
	return os.NewFile(uintptr(fd), ""), nil
}

// utime sets the times of a file: given as seconds, as nanoseconds, or now.
func utime(t object.Thread, p path, a []object.Value) (object.Value, *object.Exception) {
	now := time.Now().UnixNano()
	at := [2]int64{now, now}
	given, ns := a[1], false
	if !a[2].IsNull() {
		if !given.IsNone() {
			return object.Null, object.ValueErrorf("utime: you may specify either 'times' or 'ns' but not both")
		}
		given, ns = a[2], true
	}
	if !given.IsNone() {
		pair, ok := object.TupleOf(given)
		if !ok || len(pair.Items()) != 2 {
			return object.Null, object.TypeErrorf("utime: '%s' must be %s", map[bool]string{false: "times", true: "ns"}[ns], map[bool]string{false: "either a tuple of two ints or None", true: "a tuple of two ints"}[ns])
		}
		for i, v := range pair.Items() {
			if n, ok := object.IntOf(v); ok {
				at[i] = n
				if !ns {
					at[i] *= 1e9
				}
				continue
			}
			f, exc := object.ToFloat(t, v)
			if exc != nil {
				return object.Null, exc
			}
			whole, part := math.Modf(f)
			at[i] = int64(whole)*1e9 + int64(part*1e9)
		}
	}
	ts := []unix.Timespec{unix.NsecToTimespec(at[0]), unix.NsecToTimespec(at[1])}
	if p.fd >= 0 {
		tv := []unix.Timeval{unix.NsecToTimeval(at[0]), unix.NsecToTimeval(at[1])}
		return done(unix.Futimes(p.fd, tv))
	}
	flags := 0
	if follow, exc := object.Truth(t, a[4]); exc != nil {
		return object.Null, exc
	} else if !follow {
		flags = unix.AT_SYMLINK_NOFOLLOW
	}
	return done(unix.UtimesNanoAt(unix.AT_FDCWD, p.name, ts, flags), p.shown)
}
