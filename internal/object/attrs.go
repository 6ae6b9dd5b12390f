package object

// Attrs are the attributes of one object. They start as slots laid out by a
// Shape, which all objects with the same attributes set in the same order
// share, so that the interpreter can cache a slot index per instruction. When
// a program asks for __dict__ or deletes an attribute they move to a Dict.
//
// The first slots may belong to the class's __slots__: they have no name in
// the shape, are reached through member descriptors, and stay in dict mode.
type Attrs struct {
	shape *Shape
	slots []Value
	dict  *Dict // not nil: the attributes are here, shape is nil
}

// Shape maps attribute names to slots. Shapes form a tree that grows by one
// attribute at each edge; they are never changed otherwise.
type Shape struct {
	parent *Shape
	name   string // the attribute this shape adds
	size   int32  // number of slots
	index  map[string]int32
	next   map[string]*Shape
}

// Beyond these sizes attributes move to a dict, so that programs that make up
// attribute names cannot grow a shape tree without bound.
const (
	maxShapeSize  = 64
	maxShapeEdges = 64
	// Shapes up to this size are searched along their parents.
	linearShape = 8
)

// Index returns the slot of an attribute.
func (s *Shape) Index(name string) (int32, bool) {
	if s == nil {
		return 0, false
	}
	if s.size <= linearShape {
		for p := s; p.parent != nil; p = p.parent {
			if p.name == name {
				return p.size - 1, true
			}
		}
		return 0, false
	}
	if s.index == nil {
		index := make(map[string]int32, s.size)
		for p := s; p.parent != nil; p = p.parent {
			index[p.name] = p.size - 1
		}
		s.index = index
	}
	i, ok := s.index[name]
	return i, ok
}

// Next returns the shape with one attribute more, nil if the tree is full and
// the attributes must move to a dict. The attribute must not be in s.
func (s *Shape) Next(name string) *Shape {
	if n := s.next[name]; n != nil {
		return n
	}
	if s.size >= maxShapeSize || len(s.next) >= maxShapeEdges {
		return nil
	}
	n := &Shape{parent: s, name: name, size: s.size + 1}
	if s.next == nil {
		s.next = make(map[string]*Shape, 1)
	}
	s.next[name] = n
	return n
}

// names returns the attribute names in order of slots.
func (s *Shape) names() []string {
	var out []string
	for p := s; p != nil && p.parent != nil; p = p.parent {
		out = append(out, p.name)
	}
	for i, j := 0, len(out)-1; i < j; i, j = i+1, j-1 {
		out[i], out[j] = out[j], out[i]
	}
	return out
}

// fixed returns the number of unnamed slots at the root of s.
func (s *Shape) fixed() int32 {
	for s != nil && s.parent != nil {
		s = s.parent
	}
	if s == nil {
		return 0
	}
	return s.size
}

// Shape returns the layout, nil in dict mode and for objects without slots.
func (a *Attrs) Shape() *Shape { return a.shape }

// Slot returns the slot with the given index.
func (a *Attrs) Slot(i int32) Value { return a.slots[i] }

// SetSlot overwrites the slot with the given index.
func (a *Attrs) SetSlot(i int32, v Value) { a.slots[i] = v }

// Append adds an attribute through a transition, found by Shape().Next.
func (a *Attrs) Append(next *Shape, v Value) {
	a.slots = append(a.slots, v)
	a.shape = next
}

// Get returns an attribute.
func (a *Attrs) Get(name string) (Value, bool) {
	if a.dict != nil {
		return a.dict.GetStr(name)
	}
	if i, ok := a.shape.Index(name); ok {
		return a.slots[i], true
	}
	return Null, false
}

// Set sets an attribute.
func (a *Attrs) Set(name string, v Value) {
	if a.dict == nil && a.shape != nil {
		if i, ok := a.shape.Index(name); ok {
			a.slots[i] = v
			return
		}
		if next := a.shape.Next(name); next != nil {
			if a.slots == nil {
				a.slots = make([]Value, 0, 4)
			}
			a.Append(next, v)
			return
		}
	}
	a.Dict().SetStr(name, v)
}

// Del deletes an attribute and reports whether it was there.
func (a *Attrs) Del(name string) bool {
	if a.dict == nil {
		if _, ok := a.shape.Index(name); !ok {
			return false
		}
	}
	return a.Dict().DelStr(name)
}

// Len returns the number of attributes.
func (a *Attrs) Len() int {
	switch {
	case a.dict != nil:
		return a.dict.Len()
	case a.shape != nil:
		return int(a.shape.size - a.shape.fixed())
	}
	return 0
}

// Dict returns the attributes as the live dict that __dict__ is. From then on
// they stay in it.
func (a *Attrs) Dict() *Dict {
	if a.dict == nil {
		d := NewDict()
		fixed := a.shape.fixed()
		for i, name := range a.shape.names() {
			d.SetStr(name, a.slots[int(fixed)+i])
		}
		a.slots = a.slots[:fixed:fixed]
		a.dict, a.shape = d, nil
	}
	return a.dict
}

