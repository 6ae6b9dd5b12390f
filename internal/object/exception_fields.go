package object

// The data that exception classes keep beyond args. A Null field is an
// attribute that was never set; it reads as None.
type (
	// nameData is that of AttributeError and NameError.
	nameData struct{ name, obj Value }
	// valueData is that of StopIteration (value) and SystemExit (code).
	valueData struct{ value Value }
	// importData is that of ImportError.
	importData struct {
		msg, name, path, nameFrom Value
		candidates                []string // names of the module, for suggestions
	}
)

// field is a row for an attribute kept in the data of an exception. of finds
// it, making the data if need be.
func field(name string, of func(e *Exception) *Value) Method {
	return Method{Name: name, Kind: Property, Fn: func(_ Thread, a []Value) (Value, *Exception) {
		if p := of(excSelf(a)); !p.IsNull() {
			return *p, nil
		}
		return None, nil
	}, Set: func(_ Thread, a []Value) (Value, *Exception) {
		*of(excSelf(a)) = a[1]
		return None, nil
	}}
}

// fromArgs is implemented by data that an exception made in Go, without its
// __init__, derives from its args.
type fromArgs interface{ fromArgs(e *Exception) }

// dataOf returns the data of type T, making it at first use.
func dataOf[T any](e *Exception) *T {
	if d, ok := e.data.(*T); ok {
		return d
	}
	d := new(T)
	e.data = d
	if f, ok := any(d).(fromArgs); ok {
		f.fromArgs(e)
	}
	return d
}

func (d *importData) fromArgs(e *Exception) {
	if len(e.args.items) == 1 {
		d.msg = e.args.items[0]
	}
}

// initArgs is BaseException.__init__ for classes that take keywords of their
// own: it sets args and returns the keywords by name.
func initArgs(a []Value, accepted ...string) (map[string]Value, *Exception) {
	e := excSelf(a)
	e.setArgs(a[1].Object().(*Tuple).items)
	out := map[string]Value{}
	var err *Exception
	a[2].Object().(*Dict).Items(func(k, v Value) bool {
		name, _ := k.AsStr()
		for _, n := range accepted {
			if n == name {
				out[name] = v
				return true
			}
		}
		err = TypeErrorf("%s() got an unexpected keyword argument '%s'", e.class.Name, name)
		return false
	})
	return out, err
}

var attributeErrorMethods = []Method{
	{Name: "__init__", Sig: "(self, *args, **kwargs)", Fn: func(_ Thread, a []Value) (Value, *Exception) {
		kw, err := initArgs(a, "name", "obj")
		if err != nil {
			return Null, err
		}
		excSelf(a).data = &nameData{kw["name"], kw["obj"]}
		return None, nil
	}},
	field("name", func(e *Exception) *Value { return &dataOf[nameData](e).name }),
	field("obj", func(e *Exception) *Value { return &dataOf[nameData](e).obj }),
}

var nameErrorMethods = []Method{
	{Name: "__init__", Sig: "(self, *args, **kwargs)", Fn: func(_ Thread, a []Value) (Value, *Exception) {
		kw, err := initArgs(a, "name")
		if err != nil {
			return Null, err
		}
		excSelf(a).data = &nameData{name: kw["name"]}
		return None, nil
	}},
	field("name", func(e *Exception) *Value { return &dataOf[nameData](e).name }),
}

var importErrorMethods = []Method{
	{Name: "__init__", Sig: "(self, *args, **kwargs)", Fn: func(_ Thread, a []Value) (Value, *Exception) {
		kw, err := initArgs(a, "name", "path", "name_from")
		if err != nil {
			return Null, err
		}
		d := &importData{name: kw["name"], path: kw["path"], nameFrom: kw["name_from"]}
		if items := excSelf(a).args.items; len(items) == 1 {
			d.msg = items[0]
		}
		excSelf(a).data = d
		return None, nil
	}},
	{Name: "__str__", Sig: "(self, /)", Fn: func(t Thread, a []Value) (Value, *Exception) {
		if d := dataOf[importData](excSelf(a)); !d.msg.IsNull() && d.msg.Class() == StrClass {
			return d.msg, nil
		}
		return baseExceptionStr(t, a)
	}},
	field("msg", func(e *Exception) *Value { return &dataOf[importData](e).msg }),
	field("name", func(e *Exception) *Value { return &dataOf[importData](e).name }),
	field("path", func(e *Exception) *Value { return &dataOf[importData](e).path }),
	field("name_from", func(e *Exception) *Value { return &dataOf[importData](e).nameFrom }),
}

