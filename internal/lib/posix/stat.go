package posix

import (
	"golang.org/x/sys/unix"

	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
)

// The struct sequences.
var (
	statClass = object.NewStructSeqClass("os", "stat_result", "stat_result: Result from stat, fstat, or lstat.", 10, []string{
		"st_mode", "st_ino", "st_dev", "st_nlink", "st_uid", "st_gid", "st_size", "", "", "",
		"st_atime", "st_mtime", "st_ctime", "st_atime_ns", "st_mtime_ns", "st_ctime_ns", "st_blksize", "st_blocks", "st_rdev"})
	terminalSizeClass = object.NewStructSeqClass("os", "terminal_size", "The size of a terminal: (columns, lines)", 2,
		[]string{"columns", "lines"})
	unameClass = object.NewStructSeqClass("posix", "uname_result", "uname_result: Result from os.uname().", 5,
		[]string{"sysname", "nodename", "release", "version", "machine"})
	timesClass = object.NewStructSeqClass("posix", "times_result", "times_result: Result from os.times().", 5,
		[]string{"user", "system", "children_user", "children_system", "elapsed"})
)

func statPath(t object.Thread, p path, follow bool) (object.Value, *object.Exception) {
	if p.fd >= 0 {
		return statFD(p.fd)
	}
	call := unix.Lstat
	if follow {
		call = unix.Stat
	}
	lib.BeforeLooking(t, p.name)
	var st unix.Stat_t
	if err := lib.Retry(t, func() error { return call(p.name, &st) }); err != nil {
		return object.Null, lib.OSError(err, p.shown)
	}
	return statResult(&st), nil
}

func statFD(fd int) (object.Value, *object.Exception) {
	var st unix.Stat_t
	if err := unix.Fstat(fd, &st); err != nil {
		return object.Null, lib.OSError(err)
	}
	return statResult(&st), nil
}

func statResult(st *unix.Stat_t) object.Value {
	values := make([]object.Value, 0, 19)
	for _, n := range []int64{int64(st.Mode), int64(st.Ino), int64(st.Dev), int64(st.Nlink), int64(st.Uid), int64(st.Gid), st.Size} {
		values = append(values, object.Int(n))
	}
	times := []int64{st.Atim.Nano(), st.Mtim.Nano(), st.Ctim.Nano()}
	for _, ns := range times {
		values = append(values, object.Int(ns/1e9))
	}
	for _, ns := range times {
		values = append(values, object.Float(float64(ns/1e9)+1e-9*float64(ns%1e9)))
	}
	for _, ns := range times {
		values = append(values, object.Int(ns))
	}
	for _, n := range []int64{int64(st.Blksize), st.Blocks, int64(st.Rdev)} {
		values = append(values, object.Int(n))
	}
	return object.NewStructSeq(statClass, values...)
}
