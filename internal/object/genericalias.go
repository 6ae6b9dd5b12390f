package object

// Iter gives the alias unpacked, as in *tuple[int, ...].
func (g *GenericAlias) Iter(t Thread) (Value, *Exception) {
	return Iter(t, Of(NewTuple(Of(&GenericAlias{Origin: g.Origin, Args: g.Args, Unpacked: true}))))
}

// parameters are the type variables among the arguments and in them.
func (g *GenericAlias) parameters(t Thread) ([]Value, *Exception) {
	var out []Value
	add := func(v Value) *Exception {
		for _, x := range out {
			if Is(x, v) {
				return nil
			}
		}
		out = append(out, v)
		return nil
	}
	for _, a := range g.Args.items {
		if _, isClass := a.Object().(*Class); isClass {
			continue
		}
		if _, ok, err := LookupAttr(t, a, "__typing_subst__"); err != nil || ok {
			if err != nil {
				return nil, err
			}
			add(a)
			continue
		}
		inner, ok, err := LookupAttr(t, a, "__parameters__")
		if err != nil {
			return nil, err
		}
		if tup, isTuple := inner.Object().(*Tuple); ok && isTuple {
			for _, p := range tup.items {
				add(p)
			}
		}
	}
	return out, nil
}

// GetItem puts types in the place of the type variables.
func (g *GenericAlias) GetItem(t Thread, key Value) (Value, *Exception) {
	params, err := g.parameters(t)
	if err != nil {
		return Null, err
	}
	if len(params) == 0 {
		text, err := g.Repr(t)
		if err != nil {
			return Null, err
		}
		return Null, TypeErrorf("%s is not a generic class", text)
	}
	given := []Value{key}
	if tup, ok := key.Object().(*Tuple); ok {
		given = tup.items
	}
	if len(given) != len(params) {
		many := "many"
		if len(given) < len(params) {
			many = "few"
		}
		text, err := g.Repr(t)
		if err != nil {
			return Null, err
		}
		return Null, TypeErrorf("Too %s arguments for %s; actual %d, expected %d", many, text, len(given), len(params))
	}
	place := func(p Value) (Value, *Exception) {
		for i, x := range params {
			if Is(x, p) {
				return CallMethod(t, p, "__typing_subst__", given[i])
			}
		}
		return p, nil
	}
	args := make([]Value, len(g.Args.items))
	for i, a := range g.Args.items {
		if args[i], err = place(a); err != nil {
			return Null, err
		}
		inner, ok, err := LookupAttr(t, a, "__parameters__")
		tup, isTuple := inner.Object().(*Tuple)
		if _, isClass := a.Object().(*Class); err != nil || !ok || !isTuple || isClass || len(tup.items) == 0 {
			if err != nil {
				return Null, err
			}
			continue
		}
		sub := make([]Value, len(tup.items))
		for k, p := range tup.items {
			if sub[k], err = place(p); err != nil {
				return Null, err
			}
		}
		if args[i], err = GetItem(t, a, Of(NewTuple(sub...))); err != nil {
			return Null, err
		}
	}
	return Of(&GenericAlias{Origin: g.Origin, Args: NewTuple(args...), Unpacked: g.Unpacked}), nil
}
