package loop_test

import (
	"reflect"
	"testing"
	"time"

	"asyncrepl/internal/loop"
	. "asyncrepl/internal/loop/looptest"
)

type counted map[string]int

func (c counted) Close() map[string]int { return c }

func TestShutdownClosesResources(t *testing.T) {
	l := New(t)
	type a struct{}
	type b struct{}
	made := 0
	for range 2 {
		l.Resource(a{}, func() loop.Resource { made++; return counted{"pipe": 2, "server": 1} })
	}
	l.Resource(b{}, func() loop.Resource { return counted{"pipe": 1} })
	s, err := l.Shutdown(nil, time.Second)
	if err != nil {
		t.Fatal(err)
	}
	if want := map[string]int{"pipe": 3, "server": 1}; made != 1 || !reflect.DeepEqual(s.Closed, want) {
		t.Errorf("made %d, closed %v", made, s.Closed)
	}
}
