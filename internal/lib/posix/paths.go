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
	onPath("stat", "(path, *, dir_fd=None, follow_symlinks=True)", "Perform a stat system call on the given path.", mayBeFD, func(t object.Thread, p path, a []object.Value) (object.Value, *object.Exception) {
		follow, exc := object.Truth(t, a[2])
		if exc != nil {
			return object.Null, exc
		}
		return statPath(t, p, follow)
	}),
	onPath("lstat", "(path, *, dir_fd=None)", "Perform a stat system call on the given path, without following symbolic links.", 0, func(t object.Thread, p path, _ []object.Value) (object.Value, *object.Exception) {
		return statPath(t, p, false)
	}),
	onPath("access", "(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True)", "Use the real uid/gid to test for access to a path.", 0, func(t object.Thread, p path, a []object.Value) (object.Value, *object.Exception) {
		mode, exc := intArg(t, a[1])
		return object.Bool(exc == nil && unix.Access(p.name, uint32(mode)) == nil), exc
	}),
	onPath("listdir", "(path=None)", "Return a list containing the names of the files in the directory.", mayBeFD|mayBeNone, func(t object.Thread, p path, _ []object.Value) (object.Value, *object.Exception) {
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
	onPath("scandir", "(path=None)", "Return an iterator of DirEntry objects for given path.", mayBeFD|mayBeNone, scandir),
	onPath("chdir", "(path)", "Change the current working directory to the specified path.", mayBeFD, func(_ object.Thread, p path, _ []object.Value) (object.Value, *object.Exception) {
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
	onName("remove", "(path, *, dir_fd=None)", "Remove a file (same as unlink()).", unix.Unlink),
	onName("unlink", "(path, *, dir_fd=None)", "Remove a file (same as remove()).", unix.Unlink),
	onTwo("rename", "(src, dst, *, src_dir_fd=None, dst_dir_fd=None)", "Rename a file or directory.", unix.Rename),
	onTwo("replace", "(src, dst, *, src_dir_fd=None, dst_dir_fd=None)", "Rename a file or directory, overwriting the destination.", unix.Rename),
	onTwo("link", "(src, dst, *, src_dir_fd=None, dst_dir_fd=None, follow_symlinks=True)", "Create a hard link to a file.", unix.Link),
	onTwo("symlink", "(src, dst, target_is_directory=False, *, dir_fd=None)", "Create a symbolic link pointing to src named dst.", unix.Symlink),
	onPath("readlink", "(path, *, dir_fd=None)", "Return a string representing the path to which the symbolic link points.", 0, func(t object.Thread, p path, _ []object.Value) (object.Value, *object.Exception) {
		to, err := os.Readlink(p.name)
		if err != nil {
			return object.Null, lib.OSError(err, p.shown)
		}
		return p.result(t, to), nil
	}),
	onPath("chmod", "(path, mode, *, dir_fd=None, follow_symlinks=True)", "Change the access permissions of a file.", mayBeFD, func(t object.Thread, p path, a []object.Value) (object.Value, *object.Exception) {
		mode, exc := intArg(t, a[1])
		switch {
		case exc != nil:
			return object.Null, exc
		case p.fd >= 0:
			return done(unix.Fchmod(p.fd, uint32(mode)))
		}
		return done(unix.Chmod(p.name, uint32(mode)), p.shown)
	}),
	onPath("chown", "(path, uid, gid, *, dir_fd=None, follow_symlinks=True)", "Change the owner and group id of path to the numeric uid and gid.", mayBeFD, func(t object.Thread, p path, a []object.Value) (object.Value, *object.Exception) {
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
		return done(unix.Chown(p.name, uid, gid), p.shown)
	}),
	onPath("truncate", "(path, length)", "Truncate a file, specified by path, to a specific length.", mayBeFD, func(t object.Thread, p path, a []object.Value) (object.Value, *object.Exception) {
		n, exc := intArg(t, a[1])
		switch {
		case exc != nil:
			return object.Null, exc
		case p.fd >= 0:
			return done(unix.Ftruncate(p.fd, int64(n)))
		}
		return done(unix.Truncate(p.name, int64(n)), p.shown)
	}),
	onPath("utime", "(path, times=None, *, ns=?, dir_fd=None, follow_symlinks=True)", "Set the access and modified time of path.", mayBeFD, utime),
	onPath("mkfifo", "(path, mode=438, *, dir_fd=None)", "Create a FIFO (a POSIX named pipe).", 0, func(t object.Thread, p path, a []object.Value) (object.Value, *object.Exception) {
		mode, exc := intArg(t, a[1])
		if exc != nil {
			return object.Null, exc
		}
		return done(unix.Mkfifo(p.name, uint32(mode)), p.shown)
	}),
	onPath("open", "(path, flags, mode=511, *, dir_fd=None)", "Open a file for low level IO.  Returns a file descriptor (integer).", 0, func(t object.Thread, p path, a []object.Value) (object.Value, *object.Exception) {
		flags, exc := intArg(t, a[1])
		if exc != nil {
			return object.Null, exc
		}
		mode, exc := intArg(t, a[2])
		if exc != nil {
			return object.Null, exc
		}
		fd := 0
		err := lib.Retry(t, func() (err error) {
			fd, err = unix.Open(p.name, flags|unix.O_CLOEXEC, uint32(mode))
			return err
		})
		if err != nil {
			return object.Null, lib.OSError(err, p.shown)
		}
		return object.Int(int64(fd)), nil
	}),
	{Name: "getcwd", Sig: "()", Doc: "Return a unicode string representing the current working directory.", Fn: func(t object.Thread, _ []object.Value) (object.Value, *object.Exception) {
		dir, err := unix.Getwd()
		if err != nil {
			return object.Null, lib.OSError(err)
		}
		return lib.FileName(t, dir), nil
	}},
	{Name: "getcwdb", Sig: "()", Doc: "Return a bytes string representing the current working directory.", Fn: func(object.Thread, []object.Value) (object.Value, *object.Exception) {
		dir, err := unix.Getwd()
		if err != nil {
			return object.Null, lib.OSError(err)
		}
		return object.NewBytesString(dir), nil
	}},
	{Name: "fspath", Sig: "(path)", Doc: "Return the file system path representation of the object.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		return lib.FSPath(t, a[0])
	}},
}

// openDir opens the directory for listing it.
func (p *path) openDir() (*os.File, error) {
	if p.fd < 0 {
		return os.Open(p.name)
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
