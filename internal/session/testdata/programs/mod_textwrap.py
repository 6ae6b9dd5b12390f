# textwrap: wrapping, hyphens, long words, indentation, placeholders.
import textwrap
from textwrap import TextWrapper, dedent, fill, indent, shorten, wrap

text = ('Hello there -- you goof-ball, use the -b option! This is a sentence with a verylongwordthatdoesnotfitanywhere '
        'and a well-known e-mail address: someone@example.com. It ends here.  Two spaces.')
for width in 8, 20, 40:
    print(width, wrap(text, width))
print(fill(text, 30, initial_indent='* ', subsequent_indent='  '))
print(wrap('a b  c\td\n e', 4), wrap('', 5), wrap('   ', 5), wrap('abc', 3))
print(wrap('abcdefghij', 3), wrap('abcdefghij', 3, break_long_words=False), wrap('ab-cd-ef', 4), wrap('ab-cd-ef', 4, break_on_hyphens=False))
print(wrap('one two three four', 9, max_lines=1), wrap('one two three four', 9, max_lines=1, placeholder='..'), wrap('one two three', 9, max_lines=2))
print(wrap('a  b', 10, drop_whitespace=False), wrap('x\ty', 20), wrap('x\ty', 20, expand_tabs=False), wrap('x\ny', 20, replace_whitespace=False))
print(wrap('End of it. Next one? Yes! "Said." He', 60, fix_sentence_endings=True))
print(shorten('Hello  world of things', 12), shorten('Hello world', 20), shorten('Hello world', 8, placeholder='...'))
print(repr(dedent('''
    first
      second

    third
    ''')), repr(dedent('  a\n b')), repr(dedent('\ta\n    b')), repr(dedent('   \n  a\n  ')))
print(repr(indent('a\n\nb\n', '> ')), repr(indent('a\n\nb', '> ', lambda line: True)))
for bad in (lambda: wrap('x', 0), lambda: wrap('x', 3, max_lines=1, placeholder='too long')):
    try:
        bad()
    except ValueError as e:
        print(e)
w = TextWrapper(width=12)
w.subsequent_indent = '..'
print(w.wrap('some words that wrap'), w.fill('x y'))
print(wrap('--option --other-option=value -- end', 10), wrap('so-called self-made-man', 6), wrap("it's a 10-ton truck", 7))
