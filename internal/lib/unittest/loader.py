"""TestLoader: finds tests in classes, modules, names and directories."""

import contextlib
import fnmatch
import functools
import os
import sys
import traceback

from unittest import case, suite, util

__unittest = True


class _FailedTest(case.TestCase):
    """A test that could not be loaded: raises the reason when it runs."""

    # Asked for before __init__ has set it.
    _testMethodName = None

    def __init__(self, method_name, exception):
        self._exception = exception
        super().__init__(method_name)

    def __getattr__(self, name):
        if name == self._testMethodName:
            return self._raise
        return super().__getattribute__(name)

    def _raise(self):
        raise self._exception


def _traceback():
    """The traceback of the exception being handled, with its title even if no frame is the program's."""
    text = traceback.format_exc()
    return text if text.startswith('Traceback') else 'Traceback (most recent call last):\n' + text


# Classes that tests derive from, which are none themselves.
_BASES = case.TestCase, case.FunctionTestCase
_Function, _Module = type(_traceback), type(sys)


def _is_test_class(obj):
    return isinstance(obj, type) and issubclass(obj, case.TestCase) and obj not in _BASES


class TestLoader:
    """Makes suites of tests; what could not be loaded is a test that fails, and its reason is in errors."""

    testMethodPrefix = 'test'
    sortTestMethodsUsing = staticmethod(util.three_way_cmp)
    # If set, patterns of which a test's full name has to match one.
    testNamePatterns = None
    suiteClass = suite.TestSuite
    _top_level_dir = None

    def __init__(self):
        self.errors = []
        # Packages whose load_tests is running, which may discover them again.
        self._loading_packages = set()

    def _failed(self, name, exception, title):
        """A suite with a test that fails for the exception being handled; without one given it is an import's."""
        message = f'{title}\n{_traceback()}'
        self.errors.append(message)
        return self.suiteClass([_FailedTest(name, exception or ImportError(message))])

    def _failed_import(self, name):
        return self._failed(name, None, f'Failed to import test module: {name}')

    def _skipped(self, name, why):
        test = case.skip(str(why))(lambda self: None)
        return self.suiteClass([type('ModuleSkipped', (case.TestCase,), {name: test})(name)])

    # From classes and modules.

    def loadTestsFromTestCase(self, testCaseClass):
        if issubclass(testCaseClass, suite.TestSuite):
            raise TypeError('Test cases should not be derived from TestSuite. Maybe you meant to derive from TestCase?')
        names = []
        if testCaseClass not in _BASES:
            names = self.getTestCaseNames(testCaseClass) or ['runTest'] * hasattr(testCaseClass, 'runTest')
        return self.suiteClass(map(testCaseClass, names))

    def loadTestsFromModule(self, module, *, pattern=None):
        members = [getattr(module, name) for name in dir(module)]
        tests = self.suiteClass([self.loadTestsFromTestCase(obj) for obj in members if _is_test_class(obj)])
        load_tests = getattr(module, 'load_tests', None)
        if load_tests is None:
            return tests
        try:
            return load_tests(self, tests, pattern)
        except Exception as error:
            return self._failed(module.__name__, error, 'Failed to call load_tests:')

    def getTestCaseNames(self, testCaseClass):
        """The sorted names of the test methods of a class."""
        names = [name for name in dir(testCaseClass) if self._is_test_method(testCaseClass, name)]
        if self.sortTestMethodsUsing:
            names.sort(key=functools.cmp_to_key(self.sortTestMethodsUsing))
        return names

    def _is_test_method(self, cls, name):
        if not name.startswith(self.testMethodPrefix) or not callable(getattr(cls, name)):
            return False
        full_name = f'{cls.__module__}.{cls.__qualname__}.{name}'
        return self.testNamePatterns is None or any(fnmatch.fnmatchcase(full_name, p) for p in self.testNamePatterns)

    # From names.

    def loadTestsFromNames(self, names, module=None):
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])

    def loadTestsFromName(self, name, module=None):
        """The tests that a dotted name stands for: a module, class, method, or a callable that makes tests."""
        parts = name.split('.')
        unimported = None
        if module is None:
            # As much of the name as can be imported is a module.
            module, unimported = self._import_some_of(parts)
            if module is None:
                return self._give_up(unimported)
            del parts[0]
        obj, parent = module, None
        for part in parts:
            try:
                parent, obj = obj, getattr(obj, part)
            except AttributeError as error:
                if unimported is not None and hasattr(obj, '__path__'):
                    # A submodule: why it could not be imported is the better reason.
                    return self._give_up(unimported)
                return self._failed(part, error, 'Failed to access attribute:')
        return self._tests_of(obj, parent, parts[-1] if parts else name)

    def _import_some_of(self, parts):
        """(the outermost package, the part that could not be imported last with its error's message)."""
        unimported = None
        for n in range(len(parts), 0, -1):
            try:
                return __import__('.'.join(parts[:n])), unimported
            except ImportError:
                unimported = parts[n - 1], f'Failed to import test module: {parts[n - 1]}\n{_traceback()}'
        return None, unimported

    def _give_up(self, unimported):
        name, message = unimported
        self.errors.append(message)
        return self.suiteClass([_FailedTest(name, ImportError(message))])

    def _tests_of(self, obj, parent, name):
        if isinstance(obj, _Module):
            return self.loadTestsFromModule(obj)
        if _is_test_class(obj):
            return self.loadTestsFromTestCase(obj)
        if isinstance(obj, _Function) and isinstance(parent, type) and issubclass(parent, case.TestCase):
            test = parent(name)
            # A static method has no instance: it is called as it is.
            if not isinstance(getattr(test, name), _Function):
                return self.suiteClass([test])
        if isinstance(obj, suite.TestSuite):
            return obj
        if not callable(obj):
            raise TypeError(f"don't know how to make test from: {obj}")
        made = obj()
        if isinstance(made, case.TestCase):
            made = self.suiteClass([made])
        if not isinstance(made, suite.TestSuite):
            raise TypeError(f'calling {obj} returned {made}, not a test')
        return made

    # From directories.

    def discover(self, start_dir, pattern='test*.py', top_level_dir=None):
        """The tests of all modules below start_dir, a directory or a package's dotted name."""
        before = self._top_level_dir
        implicit = top_level_dir is None
        if implicit:
            top_level_dir = before or start_dir
        self._use_top_level(os.path.abspath(top_level_dir))
        directory = os.path.abspath(start_dir)
        if os.path.isdir(directory):
            found = directory == self._top_level_dir or os.path.isfile(os.path.join(directory, '__init__.py'))
        else:
            found = self._imported(start_dir)
            if found:
                directory = self._directory_of(sys.modules[start_dir], start_dir)
                if implicit:
                    sys.path.remove(self._top_level_dir)
                    self._use_top_level(self._get_directory_containing_module(start_dir.partition('.')[0]))
        if not found:
            raise ImportError(f'Start directory is not importable: {start_dir!r}')
        tests = self.suiteClass([*self._find_tests(directory, pattern)])
        self._top_level_dir = before
        return tests

    def _use_top_level(self, directory):
        self._top_level_dir = directory
        if directory not in sys.path:
            sys.path.insert(0, directory)

    def _imported(self, name):
        try:
            __import__(name)
        except ImportError:
            return False
        return True

    def _directory_of(self, module, name):
        file = getattr(module, '__file__', None)
        if file is not None:
            return os.path.abspath(os.path.dirname(file))
        if name in sys.builtin_module_names:
            raise TypeError('Can not use builtin modules as dotted module names') from None
        raise TypeError(f"don't know how to discover from {module!r}") from None

    def _get_directory_containing_module(self, module_name):
        directory, file = os.path.split(os.path.abspath(sys.modules[module_name].__file__))
        return os.path.dirname(directory) if file.lower().startswith('__init__.py') else directory

    def _get_name_from_path(self, path):
        if path == self._top_level_dir:
            return '.'
        relative = os.path.relpath(os.path.splitext(os.path.normpath(path))[0], self._top_level_dir)
        assert not os.path.isabs(relative) and not relative.startswith('..'), 'Path must be within the project'
        return relative.replace(os.path.sep, '.')

    def _get_module_from_name(self, name):
        __import__(name)
        return sys.modules[name]

    def _match_path(self, path, full_path, pattern):
        """Whether a file is to be loaded; to be overridden."""
        return fnmatch.fnmatch(path, pattern)

    def _find_tests(self, start_dir, pattern):
        """The suites of a directory: its own if it is a package, and those of what is in it."""
        name = self._get_name_from_path(start_dir)
        if name != '.' and name not in self._loading_packages:
            tests, deeper = self._find_test_path(start_dir, pattern)
            if tests is not None:
                yield tests
            if not deeper:
                return
        for entry in sorted(os.listdir(start_dir)):
            path = os.path.join(start_dir, entry)
            tests, deeper = self._find_test_path(path, pattern)
            if tests is not None:
                yield tests
            if deeper:
                with self._loading(self._get_name_from_path(path)):
                    yield from self._find_tests(path, pattern)

    @contextlib.contextmanager
    def _loading(self, package):
        self._loading_packages.add(package)
        try:
            yield
        finally:
            self._loading_packages.discard(package)

    def _find_test_path(self, full_path, pattern):
        """(the tests of one file or package or None, whether to look into the directory)."""
        base = os.path.basename(full_path)
        package = not os.path.isfile(full_path)
        if package:
            wanted = os.path.isdir(full_path) and os.path.isfile(os.path.join(full_path, '__init__.py'))
        else:
            stem, extension = os.path.splitext(base)
            wanted = extension == '.py' and stem.isidentifier() and self._match_path(base, full_path, pattern)
        if not wanted:
            return None, False
        name = self._get_name_from_path(full_path)
        try:
            module = self._get_module_from_name(name)
        except case.SkipTest as why:
            return self._skipped(name, why), False
        except:
            return self._failed_import(name), False
        if not package:
            _check_place(module, full_path)
            return self.loadTestsFromModule(module, pattern=pattern), False
        with self._loading(name):
            tests = self.loadTestsFromModule(module, pattern=pattern)
        # load_tests has discovered what is below the package, if it wanted to.
        return tests, getattr(module, 'load_tests', None) is None


def _check_place(module, path):
    """Fail if the module is that of another file with the same name."""
    found = os.path.abspath(getattr(module, '__file__', path))
    if _module_path(found) != _module_path(path):
        here, file = os.path.split(path)
        raise ImportError(f'{os.path.splitext(file)[0]!r} module incorrectly imported from {os.path.dirname(found)!r}. '
                          f'Expected {here!r}. Is this module globally installed?')


def _module_path(file):
    return os.path.splitext(os.path.realpath(file))[0].lower()


defaultTestLoader = TestLoader()
