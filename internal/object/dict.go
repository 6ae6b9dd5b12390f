package object

import (
	"math"
	"sync/atomic"
)

// Dict is a dict: insertion ordered, in compact open addressing. The entries
// stand in the order of insertion; an index maps hashes to them. A dict of up
// to five keys has no index, its entries are searched one by one. Sizes and the
// moments of compaction are CPython's, since a program that changes a dict
// while it iterates over it can see them.
//
// The zero Dict is an empty dict.
type Dict struct {
	entries []dictEntry
	index   []int32 // 0: never used, deletedSlot, or 1 + index of the entry
	used    int     // keys in entries, deleted ones not counted
	free    int     // keys that may be added before the next resize
	// version is not 0 while inline caches rely on the layout of the keys.
	version uint32
	// epoch counts the times that entries moved, so that a lookup that ran
	// Python code on its way notices.
	epoch uint32
}

type dictEntry struct {
	key, val Value // key is Null in a deleted entry
	hash     int64
}

const (
	deletedSlot  = -1
	minDictSize  = 8 // of the table; five entries use it
	perturbShift = 5
)

// dictVersions numbers the key layouts that caches have asked about; it is
// shared by all interpreters of the process, so that a number never means two
// layouts.
var dictVersions atomic.Uint64

// Class returns the class dict.
func (*Dict) Class() *Class { return DictClass }

// NewDict returns an empty dict.
func NewDict() *Dict { return &Dict{} }

// NewDictSize returns an empty dict with room for n keys.
func NewDictSize(n int) *Dict {
	d := &Dict{}
	if n > 0 {
		d.resize(tableSize(n + (n+1)/2))
	}
	return d
}

// Short dicts that a display makes are allocated together with their entries.
type (
	dict2 struct {
		Dict
		a [2]dictEntry
	}
	dict5 struct {
		Dict
		a [5]dictEntry
	}
)

// newDisplay returns the empty dict for a display of n pairs.
func newDisplay(n int) *Dict {
	switch {
	case n == 0:
		return &Dict{}
	case n <= 2:
		d := &dict2{}
		d.entries, d.free = d.a[:0], usable(minDictSize)
		return &d.Dict
	case n <= 5:
		d := &dict5{}
		d.entries, d.free = d.a[:0], usable(minDictSize)
		return &d.Dict
	}
	return NewDictSize(n)
}

// DictDisplay returns {k: v, …} of alternate keys and values.
func DictDisplay(t Thread, pairs []Value) (*Dict, *Exception) {
	d := newDisplay(len(pairs) / 2)
	for i := 0; i < len(pairs); i += 2 {
		if err := d.Set(t, pairs[i], pairs[i+1]); err != nil {
			return nil, err
		}
	}
	return d, nil
}

// usable is the number of entries in a table of the given size.
func usable(size int) int { return size * 2 / 3 }

// tableSize is the smallest table size of at least n.
func tableSize(n int) int {
	size := minDictSize
	for size < n {
		size <<= 1
	}
	return size
}

// Len returns the number of keys.
func (d *Dict) Len() int { return d.used }

// resize moves the keys into a table of the given size.
func (d *Dict) resize(size int) {
	entries := make([]dictEntry, 0, usable(size))
	for i := range d.entries {
		if !d.entries[i].key.IsNull() {
			entries = append(entries, d.entries[i])
		}
	}
	d.entries = entries
	d.free = usable(size) - len(entries)
	d.index = nil
	if size > minDictSize {
		d.index = make([]int32, size)
		for i := range entries {
			d.link(entries[i].hash, int32(i))
		}
	}
	d.epoch++
	d.version = 0
}

// link writes an entry into the first free slot of the index.
func (d *Dict) link(hash int64, entry int32) {
	mask := uint64(len(d.index) - 1)
	perturb := uint64(hash)
	i := uint64(hash) & mask
	for d.index[i] > 0 {
		perturb >>= perturbShift
		i = (i*5 + perturb + 1) & mask
	}
	d.index[i] = entry + 1
}

