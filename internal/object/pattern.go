package object

// IsSequencePattern tells whether v may match a sequence pattern: lists,
// tuples, ranges and what says that it is a sequence, never text or bytes.
func IsSequencePattern(v Value) bool {
	switch o := native(v).(type) {
	case *List, *Tuple, *Range, *MemoryView:
		return true
	case interface{ MatchesSequence() bool }:
		return o.MatchesSequence()
	}
	return v.Class().flags&SequenceLike != 0
}

// IsMappingPattern tells whether v may match a mapping pattern.
func IsMappingPattern(v Value) bool {
	switch o := native(v).(type) {
	case *Dict, *MappingProxy:
		return true
	case interface{ MatchesMapping() bool }:
		return o.MatchesMapping()
	}
	return v.Class().flags&MappingLike != 0
}

// The bits of __abc_tpflags__, by which an abstract base class says what
// patterns its subclasses match.
const (
	abcSequence = 1 << 5
	abcMapping  = 1 << 6
)

// TakePatternFlags gives a new abstract class the flags of its
// __abc_tpflags__.
func (c *Class) TakePatternFlags() {
	v, ok := c.dict.GetStr("__abc_tpflags__")
	bits, isInt := v.AsInt()
	if !ok || !isInt {
		return
	}
	c.dict.DelStr("__abc_tpflags__")
	if bits&abcSequence != 0 {
		c.flags |= SequenceLike
	}
	if bits&abcMapping != 0 {
		c.flags |= MappingLike
	}
}

// SharePatternFlags gives a class registered with the abstract class c, and its
// subclasses, the flags of c. Built-in classes have theirs already.
func (c *Class) SharePatternFlags(sub *Class) {
	bits := c.flags & (SequenceLike | MappingLike)
	if bits == 0 || sub.flags&BuiltinClass != 0 || sub.flags&bits == bits {
		return
	}
	sub.flags |= bits
	for _, k := range sub.Subclasses() {
		c.SharePatternFlags(k)
	}
}

// IsMapping tells whether v has items, as far as that can be known without
// asking for one.
func IsMapping(v Value) bool {
	_, ok := LookupSpecial(v, "__getitem__")
	return ok
}
