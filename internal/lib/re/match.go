package re

import (
	"fmt"
	"strings"

	"asyncrepl/internal/object"
)

// match is a match as programs see it.
type match struct {
	*pattern
	s        *subject
	at       spans
	pos, end int
}

// Class implements object.Object.
func (*match) Class() *object.Class { return matchClass }

func (sc *scan) match(f spans) *match {
	sc.s.runes = nil // made again if needed: matches live longer than searches
	return &match{pattern: sc.pattern, s: sc.s, at: f, pos: sc.pos, end: sc.end}
}

// value is what a group matched, or without if it took no part.
func (m *match) value(g int, without object.Value) object.Value {
	if m.at[2*g] < 0 {
		return without
	}
	return m.s.slice(m.at[2*g], m.at[2*g+1])
}

// number finds a group by its number or name.
func (m *match) number(t object.Thread, v object.Value) (int, *object.Exception) {
	g := -1
	if s, ok := object.StrOf(v); ok && m.text {
		if n, ok := m.program.names[s]; ok {
			g = n
		}
	} else if b, ok := object.BytesOf(v); ok && !m.text {
		if n, ok := m.program.names[b]; ok {
			g = n
		}
	} else if _, hasIndex := object.LookupSpecial(v, "__index__"); hasIndex || object.IsIntValue(v) {
		n, exc := object.IndexClamped(t, v)
		if exc != nil {
			return 0, exc
		}
		g = n
	}
	if g < 0 || g >= len(m.groups) {
		return 0, object.IndexErrorf("no such group")
	}
	return g, nil
}

// lastGroup is the number of the group that was closed last, 0 if none was.
func (m *match) lastGroup() int {
	last := 0
	for _, g := range m.closing {
		if m.at[2*g] >= 0 && (last == 0 || m.at[2*g+1] >= m.at[2*last+1]) {
			last = g
		}
	}
	return last
}

func (m *match) name(g int) object.Value {
	for name, n := range m.program.names {
		if n == g {
			return object.NewStr(name)
		}
	}
	return object.None
}

func (m *match) span(g int) object.Value {
	return object.Of(object.NewTuple(object.Int(int64(m.at[2*g])), object.Int(int64(m.at[2*g+1]))))
}

// Repr implements object.Reprer.
func (m *match) Repr(t object.Thread) (string, *object.Exception) {
	s, exc := object.Repr(t, m.value(0, object.None))
	return fmt.Sprintf("<re.Match object; span=(%d, %d), match=%s>", m.at[0], m.at[1], s), exc
}

// GetItem implements object.Indexable.
func (m *match) GetItem(t object.Thread, key object.Value) (object.Value, *object.Exception) {
	g, exc := m.number(t, key)
	if exc != nil {
		return object.Null, exc
	}
	return m.value(g, object.None), nil
}

func matchField(name, doc string, get func(m *match) object.Value) object.Method {
	return object.Method{Name: name, Kind: object.Property, Doc: doc, Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
		return get(a[0].Object().(*match)), nil
	}}
}

// ofGroup is a method about one group, the whole match by default.
func ofGroup(name, doc string, get func(m *match, g int) object.Value) object.Method {
	return object.Method{Name: name, Sig: "(self, group=0, /)", Doc: doc, Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		m := a[0].Object().(*match)
		g, exc := m.number(t, a[1])
		if exc != nil {
			return object.Null, exc
		}
		return get(m, g), nil
	}}
}

func init() {
	matchClass = object.NewNativeClass("Match", "re", nil, []object.Method{
		{Name: "group", Sig: "(self, /, *groups)", Doc: "Fetch matched groups by number or name; zero means the whole match.", Fn: matchGroup},
		{Name: "groups", Sig: "(self, /, default=None)", Doc: "Collect the text of every group, starting at number one, in a tuple.", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			m := a[0].Object().(*match)
			out := make([]object.Value, len(m.groups)-1)
			for i := range out {
				out[i] = m.value(i+1, a[1])
			}
			return object.Of(object.NewTuple(out...)), nil
		}},
		{Name: "groupdict", Sig: "(self, /, default=None)", Doc: "Map each named group to the text that it captured.", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			m := a[0].Object().(*match)
			d := object.NewDict()
			m.pattern.names.Items(func(k, v object.Value) bool {
				g, _ := v.AsInt()
				name, _ := k.AsStr()
				d.SetStr(name, m.value(int(g), a[1]))
				return true
			})
			return object.Of(d), nil
		}},
		ofGroup("start", "Tells where a group begins, -1 if it took no part.", func(m *match, g int) object.Value { return object.Int(int64(m.at[2*g])) }),
		ofGroup("end", "Tells where a group ends, -1 if it took no part.", func(m *match, g int) object.Value { return object.Int(int64(m.at[2*g+1])) }),
		ofGroup("span", "Tells where a group begins and ends.", (*match).span),
		{Name: "expand", Sig: "(self, /, template)", Doc: "Fill in a template's escapes and group references, just like sub().", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			m := a[0].Object().(*match)
			tmpl, exc := m.template(t, a[1])
			if exc == nil && !tmpl.wrong.IsNull() {
				_, exc = appendResult(nil, a[1], m.s, 0)
			}
			if exc != nil {
				return object.Null, exc
			}
			return m.s.join(tmpl.expand(nil, m.s, m.at)), nil
		}},
		matchField("re", "The regular expression object.", func(m *match) object.Value { return object.Of(m.pattern) }),
		matchField("string", "The string that was searched.", func(m *match) object.Value { return m.s.value }),
		matchField("pos", "Where the search began.", func(m *match) object.Value { return object.Int(int64(m.pos)) }),
		matchField("endpos", "Where the search had to stop.", func(m *match) object.Value { return object.Int(int64(m.end)) }),
		matchField("lastindex", "The number of the group that was closed last.", func(m *match) object.Value {
			if g := m.lastGroup(); g > 0 {
				return object.Int(int64(g))
			}
			return object.None
		}),
		matchField("lastgroup", "The name of the group that was closed last.", func(m *match) object.Value { return m.name(m.lastGroup()) }),
		matchField("regs", "", func(m *match) object.Value {
			out := make([]object.Value, len(m.groups))
			for g := range out {
				out[g] = m.span(g)
			}
			return object.Of(object.NewTuple(out...))
		}),
		{Name: "__copy__", Sig: "(self, /)", Fn: itself},
		{Name: "__deepcopy__", Sig: "(self, memo, /)", Fn: itself},
		{Name: "__class_getitem__", Sig: "(cls, item, /)", Kind: object.ClassMethod, Fn: object.ClassGetItem, Doc: "See PEP 585"},
	}, object.WithFlags(object.FinalClass|object.NoNew|object.NoDict|object.DottedName), object.WithProto((*match)(nil), ""),
		object.WithDoc("What a search has found. It is always true, so that 'if match:' asks whether there is one."))
}

