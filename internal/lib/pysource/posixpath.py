# Paths as text, by the rules of POSIX. What looks at the file system asks os.

sep, altsep, pathsep = '/', None, ':'
curdir, pardir, extsep = '.', '..', '.'
defpath, devnull = '/bin:/usr/bin', '/dev/null'
supports_unicode_filenames = False

__all__ = ["normcase", "isabs", "join", "splitdrive", "splitroot", "split", "splitext", "basename", "dirname",
           "commonprefix", "getsize", "getmtime", "getatime", "getctime", "islink", "exists", "lexists", "isdir",
           "isfile", "ismount", "expanduser", "expandvars", "normpath", "abspath", "samefile",
           "sameopenfile", "samestat", "curdir", "pardir", "sep", "pathsep", "defpath", "altsep", "extsep", "devnull",
           "realpath", "supports_unicode_filenames", "relpath", "commonpath", "isjunction", "isdevdrive"]

import os  # which takes the constants above from here


def _sep(path):
    return b'/' if isinstance(path, bytes) else '/'


def _text(path, text):
    # text in the type of path
    return text.encode() if isinstance(path, bytes) else text


def _check_types(function, *args):
    hasstr = hasbytes = False
    for a in args:
        if isinstance(a, str):
            hasstr = True
        elif isinstance(a, bytes):
            hasbytes = True
        else:
            raise TypeError(f'{function}() argument must be str, bytes, or '
                            f'os.PathLike object, not {a.__class__.__name__!r}') from None
    if hasstr and hasbytes:
        raise TypeError("Can't mix strings and bytes in path components") from None


def normcase(s):
    return os.fspath(s)


def isabs(s):
    s = os.fspath(s)
    return s.startswith(_sep(s))


def join(a, *p):
    a = os.fspath(a)
    slash = _sep(a)
    path = a
    try:
        for b in map(os.fspath, p):
            if b.startswith(slash) or not path:
                path = b
            elif path.endswith(slash):
                path += b
            else:
                path += slash + b
    except (TypeError, AttributeError, BytesWarning):
        _check_types('join', a, *p)
        raise
    return path


def split(p):
    p = os.fspath(p)
    slash = _sep(p)
    i = p.rfind(slash) + 1
    head, tail = p[:i], p[i:]
    if head and head.strip(slash):
        head = head.rstrip(slash)
    return head, tail


def splitext(p):
    p = os.fspath(p)
    slash, dot = _sep(p), _text(p, '.')
    start = p.rfind(slash) + 1
    i = p.rfind(dot)
    # Leading dots are part of the name.
    if i > start and p[start:i].strip(dot):
        return p[:i], p[i:]
    return p, p[:0]


def splitdrive(p):
    p = os.fspath(p)
    return p[:0], p


def splitroot(p):
    p = os.fspath(p)
    slash, empty = _sep(p), p[:0]
    if p[:1] != slash:
        return empty, empty, p
    if p[1:2] != slash or p[2:3] == slash:
        return empty, slash, p[1:]
    # Two slashes are a root of their own, three are one.
    return empty, slash * 2, p[2:]


def basename(p):
    return split(p)[1]


def dirname(p):
    return split(p)[0]


def commonprefix(m):
    "Given a list of pathnames, returns the longest common leading component"
    if not m:
        return ''
    # Lists of names are compared as they are.
    items = m if isinstance(m[0], (list, tuple)) else [os.fspath(item) for item in m]
    first, last = min(items), max(items)
    same = 0
    while same < len(first) and first[same] == last[same]:
        same += 1
    return first[:same]


def _stat(path, call=None):
    try:
        return (call or os.stat)(path)
    except (OSError, ValueError):
        return None


def exists(path):
    return _stat(path) is not None


def lexists(path):
    return _stat(path, os.lstat) is not None


def _is(path, kind, call=None):
    st = _stat(path, call)
    return st is not None and st.st_mode & 0o170000 == kind


def isfile(path):
    return _is(path, 0o100000)


def isdir(s):
    return _is(s, 0o040000)


def _is_link(st):
    return st.st_mode & 0o170000 == 0o120000


def islink(path):
    try:
        return _is(path, 0o120000, os.lstat)
    except AttributeError:
        return False


def isjunction(path):
    os.fspath(path)
    return False


def isdevdrive(path):
    os.fspath(path)
    return False


def ismount(path):
    here = _stat(path, os.lstat)
    if here is None or here.st_mode & 0o170000 == 0o120000:
        return False
    above = _stat(realpath(join(path, _text(os.fspath(path), '..'))), os.lstat)
    return above is not None and (here.st_dev != above.st_dev or here.st_ino == above.st_ino)


def _stat_field(name, field):
    def get(filename):
        return getattr(os.stat(filename), field)
    get.__name__ = get.__qualname__ = name
    return get


