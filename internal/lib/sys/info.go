package sys

import (
	"math"

	"asyncrepl/internal/object"
)

// record is an immutable bundle of named values that prints as a call.
func record(class string, names []string, values []object.Value) object.Value {
	ns := object.NewModule(class)
	for i, n := range names {
		ns.Dict().SetStr(n, values[i])
	}
	return object.Of(ns)
}

// versionInfo is a tuple: programs compare it.
func versionInfo() object.Value {
	return object.Of(object.NewTuple(object.Int(3), object.Int(13), object.Int(0), object.NewStr("final"), object.Int(0)))
}

func implementation() object.Value {
	return record("sys.implementation", []string{"name", "version"}, []object.Value{object.NewStr("asyncrepl"), versionInfo()})
}

func flags() object.Value {
	names := []string{"debug", "interactive", "optimize", "verbose", "dev_mode", "utf8_mode"}
	values := make([]object.Value, len(names))
	for i := range values {
		values[i] = object.Int(0)
	}
	values[4] = object.False
	return record("sys.flags", names, values)
}

func floatInfo() object.Value {
	return record("sys.float_info", []string{"max", "min", "epsilon", "dig", "mant_dig"}, []object.Value{
		object.Float(math.MaxFloat64), object.Float(2.2250738585072014e-308), object.Float(math.Nextafter(1, 2) - 1),
		object.Int(15), object.Int(53),
	})
}
