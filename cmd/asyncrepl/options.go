package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"asyncrepl/internal/lib"
)

const usage = `usage: asyncrepl [options] [file | -c code | -m module | -] [arguments]
       asyncrepl lessons
       asyncrepl play lesson [--auto] [--keep-going] [--speed n] [--clock kind] [--lang language]

  -c code           run a program given as text
  -m module         run a module as a program; asyncio: a shell with the habits of today
  -i                stay in the shell after the program
  -u                write output at once
  -W filter         what becomes of warnings
  -X dev            the development mode: more warnings, loops in debug mode
  -V, --version     print the version
  -h, --help        print this help
  --dis             print the code of the program instead of running it
  --python version  3.13, or 3.6 for the habits of old programs
  --clock kind      the shell's clock: real or virtual
  --color when      auto, always or never
  --lang language   of lessons: en or fr
  --memory size     bound of the heap, such as 512M; default half of the machine's

Without a file the shell starts; - reads a program from standard input. What
else python takes is accepted: -b -B -d -E -I -O -P -q -R -s -S -v -x. By the
name python or python3 the command takes what python takes, and no more.
`

// pythonUsage is printed by the name python. The first %s is that name.
const pythonUsage = `usage: %s [option] ... [-c cmd | -m mod | file | -] [arg] ...
  -c cmd         run a program given as text; the options end here
  -m mod         run a module as a program; the options end here
  -i             stay in the shell after the program
  -u             write output at once
  -W filter      what becomes of warnings; also PYTHONWARNINGS
  -X opt         dev: the development mode; others are kept in sys._xoptions
  -E             do not look at the environment's PYTHON* variables
  -I             -E, -P and -s
  -P             do not look for modules beside the program
  -V, --version  print the version
  -h, -?, --help print this help
Without effect: -b -B -d -O -q -R -s -S -v -x --check-hash-based-pycs mode
PYTHONPATH holds more directories of modules.
`

// options are what the command line says.
type options struct {
	name    string // by which the command was called
	python  bool   // that name is python or python3
	code    string
	module  string
	dis     bool
	era     string
	version bool
	help    bool
	stay    bool
	direct  bool // output is written at once
	clock   string
	color   string
	lang    string
	memory  int64 // bound of the heap in bytes; 0: none
	flags   lib.Flags
	warn    []string // -W
	x       []string // -X
	args    []string // the program and its arguments
}

// badOption is an error in the command line, told with the usage.
type badOption string

func (e badOption) Error() string { return string(e) }

// calledPython tells whether a name is one of the Python interpreter's.
func calledPython(name string) bool {
	switch strings.TrimSuffix(filepath.Base(name), ".exe") {
	case "python", "python3", "python3.13":
		return true
	}
	return false
}

// eraOr returns the era that was asked for, or otherwise the given one.
func (o *options) eraOr(e lib.Era) lib.Era {
	switch {
	case o.era == "3.6":
		return lib.Legacy
	case o.era == "3.13", o.python:
		return lib.Modern
	}
	return e
}

// own are the options with values that python does not have.
func (o *options) own() map[string]func(value string) error {
	text := func(target *string) func(string) error {
		return func(value string) error { *target = value; return nil }
	}
	return map[string]func(string) error{
		"python": text(&o.era), "clock": text(&o.clock), "color": text(&o.color), "lang": text(&o.lang),
		"memory": func(value string) (err error) { o.memory, err = parseMemory(value); return err },
	}
}

// letters are the options without values, as python's.
func (o *options) letters() map[byte]func() {
	count := func(n *int) func() { return func() { *n++ } }
	f := &o.flags
	return map[byte]func(){
		'b': count(&f.BytesWarning), 'B': func() {}, 'd': count(&f.Debug), 'E': count(&f.IgnoreEnvironment), 'h': func() { o.help = true },
		'?': func() { o.help = true }, 'i': func() { o.stay = true; f.Inspect++; f.Interactive++ },
		'I': func() { f.Isolated++; f.IgnoreEnvironment++; f.NoUserSite++; f.SafePath = true },
		'O': count(&f.Optimize), 'P': func() { f.SafePath = true }, 'q': count(&f.Quiet), 'R': func() {}, 's': count(&f.NoUserSite),
		'S': count(&f.NoSite), 'u': func() { o.direct = true }, 'v': count(&f.Verbose), 'V': func() { o.version = true }, 'x': func() {},
	}
}

