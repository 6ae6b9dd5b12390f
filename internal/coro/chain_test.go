package coro

import (
	"errors"
	"reflect"
	"testing"
)

// script is a coroutine that makes the given steps and notes its inputs.
type script struct {
	name  string
	steps []Step
	log   *[]string
}

func (s *script) Resume(_ Thread, in Input) Step {
	note := s.name
	if in.Value != nil {
		note += "=" + in.Value.(string)
	}
	if in.Err != nil {
		note += "!" + in.Err.Error()
	}
	*s.log = append(*s.log, note)
	st := s.steps[0]
	s.steps = s.steps[1:]
	return st
}

func (s *script) Where() []Position { return []Position{{Func: s.name}} }

func (s *script) Close(Thread) error {
	*s.log = append(*s.log, "close "+s.name)
	return errors.New(s.name)
}

func TestChain(t *testing.T) {
	var log []string
	boom := errors.New("boom")
	leaf := &script{"leaf", []Step{Yielded("y"), Raised(boom)}, &log}
	mid := &script{"mid", []Step{Called(leaf), Returned("caught")}, &log}
	root := &script{"root", []Step{Called(mid), Yielded("z"), Returned("end")}, &log}
	c := NewChain(root)
	var steps []any
	for _, in := range []Input{{}, {Value: "v"}, {Value: "w"}} {
		steps = append(steps, c.Resume(nil, in).Value)
		if len(steps) == 1 {
			if got := c.Where(); len(got) != 3 || got[2].Func != "leaf" {
				t.Errorf("Where() = %v", got)
			}
		}
	}
	if want := []any{"y", "z", "end"}; !reflect.DeepEqual(steps, want) {
		t.Errorf("steps %v, want %v", steps, want)
	}
	want := []string{"root", "mid", "leaf", "leaf=v", "mid!boom", "root=caught", "root=w"}
	if !reflect.DeepEqual(log, want) {
		t.Errorf("log %v, want %v", log, want)
	}
	if s := c.Resume(nil, Input{}); s.Op != Raise {
		t.Errorf("resume after the end: %v", s)
	}
}

func TestChainClosesInnermostFirst(t *testing.T) {
	var log []string
	leaf := &script{"leaf", []Step{Yielded(nil)}, &log}
	c := NewChain(&script{"root", []Step{Called(leaf)}, &log})
	c.Resume(nil, Input{})
	if err := c.Close(nil); err == nil || err.Error() != "leaf" {
		t.Errorf("Close() = %v", err)
	}
	if want := []string{"root", "leaf", "close leaf", "close root"}; !reflect.DeepEqual(log, want) {
		t.Errorf("log %v, want %v", log, want)
	}
}

// deep calls itself n times before it returns.
type deep struct{ n int }

func (d *deep) Resume(_ Thread, in Input) Step {
	if in.Value != nil || d.n == 0 {
		return Returned("x")
	}
	return Called(&deep{d.n - 1})
}

func TestChainDoesNotRecurse(t *testing.T) {
	if s := NewChain(&deep{1_000_000}).Resume(nil, Input{}); s.Op != Return || s.Value != "x" {
		t.Errorf("got %v", s)
	}
}
