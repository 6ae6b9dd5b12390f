# What machine and interpreter this is.

import os
import sys
from collections import namedtuple

uname_result = namedtuple('uname_result', 'system node release version machine')
uname_result.processor = property(lambda self: '')


def uname():
    u = os.uname()
    return uname_result(u.sysname, u.nodename, u.release, u.version, u.machine)


def _field(name):
    def ask():
        return getattr(uname(), name)
    ask.__name__ = ask.__qualname__ = name
    return ask


system, node, release, version, machine, processor = map(_field, (*uname_result._fields, 'processor'))


def architecture(executable=sys.executable, bits='', linkage=''):
    return ('64bit' if sys.maxsize > 1 << 32 else '32bit', linkage or 'ELF')


def platform(aliased=False, terse=False):
    u = uname()
    parts = [u.system, u.release] if terse else [u.system, u.release, u.machine]
    return '-'.join(p.replace(' ', '_') for p in parts if p)


def python_implementation():
    return 'CPython'


def python_version():
    return '.'.join(map(str, sys.version_info[:3]))


def python_version_tuple():
    return tuple(map(str, sys.version_info[:3]))


def python_branch():
    return ''


python_revision = python_branch


def python_build():
    return ('main', '')


def python_compiler():
    return sys.version.partition('[')[2].rstrip(']')


def libc_ver(executable=None, lib='', version='', chunksize=16384):
    return lib, version


def mac_ver(release='', versioninfo=('', '', ''), machine=''):
    return release, versioninfo, machine


def win32_ver(release='', version='', csd='', ptype=''):
    return release, version, csd, ptype


def freedesktop_os_release():
    info = {}
    for path in ('/etc/os-release', '/usr/lib/os-release'):
        try:
            with open(path, encoding='utf-8') as f:
                for line in f:
                    key, sep, value = line.strip().partition('=')
                    if sep and not key.startswith('#'):
                        info[key] = value.strip('"\'')
            return info
        except OSError:
            continue
    raise OSError(2, "Unable to read files /etc/os-release, /usr/lib/os-release")
