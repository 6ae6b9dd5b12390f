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
		{class: ListClass, methods: listMethods, proto: (*List)(nil), slots: listSlots, doc: "A sequence that can change.\n\nWithout an argument it is empty; with one, which has to be iterable, it has\nthe items of that."},
		{class: TupleClass, methods: tupleMethods, proto: (*Tuple)(nil), slots: tupleSlots, doc: "A sequence that cannot change.\n\nWithout an argument it is empty; with one, which has to be iterable, it has\nthe items of that. A tuple is given back as it is."},
		{class: DictClass, methods: dictMethods, proto: (*Dict)(nil), slots: dictSlots, doc: "dict() -> empty\ndict(mapping) -> with the keys and values of the mapping\ndict(iterable) -> with the pairs of a key and a value that it gives\ndict(**kwargs) -> with the names and values of the keyword arguments,\n    which may also stand behind one of the above:  dict(red=1, blue=2)"},
		{class: SetClass, methods: setMethods, proto: (*Set)(nil), slots: setSlots, doc: "A collection without order in which nothing is twice."},
		{class: FrozenSetClass, methods: frozenSetMethods, proto: (*Set)(nil), slots: viewSlots, doc: "A set that cannot change and can therefore be in another set."},
		{class: RangeClass, methods: rangeMethods, flags: final, proto: (*Range)(nil), doc: "range(stop) -> range object\nrange(start, stop[, step]) -> range object\n\nThe integers from start on, which is 0 if it is left out, up to but without\nstop, in steps of step (1). range(3) has 0, 1 and 2: the indices of a list of\nthree. A negative step counts down."},
		{class: SliceClass, methods: sliceMethods, flags: final, proto: (*Slice)(nil), doc: "slice(stop)\nslice(start, stop[, step])\n\nWhat stands between the brackets of an extended slice: x[1:10:2]."},
		{class: DictKeysClass, methods: setViewMethods, flags: final | NoNew, proto: (*DictView)(nil), slots: viewSlots},
		{class: DictItemsClass, methods: setViewMethods, flags: final | NoNew, proto: (*DictView)(nil), slots: viewSlots},
		{class: DictValuesClass, methods: viewMethods, flags: final | NoNew, proto: (*valuesProto)(nil)},
		{class: EnumerateClass, methods: enumerateMethods, proto: (*Enumerate)(nil), doc: "Counts what an iterable gives.\n\n  iterable\n    anything that can be iterated\n\nEach step gives a pair: a count, which begins at start (0), and the item.\nIt saves keeping an index by hand:\n    enumerate('ab') gives (0, 'a') and (1, 'b')"},
		{class: ZipClass, methods: zipMethods, proto: (*Zip)(nil), doc: "Walks several iterables side by side.\n\nEach step gives a tuple with the next item of each of them, in the order of\nthe arguments, until the shortest has ended. With strict=True it is an error\nif one ends before another.\n\n   >>> list(zip('ab', (1, 2)))\n   [('a', 1), ('b', 2)]"},
		{class: MapClass, methods: mapMethods, proto: (*Map)(nil), doc: "Calls a function with one item of each iterable at a time and gives what it\nreturns; ends with the shortest."},
		{class: FilterClass, methods: filterMethods, proto: (*Filter)(nil), doc: "Gives the items for which the function says yes; with None for a function,\nthose that are true themselves."},
		{class: ReversedClass, methods: reversedMethods, proto: (*Reversed)(nil), doc: "Gives the items of a sequence from the last to the first."},
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
