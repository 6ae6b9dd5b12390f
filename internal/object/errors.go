package object

import "fmt"

// Errorf returns a new exception of class cls whose message is formatted as by
// fmt.Sprintf.
func Errorf(cls *Class, format string, args ...any) *Exception {
	return NewException(cls, NewStr(fmt.Sprintf(format, args...)))
}

// The shortcuts for the classes that natives raise most.

// TypeErrorf returns a new TypeError.
func TypeErrorf(format string, args ...any) *Exception {
	return Errorf(TypeErrorClass, format, args...)
}

// ValueErrorf returns a new ValueError.
func ValueErrorf(format string, args ...any) *Exception {
	return Errorf(ValueErrorClass, format, args...)
}

// IndexErrorf returns a new IndexError.
func IndexErrorf(format string, args ...any) *Exception {
	return Errorf(IndexErrorClass, format, args...)
}

// OverflowErrorf returns a new OverflowError.
func OverflowErrorf(format string, args ...any) *Exception {
	return Errorf(OverflowErrorClass, format, args...)
}

// ZeroDivisionErrorf returns a new ZeroDivisionError.
func ZeroDivisionErrorf(format string, args ...any) *Exception {
	return Errorf(ZeroDivisionErrorClass, format, args...)
}

// RuntimeErrorf returns a new RuntimeError.
func RuntimeErrorf(format string, args ...any) *Exception {
	return Errorf(RuntimeErrorClass, format, args...)
}

// AttributeErrorf returns a new AttributeError without name and obj.
func AttributeErrorf(format string, args ...any) *Exception {
	return Errorf(AttributeErrorClass, format, args...)
}

// NameErrorf returns a new NameError about name.
func NameErrorf(name, format string, args ...any) *Exception {
	e := Errorf(NameErrorClass, format, args...)
	e.data = &nameData{name: NewStr(name)}
	return e
}

// UnboundLocalErrorf returns a new UnboundLocalError about name.
func UnboundLocalErrorf(name, format string, args ...any) *Exception {
	e := Errorf(UnboundLocalErrorClass, format, args...)
	e.data = &nameData{name: NewStr(name)}
	return e
}

// ImportErrorf returns a new exception of cls, ImportError or a subclass, about
// the name of a module.
func ImportErrorf(cls *Class, name, format string, args ...any) *Exception {
	e := Errorf(cls, format, args...)
	e.data = &importData{msg: e.args.items[0], name: NewStr(name), path: None, nameFrom: None}
	return e
}

// MemoryErr returns a new MemoryError.
func MemoryErr() *Exception { return NewException(MemoryErrorClass) }

// KeyErr returns the KeyError of a missing key.
func KeyErr(key Value) *Exception { return NewException(KeyErrorClass, key) }

// NewStopIteration returns the StopIteration by which a generator returns v.
func NewStopIteration(v Value) *Exception {
	if v.IsNull() || v.IsNone() {
		return NewException(StopIterationClass)
	}
	return NewException(StopIterationClass, v)
}

// StopIterationValue returns the value of a StopIteration.
func StopIterationValue(e *Exception) Value {
	if v, ok := e.data.(*valueData); ok {
		return v.value
	}
	if len(e.args.items) > 0 {
		return e.args.items[0]
	}
	return None
}

// AttributeErr returns the AttributeError of a missing attribute, with the data
// from which a suggestion is made when it is printed.
func AttributeErr(obj Value, name string) *Exception {
	var e *Exception
	if c, ok := obj.Object().(*Class); ok {
		e = AttributeErrorf("type object '%s' has no attribute '%s'", c.TypeName(), name)
	} else {
		e = AttributeErrorf("'%s' object has no attribute '%s'", typeName(obj), name)
	}
	e.data = &nameData{name: NewStr(name), obj: obj}
	return e
}

// withName adds name and obj to an AttributeError that has none yet.
func (e *Exception) withName(obj Value, name string) *Exception {
	if e != nil && e.data == nil && e.class.IsSubclass(AttributeErrorClass) {
		e.data = &nameData{name: NewStr(name), obj: obj}
	}
	return e
}