getsize = _stat_field('getsize', 'st_size')
getatime, getmtime, getctime = (_stat_field(f'get{which}', f'st_{which}') for which in ('atime', 'mtime', 'ctime'))


def samestat(s1, s2):
    return s1.st_ino == s2.st_ino and s1.st_dev == s2.st_dev


def samefile(f1, f2):
    return samestat(os.stat(f1), os.stat(f2))


def sameopenfile(fp1, fp2):
    return samestat(os.fstat(fp1), os.fstat(fp2))


def expanduser(path):
    path = os.fspath(path)
    if not path.startswith(_text(path, '~')):
        return path
    slash = _sep(path)
    end = path.find(slash, 1)
    if end < 0:
        end = len(path)
    if end != 1 or 'HOME' not in os.environ:
        home = _home(os.fsdecode(path[1:end]))
        if home is None:
            return path
    else:
        home = os.environ['HOME']
    home = os.fsencode(home) if isinstance(path, bytes) else home
    return (home.rstrip(slash) + path[end:]) or slash


def _home(user):
    # The home directory of a user, "" for this one.
    import pwd
    try:
        return (pwd.getpwnam(user) if user else pwd.getpwuid(os.getuid())).pw_dir
    except KeyError:
        return None


def expandvars(path):
    path = os.fspath(path)
    if isinstance(path, bytes):
        return os.fsencode(expandvars(os.fsdecode(path)))
    out = []
    i = 0
    while (j := path.find('$', i)) >= 0:
        out.append(path[i:j])
        i = j + 1
        if path[i:i + 1] == '{' and (end := path.find('}', i)) > 0:
            name, after = path[i + 1:end], end + 1
        else:
            after = i
            while after < len(path) and (path[after] == '_' or path[after].isascii() and path[after].isalnum()):
                after += 1
            name = path[i:after]
        if name and name in os.environ:
            out.append(os.environ[name])
        else:
            out.append(path[j:after])
        i = after
    return ''.join(out) + path[i:]


def normpath(path):
    path = os.fspath(path)
    slash, dot, dots = _sep(path), _text(path, '.'), _text(path, '..')
    if not path:
        return dot
    _, root, rest = splitroot(path)
    parts = []
    for part in rest.split(slash):
        if not part or part == dot:
            continue
        if part == dots and (parts and parts[-1] != dots):
            parts.pop()
        elif part != dots or not root:
            parts.append(part)
    return (root + slash.join(parts)) or dot


def abspath(path):
    path = os.fspath(path)
    if not isabs(path):
        path = join(os.getcwdb() if isinstance(path, bytes) else os.getcwd(), path)
    return normpath(path)


def realpath(filename, *, strict=False):
    path = os.fspath(filename)
    if not isabs(path):
        path = join(os.getcwdb() if isinstance(path, bytes) else os.getcwd(), path)
    return _without_links(_sep(path), path, strict, {})


def _without_links(done, rest, strict, links):
    # links has what links stand for; one that is being followed stands for itself, so that a loop of links ends.
    slash, dot, dots = _sep(rest), _text(rest, '.'), _text(rest, '..')
    for name in rest.split(slash):
        if not name or name == dot:
            continue
        if name == dots:
            done = dirname(done)
            continue
        here = join(done, name)
        try:
            target = os.readlink(here) if _is_link(os.lstat(here)) else None
        except OSError:
            if strict:
                raise
            target = None
        if target is None:
            done = here
        elif here not in links:
            links[here] = here
            links[here] = done = _without_links(slash if isabs(target) else done, target, strict, links)
        else:
            done = links[here]
            if done == here and strict:
                os.stat(here)
    return done


def _names(path):
    # The names that a path goes through.
    return [name for name in path.split(_sep(path)) if name]


def relpath(path, start=None):
    path = os.fspath(path)
    if not path:
        raise ValueError("no path specified")
    here, up = _text(path, curdir), _text(path, pardir)
    try:
        base = _names(abspath(here if start is None else os.fspath(start)))
        goal = _names(abspath(path))
        shared = len(commonprefix([base, goal]))
        way = [up] * (len(base) - shared) + goal[shared:]
        return join(*way) if way else here
    except (TypeError, AttributeError, BytesWarning, DeprecationWarning):
        _check_types('relpath', path, start)
        raise


def commonpath(paths):
    texts = [os.fspath(path) for path in paths]
    if not texts:
        raise ValueError('commonpath() arg is an empty sequence')
    slash, here = _sep(texts[0]), _text(texts[0], curdir)
    try:
        roots = {text[:1] == slash for text in texts}
        if len(roots) > 1:
            raise ValueError("Can't mix absolute and relative paths") from None
        shared = commonprefix([[name for name in text.split(slash) if name not in (slash[:0], here)] for text in texts])
        return slash * roots.pop() + slash.join(shared)
    except (TypeError, AttributeError):
        _check_types('commonpath', *texts)
        raise
