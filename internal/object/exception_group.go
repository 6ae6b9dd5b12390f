package object

import "strconv"

// groupData is what an exception group keeps.
type groupData struct {
	msg  Value
	excs *Tuple
}

// GroupMembers returns the exceptions of a group; ok is false for others.
func (e *Exception) GroupMembers() (members []Value, ok bool) {
	d, ok := e.data.(*groupData)
	if !ok {
		return nil, false
	}
	return d.excs.items, true
}

// Members returns the exceptions of a group, nil for other exceptions.
func (e *Exception) Members() []error {
	items, ok := e.GroupMembers()
	if !ok {
		return nil
	}
	out := make([]error, 0, len(items))
	for _, v := range items {
		if x, ok := v.Object().(*Exception); ok {
			out = append(out, x)
		}
	}
	return out
}

// NewExceptionGroup returns the group of excs: an ExceptionGroup if all are
// Exceptions, else a BaseExceptionGroup.
func NewExceptionGroup(msg string, excs []*Exception) *Exception {
	items := make([]Value, len(excs))
	cls := ExceptionGroupClass
	for i, e := range excs {
		items[i] = Of(e)
		if !e.class.IsSubclass(ExceptionBaseClass) {
			cls = BaseExceptionGroupClass
		}
	}
	return newGroup(cls, NewStr(msg), items)
}

func newGroup(cls *Class, msg Value, items []Value) *Exception {
	e := NewException(cls, msg, Of(NewList(append([]Value(nil), items...)...)))
	e.data = &groupData{msg, NewTuple(items...)}
	return e
}

var exceptionGroupMethods = []Method{
	{Name: "__new__", Sig: "(cls, *args, **kwargs)", Kind: NewMethod, Fn: groupNew},
	{Name: "__init__", Sig: "(self, *args, **kwargs)", Fn: func(_ Thread, a []Value) (Value, *Exception) {
		if a[2].Object().(*Dict).Len() > 0 {
			return Null, TypeErrorf("%s() takes no keyword arguments", excSelf(a).class.Name)
		}
		excSelf(a).setArgs(a[1].Object().(*Tuple).items)
		return None, nil
	}},
	{Name: "__str__", Sig: "(self, /)", Fn: groupStr},
	{Name: "__class_getitem__", Sig: "(cls, item, /)", Kind: ClassMethod, Fn: ClassGetItem, Doc: "See PEP 585"},
	{Name: "derive", Sig: "(self, excs, /)", Fn: groupDerive},
	{Name: "split", Sig: "(self, matcher_value, /)", Fn: groupSplitMethod},
	{Name: "subgroup", Sig: "(self, matcher_value, /)", Fn: func(t Thread, a []Value) (Value, *Exception) {
		m, err := newMatcher(t, a[1])
		if err != nil {
			return Null, err
		}
		yes, _, err := splitGroup(t, excSelf(a), m, false)
		return yes, err
	}},
	{Name: "message", Kind: Property, Fn: func(_ Thread, a []Value) (Value, *Exception) {
		return dataOf[groupData](excSelf(a)).msg, nil
	}, Doc: "exception message"},
	{Name: "exceptions", Kind: Property, Fn: func(_ Thread, a []Value) (Value, *Exception) {
		return Of(dataOf[groupData](excSelf(a)).excs), nil
	}, Doc: "nested exceptions"},
}

func groupNew(t Thread, a []Value) (Value, *Exception) {
	cls, items := a[0].Object().(*Class), a[1].Object().(*Tuple).items
	if len(items) != 2 {
		return Null, TypeErrorf("BaseExceptionGroup.__new__() takes exactly 2 arguments (%d given)", len(items))
	}
	if !items[0].Class().IsSubclass(StrClass) {
		return Null, TypeErrorf("BaseExceptionGroup.__new__() argument 1 must be str, not %s", items[0].Class().Name)
	}
	if !isSequence(items[1]) {
		return Null, TypeErrorf("second argument (exceptions) must be a sequence")
	}
	excs, err := ToList(t, items[1])
	if err != nil {
		return Null, err
	}
	excs = append([]Value(nil), excs...)
	if len(excs) == 0 {
		return Null, ValueErrorf("second argument (exceptions) must be a non-empty sequence")
	}
	base := false
	for i, v := range excs {
		e, ok := v.Object().(*Exception)
		if !ok {
			return Null, ValueErrorf("Item %d of second argument (exceptions) is not an exception", i)
		}
		base = base || !e.class.IsSubclass(ExceptionBaseClass)
	}
	switch {
	case cls == ExceptionGroupClass && base:
		return Null, TypeErrorf("Cannot nest BaseExceptions in an ExceptionGroup")
	case cls == BaseExceptionGroupClass && !base:
		cls = ExceptionGroupClass
	case cls != BaseExceptionGroupClass && base && cls.IsSubclass(ExceptionBaseClass):
		return Null, TypeErrorf("Cannot nest BaseExceptions in '%s'", cls.Name)
	}
	e := NewException(cls, items...)
	e.data = &groupData{items[0], NewTuple(excs...)}
	return Of(e), nil
}

