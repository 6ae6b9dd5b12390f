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


@functools.lru_cache(maxsize=32768)
def _tokens(pat):
    # A list of: '*', '?', a character, or a tuple (negated, characters and ranges).
    out = []
    i = 0
    while i < len(pat):
        c = pat[i]
        i += 1
        if c == '*':
            if not out or out[-1] != '*':
                out.append('*')
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
            out.append(('', c) if c == '?' else c)
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
    return negated, members


def _one(c, token):
    if isinstance(token, str):
        return c == token
    if token[0] == '':
        return True
    return any(lo <= c <= hi for lo, hi in token[1]) != token[0]


def _matches(name, tokens):
    # Only the last star has to be tried again with more text.
    i = j = 0
    star = mark = -1
    while i < len(name):
        if j < len(tokens) and tokens[j] == '*':
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
    return all(t == '*' for t in tokens[j:])


_special = {i: '\\' + chr(i) for i in b'()[]{}?*+-|^$\\.&~# \t\n\r\v\f'}


def translate(pat):
    parts = [[]]
    i = 0
    while i < len(pat):
        c = pat[i]
        i += 1
        if c == '*':
            if len(parts) == 1 or parts[-1]:
                parts.append([])
        elif c == '?':
            parts[-1].append('.')
        elif c == '[':
            end = i
            if pat[end:end + 1] == '!':
                end += 1
            if pat[end:end + 1] == ']':
                end += 1
            end = pat.find(']', end)
            if end < 0:
                parts[-1].append('\\[')
            else:
                parts[-1].append(_set_regex(pat[i:end]))
                i = end + 1
        else:
            parts[-1].append(c.translate(_special))
    texts = [''.join(p) for p in parts]
    if len(texts) == 1:
        return f'(?s:{texts[0]})\\Z'
    middle = ''.join(f'(?>.*?{t})' for t in texts[1:-1] if t)
    return f'(?s:{texts[0]}{middle}.*{texts[-1]})\\Z'


def _set_regex(text):
    negated = text.startswith('!')
    body = text[1:] if negated else text
    if '-' in body:
        chunks = []
        for lo, hi in _char_set(body)[1]:
            chunks.append(_class_char(lo) if lo == hi else f'{_class_char(lo)}-{_class_char(hi)}')
        body = ''.join(chunks)
    else:
        body = body.replace('\\', '\\\\')
    if not body:
        return '.' if negated else '(?!)'
    for c in '&~|':
        body = body.replace(c, '\\' + c)
    if negated:
        return f'[^{body}]'
    if body[0] in ('^', '['):
        body = '\\' + body
    return f'[{body}]'


def _class_char(c):
    return '\\' + c if c in '\\-' else c
