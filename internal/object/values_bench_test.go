package object

import "testing"

func BenchmarkAppendStr(b *testing.B) {
	th := newTestThread()
	x := NewStr("some text").Object().(*Str)
	b.ReportAllocs()
	s := emptyStr
	for i := range b.N {
		if i%100000 == 0 {
			s = emptyStr
		}
		v, err := ConcatStr(th, s, x)
		if err != nil {
			b.Fatal(err)
		}
		s = v.Object().(*Str)
	}
}

func BenchmarkFormatPieces(b *testing.B) {
	th := newTestThread()
	values := []Value{Int(12345), NewStr("text"), Float(1.5), True}
	b.ReportAllocs()
	for i := range b.N {
		if _, err := FormatValue(th, values[i%len(values)], ""); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkFormatSpec(b *testing.B) {
	th := newTestThread()
	b.ReportAllocs()
	for range b.N {
		if _, err := FormatValue(th, Float(3.14159), ">8.3f"); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkPercent(b *testing.B) {
	th := newTestThread()
	args := Of(NewTuple(Int(7), NewStr("name")))
	b.ReportAllocs()
	for range b.N {
		if _, err := PercentStr(th, "job %d of %s", args); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkFloatPow(b *testing.B) {
	for i := range b.N {
		if _, err := floatPow(1.0001+float64(i%7), 3.7); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkParseInt(b *testing.B) {
	for range b.N {
		if _, ok, _ := ParseInt("12345", 10); !ok {
			b.Fatal("not an int")
		}
	}
}
