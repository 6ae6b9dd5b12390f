"""Helpers for comparing sequences and for showing their differences."""
from collections import namedtuple


__all__ = ["get_close_matches", "ndiff", "restore", "SequenceMatcher", "Differ", "IS_CHARACTER_JUNK",
           "IS_LINE_JUNK", "context_diff", "unified_diff", "diff_bytes", "Match"]

Match = namedtuple("Match", "a b size")


def _ratio(matches, length):
    return 2.0 * matches / length if length else 1.0


class SequenceMatcher:
    """Compares pairs of sequences of hashable elements, without junk."""

    def __init__(self, isjunk=None, a="", b="", autojunk=True):
        self.isjunk = isjunk
        self.a = self.b = None
        self.autojunk = autojunk
        self.set_seqs(a, b)

    __class_getitem__ = classmethod(type(list[int]))

    def set_seqs(self, a, b):
        self.set_seq1(a)
        self.set_seq2(b)

    def set_seq1(self, a):
        if a is not self.a:
            self.a = a
            self.matching_blocks = self.opcodes = None

    def set_seq2(self, b):
        if b is self.b:
            return
        self.b = b
        self.matching_blocks = self.opcodes = self.fullbcount = None
        # Where each element of b stands, without junk and what is too common.
        places = self.b2j = {}
        for j, item in enumerate(b):
            places.setdefault(item, []).append(j)
        self.bjunk = set()
        if self.isjunk:
            self.bjunk.update(item for item in places if self.isjunk(item))
            for item in self.bjunk:
                del places[item]
        self.bpopular = set()
        if self.autojunk and len(b) >= 200:
            often = len(b) // 100 + 1
            self.bpopular.update(item for item, at in places.items() if len(at) > often)
            for item in self.bpopular:
                del places[item]

    def find_longest_match(self, alo=0, ahi=None, blo=0, bhi=None):
        a, b, places, junk = self.a, self.b, self.b2j, self.bjunk
        if ahi is None:
            ahi = len(a)
        if bhi is None:
            bhi = len(b)
        start_a, start_b, size = alo, blo, 0
        none = []
        # runs[j] is the length of the match that ends with the last a and b[j].
        runs = {}
        for i in range(alo, ahi):
            longer = {}
            for j in places.get(a[i], none):
                if j < blo:
                    continue
                if j >= bhi:
                    break
                n = longer[j] = runs.get(j - 1, 0) + 1
                if n > size:
                    start_a, start_b, size = i - n + 1, j - n + 1, n
            runs = longer
        # Widen it by popular elements, then by junk, on both sides.
        for wanted in (False, True):
            while start_a > alo and start_b > blo and (b[start_b - 1] in junk) == wanted and a[start_a - 1] == b[start_b - 1]:
                start_a, start_b, size = start_a - 1, start_b - 1, size + 1
            while start_a + size < ahi and start_b + size < bhi and (b[start_b + size] in junk) == wanted and a[start_a + size] == b[start_b + size]:
                size += 1
        return Match(start_a, start_b, size)

    def get_matching_blocks(self):
        if self.matching_blocks is not None:
            return self.matching_blocks
        la, lb = len(self.a), len(self.b)
        found = []
        todo = [(0, la, 0, lb)]
        while todo:
            alo, ahi, blo, bhi = todo.pop()
            i, j, size = match = self.find_longest_match(alo, ahi, blo, bhi)
            if not size:
                continue
            found.append(match)
            if alo < i and blo < j:
                todo.append((alo, i, blo, j))
            if i + size < ahi and j + size < bhi:
                todo.append((i + size, ahi, j + size, bhi))
        found.sort()
        # Adjacent blocks are one.
        blocks = []
        for i, j, size in found:
            if blocks:
                a, b, n = blocks[-1]
                if a + n == i and b + n == j:
                    blocks[-1] = Match(a, b, n + size)
                    continue
            blocks.append(Match(i, j, size))
        blocks.append(Match(la, lb, 0))
        self.matching_blocks = blocks
        return blocks

    def get_opcodes(self):
        if self.opcodes is not None:
            return self.opcodes
        self.opcodes = codes = []
        i = j = 0
        for a, b, size in self.get_matching_blocks():
            if i < a and j < b:
                codes.append(("replace", i, a, j, b))
            elif i < a:
                codes.append(("delete", i, a, j, b))
            elif j < b:
                codes.append(("insert", i, a, j, b))
            i, j = a + size, b + size
            if size:
                codes.append(("equal", a, i, b, j))
        return codes

    def get_grouped_opcodes(self, n=3):
        codes = self.get_opcodes() or [("equal", 0, 1, 0, 1)]
        group = []
        last = len(codes) - 1
        for k, (tag, i1, i2, j1, j2) in enumerate(codes):
            if tag == "equal":
                if k == 0:
                    i1, j1 = max(i1, i2 - n), max(j1, j2 - n)
                if k == last:
                    i2, j2 = min(i2, i1 + n), min(j2, j1 + n)
                if i2 - i1 > 2 * n:
                    group.append((tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)))
                    yield group
                    group = []
                    i1, j1 = max(i1, i2 - n), max(j1, j2 - n)
            group.append((tag, i1, i2, j1, j2))
        if group and not (len(group) == 1 and group[0][0] == "equal"):
            yield group

    def ratio(self):
        return _ratio(sum(m.size for m in self.get_matching_blocks()), len(self.a) + len(self.b))

    def quick_ratio(self):
        if self.fullbcount is None:
            self.fullbcount = counts = {}
            for item in self.b:
                counts[item] = counts.get(item, 0) + 1
        counts = self.fullbcount
        left = {}
        matches = 0
        for item in self.a:
            n = left[item] if item in left else counts.get(item, 0)
            left[item] = n - 1
            if n > 0:
                matches += 1
        return _ratio(matches, len(self.a) + len(self.b))

    def real_quick_ratio(self):
        la, lb = len(self.a), len(self.b)
        return _ratio(min(la, lb), la + lb)


