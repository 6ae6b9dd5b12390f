package object

import (
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"
)

// Signature is the parsed parameter list of a native function.
type Signature struct {
	Params []Param
	// NPosOnly counts the positional-only parameters, NPos those that can be
	// given by position. VarArgs and VarKw are the indexes of *args and **kw, -1
	// if absent.
	NPosOnly, NPos int
	VarArgs, VarKw int

	required int  // parameters given by position that have no default
	plain    bool // positional parameters only
}

// Param is one parameter.
type Param struct {
	Name    string
	Kind    ParamKind
	Default Value // Null for "no value"
	// DefaultText is the default as written, "" for a required parameter.
	DefaultText string
}

// ParamKind says how a parameter is given.
type ParamKind uint8

// The kinds, in the order in which they appear.
const (
	PositionalOnly ParamKind = iota
	PositionalOrKeyword
	VarPositional
	KeywordOnly
	VarKeyword
)

// Optional reports whether the parameter may be left out.
func (p *Param) Optional() bool {
	return p.DefaultText != "" || p.Kind == VarPositional || p.Kind == VarKeyword
}

// ParseSig parses a signature in Python's notation; see Method.Sig.
func ParseSig(sig string) (*Signature, error) {
	s := &Signature{VarArgs: -1, VarKw: -1}
	body, ok := strings.CutPrefix(strings.TrimSpace(sig), "(")
	if body, ok = cutSuffix(body, ")", ok); !ok {
		return nil, errors.New("signature without parentheses: " + sig)
	}
	kind := PositionalOrKeyword
	for _, field := range splitParams(body) {
		name, def, hasDefault := strings.Cut(field, "=")
		name, def = strings.TrimSpace(name), strings.TrimSpace(def)
		p := Param{Name: name, Kind: kind, DefaultText: def}
		switch {
		case name == "":
			return nil, errors.New("empty parameter in " + sig)
		case name == "/":
			for i := range s.Params {
				s.Params[i].Kind = PositionalOnly
			}
			continue
		case name == "*":
			kind = KeywordOnly
			continue
		case strings.HasPrefix(name, "**"):
			p.Name, p.Kind = name[2:], VarKeyword
			s.VarKw = len(s.Params)
		case strings.HasPrefix(name, "*"):
			p.Name, p.Kind = name[1:], VarPositional
			s.VarArgs = len(s.Params)
			kind = KeywordOnly
		}
		if hasDefault {
			v, err := parseDefault(def)
			if err != nil {
				return nil, fmt.Errorf("%w in %s", err, sig)
			}
			p.Default = v
		}
		s.Params = append(s.Params, p)
	}
	s.count()
	return s, nil
}

// count derives the numbers from the parameters.
func (s *Signature) count() {
	s.plain = true
	for i := range s.Params {
		p := &s.Params[i]
		switch p.Kind {
		case PositionalOnly:
			s.NPosOnly++
			s.NPos++
		case PositionalOrKeyword:
			s.NPos++
		default:
			s.plain = false
		}
		if p.Kind <= PositionalOrKeyword && p.DefaultText == "" {
			s.required++
		}
	}
}

func cutSuffix(s, suffix string, ok bool) (string, bool) {
	if !ok {
		return s, false
	}
	return strings.CutSuffix(s, suffix)
}

// splitParams splits at the commas outside of quotes and parentheses.
func splitParams(body string) []string {
	var out []string
	depth, start, quote := 0, 0, byte(0)
	for i := 0; i < len(body); i++ {
		switch c := body[i]; {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '\'' || c == '"':
			quote = c
		case c == '(':
			depth++
		case c == ')':
			depth--
		case c == ',' && depth == 0:
			out = append(out, strings.TrimSpace(body[start:i]))
			start = i + 1
		}
	}
	if rest := strings.TrimSpace(body[start:]); rest != "" {
		out = append(out, rest)
	}
	return out
}

// parseDefault evaluates the notation of a default.
func parseDefault(text string) (Value, error) {
	switch text {
	case "?", `"?"`:
		return Null, nil
	case "None":
		return None, nil
	case "True":
		return True, nil
	case "False":
		return False, nil
	case "()":
		return Of(NewTuple()), nil
	case "...":
		return Ellipsis, nil
	case "maxsize", "sys.maxsize":
		return Int(math.MaxInt64), nil
	}
	if body, ok := strings.CutPrefix(text, "("); ok && strings.HasSuffix(body, ")") {
		var items []Value
		for _, field := range splitParams(strings.TrimSuffix(body, ")")) {
			v, err := parseDefault(field)
			if err != nil {
				return Null, err
			}
			items = append(items, v)
		}
		return Of(NewTuple(items...)), nil
	}
	if rest, ok := strings.CutPrefix(text, "b'"); ok {
		return NewBytesString(strings.TrimSuffix(rest, "'")), nil
	}
	if n := len(text); n >= 2 && (text[0] == '\'' || text[0] == '"') && text[n-1] == text[0] {
		s, err := strconv.Unquote(`"` + strings.ReplaceAll(text[1:n-1], `"`, `\"`) + `"`)
		if err != nil {
			return Null, err
		}
		return NewStr(s), nil
	}
	if i, err := strconv.ParseInt(text, 0, 64); err == nil {
		return Int(i), nil
	}
	if f, err := strconv.ParseFloat(text, 64); err == nil {
		return Float(f), nil
	}
	return Null, errors.New("bad default " + text)
}

// String returns the signature in Python's notation, as inspect.signature
// shows it.
func (s *Signature) String() string {
	var b strings.Builder
	b.WriteByte('(')
	sep := ""
	for i := range s.Params {
		p := &s.Params[i]
		if i > 0 && p.Kind != PositionalOnly && s.Params[i-1].Kind == PositionalOnly {
			b.WriteString(sep + "/")
			sep = ", "
		}
		if p.Kind == KeywordOnly && s.VarArgs < 0 && (i == 0 || s.Params[i-1].Kind != KeywordOnly) {
			b.WriteString(sep + "*")
			sep = ", "
		}
		b.WriteString(sep)
		switch p.Kind {
		case VarPositional:
			b.WriteByte('*')
		case VarKeyword:
			b.WriteString("**")
		}
		b.WriteString(p.Name)
		switch p.DefaultText {
		case "":
		case "?", `"?"`:
			b.WriteString("=<unrepresentable>")
		default:
			b.WriteString("=" + p.DefaultText)
		}
		sep = ", "
	}
	if n := len(s.Params); n > 0 && s.Params[n-1].Kind == PositionalOnly {
		b.WriteString(", /")
	}
	b.WriteByte(')')
	return b.String()
}
