package object

import "syscall"

// osErrorData is what OSError keeps beyond args.
type osErrorData struct {
	errno, strerror, filename, filename2 Value
	written                              Value // BlockingIOError.characters_written
	inited                               bool
}

// errnoClasses says which subclass of OSError an errno makes.
var errnoClasses = map[syscall.Errno]*Class{
	syscall.EAGAIN:       BlockingIOErrorClass,
	syscall.EALREADY:     BlockingIOErrorClass,
	syscall.EINPROGRESS:  BlockingIOErrorClass,
	syscall.EPIPE:        BrokenPipeErrorClass,
	syscall.ESHUTDOWN:    BrokenPipeErrorClass,
	syscall.ECHILD:       ChildProcessErrorClass,
	syscall.ECONNABORTED: ConnectionAbortedErrorClass,
	syscall.ECONNREFUSED: ConnectionRefusedErrorClass,
	syscall.ECONNRESET:   ConnectionResetErrorClass,
	syscall.EEXIST:       FileExistsErrorClass,
	syscall.ENOENT:       FileNotFoundErrorClass,
	syscall.EISDIR:       IsADirectoryErrorClass,
	syscall.ENOTDIR:      NotADirectoryErrorClass,
	syscall.EINTR:        InterruptedErrorClass,
	syscall.EACCES:       PermissionErrorClass,
	syscall.EPERM:        PermissionErrorClass,
	syscall.ESRCH:        ProcessLookupErrorClass,
	syscall.ETIMEDOUT:    TimeoutErrorClass,
}

// NewOSError returns the OSError of an errno, in the subclass it belongs to. An
// empty filename is left out.
func NewOSError(errno syscall.Errno, strerror, filename string) *Exception {
	if filename == "" {
		return NewOSErrorAbout(errno, strerror)
	}
	return NewOSErrorAbout(errno, strerror, NewStr(filename))
}

// NewOSErrorAbout is NewOSError with up to two file names, which may be of any
// type.
func NewOSErrorAbout(errno syscall.Errno, strerror string, names ...Value) *Exception {
	cls := errnoClasses[errno]
	if cls == nil {
		cls = OSErrorClass
	}
	e := NewException(cls, Int(int64(errno)), NewStr(strerror))
	d := &osErrorData{errno: Int(int64(errno)), strerror: NewStr(strerror), inited: true}
	if len(names) > 0 {
		d.filename = names[0]
	}
	if len(names) > 1 {
		d.filename2 = names[1]
	}
	e.data = d
	return e
}

var osErrorMethods = []Method{
	{Name: "__new__", Sig: "(cls, *args, **kwargs)", Kind: NewMethod, Fn: osErrorNew},
	{Name: "__init__", Sig: "(self, *args, **kwargs)", Fn: osErrorInit},
	{Name: "__str__", Sig: "(self, /)", Fn: osErrorStr},
	field("errno", func(e *Exception) *Value { return &dataOf[osErrorData](e).errno }),
	field("strerror", func(e *Exception) *Value { return &dataOf[osErrorData](e).strerror }),
	field("filename", func(e *Exception) *Value { return &dataOf[osErrorData](e).filename }),
	field("filename2", func(e *Exception) *Value { return &dataOf[osErrorData](e).filename2 }),
}

var blockingIOErrorMethods = []Method{
	{Name: "characters_written", Kind: Property, Fn: func(_ Thread, a []Value) (Value, *Exception) {
		if v := dataOf[osErrorData](excSelf(a)).written; !v.IsNull() {
			return v, nil
		}
		return Null, AttributeErrorf("characters_written")
	}, Set: func(_ Thread, a []Value) (Value, *Exception) {
		dataOf[osErrorData](excSelf(a)).written = a[1]
		return None, nil
	}},
}

// osErrorNew chooses the subclass by errno when OSError itself is called, and
// sets the fields unless a program's __init__ takes other arguments.
func osErrorNew(_ Thread, a []Value) (Value, *Exception) {
	cls, items := a[0].Object().(*Class), a[1].Object().(*Tuple).items
	init, initOwner, _ := cls.LookupIn("__init__")
	_ = init
	_, newOwner, _ := cls.LookupIn("__new__")
	deferred := !initOwner.IsBuiltin() && newOwner.IsBuiltin()
	if !deferred && a[2].Object().(*Dict).Len() > 0 {
		return Null, TypeErrorf("%s() takes no keyword arguments", cls.Name)
	}
	if cls == OSErrorClass && len(items) >= 2 && len(items) <= 5 {
		if n, ok := items[0].AsInt(); ok {
			if sub := errnoClasses[syscall.Errno(n)]; sub != nil && n > 0 {
				cls = sub
			}
		}
	}
	e := NewException(cls)
	if !deferred {
		e.setOSArgs(items)
	}
	return Of(e), nil
}

func osErrorInit(_ Thread, a []Value) (Value, *Exception) {
	e := excSelf(a)
	if a[2].Object().(*Dict).Len() > 0 {
		return Null, TypeErrorf("%s() takes no keyword arguments", e.class.Name)
	}
	if d, ok := e.data.(*osErrorData); ok && d.inited {
		return None, nil
	}
	e.setOSArgs(a[1].Object().(*Tuple).items)
	return None, nil
}

// setOSArgs takes errno, strerror and the file names from the arguments.
func (e *Exception) setOSArgs(items []Value) {
	d := &osErrorData{inited: true}
	e.data = d
	if len(items) >= 2 && len(items) <= 5 {
		d.errno, d.strerror = items[0], items[1]
		if len(items) >= 3 && !items[2].IsNone() {
			if _, isInt := items[2].AsInt(); isInt && e.class.IsSubclass(BlockingIOErrorClass) {
				d.written = items[2]
			} else {
				d.filename = items[2]
				if len(items) >= 5 && !items[4].IsNone() {
					d.filename2 = items[4]
				}
				items = items[:2]
			}
		}
	}
	e.setArgs(items)
}

func osErrorStr(t Thread, a []Value) (Value, *Exception) {
	e := excSelf(a)
	d := dataOf[osErrorData](e)
	text := func(v Value) (string, *Exception) {
		if v.IsNull() {
			return "None", nil
		}
		return StrText(t, v)
	}
	no, err := text(d.errno)
	if err != nil {
		return Null, err
	}
	str, err := text(d.strerror)
	if err != nil {
		return Null, err
	}
	switch {
	case !d.filename.IsNull():
		name, err := Repr(t, d.filename)
		if err != nil {
			return Null, err
		}
		if !d.filename2.IsNull() {
			other, err := Repr(t, d.filename2)
			return strResult("[Errno "+no+"] "+str+": "+name+" -> "+other, err)
		}
		return NewStr("[Errno " + no + "] " + str + ": " + name), nil
	case !d.errno.IsNull() && !d.strerror.IsNull():
		return NewStr("[Errno " + no + "] " + str), nil
	}
	return baseExceptionStr(t, a)
}

func (d *osErrorData) fromArgs(e *Exception) {
	if items := e.args.items; len(items) >= 2 {
		d.errno, d.strerror = items[0], items[1]
		if len(items) >= 3 {
			d.filename = items[2]
		}
	}
}
