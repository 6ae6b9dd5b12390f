"""TestProgram, also known as main: tests from the command line."""

import sys

from unittest import loader, runner
from unittest.signals import installHandler

__unittest = True

_NO_TESTS_EXITCODE = 5

MAIN_EXAMPLES = """\
Examples:
  %(prog)s test_module               - run tests from test_module
  %(prog)s module.TestClass          - run tests from module.TestClass
  %(prog)s module.Class.test_method  - run specified test method
  %(prog)s path/to/test_file.py      - run tests from test_file.py
"""

MODULE_EXAMPLES = """\
Examples:
  %(prog)s                           - run default set of tests
  %(prog)s MyTestSuite               - run suite 'MyTestSuite'
  %(prog)s MyTestCase.testSomething  - run MyTestCase.testSomething
  %(prog)s MyTestCase                - run all 'test*' test methods
                                       in MyTestCase
"""


def _convert_name(name):
    """The module's name for the path of a file; other names as they are."""
    import os
    if not name.lower().endswith('.py') or not os.path.isfile(name):
        return name
    path = os.path.relpath(name) if os.path.isabs(name) else os.path.normpath(name)
    if os.path.isabs(name) and path.startswith(os.pardir):
        # No module below here.
        return name
    return '.'.join(path[:-3].replace('\\', '/').split('/'))


def _convert_select_pattern(pattern):
    return pattern if '*' in pattern else f'*{pattern}*'


