package sys

import (
	"math"
	"runtime"
	"strings"

	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
)

// info declares a struct sequence of this module that programs cannot make.
func info(name, doc string, fields ...string) *object.Class {
	return object.NewStructSeqClass("sys", name, doc, len(fields), fields, object.WithFlags(object.NoNew))
}

// The struct sequences.
var (
	versionInfoClass = info("version_info", "sys.version_info\n\nThe version, as numbers with names.",
		"major", "minor", "micro", "releaselevel", "serial")
	flagsClass = info("flags", "sys.flags\n\nWhat was asked for on the command line and in the environment.",
		"debug", "inspect", "interactive", "optimize", "dont_write_bytecode", "no_user_site", "no_site", "ignore_environment",
		"verbose", "bytes_warning", "quiet", "hash_randomization", "isolated", "dev_mode", "utf8_mode", "warn_default_encoding",
		"safe_path", "int_max_str_digits")
	floatInfoClass = info("float_info", "sys.float_info\n\nA named tuple holding information about the float type.",
		"max", "max_exp", "max_10_exp", "min", "min_exp", "min_10_exp", "dig", "mant_dig", "epsilon", "radix", "rounds")
	intInfoClass = info("int_info", "sys.int_info\n\nHow integers are represented, as a named tuple that cannot change.",
		"bits_per_digit", "sizeof_digit", "default_max_str_digits", "str_digits_check_threshold")
	hashInfoClass = info("hash_info", "hash_info\n\nA named tuple providing parameters used for computing hashes.",
		"width", "modulus", "inf", "nan", "imag", "algorithm", "hash_bits", "seed_bits", "cutoff")
	threadInfoClass = info("thread_info", "sys.thread_info\n\nHow threads are implemented, as a named tuple.",
		"name", "lock", "version")
	asyncGenHooksClass = object.NewStructSeqClass("builtins", "asyncgen_hooks", "asyncgen_hooks", 2, []string{"firstiter", "finalizer"})
)

const hexVersion = 0x030d00f0

func ints(vs ...int64) []object.Value {
	out := make([]object.Value, len(vs))
	for i, v := range vs {
		out[i] = object.Int(v)
	}
	return out
}

func versionInfo() object.Value {
	return object.NewStructSeq(versionInfoClass, object.Int(3), object.Int(13), object.Int(0), object.NewStr("final"), object.Int(0))
}

func implementation() object.Value {
	return object.NewNamespace([]string{"name", "cache_tag", "version", "hexversion"},
		[]object.Value{object.NewStr("asyncrepl"), object.None, versionInfo(), object.Int(hexVersion)})
}

func flags(h *lib.Host) object.Value {
	f := h.Flags
	values := ints(int64(f.Debug), int64(f.Inspect), int64(f.Interactive), int64(f.Optimize), 1, int64(f.NoUserSite), int64(f.NoSite),
		int64(f.IgnoreEnvironment), int64(f.Verbose), int64(f.BytesWarning), int64(f.Quiet), 1, int64(f.Isolated), 0, 0, 0, 0,
		int64(object.MaxStrDigits()))
	if h.Interactive {
		values[2] = object.Int(1)
	}
	values[13], values[16] = object.Bool(f.DevMode), object.Bool(f.SafePath)
	return object.NewStructSeq(flagsClass, values...)
}

// xoptions is sys._xoptions: name and value of each -X, True without a value.
func xoptions(h *lib.Host) object.Value {
	d := object.NewDict()
	for _, x := range h.XOptions {
		if name, value, ok := strings.Cut(x, "="); ok {
			d.SetStr(name, object.NewStr(value))
		} else {
			d.SetStr(name, object.True)
		}
	}
	return object.Of(d)
}

func floatInfo() object.Value {
	values := ints(0, 1024, 308, 0, -1021, -307, 15, 53, 0, 2, 1)
	values[0], values[3] = object.Float(math.MaxFloat64), object.Float(2.2250738585072014e-308)
	values[8] = object.Float(math.Nextafter(1, 2) - 1)
	return object.NewStructSeq(floatInfoClass, values...)
}

func intInfo() object.Value {
	return object.NewStructSeq(intInfoClass, ints(30, 4, 4300, 640)...)
}

func hashInfo() object.Value {
	values := ints(64, 1<<61-1, 314159, 0, 1000003, 0, 64, 128, 0)
	values[5] = object.NewStr("siphash13")
	return object.NewStructSeq(hashInfoClass, values...)
}

func threadInfo() object.Value {
	return object.NewStructSeq(threadInfoClass, object.NewStr("pthread"), object.NewStr("semaphore"), object.NewStr(runtime.Version()))
}
