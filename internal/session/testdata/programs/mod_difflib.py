# difflib: matching blocks, opcodes, deltas, close matches, errors.
import difflib
from difflib import SequenceMatcher, Differ, get_close_matches, ndiff, restore, unified_diff, context_diff
import random

s = SequenceMatcher(None, "qabxcd", "abycdf")
print(s.get_opcodes(), s.get_matching_blocks(), s.ratio(), s.quick_ratio(), s.real_quick_ratio())
print(SequenceMatcher(lambda x: x == " ", " abcd", "abcd abcd").find_longest_match(0, 5, 0, 9), SequenceMatcher(None, " abcd", "abcd abcd").find_longest_match())
print(SequenceMatcher(None, "", "").ratio(), SequenceMatcher(a=[1, 2], b=[1, 2, 3]).get_opcodes())
print(get_close_matches("appel", ["ape", "apple", "peach", "puppy"]), get_close_matches("wheel", ["while", "with", "where"], n=1, cutoff=0.4))
one = "one\ntwo\nthree\nfour  is\t here\n".splitlines(keepends=True)
two = "ore\ntree\nemu\nfour is\t there\n".splitlines(keepends=True)
for line in ndiff(one, two):
    print(repr(line))
print("".join(restore(ndiff(one, two), 1)) == "".join(one), "".join(restore(list(ndiff(one, two)), 2)) == "".join(two))
print(list(Differ().compare([], [])), list(Differ(difflib.IS_LINE_JUNK).compare(["#\n", "x\n"], ["x\n", "\n"])))
rng = random.Random(5)
words = "alpha beta gamma delta epsilon alphas betas gammas xyzzy".split()
for size in (3, 8, 30):
    for k in range(12):
        a = [" ".join(rng.choice(words) for _ in range(rng.randint(0, 3))) + "\n" for _ in range(rng.randint(0, size))]
        b = list(a)
        for _ in range(rng.randint(0, size // 2)):
            if b and rng.random() < 0.5:
                i = rng.randrange(len(b))
                line = list(b[i])
                line.insert(rng.randrange(len(line)), rng.choice("xy "))
                b[i] = "".join(line)
            elif b and rng.random() < 0.5:
                del b[rng.randrange(len(b))]
            else:
                b.insert(rng.randint(0, len(b)), rng.choice(words) + "\n")
        print("".join(ndiff(a, b)))
        print("".join(unified_diff(a, b, "a.txt", "b.txt", n=k % 4)))
        print("".join(context_diff(a, b, "a.txt", "b.txt", "yesterday", "today", n=k % 3)))
long = ["line %d\n" % (i % 7) for i in range(300)]
print(SequenceMatcher(None, long, long[1:]).ratio(), len(SequenceMatcher(None, long, long[5:] + ["x"], autojunk=False).get_opcodes()))
print(sorted(SequenceMatcher(None, "a", "a" * 300).bpopular), list(difflib.diff_bytes(unified_diff, [b"\xff\n"], [b"a\n"], b"x", b"y")))
print(list(unified_diff(["a"], ["b"], lineterm="")), list(unified_diff("same", "same")))
for f in (lambda: get_close_matches("a", [], n=0), lambda: get_close_matches("a", [], cutoff=2), lambda: list(restore([], 3)),
          lambda: list(unified_diff([b"a"], ["b"])), lambda: list(unified_diff(["a"], ["b"], b"x")), lambda: ndiff(["a"]),
          lambda: list(difflib.diff_bytes(unified_diff, ["a"], [b"b"])), lambda: SequenceMatcher(None, [[]], [[]])):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class Count(SequenceMatcher):
    def find_longest_match(self, *args):
        print("find", args)
        return super().find_longest_match(*args)


print(Count(None, "abc", "xbc").get_opcodes())
