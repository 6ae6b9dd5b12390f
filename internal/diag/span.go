package diag

import "fmt"

// Pos is a position in source text. The zero Pos means "nowhere".
type Pos struct {
	Line int32 // from 1
	Col  int32 // in bytes of UTF-8, from 0
}

// IsValid tells whether p is a place in a text.
func (p Pos) IsValid() bool { return p.Line > 0 }

// Before tells whether p comes before q.
func (p Pos) Before(q Pos) bool {
	return p.Line < q.Line || p.Line == q.Line && p.Col < q.Col
}

func (p Pos) String() string { return fmt.Sprintf("%d:%d", p.Line, p.Col) }

// Span is a stretch of source text; End is exclusive. The zero Span means
// "nowhere".
type Span struct {
	Start, End Pos
}

// IsValid tells whether s is a place in a text.
func (s Span) IsValid() bool { return s.Start.IsValid() }

// To returns the span from the start of s to the end of t.
func (s Span) To(t Span) Span { return Span{s.Start, t.End} }

func (s Span) String() string { return fmt.Sprintf("%v-%v", s.Start, s.End) }
