package object

import "strings"

// number is a number cut into the parts that its layout treats differently:
// sign, prefix ("0x"), digits before the point, the rest.
type number struct {
	negative             bool
	prefix, digits, rest string
}

// layout puts a number together: sign, groups of digits, padding. Zero padding
// by alignment '=' is grouped as well.
func (n *number) layout(t Thread, f *FormatSpec) (string, *Exception) {
	sign := ""
	switch {
	case n.negative:
		sign = "-"
	case f.Sign == '+':
		sign = "+"
	case f.Sign == ' ':
		sign = " "
	}
	if f.Width > 0 {
		if err := reserveText(t, f.Width); err != nil {
			return "", err
		}
	}
	digits := n.digits
	fixed := len(sign) + len(n.prefix) + len(n.rest)
	if digits != "" {
		least := 0
		if f.Fill == '0' && f.Align == '=' {
			least = f.Width - fixed
		}
		group := 0
		if f.Group != 0 {
			group = 3
			if strings.ContainsRune("boxX", f.Type) {
				group = 4
			}
		}
		digits = groupDigits(digits, group, f.Group, least)
	}
	size := fixed + len(digits)
	if f.Align == '=' && f.Width > size {
		filled, err := padText(t, digits+n.rest, string(appendRune(nil, f.Fill)), f.Width-size, 0)
		return sign + n.prefix + filled, err
	}
	return f.pad(t, sign+n.prefix+digits+n.rest, size)
}

// groupDigits puts sep between groups of digits from the right, with zeros on
// the left to fill at least the given width; a group of 0 means no groups.
func groupDigits(digits string, group int, sep byte, least int) string {
	if group == 0 {
		if k := least - len(digits); k > 0 {
			return strings.Repeat("0", k) + digits
		}
		return digits
	}
	if len(digits) <= group && least <= len(digits) {
		return digits
	}
	var parts []string
	for {
		l := min(group, max(len(digits), least, 1))
		k := min(len(digits), l)
		parts = append(parts, strings.Repeat("0", l-k)+digits[len(digits)-k:])
		digits = digits[:len(digits)-k]
		if least -= l; digits == "" && least <= 0 {
			break
		}
		least--
	}
	reverseStrings(parts)
	return strings.Join(parts, string(sep))
}