// parseArgs reads the command line. Everything after the program is the
// program's own. An error has been told.
func parseArgs(name string, args []string, stderr io.Writer) (*options, error) {
	o := &options{name: name, python: calledPython(name), clock: "real", color: "auto", memory: defaultMemory()}
	err := o.parse(args)
	if err == nil && o.era != "" && o.era != "3.13" && o.era != "3.6" {
		err = fmt.Errorf("asyncrepl: --python is 3.13 or 3.6, not %q", o.era)
	}
	switch bad := err.(type) {
	case nil:
		o.environment()
	case badOption:
		fmt.Fprintln(stderr, string(bad))
		if o.python {
			first, _, _ := strings.Cut(fmt.Sprintf(pythonUsage, o.name), "\n")
			fmt.Fprintf(stderr, "%s\nTry `python -h' for more information.\n", first)
		} else {
			fmt.Fprint(stderr, usage)
		}
	default:
		fmt.Fprintln(stderr, err)
	}
	return o, err
}

func (o *options) parse(args []string) error {
	for len(args) > 0 {
		a := args[0]
		if a == "-" || !strings.HasPrefix(a, "-") {
			break
		}
		rest := args[1:]
		if a == "--" {
			args = rest
			break
		}
		var done bool
		var err error
		if args, done, err = o.long(a, rest); done || err != nil {
			if err != nil {
				return err
			}
			continue
		}
		if strings.HasPrefix(a, "--") {
			return badOption("unknown option " + a)
		}
		var last bool
		if args, last, err = o.cluster(a[1:], rest); err != nil || last {
			return err
		}
	}
	o.args = args
	return nil
}

// long takes an option of more than a letter, and returns what follows it.
func (o *options) long(a string, rest []string) (args []string, done bool, err error) {
	switch a {
	case "--help", "--help-all", "--help-env", "--help-xoptions":
		o.help = true
		return rest, true, nil
	case "--version":
		o.version = true
		return rest, true, nil
	case "--check-hash-based-pycs":
		return rest[min(1, len(rest)):], true, nil
	}
	if o.python {
		return nil, false, nil
	}
	name, value, given := strings.Cut(strings.TrimPrefix(strings.TrimPrefix(a, "-"), "-"), "=")
	if name == "dis" {
		o.dis = true
		return rest, true, nil
	}
	set, ok := o.own()[name]
	if !ok {
		return nil, false, nil
	}
	if !given {
		if len(rest) == 0 {
			return nil, false, badOption("Argument expected for the --" + name + " option")
		}
		value, rest = rest[0], rest[1:]
	}
	if err := set(value); err != nil {
		return nil, false, badOption(fmt.Sprintf("asyncrepl: --%s %s: %v", name, value, err))
	}
	return rest, true, nil
}

// cluster takes letters written together, and returns what follows them; last
// says that the program's own arguments do.
func (o *options) cluster(s string, rest []string) (args []string, last bool, err error) {
	letters := o.letters()
	for i := 0; i < len(s); i++ {
		if f := letters[s[i]]; f != nil {
			f()
			continue
		}
		if !strings.ContainsRune("cmWX", rune(s[i])) {
			return nil, false, badOption("Unknown option: -" + s[i:i+1])
		}
		value := s[i+1:]
		if value == "" {
			if len(rest) == 0 {
				return nil, false, badOption("Argument expected for the -" + s[i:i+1] + " option")
			}
			value, rest = rest[0], rest[1:]
		}
		switch s[i] {
		case 'c', 'm':
			o.args = append([]string{"-" + s[i:i+1]}, rest...)
			if s[i] == 'c' {
				o.code = value + "\n"
			} else {
				o.module = value
			}
			return nil, true, nil
		case 'W':
			o.warn = append(o.warn, value)
		case 'X':
			o.x = append(o.x, value)
		}
		break
	}
	return rest, false, nil
}

// environment adds what the environment says.
func (o *options) environment() {
	get := func(name string) string {
		if o.flags.IgnoreEnvironment > 0 {
			return ""
		}
		return os.Getenv(name)
	}
	o.flags.DevMode = get("PYTHONDEVMODE") != ""
	for _, x := range o.x {
		if x == "dev" {
			o.flags.DevMode = true
		}
	}
	var warn []string
	if o.flags.DevMode {
		warn = append(warn, "default")
	}
	if w := get("PYTHONWARNINGS"); w != "" {
		warn = append(warn, strings.Split(w, ",")...)
	}
	o.warn = append(warn, o.warn...)
	o.direct = o.direct || get("PYTHONUNBUFFERED") != ""
}

// modulePath is sys.path for a program whose modules are in dir, or that has no
// place.
func (o *options) modulePath(dir string) []string {
	var path []string
	if !o.flags.SafePath {
		path = append(path, dir)
	}
	if o.flags.IgnoreEnvironment == 0 {
		for _, d := range filepath.SplitList(os.Getenv("PYTHONPATH")) {
			if abs, err := filepath.Abs(d); err == nil && d != "" {
				path = append(path, abs)
			}
		}
	}
	return path
}
