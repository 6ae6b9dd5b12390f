package compile_test

import (
	"encoding/json"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"asyncrepl/internal/compile"
	"asyncrepl/internal/diag"
	"asyncrepl/internal/syntax"
)

var update = flag.Bool("update", false, "rewrite the recorded listings")

// build parses and compiles src; the error may be of either.
func build(src string, opts compile.Options) (*compile.Code, error) {
	mod, err := syntax.Parse(src, "test", opts.Mode)
	if err != nil {
		return nil, err
	}
	return compile.Compile(mod, opts)
}

// TestListings compares the code of each testdata/*.py with its listing.
func TestListings(t *testing.T) {
	files, err := filepath.Glob("testdata/*.py")
	if err != nil || len(files) == 0 {
		t.Fatal("no programs", err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			src, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			code, err := build(string(src), compile.Options{Discard: true})
			if err != nil {
				t.Fatal(err)
			}
			if err := compile.Verify(code); err != nil {
				t.Error(err)
			}
			var b strings.Builder
			if err := compile.Disassemble(&b, code); err != nil {
				t.Fatal(err)
			}
			golden := strings.TrimSuffix(file, ".py") + ".dis"
			if *update {
				if err := os.WriteFile(golden, []byte(b.String()), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if b.String() != string(want) {
				t.Errorf("listing differs from %s:\n%s", golden, b.String())
			}
		})
	}
}

// errorCase is a program and what CPython 3.13 says of it: nothing, or the
// SyntaxError's message, line, offset, end line and end offset.
type errorCase struct {
	Src string
	Err []any
}

func errorCases(t testing.TB) []errorCase {
	data, err := os.ReadFile("testdata/errors.json")
	if err != nil {
		t.Fatal(err)
	}
	var cases []errorCase
	if err := json.Unmarshal(data, &cases); err != nil {
		t.Fatal(err)
	}
	return cases
}

func TestErrors(t *testing.T) {
	for _, k := range errorCases(t) {
		code, err := build(k.Src, compile.Options{})
		if k.Err == nil {
			if err != nil {
				t.Errorf("%q: %v", k.Src, err)
			} else if err := compile.Verify(code); err != nil {
				t.Errorf("%q: %v", k.Src, err)
			}
			continue
		}
		var e *diag.Error
		if !errors.As(err, &e) {
			t.Errorf("%q: error %v, want %v", k.Src, err, k.Err)
			continue
		}
		got := []any{e.Msg, float64(e.Line), float64(e.Offset), float64(e.EndLine), float64(e.EndOffset)}
		for i := range got {
			if got[i] != k.Err[i] {
				t.Errorf("%q: error %v, want %v", k.Src, got, k.Err)
				break
			}
		}
	}
}

// TestWarnings compares the SyntaxWarnings with those CPython 3.13 gives.
func TestWarnings(t *testing.T) {
	data, err := os.ReadFile("testdata/warnings.json")
	if err != nil {
		t.Fatal(err)
	}
	var cases []struct {
		Src  string
		Warn [][]any
	}
	if err := json.Unmarshal(data, &cases); err != nil {
		t.Fatal(err)
	}
	for _, k := range cases {
		got := [][]any{}
		_, err := build(k.Src, compile.Options{Warn: func(w diag.Warning) {
			got = append(got, []any{w.Msg, float64(w.Span.Start.Line)})
		}})
		if err != nil {
			t.Errorf("%q: %v", k.Src, err)
		}
		if !reflect.DeepEqual(got, k.Warn) {
			t.Errorf("%q: warnings %q, want %q", k.Src, got, k.Warn)
		}
	}
}

// TestModes checks what becomes of expression statements and top-level awaits.
func TestModes(t *testing.T) {
	tests := []struct {
		name, src string
		opts      compile.Options
		want      []uint8 // opcodes that are there
		not       []uint8 // and that are not
		flags     compile.Flags
	}{
		{"eval", "x", compile.Options{Mode: syntax.Eval}, []uint8{compile.GETGLOBAL, compile.RET}, []uint8{compile.PRINTEXPR}, 0},
		{"single", "x\n", compile.Options{Mode: syntax.Single}, []uint8{compile.PRINTEXPR}, nil, 0},
		{"echo last", "x\ny\n", compile.Options{EchoLast: true}, []uint8{compile.PRINTEXPR}, nil, 0},
		{"namespace", "x = y\n", compile.Options{Namespace: true}, []uint8{compile.GETNAME, compile.SETNAME}, []uint8{compile.GETGLOBAL, compile.SETGLOBAL}, 0},
		{"namespace, global", "global x\nx = 1\n", compile.Options{Namespace: true}, []uint8{compile.SETGLOBAL}, []uint8{compile.SETNAME}, 0},
		{"await", "await x\n", compile.Options{TopLevelAwait: true}, []uint8{compile.AWAIT}, nil, compile.Coroutine | compile.TopLevelAwait},
		{"async for", "async for i in x: pass\n", compile.Options{TopLevelAwait: true}, []uint8{compile.ANEXT}, nil, compile.Coroutine | compile.TopLevelAwait},
		{"async comprehension", "[i async for i in x]\n", compile.Options{TopLevelAwait: true}, []uint8{compile.ANEXT}, nil, compile.Coroutine | compile.TopLevelAwait},
		{"no await", "async def f(): await x\n", compile.Options{TopLevelAwait: true}, nil, []uint8{compile.AWAIT}, 0},
		{"discard", "f()\n", compile.Options{Discard: true}, []uint8{compile.DISCARD}, nil, 0},
		{"no discard", "x = f()\ny\n", compile.Options{Discard: true}, nil, []uint8{compile.DISCARD}, 0},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			code, err := build(test.src, test.opts)
			if err != nil {
				t.Fatal(err)
			}
			if err := compile.Verify(code); err != nil {
				t.Error(err)
			}
			if code.Flags != test.flags {
				t.Errorf("flags%v, want%v", code.Flags, test.flags)
			}
			have := map[uint8]bool{}
			for _, in := range code.Instrs {
				have[in.Op] = true
			}
			for _, op := range test.want {
				if !have[op] {
					t.Errorf("no %s", compile.Info(op).Name)
				}
			}
			for _, op := range test.not {
				if have[op] {
					t.Errorf("unexpected %s", compile.Info(op).Name)
				}
			}
		})
	}
}

