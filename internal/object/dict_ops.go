package object

import "strings"

var (
	_ Indexable  = (*Dict)(nil)
	_ ItemSetter = (*Dict)(nil)
	_ Container  = (*Dict)(nil)
	_ Comparer   = (*Dict)(nil)
	_ Binary     = (*Dict)(nil)
	_ Inplace    = (*Dict)(nil)
)

// DictOf returns the dict that v is or has inside, as an instance of a subclass
// does.
func DictOf(v Value) (*Dict, bool) {
	o, ok := native(v).(*Dict)
	return o, ok
}

// GetItem is d[key].
func (d *Dict) GetItem(t Thread, key Value) (Value, *Exception) {
	v, ok, err := d.Get(t, key)
	if err == nil && !ok {
		err = KeyErr(key)
	}
	return v, err
}

// dictItem is self[key], where self is an instance of a subclass of dict, which
// may have a __missing__.
func dictItem(t Thread, self Value, d *Dict, key Value) (Value, *Exception) {
	v, ok, err := d.Get(t, key)
	if err != nil || ok {
		return v, err
	}
	if self.Object() != Object(d) {
		if r, found, err := CallSpecial(t, self, "__missing__", key); found {
			return r, err
		}
	}
	return Null, KeyErr(key)
}

// SetItem is d[key] = v, and del d[key] if v is Null.
func (d *Dict) SetItem(t Thread, key, v Value) *Exception {
	if !v.IsNull() {
		return d.Set(t, key, v)
	}
	ok, err := d.Del(t, key)
	if err == nil && !ok {
		err = KeyErr(key)
	}
	return err
}

// Contains is key in d.
func (d *Dict) Contains(t Thread, key Value) (bool, *Exception) {
	_, ok, err := d.Get(t, key)
	return ok, err
}

// Iter is iter(d).
func (d *Dict) Iter(Thread) (Value, *Exception) { return Of(d.iter(dictKeys)), nil }

// Repr is repr(d).
func (d *Dict) Repr(t Thread) (string, *Exception) {
	if !t.Reprs().Enter(d) {
		return "{...}", nil
	}
	defer t.Reprs().Leave(d)
	var b strings.Builder
	b.WriteByte('{')
	first := true
	for i := 0; i < len(d.entries); i++ {
		k, v, ok := d.At(i)
		if !ok {
			continue
		}
		if !first {
			b.WriteString(", ")
		}
		first = false
		for j, x := range [...]Value{k, v} {
			s, err := Repr(t, x)
			if err != nil {
				return "", err
			}
			b.WriteString(s)
			if j == 0 {
				b.WriteString(": ")
			}
		}
		if i&1023 == 1023 {
			if err := reprRoom(t, &b); err != nil {
				return "", err
			}
		}
	}
	b.WriteByte('}')
	return b.String(), nil
}

// Compare is == and !=.
func (d *Dict) Compare(t Thread, op CompareOp, other Value) (Value, *Exception) {
	o, ok := DictOf(other)
	if !ok || op != EQ && op != NE {
		return NotImplemented, nil
	}
	same, err := d.equal(t, o)
	return Bool(same == (op == EQ)), err
}

func (d *Dict) equal(t Thread, o *Dict) (bool, *Exception) {
	if d.used != o.used {
		return false, nil
	}
	for i := 0; i < len(d.entries); i++ {
		e := d.entries[i]
		if e.key.IsNull() {
			continue
		}
		j, err := o.find(t, e.key, e.hash)
		if err != nil || j < 0 {
			return false, err
		}
		if same, err := Equal(t, e.val, o.entries[j].val); err != nil || !same {
			return false, err
		}
		if i&4095 == 4095 {
			if err := t.Poll(); err != nil {
				return false, err
			}
		}
	}
	return true, nil
}

// Binary is d | other.
func (d *Dict) Binary(t Thread, op BinaryOp, other Value, reflected bool) (Value, *Exception) {
	o, ok := DictOf(other)
	if !ok || op != Or {
		return NotImplemented, nil
	}
	if reflected {
		d, o = o, d
	}
	r := d.Copy()
	return Of(r), r.merge(t, o)
}

// Inplace is d |= other, which takes what update takes.
func (d *Dict) Inplace(t Thread, op BinaryOp, other Value) (Value, *Exception) {
	if op != Or {
		return NotImplemented, nil
	}
	return Of(d), d.Update(t, other)
}

// merge sets the items of another dict.
func (d *Dict) merge(t Thread, o *Dict) *Exception {
	if d == o {
		return nil
	}
	if d.used == 0 && o.used > 0 {
		*d = *o.Copy()
		return nil
	}
	if d.free*3 < o.used*2 {
		d.resize(tableSize((d.used+o.used)*3/2 + 1))
	}
	n := len(o.entries)
	for i := 0; i < len(o.entries); i++ {
		e := o.entries[i]
		if e.key.IsNull() {
			continue
		}
		if err := d.setHash(t, e.key, e.val, e.hash); err != nil {
			return err
		}
		if len(o.entries) != n {
			return RuntimeErrorf("dict mutated during update")
		}
	}
	return nil
}

// MappingDict returns the dict that v is or has inside if its items may be read
// directly: a subclass that overrides __iter__ is asked for its keys.
func MappingDict(v Value) (*Dict, bool) {
	d, ok := DictOf(v)
	if ok && v.Object() != Object(d) {
		if _, own := userMethod(v, "__iter__"); own {
			return nil, false
		}
	}
	return d, ok
}

// Update sets the items of a mapping, which has keys(), or of an iterable of
// pairs.
func (d *Dict) Update(t Thread, v Value) *Exception {
	if o, ok := MappingDict(v); ok {
		return d.merge(t, o)
	}
	keys, ok, err := LookupAttr(t, v, "keys")
	if err != nil {
		return err
	}
	if !ok {
		return d.updatePairs(t, v)
	}
	ks, err := t.Call(keys, nil, nil)
	if err != nil {
		return err
	}
	return Iterate(t, ks, func(k Value) *Exception {
		x, err := GetItem(t, v, k)
		if err != nil {
			return err
		}
		return d.Set(t, k, x)
	})
}

func (d *Dict) updatePairs(t Thread, v Value) *Exception {
	i := 0
	return Iterate(t, v, func(pair Value) *Exception {
		if !IsIterable(pair) {
			return TypeErrorf("cannot convert dictionary update sequence element #%d to a sequence", i)
		}
		kv, err := ToList(t, pair)
		if err != nil {
			return err
		}
		if len(kv) != 2 {
			return ValueErrorf("dictionary update sequence element #%d has length %d; 2 is required", i, len(kv))
		}
		i++
		return d.Set(t, kv[0], kv[1])
	})
}
