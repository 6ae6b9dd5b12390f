# argparse: help in all its parts, formatter classes, groups, parents, usage that wraps.
import argparse
import os

os.environ['COLUMNS'] = '80'
parent = argparse.ArgumentParser(add_help=False)
parent.add_argument('--config', metavar='FILE', help='where the settings are')
for formatter in (argparse.HelpFormatter, argparse.RawDescriptionHelpFormatter, argparse.RawTextHelpFormatter,
                  argparse.ArgumentDefaultsHelpFormatter, argparse.MetavarTypeHelpFormatter):
    p = argparse.ArgumentParser(prog='tool', description='Does things.\n  With lines.', epilog='That is   all.',
                                formatter_class=formatter, parents=[parent])
    p.add_argument('source', type=str, help='what to read,\nline by line')
    p.add_argument('rest', nargs='*', type=str, default=['a'], help='more of it')
    p.add_argument('-n', '--number', type=int, default=3, help='how many of %(prog)s (%(type)s)')
    p.add_argument('--a-very-long-option-name', type=str, help='a help text that is long enough to be wrapped over more than one line of the screen')
    p.add_argument('--hidden', type=str, help=argparse.SUPPRESS)
    p.add_argument('-q', action='store_true', help='100%% quiet')
    g = p.add_argument_group('special', 'of a kind')
    g.add_argument('--pair', nargs=2, type=int, metavar=('X', 'Y') if formatter is not argparse.MetavarTypeHelpFormatter else None)
    e = p.add_mutually_exclusive_group()
    e.add_argument('--left', action='store_true')
    e.add_argument('--right', action='store_const', const=1)
    print(p.format_help())
    print(p.format_usage())
p = argparse.ArgumentParser(prog='version-tool', usage='%(prog)s [anything]')
p.add_argument('--version', action='version', version='%(prog)s 1.0')
p.print_help()
for args in (['--version'], ['-h'], ['--nope'], ['x']):
    try:
        p.parse_args(args)
    except SystemExit as exit:
        print('exit', exit.code)