func matchGroup(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	m := a[0].Object().(*match)
	args, _ := object.TupleOf(a[1])
	items := args.Items()
	switch len(items) {
	case 0:
		return m.value(0, object.None), nil
	case 1:
		return m.GetItem(t, items[0])
	}
	out := make([]object.Value, len(items))
	for i, v := range items {
		g, exc := m.number(t, v)
		if exc != nil {
			return object.Null, exc
		}
		out[i] = m.value(g, object.None)
	}
	return object.Of(object.NewTuple(out...)), nil
}

// substitute is sub and subn.
func substitute(t object.Thread, p *pattern, repl, str, count object.Value) (object.Value, int, *object.Exception) {
	limit, exc := object.IndexInt(t, count)
	if exc != nil {
		return object.Null, 0, exc
	}
	var tmpl *template
	callable := object.IsCallable(repl)
	if !callable {
		if tmpl, exc = p.template(t, repl); exc != nil {
			return object.Null, 0, exc
		}
	}
	sc, exc := newScan(t, []object.Value{object.Of(p), str})
	if exc != nil {
		return object.Null, 0, exc
	}
	var b []byte
	last, n, pieces := 0, 0, 0
	for ; limit == 0 || n < limit; n++ {
		f, exc := sc.next(t, false)
		if exc != nil {
			return object.Null, 0, exc
		}
		if f == nil {
			break
		}
		if exc := t.Poll(); exc != nil {
			return object.Null, 0, exc
		}
		if f[0] > last {
			b = sc.s.appendSlice(b, last, f[0])
			pieces++
		}
		last = f[1]
		if !callable && tmpl.wrong.IsNull() {
			b = tmpl.expand(b, sc.s, f)
			continue
		}
		r := repl
		if callable {
			runes := sc.s.runes
			r, exc = object.Call(t, repl, []object.Value{object.Of(sc.match(f))}, nil)
			if exc != nil {
				return object.Null, 0, exc
			}
			sc.s.runes = runes
		}
		if b, exc = appendResult(b, r, sc.s, pieces); exc != nil {
			return object.Null, 0, exc
		}
		if !r.IsNone() {
			pieces++
		}
	}
	if n == 0 {
		if sc.s.text {
			return object.Of(sc.s.str), 0, nil
		}
		return sc.s.slice(0, sc.s.n), 0, nil
	}
	return sc.s.join(sc.s.appendSlice(b, last, sc.s.n)), n, nil
}

// appendResult appends what a function made of a match, piece number n of the
// result; None is nothing.
func appendResult(b []byte, r object.Value, s *subject, n int) ([]byte, *object.Exception) {
	if r.IsNone() {
		return b, nil
	}
	if s.text {
		text, ok := object.StrOf(r)
		if !ok {
			return b, object.TypeErrorf("sequence item %d: expected str instance, %s found", n, r.Class().TypeName())
		}
		return append(b, text...), nil
	}
	raw, ok := object.BufferOf(r)
	if !ok {
		return b, object.TypeErrorf("sequence item %d: expected a bytes-like object, %s found", n, r.Class().TypeName())
	}
	return append(b, raw...), nil
}

// template is a replacement that has been read: text and groups by turns.
type template struct {
	texts  []string // one more than groups
	groups []int
	wrong  object.Value // what was given, if it is text for a bytes pattern or the reverse
}

// expand appends the replacement for a match.
func (tm *template) expand(b []byte, s *subject, f spans) []byte {
	for i, g := range tm.groups {
		b = append(b, tm.texts[i]...)
		if f[2*g] >= 0 {
			b = s.appendSlice(b, f[2*g], f[2*g+1])
		}
	}
	return append(b, tm.texts[len(tm.groups)]...)
}

// template reads a replacement.
func (p *pattern) template(t object.Thread, v object.Value) (*template, *object.Exception) {
	text, isText := object.StrOf(v)
	if !isText {
		b, ok := object.BufferOf(v)
		switch {
		case !ok && p.text:
			return nil, object.TypeErrorf("decoding to str: need a bytes-like object, %s found", v.Class().TypeName())
		case !ok:
			return nil, object.TypeErrorf("cannot convert '%s' object to bytes", v.Class().TypeName())
		}
		text = b
	}
	if isText != p.text {
		return &template{wrong: v}, nil
	}
	if !strings.Contains(text, `\`) {
		return &template{texts: []string{text}}, nil
	}
	return readTemplate(t, p, text)
}
