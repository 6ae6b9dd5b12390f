package object

// Set is a set or a frozenset. Its table is CPython's: nine linear probes, then
// a jump that mixes in the upper bits of the hash; the same sizes, the same
// moments of growth. So sets of ints are iterated in the same order.
type Set struct {
	table  []setEntry
	fill   int // entries used or deleted
	used   int
	finger int // where pop looks first
	hash   int64
	hashed bool
	frozen bool
}

type setEntry struct {
	key  Value // Null: never used, or deleted if hash is -1
	hash int64
}

const (
	minSetSize   = 8
	linearProbes = 9
	setDeleted   = -1
)

// Class returns the class set or frozenset.
func (s *Set) Class() *Class {
	if s.frozen {
		return FrozenSetClass
	}
	return SetClass
}

// NewSet returns an empty set.
func NewSet() *Set { return &Set{} }

// NewFrozenSet returns a frozenset of the items; the exception comes from one
// that is not hashable.
func NewFrozenSet(t Thread, items []Value) (*Set, *Exception) {
	s := &Set{frozen: true}
	for _, v := range items {
		if err := s.Add(t, v); err != nil {
			return nil, err
		}
	}
	return s, nil
}

// SetOf returns the set or frozenset that v is or has inside, as an instance of
// a subclass does.
func SetOf(v Value) (*Set, bool) {
	o, ok := native(v).(*Set)
	return o, ok
}

// Len returns the number of items.
func (s *Set) Len() int { return s.used }

// Frozen reports whether s is a frozenset.
func (s *Set) Frozen() bool { return s.frozen }

func (s *Set) mask() int {
	if s.table == nil {
		return minSetSize - 1
	}
	return len(s.table) - 1
}

// lookup returns the position of a key; found is false where it is not there,
// and then the position is where it would be added: the last deleted entry
// passed on the way, else the unused one at its end.
func (s *Set) lookup(t Thread, k Value, hash int64) (pos int, found bool, err *Exception) {
restart:
	if s.table == nil {
		s.table = make([]setEntry, minSetSize)
	}
	table := s.table
	mask := uint64(len(table) - 1)
	perturb := uint64(hash)
	i := uint64(hash) & mask
	free := -1
	for {
		probes := 0
		if i+linearProbes <= mask {
			probes = linearProbes
		}
		for j := i; ; j++ {
			e := &table[j]
			if e.key.IsNull() {
				if e.hash == setDeleted {
					free = int(j)
				} else if free >= 0 {
					return free, false, nil
				} else {
					return int(j), false, nil
				}
			} else if e.hash == hash {
				key := e.key
				same, sure := sameKey(k, key)
				if !sure {
					if same, err = Equal(t, key, k); err != nil {
						return 0, false, err
					}
					if s.table == nil || &s.table[0] != &table[0] || !Is(table[j].key, key) {
						goto restart
					}
				}
				if same {
					return int(j), true, nil
				}
			}
			if probes--; probes < 0 {
				break
			}
		}
		perturb >>= perturbShift
		i = (i*5 + 1 + perturb) & mask
	}
}

// home returns the entry at which the search for a hash begins: most keys are
// there, or nothing is.
func (s *Set) home(hash int64) *setEntry { return &s.table[uint64(hash)&uint64(len(s.table)-1)] }

// unused reports whether the entry never held a key since the table was made.
func (e *setEntry) unused() bool { return e.key.IsNull() && e.hash != setDeleted }

// insertClean adds a key that is not there to a table without deleted entries.
func insertClean(table []setEntry, k Value, hash int64) {
	mask := uint64(len(table) - 1)
	perturb := uint64(hash)
	i := uint64(hash) & mask
	if e := &table[i]; e.key.IsNull() {
		e.key, e.hash = k, hash
		return
	}
	for {
		probes := 0
		if i+linearProbes <= mask {
			probes = linearProbes
		}
		for j := i; ; j++ {
			if table[j].key.IsNull() {
				table[j] = setEntry{k, hash}
				return
			}
			if probes--; probes < 0 {
				break
			}
		}
		perturb >>= perturbShift
		i = (i*5 + 1 + perturb) & mask
	}
}

// resize moves the items to a table with more than minUsed entries.
func (s *Set) resize(minUsed int) {
	size := minSetSize
	for size <= minUsed {
		size <<= 1
	}
	old := s.table
	if size == minSetSize && len(old) == minSetSize && s.fill == s.used {
		return
	}
	s.table = make([]setEntry, size)
	insertAll(s.table, old)
	s.fill = s.used
}

