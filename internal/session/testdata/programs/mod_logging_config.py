# logging.config: dicts and files, with every error they can have.
import logging, logging.config, io, sys, os, textwrap, copy
def tell(f,*a,**k):
    try: print('->', f(*a, **k))
    except Exception as e:
        while e: print(type(e).__name__, str(e).split(' object at')[0]); e=e.__cause__
base = {'version':1,'formatters':{'f':{'format':'%(levelname)s|%(name)s|%(message)s'}},'handlers':{'h':{'class':'logging.StreamHandler','formatter':'f','stream':'ext://sys.stdout'}},'root':{'handlers':['h'],'level':'INFO'}}
logging.config.dictConfig(base); logging.info('hi'); logging.getLogger('a.b').debug('no'); logging.getLogger('a.b').warning('yes')
def change(**kw):
    c = copy.deepcopy(base)
    for k,v in kw.items():
        d=c; *p,l=k.split('__')
        for x in p: d=d.setdefault(x,{})
        d[l]=v
    return c
for kw in (dict(version=2), dict(handlers__h__class='nope.X'), dict(handlers__h__class='logging.Nope'), dict(handlers__h__formatter='zz'), dict(handlers__h__level='XX'), dict(root__handlers=['q']), dict(root__level='YY'), dict(loggers__x__handlers=['q']), dict(loggers__x__level=[]), dict(filters__z={'()': 'nope.f'}), dict(handlers__h__filters=['zz']), dict(formatters__f__style='!'), dict(formatters__f__format='{x}'), dict(formatters__f__class='nope.F'), {'handlers__h__bad-arg':1}, dict(handlers__h__bad=1),
   dict(handlers__m={'class':'logging.handlers.MemoryHandler','capacity':2,'target':'h','flushLevel':'ERROR'}), dict(handlers__m={'class':'logging.handlers.MemoryHandler','capacity':2,'target':'zz'}), dict(handlers__a={'class':'logging.handlers.MemoryHandler','capacity':2,'target':'h'}),
   dict(loggers__x__propagate=False, loggers__x__level=5, loggers__x__filters=[lambda r: True])):
    print(kw.keys()); tell(logging.config.dictConfig, change(**kw))
    print(sorted(logging.getHandlerNames()), logging.root.handlers, logging.getLogger('x').propagate)
c = base.copy(); del c['version']; tell(logging.config.dictConfig, c)
logging.config.dictConfig(base)
tell(logging.config.dictConfig, {'version':1,'incremental':True,'handlers':{'h':{'level':'ERROR'}},'loggers':{'q':{'level':'DEBUG','propagate':False}},'root':{'level':'DEBUG'}})
print(logging.getHandlerByName('h').level, logging.getLogger('q'), logging.getLogger('q').propagate, logging.root)
tell(logging.config.dictConfig, {'version':1,'incremental':True,'handlers':{'zz':{'level':'ERROR'}}})
tell(logging.config.dictConfig, {'version':1,'incremental':True,'root':{'level':'ZZ'}})
tell(logging.config.dictConfig, {'version':1,'incremental':True,'loggers':{'q':{'level':'ZZ'}}})
tell(logging.config.dictConfig, {'version':1,'incremental':True,'handlers':{'h':{'level':'ZZ'}}})
l1, l2, l3, l4 = map(logging.getLogger, ('p', 'p.q', 'p-r', 'p.q.r'))
l2.setLevel(5); l2.addHandler(logging.NullHandler())
logging.config.dictConfig(change(loggers__p={'level':'INFO'}))
print([(l, l.disabled, l.handlers, l.propagate) for l in (l1,l2,l3,l4)])
logging.config.dictConfig(change(loggers__s={'level':'INFO'}, disable_existing_loggers=False))
print([(l, l.disabled, l.handlers, l.propagate) for l in (l1,l2,l3,l4)])
b = logging.config.BaseConfigurator({'a': {'b': [1, {'c': 'ext://sys.version_info'}], 'x y': 2}, 't': (1,'cfg://a.b[0]')})
for v in 'cfg://a.b[0]', 'cfg://a.b[1].c', 'cfg://a[x y]', 'cfg://zz', 'cfg://a.b[9]', 'cfg://a.b.c', 'cfg://', 'cfg://a..b', 'cfg://a[', 'ext://nope', 'ext://sys.nope', 'ext://logging.handlers.QueueHandler', 'other://x', 5 , 'cfg://a/b', 'cfg://-':
    print(v, end=' '); tell(b.convert, v)
ini = '''
[loggers]
keys=root,one
[handlers]
keys=h1, mem
[formatters]
keys=f1
[logger_root]
level=WARNING
handlers=h1
[logger_one]
level=DEBUG
handlers=mem
propagate=0
qualname=some.one
[handler_h1]
class=StreamHandler
level=NOTSET
formatter=f1
args=(sys.stdout,)
[handler_mem]
class=handlers.MemoryHandler
args=(2,)
kwargs={'flushLevel': CRITICAL}
target=h1
[formatter_f1]
format=%(levelname)s ++ %(message)s %(x)s
datefmt=
defaults={'x': 'dx'}
'''
logging.config.fileConfig(io.StringIO(ini)); logging.warning('root'); o = logging.getLogger('some.one'); o.info('a'); print('-'); o.info('b'); print(o.handlers, o.propagate, l1.disabled, sorted(logging.getHandlerNames()))
for a,b in ('keys=f1','keys=f1,f2'), ('formatter=f1','formatter=zz'), ('class=StreamHandler','class=nope.Foo'), ('class=StreamHandler','class=Foo'), ('args=(sys.stdout,)','args=(nope,)'), ('level=WARNING','level=FOO'), ('handlers=mem','handlers=q'), ('qualname=some.one',''), ('[formatters]', '[zz]'), ('target=h1','target=zz'), ('[loggers]', 'x'), ('keys=root,one','keys=one'):
    tell(logging.config.fileConfig, io.StringIO(ini.replace(a,b,1)))
tell(logging.config.fileConfig, '/nonexistent/x.ini')
tell(logging.config.valid_ident, 'a-b'); tell(logging.config.valid_ident, 'ab'); 
import queue
for kw in ({}, {'queue': 'queue.Queue'}, {'queue': {'()':'queue.Queue','maxsize':3}}, {'queue': queue.Queue()}, {'queue': 4}, {'queue': ''}, {'queue':'nope.q'}, {'queue': {}}, {'listener': 4}, {'listener': 'nope.l'}, {'listener': {}}, {'listener':'logging.handlers.QueueListener'}, {'listener': int}, {'handlers':['zz']}, {'respect_handler_level': True}, {'foo': 1}, {'queue': 'sys.path'}, {'listener': 'sys.path'}):
    c = change(handlers__q={'class':'logging.handlers.QueueHandler','handlers':['h'], **kw})
    print({k: v if isinstance(v, (str, dict, int)) else type(v) for k, v in kw.items()}); tell(logging.config.dictConfig, c)
    q = logging.getHandlerByName('q')
    if q: print(type(q.queue), type(q.listener), q.listener.handlers, q.listener.respect_handler_level)
