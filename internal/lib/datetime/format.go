package datetime

import (
	"fmt"
	"strings"

	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
)

func (d ymd) iso() string { return fmt.Sprintf("%04d-%02d-%02d", d.year, d.month, d.day) }

// timespecs are the values of the argument timespec, with their formats of the
// fields hour, minute, second, millisecond and microsecond.
var timespecs = map[string]string{
	"hours": "%02[1]d", "minutes": "%02[1]d:%02[2]d", "seconds": "%02[1]d:%02[2]d:%02[3]d",
	"milliseconds": "%02[1]d:%02[2]d:%02[3]d.%03[4]d", "microseconds": "%02[1]d:%02[2]d:%02[3]d.%06[5]d",
}

func (c clock) iso(spec string) (string, *object.Exception) {
	if spec == "auto" {
		spec = "seconds"
		if c.micro != 0 {
			spec = "microseconds"
		}
	}
	f, ok := timespecs[spec]
	if !ok {
		return "", object.ValueErrorf("Unknown timespec value")
	}
	return fmt.Sprintf(f, c.hour, c.minute, c.second, c.micro/1000, c.micro), nil
}

// isoZone is the offset at the end of an ISO text, "" for a naive one.
func isoZone(t object.Thread, zone, dt object.Value) (string, *object.Exception) {
	us, ok, exc := zoneDelta(t, zone, "utcoffset", dt)
	if exc != nil || !ok {
		return "", exc
	}
	return offsetText(us, ":"), nil
}

func (c clock) isoWithZone(t object.Thread, spec string, zone, dt object.Value) (string, *object.Exception) {
	s, exc := c.iso(spec)
	if exc != nil {
		return "", exc
	}
	z, exc := isoZone(t, zone, dt)
	return s + z, exc
}

// reprTail is the end of a repr: what is shown only if it is not the default.
func reprTail(t object.Thread, c clock, zone object.Value) (string, *object.Exception) {
	s := fmt.Sprintf("%d, %d", c.hour, c.minute)
	if c.second != 0 || c.micro != 0 {
		s += fmt.Sprintf(", %d", c.second)
	}
	if c.micro != 0 {
		s += fmt.Sprintf(", %d", c.micro)
	}
	if c.fold != 0 {
		s += ", fold=1"
	}
	if !zone.IsNull() {
		r, exc := object.Repr(t, zone)
		if exc != nil {
			return "", exc
		}
		s += ", tzinfo=" + r
	}
	return s + ")", nil
}

// strftime formats d and c; zone and dt are asked for %z and %Z.
func strftime(t object.Thread, format string, d ymd, c clock, zone, dt object.Value) (string, *object.Exception) {
	var b strings.Builder
	for rest := format; ; {
		i := strings.IndexByte(rest, '%')
		if i < 0 || i+1 == len(rest) {
			b.WriteString(rest)
			break
		}
		b.WriteString(rest[:i])
		code, n := rest[i:i+2], i+2
		if strings.HasPrefix(rest[i:], "%:z") {
			code, n = "%:z", i+3
		}
		rest = rest[n:]
		switch code {
		case "%f":
			fmt.Fprintf(&b, "%06d", c.micro)
		case "%z", "%:z":
			us, ok, exc := zoneDelta(t, zone, "utcoffset", dt)
			if exc != nil {
				return "", exc
			}
			if ok {
				b.WriteString(offsetText(us, code[1:len(code)-1]))
			}
		case "%Z":
			name, exc := zoneName(t, zone, dt)
			if exc != nil {
				return "", exc
			}
			text, _ := object.StrOf(name)
			b.WriteString(strings.ReplaceAll(text, "%", "%%"))
		default:
			b.WriteString(code)
		}
	}
	return lib.Strftime(b.String(), goTime(d, c)), nil
}

// formatRows are strftime and __format__ of all three classes.
func formatRows(fields func(self object.Value) (ymd, clock, object.Value)) []object.Method {
	format := func(t object.Thread, self object.Value, f string) (object.Value, *object.Exception) {
		d, c, zone := fields(self)
		s, exc := strftime(t, f, d, c, zone, self)
		return object.NewStr(s), exc
	}
	return []object.Method{
		{Name: "strftime", Sig: "(self, format)", Doc: "Writes the value as text following a strftime pattern.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			f, ok := object.StrOf(a[1])
			if !ok {
				return object.Null, object.TypeErrorf("strftime() argument 1 must be str, not %s", a[1].Class().TypeName())
			}
			return format(t, a[0], f)
		}},
		{Name: "__format__", Sig: "(self, format_spec, /)", Doc: "Lets format and f-strings apply a strftime pattern to this value.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			f, ok := object.StrOf(a[1])
			switch {
			case !ok:
				return object.Null, object.TypeErrorf("__format__() argument 1 must be str, not %s", a[1].Class().TypeName())
			case f == "":
				return object.ToStr(t, a[0])
			case !a[0].Class().IsBuiltin():
				return object.CallMethod(t, a[0], "strftime", a[1])
			}
			return format(t, a[0], f)
		}},
	}
}

// isoText is str(x) of an object with isoformat, which programs may override.
func isoText(t object.Thread, self object.Value, args ...object.Value) (string, *object.Exception) {
	r, exc := object.CallMethod(t, self, "isoformat", args...)
	if exc != nil {
		return "", exc
	}
	s, ok := object.StrOf(r)
	if !ok {
		return "", object.TypeErrorf("__str__ returned non-string (type %s)", r.Class().TypeName())
	}
	return s, nil
}

// compared is the result of a comparison of which c tells the order.
func compared(op object.CompareOp, c int64) object.Value {
	return object.Bool([...]bool{object.LT: c < 0, object.LE: c <= 0, object.EQ: c == 0, object.NE: c != 0, object.GT: c > 0, object.GE: c >= 0}[op])
}

func class(v object.Value) *object.Class { return v.Object().(*object.Class) }

// number is a property or, with kind InstanceMethod, a method that gives an int.
func number(name string, kind object.MethodKind, get func(self object.Value) int) object.Method {
	sig := "(self, /)"
	return object.Method{Name: name, Sig: sig, Kind: kind, Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
		return object.Int(int64(get(a[0]))), nil
	}}
}
