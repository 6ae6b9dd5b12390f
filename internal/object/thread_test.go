package object

// testThread is a Thread for tests of this package: Call runs what is
// implemented in Go, there are no frames, and warnings are collected.
type testThread struct {
	depth    int
	handled  *Exception
	reprs    ReprGuard
	warnings []string
	reserve  int64 // greatest single allocation, 0 for 1 GiB
}

func newTestThread() *testThread { return &testThread{} }

func (t *testThread) Call(fn Value, args []Value, kw []Kw) (Value, *Exception) {
	switch f := fn.Object().(type) {
	case NativeCallable:
		return f.CallNative(t, args, kw)
	case Callable:
		return f.Call(t, args, kw)
	}
	if m, ok := LookupSpecial(fn, "__call__"); ok {
		bound, err := BindSpecial(t, fn, m)
		if err != nil {
			return Null, err
		}
		return t.Call(bound, args, kw)
	}
	return Null, TypeErrorf("'%s' object is not callable", fn.Class().Name)
}

func (t *testThread) Poll() *Exception { return nil }

func (t *testThread) Reserve(n int64) *Exception {
	limit := t.reserve
	if limit == 0 {
		limit = 1 << 30
	}
	if n > limit {
		return MemoryErr()
	}
	return nil
}

func (t *testThread) Enter() *Exception {
	if t.depth >= 200 {
		return Errorf(RecursionErrorClass, "maximum recursion depth exceeded")
	}
	t.depth++
	return nil
}

func (t *testThread) Leave()                { t.depth-- }
func (t *testThread) Scratch(n int) []Value { return make([]Value, n) }
func (t *testThread) Drop([]Value)          {}
func (t *testThread) Handled() *Exception   { return t.handled }
func (t *testThread) Frame() Frame          { return nil }
func (t *testThread) Reprs() *ReprGuard     { return &t.reprs }

func (t *testThread) Warn(category *Class, message string, stackLevel int) *Exception {
	t.warnings = append(t.warnings, category.Name+": "+message)
	return nil
}

// testFunc is a function as if written in Python, for classes made by tests.
type testFunc struct {
	name string
	fn   func(t Thread, args []Value, kw []Kw) (Value, *Exception)
}

var testFuncClass = NewNativeClass("function", "builtins", nil, nil, Final())

func (*testFunc) Class() *Class   { return testFuncClass }
func (*testFunc) BindsSelf() bool { return true }
func (f *testFunc) Call(t Thread, args []Value, kw []Kw) (Value, *Exception) {
	return f.fn(t, args, kw)
}
func (f *testFunc) Get(_ Thread, self Value, _ *Class) (Value, *Exception) {
	if self.IsNull() {
		return Of(f), nil
	}
	return NewBoundMethod(Of(f), self), nil
}

// pyFunc makes such a function of a Go function of the arguments.
func pyFunc(name string, fn func(args []Value) (Value, *Exception)) Value {
	return Of(&testFunc{name, func(_ Thread, args []Value, _ []Kw) (Value, *Exception) { return fn(args) }})
}

// testClass makes a class as a class statement would: names and values
// alternate in ns.
func testClass(t Thread, name string, bases []*Class, ns ...any) (*Class, *Exception) {
	d := NewDict()
	d.SetStr("__module__", NewStr("__main__"))
	for i := 0; i+1 < len(ns); i += 2 {
		d.SetStr(ns[i].(string), ns[i+1].(Value))
	}
	items := make([]Value, len(bases))
	for i, b := range bases {
		items[i] = Of(b)
	}
	return NewClass(t, TypeClass, name, NewTuple(items...), d, nil)
}
