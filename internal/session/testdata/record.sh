#!/usr/bin/env bash
# Records what CPython 3.13 makes of the programs in programs/.
#
#   record.sh [NAME...]          (re)record these programs, default all
#   record.sh --check [NAME...]  only tell which recordings differ
#
# NAME.py runs with programs/ as its working directory and nothing on standard
# input. NAME.out is its standard output, NAME.err its standard error unless
# empty, NAME.status its exit status unless 0. Both outputs are recorded with
# the directory's own path removed from file names and without the frames of
# the standard library, which our tracebacks leave out (see docs/differences.md).
# $PYTHON names the interpreter, default python3.13.
set -eu
cd "$(dirname "$0")/programs"
here=$(pwd -P)
python=${PYTHON:-python3.13}
"$python" -c 'import sys; sys.exit(sys.version_info[:2] != (3, 13))' || { echo "record.sh: $python is not CPython 3.13" >&2; exit 2; }

check=
[ "${1-}" = --check ] && { check=1; shift; }
[ $# -gt 0 ] || { set -- *.py; }
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT

# A frame is a line with File "…" and the deeper lines after it.
tidy() {
	awk -v here="$here/" '
	skipping && substr($0, 1, length(lead) + 2) == lead "  " { next }
	{ skipping = 0 }
	/^[ |+]*File "[^"]*\/lib\/python3\.13\// { lead = substr($0, 1, index($0, "File \"") - 1); skipping = 1; next }
	{
		out = ""; rest = $0
		while (i = index(rest, here)) { out = out substr(rest, 1, i - 1); rest = substr(rest, i + length(here)) }
		print out rest
	}'
}

bad=0
for name in "$@"; do
	name=${name%.py}
	status=0
	env -i PATH="$PATH" HOME=/nowhere LC_ALL=C.UTF-8 PYTHONDONTWRITEBYTECODE=1 timeout 20 "$python" "$name.py" \
		</dev/null >"$work/raw.out" 2>"$work/raw.err" || status=$?
	for kind in out err; do
		# awk ends every line; an output without a last newline stays without.
		tidy <"$work/raw.$kind" >"$work/$kind"
		if [ -s "$work/raw.$kind" ] && [ -n "$(tail -c1 "$work/raw.$kind")" ]; then truncate -s -1 "$work/$kind"; fi
	done
	: >"$work/status"; [ "$status" = 0 ] || echo "$status" >"$work/status"
	for kind in out err status; do
		if [ -n "$check" ]; then
			if [ -e "$name.$kind" ]; then cmp -s "$work/$kind" "$name.$kind"; else [ ! -s "$work/$kind" ]; fi ||
				{ echo "$name.$kind differs"; bad=1; }
		elif [ "$kind" = out ] || [ -s "$work/$kind" ]; then
			cp "$work/$kind" "$name.$kind"
		else
			rm -f "$name.$kind"
		fi
	done
done
exit $bad
