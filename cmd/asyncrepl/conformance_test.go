package main

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// conformance are CPython's own test files that run here, unmodified, those for
// asyncio without "test_": how many tests each has, and those among them that do
// not pass. docs/conformance.md gives the reasons.
var conformance = []struct {
	name   string
	tests  int
	except string
	slow   bool
}{
	{name: "timeouts", tests: 34},
	{name: "staggered", tests: 5},
	{name: "waitfor", tests: 19},
	{name: "taskgroups", tests: 39, slow: true},
	{name: "queues", tests: 59},
	{name: "locks", tests: 75},
	{name: "threads", tests: 6},
	{name: "futures", tests: 162, except: "test_future_iter_get_referents_segfault"},
	{name: "tasks", tests: 977, slow: true},
	{name: "futures2", tests: 7, except: "test_task_exc_handler_correct_context"},
	{name: "eager_task_factory", tests: 40, slow: true},
	{name: "runners", tests: 29, except: "test_recursive_run"},
	{name: "protocols", tests: 5},
	{name: "transports", tests: 7},
	{name: "pep492", tests: 11},
	{name: "context", tests: 1},
	{name: "server", tests: 12},
	{name: "sock_lowlevel", tests: 39, except: "test_sendto_blocking"},
	{name: "buffered_proto", tests: 2},
	{name: "streams", tests: 73, except: "test_unclosed_resource_warnings test_unclosed_server_resource_warnings"},
	{name: "subprocess", tests: 145, except: "test_close_dont_kill_finished test_create_subprocess_fails_with_inactive_watcher", slow: true},
	{name: "sslproto", tests: 33, except: "test_buf_feed_data test_data_received_after_closing test_create_connection_memory_leak" +
		" test_handshake_timeout test_start_tls_client_reg_proto_1", slow: true},
	{name: "test_argparse", tests: 1779, except: "test_argparse_module_encoding", slow: true},
	{name: "test_configparser", tests: 331},
	{name: "test_fnmatch", tests: 17},
	{name: "test_glob", tests: 25, except: "test_glob0 test_glob1"},
	{name: "test_unittest.test_assertions", tests: 35, except: "test_assertNotWarns"},
	{name: "test_unittest.test_async_case", tests: 14, except: "test_loop_factory"},
	{name: "test_unittest.test_case", tests: 106, except: "test_no_exception_leak"},
	{name: "test_unittest.test_discovery", tests: 24, except: "test_discovery_from_dotted_path"},
	{name: "test_unittest.test_functiontestcase", tests: 8},
	{name: "test_unittest.test_loader", tests: 81},
	{name: "test_unittest.test_program", tests: 24, except: "test_discovery_from_dotted_path testSelectedTestNamesFunctionalTest"},
	{name: "test_unittest.test_result", tests: 57, except: "test_addFailure_filter_traceback_frames " +
		"test_addFailure_filter_traceback_frames_context"},
	{name: "test_unittest.test_runner", tests: 50},
	{name: "test_unittest.test_setups", tests: 17},
	{name: "test_unittest.test_skipping", tests: 25},
	{name: "test_unittest.test_suite", tests: 28},
	{name: "test_unittest.test_util", tests: 3},
	{name: "test_unittest.testmock.testasync", tests: 87},
	{name: "test_unittest.testmock.testcallable", tests: 11},
	{name: "test_unittest.testmock.testhelpers", tests: 79, except: "test_autospec_on_bound_builtin_function"},
	{name: "test_unittest.testmock.testmagicmethods", tests: 37},
	{name: "test_unittest.testmock.testmock", tests: 145, except: "test_isinstance_under_settrace"},
	{name: "test_unittest.testmock.testpatch", tests: 113, except: "test_dotted_but_module_not_loaded " +
		"test_name_resolution_import_rebinding test_name_resolution_import_rebinding2"},
	{name: "test_unittest.testmock.testsealable", tests: 19},
	{name: "test_unittest.testmock.testwith", tests: 27},
}

// cpythonTests returns the directory of the library of an installed CPython 3.13
// that has its tests, or skips the test.
func cpythonTests(t *testing.T) string {
	t.Helper()
	commands := []string{os.Getenv("PYTHON"), "python3.13"}
	if home, err := os.UserHomeDir(); err == nil {
		found, _ := filepath.Glob(filepath.Join(home, ".pyenv/versions/3.13*/bin/python3.13"))
		commands = append(commands, found...)
	}
	for _, python := range commands {
		if python == "" {
			continue
		}
		out, err := exec.Command(python, "-c", "import os, sys; print(sys.version_info[:2], os.path.dirname(os.__file__))").Output()
		lib, ok := strings.CutPrefix(strings.TrimSpace(string(out)), "(3, 13) ")
		if err == nil && ok {
			if _, err := os.Stat(filepath.Join(lib, "test/test_asyncio")); err == nil {
				return lib
			}
		}
	}
	t.Skip("there is no CPython 3.13 with its tests; $PYTHON can name one")
	return ""
}

// failure is a line in which unittest names a test that did not pass.
var failure = regexp.MustCompile(`(?m)^(?:FAIL|ERROR): (\w+)`)

// TestConformance runs CPython's own tests, where CPython is installed.
func TestConformance(t *testing.T) {
	lib := cpythonTests(t)
	runner, err := filepath.Abs("testdata/cpython/run.py")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range conformance {
		t.Run(file.name, func(t *testing.T) {
			if file.slow && testing.Short() {
				t.Skip("slow")
			}
			bad, text := failures(t, runner, lib, file.name, file.tests)
			bad = slices.DeleteFunc(bad, func(name string) bool { return slices.Contains(strings.Fields(file.except), name) })
			if len(bad) > 0 {
				// Many of them measure time, with margins that a busy machine may
				// exceed: what fails has a second chance.
				t.Logf("%s does not pass at first", bad)
				again, _ := failures(t, runner, lib, file.name, file.tests)
				bad = slices.DeleteFunc(bad, func(name string) bool { return !slices.Contains(again, name) })
			}
			if len(bad) > 0 {
				t.Errorf("%s does not pass:\n%s", bad, text)
			}
		})
	}
}

// failures runs a file of so many tests and returns the names of those that do
// not pass, and what was printed.
func failures(t *testing.T, runner, lib, name string, tests int) (names []string, text string) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), bound)
	defer cancel()
	cmd := exec.CommandContext(ctx, os.Args[0], runner, lib, name)
	cmd.Dir, cmd.Env = t.TempDir(), append(os.Environ(), mainVar+"=1")
	cmd.WaitDelay = time.Second
	out, _ := cmd.CombinedOutput() // that a test fails is seen in the text
	text = string(out)
	if ran := "Ran " + strconv.Itoa(tests) + " test"; !strings.Contains(text, ran) {
		t.Fatalf("not %q:\n%s", ran, text)
	}
	for _, m := range failure.FindAllStringSubmatch(text, -1) {
		names = append(names, m[1])
	}
	return names, text
}

// bound is how long a file may take that does not end by itself.
const bound = 10 * time.Minute