// unlink takes an entry out of the index.
func (d *Dict) unlink(hash int64, entry int32) {
	if d.index == nil {
		return
	}
	mask := uint64(len(d.index) - 1)
	perturb := uint64(hash)
	i := uint64(hash) & mask
	for d.index[i] != entry+1 {
		perturb >>= perturbShift
		i = (i*5 + perturb + 1) & mask
	}
	d.index[i] = deletedSlot
}

// findStr returns the entry of a str key, -1 if there is none. It runs no
// Python code: an instance of a subclass of str that equals s is found by
// find only.
func (d *Dict) findStr(s string, hash int64) int {
	if d.index == nil {
		for i := range d.entries {
			e := &d.entries[i]
			if e.hash == hash {
				if k, ok := e.key.Object().(*Str); ok && k.s == s {
					return i
				}
			}
		}
		return -1
	}
	mask := uint64(len(d.index) - 1)
	perturb := uint64(hash)
	i := uint64(hash) & mask
	for {
		n := d.index[i]
		if n == 0 {
			return -1
		}
		if n > 0 {
			e := &d.entries[n-1]
			if e.hash == hash {
				if k, ok := e.key.Object().(*Str); ok && k.s == s {
					return int(n - 1)
				}
			}
		}
		perturb >>= perturbShift
		i = (i*5 + perturb + 1) & mask
	}
}

// sameKey tells whether an entry with the hash of k holds k, as far as that
// needs no Python code; sure is false if __eq__ must decide.
func sameKey(k, entry Value) (same, sure bool) {
	if Is(k, entry) {
		return true, true
	}
	switch a := k.Object().(type) {
	case *Str:
		if b, ok := entry.Object().(*Str); ok {
			return a.s == b.s, true
		}
	case *intTag:
		if _, ok := entry.Object().(*intTag); ok {
			return false, true
		}
	}
	return false, false
}

// find returns the entry of a key, -1 if there is none. When an __eq__ that it
// runs moves the entries it starts again, as CPython does.
func (d *Dict) find(t Thread, k Value, hash int64) (int, *Exception) {
restart:
	if d.index == nil {
		for i := 0; i < len(d.entries); i++ {
			e := &d.entries[i]
			if e.hash != hash || e.key.IsNull() {
				continue
			}
			same, sure := sameKey(k, e.key)
			if !sure {
				epoch, key := d.epoch, e.key
				var err *Exception
				if same, err = Equal(t, key, k); err != nil {
					return -1, err
				}
				if d.epoch != epoch || i >= len(d.entries) || !Is(d.entries[i].key, key) {
					goto restart
				}
			}
			if same {
				return i, nil
			}
		}
		return -1, nil
	}
	mask := uint64(len(d.index) - 1)
	perturb := uint64(hash)
	i := uint64(hash) & mask
	for {
		n := d.index[i]
		if n == 0 {
			return -1, nil
		}
		if n > 0 && d.entries[n-1].hash == hash {
			key := d.entries[n-1].key
			same, sure := sameKey(k, key)
			if !sure {
				epoch := d.epoch
				var err *Exception
				if same, err = Equal(t, key, k); err != nil {
					return -1, err
				}
				if d.epoch != epoch || !Is(d.entries[n-1].key, key) {
					goto restart
				}
			}
			if same {
				return int(n - 1), nil
			}
		}
		perturb >>= perturbShift
		i = (i*5 + perturb + 1) & mask
	}
}

// insert adds a key that is not there.
func (d *Dict) insert(k, v Value, hash int64) {
	if d.free == 0 {
		d.resize(tableSize(d.used * 3))
	}
	if d.index != nil {
		d.link(hash, int32(len(d.entries)))
	}
	d.entries = append(d.entries, dictEntry{k, v, hash})
	d.used++
	d.free--
	d.version = 0
}

// remove deletes the entry at i.
func (d *Dict) remove(i int) {
	e := &d.entries[i]
	d.unlink(e.hash, int32(i))
	*e = dictEntry{hash: e.hash}
	d.used--
	d.version = 0
}

