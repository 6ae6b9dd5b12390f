# Where lines may end: hyphens, dashes, long words, sentence ends, placeholders.
import textwrap

texts = ['a-useful-thing and the--. --foo-bar x--y don\'t end.\'  Fo."\' 2-fold t-t-t well--ok!--x', 'superlongwordlongword super-long-hyph-en-ated',
         'Sentence one. Two!  Three? "Four." five.x', '\ttabs\tand\nlines\n\n  and   space ', '_-_a- é-é -option --long-option', '']
variants = [{}, {'width': 12}, {'width': 12, 'break_long_words': False}, {'width': 12, 'break_on_hyphens': False}, {'width': 14, 'max_lines': 2},
            {'width': 9, 'max_lines': 1, 'placeholder': '...'}, {'width': 20, 'initial_indent': '* ', 'subsequent_indent': '    '},
            {'width': 20, 'fix_sentence_endings': True}, {'width': 20, 'expand_tabs': False}, {'width': 20, 'replace_whitespace': False},
            {'width': 20, 'drop_whitespace': False}, {'width': 16, 'tabsize': 3}]
for text in texts:
    print(textwrap.TextWrapper()._split(text))
    for options in variants:
        print(options, textwrap.wrap(text, **options))


class Whole(textwrap.TextWrapper):
    def _handle_long_word(self, reversed_chunks, cur_line, cur_len, width):
        print('long', reversed_chunks, cur_line, cur_len, width)
        cur_line.append(reversed_chunks.pop())


print(Whole(width=5).wrap('ab abcdefghi jkl'))
for text in ' a\n  b\n', '\ta\n\tb', '  a\n\tb', '  \n   x\n\n    y', 'x\n  y', '\n  a\n   \n    b\n', '':
    print(repr(textwrap.dedent(text)), repr(textwrap.indent(text, '> ')), repr(textwrap.indent(text, '> ', lambda line: True)))
print(textwrap.shorten('  some   words to be made shorter ', 20), '|', textwrap.shorten('word', 4), '|', textwrap.shorten('some words', 8, placeholder='~'))
for call in (lambda: textwrap.wrap('a', 0), lambda: textwrap.wrap('a b', 5, max_lines=1, placeholder=' (and more)'), lambda: textwrap.shorten('a', 3),
             lambda: textwrap.shorten('a', 9, max_lines=2)):
    try:
        print(call())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
