package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// conformance are CPython's own test files for asyncio that run here, unmodified:
// how many tests each has, and those among them that do not pass. docs/conformance.md
// gives the reasons.
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
	{name: "ssl", tests: 22, except: "test_remote_shutdown_receives_trailing_data test_create_connection_memory_leak" +
		" test_handshake_timeout_handler_leak test_shutdown_timeout_handler_leak", slow: true},
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

// TestConformance runs CPython's own tests of asyncio, where CPython is installed.
func TestConformance(t *testing.T) {
	lib := cpythonTests(t)
	runner, err := filepath.Abs("../../internal/session/testdata/cpython/run.py")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range conformance {
		t.Run(file.name, func(t *testing.T) {
			if file.slow && testing.Short() {
				t.Skip("slow")
			}
			cmd := exec.Command(os.Args[0], runner, lib, file.name)
			cmd.Dir, cmd.Env = t.TempDir(), append(os.Environ(), mainVar+"=1")
			out, _ := cmd.CombinedOutput() // that a test fails is seen in the text
			text := string(out)
			ran := "Ran " + strconv.Itoa(file.tests) + " test"
			if !strings.Contains(text, ran) {
				t.Fatalf("not %q:\n%s", ran, text)
			}
			for _, m := range failure.FindAllStringSubmatch(text, -1) {
				if !strings.Contains(" "+file.except+" ", " "+m[1]+" ") {
					t.Errorf("%s does not pass", m[1])
				}
			}
			if t.Failed() {
				t.Log(text)
			}
		})
	}
}
