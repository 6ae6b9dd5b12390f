package traceback

import (
	"strings"

	"asyncrepl/internal/object"
)

// suggestion is what follows the message of an error about a name: "Did you
// mean", "Did you forget to import".
func (p *printer) suggestion(e *object.Exception) string {
	nameValue, obj := e.SuggestData()
	name, ok := text(nameValue)
	if !ok {
		return ""
	}
	var similar string
	switch {
	case e.IsA(object.ImportErrorClass):
		similar = object.SuggestName(p.public(e.SuggestCandidates(), name), name)
	case e.IsA(object.AttributeErrorClass):
		similar = p.attribute(e, obj, name)
	case e.IsA(object.NameErrorClass):
		similar = p.variable(e, name)
	default:
		return ""
	}
	out := ""
	if similar != "" {
		out = ". Did you mean: '" + similar + "'?"
	}
	if e.IsA(object.NameErrorClass) && stdlibNames[name] {
		if similar != "" {
			return out + " Or did you forget to import '" + name + "'?"
		}
		return ". Did you forget to import '" + name + "'?"
	}
	return out
}

// public leaves out names with an underscore, unless the wrong name has one.
func (p *printer) public(names []string, wrong string) []string {
	if strings.HasPrefix(wrong, "_") {
		return names
	}
	var out []string
	for _, n := range names {
		if !strings.HasPrefix(n, "_") {
			out = append(out, n)
		}
	}
	return out
}

// attribute suggests for an AttributeError.
func (p *printer) attribute(e *object.Exception, obj object.Value, wrong string) string {
	if obj.IsNull() {
		return ""
	}
	list, err := object.Dir(p.t, obj)
	if err != nil {
		return ""
	}
	var names []string
	for _, v := range list.Object().(*object.List).Items {
		if s, ok := v.AsStr(); ok {
			names = append(names, s)
		}
	}
	if f := innermost(e); f != nil {
		if self, ok := f.Locals().GetStr("self"); ok && object.Is(self, obj) {
			return object.SuggestName(names, wrong)
		}
	}
	return object.SuggestName(p.public(names, wrong), wrong)
}

// variable suggests for a NameError.
func (p *printer) variable(e *object.Exception, wrong string) string {
	f := innermost(e)
	if f == nil {
		return ""
	}
	locals := f.Locals()
	if self, ok := locals.GetStr("self"); ok {
		if _, has, err := object.LookupAttr(p.t, self, wrong); has && err == nil {
			return "self." + wrong
		}
	}
	names := keys(nil, locals)
	names = keys(names, f.Globals())
	if b, ok := f.(interface{ Builtins() *object.Dict }); ok {
		names = keys(names, b.Builtins())
	}
	return object.SuggestName(names, wrong)
}

func keys(names []string, d *object.Dict) []string {
	if d == nil {
		return names
	}
	d.Items(func(k, _ object.Value) bool {
		if s, ok := k.AsStr(); ok {
			names = append(names, s)
		}
		return true
	})
	return names
}

// innermost returns the frame in which e was raised, nil if it was not kept.
func innermost(e *object.Exception) object.Frame {
	tb := e.Traceback
	if tb == nil {
		return nil
	}
	for tb.Next != nil {
		tb = tb.Next
	}
	return tb.Frame
}
