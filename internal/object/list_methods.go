package object

// listMethods is the method table of list.
var listMethods = []Method{
	{Name: "__new__", Sig: "(cls, *args, **kwargs)", Kind: NewMethod, Doc: "Allocate and hand back a fresh instance of the type.", Fn: func(Thread, []Value) (Value, *Exception) {
		return Of(NewList()), nil
	}},
	{Name: "__init__", Sig: "(self, iterable=(), /)", Doc: "Initialize self.", Fn: listInit},
	{Name: "__getitem__", Sig: "(self, index, /)", Doc: "Return self[index].", Fn: func(t Thread, a []Value) (Value, *Exception) {
		return asList(a[0]).GetItem(t, a[1])
	}},
	{Name: "append", Sig: "(self, object, /)", Doc: "Add one item after the current last element.", Fn: func(t Thread, a []Value) (Value, *Exception) {
		return None, asList(a[0]).Push(t, a[1])
	}},
	{Name: "extend", Sig: "(self, iterable, /)", Doc: "Add every item of the iterable after the current last element.", Fn: func(t Thread, a []Value) (Value, *Exception) {
		return None, asList(a[0]).Extend(t, a[1])
	}},
	{Name: "insert", Sig: "(self, index, object, /)", Doc: "Place an item so that it comes just ahead of the given position.", Fn: func(t Thread, a []Value) (Value, *Exception) {
		i, err := ssizeArg(t, a[1])
		if err != nil {
			return Null, err
		}
		asList(a[0]).Insert(i, a[2])
		return None, nil
	}},
	{Name: "pop", Sig: "(self, index=-1, /)", Doc: "Take out the item at index, by default the last, or raise IndexError.", Fn: listPop},
	{Name: "remove", Sig: "(self, value, /)", Doc: "Delete the earliest item equal to value, or raise ValueError if none matches.", Fn: func(t Thread, a []Value) (Value, *Exception) {
		l := asList(a[0])
		i, err := findItem(t, l.getItems, a[1], 0, len(l.Items))
		if err != nil {
			return Null, err
		}
		if i < 0 || i >= len(l.Items) {
			return Null, ValueErrorf("list.remove(x): x not in list")
		}
		l.RemoveAt(i)
		return None, nil
	}},
	{Name: "clear", Sig: "(self, /)", Doc: "Empty the list, discarding every element.", Fn: func(_ Thread, a []Value) (Value, *Exception) {
		// Not nil: a sort under way sees whether there were items to clear.
		if l := asList(a[0]); l.Items != nil {
			l.Items = []Value{}
		}
		return None, nil
	}},
	{Name: "copy", Sig: "(self, /)", Doc: "Duplicate the list without copying the objects it holds.", Fn: func(t Thread, a []Value) (Value, *Exception) {
		items, err := copyItems(t, asList(a[0]).Items)
		return Of(&List{items}), err
	}},
	{Name: "index", Sig: "(self, value, start=0, stop=9223372036854775807, /)", Doc: "Find the earliest position of value, or raise ValueError if it is absent.", Fn: func(t Thread, a []Value) (Value, *Exception) {
		l := asList(a[0])
		lo, hi, err := indexBounds(t, a[2], a[3], len(l.Items))
		if err != nil {
			return Null, err
		}
		i, err := findItem(t, l.getItems, a[1], lo, hi)
		if err == nil && i < 0 {
			err = ValueErrorf("%s is not in list", ReprText(t, a[1]))
		}
		return Int(int64(i)), err
	}},
	{Name: "count", Sig: "(self, value, /)", Doc: "Count how many items are equal to value.", Fn: func(t Thread, a []Value) (Value, *Exception) {
		return countItem(t, asList(a[0]).getItems, a[1])
	}},
	{Name: "reverse", Sig: "(self, /)", Doc: "Reverse *IN PLACE*.", Fn: func(_ Thread, a []Value) (Value, *Exception) {
		reverseValues(asList(a[0]).Items)
		return None, nil
	}},
	{Name: "sort", Sig: "(self, /, *, key=None, reverse=False)", Doc: "Stably reorder this list in place, optionally by key or in descending order.", Fn: func(t Thread, a []Value) (Value, *Exception) {
		reverse, err := Truth(t, a[2])
		if err != nil {
			return Null, err
		}
		return None, asList(a[0]).Sort(t, a[1], reverse)
	}},
	{Name: "__reversed__", Sig: "(self, /)", Doc: "Walk the list from its last item to its first.", Fn: func(_ Thread, a []Value) (Value, *Exception) {
		l := asList(a[0])
		return Of(&ListReverseIter{List: l, I: len(l.Items) - 1}), nil
	}},
	classGetItem,
}

// asList is the list of a method's self, which binding has checked.
func asList(v Value) *List {
	if l, ok := v.Object().(*List); ok {
		return l
	}
	l, _ := ListOf(v)
	return l
}

func listInit(t Thread, a []Value) (Value, *Exception) {
	l := asList(a[0])
	l.Items = nil
	return None, l.Extend(t, a[1])
}

func listPop(t Thread, a []Value) (Value, *Exception) {
	l := asList(a[0])
	i, ok := a[1].AsInt()
	if !ok {
		n, err := ssizeArg(t, a[1])
		if err != nil {
			return Null, err
		}
		i = int64(n)
	}
	n := int64(len(l.Items))
	if n == 0 {
		return Null, IndexErrorf("pop from empty list")
	}
	if i < 0 {
		i += n
	}
	if i < 0 || i >= n {
		return Null, IndexErrorf("pop index out of range")
	}
	if i == n-1 {
		v := l.Items[i]
		l.Items[i] = Null
		l.Items = l.Items[:i]
		return v, nil
	}
	return l.RemoveAt(int(i)), nil
}

// ssizeArg is an argument that CPython converts to a C size.
func ssizeArg(t Thread, v Value) (int, *Exception) {
	x, err := Index(t, v)
	if err != nil {
		return 0, err
	}
	i, ok := x.AsInt()
	if !ok {
		return 0, OverflowErrorf("Python int too large to convert to C ssize_t")
	}
	return int(i), nil
}

func reverseValues(v []Value) {
	for i, j := 0, len(v)-1; i < j; i, j = i+1, j-1 {
		v[i], v[j] = v[j], v[i]
	}
}
