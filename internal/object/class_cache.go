package object

import "sync/atomic"

// lookupCache remembers the last lookups on a class, by name. Reading it takes no
// hash of the name: operations ask for the same few names again and again. The
// entries are never changed, so that sessions can share built-in classes.
type lookupCache [32]atomic.Pointer[lookupEntry]

type lookupEntry struct {
	name string
	member
}

// slot is where a name is remembered, if it is.
func (l *lookupCache) slot(name string) *atomic.Pointer[lookupEntry] {
	n := len(name)
	if n == 0 {
		return &l[0]
	}
	// Special names differ in their middle.
	return &l[(n*5+int(name[n/2])*3+int(name[n-1])+int(name[(n-1)/2])*7)%len(l)]
}

func (l *lookupCache) clear() {
	for i := range l {
		l[i].Store(nil)
	}
}

// LookupIn is Lookup that also tells which class has the name.
func (c *Class) LookupIn(name string) (Value, *Class, bool) {
	slot := c.recent.slot(name)
	if e := slot.Load(); e != nil && e.name == name {
		return e.value, e.owner, e.owner != nil
	}
	m := c.lookup(name)
	slot.Store(&lookupEntry{name, m})
	return m.value, m.owner, m.owner != nil
}

// lookup finds a name in members, or for the first time.
func (c *Class) lookup(name string) member {
	m, ok := c.members[name]
	if ok {
		return m
	}
	for _, k := range c.mro {
		if v, ok := k.dict.GetStr(name); ok {
			m = member{v, k}
			break
		}
	}
	if c.IsBuiltin() {
		return m
	}
	if len(c.members) >= maxMembers {
		c.members = nil
	}
	if c.members == nil {
		c.members = make(map[string]member, 16)
	}
	c.members[name] = m
	return m
}
