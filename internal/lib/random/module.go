package random

import (
	crand "crypto/rand"
	_ "embed"

	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
)

// Module declares the module.
var Module = lib.Module{Name: "random", Doc: "Random variable generators.", Load: load, Source: source}

// source defines SystemRandom.
//
//go:embed random.py
var source string

// load makes the session's own generator, whose methods are the functions of
// the module.
func load(h *lib.Host, m *object.Module) *object.Exception {
	shared := object.Of(allocGenerator(h.Thread, randomClass))
	for i := range rows {
		if name := rows[i].Name; name != "__init__" {
			fn, exc := object.GetAttr(h.Thread, shared, name)
			if exc != nil {
				return exc
			}
			lib.Add(m, name, fn)
		}
	}
	lib.AddClasses(m, randomClass)
	lib.AddFunctions(m, []object.Method{{Name: "_urandom", Sig: "(size, /)", Doc: "Return a bytes object containing random bytes suitable for cryptographic use.", Fn: urandom}})
	return nil
}

// randomClass is the class Random; methods refer to it, so init makes it.
var randomClass *object.Class

func init() {
	randomClass = object.NewNativeClass("Random", "random", nil, rows, object.WithAlloc(allocGenerator),
		object.WithDoc("Random number generator base class used by bound module functions."))
}

var rows = []object.Method{
	{Name: "__init__", Sig: "(self, x=None)", Fn: onGenerator(func(t object.Thread, g *generator, a []object.Value) (object.Value, *object.Exception) {
		return object.None, g.seed(t, a[1], object.Int(2))
	})},
	{Name: "seed", Sig: "(self, a=None, version=2)", Doc: "Initialize internal state from a seed.", Fn: onGenerator(func(t object.Thread, g *generator, a []object.Value) (object.Value, *object.Exception) {
		return object.None, g.seed(t, a[1], a[2])
	})},
	{Name: "getstate", Sig: "(self)", Doc: "Return internal state; can be passed to setstate() later.", Fn: onGenerator(func(_ object.Thread, g *generator, _ []object.Value) (object.Value, *object.Exception) {
		return g.getState(), nil
	})},
	{Name: "setstate", Sig: "(self, state)", Doc: "Restore internal state from object returned by getstate().", Fn: onGenerator(func(t object.Thread, g *generator, a []object.Value) (object.Value, *object.Exception) {
		return object.None, g.setState(t, a[1])
	})},
	{Name: "random", Sig: "(self, /)", Doc: "random() -> x in the interval [0, 1).", Fn: onGenerator(func(_ object.Thread, g *generator, _ []object.Value) (object.Value, *object.Exception) {
		return object.Float(g.float()), nil
	})},
	{Name: "getrandbits", Sig: "(self, k, /)", Doc: "getrandbits(k) -> x.  Generates an int with k random bits.", Fn: onGenerator(getrandbits)},
	{Name: "randbytes", Sig: "(self, n)", Doc: "Generate n random bytes.", Fn: onGenerator(randbytes)},
	{Name: "randrange", Sig: "(self, start, stop=None, step=1)", Doc: "Choose a random item from range(stop) or range(start, stop[, step]).", Fn: onGenerator(randrange)},
	{Name: "randint", Sig: "(self, a, b)", Doc: "Return random integer in range [a, b], including both end points.", Fn: onGenerator(randint)},
	{Name: "choice", Sig: "(self, seq)", Doc: "Choose a random element from a non-empty sequence.", Fn: onGenerator(choice)},
	{Name: "shuffle", Sig: "(self, x)", Doc: "Shuffle list x in place, and return None.", Fn: onGenerator(shuffle)},
	{Name: "sample", Sig: "(self, population, k, *, counts=None)", Doc: "Chooses k unique random elements from a population sequence.", Fn: onGenerator(sample)},
	{Name: "choices", Sig: "(self, population, weights=None, *, cum_weights=None, k=1)", Doc: "Return a k sized list of population elements chosen with replacement.", Fn: onGenerator(choices)},
	{Name: "uniform", Sig: "(self, a, b)", Doc: "Get a random number in the range [a, b) or [a, b] depending on rounding.", Fn: onGenerator(uniform)},
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
