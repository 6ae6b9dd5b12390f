package datetime

import (
	"fmt"
	"math"
	"math/big"

	"asyncrepl/internal/object"
)

// timedelta is a duration in microseconds; the greatest ones need 67 bits.
type timedelta struct {
	object.Base
	days         int64
	secs, micros int64 // 0 <= secs < 86400, 0 <= micros < 1000000
}

const (
	microsPerSec = 1000000
	microsPerDay = secsPerDay * microsPerSec
	secsPerDay   = 86400
	maxDays      = 999999999
)

// newDelta returns a normalised duration.
func newDelta(days, secs, micros int64) (object.Value, *object.Exception) {
	secs, micros = carry(secs, micros, microsPerSec)
	days, secs = carry(days, secs, secsPerDay)
	if days < -maxDays || days > maxDays {
		return object.Null, object.OverflowErrorf("days=%d; must have magnitude <= %d", days, maxDays)
	}
	d := &timedelta{days: days, secs: secs, micros: micros}
	d.SetClass(deltaClass)
	return object.Of(d), nil
}

// carry moves whole units of low into high.
func carry(high, low, unit int64) (int64, int64) {
	q := low / unit
	if low %= unit; low < 0 {
		low += unit
		q--
	}
	return high + q, low
}

// deltaOf returns the duration of a number of microseconds.
func deltaOf(us *big.Int) (object.Value, *object.Exception) {
	day := big.NewInt(secsPerDay * microsPerSec)
	days, rest := new(big.Int).DivMod(us, day, new(big.Int))
	if !days.IsInt64() || days.Int64() != int64(int32(days.Int64())) {
		return object.Null, object.OverflowErrorf("Python int too large to convert to C int")
	}
	return newDelta(days.Int64(), 0, rest.Int64())
}

// total returns the duration in microseconds.
func (d *timedelta) total() *big.Int {
	us := big.NewInt(d.days * secsPerDay)
	us.Add(us, big.NewInt(d.secs))
	us.Mul(us, big.NewInt(microsPerSec))
	return us.Add(us, big.NewInt(d.micros))
}

func (d *timedelta) seconds() float64 {
	f, _ := new(big.Rat).SetFrac(d.total(), big.NewInt(microsPerSec)).Float64()
	return f
}

// deltaUnits are the microseconds of the arguments of timedelta().
var deltaUnits = []int64{secsPerDay * microsPerSec, microsPerSec, 1, 1000, 60 * microsPerSec, 3600 * microsPerSec, 7 * secsPerDay * microsPerSec}

var deltaNames = []string{"days", "seconds", "microseconds", "milliseconds", "minutes", "hours", "weeks"}

func newTimedelta(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
	sum, rest := new(big.Int), 0.0
	add := func(n *big.Int, unit int64) { sum.Add(sum, new(big.Int).Mul(n, big.NewInt(unit))) }
	for i, v := range a[1:] {
		if n, ok := object.BigOf(v); ok {
			add(n, deltaUnits[i])
			continue
		}
		f, ok := object.FloatOf(v)
		switch {
		case !ok:
			return object.Null, object.TypeErrorf("unsupported type for timedelta %s component: %s", deltaNames[i], v.Class().Name)
		case math.IsNaN(f):
			return object.Null, object.ValueErrorf("cannot convert float NaN to integer")
		case math.IsInf(f, 0):
			return object.Null, object.OverflowErrorf("cannot convert float infinity to integer")
		}
		// The whole part counts exactly; fractions of microseconds are summed up.
		whole, part := math.Modf(f)
		n, _ := new(big.Float).SetFloat64(whole).Int(nil)
		add(n, deltaUnits[i])
		whole, part = math.Modf(part * float64(deltaUnits[i]))
		add(big.NewInt(int64(whole)), 1)
		rest += part
	}
	add(big.NewInt(roundToEvenSum(rest, sum.Bit(0) == 1)), 1)
	v, exc := deltaOf(sum)
	if exc != nil {
		return object.Null, exc
	}
	return inClass(a[0], v), nil
}

// roundToEvenSum rounds f so that its sum with a whole number, odd or even, is
// the nearest, the even one of two.
func roundToEvenSum(f float64, odd bool) int64 {
	r := math.Round(f)
	if math.Abs(r-f) == 0.5 {
		shift := 0.0
		if odd {
			shift = 1
		}
		r = 2*math.Round((f+shift)*0.5) - shift
	}
	return int64(r)
}

