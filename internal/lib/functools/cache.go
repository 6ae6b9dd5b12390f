package functools

import (
	"asyncrepl/internal/object"
)

// cached is the function that lru_cache and cache return. Entries stand in a
// dict in the order of their last use.
type cached struct {
	object.Base
	fn           object.Value
	limit        int // -1: no bound
	typed        bool
	entries      *object.Dict
	hits, misses int64
}

var cachedClass = object.NewNativeClass("_lru_cache_wrapper", "functools", nil, []object.Method{
	{Name: "cache_clear", Sig: "(self)", Doc: "Clear the cache and cache statistics.", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
		c := a[0].Object().(*cached)
		c.entries.Clear()
		c.hits, c.misses = 0, 0
		return object.None, nil
	}},
	{Name: "cache_info", Sig: "(self)", Doc: "Report cache statistics.", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
		return object.NewStructSeq(cacheInfoClass, a[0].Object().(*cached).info()...), nil
	}},
	{Name: "cache_parameters", Sig: "(self)", Doc: "Return the arguments that the cache was made with.", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
		c := a[0].Object().(*cached)
		d := object.NewDict()
		d.SetStr("maxsize", c.info()[2])
		d.SetStr("typed", object.Bool(c.typed))
		return object.Of(d), nil
	}},
}, object.WithFlags(object.NoNew), object.WithProto((*cached)(nil), ""))

// Get makes a method of a cached function found on a class.
func (c *cached) Get(_ object.Thread, self object.Value, _ *object.Class) (object.Value, *object.Exception) {
	if self.IsNull() {
		return object.Of(c), nil
	}
	return object.NewBoundMethod(object.Of(c), self), nil
}

// Call implements object.Callable.
func (c *cached) Call(t object.Thread, args []object.Value, kw []object.Kw) (object.Value, *object.Exception) {
	if c.limit == 0 {
		c.misses++
		return t.Call(c.fn, args, kw)
	}
	key := c.key(args, kw)
	v, ok, exc := c.entries.Get(t, key)
	if exc != nil {
		return object.Null, exc
	}
	if ok {
		c.hits++
		if c.limit > 0 {
			if _, _, exc := c.entries.Pop(t, key); exc != nil {
				return object.Null, exc
			}
			exc = c.entries.Set(t, key, v)
		}
		return v, exc
	}
	c.misses++
	if v, exc = t.Call(c.fn, args, kw); exc != nil {
		return object.Null, exc
	}
	if exc := c.entries.Set(t, key, v); exc != nil {
		return object.Null, exc
	}
	if c.limit > 0 && c.entries.Len() > c.limit {
		if keys := c.entries.KeyList(); len(keys) > 0 {
			if _, exc := c.entries.Del(t, keys[0]); exc != nil {
				return object.Null, exc
			}
		}
	}
	return v, nil
}

// key is what a call is remembered by.
func (c *cached) key(args []object.Value, kw []object.Kw) object.Value {
	if len(args) == 1 && len(kw) == 0 && !c.typed {
		if _, ok := args[0].AsInt(); ok {
			return args[0]
		}
		if _, ok := args[0].AsStr(); ok {
			return args[0]
		}
	}
	parts := append([]object.Value(nil), args...)
	if len(kw) > 0 {
		parts = append(parts, object.Ellipsis)
		for _, k := range kw {
			parts = append(parts, object.NewStr(k.Name), k.Value)
		}
	}
	if c.typed {
		for _, a := range args {
			parts = append(parts, object.Of(a.Class()))
		}
		for _, k := range kw {
			parts = append(parts, object.Of(k.Value.Class()))
		}
	}
	return object.Of(object.NewTuple(parts...))
}

func (c *cached) info() []object.Value {
	limit := object.None
	if c.limit >= 0 {
		limit = object.Int(int64(c.limit))
	}
	return []object.Value{object.Int(c.hits), object.Int(c.misses), limit, object.Int(int64(c.entries.Len()))}
}

// cacheInfoClass is the result of cache_info(), a named tuple in CPython.
var cacheInfoClass = object.NewStructSeqClass("builtins", "CacheInfo", "CacheInfo(hits, misses, maxsize, currsize)", 4,
	[]string{"hits", "misses", "maxsize", "currsize"})

func newCached(t object.Thread, fn object.Value, limit int, typed bool) (object.Value, *object.Exception) {
	c := &cached{fn: fn, limit: limit, typed: typed, entries: object.NewDict()}
	c.SetClass(cachedClass)
	return updateWrapper(t, []object.Value{object.Of(c), fn, object.Null, object.Null})
}

func lruCache(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	typed, exc := object.Truth(t, a[1])
	if exc != nil {
		return object.Null, exc
	}
	limit := -1
	if n, ok := object.IntOf(a[0]); ok {
		limit = max(int(n), 0)
	} else if object.IsCallable(a[0]) {
		return newCached(t, a[0], 128, typed)
	} else if !a[0].IsNone() {
		return object.Null, object.TypeErrorf("Expected first argument to be an integer, a callable, or None")
	}
	return decorator("decorating_function", func(t object.Thread, fn object.Value) (object.Value, *object.Exception) {
		return newCached(t, fn, limit, typed)
	}), nil
}

func unboundedCache(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	return newCached(t, a[0], -1, false)
}
