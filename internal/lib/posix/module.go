package posix

import (
	"os"
	"strings"

	"golang.org/x/sys/unix"

	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
)

// Module declares the module posix.
var Module = lib.Module{Name: "posix", Doc: "This module provides access to operating system functionality that is standardized by the POSIX standard.", Load: load}

type state struct{ h *lib.Host }

func load(h *lib.Host, m *object.Module) *object.Exception {
	s := &state{h}
	for _, rows := range [][]object.Method{pathRows, fileRows, s.processRows(), systemRows} {
		lib.AddFunctions(m, rows)
	}
	lib.AddClasses(m, statClass, terminalSizeClass, unameClass, timesClass, dirEntryClass)
	lib.Add(m, "error", object.Of(object.OSErrorClass))
	for _, c := range constants {
		lib.Add(m, c.name, object.Int(int64(c.value)))
	}
	env := object.NewDict()
	for _, kv := range os.Environ() {
		if k, v, ok := strings.Cut(kv, "="); ok {
			if _, exc := object.CallMethod(h.Thread, object.Of(env), "setdefault", object.NewBytesString(k), object.NewBytesString(v)); exc != nil {
				return exc
			}
		}
	}
	lib.Add(m, "environ", object.Of(env))
	return nil
}

var constants = []struct {
	name  string
	value int
}{
	{"F_OK", 0}, {"R_OK", 4}, {"W_OK", 2}, {"X_OK", 1},
	{"O_RDONLY", unix.O_RDONLY}, {"O_WRONLY", unix.O_WRONLY}, {"O_RDWR", unix.O_RDWR}, {"O_APPEND", unix.O_APPEND},
	{"O_CREAT", unix.O_CREAT}, {"O_EXCL", unix.O_EXCL}, {"O_TRUNC", unix.O_TRUNC}, {"O_NONBLOCK", unix.O_NONBLOCK},
	{"O_CLOEXEC", unix.O_CLOEXEC}, {"O_SYNC", unix.O_SYNC}, {"O_NOCTTY", unix.O_NOCTTY}, {"O_DIRECTORY", unix.O_DIRECTORY},
	{"O_NOFOLLOW", unix.O_NOFOLLOW}, {"O_NDELAY", unix.O_NONBLOCK}, {"O_ACCMODE", unix.O_ACCMODE},
	{"WNOHANG", unix.WNOHANG}, {"WUNTRACED", unix.WUNTRACED}, {"WCONTINUED", unix.WCONTINUED},
	{"EX_OK", 0}, {"EX_USAGE", 64}, {"EX_DATAERR", 65}, {"EX_NOINPUT", 66}, {"EX_NOUSER", 67}, {"EX_NOHOST", 68},
	{"EX_UNAVAILABLE", 69}, {"EX_SOFTWARE", 70}, {"EX_OSERR", 71}, {"EX_OSFILE", 72}, {"EX_CANTCREAT", 73}, {"EX_IOERR", 74},
	{"EX_TEMPFAIL", 75}, {"EX_PROTOCOL", 76}, {"EX_NOPERM", 77}, {"EX_CONFIG", 78},
	{"TMP_MAX", 238328}, {"NGROUPS_MAX", 65536}, {"P_PID", 1}, {"P_PGID", 2}, {"P_ALL", 0},
	{"PRIO_PROCESS", 0}, {"PRIO_PGRP", 1}, {"PRIO_USER", 2},
}

// intArg is an argument that is an int.
func intArg(t object.Thread, v object.Value) (int, *object.Exception) { return object.IndexInt(t, v) }

// done is the result of a call that returns nothing.
func done(err error, names ...object.Value) (object.Value, *object.Exception) {
	if err != nil {
		return object.Null, lib.OSError(err, names...)
	}
	return object.None, nil
}

func number(n int, err error) (object.Value, *object.Exception) {
	if err != nil {
		return object.Null, lib.OSError(err)
	}
	return object.Int(int64(n)), nil
}