// roundRat rounds half to even.
func roundRat(r *big.Rat) *big.Int {
	q, m := new(big.Int).DivMod(r.Num(), r.Denom(), new(big.Int))
	switch twice := m.Lsh(m, 1).Cmp(r.Denom()); {
	case twice > 0, twice == 0 && q.Bit(0) == 1:
		q.Add(q, big.NewInt(1))
	}
	return q
}

// inClass gives a new object the class that was asked for.
func inClass(cls, v object.Value) object.Value {
	c, _ := cls.Object().(*object.Class)
	if b, ok := v.Object().(interface{ SetClass(*object.Class) }); ok && c != nil && c != v.Class() {
		b.SetClass(c)
	}
	return v
}

// Repr implements object.Reprer.
func (d *timedelta) Repr(object.Thread) (string, *object.Exception) {
	s, sep := "", ""
	for i, n := range []int64{d.days, d.secs, d.micros} {
		if n != 0 {
			s += fmt.Sprintf("%s%s=%d", sep, deltaNames[i], n)
			sep = ", "
		}
	}
	if s == "" {
		s = "0"
	}
	return d.Class().TypeName() + "(" + s + ")", nil
}

// Str implements object.Strer.
func (d *timedelta) Str(object.Thread) (string, *object.Exception) {
	s := fmt.Sprintf("%d:%02d:%02d", d.secs/3600, d.secs/60%60, d.secs%60)
	if d.micros != 0 {
		s += fmt.Sprintf(".%06d", d.micros)
	}
	if d.days != 0 {
		plural := "s"
		if d.days == 1 || d.days == -1 {
			plural = ""
		}
		s = fmt.Sprintf("%d day%s, %s", d.days, plural, s)
	}
	return s, nil
}

// Hash implements object.Hasher.
func (d *timedelta) Hash(t object.Thread) (int64, *object.Exception) {
	return object.Hash(t, object.Of(object.NewTuple(object.Int(d.days), object.Int(d.secs), object.Int(d.micros))))
}

// Truth implements object.Truther.
func (d *timedelta) Truth(object.Thread) (bool, *object.Exception) {
	return d.days != 0 || d.secs != 0 || d.micros != 0, nil
}

// Compare implements object.Comparer.
func (d *timedelta) Compare(_ object.Thread, op object.CompareOp, other object.Value) (object.Value, *object.Exception) {
	o, ok := other.Object().(*timedelta)
	if !ok {
		return object.NotImplemented, nil
	}
	return compared(op, int64(d.total().Cmp(o.total()))), nil
}

// Unary implements object.Unary.
func (d *timedelta) Unary(_ object.Thread, op object.UnaryOp) (object.Value, *object.Exception) {
	switch op {
	case object.Neg:
		return newDelta(-d.days, -d.secs, -d.micros)
	case object.Pos:
		return newDelta(d.days, d.secs, d.micros)
	}
	return object.Null, object.TypeErrorf("bad operand type for unary ~: '%s'", d.Class().TypeName())
}

// Binary implements object.Binary.
func (d *timedelta) Binary(t object.Thread, op object.BinaryOp, other object.Value, reflected bool) (object.Value, *object.Exception) {
	if o, ok := other.Object().(*timedelta); ok {
		x, y := d, o
		if reflected {
			x, y = o, d
		}
		return x.withDelta(op, y)
	}
	if op != object.Mul && reflected {
		return object.NotImplemented, nil
	}
	var x *big.Rat
	if n, ok := object.BigOf(other); ok {
		x = new(big.Rat).SetInt(n)
	} else if f, ok := object.FloatOf(other); ok && op != object.FloorDiv {
		if x = new(big.Rat).SetFloat64(f); x == nil {
			if math.IsNaN(f) {
				return object.Null, object.ValueErrorf("cannot convert NaN to integer ratio")
			}
			return object.Null, object.OverflowErrorf("cannot convert Infinity to integer ratio")
		}
	} else {
		return object.NotImplemented, nil
	}
	us := new(big.Rat).SetInt(d.total())
	if op == object.Mul {
		return deltaOf(roundRat(us.Mul(us, x)))
	}
	if op != object.Div && op != object.FloorDiv {
		return object.NotImplemented, nil
	}
	if x.Sign() == 0 {
		return object.Null, object.ZeroDivisionErrorf("integer division or modulo by zero")
	}
	us.Quo(us, x)
	if op == object.FloorDiv {
		return deltaOf(floorRat(us))
	}
	return deltaOf(roundRat(us))
}