// Get returns the value of a key; ok is false if there is none. The exception
// comes from the key's __hash__ or an __eq__.
func (d *Dict) Get(t Thread, k Value) (v Value, ok bool, err *Exception) {
	hash, err := keyHash(t, k)
	if err != nil {
		return Null, false, err
	}
	i, err := d.find(t, k, hash)
	if err != nil || i < 0 {
		return Null, false, err
	}
	return d.entries[i].val, true, nil
}

// Set gives a key a value. A key that is there already stays as it is.
func (d *Dict) Set(t Thread, k, v Value) *Exception {
	hash, err := keyHash(t, k)
	if err != nil {
		return err
	}
	return d.setHash(t, k, v, hash)
}

func (d *Dict) setHash(t Thread, k, v Value, hash int64) *Exception {
	i, err := d.find(t, k, hash)
	if err != nil {
		return err
	}
	if i >= 0 {
		d.entries[i].val = v
		return nil
	}
	if d.free == 0 && d.used >= maxHint {
		if err := t.Reserve(int64(d.used) * 3 * dictEntrySize); err != nil {
			return err
		}
	}
	d.insert(k, v, hash)
	return nil
}

// dictEntrySize is the memory that a key takes in a dict, in bytes.
const dictEntrySize = 2*valueSize + 16

// Del removes a key and reports whether it was there.
func (d *Dict) Del(t Thread, k Value) (bool, *Exception) {
	if d.used == 0 {
		_, err := keyHash(t, k)
		return false, err
	}
	_, ok, err := d.Pop(t, k)
	return ok, err
}

// Pop removes a key and returns its value; ok is false if it was not there. An
// empty dict does not ask whether the key can be hashed.
func (d *Dict) Pop(t Thread, k Value) (v Value, ok bool, err *Exception) {
	if d.used == 0 {
		return Null, false, nil
	}
	hash, err := keyHash(t, k)
	if err != nil {
		return Null, false, err
	}
	i, err := d.find(t, k, hash)
	if err != nil || i < 0 {
		return Null, false, err
	}
	v = d.entries[i].val
	d.remove(i)
	return v, true, nil
}

// PopItem removes the last key; ok is false if the dict is empty.
func (d *Dict) PopItem() (k, v Value, ok bool) {
	for i := len(d.entries) - 1; i >= 0; i-- {
		if e := d.entries[i]; !e.key.IsNull() {
			d.remove(i)
			d.entries = d.entries[:i]
			return e.key, e.val, true
		}
	}
	return Null, Null, false
}

// SetDefault returns the value of a key, after giving it v if it has none.
func (d *Dict) SetDefault(t Thread, k, v Value) (Value, *Exception) {
	hash, err := keyHash(t, k)
	if err != nil {
		return Null, err
	}
	i, err := d.find(t, k, hash)
	if err != nil {
		return Null, err
	}
	if i >= 0 {
		return d.entries[i].val, nil
	}
	d.insert(k, v, hash)
	return v, nil
}

// GetStr returns the value of a str key.
func (d *Dict) GetStr(name string) (Value, bool) {
	if i := d.findStr(name, hashString(name)); i >= 0 {
		return d.entries[i].val, true
	}
	return Null, false
}

// Lookup returns the value of a key that is an exact str; it runs no Python code,
// and so ok is false too if only an instance of a subclass of str is there.
func (d *Dict) Lookup(k *Str) (Value, bool) {
	if i := d.findStr(k.s, k.hashOf()); i >= 0 {
		return d.entries[i].val, true
	}
	return Null, false
}

// SetStr gives a str key a value.
func (d *Dict) SetStr(name string, v Value) {
	hash := hashString(name)
	if i := d.findStr(name, hash); i >= 0 {
		d.entries[i].val = v
		return
	}
	d.insert(NewStr(name), v, hash)
}

// DelStr removes a str key and reports whether it was there.
func (d *Dict) DelStr(name string) bool {
	i := d.findStr(name, hashString(name))
	if i < 0 {
		return false
	}
	d.remove(i)
	return true
}

