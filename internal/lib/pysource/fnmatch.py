# Shell patterns: * any text, ? any character, [seq] one of seq, [!seq] none of it.

import functools
import os
import posixpath

__all__ = ["filter", "fnmatch", "fnmatchcase", "translate"]


def fnmatch(name, pat):
    return fnmatchcase(os.path.normcase(name), os.path.normcase(pat))


def filter(names, pat):
    pat = os.path.normcase(pat)
    return [name for name in names if fnmatchcase(name, pat)]


def fnmatchcase(name, pat):
    if isinstance(pat, bytes):
        if not isinstance(name, bytes):
            raise TypeError("cannot use a bytes pattern on a string-like object")
        name, pat = name.decode('latin-1'), pat.decode('latin-1')
    elif not isinstance(name, str):
        raise TypeError("cannot use a string pattern on a bytes-like object" if isinstance(name, bytes) else
                        f"expected string or bytes-like object, got '{type(name).__name__}'")
    return _matches(name, _tokens(pat))


STAR, ANY = object(), object()


@functools.lru_cache(maxsize=32768)
def _tokens(pat):
    # A list of: STAR, ANY, a character, or a tuple (negated, ranges, text) for a set.
    out = []
    i = 0
    while i < len(pat):
        c = pat[i]
        i += 1
        if c == '*':
            if not out or out[-1] is not STAR:
                out.append(STAR)
        elif c == '[':
            end = i
            if pat[end:end + 1] == '!':
                end += 1
            if pat[end:end + 1] == ']':
                end += 1
            end = pat.find(']', end)
            if end < 0:
                out.append('[')
            else:
                out.append(_char_set(pat[i:end]))
                i = end + 1
        else:
            out.append(ANY if c == '?' else c)
    return out


def _char_set(text):
    negated = text.startswith('!')
    if negated:
        text = text[1:]
    members = []
    i = 0
    while i < len(text):
        if text[i + 1:i + 2] == '-' and i + 2 < len(text):
            if text[i] <= text[i + 2]:
                members.append((text[i], text[i + 2]))
            i += 3
        else:
            members.append((text[i], text[i]))
            i += 1
    return negated, members, text


def _one(c, token):
    if isinstance(token, str):
        return c == token
    if token is ANY:
        return True
    negated, ranges, _ = token
    return any(lo <= c <= hi for lo, hi in ranges) != negated


def _matches(name, tokens):
    # Only the last star has to be tried again with more text.
    i = j = 0
    star = mark = -1
    while i < len(name):
        if j < len(tokens) and tokens[j] is STAR:
            star, mark = j, i
            j += 1
        elif j < len(tokens) and _one(name[i], tokens[j]):
            i += 1
            j += 1
        elif star >= 0:
            mark += 1
            i, j = mark, star + 1
        else:
            return False
    return all(t is STAR for t in tokens[j:])


_special = {i: '\\' + chr(i) for i in b'()[]{}?*+-|^$\\.&~# \t\n\r\v\f'}


def translate(pat):
    # Between two stars as little text as possible: an atomic group never has to try another length.
    first, *middle = _between_stars(pat, '.')
    if not middle:
        return f'(?s:{first})\\Z'
    *middle, last = middle
    found = ''.join(f'(?>.*?{text})' for text in middle if text)
    return f'(?s:{first}{found}.*{last})\\Z'


def _between_stars(pat, any_char):
    # The regular expressions of what stands before, between and after the stars of a pattern.
    texts = ['']
    for token in _tokens(pat):
        if token is STAR:
            texts.append('')
        elif token is ANY:
            texts[-1] += any_char
        elif isinstance(token, str):
            texts[-1] += token.translate(_special)
        else:
            texts[-1] += _set_regex(*token)
    return texts


def _set_regex(negated, ranges, text):
    if '-' in text:
        text = ''.join(_class_char(lo) if lo == hi else f'{_class_char(lo)}-{_class_char(hi)}' for lo, hi in ranges)
    else:
        text = text.replace('\\', '\\\\')
    if not text:
        return '.' if negated else '(?!)'
    for c in '&~|':
        text = text.replace(c, '\\' + c)
    if negated:
        return f'[^{text}]'
    return f'[\\{text}]' if text[0] in '^[' else f'[{text}]'


def _class_char(c):
    return '\\' + c if c in '\\-' else c
