package object

// classGetItem is list[int] and the like.
var classGetItem = Method{Name: "__class_getitem__", Sig: "(cls, object, /)", Kind: ClassMethod, Doc: "See PEP 585", Fn: ClassGetItem}

// Operator methods of the rows below.
const (
	listSlots  = "__add__ __mul__ __rmul__ __iadd__ __imul__"
	tupleSlots = "__add__ __mul__ __rmul__"
	viewSlots  = "__or__ __ror__ __and__ __rand__ __sub__ __rsub__ __xor__ __rxor__"
	setSlots   = viewSlots + " __ior__ __iand__ __isub__ __ixor__"
	dictSlots  = "__or__ __ror__ __ior__"
)

// containerRows are the classes of the containers and iterators.
func containerRows() []builtinRow {
	const final = FinalClass | NoDict
	rows := []builtinRow{
		{class: ListClass, methods: listMethods, proto: (*List)(nil), slots: listSlots, doc: "Built-in mutable sequence.\n\nIf no argument is given, the constructor creates a new empty list.\nThe argument must be an iterable if specified."},
		{class: TupleClass, methods: tupleMethods, proto: (*Tuple)(nil), slots: tupleSlots, doc: "Built-in immutable sequence.\n\nIf no argument is given, the constructor returns an empty tuple.\nIf iterable is specified the tuple is initialized from iterable's items.\n\nIf the argument is a tuple, the return value is the same object."},
		{class: DictClass, methods: dictMethods, proto: (*Dict)(nil), slots: dictSlots, doc: "dict() -> new empty dictionary\ndict(mapping) -> new dictionary initialized from a mapping object's\n    (key, value) pairs\ndict(iterable) -> new dictionary initialized as if via:\n    d = {}\n    for k, v in iterable:\n        d[k] = v\ndict(**kwargs) -> new dictionary initialized with the name=value pairs\n    in the keyword argument list.  For example:  dict(one=1, two=2)"},
		{class: SetClass, methods: setMethods, proto: (*Set)(nil), slots: setSlots, doc: "Build an unordered collection of unique elements."},
		{class: FrozenSetClass, methods: frozenSetMethods, proto: (*Set)(nil), slots: viewSlots, doc: "Build an immutable unordered collection of unique elements."},
		{class: RangeClass, methods: rangeMethods, flags: final, proto: (*Range)(nil), doc: "range(stop) -> range object\nrange(start, stop[, step]) -> range object\n\nReturn an object that produces a sequence of integers from start (inclusive)\nto stop (exclusive) by step.  range(i, j) produces i, i+1, i+2, ..., j-1.\nstart defaults to 0, and stop is omitted!  range(4) produces 0, 1, 2, 3.\nThese are exactly the valid indices for a list of 4 elements.\nWhen step is given, it specifies the increment (or decrement)."},
		{class: SliceClass, methods: sliceMethods, flags: final, proto: (*Slice)(nil), doc: "slice(stop)\nslice(start, stop[, step])\n\nCreate a slice object.  This is used for extended slicing (e.g. a[0:10:2])."},
		{class: DictKeysClass, methods: setViewMethods, flags: final | NoNew, proto: (*DictView)(nil), slots: viewSlots},
		{class: DictItemsClass, methods: setViewMethods, flags: final | NoNew, proto: (*DictView)(nil), slots: viewSlots},
		{class: DictValuesClass, methods: viewMethods, flags: final | NoNew, proto: (*valuesProto)(nil)},
		{class: EnumerateClass, methods: enumerateMethods, proto: (*Enumerate)(nil), doc: "Return an enumerate object.\n\n  iterable\n    an object supporting iteration\n\nThe enumerate object yields pairs containing a count (from start, which\ndefaults to zero) and a value yielded by the iterable argument.\n\nenumerate is useful for obtaining an indexed list:\n    (0, seq[0]), (1, seq[1]), (2, seq[2]), ..."},
		{class: ZipClass, methods: zipMethods, proto: (*Zip)(nil), doc: "The zip object yields n-length tuples, where n is the number of iterables\npassed as positional arguments to zip().  The i-th element in every tuple\ncomes from the i-th iterable argument to zip().  This continues until the\nshortest argument is exhausted.\n\nIf strict is true and one of the arguments is exhausted before the others,\nraise a ValueError.\n\n   >>> list(zip('abcdefg', range(3), range(4)))\n   [('a', 0, 0), ('b', 1, 1), ('c', 2, 2)]"},
		{class: MapClass, methods: mapMethods, proto: (*Map)(nil), doc: "Make an iterator that computes the function using arguments from\neach of the iterables.  Stops when the shortest iterable is exhausted."},
		{class: FilterClass, methods: filterMethods, proto: (*Filter)(nil), doc: "Return an iterator yielding those items of iterable for which function(item)\nis true. If function is None, return the items that are true."},
		{class: ReversedClass, methods: reversedMethods, proto: (*Reversed)(nil), doc: "Return a reverse iterator over the values of the given sequence."},
		{class: LongRangeIterClass, methods: iterMethods, flags: final | NoNew, proto: (*bigRangeIter)(nil)},
		{class: CallIterClass, flags: final | NoNew, proto: (*CallIter)(nil)},
		{class: SeqIterClass, flags: final | NoNew, proto: (*SeqIter)(nil)},
		{class: SetIterClass, methods: iterMethods, flags: final | NoNew, proto: (*SetIter)(nil)},
	}
	for c, proto := range map[*Class]any{
		ListIterClass: (*ListIter)(nil), ListReverseIterClass: (*ListReverseIter)(nil), TupleIterClass: (*TupleIter)(nil),
		RangeIterClass: (*RangeIter)(nil),
	} {
		rows = append(rows, builtinRow{class: c, methods: iterMethods, flags: final | NoNew, proto: proto})
	}
	for part := range dictIterClasses {
		rows = append(rows,
			builtinRow{class: dictIterClasses[part], methods: iterMethods, flags: final | NoNew, proto: (*DictIter)(nil)},
			builtinRow{class: dictReverseClasses[part], methods: iterMethods, flags: final | NoNew, proto: (*DictIter)(nil)})
	}
	return rows
}

// valuesProto has the interfaces of a view of values: it is no set.
type valuesProto struct{ view *DictView }

// Len, Iter and Repr are those of DictView.
func (v *valuesProto) Len(t Thread) (int, *Exception)     { return v.view.Len(t) }
func (v *valuesProto) Iter(t Thread) (Value, *Exception)  { return v.view.Iter(t) }
func (v *valuesProto) Repr(t Thread) (string, *Exception) { return v.view.Repr(t) }

// iteratorBuiltins are the classes of this file that are names of the module
// builtins, beyond the containers.
func iteratorBuiltins() []*Class {
	return []*Class{EnumerateClass, ZipClass, MapClass, FilterClass, ReversedClass}
}