var keyErrorMethods = []Method{
	{Name: "__str__", Sig: "(self, /)", Fn: func(t Thread, a []Value) (Value, *Exception) {
		if items := excSelf(a).args.items; len(items) == 1 {
			s, err := Repr(t, items[0])
			return strResult(s, err)
		}
		return baseExceptionStr(t, a)
	}},
}

var stopIterationMethods = []Method{
	{Name: "__init__", Sig: "(self, *args, **kwargs)", Fn: func(t Thread, a []Value) (Value, *Exception) {
		if _, err := baseExceptionInit(t, a); err != nil {
			return Null, err
		}
		e := excSelf(a)
		e.data = nil
		return None, nil
	}},
	{Name: "value", Kind: Property, Fn: func(_ Thread, a []Value) (Value, *Exception) {
		return StopIterationValue(excSelf(a)), nil
	}, Set: func(_ Thread, a []Value) (Value, *Exception) {
		v := a[1]
		if v.IsNull() {
			v = None
		}
		dataOf[valueData](excSelf(a)).value = v
		return None, nil
	}, Doc: "generator return value"},
}

var systemExitMethods = []Method{
	{Name: "__init__", Sig: "(self, *args, **kwargs)", Fn: func(t Thread, a []Value) (Value, *Exception) {
		if _, err := baseExceptionInit(t, a); err != nil {
			return Null, err
		}
		excSelf(a).data = nil
		return None, nil
	}},
	{Name: "code", Kind: Property, Fn: func(_ Thread, a []Value) (Value, *Exception) {
		return SystemExitCode(excSelf(a)), nil
	}, Set: func(_ Thread, a []Value) (Value, *Exception) {
		v := a[1]
		if v.IsNull() {
			v = None
		}
		dataOf[valueData](excSelf(a)).value = v
		return None, nil
	}, Doc: "exception code"},
}

// SystemExitCode returns the code of a SystemExit: None, its only argument, or
// the args tuple.
func SystemExitCode(e *Exception) Value {
	if d, ok := e.data.(*valueData); ok {
		return d.value
	}
	switch len(e.args.items) {
	case 0:
		return None
	case 1:
		return e.args.items[0]
	}
	return Of(e.args)
}

// SuggestData returns the name that a NameError, AttributeError or ImportError
// is about and, for AttributeError, the object; Null where unknown.
func (e *Exception) SuggestData() (name, obj Value) {
	switch d := e.data.(type) {
	case *nameData:
		return d.name, d.obj
	case *importData:
		return d.nameFrom, d.name
	}
	return Null, Null
}

// SuggestCandidates returns the names of the module that an ImportError of
// "from m import name" is about.
func (e *Exception) SuggestCandidates() []string {
	if d, ok := e.data.(*importData); ok {
		return d.candidates
	}
	return nil
}

// ImportFromErr returns the ImportError of "from m import name" with the given
// message; candidates are the names that m has.
func ImportFromErr(message, module, path, name string, candidates []string) *Exception {
	e := NewException(ImportErrorClass, NewStr(message))
	d := &importData{msg: e.args.items[0], name: NewStr(module), path: None, nameFrom: NewStr(name), candidates: candidates}
	if path != "" {
		d.path = NewStr(path)
	}
	e.data = d
	return e
}

// NewNameError returns a NameError or UnboundLocalError about name.
func NewNameError(cls *Class, name, message string) *Exception {
	e := NewException(cls, NewStr(message))
	e.data = &nameData{name: NewStr(name)}
	return e
}

// NewExceptionClass makes an exception class of a library module.
func NewExceptionClass(name, module string, bases ...*Class) *Class {
	return NewNativeClass(name, module, bases, nil)
}

// ErrorClass is the class Exception.
var ErrorClass = ExceptionBaseClass