// TestLarge compiles what outgrows the short operands of the machine.
func TestLarge(t *testing.T) {
	tests := map[string]string{
		"long jumps":     "for x in y:\n" + strings.Repeat(" f(x)\n if x < 3: continue\n", 20000),
		"long display":   "x = [" + strings.Repeat("f(), ", 70000) + "]\n",
		"long dict":      "x = {" + strings.Repeat("f(): 1, ", 70000) + "}\n",
		"many arguments": "f(" + strings.Repeat("g(), ", 5000) + ")\n",
		"many constants": "x = 0\n" + manyLines(70000, func(b *strings.Builder, n string) { b.WriteString("x = x + 1" + n + ".5\n") }),
		"many names":     manyLines(70000, func(b *strings.Builder, n string) { b.WriteString("v" + n + " = w" + n + ".a" + n + "\n") }),
	}
	for name, src := range tests {
		t.Run(name, func(t *testing.T) {
			code, err := build(src, compile.Options{})
			if err != nil {
				t.Fatal(err)
			}
			if err := compile.Verify(code); err != nil {
				t.Error(err)
			}
		})
	}
}

func manyLines(n int, line func(*strings.Builder, string)) string {
	var b strings.Builder
	digits := []byte("00000")
	for range n {
		line(&b, string(digits))
		for i := len(digits) - 1; i >= 0; i-- {
			if digits[i]++; digits[i] <= '9' {
				break
			}
			digits[i] = '0'
		}
	}
	return b.String()
}

// TestSpans checks which source text a traceback marks for an instruction.
func TestSpans(t *testing.T) {
	tests := []struct {
		src  string
		op   uint8
		want string
	}{
		{"assert x == 1, 'm'", compile.ASSERTFAIL, "x == 1"},
		{"raise V from z", compile.RAISE, "raise V from z"},
		{"with z as q: pass", compile.WITHPREP, "z"},
		{"for i in g(): pass", compile.FORITER, "g()"},
		{"a, b = c", compile.UNPACK, "a, b"},
		{"z += 'a'", compile.ADDK, "z += 'a'"},
		{"z.foo(1)", compile.METH, "z.foo"},
		{"z.foo(1)", compile.CALLM, "z.foo(1)"},
		{"(z\n .foo(1))", compile.CALLM, "foo(1)"},
		{"del z.foo", compile.DELATTR, "z.foo"},
		{"not (a or b)", compile.NOT, "not (a or b)"},
		{"{k: v for k in x}", compile.DICTSET, "k: v"},
		{"try: pass\nexcept 3: pass", compile.JNOEXC, ""},
		{"try: x\nexcept E: pass", compile.JNOEXC, "except E: pass"},
		{"import nope.x", compile.IMPORT, "import nope.x"},
	}
	for _, test := range tests {
		code, err := build(test.src, compile.Options{})
		if err != nil {
			t.Errorf("%q: %v", test.src, err)
			continue
		}
		got := ""
		lines := strings.Split(test.src, "\n")
		for i, in := range code.Instrs {
			if in.Op == test.op {
				s := code.Spans[code.Pos[i]]
				got = lines[s.Line-1][s.Col:]
				if s.EndLine == s.Line {
					got = lines[s.Line-1][s.Col:s.EndCol]
				}
			}
		}
		if got != test.want {
			t.Errorf("%q: %s stands for %q, want %q", test.src, compile.Info(test.op).Name, got, test.want)
		}
	}
}

// FuzzCompile checks that whatever parses compiles or is refused, and that the
// code keeps the machine's rules.
func FuzzCompile(f *testing.F) {
	files, _ := filepath.Glob("testdata/*.py")
	for _, file := range files {
		src, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(src), byte(0))
	}
	for i, k := range errorCases(f) {
		if len(k.Src) < 200 {
			f.Add(k.Src, byte(i))
		}
	}
	f.Fuzz(func(t *testing.T, src string, how byte) {
		opts := compile.Options{
			TopLevelAwait: how&1 != 0, Discard: how&2 != 0, EchoLast: how&4 != 0, Namespace: how&8 != 0,
			Mode: syntax.Mode(how >> 4 % 3),
		}
		code, err := build(src, opts)
		if err != nil {
			return
		}
		if err := compile.Verify(code); err != nil {
			t.Error(err)
		}
	})
}
