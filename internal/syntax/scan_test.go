package syntax

import (
	"strings"
	"testing"
)

func TestScan(t *testing.T) {
	tests := []struct{ src, want string }{
		{"x = 1 # c\n", "x = 1 #_c ⏎"},
		{"def f(", "def f ( ⏎"},
		{"f'a{b!r:>{c}}d' 'e", "f' a { b ! r : > { c } } d ' 'e ⏎"},
		{"a $ )]\n", "a $ ) ] ⏎"},
		{"if x:\n  y\n", "if x : ⏎ → y ⏎ ←"},
		{"0x 1_ 12ab", "0x 1_ 12 ab ⏎"},
		{"'''a\nb", "'''a_b ⏎"},
	}
	for _, test := range tests {
		var got []string
		for _, tok := range Scan(test.src) {
			switch tok.Kind {
			case Newline:
				got = append(got, "⏎")
			case Indent:
				got = append(got, "→")
			case Dedent:
				got = append(got, "←")
			case EndOfText:
			default:
				got = append(got, strings.NewReplacer(" ", "_", "\n", "_").Replace(tok.Text(test.src)))
			}
		}
		if s := strings.TrimSuffix(strings.Join(got, " "), " ⏎"); s != strings.TrimSuffix(test.want, " ⏎") {
			t.Errorf("%q: got %s, want %s", test.src, s, test.want)
		}
	}
}

func TestDecode(t *testing.T) {
	good := []struct{ src, want string }{
		{"\ufeffx", "x"},
		{"# -*- coding: latin-1 -*-\n'\xe9'", "# -*- coding: latin-1 -*-\n'é'"},
		{"#!/x\n# vim: set fileencoding=utf8 :\n'é'", "#!/x\n# vim: set fileencoding=utf8 :\n'é'"},
		{"x\n# coding: nonsense", "x\n# coding: nonsense"},
	}
	for _, test := range good {
		if got, err := Decode([]byte(test.src), "f.py"); err != nil || got != test.want {
			t.Errorf("%q: got %q, %v", test.src, got, err)
		}
	}
	bad := []struct{ src, want string }{
		{"x\x00", "source code cannot contain null bytes"},
		{"# coding: nonsense\n", "encoding problem: nonsense"},
		{"x\n'\xff'", "Non-UTF-8 code starting with '\\xff' in file f.py on line 2, but no encoding declared; " +
			"see https://peps.python.org/pep-0263/ for details"},
	}
	for _, test := range bad {
		if _, err := Decode([]byte(test.src), "f.py"); err == nil || !strings.HasSuffix(err.Error(), test.want) {
			t.Errorf("%q: got %v, want %s", test.src, err, test.want)
		}
	}
	if _, err := Parse("x\x00", "", Exec); err == nil {
		t.Error("a null byte was taken")
	}
}
