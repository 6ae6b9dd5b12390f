package diag

import "testing"

func TestSource(t *testing.T) {
	s := NewSource("f", "aé\n\nxy")
	if s.LineCount() != 3 || s.Line(1) != "aé" || s.Line(2) != "" || s.Line(3) != "xy" || s.Line(4) != "" {
		t.Errorf("lines are wrong: %d, %v", s.LineCount(), s.lines)
	}
	if n := s.Char(Pos{1, 3}); n != 2 {
		t.Errorf("got character %d", n)
	}
	span := Span{Pos{1, 1}, Pos{3, 1}}
	if got := s.Slice(span); got != "é\n\nx" {
		t.Errorf("got %q", got)
	}
	e := s.Errorf(SyntaxError, Span{Pos{1, 1}, Pos{1, 3}}, "bad %d", 1)
	if e.Offset != 2 || e.EndOffset != 3 || e.Text != "aé\n" || e.Msg != "bad 1" {
		t.Errorf("got %+v", e)
	}
	if NewSource("", "").LineCount() != 0 {
		t.Error("an empty text has lines")
	}
}

func TestDisplay(t *testing.T) {
	s := NewSource("f.py", "\tx = 1\nlonger line\n")
	tests := []struct {
		err  *Error
		want string
	}{
		{s.Errorf(SyntaxError, Span{Pos{1, 1}, Pos{1, 2}}, "m"),
			"  File \"f.py\", line 1\n    \tx = 1\n    \t^\nSyntaxError: m\n"},
		{s.Errorf(TabError, Span{Pos{2, 2}, Pos{3, 1}}, "m"),
			"  File \"f.py\", line 2\n    longer line\n      ^^^^^^^^^\nTabError: m\n"},
		{s.Errorf(ValueError, Span{}, "m"), "ValueError: m\n"},
	}
	for _, test := range tests {
		if got := test.err.Display(); got != test.want {
			t.Errorf("got\n%s\nwant\n%s", got, test.want)
		}
	}
}
