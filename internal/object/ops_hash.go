package object

import "reflect"

// Hash is hash(v).
func Hash(t Thread, v Value) (int64, *Exception) {
	switch o := v.o.(type) {
	case *intTag:
		return hashInt(int64(v.n)), nil
	case *boolTag:
		return int64(v.n), nil
	case *Str:
		return o.hashOf(), nil
	case Hasher:
		return o.Hash(t)
	}
	return hashIdentity(v.o), nil
}

// hashIdentity is the hash of objects that are equal to themselves only.
func hashIdentity(o Object) int64 {
	return int64(reflect.ValueOf(o).Pointer() >> 4)
}
