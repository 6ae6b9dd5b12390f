# re: match, search, fullmatch, groups, flags, classes, Unicode, bytes.
import re
def t(s):
    try: print(s, '=>', ascii(eval(s)))
    except Exception as e: print(s, '=>', type(e).__name__, e, getattr(e,'pos',None), getattr(e,'lineno',None), getattr(e,'colno',None))
for s in r'''re.match('\\N{BULLET}', '\u2022')
re.compile('x'*300)
re.compile('a') == re.compile('a'), re.compile('a') is re.compile('a'), hash(re.compile('a')) == hash(re.compile('a'))
re.compile('a').flags, re.compile(b'a').flags, re.compile('(?i)a').flags, re.compile('a', re.A).flags
re.compile('(?P<x>a)(?P<y>b)').groupindex, re.compile('(a)(b)').groups
re.match('a', b'a')
re.match(b'a', 'a')
re.match('a', 3)
re.match('(a)(b)?', 'ab').groups(), re.match('(a)(b)?', 'ac').groups(), re.match('(a)(b)?', 'ac').groups('-')
re.match('(?P<x>a)(?P<y>b)?', 'ac').groupdict(), re.match('(?P<x>a)(?P<y>b)?', 'ac').groupdict(1)
re.match('(a)(b)', 'ab').group(1, 2), re.match('(a)(b)', 'ab')[2], re.match('(?P<n>a)', 'a')['n']
re.match('a', 'a').group(1)
re.match('a', 'a')['x']
re.match('a', 'a').start(5)
re.match('a', 'a').group('1')
re.match('(a)|b', 'b').span(1), re.match('(a)|b', 'b').start(1)
re.search('b', 'abc').span(), re.search('b', 'abc'), repr(re.search('b*', 'abc'))
re.match('(a)(b)', 'ab').lastindex, re.match('((a)b)', 'ab').lastindex, re.match('(a)|b', 'b').lastindex, re.match('(?P<q>a)', 'a').lastgroup
re.match('(a)(b)?', 'ab').regs
re.compile('b').search('abcb', 2), re.compile('^b').search('abcb', 1), re.compile('b$').search('abcb', 0, 2)
re.compile('(?<=a)b').match('ab', 1), re.compile('a').match('ba', 1), re.compile('').match('ab', 5)
re.compile('a').fullmatch('aa'), re.compile('a|aa').fullmatch('aa'), re.compile('a').fullmatch('baa', 1, 2)
re.I, re.I|re.M, str(re.I), repr(re.I|re.M|re.S), int(re.X), re.I & re.M, re.NOFLAG, re.I.name, re.I.value, bool(re.NOFLAG)
re.RegexFlag(10), re.I ^ re.M, re.I == 2, ~re.I & re.M
re.match(r'\w+', '\xe9t\xe9'), re.match(r'(?a)\w+', '\xe9t\xe9'), re.match(r'\d+', '\u0661\u0662'), re.match(r'\s', '\x1c'), re.match(r'(?i)\xe9', '\xc9'), re.match('(?i)k', '\u212a'), re.match('(?i)ss', '\u017fs'), re.match('(?i)[a-z]+', '\u0130\u0131\u017f\u212a')
re.match(r'(?ia)k', '\u212a'), re.match(rb'(?i)\xe9', b'\xc9'), re.match(rb'\w', b'\xe9'), re.match('(?i)I', '\u0131'), re.findall(r'\b\w', '\xe9a b\u0301c')
re.match(r'[^\W\d_]+', 'ab1'), re.match(r'[^\W\d_]+', '\xe91'), re.match(r'[\W\d]+', '1 \u20ac'), re.match(r'[\D]', '\u0661'), re.match(r'\S+', 'a\u2003b'), re.match('[^a]', '\n')
re.match('a.c', 'a\nc'), re.match('(?s)a.c', 'a\nc'), re.findall('(?m)^.', 'ab\ncd'), re.findall('(?m).$', 'ab\ncd\n'), re.search('b$', 'ab\n'), re.search(r'b\Z', 'ab\n'), re.search('$', 'a\n').span()
re.match(r'(?x) a  b # comment', 'ab'), re.match('(?x)[ a]\\ b', '  b'), re.compile('a b', re.X).match('ab'), re.match('  (?x)', '')
re.match(r'(\w+) \1', 'ab ab'), re.match(r'(?i)(\w+) \1', 'ab AB'), re.match(r'(?P<x>a)(?P=x)', 'aa'), re.match(r'(a)?\1b', 'b')
re.match('(a)?b(?(1)c|d)', 'abc'), re.match('(a)?b(?(1)c|d)', 'bd'), re.match('(a)?b(?(1)c)', 'b'), re.match('(?P<q>a)?b(?(q)c|d)', 'bd')
re.match('(?>a+)a', 'aaa'), re.match('a++a', 'aaa'), re.match('a?+a', 'a'), re.match('a{1,2}+a', 'aaa'), re.match('a*?b', 'aab'), re.match('a+?', 'aaa'), re.match('a??', 'a'), re.match('a{2}', 'aaa'), re.match('a{,2}', 'aaa'), re.match('a{2,}?', 'aaa'), re.match('a{', 'a{'), re.match('a{}', 'a{}'), re.match('a{x}', 'a{x}'), re.match('{', '{'), re.match('a{,}', 'aa')
re.match('(?=a)a', 'a'), re.match('(?!a)b', 'b'), re.search('(?<=a)b', 'ab'), re.search('(?<!a)b', 'ab b'), re.match('(?:a|b)+', 'abab'), re.match('(a|b)*', 'ab').groups(), re.match('(?:(a)|(b))*', 'ba').groups(), re.match('(a*)*', 'b').groups(), re.match('(a*)+', 'b').groups(), re.match('(?:a?)*', 'aa')
re.match('[]a]+', ']a'), re.match('[^]a]', 'b'), re.match('[a\\]]+', 'a]'), re.match('[-a]+', '-a'), re.match('[a-]+', '-a'), re.match(r'[\b]', '\b'), re.match(r'[\n\t\x41\u0042]+', '\n\tAB'), re.match('[a-c-e]+', 'a-e')
re.match(r'\x41\u0042\U00000043\101\0', 'ABCA\0'), re.match(r'\a\f\v\r', '\a\f\v\r'), re.match(r'\.\*\[\]\-\ \~\&', '.*[]- ~&')
re.compile('a').match()
re.match()
bool(re.match('', '')), len(re.match('a', 'a').regs)
re.match('\ud800', '\ud800'), re.match('.', '\ud800').group(), re.match('[\U0001F600-\U0001F64F]', '\U0001F610').span(), re.search('\u20ac', 'ab\u20acc').span(), re.sub('\u20ac', 'E', 'a\u20acb\u20ac')
re.match('(?i)stra\xdfe', 'STRASSE'), re.match('(?i)\xdf', '\u1e9e'), re.match('(?i)\u03c3', '\u03c2'), re.match('(?i)[\xe0-\xe9]', '\xc9')
re.fullmatch(r'\d{3}-\d{4}', '555-1234'), re.fullmatch(r'(\d+)\.(\d+)?', '3.').groups()
re.match(b'a', bytearray(b'abc')).group(), re.match(b'a', memoryview(b'abc')).group(), re.findall(b'.', b'\xff\x00')
copy.copy(re.compile('a')) if 'copy' in globals() else 0
re.compile('a').scanner('aba').search(), re.compile('').scanner('a').match()
sorted(x for x in dir(re.compile('')) if x[0] != '_'), sorted(x for x in dir(re.match('','')) if x[0] != '_')
re.compile('a').pattern, re.match('a', 'abc').string, re.match('a','abc').endpos, re.match('a','abc').re
re.search('(?:(?:ab)*c)+d', 'ababcabcd'), re.search('x*y+?z{2,3}$', 'axxyyzz'), re.search(r'^\s*(\w+)\s*=\s*(.*?)\s*$', '  key = some value  ').groups()
re.match('(' * 50 + 'a' + ')' * 50, 'a').lastindex
re.match('a' * 1000, 'a' * 1000).end()
re.match('(?:a|b)*c', 'ab' * 5000 + 'c').end()
re.match('[[a]', '[')
re.match('(?=(a))(?=(b))?', 'a').groups()
re.match('()*', 'a').groups(), re.match('(a|)+', 'aab').groups(), re.match('(?:(a)|b|)*', 'abx').groups()'''.split('\n'):
    t(s)
