# The scanner of shlex in its modes, over texts with quotes, escapes, comments and operators.
import io
import shlex

texts = ['a b', 'a "b c" d', "it's", 'a\\ b', '"a\\"b\\c"', "'a\\'b'", 'a#b c', 'a # b\nc', 'x&&y||z', 'ls>out;pwd', "''", 'a"" b', 'é ~/x*', '\\', '"', 'a"b"c', '(x)']
for text in texts:
    for posix in False, True:
        for punctuation in False, True, '|x':
            for whole in False, True:
                lexer = shlex.shlex(text, posix=posix, punctuation_chars=punctuation)
                lexer.whitespace_split = whole
                found = []
                try:
                    found.extend(lexer)
                except ValueError as e:
                    found.append(e)
                print(repr(text), posix, punctuation, whole, found, lexer.lineno)
    try:
        print(shlex.split(text), shlex.split(text, comments=True, posix=False), shlex.join([text, 'x']))
    except ValueError as e:
        print('ValueError', e)


class Includes(shlex.shlex):
    def sourcehook(self, newfile):
        print('asked for', newfile)
        return newfile, io.StringIO('1 2\n3')


lexer = Includes('a . b c')
lexer.source = '.'
print(list(lexer), lexer.lineno, lexer.infile)
lexer = shlex.shlex('a b', infile='f')
print(next(lexer), lexer.error_leader(), lexer.error_leader('g', 4))
lexer.push_token('again')
print(next(lexer), next(lexer), next(lexer, 'end'), iter(lexer) is lexer)
for value in b'ab', 5, None, b'', '':
    try:
        print(shlex.quote(value))
    except TypeError as e:
        print('TypeError', e)
try:
    shlex.split(None)
except (TypeError, ValueError) as e:
    print(type(e).__name__, e)