// isSequence reports whether a value can be the list of a group's members.
func isSequence(v Value) bool {
	switch Unwrap(v).Object().(type) {
	case *List, *Tuple, *Str:
		return true
	case *Dict, *Set:
		return false
	}
	c := v.Class()
	if c.IsSubclass(DictClass) || c.IsSubclass(SetClass) || c.IsSubclass(FrozenSetClass) {
		return false
	}
	_, ok := c.Lookup("__getitem__")
	return ok && v.Class() != MappingProxyClass
}

func groupStr(t Thread, a []Value) (Value, *Exception) {
	d := dataOf[groupData](excSelf(a))
	s, err := StrText(t, d.msg)
	if err != nil {
		return Null, err
	}
	n := len(d.excs.items)
	return NewStr(s + " (" + strconv.Itoa(n) + " sub-exception" + plural(n) + ")"), nil
}

func groupDerive(t Thread, a []Value) (Value, *Exception) {
	return Call(t, Of(BaseExceptionGroupClass), []Value{dataOf[groupData](excSelf(a)).msg, a[1]}, nil)
}

func groupSplitMethod(t Thread, a []Value) (Value, *Exception) {
	m, err := newMatcher(t, a[1])
	if err != nil {
		return Null, err
	}
	yes, no, err := splitGroup(t, excSelf(a), m, true)
	if err != nil {
		return Null, err
	}
	return Of(NewTuple(yes, no)), nil
}

// matcher decides whether an exception belongs to the part split off.
type matcher func(e *Exception) (bool, *Exception)

// newMatcher makes a matcher of a class, a tuple of classes or a callable.
func newMatcher(t Thread, v Value) (matcher, *Exception) {
	if classes, ok := exceptionTypes(v); ok {
		return func(e *Exception) (bool, *Exception) { return e.isAny(classes), nil }, nil
	}
	if _, isClass := v.Object().(*Class); isClass || !IsCallable(v) {
		return nil, TypeErrorf("expected an exception type, a tuple of exception types, or a callable (other than a class)")
	}
	return func(e *Exception) (bool, *Exception) {
		r, err := Call(t, v, []Value{Of(e)}, nil)
		if err != nil {
			return false, err
		}
		return Truth(t, r)
	}, nil
}

// exceptionTypes returns the exception classes that v is.
func exceptionTypes(v Value) ([]*Class, bool) {
	if c, ok := v.Object().(*Class); ok {
		return []*Class{c}, c.IsSubclass(BaseExceptionClass)
	}
	tup, ok := Unwrap(v).Object().(*Tuple)
	if !ok {
		return nil, false
	}
	var out []*Class
	for _, item := range tup.items {
		c, ok := item.Object().(*Class)
		if !ok || !c.IsSubclass(BaseExceptionClass) {
			return nil, false
		}
		out = append(out, c)
	}
	return out, true
}

func (e *Exception) isAny(classes []*Class) bool {
	for _, c := range classes {
		if e.class.IsSubclass(c) {
			return true
		}
	}
	return false
}

// splitGroup splits e into what matches and, if wanted, the rest, keeping the
// nesting; None stands for an empty part.
func splitGroup(t Thread, e *Exception, m matcher, rest bool) (yes, no Value, err *Exception) {
	if err := t.Enter(); err != nil {
		return Null, Null, err
	}
	defer t.Leave()
	ok, err := m(e)
	if err != nil {
		return Null, Null, err
	}
	if ok {
		return Of(e), None, nil
	}
	d, isGroup := e.data.(*groupData)
	if !isGroup {
		return None, Of(e), nil
	}
	var in, out []Value
	for _, x := range d.excs.items {
		y, n, err := splitGroup(t, x.Object().(*Exception), m, rest)
		if err != nil {
			return Null, Null, err
		}
		if !y.IsNone() {
			in = append(in, y)
		}
		if !n.IsNone() {
			out = append(out, n)
		}
	}
	if yes, err = e.derived(t, in); err != nil || !rest {
		return yes, None, err
	}
	no, err = e.derived(t, out)
	return yes, no, err
}

