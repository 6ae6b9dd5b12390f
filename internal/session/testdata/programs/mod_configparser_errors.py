# configparser: every error, every way to read, both interpolations, converters, sections without a name.
import configparser, io, re
from configparser import *
def tell(f,*a,**k):
    try: print('->', repr(f(*a,**k)).split(' object at')[0])
    except Exception as e: print(type(e).__name__, str(e), repr(e), e.args, {k:v for k,v in vars(e).items()}, e.__suppress_context__)
tell(ConfigParser, interpolation=4); tell(ConfigParser, interpolation=BasicInterpolation); tell(ConfigParser, interpolation='x'); tell(ConfigParser, bad=1)
tell(ConfigParser, delimiters=''); tell(ConfigParser, converters=5); tell(ConfigParser, converters={'':int}); tell(ConfigParser, inline_comment_prefixes=('=',)); tell(ConfigParser, {'a':1, 'B%':'x%y'}); 
p = ParsingError('src'); p.append(3,'x'); p.append(12, 'y'); print(p, p.errors, repr(p), p.args)
tell(lambda: p.combine([ParsingError('a', 1, 'q'), MissingSectionHeaderError('f', 3, 'line')]).errors)
def raise_(e): raise e
for e in (NoSectionError('s'), NoOptionError('o','s'), DuplicateSectionError('s'), DuplicateSectionError('s','src',3), DuplicateSectionError('s','src'), DuplicateOptionError('s','o'), DuplicateOptionError('s','o','src',12), InterpolationError('o','s','m'), InterpolationMissingOptionError('o','s','raw','ref'), InterpolationDepthError('o','s','raw'), InterpolationSyntaxError('o','s','m'), MissingSectionHeaderError('f',3,'l\n'), configparser.MultilineContinuationError('f',3,'l\n'), ParsingError('s', 4, 'q'), configparser.Error()):
    tell(raise_, e)
def rd(text, **kw):
    c = RawConfigParser(**kw); c.read_string(text); return {s: dict(c[s]) for s in c}
T=dict(allow_no_value=True)
for text, kw in (('a=1',{}), ('[s]\na',{}), ('[s]\na\n  b',T), ('[s]\na=1\n  b\n\n  c\nd:2 ; x\n#k\n',{}), ('[s]\na=1 ;c\nb=2 # d\n;x\n',dict(inline_comment_prefixes=(';','#'))), ('[s]\n=1\n=2\nb\n[t]\n:4',{}), ('[s]\n[s]',{}), ('[s]\n[s]\nb=1',dict(strict=False)), ('[s]\na=1\nA=2',{}), ('[s]\na=1\nA=2',dict(strict=False)), ('[s] junk\na=1',{}), ('[s\na=1',{}), ('[]\na=1',{}), ('[ s ]\na=1',{}), ('[a]b]\nx=1',{}),
    ('[s]\na = \n   x\n\n\n   y\n\nb=2\n\n\n',{}), ('[s]\na = \n   x\n\n   y\nb=2\n',dict(empty_lines_in_values=False)), ('[s]\na=1\n # indented\n  more\n',{}), ('[DEFAULT]\nz=1\n[s]\ny=2',{}), ('[X]\nz=1\n[s]\ny=2',dict(default_section='X')), ('[s]\na<>1\nb:=2\nc=>3',dict(delimiters=('<>',':='))), ('[s]\na==1\nb = = 2',{}), ('  [s]\n  a=1\n  b=2\n    c',{}), ('[s]\nno value\nk=v\n',T), ('[s]\nk=\nl\n',T), ('a=1\n[s]\nb=2',dict(allow_unnamed_section=True)), ('[s]\nb=2',dict(allow_unnamed_section=True)), ('\n\n#c\na\n',dict(allow_unnamed_section=True)), ('[s]\nrem x\na=1 REM',dict(comment_prefixes=('rem',))), ('[s]\na=1\n\tb\n  c',{}), ('[s]\r\na=1\r\n b\r\n',{}),('[s]\na=#1\nb=x#y\nc=x #y',dict(inline_comment_prefixes='#')), ('[s]\nx y z = 1\n',{}), ('[s]\n"a" = "b"\n[S]\nA=1',{}), ('[s]\na=1\n   [t]\n',{}), ('[s]\n[t]\n x=1\n  y=2\n z=3', {})):
    print(repr(text), kw); tell(rd, text, **kw)
B = ConfigParser(); B.read_string('[s]\na=%(b)s!\nb=%(c)s\nc=x%%\nd=%(e)s\ne=%(d)s\nf=%(zz)s\ng=%x\nh=%(a\ni=%(A)s\nj=100%\nk=%(DEFAULTED)s\nl=%()s\nm=%(b)d\n[DEFAULT]\ndefaulted=q%(v)s\nv=V')
for o in 'abcdefghijklm': print(o); tell(B.get,'s',o); tell(B.get,'s',o,raw=True); tell(B.get,'s',o,vars={'zz':'5','C':'new'})
E = ConfigParser(interpolation=ExtendedInterpolation()); E.read_string('[s]\na=${b}!\nb=${t:c}\nd=${e}\ne=${d}\nf=${zz}\ng=$x\nh=${a\ni=${A}\nj=100$\nk=${t:c:d}\nl=${t:zz}\nm=${zz:a}\nn=${}\no=$$5 ${t:r}\np=${DEFAULT:v}\nq=${:a}\n[t]\nc=C${d}\nd=D${s:o2}\nr=${c}\n[DEFAULT]\nv=V\no2=${v}')
for o in 'abdefghijklmnopq': print(o); tell(E.get,'s',o); tell(E.get,'s',o,vars={'zz':'5','B':'new'})
for c in (B, E):
    for v in ('%', '100%%', '%(a)s', '%(a', '$', '$$', '${a}', '${a', '', None, 5): tell(c.set, 's', 'new', v)
    tell(c.set, 'nope', 'a', 'b'); tell(c.set, 's', 5, 'x'); tell(c.add_section, 5); tell(c.add_section, 's'); tell(c.add_section, 'DEFAULT'); tell(c.remove_option, 'nope','a'); tell(c.remove_option, 's','a'); tell(c.remove_option,'s','zz'); tell(c.options,'nope'); tell(c.items, 'nope'); tell(lambda: [k for k in c.items()]); tell(c.remove_section,'nope')
