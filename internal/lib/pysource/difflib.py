"""Helpers for comparing sequences and for showing their differences."""
from collections import namedtuple


__all__ = ["get_close_matches", "ndiff", "restore", "SequenceMatcher", "Differ", "IS_CHARACTER_JUNK",
           "IS_LINE_JUNK", "context_diff", "unified_diff", "diff_bytes", "Match"]

Match = namedtuple("Match", "a b size")


def _ratio(matches, length):
    return 2.0 * matches / length if length else 1.0


class SequenceMatcher:
    """Compares pairs of sequences of hashable elements, without junk."""

    # Nothing is known of the sequences yet.
    a = b = matching_blocks = opcodes = fullbcount = None

    def __init__(self, isjunk=None, a="", b="", autojunk=True):
        self.isjunk, self.autojunk = isjunk, autojunk
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
        if b is not self.b:
            self.b = b
            self.matching_blocks = self.opcodes = self.fullbcount = None
            self._index(b)

    def _index(self, b):
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
        if self.matching_blocks is None:
            blocks = []
            for match in self._matches():
                i, j, size = blocks[-1] if blocks else (0, 0, 0)
                if blocks and (i + size, j + size) == match[:2]:
                    blocks[-1] = Match(i, j, size + match.size)  # they touch
                else:
                    blocks.append(match)
            self.matching_blocks = [*blocks, Match(len(self.a), len(self.b), 0)]
        return self.matching_blocks

    def _matches(self):
        """The longest match, with the matches before it in front and those behind it after it."""
        # What is to be looked at, the first last: parts of both sequences, or matches that have been found.
        todo = [(0, len(self.a), 0, len(self.b))]
        while todo:
            part = todo.pop()
            if isinstance(part, Match):
                yield part
                continue
            start_a, end_a, start_b, end_b = part
            if start_a < end_a and start_b < end_b:
                match = self.find_longest_match(*part)
                if match.size:
                    todo += [(match.a + match.size, end_a, match.b + match.size, end_b), match, (start_a, match.a, start_b, match.b)]

    def get_opcodes(self):
        if self.opcodes is None:
            self.opcodes = list(self._edits())
        return self.opcodes

    def _edits(self):
        done_a = done_b = 0
        for block in self.get_matching_blocks():
            changed = (done_a, block.a, done_b, block.b)
            kind = {(True, True): "replace", (True, False): "delete", (False, True): "insert"}.get((done_a < block.a, done_b < block.b))
            if kind:
                yield kind, *changed
            done_a, done_b = block.a + block.size, block.b + block.size
            if block.size:
                yield "equal", block.a, done_a, block.b, done_b

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
                codes[k] = tag, i1, i2, j1, j2  # get_opcodes() gives the shortened ones from now on, as in CPython
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
    for wrong, text in (not n > 0, f"n must be > 0: {n!r}"), (not 0.0 <= cutoff <= 1.0, f"cutoff must be in [0.0, 1.0]: {cutoff!r}"):
        if wrong:
            raise ValueError(text)
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
        self.linejunk, self.charjunk = linejunk, charjunk

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
    return line.strip() in ("", "#") if pat is None else pat(line) is not None


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
    header = [_dated("---", fromfile, fromfiledate, lineterm), _dated("+++", tofile, tofiledate, lineterm)]
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        yield from header
        header = ()
        yield "@@ -%s +%s @@%s" % (_unified_range(group[0][1], group[-1][2]), _unified_range(group[0][3], group[-1][4]), lineterm)
        for tag, i1, i2, j1, j2 in group:
            if tag == "equal":
                yield from _prefixed(" ", a[i1:i2])
            else:
                yield from _prefixed("-", a[i1:i2])
                yield from _prefixed("+", b[j1:j2])


def _prefixed(sign, lines):
    return (sign + line for line in lines)


def _context_range(start, stop):
    if stop - start <= 1:
        return str(stop if stop == start else start + 1)
    return "%d,%d" % (start + 1, stop)


def context_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3, lineterm="\n"):
    """Compare lists of lines and generate a context diff."""
    _check_types(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    signs = {"insert": "+ ", "delete": "- ", "replace": "! ", "equal": "  "}
    header = [_dated("***", fromfile, fromfiledate, lineterm), _dated("---", tofile, tofiledate, lineterm)]
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        yield from header
        header = ()
        yield "***************" + lineterm
        for stars, dashes, lines, here, absent in ("***", "****", a, 1, "insert"), ("---", "----", b, 3, "delete"):
            yield f"{stars} {_context_range(group[0][here], group[-1][here + 1])} {dashes}{lineterm}"
            # The lines of a side are shown only if something has changed there.
            if any(op[0] not in ("equal", absent) for op in group):
                for op in group:
                    if op[0] != absent:
                        yield from _prefixed(signs[op[0]], lines[op[here]:op[here + 1]])


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
