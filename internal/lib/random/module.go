package random

import (
	crand "crypto/rand"
	_ "embed"

	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
)

// Module declares the module.
var Module = lib.Module{Name: "random", Doc: "Random variable generators.", Load: load, Source: lib.Text(source)}

// source defines SystemRandom.
//
//go:embed random.py
var source string

func load(h *lib.Host, m *object.Module) *object.Exception {
	class, exc := lib.NewClass(h, m.Name, &lib.Class{Name: "Random", Bases: []*object.Class{baseClass},
		Doc: "Random number generator base class used by bound module functions."})
	if exc != nil {
		return exc
	}
	lib.AddPythonMethods(m, class, methods)
	lib.Add(m, "Random", object.Of(class))
	// The functions of the module are the methods of the session's own generator.
	shared := object.Of(allocGenerator(h.Thread, class))
	for _, rows := range [][]object.Method{baseMethods, methods} {
		for i := range rows {
			if name := rows[i].Name; name != "__init__" {
				fn, exc := object.GetAttr(h.Thread, shared, name)
				if exc != nil {
					return exc
				}
				lib.Add(m, name, fn)
			}
		}
	}
	lib.AddFunctions(m, []object.Method{{Name: "_urandom", Sig: "(size, /)", Doc: "Supply unpredictable bytes that are safe for cryptography.", Fn: urandom}})
	return nil
}

// baseClass is _random.Random, the generator alone; the class Random of a
// session adds what is Python code in CPython.
var baseClass *object.Class

func init() {
	baseClass = object.NewNativeClass("Random", "_random", nil, baseMethods, object.WithAlloc(allocGenerator),
		object.WithDoc("Random number generator, without the distributions."))
}

var baseMethods = []object.Method{
	{Name: "random", Sig: "(self, /)", Doc: "Draw a float that is at least zero and below one.", Fn: onGenerator(func(_ object.Thread, g *generator, _ []object.Value) (object.Value, *object.Exception) {
		return object.Float(g.float()), nil
	})},
	{Name: "getrandbits", Sig: "(self, k, /)", Doc: "Draw a non-negative integer made of k random bits.", Fn: onGenerator(getrandbits)},
}

var methods = []object.Method{
	{Name: "__init__", Sig: "(self, x=None)", Fn: onGenerator(func(t object.Thread, g *generator, a []object.Value) (object.Value, *object.Exception) {
		if g.own {
			return object.None, g.seed(t, a[1], object.Int(2))
		}
		_, exc := object.CallMethod(t, a[0], "seed", a[1])
		return object.None, exc
	})},
	{Name: "seed", Sig: "(self, a=None, version=2)", Doc: "Seed the generator so its sequence starts from a known point.", Fn: onGenerator(func(t object.Thread, g *generator, a []object.Value) (object.Value, *object.Exception) {
		return object.None, g.seed(t, a[1], a[2])
	})},
	{Name: "getstate", Sig: "(self)", Doc: "Capture the generator state so setstate() can reinstate it afterwards.", Fn: onGenerator(func(_ object.Thread, g *generator, _ []object.Value) (object.Value, *object.Exception) {
		return g.getState(), nil
	})},
	{Name: "setstate", Sig: "(self, state)", Doc: "Put the generator back where an earlier getstate() call found it.", Fn: onGenerator(func(t object.Thread, g *generator, a []object.Value) (object.Value, *object.Exception) {
		return object.None, g.setState(t, a[1])
	})},
	{Name: "randbytes", Sig: "(self, n)", Doc: "Produce a bytes object holding n random values.", Fn: onGenerator(randbytes)},
	{Name: "randrange", Sig: "(self, start, stop=None, step=1)", Doc: "Pick one integer at random from the equivalent range object.", Fn: onGenerator(randrange)},
	{Name: "randint", Sig: "(self, a, b)", Doc: "Pick an integer between a and b, with both limits possible.", Fn: onGenerator(randint)},
	{Name: "choice", Sig: "(self, seq)", Doc: "Pick one member at random from a sequence that has any.", Fn: onGenerator(choice)},
	{Name: "shuffle", Sig: "(self, x)", Doc: "Reorder the list x randomly without making a copy; yields None.", Fn: onGenerator(shuffle)},
	{Name: "sample", Sig: "(self, population, k, *, counts=None)", Doc: "Draw k distinct members at random from the population.", Fn: onGenerator(sample)},
	{Name: "choices", Sig: "(self, population, weights=None, *, cum_weights=None, k=1)", Doc: "Draw k members into a list, allowing the same one repeatedly.", Fn: onGenerator(choices)},
	{Name: "uniform", Sig: "(self, a, b)", Doc: "Draw a uniform float from a up to b, which rounding may include.", Fn: onGenerator(uniform)},
	{Name: "triangular", Sig: "(self, low=0.0, high=1.0, mode=None)", Doc: "Triangular distribution.", Fn: onGenerator(triangular)},
	{Name: "normalvariate", Sig: "(self, mu=0.0, sigma=1.0)", Doc: "Normal distribution.", Fn: onGenerator(normalvariate)},
	{Name: "lognormvariate", Sig: "(self, mu, sigma)", Doc: "Log normal distribution.", Fn: onGenerator(lognormvariate)},
	{Name: "gauss", Sig: "(self, mu=0.0, sigma=1.0)", Doc: "Gaussian distribution.", Fn: onGenerator(gauss)},
	{Name: "expovariate", Sig: "(self, lambd=1.0)", Doc: "Exponential distribution.", Fn: onGenerator(expovariate)},
	{Name: "gammavariate", Sig: "(self, alpha, beta)", Doc: "Gamma distribution.", Fn: onGenerator(gammavariate)},
	{Name: "betavariate", Sig: "(self, alpha, beta)", Doc: "Beta distribution.", Fn: onGenerator(betavariate)},
	{Name: "paretovariate", Sig: "(self, alpha)", Doc: "Pareto distribution.", Fn: onGenerator(paretovariate)},
	{Name: "weibullvariate", Sig: "(self, alpha, beta)", Doc: "Weibull distribution.", Fn: onGenerator(weibullvariate)},
}

func urandom(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	n, exc := object.IndexInt(t, a[0])
	switch {
	case exc != nil:
		return object.Null, exc
	case n < 0:
		return object.Null, object.ValueErrorf("negative argument not allowed")
	}
	if exc := t.Reserve(int64(n)); exc != nil {
		return object.Null, exc
	}
	b := make([]byte, n)
	_, _ = crand.Read(b) // never fails
	return object.NewBytes(b), nil
}
