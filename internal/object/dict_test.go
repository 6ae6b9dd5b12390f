package object

import (
	"fmt"
	"testing"
)

// FuzzDict compares a dict with a Go map and a slice of keys in order over
// random operations.
func FuzzDict(f *testing.F) {
	f.Add([]byte{0, 1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 2, 1, 3, 0, 4, 0, 0, 7})
	f.Add([]byte{0, 1, 3, 0, 0, 2, 3, 0, 0, 3, 3, 0, 0, 4, 3, 0, 0, 5, 3, 0, 0, 6, 3, 0, 0, 7, 3, 0, 0, 8, 3, 0, 0, 9, 3, 0, 2, 99})
	f.Fuzz(func(t *testing.T, ops []byte) {
		th := newTestThread()
		d, model := NewDict(), map[string]int64{}
		var order []string
		drop := func(name string) {
			for i, k := range order {
				if k == name {
					order = append(order[:i:i], order[i+1:]...)
				}
			}
			delete(model, name)
		}
		for i := 0; i+1 < len(ops); i += 2 {
			key := int64(ops[i+1])
			name := fmt.Sprint(key)
			// Odd keys are ints whose hashes collide, even ones strs.
			k := Int(key << 20)
			if key%2 == 0 {
				k = NewStr(name)
			}
			_, had := model[name]
			switch ops[i] % 6 {
			case 0, 1:
				if err := d.Set(th, k, Int(int64(i))); err != nil {
					t.Fatal(err)
				}
				if !had {
					order = append(order, name)
				}
				model[name] = int64(i)
			case 2:
				if ok, _ := d.Del(th, k); ok != had {
					t.Fatalf("del %s: %v", name, ok)
				}
				drop(name)
			case 3:
				if _, v, ok := d.PopItem(); ok != (len(order) > 0) {
					t.Fatal("popitem")
				} else if ok {
					last := order[len(order)-1]
					if !Is(v, Int(model[last])) {
						t.Fatalf("popitem is not %s", last)
					}
					drop(last)
				}
			case 4:
				d = d.Copy()
			case 5:
				v, ok, _ := d.Get(th, k)
				if ok != had || ok && !Is(v, Int(model[name])) {
					t.Fatalf("get %s: %v", name, ok)
				}
			}
		}
		if d.Len() != len(model) {
			t.Fatalf("%d keys, want %d", d.Len(), len(model))
		}
		for i, v := range d.ValueList() {
			if !Is(v, Int(model[order[i]])) {
				t.Fatalf("value %d is not that of %s", i, order[i])
			}
		}
	})
}

// TestDictVersions: a cached slot is valid exactly while the keys stay.
func TestDictVersions(t *testing.T) {
	d := NewDict()
	for i := range 10 {
		d.SetStr(fmt.Sprint("k", i), Int(int64(i)))
	}
	slot, version, ok := d.CacheStr("k3")
	if !ok || version == 0 || !Is(d.SlotValue(slot), Int(3)) {
		t.Fatal("no slot")
	}
	d.SetSlotValue(slot, Int(30))
	d.SetStr("k4", Int(40))
	if d.Version() != version {
		t.Error("a new value changed the version")
	}
	if v, _ := d.GetStr("k3"); !Is(v, Int(30)) {
		t.Error("SetSlotValue did not set")
	}
	for what, change := range map[string]func(){
		"insert": func() { d.SetStr("new", None) },
		"delete": func() { d.DelStr("k0") },
		"pop":    func() { d.PopItem() },
		"clear":  func() { d.Clear() },
	} {
		d.SetStr("k0", None)
		d.SetStr("k3", None)
		if _, v, _ := d.CacheStr("k3"); v == 0 {
			t.Fatal("no version")
		}
		change()
		if d.Version() != 0 {
			t.Errorf("%s kept the version", what)
		}
	}
	if _, _, ok := d.CacheStr("nothing"); ok {
		t.Error("a slot for a missing key")
	}
}

