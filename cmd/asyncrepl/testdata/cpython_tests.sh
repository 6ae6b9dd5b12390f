#!/usr/bin/env bash
# Runs CPython 3.13's own test files on asyncrepl.
#
#   cpython_tests.sh [NAME...]   NAME stands for test_asyncio/test_NAME.py, or is test_argparse or the like;
#                                default: the first seven of docs/conformance.md
#
# The files are those of an installed CPython: $PYTHON names it, default python3.13. Where there is none, nothing is
# run, and the script says so. $ASYNCREPL is the command to be tested; by default it is built. Each file gets a line:
# its name and what unittest says at the end.
set -u
here=$(cd "$(dirname "$0")" && pwd -P)
python=${PYTHON:-python3.13}
lib=$("$python" -c 'import sys, os; sys.version_info[:2] == (3, 13) or sys.exit(1); print(os.path.dirname(os.__file__))' 2>/dev/null) ||
	{ echo "skipped: $python is not CPython 3.13"; exit 0; }
[ -d "$lib/test/test_asyncio" ] || { echo "skipped: $lib has no tests"; exit 0; }
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
if [ -z "${ASYNCREPL-}" ]; then
	ASYNCREPL=$work/asyncrepl
	(cd "$here" && go build -trimpath -o "$ASYNCREPL" asyncrepl/cmd/asyncrepl) || exit 2
fi
[ $# -gt 0 ] || set -- timeouts staggered waitfor taskgroups queues locks threads
bad=0
for name in "$@"; do
	timeout 300 "$ASYNCREPL" "$here/cpython/run.py" "$lib" "$name" >"$work/out" 2>&1 </dev/null || bad=1
	ran=$(grep '^Ran ' "$work/out" | sed 's/ in .*//')
	verdict=$(grep -E '^(OK|FAILED|NO TESTS RAN)' "$work/out" | tail -n 1)
	printf '%-20s %s %s\n' "$name" "${ran:-did not run:}" "${verdict:-$(tail -n 1 "$work/out")}"
	grep -E '^(FAIL|ERROR): ' "$work/out" | sed 's/^/    /'
done
exit $bad
