package compile

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// constRepr writes a constant as Python would, nearly: for listings and the one
// error text that names a constant.
func constRepr(k Const) string {
	switch k := k.(type) {
	case nil:
		return "None"
	case bool:
		if k {
			return "True"
		}
		return "False"
	case float64:
		return floatRepr(k)
	case complex128:
		if real(k) == 0 {
			return strings.TrimSuffix(floatRepr(imag(k)), ".0") + "j"
		}
		return fmt.Sprintf("(%s%+gj)", strings.TrimSuffix(floatRepr(real(k)), ".0"), imag(k))
	case string:
		return strRepr(k)
	case []byte:
		return "b" + strRepr(string(k))
	case EllipsisConst:
		return "Ellipsis"
	case Tuple:
		if len(k) == 1 {
			return "(" + constRepr(k[0]) + ",)"
		}
		return "(" + reprAll(k) + ")"
	case FrozenSet:
		return "frozenset({" + reprAll(k) + "})"
	case *Code:
		return "<code object " + k.Name + ">"
	}
	return fmt.Sprint(k)
}

func reprAll(ks []Const) string {
	parts := make([]string, len(ks))
	for i, k := range ks {
		parts[i] = constRepr(k)
	}
	return strings.Join(parts, ", ")
}

func floatRepr(f float64) string {
	if math.IsInf(f, 0) || math.IsNaN(f) {
		return strings.TrimPrefix(strings.ToLower(strconv.FormatFloat(f, 'g', -1, 64)), "+")
	}
	if a := math.Abs(f); a != 0 && (a < 1e-4 || a >= 1e16) {
		return strconv.FormatFloat(f, 'e', -1, 64)
	}
	s := strconv.FormatFloat(f, 'f', -1, 64)
	if !strings.Contains(s, ".") {
		s += ".0"
	}
	return s
}

func strRepr(s string) string {
	quote := byte('\'')
	if strings.Contains(s, "'") && !strings.Contains(s, `"`) {
		quote = '"'
	}
	q := strconv.Quote(s)
	q = strings.ReplaceAll(q[1:len(q)-1], `\"`, `"`)
	if quote == '\'' {
		q = strings.ReplaceAll(q, "'", `\'`)
	}
	return string(quote) + q + string(quote)
}
