import os, pathlib
def t(f, *a, **k):
    try: r = f(*a, **k); print(repr(r))
    except BaseException as e: print(type(e).__name__, e)
P=pathlib.Path('/nope/x')
for f in (os.stat, os.remove, os.mkdir, os.rmdir, os.chdir, os.readlink, os.lstat): t(f, P); t(f, 5.5); t(f,None)
t(os.rename, P, 'y'); t(os.close, 99); t(os.read, 99, 1); t(os.write, 1, 'x'); t(os.open, P, 0); t(os.open, 'x', 'y'); t(os.kill, 999999, 0); t(os.stat); t(os.stat, 'a\0'); t(os.getcwd, 1); t(os.symlink,'a',P); t(os.access, P, 0); t(os.utime, P); t(os.chmod, P, 0); t(os.truncate, P, 1); t(os.environ.__getitem__, 'NOPE'); t(os.putenv, 'a=b', 'c'); t(os.environ.__setitem__, 1, 2); t(os.fspath, 3); t(os.mkdir, b'/nope/\xff'); t(os.link, P, 'z'); t(os.dup, 99); t(os.lseek, 99, 0, 0); t(os.urandom, -1); t(os.cpu_count, 1); t(os.getenv, 'NOPE', 5); t(os.strerror, 2); t(os.fstat, 99); t(os.isatty, 99); t(os.pipe, 1)
print(os.stat_result, os.stat('/').__class__.__match_args__, os.stat_result.n_fields, os.stat_result.n_sequence_fields,os.terminal_size((1,2)), os.uname().__class__, os.times().__class__)
