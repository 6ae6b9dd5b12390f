"""How Python was built, as far as it can be said of this one."""

import os
import sys

__all__ = ['get_config_h_filename', 'get_config_var', 'get_config_vars', 'get_makefile_filename', 'get_path',
           'get_path_names', 'get_paths', 'get_platform', 'get_python_version', 'get_scheme_names',
           'is_python_build']

_paths = {'stdlib': '{base}/lib/python3.13', 'platstdlib': '{base}/lib/python3.13',
          'purelib': '{base}/lib/python3.13/site-packages', 'platlib': '{base}/lib/python3.13/site-packages',
          'include': '{base}/include/python3.13', 'platinclude': '{base}/include/python3.13',
          'scripts': '{base}/bin', 'data': '{base}'}


def get_config_vars(*args):
    """The values of variables of the build, None for those there are not."""
    known = {'prefix': sys.prefix, 'exec_prefix': sys.exec_prefix, 'base': sys.prefix, 'platbase': sys.exec_prefix,
             'py_version': get_python_version() + '.0', 'py_version_short': get_python_version(),
             'py_version_nodot': '313', 'installed_base': sys.prefix, 'abiflags': '', 'EXT_SUFFIX': None}
    return [known.get(name) for name in args] if args else known


def get_config_var(name):
    return get_config_vars().get(name)


def get_python_version():
    return '%d.%d' % sys.version_info[:2]


def get_platform():
    machine = os.uname().machine if hasattr(os, 'uname') else ''
    return f'{sys.platform}-{machine}'


def get_scheme_names():
    return ('posix_home', 'posix_prefix', 'posix_user', 'venv')


def get_path_names():
    return tuple(_paths)


def get_paths(scheme='posix_prefix', vars=None, expand=True):
    return {name: get_path(name, scheme, vars, expand) for name in _paths}


def get_path(name, scheme='posix_prefix', vars=None, expand=True):
    path = _paths[name]
    return path.format(base=(vars or {}).get('base', sys.prefix)) if expand else path


def is_python_build(check_home=None):
    return False


def get_config_h_filename():
    return get_path('include') + '/pyconfig.h'


def get_makefile_filename():
    return get_path('stdlib') + '/config/Makefile'
