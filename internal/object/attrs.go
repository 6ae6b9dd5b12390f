package object

// Attrs are the attributes of one object. They start as slots laid out by a
// Shape, which all objects with the same attributes set in the same order
// share, so that the interpreter can cache a slot index per instruction. When
// a program asks for __dict__ or deletes an attribute they move to a Dict.
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

// Instance is an instance of a class made by a program.
type Instance struct {
	class *Class
	attrs Attrs
	// native is the built-in object inside an instance of a subclass of a
	// built-in type (the *List in an instance of class L(list)), else nil.
	native Object
}

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
