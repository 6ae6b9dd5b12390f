package object

// IsSequencePattern tells whether v may match a sequence pattern: lists,
// tuples, ranges and what says that it is a sequence, never text or bytes.
func IsSequencePattern(_ Thread, v Value) bool {
	switch o := native(v).(type) {
	case *List, *Tuple, *Range:
		return true
	case nil:
		return false
	default:
		m, ok := o.(interface{ MatchesSequence() bool })
		return ok && m.MatchesSequence()
	}
}

// IsMappingPattern tells whether v may match a mapping pattern.
func IsMappingPattern(_ Thread, v Value) bool {
	switch o := native(v).(type) {
	case *Dict, *MappingProxy:
		return true
	case nil:
		return false
	default:
		m, ok := o.(interface{ MatchesMapping() bool })
		return ok && m.MatchesMapping()
	}
}