tell(B.items, 't'); tell(E.items, 't'); tell(E.items, 't', True); tell(E.items, 't', raw=True, vars={'Q': 1})
R = RawConfigParser(); R['x']={'a':1,'B':None}; tell(lambda: dict(R['x'])); tell(R.set,'x','q',5); tell(R.get,'x','q'); tell(R.getint,'x','q'); tell(R.getboolean,'x','q')
E2 = ConfigParser(); tell(E2.read_dict, {'s': {'a': 1, 'A': 2}}); tell(E2.read_dict, {'s': {'a': None}, 't': {'b': 2.5}}); tell(E2.read_dict, {1: {}, '1': {}}); tell(lambda: E2['s'].__setitem__('x', 5)); tell(lambda: E2['s']['nope']); tell(lambda: E2['nope']); tell(lambda: E2.__delitem__('DEFAULT')); tell(lambda: E2.__delitem__('nope')); tell(lambda: E2['s'].__delitem__('nope'))
tell(E2.popitem); tell(E2.popitem); tell(E2.popitem); tell(E2.popitem)
tell(E2.read, ['/nonexistent', b'/nope']); tell(E2.get, 'a', 'b'); tell(E2.get, 'a', 'b', fallback=3); tell(E2.getint,'a','b'); tell(E2.getint, 'a','b',fallback='x'); tell(E2.has_option,'','x'); tell(E2.has_option, 'nope','x')
W = ConfigParser({'d':'1'}, allow_no_value=True); W.read_string('[a]\nx=1\n  2\n\n  3\ny\n[b]\n'); 
for sp in (True, False):
    o=io.StringIO(); W.write(o, sp); print(repr(o.getvalue()))
W.add_section('DEFAULTX'); W['a']=W['a']; W['DEFAULT']={'n':'5'}; print(dict(W['a']), dict(W.defaults()), W == W)
tell(W.getint, 'a', 'x', raw=True); tell(W['a'].getint, 'n'); tell(W['a'].getboolean, 'zz', True); tell(W['a'].get, 'n', _impl=W.getint); tell(W['a'].getfloat,'zz'); print(W['a'], W['a'].name, W['a'].parser is W, len(W['a']), list(W['b']))
D = ConfigParser(converters={'list': lambda v: v.split()}); D.read_string('[s]\na=1 2\nb=yes'); tell(D.getlist,'s','a'); tell(D['s'].getlist,'a'); tell(D['s'].getlist,'zz'); tell(D.getlist,'s','zz'); tell(D.getlist,'s','zz',fallback=4); tell(D['s'].getlist,'zz',4); print(list(D.converters), len(D.converters), D.converters['list'] is not None, D.converters['int']); 
D.converters['len'] = len; tell(D.getlen,'s','a'); tell(D['s'].getlen,'a'); del D.converters['len']; tell(lambda: D.getlen); tell(lambda: D['s'].getlen); tell(lambda: D.converters.__delitem__('len')); tell(lambda: D.converters.__setitem__('', int)); tell(lambda: D.converters.__getitem__('zz')); tell(lambda: D.converters.__setitem__(5, int)); tell(lambda: D.nope); tell(lambda: D['s'].nope)
D.getdec = lambda *a, **k: 'own'; tell(lambda: D['s'].getdec('a')); print(list(D.converters)); tell(lambda: D.converters.__delitem__('int'))
print(BasicInterpolation().before_read(None,1,2,3), RawConfigParser.BOOLEAN_STATES, MAX_INTERPOLATION_DEPTH, DEFAULTSECT)
tell(lambda: D.converters.__setitem__(None, int))
def t(text, n=1, **kw):
    c = ConfigParser(**kw)
    for i in range(n): c.read_string(text)
    print(list(c), {s: dict(c[s]) for s in c})
for x in '', '\n#c\n', '[s]\na=1', 'b=2\n[s]\na=1', '  b=2\n   c\n':
    tell(t, x, allow_unnamed_section=True); tell(t, x, 2, allow_unnamed_section=True)
class P(ConfigParser):
    SECTCRE = re.compile(r"\[ *(?P<header>[^]]+?) *\]")
    optionxform = lambda self, o: o
c = P(); c.read_string('[ a b ]\nX=1\nx=2'); print(c.sections(), dict(c['a b']))
c = ConfigParser(allow_unnamed_section=True); tell(c.add_section, UNNAMED_SECTION); c[UNNAMED_SECTION]={'a': 'b'}; print(c.sections())
o=io.StringIO(); c['z']={'q':'1'}; c.write(o); print(repr(o.getvalue()))
tell(ConfigParser().add_section, UNNAMED_SECTION)
c = ConfigParser(interpolation=None); c.read_dict({'s': {'a': '%(x)s', 5: 6}}); print(dict(c['s']))
tell(ConfigParser, {'a': '%'}); tell(ConfigParser, {'a': None}); tell(ConfigParser, {'a': None}, allow_no_value=True); print(ConfigParser({'A': '%(q'}).defaults())
tell(ConfigParser().read_dict, {'s': {'a': None}}); 
c=ConfigParser(); c.read_dict({'s':{}}); tell(c.set,'s','a',None); tell(c.set,'s','a')
