"""Text wrapped, filled and indented."""

__all__ = ['TextWrapper', 'wrap', 'fill', 'dedent', 'indent', 'shorten']

_whitespace = '\t\n\x0b\x0c\r '


def _is_letter(c):
    return c.isalpha()


def _is_word(c):
    return c.isalnum() or c == '_' or c in '!"\'&.,?'


class TextWrapper:
    """Breaks text into lines of at most width characters."""

    def __init__(self, width=70, initial_indent='', subsequent_indent='', expand_tabs=True, replace_whitespace=True,
                 fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True,
                 tabsize=8, *, max_lines=None, placeholder=' [...]'):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _munge_whitespace(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate({ord(c): ' ' for c in _whitespace})
        return text

    def _split(self, text):
        """The pieces between which a line may end: words, the spaces between them, and parts of words with hyphens."""
        chunks = []
        for word in _runs(text):
            if self.break_on_hyphens and '-' in word and word[0] not in _whitespace:
                chunks.extend(_split_hyphens(word))
            else:
                chunks.append(word)
        return chunks

    def _fix_sentence_endings(self, chunks):
        for i in range(len(chunks) - 1):
            if chunks[i + 1] == ' ' and _ends_sentence(chunks[i]):
                chunks[i + 1] = '  '

    def _handle_long_word(self, reversed_chunks, cur_line, cur_len, width):
        """A word that fits on no line: cut it, or give it a line of its own."""
        room = 1 if width < 1 else width - cur_len
        if self.break_long_words:
            chunk = reversed_chunks[-1]
            end = room
            if self.break_on_hyphens and len(chunk) > room:
                hyphen = chunk.rfind('-', 0, room)
                if hyphen > 0 and any(c != '-' for c in chunk[:hyphen]):
                    end = hyphen + 1
            cur_line.append(chunk[:end])
            reversed_chunks[-1] = chunk[end:]
        elif not cur_line:
            cur_line.append(reversed_chunks.pop())

    def _wrap_chunks(self, chunks):
        if self.width <= 0:
            raise ValueError(f'invalid width {self.width!r} (must be > 0)')
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError('placeholder too large for max width')
        lines = []
        chunks.reverse()
        while chunks:
            line, length = [], 0
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and lines and chunks[-1].strip() == '':
                chunks.pop()
            while chunks and length + len(chunks[-1]) <= width:
                length += len(chunks[-1])
                line.append(chunks.pop())
            if chunks and len(chunks[-1]) > width:
                self._handle_long_word(chunks, line, length, width)
                length = sum(map(len, line))
            if self.drop_whitespace and line and line[-1].strip() == '':
                length -= len(line.pop())
            if not line:
                continue
            last = self.max_lines is not None and len(lines) + 1 >= self.max_lines
            rest = chunks and not (self.drop_whitespace and len(chunks) == 1 and not chunks[0].strip())
            if not last or not rest and length <= width:
                lines.append(indent + ''.join(line))
                continue
            self._shorten(lines, line, length, indent, width)
            break
        return lines

    def _shorten(self, lines, line, length, indent, width):
        """The last line that is allowed, with the placeholder at its end."""
        while line:
            if line[-1].strip() and length + len(self.placeholder) <= width:
                line.append(self.placeholder)
                lines.append(indent + ''.join(line))
                return
            length -= len(line.pop())
        if lines:
            previous = lines[-1].rstrip()
            if len(previous) + len(self.placeholder) <= self.width:
                lines[-1] = previous + self.placeholder
                return
        lines.append(indent + self.placeholder.lstrip())

    def _split_chunks(self, text):
        return self._split(self._munge_whitespace(text))

    def wrap(self, text):
        chunks = self._split_chunks(text)
        if self.fix_sentence_endings:
            self._fix_sentence_endings(chunks)
        return self._wrap_chunks(chunks)

    def fill(self, text):
        return '\n'.join(self.wrap(text))


def _runs(text):
    """Words and the whitespace between them, in turn."""
    start = 0
    for i in range(1, len(text) + 1):
        if i == len(text) or (text[i] in _whitespace) != (text[i - 1] in _whitespace):
            yield text[start:i]
            start = i


def _split_hyphens(word):
    """A word cut where it may be broken: after hyphens between letters, and around dashes."""
    start = i = 0
    n = len(word)
    while i < n:
        if word[i] != '-':
            i += 1
            continue
        end = i
        while end < n and word[end] == '-':
            end += 1
        if end - i >= 2 and i > start and _is_word(word[i - 1]) and end < n and _is_word(word[end]):
            # A dash stands alone.
            yield word[start:i]
            yield word[i:end]
            start = i = end
        elif end - i >= 2 and i == start and end < n and _is_word(word[end]) and start > 0:
            yield word[i:end]
            start = i = end
        elif end - i == 1 and _hyphen_breaks(word, start, i):
            yield word[start:end]
            start = i = end
        else:
            i = end
    if start < n:
        yield word[start:]


def _hyphen_breaks(word, start, i):
    """Whether a line may end after the hyphen at i: letters before it, and letters with or without one more after it."""
    before = i - start >= 2 and _is_letter(word[i - 1]) and _is_letter(word[i - 2])
    if not before and i - start >= 3:
        before = _is_letter(word[i - 1]) and word[i - 2] == '-' and _is_letter(word[i - 3])
    after = word[i + 1:i + 4]
    if len(after) < 2 or not _is_letter(after[0]):
        return False
    return before and (_is_letter(after[1]) or len(after) == 3 and after[1] == '-' and _is_letter(after[2]))


def _ends_sentence(chunk):
    chunk = chunk.rstrip('"\'')
    return len(chunk) >= 2 and chunk[-1] in '.!?' and 'a' <= chunk[-2] <= 'z'


def wrap(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    """The text in one line of at most width characters, its end left out if needed."""
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(' '.join(text.strip().split()))


def dedent(text):
    """The text without the whitespace that all its lines begin with."""
    lines = [line if line.strip(' \t') else '' for line in text.split('\n')]
    margin = None
    for line in lines:
        if not line:
            continue
        own = line[:len(line) - len(line.lstrip(' \t'))]
        if margin is None:
            margin = own
            continue
        n = 0
        while n < len(margin) and n < len(own) and margin[n] == own[n]:
            n += 1
        margin = margin[:n]
    if margin:
        lines = [line[len(margin):] for line in lines]
    return '\n'.join(lines)


def indent(text, prefix, predicate=None):
    """The text with prefix before each line that predicate accepts: by default those that are not blank."""
    if predicate is None:
        predicate = str.strip
    return ''.join(prefix + line if predicate(line) else line for line in text.splitlines(True))
