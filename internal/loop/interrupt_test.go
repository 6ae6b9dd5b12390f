package loop_test

import (
	"errors"
	"testing"
	"time"

	"asyncrepl/internal/coro"
	"asyncrepl/internal/loop"
)

// TestInterruptWakes: a request that knows nothing of the loop ends its wait.
func TestInterruptWakes(t *testing.T) {
	in := &loop.Interrupt{}
	l, err := loop.New(loop.Config{Interrupt: in})
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	if _, err := l.CallLater(3600, loop.Func(func(coro.Thread, *loop.Future) error { return nil }), nil); err != nil {
		t.Fatal(err)
	}
	if _, err := l.CallSoon(loop.Func(func(coro.Thread, *loop.Future) error {
		go in.Request() // from outside, while the loop waits or is about to
		return nil
	}), nil); err != nil {
		t.Fatal(err)
	}
	done := make(chan error, 1)
	go func() { done <- l.RunForever(nil) }()
	select {
	case err = <-done:
	case <-time.After(time.Minute):
		t.Fatal("the loop still waits")
	}
	var e *loop.Error
	if !errors.As(err, &e) || e.Class != loop.KeyboardInterrupt {
		t.Errorf("got %v", err)
	}
}
