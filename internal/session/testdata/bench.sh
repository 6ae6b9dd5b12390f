#!/usr/bin/env bash
# Compares with CPython 3.13 in interleaved runs: five of each, the best of each
# row. $PYTHON names the interpreter, default python3.13.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
(cd "$here/../../.." && go build -o "$work/asyncrepl" ./cmd/asyncrepl)
for _ in 1 2 3 4 5; do
	"$work/asyncrepl" "$here/bench.py" >>"$work/ours"
	"${PYTHON:-python3.13}" "$here/bench.py" >>"$work/theirs"
done
awk '
	{ if (!($1 in best) || $2 < best[$1]) best[$1] = $2 }
	FNR == NR { if (!($1 in seen)) { seen[$1] = 1; order[++n] = $1 } ours[$1] = best[$1]; next }
	FNR == 1 && FNR != NR { delete best; best[$1] = $2 }
	{ if (!($1 in t) || $2 < t[$1]) t[$1] = $2 }
	END { for (i = 1; i <= n; i++) printf "| %s | %.3f | %.3f | %.2f |\n", order[i], ours[order[i]], t[order[i]], ours[order[i]] / t[order[i]] }
' "$work/ours" "$work/theirs"
