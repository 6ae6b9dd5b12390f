package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// program is what the command line runs in the tests, as prog.py.
const program = `import asyncio, sys
async def child():
    print("child", __name__)
async def main():
    await asyncio.create_task(child())
asyncio.run(main())
try:
    asyncio.get_running_loop()
except RuntimeError as e:
    print(e)
print(sys.argv, __file__)
x = 41
sys.exit(3)
`

// TestCommandLine compares what the command makes of arguments and of standard
// input with what python makes of them; DIR stands for the working directory.
func TestCommandLine(t *testing.T) {
	for _, c := range []struct {
		name, args, stdin, stdout, stderr string
		status                            int
	}{
		{"file", "prog.py a", "", "child __main__\nno running event loop\n['prog.py', 'a'] DIR/prog.py\n", "", 3},
		{"code", "-c print(1);1/0", "", "1\n", "Traceback (most recent call last):\n  File \"<string>\", line 1, in <module>\n    print(1);1/0\n             ~^~\nZeroDivisionError: division by zero\n", 1},
		{"standard input", "-", "print(2)\nx = (\n", "", "  File \"<stdin>\", line 2\n    x = (\n        ^\nSyntaxError: '(' was never closed\n", 1},
		{"stay", "-i prog.py a", "x + 1\nsys.argv\n__file__\n",
			"child __main__\nno running event loop\n['prog.py', 'a'] DIR/prog.py\n42\n['prog.py', 'a']\n",
			"Traceback (most recent call last):\n  File \"DIR/prog.py\", line 13, in <module>\n    sys.exit(3)\n    ~~~~~~~~^^^\nSystemExit: 3\n" +
				"Traceback (most recent call last):\n  File \"<input 3>\", line 1, in <module>\n    __file__\nNameError: name '__file__' is not defined. Did you mean: '__name__'?\n", 0},
		{"stay without a program", "-i nope.py", "1 + 1\n", "2\n", "EXE: can't open file 'DIR/nope.py': [Errno 2] No such file or directory\n", 0},
		{"stay after code", "-i -c x=5", "x\n", "5\n", "", 0},
		{"a session from a pipe", "", "spawn asyncio.sleep(1) as t\nawait t\n1 + 1\n", "[1] sleep\n2\n", "", 0},
		{"a session that fails", "", "1/0\nprint(1)\n", "", "Traceback (most recent call last):\n  File \"<input 1>\", line 1, in <module>\n    1/0\n    ~^~\nZeroDivisionError: division by zero\n", 1},
		{"a command that fails", "", "spawn 3\nprint(1)\n", "", "spawn: 3 is no coroutine but an int; spawn takes the call of an async def function\n", 1},
		{"a session that exits", "", "exit(4)\n", "", "", 4},
		{"no such lesson", "play qeues", "", "", "play: no lesson is called \"qeues\", did you mean \"queues\"?\n", 1},
		{"no such option", "-z", "", "", "Unknown option: -z\n" + usage, 2},
		{"a module", "-m prog a", "", "child __main__\nno running event loop\n['DIR/prog.py', 'a'] DIR/prog.py\n", "", 3},
		{"no such module", "-m nope", "", "", "EXE: No module named nope\n", 1},
		{"no module in a module", "-m sys.nope", "", "", "EXE: Error while finding module specification for 'sys.nope' " +
			"(ModuleNotFoundError: __path__ attribute not found on 'sys' while trying to find 'sys.nope')\n", 1},
		{"a module without code", "-m sys", "", "", "EXE: No code object available for sys\n", 1},
		{"letters together", "-bBIuc|import sys; print(sys.argv, sys.flags.isolated)|x", "", "['-c', 'x'] 1\n", "", 0},
		{"nothing held back", "-uc|import sys; print(type(sys.stdout.buffer).__name__, sys.stdout.write_through, sys.stderr.write_through)", "", "FileIO True True\n", "", 0},
		{"no argument", "-c", "", "", "Argument expected for the -c option\n" + usage, 2},
		{"filters of warnings", "-Wd|-Xdev|-c|import sys; print(sys.warnoptions, sys._xoptions, sys.flags.dev_mode)", "", "['default', 'd'] {'dev': True} True\n", "", 0},
		{"version", "-V", "", "Python 3.13.0 (asyncrepl)\n", "", 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Chdir(t.TempDir())
			t.Setenv("HOME", t.TempDir())
			if err := os.WriteFile("prog.py", []byte(program), 0o600); err != nil {
				t.Fatal(err)
			}
			var args []string
			if c.args != "" {
				args = strings.SplitN(c.args, " ", 3)
				if strings.Contains(c.args, "|") {
					args = strings.Split(c.args, "|")
				}
			}
			out, err, status := runCommand(t, args, c.stdin)
			if out != c.stdout || err != c.stderr || status != c.status {
				t.Errorf("status %d, want %d\nstdout %q\nwant   %q\nstderr %q\nwant   %q", status, c.status, out, c.stdout, err, c.stderr)
			}
		})
	}
}

// runCommand is run with files for its streams, as the shell needs them.
func runCommand(t *testing.T, args []string, input string) (stdout, stderr string, status int) {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "in"), []byte(input), 0o600); err != nil {
		t.Fatal(err)
	}
	in, err := os.Open(filepath.Join(dir, "in"))
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	out, err := os.Create(filepath.Join(dir, "out"))
	if err != nil {
		t.Fatal(err)
	}
	defer out.Close()
	var errs bytes.Buffer
	status = run(append([]string{"asyncrepl"}, args...), in, out, &errs)
	printed, err := os.ReadFile(out.Name())
	if err != nil {
		t.Fatal(err)
	}
	here, _ := os.Getwd()
	exe, _ := os.Executable()
	tidy := strings.NewReplacer(here, "DIR", exe, "EXE")
	return tidy.Replace(string(printed)), tidy.Replace(errs.String()), status
}

// TestPythonName: by the name python the command takes python's options and no
// others, and all of standard input is one program.
func TestPythonName(t *testing.T) {
	for _, c := range []struct{ args, stdin, stdout, stderr string }{
		{"-V", "", "Python 3.13.0\n", ""},
		{"", "import sys\nprint(sys.argv)\n", "['']\n", ""},
		{"--dis", "", "", "unknown option --dis\n"},
		{"-z", "", "", "Unknown option: -z\n"},
	} {
		var out, errs bytes.Buffer
		run(append([]string{"/usr/bin/python3"}, strings.Fields(c.args)...), strings.NewReader(c.stdin), &out, &errs)
		if out.String() != c.stdout || !strings.HasPrefix(errs.String(), c.stderr) {
			t.Errorf("%q: %q %q", c.args, out.String(), errs.String())
		}
	}
}
