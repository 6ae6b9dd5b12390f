// Package archtest checks the architecture: which package may import which.
package archtest

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// allowed is the import table, low to high. "lib" stands for the packages below
// internal/lib too, "x/sys" and the like for third-party modules. Tests may
// import more.
var allowed = map[string]string{
	"internal/diag":          "",
	"internal/coro":          "",
	"internal/poll":          "golang.org/x/sys/unix",
	"internal/loop":          "coro poll",
	"internal/loop/looptest": "coro loop",
	"internal/lock":          "coro loop",
	"internal/queue":         "coro loop",
	"internal/net":           "coro loop golang.org/x/sys/unix",
	"internal/proc":          "coro loop net golang.org/x/sys/unix",
	"internal/serve":         "",
	"internal/syntax":        "diag",
	"internal/compile":       "syntax diag",
	"internal/longint":       "",
	"internal/object":        "coro longint golang.org/x/text/encoding/charmap golang.org/x/text/unicode/runenames",
	"internal/traceback":     "object syntax diag",
	"internal/vm":            "compile object coro",
	"internal/lib":           "longint object vm coro poll loop lock queue net proc lib golang.org/x/sys/unix github.com/dlclark/regexp2/v2 golang.org/x/text/unicode/norm golang.org/x/text/unicode/runenames golang.org/x/text/width golang.org/x/text/unicode/bidi",
	"internal/session":       "diag syntax compile object vm coro loop lock queue net proc golang.org/x/sys/unix lib traceback golang.org/x/text/unicode/norm golang.org/x/text/unicode/runenames",
	"internal/trace":         "coro loop",
	"internal/lesson":        "diag",
	"internal/term":          "term github.com/chzyer/readline github.com/fatih/color github.com/rivo/uniseg golang.org/x/sys/unix",
	"internal/term/termtest": "github.com/rivo/uniseg",
	"internal/shell":         "serve session trace lesson term loop coro diag syntax scripts github.com/fatih/color",
	"scripts":                "",
	"cmd/asyncrepl":          "golang.org/x/sys/unix shell session lib loop vm term lesson scripts",
}

func TestImports(t *testing.T) {
	root := filepath.Join("..", "..")
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && (d.Name() == "testdata" || d.Name() == "tools" || strings.HasPrefix(d.Name(), ".") && path != root) {
			return filepath.SkipDir
		}
		if !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return nil
		}
		rel, err := filepath.Rel(root, filepath.Dir(path))
		if err != nil {
			return err
		}
		check(t, filepath.ToSlash(rel), path)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func check(t *testing.T, pkg, path string) {
	row := pkg
	if strings.HasPrefix(pkg, "internal/lib/") {
		row = "internal/lib"
	}
	list, ok := allowed[row]
	if !ok {
		t.Errorf("%s: package %s is not in the import table", path, pkg)
		return
	}
	may := map[string]bool{}
	for _, a := range strings.Fields(list) {
		may[a] = true
	}
	f, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
	if err != nil {
		t.Error(err)
		return
	}
	for _, imp := range f.Imports {
		name, _ := strconv.Unquote(imp.Path.Value)
		local, isLocal := strings.CutPrefix(name, "asyncrepl/")
		local = strings.TrimPrefix(local, "internal/")
		switch {
		case !isLocal && !strings.Contains(strings.SplitN(name, "/", 2)[0], "."):
			continue // the standard library
		case may[local], may[name]:
			continue
		case may[strings.SplitN(local, "/", 2)[0]]:
			continue
		}
		t.Errorf("%s: %s may not import %s", path, pkg, name)
	}
}