// Clear removes all keys.
func (d *Dict) Clear() {
	d.entries, d.index, d.used, d.free, d.version = nil, nil, 0, 0, 0
	d.epoch++
}

// Copy returns a dict with the same keys and values.
func (d *Dict) Copy() *Dict {
	c := &Dict{used: d.used, free: d.free}
	if d.used == 0 {
		return c
	}
	// A dict with few holes keeps its layout, another one is compacted.
	if d.used >= usable(len(d.entries)) {
		c.entries = append([]dictEntry(nil), d.entries...)
		c.index = append([]int32(nil), d.index...)
		return c
	}
	c.entries = d.entries
	c.resize(tableSize(d.used + (d.used+1)/2))
	return c
}

// At returns the i-th entry counting deleted ones, for iteration from 0 to
// Slots()-1; ok is false for a deleted one or beyond the end. It may be used
// while the dict changes.
func (d *Dict) At(i int) (k, v Value, ok bool) {
	if i >= len(d.entries) {
		return Null, Null, false
	}
	e := &d.entries[i]
	return e.key, e.val, !e.key.IsNull()
}

// Slots returns the number of entries, deleted ones included; see At.
func (d *Dict) Slots() int { return len(d.entries) }

// Items calls f for each key and value until it returns false. f must not
// change the keys; see DictIter for iteration that notices.
func (d *Dict) Items(f func(k, v Value) bool) {
	for i := range d.entries {
		if e := &d.entries[i]; !e.key.IsNull() && !f(e.key, e.val) {
			return
		}
	}
}

// Each calls f for each key and value until it returns an exception. f may run
// Python code; a change of the keys on the way is a RuntimeError.
func (d *Dict) Each(f func(k, v Value) *Exception) *Exception {
	used := d.used
	for i := 0; i < len(d.entries); i++ {
		e := &d.entries[i]
		if e.key.IsNull() {
			continue
		}
		if err := f(e.key, e.val); err != nil {
			return err
		}
		if d.used != used {
			return RuntimeErrorf("dictionary changed size during iteration")
		}
	}
	return nil
}

// KeyList returns the keys in order.
func (d *Dict) KeyList() []Value {
	out := make([]Value, 0, d.used)
	for i := range d.entries {
		if e := &d.entries[i]; !e.key.IsNull() {
			out = append(out, e.key)
		}
	}
	return out
}

// ValueList returns the values in order.
func (d *Dict) ValueList() []Value {
	out := make([]Value, 0, d.used)
	for i := range d.entries {
		if e := &d.entries[i]; !e.key.IsNull() {
			out = append(out, e.val)
		}
	}
	return out
}

// Version is the number that inline caches compare: not 0 while the layout of
// the keys is the one that CacheStr found.
func (d *Dict) Version() uint32 { return d.version }

// CacheStr returns where the value of a str key is. While Version is the
// version it returned, SlotValue(slot) is the key's value.
func (d *Dict) CacheStr(name string) (slot int32, version uint32, ok bool) {
	i := d.findStr(name, hashString(name))
	if i < 0 {
		return 0, 0, false
	}
	if d.CacheVersion() == 0 {
		return 0, 0, false
	}
	return int32(i), d.version, true
}

// CacheVersion gives the dict a version if it has none and returns it, for
// caches that rely on the absence of a key. It returns 0 when the process has
// used up its versions.
func (d *Dict) CacheVersion() uint32 {
	if d.version == 0 {
		n := dictVersions.Add(1)
		if n > math.MaxUint32 {
			return 0
		}
		d.version = uint32(n)
	}
	return d.version
}

// SlotValue returns the value in a slot found by CacheStr.
func (d *Dict) SlotValue(slot int32) Value { return d.entries[slot].val }

// SetSlotValue overwrites the value in a slot found by CacheStr.
func (d *Dict) SetSlotValue(slot int32, v Value) { d.entries[slot].val = v }