def get_close_matches(word, possibilities, n=3, cutoff=0.6):
    """Return the best of the possibilities that are similar to word, best first."""
    if not n > 0:
        raise ValueError("n must be > 0: %r" % (n,))
    if not 0.0 <= cutoff <= 1.0:
        raise ValueError("cutoff must be in [0.0, 1.0]: %r" % (cutoff,))
    matcher = SequenceMatcher()
    matcher.set_seq2(word)
    scored = []
    for text in possibilities:
        matcher.set_seq1(text)
        if matcher.real_quick_ratio() >= cutoff and matcher.quick_ratio() >= cutoff and matcher.ratio() >= cutoff:
            scored.append((matcher.ratio(), text))
    scored.sort(reverse=True)
    return [text for _, text in scored[:n]]


def _marks(line, tags):
    """The tags of a line, with the line's own white space where there is none."""
    return "".join(c if tag == " " and c.isspace() else tag for c, tag in zip(line, tags)).rstrip()


class Differ:
    """Compares sequences of lines and makes a delta for people to read."""

    # Lines are similar from this ratio on; similar ones are looked for this far
    # from their place.
    _cutoff = 0.74999
    _window = 10

    def __init__(self, linejunk=None, charjunk=None):
        self.linejunk = linejunk
        self.charjunk = charjunk

    def compare(self, a, b):
        for tag, alo, ahi, blo, bhi in SequenceMatcher(self.linejunk, a, b).get_opcodes():
            if tag == "replace":
                yield from self._fancy_replace(a, alo, ahi, b, blo, bhi)
            elif tag == "delete":
                yield from self._dump("-", a, alo, ahi)
            elif tag == "insert":
                yield from self._dump("+", b, blo, bhi)
            else:
                yield from self._dump(" ", a, alo, ahi)

    def _dump(self, tag, lines, lo, hi):
        for i in range(lo, hi):
            yield "%s %s" % (tag, lines[i])

    def _plain_replace(self, a, alo, ahi, b, blo, bhi):
        """The shorter block first, which takes less memory to show."""
        old, new = self._dump("-", a, alo, ahi), self._dump("+", b, blo, bhi)
        if bhi - blo < ahi - alo:
            old, new = new, old
        yield from old
        yield from new

    def _fancy_replace(self, a, alo, ahi, b, blo, bhi):
        """Pairs similar lines of two blocks and marks what differs in them."""
        matcher = SequenceMatcher(self.charjunk)
        done_a, done_b = alo, blo
        for j in range(blo, bhi):
            matcher.set_seq2(b[j])
            here = alo + j - blo
            near = range(max(here - self._window, done_a), min(here + self._window + 1, ahi))
            if not near:
                break
            best, best_ratio = None, self._cutoff
            for i in near:
                matcher.set_seq1(a[i])
                if matcher.real_quick_ratio() > best_ratio and matcher.quick_ratio() > best_ratio and matcher.ratio() > best_ratio:
                    best, best_ratio = i, matcher.ratio()
            if best is None:
                continue
            yield from self._plain_replace(a, done_a, best, b, done_b, j)
            if a[best] == b[j]:
                yield "  " + a[best]
            else:
                yield from self._pair(matcher, a[best], b[j])
            done_a, done_b = best + 1, j + 1
        yield from self._plain_replace(a, done_a, ahi, b, done_b, bhi)

    def _pair(self, matcher, old, new):
        signs = {"replace": "^^", "delete": "- ", "insert": " +", "equal": "  "}
        old_tags = new_tags = ""
        matcher.set_seqs(old, new)
        for tag, i1, i2, j1, j2 in matcher.get_opcodes():
            old_tags += signs[tag][0] * (i2 - i1)
            new_tags += signs[tag][1] * (j2 - j1)
        return self._qformat(old, new, old_tags, new_tags)

    def _qformat(self, aline, bline, atags, btags):
        for sign, line, tags in (("- ", aline, atags), ("+ ", bline, btags)):
            yield sign + line
            tags = _marks(line, tags)
            if tags:
                yield "? " + tags + "\n"


