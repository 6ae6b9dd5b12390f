package object

import (
	"bufio"
	"fmt"
	"os"
	"strings"
	"testing"
)

// lcg is the generator that the recording used as well.
type lcg uint64

func (g *lcg) next() int64 {
	*g = *g*6364136223846793005 + 1442695040888963407
	return int64(*g >> 33)
}

func intSet(from, to, step int64) *Set {
	s := NewSet()
	for i := from; i < to; i += step {
		s.Add(constThread{}, Int(i))
	}
	return s
}

// scramble repeats the recorded random operations.
func scramble(t *testing.T, th Thread, seed int64) (*Set, int64, int64) {
	g := lcg(seed)
	steps := 5 + g.next()%400
	rng := []int64{16, 100, 1000, 1 << 40}[g.next()%4]
	s := NewSet()
	check := func(err *Exception) {
		if err != nil {
			t.Fatal(errorText(th, err))
		}
	}
	for range steps {
		op := g.next() % 16
		v := g.next()%rng - rng/4
		mod := func(n int64) int64 { return ((v % n) + n) % n }
		switch {
		case op < 9:
			check(s.Add(th, Int(v)))
		case op < 12:
			_, err := s.Discard(th, Int(v))
			check(err)
		case op == 12:
			s.PopAny()
		case op == 13:
			check(s.change(th, Or, Of(intSet(v, v+mod(9)*7, 7))))
		case op == 14:
			r, err := s.combine(th, Sub, Of(intSet(v-mod(5), v+5, 1)))
			check(err)
			s = r
		case op == 15:
			check(s.change(th, Xor, Of(intSet(v, v+6, 1))))
		}
	}
	return s, steps, rng
}

// TestSetOrder compares the order of iteration with CPython's.
func TestSetOrder(t *testing.T) {
	f, err := os.Open("testdata/set_order.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	th := newTestThread()
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<20)
	seeds := 0
	for sc.Scan() {
		line := sc.Text()
		if strings.HasPrefix(line, "#") {
			continue
		}
		seeds++
		fields := strings.Split(line, "\t")
		var seed int64
		fmt.Sscan(fields[0], &seed)
		s, steps, rng := scramble(t, th, seed)
		if fmt.Sprint(steps) != fields[1] || fmt.Sprint(rng) != fields[2] {
			t.Fatalf("seed %d: generator differs", seed)
		}
		end := rng
		if rng >= 1000 {
			end = 200
		}
		other := intSet(0, end, 3)
		results := []*Set{s}
		for _, c := range []struct {
			a, b *Set
			op   BinaryOp
		}{{s, other, And}, {s, other, Or}} {
			r, err := c.a.combine(th, c.op, Of(c.b))
			if err != nil {
				t.Fatal(errorText(th, err))
			}
			results = append(results, r)
		}
		c, _ := s.copyAs(th, false)
		d, _ := other.combine(th, Sub, Of(s))
		results = append(results, c, d)
		for i, r := range results {
			if got, _ := NewList(r.List()...).Repr(th); got != fields[3+i] {
				t.Errorf("seed %d, result %d:\n got %s\nwant %s", seed, i, got, fields[3+i])
			}
		}
	}
	if seeds < 50 {
		t.Errorf("only %d seeds", seeds)
	}
}

// TestSetChangedDuringIteration: the size must stay.
func TestSetChangedDuringIteration(t *testing.T) {
	th := newTestThread()
	s := intSet(0, 5, 1)
	it, _ := s.Iter(th)
	if _, err := Next(th, it); err != nil {
		t.Fatal(err)
	}
	s.Add(th, Int(100))
	for range 2 {
		if _, err := Next(th, it); err == nil || errorText(th, err) != "RuntimeError: Set changed size during iteration" {
			t.Errorf("got %v", err)
		}
	}
}

// FuzzSet compares a set with a Go map over random operations, with keys whose
// hashes collide.
func FuzzSet(f *testing.F) {
	f.Add([]byte{1, 2, 3, 200, 1, 2, 250, 9, 9})
	f.Fuzz(func(t *testing.T, ops []byte) {
		th := newTestThread()
		s, model := NewSet(), map[int64]bool{}
		for i := 0; i+1 < len(ops); i += 2 {
			k := int64(ops[i+1]) * 64
			switch ops[i] % 4 {
			case 0, 1:
				s.Add(th, Int(k))
				model[k] = true
			case 2:
				found, _ := s.Discard(th, Int(k))
				if found != model[k] {
					t.Fatalf("discard %d: %v", k, found)
				}
				delete(model, k)
			case 3:
				if v, ok := s.PopAny(); ok {
					n, _ := v.AsInt()
					if !model[n] {
						t.Fatalf("popped %d", n)
					}
					delete(model, n)
				}
			}
			if s.Len() != len(model) || len(s.List()) != len(model) {
				t.Fatalf("%d items, want %d", s.Len(), len(model))
			}
		}
		for k := range model {
			if ok, _ := s.Contains(th, Int(k)); !ok {
				t.Fatalf("%d is lost", k)
			}
		}
	})
}

func BenchmarkSetContainsInt(b *testing.B) {
	th := newTestThread()
	s := intSet(0, 1000, 1)
	for i := range b.N {
		s.Contains(th, Int(int64(i%2000)))
	}
}
