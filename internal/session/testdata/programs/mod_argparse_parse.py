# argparse: declarations that are refused, options in all their forms, intermixed arguments, subparsers, groups, parents.
import argparse
import io
import os
import sys
import tempfile
from contextlib import redirect_stderr, redirect_stdout

os.environ['COLUMNS'] = '70'


def tell(what, *args, **kwargs):
    out, err = io.StringIO(), io.StringIO()
    try:
        with redirect_stdout(out), redirect_stderr(err):
            print('->', what(*args, **kwargs))
    except BaseException as e:
        print(type(e).__name__, e, file=out)
    for stream in out, err:
        print(stream.getvalue(), end='')


def new(**kwargs):
    return argparse.ArgumentParser(prog='PROG', **kwargs)


for args, kwargs in (((), {}), (('x',), {'dest': 'y'}), (('-x', 'y'), {}), (('x', '-y'), {}), (('--',), {}), (('-',), {}), (('x',), {'required': True}),
                     (('x',), {'nargs': 0}), (('--x',), {'nargs': 0}), (('--x',), {'action': 'nope'}), (('--x',), {'type': 'int'}), (('--x',), {'type': argparse.FileType}),
                     (('--x',), {'const': 1}), (('--x',), {'action': 'append', 'nargs': 0}), (('--x',), {'action': 'append', 'const': 3}), (('--x',), {'nargs': 2, 'metavar': ('a',)}),
                     (('--x',), {'nargs': 'bad'}), (('--x',), {'action': 'store_true', 'type': int}), (('--x',), {'dest': None}), (('---',), {'dest': 'q'}), (('-h',), {}),
                     (('-x', '--long-name', '--other'), {}), (('--x',), {'action': 'store_const'}), (('--x',), {'action': 'count', 'default': 3}), (('--x',), {'foo': 1}), (('--x',), {'action': 'append', 'foo': 1}), (('x',), {'action': 'count', 'foo': 1})):
    print(args, kwargs)
    tell(new().add_argument, *args, **kwargs)
for kwargs in {'conflict_handler': 'nope'}, {'parents': [1]}, {'prefix_chars': '+/'}, {'add_help': False, 'epilog': 'end %(prog)s', 'description': 'about %(prog)s'}:
    tell(lambda: new(**kwargs).format_help())
tell(argparse.Action([], 'd').__call__, None, None, None)

p = new()
p.add_argument('-a', '--alpha', type=int, default='7')
p.add_argument('-b', action='store_true')
p.add_argument('-c', action='count')
p.add_argument('-d', nargs='?', const='C')
p.add_argument('--list', nargs='+', choices='xyz')
p.add_argument('--alps', nargs=2)
p.add_argument('-e', '--extend', action='extend', nargs='*', default=['d'])
p.add_argument('--on', action=argparse.BooleanOptionalAction, default=True)
p.add_argument('--old', action='append_const', const=1, deprecated=True)
p.add_argument('--version', action='version', version='%(prog)s 1')
p.add_argument('pos', nargs='?', default='P')
for line in ('', '-a 3', '-a3', '-a=3', '--alpha=3', '--alp 3', '--alph 3', '-a x', '-a', '-bc', '-bcc', '-cba4', '-bx', '-b=1', '-d', '-dX', '-d=X', '-d= q', '--list', '--list x y', '--list x w',
             '--alps 1', '--alps 1 2 3', '-e', '-e 1 2 -e 3', '--no-on', '--on=1', '--old --old', '--version', '-1', 'q -- -b', '-- -b', '--nope', '--nope=3 q', 'a b', '--b', '-', '-a -- 3', '-a -1', '-ab', '--list= x'):
    print('$', line)
    tell(p.parse_known_args, line.split())
tell(p.parse_args, ['a', 'b'])
tell(p.print_help)
n = argparse.Namespace(a=1, **{'not an id': 2})
print(n, n == argparse.Namespace(a=1), 'a' in n, n == 3, p.get_default('alpha'), p.get_default('zz'))

