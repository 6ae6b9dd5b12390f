// Package pyresource is Python's module resource: how much of the system a process may
// use, and how much it has used.
package pyresource

import (
	"errors"

	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"

	"golang.org/x/sys/unix"
)

// Module declares the module.
var Module = lib.Module{Name: "resource", Doc: "Limits of the system for a process, and what it has used.", Load: load}

var usageFields = []string{"ru_utime", "ru_stime", "ru_maxrss", "ru_ixrss", "ru_idrss", "ru_isrss", "ru_minflt", "ru_majflt",
	"ru_nswap", "ru_inblock", "ru_oublock", "ru_msgsnd", "ru_msgrcv", "ru_nsignals", "ru_nvcsw", "ru_nivcsw"}

var usageClass = object.NewStructSeqClass("resource", "struct_rusage", "What a process has used.", len(usageFields), usageFields)

// limits are the numbers of the limits by name.
var limits = map[string]int{
	"RLIMIT_AS": unix.RLIMIT_AS, "RLIMIT_CORE": unix.RLIMIT_CORE, "RLIMIT_CPU": unix.RLIMIT_CPU, "RLIMIT_DATA": unix.RLIMIT_DATA,
	"RLIMIT_FSIZE": unix.RLIMIT_FSIZE, "RLIMIT_NOFILE": unix.RLIMIT_NOFILE, "RLIMIT_STACK": unix.RLIMIT_STACK,
}

func load(_ *lib.Host, m *object.Module) *object.Exception {
	for name, n := range limits {
		lib.Add(m, name, object.Int(int64(n)))
	}
	lib.Add(m, "RLIM_INFINITY", object.Int(-1))
	lib.Add(m, "RUSAGE_SELF", object.Int(unix.RUSAGE_SELF))
	lib.Add(m, "RUSAGE_CHILDREN", object.Int(unix.RUSAGE_CHILDREN))
	lib.Add(m, "error", object.Of(object.OSErrorClass))
	lib.AddClasses(m, usageClass)
	lib.AddFunctions(m, []object.Method{
		{Name: "getrlimit", Sig: "(resource, /)", Doc: "Tell the limit that holds now and the one up to which it may be raised.", Fn: getLimit},
		{Name: "setrlimit", Sig: "(resource, limits, /)", Doc: "Set the limit that holds and the one up to which it may be raised.", Fn: setLimit},
		{Name: "getrusage", Sig: "(who, /)", Doc: "Tell what this process, or its children, has used.", Fn: usage},
		{Name: "getpagesize", Sig: "()", Doc: "Tell how many bytes a page of memory has.", Fn: func(object.Thread, []object.Value) (object.Value, *object.Exception) {
			return object.Int(int64(unix.Getpagesize())), nil
		}},
	})
	return nil
}

// limitArg reads the number of a limit.
func limitArg(t object.Thread, v object.Value) (int, *object.Exception) {
	n, exc := object.IndexInt(t, v)
	if exc == nil && (n < 0 || n > 15) {
		exc = object.ValueErrorf("invalid resource specified")
	}
	return n, exc
}

func getLimit(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	n, exc := limitArg(t, a[0])
	if exc != nil {
		return object.Null, exc
	}
	var l unix.Rlimit
	if err := unix.Getrlimit(n, &l); err != nil {
		return object.Null, lib.OSError(err)
	}
	return object.Of(object.NewTuple(object.Int(int64(l.Cur)), object.Int(int64(l.Max)))), nil
}

func setLimit(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	n, exc := limitArg(t, a[0])
	if exc != nil {
		return object.Null, exc
	}
	pair, exc := object.ToList(t, a[1])
	if exc != nil {
		return object.Null, exc
	}
	if len(pair) != 2 {
		return object.Null, object.ValueErrorf("expected a tuple of 2 integers")
	}
	var bounds [2]int
	for i, v := range pair {
		if bounds[i], exc = object.IndexInt(t, v); exc != nil {
			return object.Null, exc
		}
	}
	err := unix.Setrlimit(n, &unix.Rlimit{Cur: uint64(bounds[0]), Max: uint64(bounds[1])})
	switch {
	case errors.Is(err, unix.EINVAL):
		return object.Null, object.ValueErrorf("current limit exceeds maximum limit")
	case errors.Is(err, unix.EPERM):
		return object.Null, object.ValueErrorf("not allowed to raise maximum limit")
	}
	return object.None, lib.OSError(err)
}

func usage(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	who, exc := object.IndexInt(t, a[0])
	if exc != nil {
		return object.Null, exc
	}
	var u unix.Rusage
	if err := unix.Getrusage(who, &u); err != nil {
		if errors.Is(err, unix.EINVAL) {
			return object.Null, object.ValueErrorf("invalid who parameter")
		}
		return object.Null, lib.OSError(err)
	}
	seconds := func(tv unix.Timeval) object.Value { return object.Float(float64(tv.Sec) + float64(tv.Usec)/1e6) }
	values := []object.Value{seconds(u.Utime), seconds(u.Stime)}
	for _, n := range []int64{u.Maxrss, u.Ixrss, u.Idrss, u.Isrss, u.Minflt, u.Majflt, u.Nswap, u.Inblock, u.Oublock,
		u.Msgsnd, u.Msgrcv, u.Nsignals, u.Nvcsw, u.Nivcsw} {
		values = append(values, object.Int(n))
	}
	return object.NewStructSeq(usageClass, values...), nil
}
