package traceback

import (
	"strings"
	"unicode"

	"asyncrepl/internal/diag"
	"asyncrepl/internal/syntax"
)

// anchors are the part of a range that failed: the operator of a binary
// operation, the brackets of a subscript or call. Lines count from 0, columns
// are characters; the right end is exclusive.
type anchors struct {
	leftLine, leftCol   int
	rightLine, rightCol int
}

// maxSegment bounds the text that is parsed for anchors.
const maxSegment = 64 << 10

// findAnchors parses the text of a range, an expression, and finds its
// anchors; nil if it has none.
func findAnchors(segment string) *anchors {
	if len(segment) > maxSegment {
		return nil
	}
	// In parentheses a line break within the expression is no end.
	tree, err := syntax.Parse("(\n"+segment+"\n)", "<segment>", syntax.Exec)
	if err != nil || len(tree.Body) != 1 {
		return nil
	}
	stmt, ok := tree.Body[0].(*syntax.ExprStmt)
	if !ok {
		return nil
	}
	s := newScan(segment)
	switch x := stmt.Value.(type) {
	case *syntax.BinOp:
		return s.operator(x)
	case *syntax.Subscript:
		return s.brackets(x.Value.Span().End, x.Span().End, '[')
	case *syntax.Call:
		return s.brackets(x.Func.Span().End, x.Span().End, '(')
	}
	return nil
}

// scan is a place in the text of a segment. ok turns false at its end.
type scan struct {
	text      []string
	lines     [][]rune
	line, col int
	ok        bool
}

func newScan(segment string) *scan {
	s := &scan{ok: true}
	for _, l := range strings.Split(segment, "\n") {
		s.text = append(s.text, l)
		s.lines = append(s.lines, []rune(l))
	}
	return s
}

// at converts a position of the tree, which counts the line of the
// parenthesis.
func (s *scan) at(p diag.Pos) (line, col int) {
	line = int(p.Line) - 2
	if line < 0 || line >= len(s.text) {
		return 0, -1
	}
	return line, charOffset(s.text[line], int(p.Col))
}

// move goes to a place, or to the next character if there is none.
func (s *scan) move(line, col int) {
	if col < 0 {
		s.ok = false
		return
	}
	for line < len(s.lines) && col >= len(s.lines[line]) {
		line, col = line+1, 0
	}
	s.line, s.col = line, col
	s.ok = s.ok && line < len(s.lines)
}

// until goes on to the next character that stop accepts, past comments and
// line continuations.
func (s *scan) until(stop func(rune) bool) {
	for s.ok {
		c := s.lines[s.line][s.col]
		switch {
		case c == '\\' || c == '#':
			s.move(s.line+1, 0)
		case !stop(c):
			s.move(s.line, s.col+1)
		default:
			return
		}
	}
}

// operator finds the operator between two operands.
func (s *scan) operator(x *syntax.BinOp) *anchors {
	s.move(s.at(x.Left.Span().End))
	s.until(func(c rune) bool { return !unicode.IsSpace(c) && c != ')' })
	if !s.ok {
		return nil
	}
	right := s.col + 1
	row := s.lines[s.line]
	toLine, toCol := s.at(x.Right.Span().Start)
	if right < len(row) && (toLine > s.line || right < toCol) {
		if c := row[right]; !unicode.IsSpace(c) && c != '\\' && c != '#' {
			right++
		}
	}
	return &anchors{s.line, s.col, s.line, right}
}

// brackets finds the brackets behind an operand, up to the end of the
// expression.
func (s *scan) brackets(operand, end diag.Pos, open rune) *anchors {
	s.move(s.at(operand))
	s.until(func(c rune) bool { return c == open })
	if !s.ok {
		return nil
	}
	line, col := s.at(end)
	if col < 0 {
		return nil
	}
	return &anchors{s.line, s.col, line, col}
}

// showCarets decides whether carets help. They do not where the range is all
// there is on its lines and has no anchors, and for "return f(…)" and
// "x = f(…)".
func showCarets(text []string, lines [][]rune, start, end int, anchored bool) bool {
	joined := strings.Join(text, "\n")
	if len(joined) <= maxSegment {
		if tree, err := syntax.Parse(joined, "<lines>", syntax.Exec); err == nil {
			if len(tree.Body) == 0 {
				return false
			}
			if call := plainCall(tree.Body[0]); call != nil {
				span := call.Span()
				if span.Start.Line == 1 && int(span.End.Line) == len(lines) &&
					int(span.Start.Col) == start && int(span.End.Col) == end {
					return false
				}
			}
		}
	}
	if anchored {
		return true
	}
	first, last := lines[0], lines[len(lines)-1]
	return strings.TrimSpace(string(first[:min(start, len(first))])) != "" ||
		strings.TrimSpace(string(last[min(end, len(last)):])) != ""
}

// plainCall returns the call in "return f(…)" or "x = f(…)", nil otherwise.
func plainCall(stmt syntax.Stmt) *syntax.Call {
	switch x := stmt.(type) {
	case *syntax.Return:
		if call, ok := x.Value.(*syntax.Call); ok {
			if _, ok := call.Func.(*syntax.Name); ok {
				return call
			}
		}
	case *syntax.Assign:
		if call, ok := x.Value.(*syntax.Call); ok && len(x.Targets) == 1 {
			if _, ok := x.Targets[0].(*syntax.Name); ok {
				return call
			}
		}
	}
	return nil
}
