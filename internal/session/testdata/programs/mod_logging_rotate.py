# logging.handlers: files that rotate.
import logging, logging.handlers, os, sys, tempfile, time, datetime, shutil
H=logging.handlers
d = tempfile.mkdtemp(); os.chdir(d)
def ls(): return sorted((n, open(n).read()) for n in os.listdir('.'))
def clear():
    for n in os.listdir('.'): os.remove(n)
h = H.RotatingFileHandler('a.log', maxBytes=20, backupCount=2)
log = logging.getLogger('r'); log.propagate=False; log.setLevel(1); log.addHandler(h)
for i in range(8): log.info('message %d', i)
print(ls()); log.info('x'*50); print(ls()); h.close(); clear(); log.removeHandler(h)
h = H.RotatingFileHandler('a.log', maxBytes=10, backupCount=0, delay=True)
for i in range(3): h.emit(logging.makeLogRecord({'msg': f'abcdef{i}'}))
print(ls(), h.mode); h.close(); clear()
h = H.RotatingFileHandler('a.log', 'w', maxBytes=10, backupCount=3)
h.namer = lambda n: n.replace('.log','') + '.old'
def rot(s, t): print('rotate', os.path.basename(s), os.path.basename(t)); os.rename(s,t)
h.rotator = rot
for i in range(5): h.emit(logging.makeLogRecord({'msg': f'abcdef{i}'}))
print(ls(), h.mode, repr(h).replace(d,'')); h.close(); clear()
print(H.RotatingFileHandler('/dev/null', maxBytes=1).shouldRollover(logging.makeLogRecord({'msg':'x'})))
base = 1_700_000_000
for tz in 'UTC',:
  for when in 'S','M','h','d','midnight','W0','W3','W6':
    for interval in 1, 2:
      for at in None, datetime.time(0), datetime.time(14, 30, 5):
        for utc in False, True:
          h = H.TimedRotatingFileHandler('t.log', when, interval, backupCount=2, delay=True, atTime=at, utc=utc)
          print(when, interval, at, utc, h.suffix, [h.computeRollover(base+k*86400*20+ (k*3571)%86400) - base for k in range(12)], h.interval, getattr(h,'dayOfWeek',None))
for w in 'X','W','W7','W12','':
    try: H.TimedRotatingFileHandler('t.log', w, delay=True)
    except Exception as e: print(repr(e))
names = ['t.log.2024-01-0%d' % i for i in range(1,6)] + ['t.log.foo', 't.log.2024-01-01.gz', 't.logx.2024-01-01', 'u.log.2024-01-01', 't.log.2024-1-1', 't.log.92024-01-01']
for n in names: open(n,'w').close()
h = H.TimedRotatingFileHandler('t.log', 'd', backupCount=2, delay=True)
print([os.path.basename(n) for n in h.getFilesToDelete()])
h.backupCount=9; print(h.getFilesToDelete())
h.backupCount=1
h.namer = lambda n: n + '.gz'; print([os.path.basename(n) for n in h.getFilesToDelete()])
for n in ('t.2024-02-0%d.log' % i for i in range(4)): open(n,'w').close()
h.namer = lambda n: n.replace('.log','') + '.log'; print([os.path.basename(n) for n in h.getFilesToDelete()])
print(h.extMatch.pattern if 0 else '')
clear()
h = H.TimedRotatingFileHandler('t.log', 's', backupCount=2, utc=True)
for k in range(4):
    h.rolloverAt = 1_700_000_000 + k
    h.emit(logging.makeLogRecord({'msg': f'm{k}'}))
print(ls()[:-1] , ls()[-1]); 
h.rolloverAt = 1_700_000_003; h.emit(logging.makeLogRecord({'msg': 'again'})); print(ls())
h.close(); clear()
w = H.WatchedFileHandler('w.log'); w.emit(logging.makeLogRecord({'msg': '1'})); os.rename('w.log','w2.log'); w.emit(logging.makeLogRecord({'msg': '2'})); os.remove('w.log'); w.emit(logging.makeLogRecord({'msg': '3'})); print(ls()); w.close(); clear()
w = H.WatchedFileHandler('w.log', delay=True); w.emit(logging.makeLogRecord({'msg': '1'})); os.rename('w.log','w2.log'); w.emit(logging.makeLogRecord({'msg': '2'})); print(ls())
print(sorted(k for k in vars(w) if not k.startswith('_')))
shutil.rmtree(d)
