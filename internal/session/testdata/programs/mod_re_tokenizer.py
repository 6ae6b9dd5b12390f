# re in use: a tokenizer, a log parser, a template, an unpicking of nested text.
import re
from collections import Counter, namedtuple

Token = namedtuple("Token", "kind text line column")
SPEC = [("NUMBER", r"\d+(\.\d*)?"), ("ASSIGN", r":="), ("END", r";"), ("ID", r"[A-Za-z_]\w*"), ("OP", r"[+\-*/]"), ("NEWLINE", r"\n"),
        ("SKIP", r"[ \t]+"), ("MISMATCH", r".")]
LEXER = re.compile("|".join("(?P<%s>%s)" % pair for pair in SPEC))


def tokens(code):
    line, start = 1, 0
    for m in LEXER.finditer(code):
        kind = m.lastgroup
        if kind == "NEWLINE":
            line, start = line + 1, m.end()
        elif kind == "MISMATCH":
            raise RuntimeError(f"{m.group()!r} unexpected on line {line}")
        elif kind != "SKIP":
            yield Token(kind, m.group(), line, m.start() - start)


for tok in tokens("total := price * 1.25;\n  x_1:=total-3;"):
    print(tok)
try:
    list(tokens("a := ?"))
except RuntimeError as e:
    print(e)

LOG = """\
2024-05-06 07:08:09,123 INFO  [worker-1] job=17 took 0.25s
2024-05-06 07:08:10,007 ERROR [worker-2] job=18 failed: "time out" (code 504)
not a log line
2024-05-06 07:08:11,400 WARN  [main] queue=3/10
"""
line = re.compile(r"""
    (?P<date>\d{4}-\d\d-\d\d) \s (?P<time>[\d:]+),(?P<ms>\d{3}) \s+   # when
    (?P<level>[A-Z]+) \s+ \[(?P<name>[^\]]+)\] \s (?P<text>.*)$       # what
""", re.VERBOSE)
levels = Counter()
for text in LOG.splitlines():
    m = line.match(text)
    if m is None:
        print("skipped", repr(text))
        continue
    levels[m["level"]] += 1
    print(m["time"], m["ms"], m["name"], dict(re.findall(r"(\w+)=(\S+)", m["text"])), re.findall(r'"([^"]*)"', m["text"]))
print(levels.most_common())


def fill(template, **values):
    return re.sub(r"\{\{\s*(\w+)(?:\|(\w+))?\s*\}\}", lambda m: getattr(str(values[m[1]]), m[2] or "strip")(), template)


print(fill("Dear {{ name|title }}, you owe {{sum}} to {{ who|upper }}.", name="ada lovelace", sum=12, who="us"))
text = "a(b(c)d)e(f)"
inner = re.compile(r"\(([^()]*)\)")
while m := inner.search(text):
    print(text, "->", m.group(1), m.span())
    text = text[: m.start()] + m.group(1).upper() + text[m.end():]
print(text)
print(re.sub(r"(?<=\d)(?=(?:\d{3})+$)", ",", "1234567"), re.sub(r"(?<!^)(?=[A-Z])", "_", "camelCaseName").lower())
print(re.split(r"(?<=[.!?])\s+", "One. Two!  Three? Four"), [w.span() for w in re.finditer(r"\b\w", "to be or")])
print(re.findall(r"(?i)\b(\w+)\s+\1\b", "the The cat sat sat down"), re.search(r"^(?=.*\d)(?=.*[a-z]).{6,}$", "abc123") is not None)
print(sorted({m.group(0).lower() for m in re.finditer(r"#\w+", "#One two #Three #one")}))
