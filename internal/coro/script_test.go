package coro

import (
	"errors"
	"reflect"
	"testing"
)

func TestScript(t *testing.T) {
	boom := errors.New("boom")
	var log []string
	leaf := &script{"leaf", []Step{Yielded("y"), Raised(boom)}, &log}
	s := NewScript(func(_ Thread, s *Script) Step {
		return s.Await(leaf, func(_ Thread, _ any, err error) Step {
			if err != boom {
				t.Errorf("the error of what was awaited: %v", err)
			}
			return s.Yield("again", func(_ Thread, v any, _ error) Step { return Returned(v) })
		})
	})
	c := NewChain(s)
	var got []any
	for _, in := range []Input{{}, {}, {Value: "end"}} {
		got = append(got, c.Resume(nil, in).Value)
	}
	if want := []any{"y", "again", "end"}; !reflect.DeepEqual(got, want) {
		t.Errorf("steps %v, want %v", got, want)
	}
	if st := NewScript(nil).Resume(nil, Input{Err: boom}); st.Op != Raise {
		t.Errorf("an error before the begin: %v", st)
	}
}
