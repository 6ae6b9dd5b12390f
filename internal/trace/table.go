package trace

import (
	"fmt"
	"slices"
	"strconv"
	"sync/atomic"
	"time"

	"asyncrepl/internal/coro"
	"asyncrepl/internal/loop"
)

// Entry is what the table knows of one pending task.
type Entry struct {
	Task    *loop.Task
	Number  int     // from 1; 0 for a task that takes no number
	Name    string  // unique on its loop: job, job-2, job-3
	Created float64 // loop time
	Steps   int
	// By made the task, Cancelled asked it to end; "" for code outside of tasks.
	By, Cancelled string
	Asked         bool // to end
	Creator       int  // number of the task that made it, 0 if none did
	// Before is where it stood before its last step, while the table is Detailed.
	Before []coro.Position
	// Watched: at its last step somebody was waiting for the task.
	Watched bool
}

// Label is how a task is spoken of: its number and name.
func (e *Entry) Label() string { return fmt.Sprintf("[%d] %s", e.Number, e.Name) }

// Colour is the index of the task's colour, from 0.
func (e *Entry) Colour() int { return max(e.Number-1, 0) }

// End is how a task ended.
type End uint8

// The ends.
const (
	Returned End = iota
	Failed
	WasCancelled
)

var endNames = [...]string{"finished", "failed", "cancelled"}

func (e End) String() string { return endNames[e] }

// Gone is what is remembered of a finished task.
type Gone struct {
	Number int
	Name   string
	End    End
	Age    float64 // seconds of loop time from its creation to its end
	Steps  int
	// By made it, Cancelled asked it to end, as in Entry.
	By, Cancelled string
	Asked         bool
}

// remembered bounds how many finished tasks a loop's table keeps.
const remembered = 200

// perLoop is the table of one loop.
type perLoop struct {
	loop  *loop.Loop
	last  int            // the number given last
	names map[string]int // how often a name was given
	start float64        // loop time of the first task
	begun bool
	gone  []Gone
	// unnumbered counts the pending tasks without numbers.
	unnumbered int
}

// Config says how a Table learns what the loop library cannot know, and whom
// it tells. All may be nil.
type Config struct {
	// Name returns the name of a task's coroutine function.
	Name func(t *loop.Task) string
	// Stuck is called when a loop is about to wait although nothing it knows of
	// can end the wait.
	Stuck func(l *loop.Loop)
	// Held is called when a callback has held a loop for long; e is the task whose
	// step it was, nil if it was none's.
	Held func(e *Entry, d time.Duration)
	// Finished is called when a task ends, before the table forgets it.
	Finished func(e *Entry, end End)
}

// Table is the task table of all observed loops. It is a loop.Observer.
type Table struct {
	// Detailed has Entry.Before noted.
	Detailed bool

	config Config
	tasks  map[*loop.Future]*Entry
	byNum  map[int]*Entry
	loops  []*perLoop
	quiet  int // tasks created now take no number
	uses   uses

	// stepping is the task that made the last step, in the callback that began at
	// steppingAt. Other goroutines read them.
	stepping   atomic.Pointer[Entry]
	steppingAt atomic.Int64
}

// New returns an empty table.
func New(c Config) *Table {
	return &Table{config: c, tasks: map[*loop.Future]*Entry{}, byNum: map[int]*Entry{}, uses: uses{of: map[any]*Use{}}}
}

// Unnumbered calls f; tasks that are created meanwhile by code outside of the
// loop's callbacks take no number. It is for what an input runs in the
// foreground.
func (t *Table) Unnumbered(f func()) {
	t.quiet++
	defer func() { t.quiet-- }()
	f()
}

// of returns the table of l, a new one if need be. Closed loops are dropped.
func (t *Table) of(l *loop.Loop) *perLoop {
	for _, p := range t.loops {
		if p.loop == l {
			return p
		}
	}
	for _, p := range slices.Clone(t.loops) {
		if p.loop.IsClosed() {
			t.Forget(p.loop)
		}
	}
	p := &perLoop{loop: l, names: map[string]int{}}
	t.loops = append(t.loops, p)
	return p
}

// number returns the next number of p that no pending task of another loop has.
func (t *Table) number(p *perLoop) int {
	for {
		p.last++
		if t.byNum[p.last] == nil {
			return p.last
		}
	}
}

// unique returns name with a counter behind it if p has seen it before.
func (p *perLoop) unique(name string) string {
	for {
		p.names[name]++
		n := p.names[name]
		if n == 1 {
			return name
		}
		s := name + "-" + strconv.Itoa(n)
		if p.names[s] == 0 {
			p.names[s] = 1
			return s
		}
	}
}

// Of returns the entry of a pending task, nil if it is not known.
func (t *Table) Of(task *loop.Task) *Entry { return t.tasks[&task.Future] }

// OfFuture returns the entry of the pending task whose future f is, nil if f is
// no task's.
func (t *Table) OfFuture(f *loop.Future) *Entry { return t.tasks[f] }

// List returns the numbered pending tasks of l in the order of their numbers.
func (t *Table) List(l *loop.Loop) []*Entry {
	var es []*Entry
	for _, e := range t.tasks {
		if e.Number > 0 && e.Task.Loop() == l {
			es = append(es, e)
		}
	}
	slices.SortFunc(es, func(a, b *Entry) int { return a.Number - b.Number })
	return es
}

// Count returns the number of pending tasks of l that have numbers.
func (t *Table) Count(l *loop.Loop) int { return max(l.TaskCount()-t.of(l).unnumbered, 0) }

// Elsewhere returns the number of pending tasks with numbers on other loops than
// forgotten ones.
func (t *Table) Elsewhere() int {
	n := 0
	for _, p := range t.loops {
		if !p.loop.IsClosed() {
			n += t.Count(p.loop)
		}
	}
	return n
}

// ByNumber returns the pending task with a number, nil if there is none.
func (t *Table) ByNumber(n int) *Entry { return t.byNum[n] }

// ByName returns the pending task of l with a name, nil if there is none.
func (t *Table) ByName(l *loop.Loop, name string) *Entry {
	for _, e := range t.tasks {
		if e.Number > 0 && e.Name == name && e.Task.Loop() == l {
			return e
		}
	}
	return nil
}

// Gone returns what is remembered of the finished tasks of l, oldest first.
func (t *Table) Gone(l *loop.Loop) []Gone { return slices.Clone(t.of(l).gone) }

// Age returns how old a task is, in seconds of its loop's time.
func (e *Entry) Age() float64 { return e.Task.Loop().Time() - e.Created }

// Start returns the loop time of the first task of l, from which times are told.
func (t *Table) Start(l *loop.Loop) float64 { return t.of(l).start }

// Elapsed returns the time since the first task of l, in seconds of the
// loop's time; 0 if there was none.
func (t *Table) Elapsed(l *loop.Loop) float64 {
	p := t.of(l)
	if !p.begun {
		return 0
	}
	return l.Time() - p.start
}
