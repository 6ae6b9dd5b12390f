package datetime

import (
	"time"

	"asyncrepl/internal/object"
)

// zoneClass is the class timezone; methods refer to it, so init makes it. utc
// is timezone.utc.
var (
	zoneClass *object.Class
	utc       = &zone{}
)

func init() {
	zoneClass = object.NewNativeClass("timezone", "datetime", nil, []object.Method{
		{Name: "__new__", Sig: "(cls, offset)", Kind: object.NewMethod, Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			d, ok := a[1].Object().(*timedelta)
			if !ok {
				return object.Null, object.TypeErrorf("timezone() argument 1 must be datetime.timedelta, not %s", a[1].Class().Name)
			}
			if d.days < -1 || d.days > 0 || d.days == -1 && d.secs == 0 && d.micros == 0 {
				return object.Null, object.ValueErrorf("offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not %s.", object.ReprText(t, a[1]))
			}
			if d.days == 0 && d.secs == 0 && d.micros == 0 {
				return object.Of(utc), nil
			}
			z := &zone{offset: time.Duration(d.total().Int64()) * time.Microsecond}
			z.SetClass(zoneClass)
			return object.Of(z), nil
		}},
	}, object.WithFlags(object.FinalClass), object.WithProto((*zone)(nil), ""), object.WithDoc("Fixed offset from UTC."))
	utc.SetClass(zoneClass)
	zoneClass.SetConstant("utc", object.Of(utc))
}

// Hash implements object.Hasher.
func (z *zone) Hash(object.Thread) (int64, *object.Exception) { return int64(z.offset), nil }

// Compare implements object.Comparer.
func (z *zone) Compare(_ object.Thread, op object.CompareOp, other object.Value) (object.Value, *object.Exception) {
	o, ok := other.Object().(*zone)
	if !ok || op != object.EQ && op != object.NE {
		return object.NotImplemented, nil
	}
	return object.Bool((z.offset == o.offset) == (op == object.EQ)), nil
}
