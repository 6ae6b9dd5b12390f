package session

import (
	"bytes"
	"strings"
	"testing"

	"asyncrepl/internal/lib/absent"
)

// What is said to be absent is absent: a name that was added leaves the list.
func TestAbsentNamesAreAbsent(t *testing.T) {
	var out, errs bytes.Buffer
	s, err := New(Config{Stdout: &out, Stderr: &errs, Stdin: noInput{}})
	if err != nil {
		t.Fatal(err)
	}
	s.RunText(`
import importlib, warnings
warnings.simplefilter("ignore")
for full in """`+strings.Join(absent.Names(), " ")+`""".split():
    module, _, name = full.rpartition(".")
    if hasattr(importlib.import_module(module), name):
        print(full)
`, "absent")
	if out.Len() > 0 || errs.Len() > 0 {
		t.Errorf("asyncrepl has these names now; take them out of internal/lib/absent/names.txt:\n%s%s", &out, &errs)
	}
}

func TestAbsentNamesSaySo(t *testing.T) {
	var out, errs bytes.Buffer
	s, err := New(Config{Stdout: &out, Stderr: &errs, Stdin: noInput{}})
	if err != nil {
		t.Fatal(err)
	}
	s.RunText(`
import asyncio, os
for line in "os.forkpty", "asyncio.proactor_events", "from os import forkpty", "os.forkptyy":
    try:
        exec(line)
    except (AttributeError, ImportError) as e:
        print(type(e).__name__, e)
print(hasattr(os, "forkpty"))
`, "absent")
	want := `AttributeError os.forkpty is part of Python but asyncrepl does not have it yet
AttributeError asyncio.proactor_events is part of Python but asyncrepl does not have it yet
ImportError os.forkpty is part of Python but asyncrepl does not have it yet
AttributeError module 'os' has no attribute 'forkptyy'
False
`
	if out.String() != want || errs.Len() > 0 {
		t.Errorf("got\n%s%s\nwant\n%s", &out, &errs, want)
	}
}
