"""The time that small pieces of code take."""

import gc
import itertools
import sys
import time

__all__ = ['Timer', 'timeit', 'repeat', 'default_timer']

dummy_src_name = '<timeit-src>'
default_number = 1000000
default_repeat = 5
default_timer = time.perf_counter

_globals = globals

template = """\
def inner(_it, _timer{init}):
    {setup}
    _t0 = _timer()
    for _i in _it:
        {stmt}
        pass
    _t1 = _timer()
    return _t1 - _t0
"""


def reindent(src, indent):
    return src.replace('\n', '\n' + ' ' * indent)


class Timer:
    """Times a statement: a text or something to call."""

    def __init__(self, stmt='pass', setup='pass', timer=default_timer, globals=None):
        self.timer = timer
        local_ns = {}
        global_ns = _globals() if globals is None else globals
        init = ''
        if isinstance(setup, str):
            # Each part is compiled alone first, for the sake of its errors.
            compile(setup, dummy_src_name, 'exec')
            prefix = setup + '\n'
            setup = reindent(setup, 4)
        elif callable(setup):
            local_ns['_setup'] = setup
            init += ', _setup=_setup'
            prefix = ''
            setup = '_setup()'
        else:
            raise ValueError('setup is neither a string nor callable')
        if isinstance(stmt, str):
            compile(prefix + stmt, dummy_src_name, 'exec')
            stmt = reindent(stmt, 8)
        elif callable(stmt):
            local_ns['_stmt'] = stmt
            init += ', _stmt=_stmt'
            stmt = '_stmt()'
        else:
            raise ValueError('stmt is neither a string nor callable')
        self.src = template.format(stmt=stmt, setup=setup, init=init)
        exec(compile(self.src, dummy_src_name, 'exec'), global_ns, local_ns)
        self.inner = local_ns['inner']

    def print_exc(self, file=None):
        import traceback
        traceback.print_exc(file=file)

    def timeit(self, number=default_number):
        """The seconds that number executions take."""
        enabled = gc.isenabled()
        gc.disable()
        try:
            return self.inner(itertools.repeat(None, number), self.timer)
        finally:
            if enabled:
                gc.enable()

    def repeat(self, repeat=default_repeat, number=default_number):
        """What timeit says, several times."""
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        """(number, seconds) for a number that takes at least 0.2 seconds."""
        scale = 1
        while True:
            for factor in 1, 2, 5:
                number = scale * factor
                taken = self.timeit(number)
                if callback:
                    callback(number, taken)
                if taken >= 0.2:
                    return number, taken
            scale *= 10


def timeit(stmt='pass', setup='pass', timer=default_timer, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt='pass', setup='pass', timer=default_timer, repeat=default_repeat, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)


_units = {'nsec': 1e-9, 'usec': 1e-6, 'msec': 1e-3, 'sec': 1.0}

_usage = """\
usage: python -m timeit [-n N] [-r N] [-s S] [-p] [-u U] [-v] [-h] [--] [statement]

  -n N, --number N   how often the statement is executed (default: as often as it takes 0.2 seconds)
  -r N, --repeat N   how often that is timed (default 5)
  -s S, --setup S    a statement executed once before (default pass)
  -p, --process      measure the time of the process, not of the clock
  -u U, --unit U     the unit of the result: nsec, usec, msec or sec
  -v, --verbose      print the times as they are; again for more digits
  -h, --help         print this text

Several statements are lines of one; an argument may begin with spaces.
"""


class _BadOption(Exception):
    pass


def _options(args):
    """({letter: values}, the statements)."""
    long = {'number': 'n', 'repeat': 'r', 'setup': 's', 'process': 'p', 'unit': 'u', 'verbose': 'v', 'help': 'h',
            'time': 't', 'clock': 'c'}
    found = {}
    args = list(args)
    while args and args[0][:1] == '-' and args[0] != '-':
        arg = args.pop(0)
        if arg == '--':
            break
        if arg.startswith('--'):
            name, given, value = arg[2:].partition('=')
            matches = [name] if name in long else [n for n in long if n.startswith(name)]
            if not matches:
                raise _BadOption(f'option --{name} not recognized')
            if len(matches) > 1:
                raise _BadOption(f'option --{name} not a unique prefix')
            name, = matches
            letter = long[name]
            if letter in 'nrsu':
                if not given:
                    if not args:
                        raise _BadOption(f'option --{name} requires argument')
                    value = args.pop(0)
            elif given:
                raise _BadOption(f'option --{name} must not have an argument')
            found.setdefault(letter, []).append(value)
            continue
        letters = arg[1:]
        while letters:
            letter, letters = letters[0], letters[1:]
            if letter not in 'nrsupvhtc':
                raise _BadOption(f'option -{letter} not recognized')
            value = ''
            if letter in 'nrsu':
                if not letters and not args:
                    raise _BadOption(f'option -{letter} requires argument')
                value, letters = letters or args.pop(0), ''
            found.setdefault(letter, []).append(value)
    return found, args


def main(args=None, *, _wrap_timer=None):
    """Time what the command line says; returns the exit status."""
    try:
        options, rest = _options(sys.argv[1:] if args is None else args)
    except _BadOption as e:
        print(e)
        print('use -h/--help for command line help')
        return 2
    if 'h' in options:
        print(_usage, end='')
        return 0
    timer = time.process_time if 'p' in options else default_timer
    stmt = '\n'.join(rest) or 'pass'
    setup = '\n'.join(options.get('s', ())) or 'pass'
    number = int(options.get('n', ['0'])[-1])
    repeat = max(int(options.get('r', [default_repeat])[-1]), 1)
    unit = options.get('u', [None])[-1]
    if unit is not None and unit not in _units:
        print('Unrecognized unit. Please select nsec, usec, msec, or sec.', file=sys.stderr)
        return 2
    verbose = len(options.get('v', ()))
    precision = 3 + max(verbose - 1, 0)
    if _wrap_timer is not None:
        timer = _wrap_timer(timer)
    t = Timer(stmt, setup, timer)
    if number == 0:
        callback = None
        if verbose:
            def callback(number, taken):
                plural = 's' if number != 1 else ''
                print(f'{number} loop{plural} -> {taken:.{precision}g} secs')
        try:
            number, _ = t.autorange(callback)
        except:
            t.print_exc()
            return 1
        if verbose:
            print()
    try:
        raw = t.repeat(repeat, number)
    except:
        t.print_exc()
        return 1

    def format_time(seconds):
        name = unit
        if name is None:
            name = next((n for n in reversed(_units) if seconds >= _units[n]), 'nsec')
        return '%.*g %s' % (precision, seconds / _units[name], name)

    if verbose:
        print('raw times: %s' % ', '.join(map(format_time, raw)))
        print()
    each = [seconds / number for seconds in raw]
    best, worst = min(each), max(each)
    plural = 's' if number != 1 else ''
    print('%d loop%s, best of %d: %s per loop' % (number, plural, repeat, format_time(best)))
    if worst >= best * 4:
        import warnings
        warnings.warn_explicit('The test results are likely unreliable. The worst time (%s) was more than four times '
                               'slower than the best time (%s).' % (format_time(worst), format_time(best)),
                               UserWarning, '', 0)
    return None


if __name__ == '__main__':
    sys.exit(main())
