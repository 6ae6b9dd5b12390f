// Package zoneinfo is Python's module zoneinfo on Go's time zones: the system's
// database, or the one that is compiled in where there is none.
package zoneinfo

import (
	"fmt"
	"time"
	_ "time/tzdata" // for machines without a database

	"asyncrepl/internal/lib"
	"asyncrepl/internal/lib/datetime"
	"asyncrepl/internal/object"
)

// Module declares the module.
var Module = lib.Module{Name: "zoneinfo", Doc: "IANA time zone support.", Load: load}

// state is the module in one session.
type state struct {
	class, notFound *object.Class
	cache           map[string]object.Value
}

// zone is an instance of ZoneInfo.
type zone struct {
	object.Base
	key string
	loc *time.Location
}

func load(h *lib.Host, m *object.Module) *object.Exception {
	s := &state{cache: map[string]object.Value{}}
	var exc *object.Exception
	if s.notFound, exc = lib.NewClass(h, "zoneinfo._common", &lib.Class{Name: "ZoneInfoNotFoundError", Bases: []*object.Class{object.KeyErrorClass}, Doc: "Signals that no time zone data exists for the requested key."}); exc != nil {
		return exc
	}
	s.class = object.NewNativeClass("ZoneInfo", "zoneinfo", []*object.Class{datetime.TZInfoClass}, []object.Method{
		{Name: "__new__", Sig: "(cls, key)", Kind: object.NewMethod, Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			return s.get(a[0].Object().(*object.Class), a[1], true)
		}},
		{Name: "no_cache", Sig: "(cls, key)", Kind: object.ClassMethod, Doc: "Makes an instance of its own, not the shared one.", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			return s.get(a[0].Object().(*object.Class), a[1], false)
		}},
		{Name: "clear_cache", Sig: "(cls, *, only_keys=None)", Kind: object.ClassMethod, Doc: "Clear the ZoneInfo cache.", Fn: func(object.Thread, []object.Value) (object.Value, *object.Exception) {
			clear(s.cache)
			return object.None, nil
		}},
		about("utcoffset", func(_ *zone, off time.Duration, _ time.Duration, _ string) object.Value {
			return datetime.NewDelta(off)
		}),
		about("dst", func(_ *zone, _, dst time.Duration, _ string) object.Value { return datetime.NewDelta(dst) }),
		about("tzname", func(_ *zone, _, _ time.Duration, name string) object.Value { return object.NewStr(name) }),
		{Name: "fromutc", Sig: "(self, dt, /)", Doc: "Turns a time in UTC that carries this zone into the zone's own time.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			return datetime.FromUTC(t, a[1], a[0], a[0].Object().(*zone).loc)
		}},
		{Name: "key", Kind: object.Property, Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			return object.NewStr(a[0].Object().(*zone).key), nil
		}},
		{Name: "__reduce__", Sig: "(self, /)", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			return object.Of(object.NewTuple(object.Of(a[0].Class()), object.Of(object.NewTuple(object.NewStr(a[0].Object().(*zone).key))))), nil
		}},
	}, object.WithProto((*zone)(nil), ""), object.WithFlags(object.DottedName))
	lib.AddClasses(m, s.class, s.notFound)
	lib.AddFunctions(m, []object.Method{{Name: "available_timezones", Sig: "()", Doc: "Gather the names of every usable time zone into a set.", Fn: func(t object.Thread, _ []object.Value) (object.Value, *object.Exception) {
		set := object.NewSet()
		for _, name := range names() {
			if exc := set.Add(t, object.NewStr(name)); exc != nil {
				return object.Null, exc
			}
		}
		return object.Of(set), nil
	}}})
	lib.Add(m, "TZPATH", object.Of(object.NewTuple()))
	return nil
}

// get returns the zone of a name, the same one each time unless asked not to.
func (s *state) get(cls *object.Class, key object.Value, cached bool) (object.Value, *object.Exception) {
	name, ok := object.StrOf(key)
	if !ok {
		return object.Null, object.TypeErrorf("expected str, bytes or os.PathLike object, not %s", key.Class().TypeName())
	}
	if v, ok := s.cache[name]; ok && cached && cls == s.class {
		return v, nil
	}
	loc, err := time.LoadLocation(name)
	if err != nil || name == "" || name == "Local" {
		return object.Null, object.NewException(s.notFound, object.NewStr("No time zone found with key "+name))
	}
	z := &zone{key: name, loc: loc}
	z.SetClass(cls)
	v := object.Of(z)
	if cached && cls == s.class {
		s.cache[name] = v
	}
	return v, nil
}

// about is a method that tells something of a moment, None for None.
func about(name string, get func(z *zone, off, dst time.Duration, name string) object.Value) object.Method {
	return object.Method{Name: name, Sig: "(self, dt, /)", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
		z := a[0].Object().(*zone)
		if a[1].IsNone() {
			return object.None, nil
		}
		at, ok := datetime.In(a[1], z.loc)
		if !ok {
			return object.Null, object.TypeErrorf("tzinfo argument must be a datetime, not %s", a[1].Class().TypeName())
		}
		abbr, off := at.Zone()
		dst := time.Duration(0)
		if at.IsDST() {
			dst = time.Hour // of nearly all zones
			for days := 1; days <= 366; days++ {
				if before := at.AddDate(0, 0, -days); !before.IsDST() {
					_, standard := before.Zone()
					dst = time.Duration(off-standard) * time.Second
					break
				}
			}
		}
		return get(z, time.Duration(off)*time.Second, dst, abbr), nil
	}}
}

// Repr implements object.Reprer.
func (z *zone) Repr(object.Thread) (string, *object.Exception) {
	return fmt.Sprintf("%s(key=%s)", z.Class().TypeName(), object.StrRepr(z.key)), nil
}

// Str implements object.Strer.
func (z *zone) Str(object.Thread) (string, *object.Exception) { return z.key, nil }
