package object

// Optional interfaces of objects implemented in Go. The operations of ops*.go
// (Len, GetItem, Repr, …) use them first and fall back on special methods
// looked up on the class, so instances of user classes need none of them. The
// table in wrappers.go gives each one its Python name, so that
// list.__len__(x) and super().__len__() work as well.
//
// A subclass of a builtin made by a program is an *Instance whose native part
// holds the builtin object: a *List in a register is exactly a list, with no
// overridden methods. Natives that accept subclasses unwrap with the As…
// functions (AsList, AsDict, AsStr, …).
type (
	// Reprer gives repr(x).
	Reprer interface {
		Repr(t Thread) (string, *Exception)
	}
	// Strer gives str(x) where it differs from repr(x).
	Strer interface {
		Str(t Thread) (string, *Exception)
	}
	// Formatter gives format(x, spec).
	Formatter interface {
		Format(t Thread, spec string) (string, *Exception)
	}
	// Hasher gives hash(x). Objects that are no Hasher hash by identity, unless
	// they are a Comparer: then they are unhashable.
	Hasher interface {
		Hash(t Thread) (int64, *Exception)
	}
	// Comparer gives x <op> other; it returns NotImplemented if it does not know.
	Comparer interface {
		Compare(t Thread, op CompareOp, other Value) (Value, *Exception)
	}
	// Binary gives x <op> other, or other <op> x if reflected; it returns
	// NotImplemented if it does not know the other operand.
	Binary interface {
		Binary(t Thread, op BinaryOp, other Value, reflected bool) (Value, *Exception)
	}
	// Inplace gives x <op>= other where that changes x itself.
	Inplace interface {
		Inplace(t Thread, op BinaryOp, other Value) (Value, *Exception)
	}
	// Unary gives -x, +x, ~x.
	Unary interface {
		Unary(t Thread, op UnaryOp) (Value, *Exception)
	}
	// Truther gives bool(x); otherwise Sized decides, otherwise x is true.
	Truther interface {
		Truth(t Thread) (bool, *Exception)
	}
	// Sized gives len(x).
	Sized interface {
		Len(t Thread) (int, *Exception)
	}
	// Iterable gives iter(x).
	Iterable interface {
		Iter(t Thread) (Value, *Exception)
	}
	// Iterator gives next(x); Null without an exception means exhausted.
	Iterator interface {
		Next(t Thread) (Value, *Exception)
	}
	// StopIterator is an Iterator with a value of its own when it ends: it raises
	// a StopIteration with it. Null still means exhausted.
	StopIterator interface {
		NextOrStop(t Thread) (Value, *Exception)
	}
	// Indexable gives x[key].
	Indexable interface {
		GetItem(t Thread, key Value) (Value, *Exception)
	}
	// ItemSetter gives x[key] = v, and del x[key] when v is Null.
	ItemSetter interface {
		SetItem(t Thread, key, v Value) *Exception
	}
	// Container gives v in x; otherwise Iterable decides.
	Container interface {
		Contains(t Thread, v Value) (bool, *Exception)
	}
	// Callable gives x(*args, **kw). args is not kept.
	Callable interface {
		Call(t Thread, args []Value, kw []Kw) (Value, *Exception)
	}
	// Getter is a descriptor: what class or instance attribute lookup makes of x
	// found on a class. self is Null for lookup on the class itself.
	Getter interface {
		Get(t Thread, self Value, class *Class) (Value, *Exception)
	}
	// Setter marks a data descriptor: self.name = v, and del self.name when v is
	// Null.
	Setter interface {
		Set(t Thread, self, v Value) *Exception
	}
	// AttrGetter overrides attribute lookup on instances, as __getattribute__
	// does. ok false means there is no such attribute.
	AttrGetter interface {
		GetAttr(t Thread, name string) (v Value, ok bool, err *Exception)
	}
	// AttrSetter overrides attribute assignment, deletion when v is Null.
	AttrSetter interface {
		SetAttr(t Thread, name string, v Value) *Exception
	}
	// HasAttrs is implemented by objects with attributes of their own (a
	// __dict__): instances, exceptions, functions, modules.
	HasAttrs interface {
		Attrs() *Attrs
	}
)

// CompareOp is one of the six rich comparisons.
type CompareOp uint8

// The comparisons, in the order of CPython's tables.
const (
	LT CompareOp = iota
	LE
	EQ
	NE
	GT
	GE
)

// BinaryOp is a binary arithmetic operator.
type BinaryOp uint8

// The binary operators.
const (
	Add BinaryOp = iota
	Sub
	Mul
	MatMul
	Div
	FloorDiv
	Mod
	Pow
	LShift
	RShift
	And
	Or
	Xor
	DivMod // divmod(), no operator of its own
)

// UnaryOp is a unary arithmetic operator; "not" is not one of them.
type UnaryOp uint8

// The unary operators.
const (
	Neg UnaryOp = iota
	Pos
	Invert
)
