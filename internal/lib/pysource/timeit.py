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

_builtin_globals = globals

# The lines of the program are the second and the fifth: tracebacks tell.
_template = """\
def inner(_rounds, _clock{parameters}):
    {setup}
    _begin = _clock()
    for _round in _rounds:
        {stmt}
        pass
    return _clock() - _begin
"""


def reindent(src, indent):
    """A margin for all lines but the first."""
    return ('\n' + ' ' * indent).join(src.split('\n'))


class Timer:
    """Times a statement: a text or something to call."""

    def __init__(self, stmt='pass', setup='pass', timer=default_timer, globals=None):
        self.timer = timer
        called, before, texts = {}, '', {}
        for role, code, margin in ('setup', setup, 4), ('stmt', stmt, 8):
            if isinstance(code, str):
                # Compiled without the function around them for the sake of their errors.
                before += code + '\n'
                compile(before.removesuffix('\n'), dummy_src_name, 'exec')
                texts[role] = reindent(code, margin)
            elif callable(code):
                called['_' + role] = code
                texts[role] = f'_{role}()'
            else:
                raise ValueError(f'{role} is neither a string nor callable')
        self.src = _template.format(parameters=''.join(f', {name}={name}' for name in called), **texts)
        exec(compile(self.src, dummy_src_name, 'exec'), _builtin_globals() if globals is None else globals, called)
        self.inner = called['inner']

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


def _how_many(number):
    return f'{number} loop{"s" * (number != 1)}'


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
    number = int(options.get('n', ['0'])[-1])
    rounds = max(int(options.get('r', [default_repeat])[-1]), 1)
    unit = options.get('u', [None])[-1]
    if unit is not None and unit not in _units:
        print('Unrecognized unit. Please select nsec, usec, msec, or sec.', file=sys.stderr)
        return 2
    clock = time.process_time if 'p' in options else default_timer
    stmt, setup = ('\n'.join(lines) or 'pass' for lines in (rest, options.get('s', ())))
    timer = Timer(stmt, setup, clock if _wrap_timer is None else _wrap_timer(clock))
    verbose = len(options.get('v', ()))
    digits = max(verbose, 1) + 2

    def tell(number, taken):
        print(f'{_how_many(number)} -> {taken:.{digits}g} secs')

    try:
        if not number:
            number, _ = timer.autorange(tell if verbose else None)
            if verbose:
                print()
        times = timer.repeat(rounds, number)
    except:
        timer.print_exc()
        return 1
    _report(times, number, unit, digits, verbose)
    return None


def _report(times, number, unit, digits, verbose):
    def shown(seconds):
        name = unit or next((n for n in reversed(_units) if seconds >= _units[n]), 'nsec')
        return f'{seconds / _units[name]:.{digits}g} {name}'

    if verbose:
        print('raw times:', ', '.join(map(shown, times)), end='\n\n')
    best, worst = min(times) / number, max(times) / number
    print(f'{_how_many(number)}, best of {len(times)}: {shown(best)} per loop')
    if worst >= best * 4:
        import warnings
        warnings.warn_explicit(f'The test results are likely unreliable. The worst time ({shown(worst)}) was more than four times '
                               f'slower than the best time ({shown(best)}).', UserWarning, '', 0)


if __name__ == '__main__':
    sys.exit(main())
