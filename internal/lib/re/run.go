package re

import (
	"errors"
	"time"

	"github.com/dlclark/regexp2/v2"

	"asyncrepl/internal/object"
)

// program is a parsed pattern with its translations, which are compiled when
// first used.
type program struct {
	*parsed
	text     bool
	minWidth int
	literal  string // what the pattern is, if it is a plain ASCII text
	compiled map[variant]*regexp2.Regexp
	buffer   []rune // of short subjects
}

type variant struct {
	mode  mode
	ascii bool
}

func newProgram(p *parsed, text bool) *program {
	lo, _ := p.root.width(p.groups)
	return &program{parsed: p, text: text, minWidth: lo, literal: literalOf(p.root), compiled: map[variant]*regexp2.Regexp{}}
}

// literalOf returns the text that is all a pattern matches, "" if there is none.
func literalOf(n *node) string {
	if n.kind != sequenceNode {
		return ""
	}
	var b []byte
	for _, k := range n.kids {
		if k.kind != literalNode || k.flags&flagIgnoreCase != 0 || k.char >= 0x80 {
			return ""
		}
		b = append(b, byte(k.char))
	}
	return string(b)
}

// maxStack bounds the memory of a search: so many ints.
const maxStack = 1 << 23

// The time that a search may take on the interpreter's goroutine, and in all.
const (
	quick = 100 * time.Millisecond
	most  = 1500 * time.Millisecond
)

// compile translates and compiles a variant.
func (p *program) compile(v variant, limit time.Duration) (*regexp2.Regexp, *object.Exception) {
	re, err := regexp2.Compile(translate(p.parsed, v.mode, v.ascii, !p.text), regexp2.OptionMaxBacktrackingStackSize(maxStack))
	if err != nil {
		return nil, object.RuntimeErrorf("regular expression not supported: %v", err)
	}
	re.MatchTimeout = limit
	return re, nil
}

// variant returns the compiled pattern for a mode and a subject.
func (p *program) variant(v variant) (*regexp2.Regexp, *object.Exception) {
	if re := p.compiled[v]; re != nil {
		return re, nil
	}
	re, exc := p.compile(v, quick)
	if exc == nil {
		p.compiled[v] = re
	}
	return re, exc
}

// spans are where the groups of a match begin and end, the whole match first;
// -1 for those that did not take part.
type spans []int

const shortSubject = 512

// find applies the pattern to the subject between pos and end, nil for no match.
func (p *program) find(t object.Thread, m mode, s *subject, pos, end int) (spans, *object.Exception) {
	v := variant{m, s.ascii}
	re, exc := p.variant(v)
	if exc != nil {
		return nil, exc
	}
	var runes []rune
	if s.runes == nil && s.ascii && s.n <= shortSubject {
		// Short subjects are mostly used once.
		p.buffer = p.buffer[:0]
		for i := 0; i < s.n; i++ {
			p.buffer = append(p.buffer, rune(s.s[i]))
		}
		runes = p.buffer
	} else {
		runes = s.all()
	}
	found, err := p.first(re, runes[:end], pos)
	if err != nil {
		return p.findBeside(t, v, s, pos, end, err)
	}
	return found, nil
}

// first returns the first match.
func (p *program) first(re *regexp2.Regexp, runes []rune, pos int) (found spans, err error) {
	err = re.FindRunesMatches(runes, pos, func(m regexp2.MatchView) bool {
		found = p.spansOf(m)
		return false
	})
	return found, err
}

func (p *program) spansOf(m regexp2.MatchView) spans {
	n := len(p.groups)
	out := make(spans, 2*n)
	for g := range n {
		if i, length, ok := m.GroupRange(g); ok {
			out[2*g], out[2*g+1] = i, i+length
		} else {
			out[2*g], out[2*g+1] = -1, -1
		}
	}
	return out
}

// findBeside repeats a search that took long on a goroutine of its own, so that
// interrupts are seen. An abandoned one ends when its time is over.
func (p *program) findBeside(t object.Thread, v variant, s *subject, pos, end int, err error) (spans, *object.Exception) {
	if errors.Is(err, regexp2.ErrBacktrackingStackLimit) {
		return nil, object.MemoryErr()
	}
	limit := most + time.Duration(s.n)*100*time.Nanosecond
	re, exc := p.compile(v, limit)
	if exc != nil {
		return nil, exc
	}
	type result struct {
		found spans
		err   error
	}
	done := make(chan result, 1)
	runes := s.all()[:end]
	go func() {
		found, err := p.first(re, runes, pos)
		done <- result{found, err}
	}()
	tick := time.NewTicker(10 * time.Millisecond)
	defer tick.Stop()
	for {
		select {
		case r := <-done:
			switch {
			case errors.Is(r.err, regexp2.ErrBacktrackingStackLimit):
				return nil, object.MemoryErr()
			case r.err != nil:
				return nil, object.RuntimeErrorf("regular expression takes too long on this text")
			}
			return r.found, nil
		case <-tick.C:
			if exc := t.Poll(); exc != nil {
				return nil, exc
			}
		}
	}
}
