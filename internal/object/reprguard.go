package object

// ReprGuard holds the containers whose repr is under way, so that one that
// contains itself shows "[...]" there.
type ReprGuard struct{ active []Object }
