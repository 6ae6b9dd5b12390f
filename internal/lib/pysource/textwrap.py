"""Text wrapped, filled and indented."""

from itertools import groupby

__all__ = ['TextWrapper', 'wrap', 'fill', 'dedent', 'indent', 'shorten']

_whitespace = ' \t\n\v\f\r'
_is_space = _whitespace.__contains__


class TextWrapper:
    """Breaks text into lines of at most width characters."""

    def __init__(self, width=70, initial_indent='', subsequent_indent='', expand_tabs=True, replace_whitespace=True,
                 fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True,
                 tabsize=8, *, max_lines=None, placeholder=' [...]'):
        self.width, self.max_lines, self.placeholder = width, max_lines, placeholder
        self.initial_indent, self.subsequent_indent = initial_indent, subsequent_indent
        self.expand_tabs, self.tabsize = expand_tabs, tabsize
        self.replace_whitespace, self.drop_whitespace = replace_whitespace, drop_whitespace
        self.break_long_words, self.break_on_hyphens = break_long_words, break_on_hyphens
        self.fix_sentence_endings = fix_sentence_endings

    def wrap(self, text):
        return self._wrap_chunks(self._split_chunks(text))

    def fill(self, text):
        return '\n'.join(self.wrap(text))

    # From text to chunks: words, parts of words with hyphens, and the space between them.

    def _split_chunks(self, text):
        chunks = self._split(self._munge_whitespace(text))
        if self.fix_sentence_endings:
            self._fix_sentence_endings(chunks)
        return chunks

    def _munge_whitespace(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        return text.translate(dict.fromkeys(map(ord, _whitespace), ' ')) if self.replace_whitespace else text

    def _split(self, text):
        runs = [''.join(run) for _, run in groupby(text, _is_space)]
        if self.break_on_hyphens is not True:
            return runs
        return [part for run in runs for part in _split_hyphens(run)]

    def _fix_sentence_endings(self, chunks):
        for i, chunk in enumerate(chunks[1:]):
            if chunk == ' ' and _ends_sentence(chunks[i]):
                chunks[i + 1] = '  '

    # From chunks to lines. A stack holds the chunks to come, the next one on top.

    def _wrap_chunks(self, chunks):
        self._check_sizes()
        chunks.reverse()
        lines = []
        while chunks:
            indent = self.subsequent_indent if lines else self.initial_indent
            line = self._take_line(chunks, self.width - len(indent), not lines)
            if not line:
                continue
            if self.max_lines is not None and len(lines) + 1 >= self.max_lines and not self._is_end(indent, line, chunks):
                self._shorten(lines, indent, line)
                break
            lines.append(indent + ''.join(line))
        return lines

    def _check_sizes(self):
        if self.width <= 0:
            raise ValueError(f'invalid width {self.width!r} (must be > 0)')
        if self.max_lines is not None:
            last_indent = self.initial_indent if self.max_lines <= 1 else self.subsequent_indent
            if len(last_indent + self.placeholder.lstrip()) > self.width:
                raise ValueError('placeholder too large for max width')

    def _dropped(self, chunk):
        """Whether chunk is left out at the ends of lines."""
        return self.drop_whitespace and not chunk.strip()

    def _take_line(self, stack, width, first):
        if self._dropped(stack[-1]) and not first:
            stack.pop()
        line, length = [], 0
        while stack and (longer := length + len(stack[-1])) <= width:
            line.append(stack.pop())
            length = longer
        if stack and len(stack[-1]) > width:
            self._handle_long_word(stack, line, length, width)
        if line and self._dropped(line[-1]):
            line.pop()
        return line

    def _handle_long_word(self, reversed_chunks, cur_line, cur_len, width):
        """A word that fits on no line: cut it, or give it a line of its own."""
        if not self.break_long_words:
            if not cur_line:
                cur_line.append(reversed_chunks.pop())
        else:
            word = reversed_chunks.pop()
            start = word[:width - cur_len if width > 0 else 1]
            if self.break_on_hyphens and start != word:
                before, _, _ = start.rpartition('-')
                if before.strip('-'):
                    start = before + '-'
            cur_line.append(start)
            reversed_chunks.append(word[len(start):])

    def _is_end(self, indent, line, stack):
        """Whether everything has found its place with this line."""
        return all(map(self._dropped, stack)) and len(indent + ''.join(line)) <= self.width

    def _shorten(self, lines, indent, line):
        """The last line that is allowed, with the placeholder behind as much of it as possible."""
        for n in range(len(line), 0, -1):
            text = indent + ''.join(line[:n]) + self.placeholder
            if line[n - 1].strip() and len(text) <= self.width:
                lines.append(text)
                return
        if lines and len(previous := lines[-1].rstrip() + self.placeholder) <= self.width:
            lines[-1] = previous
        else:
            lines.append(indent + self.placeholder.lstrip())


def _split_hyphens(word):
    """A word cut where a line may end: after a hyphen between letters, and on both sides of a dash."""
    start, hyphen = 0, word.find('-')
    while hyphen >= 0:
        end = hyphen + 1
        while word[end:end + 1] == '-':
            end += 1
        if end - hyphen > 1:
            before, after = word[hyphen - 1:hyphen], word[end:end + 1]
            breaks = [hyphen, end] if (_in_word(before) or before in tuple('!"\'&.,?')) and _in_word(after) else []
        else:
            breaks = [end] if _joins_words(word[max(hyphen - 3, 0):hyphen], word[end:end + 3]) else []
        for position in breaks:
            yield word[start:position]
            start = position
        hyphen = word.find('-', end)
    yield word[start:]


def _in_word(c):
    return c.isalnum() or c == '_'


def _are_letters(text):
    return all(_in_word(c) and not c.isdecimal() for c in text)


def _joins_words(before, after):
    """Whether a hyphen has two letters on both sides, be there another hyphen between them."""
    def two_letters(text):
        return len(text) > 1 and _are_letters(text[:2]) or len(text) == 3 and text[1] == '-' and _are_letters(text[::2])

    return two_letters(before[::-1]) and two_letters(after)


def _ends_sentence(chunk):
    if chunk[-1] in '"\'':
        chunk = chunk[:-1]
    return chunk[-1:] in ('.', '!', '?') and 'a' <= chunk[-2:-1] <= 'z'


def wrap(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    return '\n'.join(wrap(text, width, **kwargs))


def shorten(text, width, **kwargs):
    """The text in one line of at most width characters, its end left out if needed."""
    return TextWrapper(width, max_lines=1, **kwargs).fill(' '.join(text.strip().split()))


def dedent(text):
    """The text without the whitespace that all its lines begin with."""
    lines = [line if line.strip(' \t') else '' for line in text.split('\n')]
    margins = [line[:len(line) - len(line.lstrip(' \t'))] for line in lines if line]
    if not margins:
        return '\n'.join(lines)
    # What the first and the last in order have in common, all have.
    first, last = min(margins), max(margins)
    size = next((i for i, (a, b) in enumerate(zip(first, last)) if a != b), len(first))
    return '\n'.join([line[size:] for line in lines])


def indent(text, prefix, predicate=None):
    """The text with prefix before each line that predicate accepts: by default those that are not blank."""
    return ''.join([(prefix if (predicate or str.strip)(line) else '') + line for line in text.splitlines(True)])