class TestProgram:
    """Runs what the command line asks for, in the given module or in those it names."""

    module = None
    verbosity = 1
    failfast = catchbreak = buffer = progName = warnings = testNamePatterns = None
    _discovery_parser = None

    def __init__(self, module='__main__', defaultTest=None, argv=None, testRunner=None,
                 testLoader=loader.defaultTestLoader, exit=True, verbosity=1, failfast=None, catchbreak=None,
                 buffer=None, warnings=None, *, tb_locals=False, durations=None):
        if isinstance(module, str):
            self.module = __import__(module)
            for part in module.split('.')[1:]:
                self.module = getattr(self.module, part)
        else:
            self.module = module
        if argv is None:
            argv = sys.argv
        self.exit = exit
        self.failfast = failfast
        self.catchbreak = catchbreak
        self.verbosity = verbosity
        self.buffer = buffer
        self.tb_locals = tb_locals
        self.durations = durations
        if warnings is None and not sys.warnoptions:
            # Tests are where deprecations should be seen.
            self.warnings = 'default'
        else:
            self.warnings = warnings
        self.defaultTest = defaultTest
        self.testRunner = testRunner
        self.testLoader = testLoader
        self.progName = argv[0].rpartition('/')[2]
        self.parseArgs(argv)
        self.runTests()

    def parseArgs(self, argv):
        self._initArgParsers()
        if self.module is None:
            if len(argv) > 1 and argv[1].lower() == 'discover':
                self._do_discovery(argv[2:])
                return
            self._main_parser.parse_args(argv[1:], self)
            if not self.tests:
                self._do_discovery([])
                return
        else:
            self._main_parser.parse_args(argv[1:], self)
        if self.tests:
            self.testNames = [_convert_name(name) for name in self.tests]
        elif self.defaultTest is None:
            self.testNames = None
        elif isinstance(self.defaultTest, str):
            self.testNames = (self.defaultTest,)
        else:
            self.testNames = list(self.defaultTest)
        self.createTests()

    def createTests(self, from_discovery=False, Loader=None):
        if self.testNamePatterns:
            self.testLoader.testNamePatterns = self.testNamePatterns
        if from_discovery:
            loader = self.testLoader if Loader is None else Loader()
            self.test = loader.discover(self.start, self.pattern, self.top)
        elif self.testNames is None:
            self.test = self.testLoader.loadTestsFromModule(self.module)
        else:
            self.test = self.testLoader.loadTestsFromNames(self.testNames, self.module)

    def _initArgParsers(self):
        import argparse
        parent = argparse.ArgumentParser(add_help=False)
        self._add_options(parent)
        self._main_parser = self._getMainArgParser(parent)
        self._discovery_parser = self._getDiscoveryArgParser(parent)

    def _add_options(self, parser):
        def option(*names, **kwargs):
            parser.add_argument(*names, **kwargs)

        option('-v', '--verbose', dest='verbosity', action='store_const', const=2, help='Verbose output')
        option('-q', '--quiet', dest='verbosity', action='store_const', const=0, help='Quiet output')
        option('--locals', dest='tb_locals', action='store_true', help='Show local variables in tracebacks')
        option('--durations', dest='durations', type=int, default=None, metavar='N',
               help='Show the N slowest test cases (N=0 for all)')
        if self.failfast is None:
            option('-f', '--failfast', dest='failfast', action='store_true', help='Stop on first fail or error')
            self.failfast = False
        if self.catchbreak is None:
            option('-c', '--catch', dest='catchbreak', action='store_true',
                   help='Catch Ctrl-C and display results so far')
            self.catchbreak = False
        if self.buffer is None:
            option('-b', '--buffer', dest='buffer', action='store_true',
                   help='Buffer stdout and stderr during tests')
            self.buffer = False
        if self.testNamePatterns is None:
            option('-k', dest='testNamePatterns', action='append', type=_convert_select_pattern,
                   help='Only run tests which match the given substring')
            self.testNamePatterns = []

    def _getMainArgParser(self, parent):
        import argparse
        parser = argparse.ArgumentParser(parents=[parent], formatter_class=argparse.RawDescriptionHelpFormatter)
        parser.prog = self.progName
        parser.epilog = MAIN_EXAMPLES if self.module is None else MODULE_EXAMPLES
        parser.add_argument('tests', nargs='*',
                            help='a list of any number of test modules, classes and test methods.')
        return parser

    def _getDiscoveryArgParser(self, parent):
        import argparse
        parser = argparse.ArgumentParser(parents=[parent])
        parser.prog = f'{self.progName} discover'
        parser.epilog = ('For test discovery all test modules must be importable from the top level directory of '
                         'the project.')
        parser.add_argument('-s', '--start-directory', dest='start',
                            help="Directory to start discovery ('.' default)")
        parser.add_argument('-p', '--pattern', dest='pattern', help="Pattern to match tests ('test*.py' default)")
        parser.add_argument('-t', '--top-level-directory', dest='top',
                            help='Top level directory of project (defaults to start directory)')
        for name in 'start', 'pattern', 'top':
            parser.add_argument(name, nargs='?', default=argparse.SUPPRESS, help=argparse.SUPPRESS)
        return parser

    def _do_discovery(self, argv, Loader=None):
        self.start = '.'
        self.pattern = 'test*.py'
        self.top = None
        if argv is not None:
            if self._discovery_parser is None:
                self._initArgParsers()
            self._discovery_parser.parse_args(argv, self)
        self.createTests(from_discovery=True, Loader=Loader)

    def usageExit(self, msg=None):
        if msg:
            print(msg)
        self._main_parser.print_help()
        sys.exit(2)

    def _makeRunner(self):
        if self.testRunner is None:
            self.testRunner = runner.TextTestRunner
        if not isinstance(self.testRunner, type):
            return self.testRunner
        options = dict(verbosity=self.verbosity, failfast=self.failfast, buffer=self.buffer, warnings=self.warnings)
        # The last two are younger than some runners, the others than a few.
        for known in ({**options, 'tb_locals': self.tb_locals, 'durations': self.durations}, options):
            try:
                return self.testRunner(**known)
            except TypeError:
                pass
        return self.testRunner()

    def runTests(self):
        if self.catchbreak:
            installHandler()
        self.result = self._makeRunner().run(self.test)
        if not self.exit:
            return
        if not self.result.wasSuccessful():
            sys.exit(1)
        if self.result.testsRun == 0 and len(self.result.skipped) == 0:
            sys.exit(_NO_TESTS_EXITCODE)
        sys.exit(0)


main = TestProgram