print('intermixed')
p = new(exit_on_error=False)
p.add_argument('--foo')
p.add_argument('--req', required=True)
p.add_argument('one')
p.add_argument('rest', nargs='*', type=int)
for line in 'x --foo f 1 --req r 2', '1', '--req r', 'x 1 --req r --zz 2', '--req r -- x 1', 'x --req r y':
    print('$', line)
    tell(p.parse_known_intermixed_args, line.split())
    tell(p.parse_intermixed_args, line.split())
p.add_argument('more', nargs='...')
tell(p.parse_intermixed_args, [])

print('groups')
p = new(usage=None)
g = p.add_mutually_exclusive_group(required=True)
g.add_argument('--foo', action='store_true')
g.add_argument('--bar', help=argparse.SUPPRESS)
g.add_argument('baz', nargs='?')
h = p.add_argument_group('title', 'about it')
h.add_argument('--in-group', metavar='M')
tell(g.add_argument, 'needed')
for line in '', '--foo', '--foo --bar 1', '--foo x', 'x':
    print('$', line)
    tell(p.parse_args, line.split())
tell(p.parse_intermixed_args, [])
tell(p.print_help)

print('parents')
base = argparse.ArgumentParser(add_help=False)
base.add_argument_group('shared').add_argument('--shared', type=int)
base.add_argument('-v', action='count')
base.add_mutually_exclusive_group().add_argument('--m')
base.set_defaults(extra='x', shared=4)
p = new(parents=[base], conflict_handler='resolve')
p.add_argument('-v', '--verbose')
tell(p.parse_args, '--shared 3 -v 1'.split())
tell(p.print_help)
tell(new(parents=[base]).add_argument, '-v')

print('subparsers')
p = new()
p.add_argument('-q', action='store_true')
s = p.add_subparsers(title='commands', dest='cmd', metavar='CMD', help='what to do', required=True)
a = s.add_parser('add', help='adds %(prog)s', aliases=['plus'])
a.add_argument('n', type=float, nargs='+')
b = s.add_parser('a-very-long-command-name', help='long', deprecated=True)
b.set_defaults(func='f', cmd2=5)
for line in '', 'add', 'add 1 2 -q', '-q plus 3', 'nope', 'a-very-long-command-name --x', 'add -h', '-h', 'add x':
    print('$', line)
    tell(p.parse_known_args, line.split())
tell(p.add_subparsers)
tell(s.add_parser, 'add')
tell(s.add_parser, 'new', aliases=['plus'])

print('files and types')
with tempfile.TemporaryDirectory() as d:
    path = os.path.join(d, 'args')
    with open(path, 'w') as f:
        f.write('-x\n1\nword\n')
    p = new(fromfile_prefix_chars='@+')
    p.add_argument('-x')
    p.add_argument('w', nargs='*')
    tell(p.parse_args, ['@' + path, 'more', ''])
    p.convert_arg_line_to_args = lambda line: line.split('o')
    tell(p.parse_args, ['+' + path])
    tell(p.parse_args, ['@/nowhere/x'])
p = new()
p.add_argument('f', type=argparse.FileType('w'))
print(p.parse_args(['-']).f is sys.stdout)
tell(p.parse_args, ['/nowhere/x'])
def typed(s): raise argparse.ArgumentTypeError('own text ' + s)
class Typed:
    def __call__(self, s): raise ValueError
    def __repr__(self): return 'Typed!'
p = new()
p.register('type', 'mine', lambda s: s + '!')
p.add_argument('-a', type=typed), p.add_argument('-b', type=Typed()), p.add_argument('-c', type='mine'), p.add_argument('-d', type=int, choices=range(3))
for line in '-a 1', '-b 1', '-c 1', '-d 1', '-d 5', '-d x':
    tell(p.parse_args, line.split())
