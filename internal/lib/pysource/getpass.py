# Asking for a password, and for the name of the user.

import os
import sys
import warnings

__all__ = ["getpass", "getuser", "GetPassWarning"]


class GetPassWarning(UserWarning):
    pass


def getpass(prompt='Password: ', stream=None):
    # The line editor and pipes cannot be told to hide what is typed.
    warnings.warn("Can not control echo on the terminal.", GetPassWarning, stacklevel=2)
    stream = sys.stderr if stream is None else stream
    print("Warning: Password input may be echoed.", prompt, sep='\n', end='', file=stream, flush=True)
    for line in sys.stdin:
        return line.rstrip('\n')
    raise EOFError


def getuser():
    import pwd
    named = filter(None, map(os.environ.get, ('LOGNAME', 'USER', 'LNAME', 'USERNAME')))
    try:
        return next(named, None) or pwd.getpwuid(os.getuid()).pw_name
    except KeyError as error:
        raise OSError('No username set in the environment') from error