def IS_LINE_JUNK(line, pat=None):
    """Whether a line is blank or has a single '#'."""
    if pat is None:
        return line.strip() in ("", "#")
    return pat(line) is not None


def IS_CHARACTER_JUNK(ch, ws=" \t"):
    """Whether a character is a space or tab."""
    return ch in ws


def ndiff(a, b, linejunk=None, charjunk=IS_CHARACTER_JUNK):
    """Compare lists of lines and return a delta as Differ makes it."""
    return Differ(linejunk, charjunk).compare(a, b)


def restore(delta, which):
    """Get one of the two sequences back from a delta of ndiff."""
    try:
        sign = {1: "- ", 2: "+ "}[int(which)]
    except KeyError:
        raise ValueError("unknown delta choice (must be 1 or 2): %r" % which) from None
    for line in delta:
        if line[:2] in ("  ", sign):
            yield line[2:]


def _check_types(a, b, *args):
    for lines in (a, b):
        if lines and not isinstance(lines[0], str):
            raise TypeError("lines to compare must be str, not %s (%r)" % (type(lines[0]).__name__, lines[0]))
    for arg in args:
        if not isinstance(arg, str):
            raise TypeError("all arguments must be str, not: %r" % (arg,))


def _dated(mark, name, date, end):
    return mark + " " + name + ("\t" + date if date else "") + end


def _unified_range(start, stop):
    n = stop - start
    if n == 1:
        return str(start + 1)
    return "%d,%d" % (start + 1 if n else start, n)


def unified_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3, lineterm="\n"):
    """Compare lists of lines and generate a unified diff."""
    _check_types(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            yield _dated("---", fromfile, fromfiledate, lineterm)
            yield _dated("+++", tofile, tofiledate, lineterm)
        yield "@@ -%s +%s @@%s" % (_unified_range(group[0][1], group[-1][2]), _unified_range(group[0][3], group[-1][4]), lineterm)
        for tag, i1, i2, j1, j2 in group:
            if tag == "equal":
                for line in a[i1:i2]:
                    yield " " + line
            if tag in ("replace", "delete"):
                for line in a[i1:i2]:
                    yield "-" + line
            if tag in ("replace", "insert"):
                for line in b[j1:j2]:
                    yield "+" + line


def _context_range(start, stop):
    if stop - start <= 1:
        return str(stop if stop == start else start + 1)
    return "%d,%d" % (start + 1, stop)


def context_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3, lineterm="\n"):
    """Compare lists of lines and generate a context diff."""
    _check_types(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    signs = {"insert": "+ ", "delete": "- ", "replace": "! ", "equal": "  "}
    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            yield _dated("***", fromfile, fromfiledate, lineterm)
            yield _dated("---", tofile, tofiledate, lineterm)
        yield "***************" + lineterm
        yield "*** %s ****%s" % (_context_range(group[0][1], group[-1][2]), lineterm)
        if any(op[0] in ("replace", "delete") for op in group):
            for tag, i1, i2, _, _ in group:
                if tag != "insert":
                    for line in a[i1:i2]:
                        yield signs[tag] + line
        yield "--- %s ----%s" % (_context_range(group[0][3], group[-1][4]), lineterm)
        if any(op[0] in ("replace", "insert") for op in group):
            for tag, _, _, j1, j2 in group:
                if tag != "delete":
                    for line in b[j1:j2]:
                        yield signs[tag] + line


def diff_bytes(dfunc, a, b, fromfile=b"", tofile=b"", fromfiledate=b"", tofiledate=b"", n=3, lineterm=b"\n"):
    """Compare lists of bytes with one of the functions for str."""

    def text(raw):
        try:
            return raw.decode("ascii", "surrogateescape")
        except AttributeError as e:
            raise TypeError("all arguments must be bytes, not %s (%r)" % (type(raw).__name__, raw)) from e

    names = [text(arg) for arg in (fromfile, tofile, fromfiledate, tofiledate)]
    for line in dfunc([text(x) for x in a], [text(x) for x in b], *names, n, text(lineterm)):
        yield line.encode("ascii", "surrogateescape")
