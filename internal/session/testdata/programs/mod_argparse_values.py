# argparse: actions, nargs, types, defaults, abbreviations, prefixes, custom actions.
import argparse


def show(p, args, **kw):
    try:
        print(args, p.parse_args(args, **kw))
    except SystemExit as e:
        print(args, 'exit', e.code)
    except argparse.ArgumentError as e:
        print(args, e)


def even(text):
    n = int(text)
    if n % 2:
        raise argparse.ArgumentTypeError(f'{text} is odd')
    return n


class Upper(argparse.Action):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, values.upper())


p = argparse.ArgumentParser(prog='p', exit_on_error=False)
p.add_argument('--even', type=even, default='4')
p.add_argument('--up', action=Upper)
p.add_argument('--maybe', nargs='?', const='c', default='d')
p.add_argument('--list', nargs='+', action='extend')
p.add_argument('--app', action='append', type=float)
p.add_argument('--const', dest='app', action='append_const', const=9)
p.add_argument('-v', '--verbose', action='count', default=0)
p.add_argument('--no', dest='flag', action='store_false')
p.add_argument('--flag2', action=argparse.BooleanOptionalAction)
p.set_defaults(extra='e')
for args in ([], ['--even', '6'], ['--even', '5'], ['--up', 'abc'], ['--maybe'], ['--maybe', 'x'], ['--list', 'a', 'b', '--list', 'c'],
             ['--app', '1', '--const', '--app', '2.5'], ['-vvv', '--verb'], ['--no', '--no-flag2'], ['--fl'], ['--u=x=y'], ['--app', '-3'], ['--app', 'x']):
    show(p, args)
p = argparse.ArgumentParser(prog='q', prefix_chars='+/', argument_default=argparse.SUPPRESS, allow_abbrev=False)
p.add_argument('+f')
p.add_argument('//long', type=int)
show(p, ['+f', '1'])
show(p, ['//long', '3'])
show(p, ['//lo', '3'])
p = argparse.ArgumentParser(prog='r')
p.add_argument('a')
p.add_argument('b', nargs='?')
p.add_argument('c', nargs=argparse.REMAINDER)
p.add_argument('-x', action='store_true')
show(p, ['1', '2', '-x', '3'])
show(p, ['-x', '1'])
show(p, ['1'], namespace=argparse.Namespace(old=1))
p = argparse.ArgumentParser(prog='s')
p.add_argument('-x')
p.add_argument('files', nargs='*')
print(p.parse_intermixed_args(['a', '-x', '1', 'b']), p.parse_known_args(['a', '-y']))
sub = argparse.ArgumentParser(prog='git')
subs = sub.add_subparsers(title='commands', description='what to do', dest='cmd', metavar='CMD')
add = subs.add_parser('add', help='add files', description='Adds.')
add.add_argument('path', nargs='+')
add.set_defaults(func=len)
subs.add_parser('rm', aliases=['remove'])
show(sub, ['add', 'x', 'y'])
show(sub, ['remove'])
show(sub, ['what'])
show(sub, [])
sub.print_help()
add.print_help()
