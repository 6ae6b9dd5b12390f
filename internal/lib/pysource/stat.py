# The numbers in the mode of a file, and what they mean.

ST_MODE, ST_INO, ST_DEV, ST_NLINK, ST_UID, ST_GID, ST_SIZE, ST_ATIME, ST_MTIME, ST_CTIME = range(10)

# The kinds of files, by their letter in a listing.
_kinds = {'d': 0o040000, 'c': 0o020000, 'b': 0o060000, '-': 0o100000, 'p': 0o010000, 'l': 0o120000, 's': 0o140000}
S_IFDIR, S_IFCHR, S_IFBLK, S_IFREG, S_IFIFO, S_IFLNK, S_IFSOCK = _kinds.values()
S_IFDOOR = S_IFPORT = S_IFWHT = 0
_letters = {kind: letter for letter, kind in _kinds.items()}

# The permissions of the owner, the group and the others.
S_IRUSR, S_IWUSR, S_IXUSR, S_IRWXU = 0o400, 0o200, 0o100, 0o700
S_IRGRP, S_IWGRP, S_IXGRP, S_IRWXG = 0o040, 0o020, 0o010, 0o070
S_IROTH, S_IWOTH, S_IXOTH, S_IRWXO = 0o004, 0o002, 0o001, 0o007
S_ISUID, S_ISGID, S_ISVTX = 0o4000, 0o2000, 0o1000
S_IREAD, S_IWRITE, S_IEXEC, S_ENFMT = S_IRUSR, S_IWUSR, S_IXUSR, S_ISGID


def S_IMODE(mode):
    return mode & 0o7777


def S_IFMT(mode):
    return mode & 0o170000


def _is(name, kind):
    def test(mode):
        return S_IFMT(mode) == kind != 0
    test.__name__ = test.__qualname__ = f'S_IS{name}'
    return test


S_ISDIR, S_ISCHR, S_ISBLK, S_ISREG = _is('DIR', S_IFDIR), _is('CHR', S_IFCHR), _is('BLK', S_IFBLK), _is('REG', S_IFREG)
S_ISFIFO, S_ISLNK, S_ISSOCK = _is('FIFO', S_IFIFO), _is('LNK', S_IFLNK), _is('SOCK', S_IFSOCK)
S_ISDOOR, S_ISPORT, S_ISWHT = _is('DOOR', S_IFDOOR), _is('PORT', S_IFPORT), _is('WHT', S_IFWHT)


def filemode(mode):
    text = _letters.get(S_IFMT(mode), '?')
    for shift, special, letter in ((6, S_ISUID, 's'), (3, S_ISGID, 's'), (0, S_ISVTX, 't')):
        bits = mode >> shift
        runs = bits & 1
        text += 'r' if bits & 4 else '-'
        text += 'w' if bits & 2 else '-'
        if not mode & special:
            letter = 'x'
        elif not runs:
            runs, letter = True, letter.upper()
        text += letter if runs else '-'
    return text