// SetDict replaces the attributes, as assignment to __dict__ does.
func (a *Attrs) SetDict(d *Dict) {
	fixed := a.shape.fixed()
	if a.dict != nil {
		fixed = int32(len(a.slots))
	}
	a.slots = a.slots[:fixed:fixed]
	a.dict, a.shape = d, nil
}

// Names returns the names of the attributes in the order they were set. Keys
// of a dict that are no strings are left out.
func (a *Attrs) Names() []string {
	if a.dict == nil {
		return a.shape.names()
	}
	return dictNames(a.dict)
}

// newAttrs returns the attributes of a new instance of cls.
func newAttrs(cls *Class) Attrs {
	a := Attrs{shape: cls.rootShape}
	if a.shape != nil && a.shape.size+cls.room > 0 {
		a.slots = make([]Value, a.shape.size, a.shape.size+cls.room)
	}
	return a
}

// rebase gives the attributes the layout of another class (__class__ was
// assigned). The caller made sure that both have the same __slots__.
func (a *Attrs) rebase(cls *Class) {
	if a.dict != nil || cls.rootShape == nil {
		a.Dict()
		return
	}
	names, slots, fixed := a.shape.names(), a.slots, a.shape.fixed()
	*a = Attrs{shape: cls.rootShape, slots: slots[:fixed:fixed]}
	for i, name := range names {
		a.Set(name, slots[int(fixed)+i])
	}
}

// Instance is an instance of a class made by a program.
type Instance struct {
	class *Class
	attrs Attrs
	// native is the built-in object inside an instance of a subclass of a
	// built-in type (the *List in an instance of class L(list)), else nil. For
	// ints and floats it is a *Boxed.
	native Object
}

// These keep the slots that an instance is expected to need in its allocation.
type (
	instance2 struct {
		Instance
		s [2]Value
	}
	instance4 struct {
		Instance
		s [4]Value
	}
	instance8 struct {
		Instance
		s [8]Value
	}
)

// NewInstance returns a new instance of a plain class, with no attributes.
func NewInstance(cls *Class) *Instance {
	sh := cls.rootShape
	if sh == nil || sh.size+cls.room == 0 {
		return &Instance{class: cls, attrs: Attrs{shape: sh}}
	}
	switch n := sh.size + cls.room; {
	case n <= 2:
		i := &instance2{}
		i.class, i.attrs.shape, i.attrs.slots = cls, sh, i.s[:sh.size]
		return &i.Instance
	case n <= 4:
		i := &instance4{}
		i.class, i.attrs.shape, i.attrs.slots = cls, sh, i.s[:sh.size]
		return &i.Instance
	case n <= 8:
		i := &instance8{}
		i.class, i.attrs.shape, i.attrs.slots = cls, sh, i.s[:sh.size]
		return &i.Instance
	}
	return &Instance{class: cls, attrs: newAttrs(cls)}
}

// NewNativeInstance returns a new instance of a subclass of a built-in type.
// native is the built-in object it is; see Box for immediates.
func NewNativeInstance(cls *Class, native Object) *Instance {
	return &Instance{class: cls, attrs: newAttrs(cls), native: native}
}

// Settle is called when __init__ has returned: later instances get room for as
// many attributes at once.
func (i *Instance) Settle() {
	if sh := i.attrs.shape; sh != nil {
		if n := sh.size - i.class.rootShape.size; n > i.class.room && n <= maxRoom {
			i.class.room = n
		}
	}
}

// maxRoom bounds the room for attributes that an instance gets in advance.
const maxRoom = 16

// Class returns the instance's class.
func (i *Instance) Class() *Class { return i.class }

// Attrs returns the instance's attributes.
func (i *Instance) Attrs() *Attrs { return &i.attrs }

// Native returns the built-in object inside, nil for plain instances.
func (i *Instance) Native() Object { return i.native }

// Shape and Slot are for the interpreter's inline caches: while Shape returns
// the cached shape, Slot(i) is the cached attribute.
func (i *Instance) Shape() *Shape { return i.attrs.shape }

// Slot returns the slot with the given index.
func (i *Instance) Slot(n int32) Value { return i.attrs.slots[n] }

// SetSlot overwrites the slot with the given index.
func (i *Instance) SetSlot(n int32, v Value) { i.attrs.slots[n] = v }

// Base is embedded by Go types of library modules whose classes can be
// subclassed by programs. Such a type offers its special methods as rows of
// its method table rather than by the optional interfaces, so that overriding
// them works.
type Base struct {
	class *Class
	attrs Attrs
}

// Class returns the object's class.
func (b *Base) Class() *Class { return b.class }

// Attrs returns the attributes set by programs.
func (b *Base) Attrs() *Attrs { return &b.attrs }

// SetClass sets the class of a new object.
func (b *Base) SetClass(c *Class) {
	b.class = c
	b.attrs = newAttrs(c)
}