// insertAll adds the keys of a table to an empty one.
func insertAll(table, old []setEntry) {
	for i := range old {
		if e := &old[i]; !e.key.IsNull() {
			insertClean(table, e.key, e.hash)
		}
	}
}

func (s *Set) grow() {
	if s.used > 50000 {
		s.resize(s.used * 2)
	} else {
		s.resize(s.used * 4)
	}
}

// Add adds an item; the exception comes from one that is not hashable or from
// an __eq__.
func (s *Set) Add(t Thread, v Value) *Exception {
	hash, err := keyHash(t, v)
	if err != nil {
		return err
	}
	return s.addHash(t, v, hash)
}

func (s *Set) addHash(t Thread, v Value, hash int64) *Exception {
	if s.table == nil {
		s.table = make([]setEntry, minSetSize)
	}
	if e := s.home(hash); e.unused() {
		e.key, e.hash = v, hash
	} else {
		i, found, err := s.lookup(t, v, hash)
		if err != nil || found {
			return err
		}
		e := &s.table[i]
		reused := e.hash == setDeleted
		e.key, e.hash = v, hash
		if reused {
			s.used++
			return nil
		}
	}
	s.used++
	s.fill++
	if s.fill*5 >= (len(s.table)-1)*3 {
		if s.used >= maxHint {
			if err := t.Reserve(int64(s.used) * 64); err != nil {
				return err
			}
		}
		s.grow()
	}
	return nil
}

// Contains is v in s. A set that v is, is looked for as a frozenset.
func (s *Set) Contains(t Thread, v Value) (bool, *Exception) {
	hash, err := setKeyHash(t, v)
	if err != nil {
		return false, err
	}
	return s.hasHash(t, v, hash)
}

// setKeyHash is the hash of what remove, discard and in look for: a set stands
// for the frozenset of its items.
func setKeyHash(t Thread, v Value) (int64, *Exception) {
	hash, err := keyHash(t, v)
	if err != nil {
		if s, ok := SetOf(v); ok && !s.frozen && err.class.IsSubclass(TypeErrorClass) {
			return s.contentHash(), nil
		}
	}
	return hash, err
}

func (s *Set) hasHash(t Thread, v Value, hash int64) (bool, *Exception) {
	if s.used == 0 {
		return false, nil
	}
	switch e := s.home(hash); {
	case e.unused():
		return false, nil
	case e.hash == hash && Is(e.key, v):
		return true, nil
	}
	_, found, err := s.lookup(t, v, hash)
	return found, err
}

// Discard removes an item and reports whether it was there.
func (s *Set) Discard(t Thread, v Value) (bool, *Exception) {
	hash, err := setKeyHash(t, v)
	if err != nil {
		return false, err
	}
	return s.discardHash(t, v, hash)
}

func (s *Set) discardHash(t Thread, v Value, hash int64) (bool, *Exception) {
	i, found, err := s.lookup(t, v, hash)
	if err != nil || !found {
		return false, err
	}
	s.table[i] = setEntry{hash: setDeleted}
	s.used--
	return true, nil
}

// PopAny removes some item; ok is false if the set is empty.
func (s *Set) PopAny() (v Value, ok bool) {
	if s.used == 0 {
		return Null, false
	}
	i := s.finger & (len(s.table) - 1)
	for s.table[i].key.IsNull() {
		if i++; i == len(s.table) {
			i = 0
		}
	}
	v = s.table[i].key
	s.table[i] = setEntry{hash: setDeleted}
	s.used--
	s.finger = i + 1
	return v, true
}

// Clear removes all items.
func (s *Set) Clear() {
	s.table, s.fill, s.used = nil, 0, 0
}

// each calls f for the items in the order of the table, which may change.
func (s *Set) each(f func(v Value, hash int64) *Exception) *Exception {
	for i := 0; i < len(s.table); i++ {
		if e := s.table[i]; !e.key.IsNull() {
			if err := f(e.key, e.hash); err != nil {
				return err
			}
		}
	}
	return nil
}

// List returns the items in the order of iteration.
func (s *Set) List() []Value {
	out := make([]Value, 0, s.used)
	for i := range s.table {
		if !s.table[i].key.IsNull() {
			out = append(out, s.table[i].key)
		}
	}
	return out
}

