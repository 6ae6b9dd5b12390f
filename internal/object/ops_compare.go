package object

// Equal is a == b as containers ask it: an object equals itself.
func Equal(t Thread, a, b Value) (bool, *Exception) {
	if Is(a, b) {
		return true, nil
	}
	if same, sure := sameKey(a, b); sure {
		return same, nil
	}
	if c, ok := a.o.(Comparer); ok {
		r, err := c.Compare(t, EQ, b)
		return r.IsTrue(), err
	}
	return false, nil
}
