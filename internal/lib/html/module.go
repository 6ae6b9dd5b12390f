// Package html is Python's package html.
package html

import (
	_ "embed"
	"html"
	"strings"

	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
)

// Module declares the module.
var Module = lib.Module{Name: "html", Doc: "Helpers for escaping and unescaping HTML text.", Load: load}

var escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;")
var quoter = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;", "'", "&#x27;")

func load(_ *lib.Host, m *object.Module) *object.Exception {
	lib.AddPythonFunctions(m, []object.Method{
		{Name: "escape", Sig: "(s, quote=True)", Doc: "Escapes ampersands and angle brackets so text can be embedded in HTML.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			s, ok := object.StrOf(a[0])
			if !ok {
				return object.Null, object.AttributeErr(a[0], "replace")
			}
			quote, exc := object.Truth(t, a[1])
			if exc != nil {
				return object.Null, exc
			}
			if quote {
				return object.NewStr(quoter.Replace(s)), nil
			}
			return object.NewStr(escaper.Replace(s)), nil
		}},
		{Name: "unescape", Sig: "(s)", Doc: "Convert all named and numeric character references in the string s to the corresponding unicode characters.", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			s, ok := object.StrOf(a[0])
			if !ok {
				return object.Null, object.TypeErrorf("argument of type '%s' is not iterable", a[0].Class().TypeName())
			}
			if !strings.Contains(s, "&") {
				return a[0], nil
			}
			return object.NewStr(html.UnescapeString(s)), nil
		}},
	})
	return nil
}
