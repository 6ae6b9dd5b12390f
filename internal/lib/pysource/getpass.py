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
    print("Warning: Password input may be echoed.", file=stream)
    stream.write(prompt)
    stream.flush()
    line = sys.stdin.readline()
    if not line:
        raise EOFError
    return line.rstrip('\n')


def getuser():
    for name in ('LOGNAME', 'USER', 'LNAME', 'USERNAME'):
        user = os.environ.get(name)
        if user:
            return user
    try:
        with open('/etc/passwd') as f:
            for line in f:
                fields = line.split(':')
                if len(fields) > 2 and fields[2] == str(os.getuid()):
                    return fields[0]
    except OSError:
        pass
    raise OSError('No username set in the environment')