// TestDictChangedDuringIteration repeats what CPython says.
func TestDictChangedDuringIteration(t *testing.T) {
	th := newTestThread()
	d := NewDict()
	for i := range 3 {
		d.Set(th, Int(int64(i)), None)
	}
	it := Of(NewDictIter(d))
	Next(th, it)
	d.Set(th, Int(99), None)
	if _, err := Next(th, it); err == nil || errorText(th, err) != "RuntimeError: dictionary changed size during iteration" {
		t.Errorf("got %v", err)
	}
	// One key out, another one in: the size stays, the end is never reached.
	d = NewDict()
	d.Set(th, Int(0), None)
	it = Of(NewDictIter(d))
	Next(th, it)
	d.Del(th, Int(0))
	d.Set(th, Int(1), None)
	if _, err := Next(th, it); err == nil || errorText(th, err) != "RuntimeError: dictionary keys changed during iteration" {
		t.Errorf("got %v", err)
	}
}

// TestDictMutatedByEq: an __eq__ that changes the dict does not corrupt it.
func TestDictMutatedByEq(t *testing.T) {
	th := newTestThread()
	d := NewDict()
	calls := 0
	cls, err := testClass(th, "K", nil,
		"__hash__", pyFunc("__hash__", func([]Value) (Value, *Exception) { return Int(7), nil }),
		"__eq__", pyFunc("__eq__", func([]Value) (Value, *Exception) {
			if calls++; calls < 20 {
				for i := range 20 {
					d.Set(th, Int(int64(1000*calls+i)), None)
				}
				d.Del(th, Int(7))
			}
			return False, nil
		}))
	if err != nil {
		t.Fatal(errorText(th, err))
	}
	d.Set(th, Int(7), None)
	for range 3 {
		if err := d.Set(th, Of(NewInstance(cls)), Int(1)); err != nil {
			t.Fatal(errorText(th, err))
		}
	}
	n := 0
	d.Items(func(k, _ Value) bool { n++; return true })
	if n != d.Len() {
		t.Errorf("%d entries, length %d", n, d.Len())
	}
	for _, k := range d.KeyList() {
		if _, ok := k.AsInt(); ok {
			if _, found, err := d.Get(th, k); !found || err != nil {
				t.Fatalf("a key is lost")
			}
		}
	}
}

// TestMissing: d[k] of a subclass asks __missing__, d.get(k) does not.
func TestMissing(t *testing.T) {
	th := newTestThread()
	cls, err := testClass(th, "D", []*Class{DictClass}, "__missing__", pyFunc("__missing__", func(a []Value) (Value, *Exception) {
		return Of(NewTuple(a[1])), nil
	}))
	if err != nil {
		t.Fatal(errorText(th, err))
	}
	d, err := Call(th, Of(cls), []Value{}, []Kw{{"a", Int(1)}})
	if err != nil {
		t.Fatal(errorText(th, err))
	}
	for key, want := range map[string]string{"a": "1", "b": "('b',)"} {
		v, err := GetItem(th, d, NewStr(key))
		if err != nil {
			t.Fatal(errorText(th, err))
		}
		if got, _ := Repr(th, v); got != want {
			t.Errorf("d[%q] is %s, want %s", key, got, want)
		}
	}
	if v, err := CallMethod(th, d, "get", NewStr("b")); err != nil || !v.IsNone() {
		t.Errorf("get gives %v %v", v, err)
	}
	if got, _ := Repr(th, d); got != "{'a': 1}" {
		t.Errorf("repr is %s", got)
	}
}

func BenchmarkDictGetStr(b *testing.B) {
	th := newTestThread()
	d := NewDict()
	keys := make([]Value, 100)
	for i := range keys {
		keys[i] = NewStr(fmt.Sprint("name", i))
		d.Set(th, keys[i], None)
	}
	b.ReportAllocs()
	b.ResetTimer()
	for i := range b.N {
		d.Get(th, keys[i%100])
	}
}

func BenchmarkDictGetInt(b *testing.B) {
	th := newTestThread()
	d := NewDict()
	for i := range 1000 {
		d.Set(th, Int(int64(i)), None)
	}
	b.ReportAllocs()
	b.ResetTimer()
	for i := range b.N {
		d.Get(th, Int(int64(i%1000)))
	}
}

func BenchmarkDictGetName(b *testing.B) {
	d := NewDict()
	for i := range 20 {
		d.SetStr(fmt.Sprint("attribute", i), None)
	}
	b.ReportAllocs()
	for range b.N {
		d.GetStr("attribute7")
	}
}

func BenchmarkDictSetInt(b *testing.B) {
	th := newTestThread()
	d := NewDict()
	b.ReportAllocs()
	for i := range b.N {
		d.Set(th, Int(int64(i%1000)), None)
	}
}