// derived makes a group like e with other members, by its derive method.
func (e *Exception) derived(t Thread, members []Value) (Value, *Exception) {
	if len(members) == 0 {
		return None, nil
	}
	v, err := CallMethod(t, Of(e), "derive", Of(NewList(members...)))
	if err != nil {
		return Null, err
	}
	g, ok := v.Object().(*Exception)
	if !ok || !g.class.IsSubclass(BaseExceptionGroupClass) {
		return Null, TypeErrorf("derive must return an instance of BaseExceptionGroup")
	}
	g.Traceback, g.Context, g.Cause, g.SuppressContext = e.Traceback, e.Context, e.Cause, e.SuppressContext
	if notes, ok := e.attrs.Get("__notes__"); ok {
		if l, ok := notes.Object().(*List); ok {
			g.attrs.Set("__notes__", Of(NewList(append([]Value(nil), l.Items...)...)))
		}
	}
	return v, nil
}

// SplitForExceptStar splits the exception of an except* clause: exc is what is
// left to match, None if nothing is; types the class or tuple of the clause. A
// plain exception that matches is wrapped in a group.
func SplitForExceptStar(t Thread, exc, types Value) (rest, match Value, err *Exception) {
	if exc.IsNone() {
		return None, None, nil
	}
	classes, ok := exceptionTypes(types)
	if !ok {
		return Null, Null, TypeErrorf("catching classes that do not inherit from BaseException is not allowed")
	}
	for _, c := range classes {
		if c.IsSubclass(BaseExceptionGroupClass) {
			return Null, Null, TypeErrorf("catching ExceptionGroup with except* is not allowed. Use except instead.")
		}
	}
	e := exc.Object().(*Exception)
	if _, isGroup := e.GroupMembers(); !isGroup {
		if !e.isAny(classes) {
			return exc, None, nil
		}
		g := NewExceptionGroup("", []*Exception{e})
		g.setArgs([]Value{NewStr(""), Of(NewTuple(exc))})
		g.Traceback = e.Traceback
		return None, Of(g), nil
	}
	match, rest, err = splitGroup(t, e, func(e *Exception) (bool, *Exception) { return e.isAny(classes), nil }, true)
	return rest, match, err
}

// CollectExceptStar makes what the end of a try with except* raises: orig is
// the exception that was raised, excs the list of what the clauses raised and,
// last, what none matched. None means that nothing is left to raise.
func CollectExceptStar(t Thread, orig, excs Value) (Value, *Exception) {
	list, err := ToList(t, excs)
	if err != nil {
		return Null, err
	}
	var raised, reraised []Value
	o, _ := orig.Object().(*Exception)
	_, isGroup := o.GroupMembers()
	for _, v := range list {
		e, ok := v.Object().(*Exception)
		if !ok {
			continue
		}
		if !isGroup {
			// A plain exception: at most one clause ran, and what it raised
			// stands for itself.
			return v, nil
		}
		if sameMetadata(e, o) {
			reraised = append(reraised, v)
		} else {
			raised = append(raised, v)
		}
	}
	if len(raised)+len(reraised) == 0 {
		return None, nil
	}
	left := None
	if len(reraised) > 0 {
		if left, err = projectGroup(t, o, reraised); err != nil {
			return Null, err
		}
	}
	if len(raised) == 0 {
		return left, nil
	}
	if !left.IsNone() {
		raised = append(raised, left)
	}
	if len(raised) == 1 {
		return raised[0], nil
	}
	members := make([]*Exception, len(raised))
	for i, v := range raised {
		members[i] = v.Object().(*Exception)
	}
	return Of(NewExceptionGroup("", members)), nil
}

// sameMetadata reports whether e is a part split off o and raised again.
func sameMetadata(e, o *Exception) bool {
	if _, ok := e.GroupMembers(); !ok {
		return false
	}
	return e.Traceback == o.Traceback && e.Cause == o.Cause && e.Context == o.Context
}

// projectGroup makes the part of o that holds the leaves of the given groups.
func projectGroup(t Thread, o *Exception, parts []Value) (Value, *Exception) {
	leaves := map[*Exception]bool{}
	var collect func(e *Exception)
	collect = func(e *Exception) {
		members, ok := e.GroupMembers()
		if !ok {
			leaves[e] = true
		}
		for _, m := range members {
			collect(m.Object().(*Exception))
		}
	}
	for _, p := range parts {
		collect(p.Object().(*Exception))
	}
	yes, _, err := splitGroup(t, o, func(e *Exception) (bool, *Exception) { return leaves[e], nil }, false)
	return yes, err
}
