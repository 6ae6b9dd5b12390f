package object

// ReprGuard holds the containers whose repr is under way, so that one that
// contains itself shows "[...]" there.
type ReprGuard struct{ active []Object }

// Enter notes that the repr of o begins; it returns false if it is under way
// already, and then there is nothing to leave.
func (g *ReprGuard) Enter(o Object) bool {
	for _, x := range g.active {
		if x == o {
			return false
		}
	}
	g.active = append(g.active, o)
	return true
}

// Leave notes that the repr of o, entered last, is done.
func (g *ReprGuard) Leave(o Object) {
	for i := len(g.active) - 1; i >= 0; i-- {
		if g.active[i] == o {
			g.active[i] = nil
			g.active = append(g.active[:i], g.active[i+1:]...)
			return
		}
	}
}