func floorRat(r *big.Rat) *big.Int {
	return new(big.Int).Div(r.Num(), r.Denom()) // Euclidean: the denominator is positive
}

// withDelta combines two durations.
func (d *timedelta) withDelta(op object.BinaryOp, o *timedelta) (object.Value, *object.Exception) {
	switch op {
	case object.Add:
		return newDelta(d.days+o.days, d.secs+o.secs, d.micros+o.micros)
	case object.Sub:
		return newDelta(d.days-o.days, d.secs-o.secs, d.micros-o.micros)
	case object.Div, object.FloorDiv, object.Mod, object.DivMod:
	default:
		return object.NotImplemented, nil
	}
	x, y := d.total(), o.total()
	if y.Sign() == 0 {
		switch op {
		case object.Div:
			return object.Null, object.ZeroDivisionErrorf("division by zero")
		case object.Mod:
			return object.Null, object.ZeroDivisionErrorf("integer modulo by zero")
		}
		return object.Null, object.ZeroDivisionErrorf("integer division or modulo by zero")
	}
	if op == object.Div {
		f, _ := new(big.Rat).SetFrac(x, y).Float64()
		return object.Float(f), nil
	}
	q := floorRat(new(big.Rat).SetFrac(x, y))
	if op == object.FloorDiv {
		return object.NewInt(q), nil
	}
	rest, exc := deltaOf(x.Sub(x, y.Mul(y, q)))
	if op == object.Mod || exc != nil {
		return rest, exc
	}
	return object.Of(object.NewTuple(object.NewInt(q), rest)), nil
}

func deltaField(name, doc string, get func(d *timedelta) object.Value) object.Method {
	return object.Method{Name: name, Sig: "(self)", Kind: object.Property, Doc: doc, Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
		return get(a[0].Object().(*timedelta)), nil
	}}
}

// deltaClass is the class timedelta; methods refer to it, so init makes it.
var deltaClass *object.Class

func init() {
	deltaClass = object.NewNativeClass("timedelta", "datetime", nil, []object.Method{
		{Name: "__new__", Sig: "(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0)", Kind: object.NewMethod, Label: "__new__", Fn: newTimedelta},
		deltaField("days", "Number of days.", func(d *timedelta) object.Value { return object.Int(d.days) }),
		deltaField("seconds", "The seconds beyond whole days, 0 to 86399.", func(d *timedelta) object.Value { return object.Int(d.secs) }),
		deltaField("microseconds", "The microseconds beyond whole seconds, 0 to 999999.", func(d *timedelta) object.Value { return object.Int(d.micros) }),
		{Name: "total_seconds", Sig: "(self, /)", Doc: "Expresses the whole duration in seconds, fraction included.", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			return object.Float(a[0].Object().(*timedelta).seconds()), nil
		}},
		{Name: "__reduce__", Sig: "(self, /)", Doc: "Tells pickle which class and arguments rebuild this duration.", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			d := a[0].Object().(*timedelta)
			return object.Of(object.NewTuple(object.Of(a[0].Class()), object.Of(object.NewTuple(object.Int(d.days), object.Int(d.secs), object.Int(d.micros))))), nil
		}},
		{Name: "__abs__", Sig: "(self, /)", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			return deltaOf(new(big.Int).Abs(a[0].Object().(*timedelta).total()))
		}},
	}, object.WithDoc("Difference between two datetime values."),
		object.WithProto((*timedelta)(nil), "__add__ __radd__ __sub__ __rsub__ __mul__ __rmul__ __truediv__ __floordiv__ __mod__ __divmod__ __rtruediv__ __rfloordiv__ __rmod__ __rdivmod__ __neg__ __pos__"), object.WithFlags(object.DottedName))
	for name, v := range map[string][3]int64{"min": {-maxDays, 0, 0}, "max": {maxDays, secsPerDay - 1, microsPerSec - 1}, "resolution": {0, 0, 1}} {
		d, _ := newDelta(v[0], v[1], v[2])
		deltaClass.SetConstant(name, d)
	}
}
