package compile

import "asyncrepl/internal/syntax"

// joined evaluates an f-string: its pieces side by side, then joined.
func (u *unit) joined(e *syntax.JoinedStr, dst int) {
	switch len(e.Values) {
	case 0:
		u.atNode(e)
		u.load(dst, "")
		return
	case 1:
		u.expr(e.Values[0], dst)
		return
	}
	base := u.top
	for _, v := range e.Values {
		if u.top-base == chunk {
			u.atNode(e)
			u.emit(STRING, 0, base, base, chunk)
			u.top = base + 1
		}
		u.temp(v)
	}
	u.atNode(e)
	u.emit(STRING, 0, dst, base, u.top-base)
}

// formatted evaluates one {…} of an f-string.
func (u *unit) formatted(e *syntax.FormattedValue, dst int) {
	r := u.operand(e.Value)
	x, spec := 0, 0
	switch e.Conversion {
	case 's':
		x = 1
	case 'r':
		x = 2
	case 'a':
		x = 3
	}
	if e.FormatSpec != nil {
		spec = u.operand(e.FormatSpec)
		x |= 4
	}
	u.atNode(e)
	u.emit(FORMAT, x, dst, r, spec)
}
