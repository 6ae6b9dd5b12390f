"""Splits text into words under rules like those of a shell."""
from collections import deque

__all__ = ["shlex", "split", "quote", "join"]


def _alphanumeric(first, end):
    return "".join(filter(str.isalnum, map(chr, range(first, end))))


def _as_stream(source):
    from io import StringIO

    return StringIO(source) if isinstance(source, str) else source


class shlex:
    """Breaks shell-style input into tokens, one after another.

    It is a machine of states: self._state is the method that takes the next character. These methods tell whether a token ends.
    """

    # What the instance may change; the word characters depend on the mode.
    commenters = "#"
    whitespace = " \t\r\n"
    whitespace_split = False
    quotes = "'\""
    escape = "\\"
    escapedquotes = '"'
    source = None
    debug = 0
    lineno = 1

    def __init__(self, instream=None, infile=None, posix=False, punctuation_chars=False):
        if instream is None:
            import sys

            instream = sys.stdin
        self.instream, self.infile = _as_stream(instream), infile
        self.posix = posix
        self.eof = None if posix else ""
        self.wordchars = _alphanumeric(0, 128) + "_"
        if posix:
            self.wordchars += _alphanumeric(0xC0, 0x100)
        self._punctuation_chars = "();<>|&" if punctuation_chars is True else punctuation_chars or ""
        if punctuation_chars:
            self.wordchars = "".join(c for c in self.wordchars + "~-./*?=" if c not in self._punctuation_chars)
        self.token = ""
        self.pushback, self.filestack, self._unread = deque(), deque(), []
        self._state = self._between

    @property
    def punctuation_chars(self):
        return self._punctuation_chars

    def push_token(self, tok):
        """Puts a token back so that the next get_token call yields it."""
        self.pushback.appendleft(tok)

    def push_source(self, newstream, newfile=None):
        """Switches reading to another input, keeping the present one for later."""
        present = self.infile, self.instream, self.lineno
        self.filestack.appendleft(present)
        self.infile, self.instream, self.lineno = newfile, _as_stream(newstream), 1

    def pop_source(self):
        """Goes back to the input that was being read before this one."""
        self.instream.close()
        self.infile, self.instream, self.lineno = self.filestack.popleft()
        self._state = self._between

    def get_token(self):
        """Reads the next token, taking any that were put back first."""
        while not self.pushback:
            token = self.read_token()
            if self.source is not None and token == self.source:
                if included := self.sourcehook(self.read_token()):
                    name, stream = included
                    self.push_source(stream, name)
            elif token == self.eof and self.filestack:
                self.pop_source()
            else:
                return token
        return self.pushback.popleft()

    def read_token(self):
        self._quoted = False
        while not self._state(self._next_char()):
            pass
        token, self.token = self.token, ""
        return token if token or self._quoted or not self.posix else None

    def _next_char(self):
        if self._unread:
            return self._unread.pop()
        c = self.instream.read(1)
        self.lineno += c == "\n"
        return c

    def _skip_comment(self):
        self.lineno += 1
        self.instream.readline()

    def _end(self):
        """After something that separates tokens: is there one, perhaps of nothing but quotes?"""
        self._state = self._between
        return self.token != "" or self.posix and self._quoted

    # The states.

    def _ended(self, c):
        self.token = ""
        return True

    def _between(self, c):
        if not c:
            self._state = self._ended
            return True
        if c in self.whitespace:
            return self._end()
        if c in self.commenters:
            self._skip_comment()
        elif self.posix and c in self.escape:
            self._enter_escape(c, self._word)
        elif c in self.wordchars:
            self.token, self._state = c, self._word
        elif c in self._punctuation_chars:
            self.token, self._state = c, self._operator
        elif c in self.quotes:
            self._enter_quotes(c)
        else:
            # A character that is part of no word stands alone, unless only whitespace separates.
            self.token = c
            if not self.whitespace_split:
                return True
            self._state = self._word
        return False

    def _separated(self, c):
        """(whether c separates from the token under way whatever that is, whether the token ends)"""
        if not c:
            self._state = self._ended
            return True, True
        if c in self.whitespace:
            return True, self._end()
        if c in self.commenters:
            self._skip_comment()
            return True, self.posix and self._end()
        return False, False

    def _operator(self, c):
        separated, end = self._separated(c)
        if separated:
            return end
        if c in self._punctuation_chars:
            self.token += c
            return False
        self._unread.append(c)
        self._state = self._between
        return True

    def _word(self, c):
        separated, end = self._separated(c)
        if separated:
            return end
        if self.posix and c in self.quotes:
            self._enter_quotes(c)
        elif self.posix and c in self.escape:
            self._enter_escape(c, self._word)
        elif c in self.wordchars or c in self.quotes or self.whitespace_split and c not in self._punctuation_chars:
            self.token += c
        else:
            # It begins the next token.
            if self._punctuation_chars:
                self._unread.append(c)
            else:
                self.pushback.appendleft(c)
            return self._end()
        return False

    def _enter_quotes(self, quote):
        self._quote, self._state = quote, self._in_quotes
        if not self.posix:
            self.token = quote

    def _in_quotes(self, c):
        self._quoted = True
        if not c:
            raise ValueError("No closing quotation")
        if self.posix and c in self.escape and self._quote in self.escapedquotes:
            self._enter_escape(c, self._in_quotes)
            return False
        if c != self._quote:
            self.token += c
            return False
        if self.posix:
            self._state = self._word
            return False
        self.token += c
        self._state = self._between
        return True

    def _enter_escape(self, escape, outer):
        self._escape, self._outer, self._state = escape, outer, self._escaped

    def _escaped(self, c):
        if not c:
            raise ValueError("No escaped character")
        if self._outer == self._in_quotes and c not in (self._escape, self._quote):
            self.token += self._escape  # within quotes it escapes itself and the quote only
        self.token += c
        self._state = self._outer
        return False

    def sourcehook(self, newfile):
        """Opens a file named by a source request, and can be overridden."""
        name = newfile[1:-1] if newfile.startswith('"') else newfile
        # A name is relative to the file that asks.
        if isinstance(self.infile, str):
            from os import path

            if not path.isabs(name):
                name = path.join(path.dirname(self.infile), name)
        return name, open(name)

    def error_leader(self, infile=None, lineno=None):
        """Builds an error prefix with file name and line, in C compiler style."""
        return f'"{infile or self.infile}", line {lineno or self.lineno}: '

    def __iter__(self):
        return self

    def __next__(self):
        for token in iter(self.get_token, self.eof):
            return token
        raise StopIteration


def split(s, comments=False, posix=True):
    """Breaks s into a list of words the way a shell would."""
    if s is None:
        raise ValueError("s argument must not be None")
    words = shlex(s, posix=posix)
    words.whitespace_split = True
    words.commenters = "#" if comments else ""
    return list(words)


def join(split_command):
    """Joins the words into one command line, quoting them where needed."""
    return " ".join(map(quote, split_command))


_safe = frozenset(_alphanumeric(0, 128) + "_@%+=:,./-")


def quote(s):
    """Quotes s so that a shell reads it as a single word."""
    if not s:
        return "''"
    if not isinstance(s, str):
        raise TypeError("cannot use a string pattern on a bytes-like object" if isinstance(s, (bytes, bytearray, memoryview)) else
                        f"expected string or bytes-like object, got {type(s).__name__!r}")
    if _safe.issuperset(s):
        return s
    return "'" + s.replace("'", "'\"'\"'") + "'"
