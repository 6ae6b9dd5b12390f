# sys.exit with text: on stderr, status 1. Other codes are only looked at.
import sys
for code in (None, 0, 5, True, "text", (1, 2), 3.5, [1]):
    try:
        sys.exit(code)
    except SystemExit as e:
        print(repr(e), repr(e.code), e.args)
try:
    raise SystemExit
except SystemExit as e:
    print(repr(e), e.code)
try:
    raise SystemExit(1, 2)
except SystemExit as e:
    print(repr(e), e.code)
try:
    exit(3)
except SystemExit as e:
    print(e.code)
sys.exit("goodbye: é")
