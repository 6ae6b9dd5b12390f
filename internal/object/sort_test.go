package object

import (
	"fmt"
	"math/rand"
	"os"
	"sort"
	"strings"
	"testing"
)

// TestSortStable compares with the standard library's stable sort, keys and
// reverse included, over inputs with runs, equal items and noise.
func TestSortStable(t *testing.T) {
	th := newTestThread()
	rng := rand.New(rand.NewSource(1))
	second := pyFunc("key", func(a []Value) (Value, *Exception) { return a[0].Object().(*Tuple).items[0], nil })
	for round := range 300 {
		n := rng.Intn(400)
		items := make([]Value, n)
		for i := range items {
			k := int64(rng.Intn(1 + rng.Intn(50)))
			switch round % 4 {
			case 1:
				k = int64(i / 10)
			case 2:
				k = int64((n - i) / 7)
			case 3:
				k = int64(i%100) * int64(round%8)
			}
			key := Int(k)
			if round%3 == 0 && i%2 == 0 {
				key = Float(float64(k)) // no fast path
			}
			items[i] = Of(NewTuple(key, Int(int64(i))))
		}
		reverse := round%2 == 1
		want := append([]Value(nil), items...)
		number := func(v Value) float64 { f, _ := FloatOf(v.Object().(*Tuple).items[0]); return f }
		sort.SliceStable(want, func(i, j int) bool {
			if reverse {
				return number(want[i]) > number(want[j])
			}
			return number(want[i]) < number(want[j])
		})
		if err := Sort(th, items, second, reverse); err != nil {
			t.Fatal(errorText(th, err))
		}
		for i := range items {
			if !Is(items[i], want[i]) {
				t.Fatalf("round %d: item %d differs", round, i)
			}
		}
	}
}

// TestSortErrors: all items stay when a comparison fails, and a list that is
// touched on the way is an error.
func TestSortErrors(t *testing.T) {
	th := newTestThread()
	l := NewList()
	for i := range 200 {
		l.Append(Int(int64(i * 7919 % 200)))
	}
	l.Items[150] = NewStr("x")
	err := l.Sort(th, None, false)
	if err == nil || err.class != TypeErrorClass || len(l.Items) != 200 {
		t.Fatalf("got %v, %d items", err, len(l.Items))
	}
	seen := map[Value]bool{}
	for _, v := range l.Items {
		if v.IsNull() {
			t.Fatal("a hole")
		}
		seen[v] = true
	}
	if len(seen) != 200 {
		t.Errorf("%d different items are left", len(seen))
	}
	l = NewList(Int(2), Int(1))
	calls := 0
	key := pyFunc("key", func(a []Value) (Value, *Exception) {
		if calls++; calls == 1 && len(l.Items) != 0 {
			t.Error("the list is not empty during the sort")
		}
		l.Append(None)
		return a[0], nil
	})
	err = l.Sort(th, key, false)
	if err == nil || errorText(th, err) != "ValueError: list modified during sort" {
		t.Errorf("got %v", err)
	}
	if got := outcome(th, Of(l), nil); got != "[1, 2]" {
		t.Errorf("the list is %s", got)
	}
}

func benchmarkSort(b *testing.B, make func(i int64) Value, key Value) {
	th := newTestThread()
	rng := rand.New(rand.NewSource(1))
	items := []Value{}
	for range 100000 {
		items = append(items, make(rng.Int63n(1000000)))
	}
	buf := append([]Value(nil), items...)
	for range b.N {
		copy(buf, items)
		Sort(th, buf, key, false)
	}
}

func BenchmarkSortInts(b *testing.B) { benchmarkSort(b, Int, None) }
func BenchmarkSortFloats(b *testing.B) {
	benchmarkSort(b, func(i int64) Value { return Float(float64(i)) }, None)
}
func BenchmarkSortTuples(b *testing.B) {
	benchmarkSort(b, func(i int64) Value { return Of(NewTuple(Int(i), None)) }, None)
}

// TestSortComparisons: a program can see which items are compared, in which
// order.
func TestSortComparisons(t *testing.T) {
	text, err := os.ReadFile("testdata/sort_compares.txt")
	if err != nil {
		t.Fatal(err)
	}
	th := newTestThread()
	var log []string
	number := func(v Value) int64 {
		x, _ := GetAttr(th, v, "v")
		n, _ := x.AsInt()
		return n
	}
	cls, exc := testClass(th, "K", nil, "__lt__", pyFunc("__lt__", func(a []Value) (Value, *Exception) {
		x, y := number(a[0]), number(a[1])
		log = append(log, fmt.Sprintf("%d<%d", x, y))
		return Bool(x < y), nil
	}))
	if exc != nil {
		t.Fatal(errorText(th, exc))
	}
	for _, line := range strings.Split(strings.TrimSpace(string(text)), "\n")[1:] {
		fields := strings.Split(line, "\t")
		p := &literals{t: th, src: fields[0]}
		items := p.value().Object().(*List).Items
		for i, n := range items {
			k := Of(NewInstance(cls))
			SetAttr(th, k, "v", n)
			items[i] = k
		}
		log = nil
		if err := Sort(th, items, None, fields[1] == "True"); err != nil {
			t.Fatal(errorText(th, err))
		}
		if got := strings.Join(log, " "); got != fields[2] {
			t.Errorf("%s reverse=%s\n got %s\nwant %s", fields[0], fields[1], got, fields[2])
		}
	}
}
