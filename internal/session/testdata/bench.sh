#!/usr/bin/env bash
# Compares with CPython 3.13 in interleaved runs and prints a table: the best of
# each row, the ratio, and the geometric mean of the ratios. $PYTHON names the
# interpreter, default python3.13; $RUNS the number of runs, default 5; $BENCH
# the file with the rows, default bench.py. Arguments choose rows.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
(cd "$here/../../.." && go build -o "$work/asyncrepl" ./cmd/asyncrepl)
for _ in $(seq "${RUNS:-5}"); do
	"$work/asyncrepl" "$here/${BENCH:-bench.py}" "$@" >>"$work/ours"
	"${PYTHON:-python3.13}" "$here/${BENCH:-bench.py}" "$@" >>"$work/theirs"
done
awk '
	FNR == NR { if (!($1 in ours)) order[++n] = $1; if (!($1 in ours) || $2 < ours[$1]) ours[$1] = $2; next }
	!($1 in theirs) || $2 < theirs[$1] { theirs[$1] = $2 }
	END {
		for (i = 1; i <= n; i++) {
			r = order[i]; q = ours[r] / theirs[r]; sum += log(q)
			printf "| %s | %.1f | %.1f | %.2f |\n", r, ours[r] * 1000, theirs[r] * 1000, q
		}
		printf "geometric mean of %d rows: %.2f\n", n, exp(sum / n)
	}
' "$work/ours" "$work/theirs"