// copyAs returns a set of the same items.
func (s *Set) copyAs(t Thread, frozen bool) (*Set, *Exception) {
	c := &Set{frozen: frozen}
	return c, c.merge(t, s)
}

// merge adds the items of another set.
func (s *Set) merge(t Thread, o *Set) *Exception {
	if s == o || o.used == 0 {
		return nil
	}
	if (s.fill+o.used)*5 >= s.mask()*3 {
		if o.used >= maxHint {
			if err := t.Reserve(int64(s.used+o.used) * 96); err != nil {
				return err
			}
		}
		s.resize((s.used + o.used) * 2)
	}
	if s.table == nil {
		s.table = make([]setEntry, minSetSize)
	}
	if s.fill == 0 {
		if len(s.table) == len(o.table) && o.fill == o.used {
			copy(s.table, o.table)
		} else {
			insertAll(s.table, o.table)
		}
		s.fill, s.used = o.used, o.used
		return nil
	}
	return o.each(func(v Value, hash int64) *Exception { return s.addHash(t, v, hash) })
}

// Update adds the items of any iterable.
func (s *Set) Update(t Thread, v Value) *Exception {
	if o, ok := SetOf(v); ok {
		return s.merge(t, o)
	}
	if d, ok := v.Object().(*Dict); ok {
		if (s.fill+d.used)*5 >= s.mask()*3 {
			s.resize((s.used + d.used) * 2)
		}
		for i := 0; i < len(d.entries); i++ {
			if e := d.entries[i]; !e.key.IsNull() {
				if err := s.addHash(t, e.key, e.hash); err != nil {
					return err
				}
			}
		}
		return nil
	}
	return Iterate(t, v, func(x Value) *Exception { return s.Add(t, x) })
}

// contentHash is the hash of a frozenset: it mixes the hashes of the items in a
// way that does not depend on their order.
func (s *Set) contentHash() int64 {
	if s.hashed && s.frozen {
		return s.hash
	}
	var h uint64
	for i := range s.table {
		if !s.table[i].key.IsNull() {
			x := uint64(s.table[i].hash)
			h ^= ((x ^ 89869747) ^ (x << 16)) * 3644798167
		}
	}
	h ^= (uint64(s.used) + 1) * 1927868237
	h ^= (h >> 11) ^ (h >> 25)
	h = h*69069 + 907133923
	if int64(h) == -1 {
		h = 590923713
	}
	s.hash, s.hashed = int64(h), true
	return s.hash
}

// Iter is iter(s).
func (s *Set) Iter(Thread) (Value, *Exception) { return Of(&SetIter{set: s, used: s.used}), nil }

// SetIterClass is the class of iterators over sets.
var SetIterClass = declare("set_iterator")

// SetIter iterates over a set and notices when its size changes.
type SetIter struct {
	set     *Set
	i, used int
}

// Class returns the iterator's class.
func (*SetIter) Class() *Class { return SetIterClass }

// Next returns the next item.
func (it *SetIter) Next(Thread) (Value, *Exception) {
	s := it.set
	if s == nil {
		return Null, nil
	}
	if it.used != s.used {
		it.used = -1
		return Null, RuntimeErrorf("Set changed size during iteration")
	}
	for it.i < len(s.table) {
		k := s.table[it.i].key
		it.i++
		if !k.IsNull() {
			return k, nil
		}
	}
	it.set = nil
	return Null, nil
}

func (it *SetIter) lengthHint() int {
	if it.set == nil || it.set.used != it.used {
		return 0
	}
	n := 0
	for _, e := range it.set.table[min(it.i, len(it.set.table)):] {
		if !e.key.IsNull() {
			n++
		}
	}
	return n
}

// ConstFrozenSet returns the frozenset of constants of a program, which need no
// thread: none of them runs Python code.
func ConstFrozenSet(items []Value) Value {
	s, err := NewFrozenSet(constThread{}, items)
	if err != nil {
		s = &Set{frozen: true}
	}
	return Of(s)
}

// constThread is the thread of operations on constants.
type constThread struct{ Thread }

func (constThread) Enter() *Exception        { return nil }
func (constThread) Leave()                   {}
func (constThread) Scratch(n int) []Value    { return make([]Value, n) }
func (constThread) Drop([]Value)             {}
func (constThread) Poll() *Exception         { return nil }
func (constThread) Reserve(int64) *Exception { return nil }
