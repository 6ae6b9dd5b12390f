package loop_test

import (
	"math"
	"testing"
	"time"

	"asyncrepl/internal/loop"
	. "asyncrepl/internal/loop/looptest"
)

func TestClockStaysContinuous(t *testing.T) {
	c := loop.NewClock(5e9)
	last := c.Now()
	for _, k := range []struct {
		kind   loop.ClockKind
		factor float64
	}{{loop.Scaled, 1000}, {loop.Virtual, 0}, {loop.Real, 0}, {loop.Virtual, 0}, {loop.Scaled, 0.5}} {
		c.Set(k.kind, k.factor)
		now := c.Now()
		if now < last || now-last > int64(time.Minute) {
			t.Errorf("%v: from %d to %d", k.kind, last, now)
		}
		if kind, _ := c.Kind(); kind != k.kind {
			t.Errorf("kind %v, want %v", kind, k.kind)
		}
		last = now
	}
}

func TestVirtualClock(t *testing.T) {
	c := loop.NewVirtualClock(0)
	rung := false
	c.Alarm(2.5e9, func() { rung = true })
	if !rung || c.Seconds() != 2.5 {
		t.Errorf("after an alarm: %v", c.Seconds())
	}
	c.Advance(math.MaxInt64)
	if c.Now() != math.MaxInt64 {
		t.Errorf("overflow: %v", c.Now())
	}
}

// While something holds it a virtual clock does not jump; once nothing does,
// those who wait for it go on at once.
func TestHeldClock(t *testing.T) {
	c := loop.NewVirtualClock(0)
	c.Hold(1)
	rung := make(chan struct{})
	c.Alarm(int64(time.Hour), func() { close(rung) })
	given := c.Alarm(int64(2*time.Hour), func() { t.Error("an alarm that was given up rang") })
	select {
	case <-rung:
		t.Fatal("jumped while held")
	default:
	}
	given()
	if !c.Held() || c.Seconds() >= 3600 {
		t.Errorf("held %v, %v s", c.Held(), c.Seconds())
	}
	c.Hold(-1)
	<-rung
	if c.Held() || c.Seconds() < 3600 {
		t.Errorf("held %v, %v s", c.Held(), c.Seconds())
	}
}

func TestScaledWait(t *testing.T) {
	c := loop.NewClock(0)
	c.Set(loop.Scaled, 4)
	if w := c.Wall(8e9); w != 2*time.Second {
		t.Errorf("8 s on the clock are %v on the wall", w)
	}
}

func TestLoopTimeStartsAtZero(t *testing.T) {
	c := loop.NewVirtualClock(77e9)
	l, err := loop.New(loop.Config{Clock: c, FromZero: true})
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	if _, err := Run(t, l, loop.Sleep(0.1+0.2, nil)); err != nil || l.Time() != 0.3 || c.Seconds() != 77.3 {
		t.Errorf("loop %v, clock %v, %v", l.Time(), c.Seconds(), err)
	}
}
