"""TestLoader: finds tests in classes, modules, names and directories."""

import functools
import sys
import traceback

from unittest import case, suite, util

__unittest = True


class _FailedTest(case.TestCase):
    """A test that could not be loaded: raises the reason when it runs."""

    _testMethodName = None

    def __init__(self, method_name, exception):
        self._exception = exception
        super().__init__(method_name)

    def __getattr__(self, name):
        if name != self._testMethodName:
            return super().__getattribute__(name)

        def testFailure():
            raise self._exception
        return testFailure


def _traceback():
    """The traceback of the exception being handled, with its title even if no frame is the program's."""
    text = traceback.format_exc()
    return text if text.startswith('Traceback') else 'Traceback (most recent call last):\n' + text


def _failed(name, exception, message, suite_class):
    return suite_class((_FailedTest(name, exception),)), message


def _failed_import(name, suite_class):
    message = f'Failed to import test module: {name}\n{_traceback()}'
    return _failed(name, ImportError(message), message, suite_class)


def _failed_load_tests(name, exception, suite_class):
    message = f'Failed to call load_tests:\n{_traceback()}'
    return _failed(name, exception, message, suite_class)


def _skipped(name, exception, suite_class):
    @case.skip(str(exception))
    def test_skipped(self):
        pass
    cls = type('ModuleSkipped', (case.TestCase,), {name: test_skipped})
    return suite_class((cls(name),))


def _is_test_class(obj):
    return (isinstance(obj, type) and issubclass(obj, case.TestCase)
            and obj not in (case.TestCase, case.FunctionTestCase))


class TestLoader:
    testMethodPrefix = 'test'
    sortTestMethodsUsing = staticmethod(util.three_way_cmp)
    testNamePatterns = None
    suiteClass = suite.TestSuite
    _top_level_dir = None

    def __init__(self):
        self.errors = []
        # Packages whose load_tests is running, which may discover them again.
        self._loading_packages = set()

    # From classes and modules.

    def loadTestsFromTestCase(self, testCaseClass):
        if issubclass(testCaseClass, suite.TestSuite):
            raise TypeError('Test cases should not be derived from TestSuite. Maybe you meant to derive from TestCase?')
        names = []
        # These two have a method runTest that is no test.
        if testCaseClass not in (case.TestCase, case.FunctionTestCase):
            names = self.getTestCaseNames(testCaseClass)
            if not names and hasattr(testCaseClass, 'runTest'):
                names = ['runTest']
        return self.suiteClass(map(testCaseClass, names))

    def loadTestsFromModule(self, module, *, pattern=None):
        found = []
        for name in dir(module):
            obj = getattr(module, name)
            if _is_test_class(obj):
                found.append(self.loadTestsFromTestCase(obj))
        tests = self.suiteClass(found)
        load_tests = getattr(module, 'load_tests', None)
        if load_tests is None:
            return tests
        try:
            return load_tests(self, tests, pattern)
        except Exception as e:
            failed, message = _failed_load_tests(module.__name__, e, self.suiteClass)
            self.errors.append(message)
            return failed

    def getTestCaseNames(self, testCaseClass):
        """The sorted names of the test methods of a class."""
        names = [name for name in dir(testCaseClass) if self._is_test_method(testCaseClass, name)]
        if self.sortTestMethodsUsing:
            names.sort(key=functools.cmp_to_key(self.sortTestMethodsUsing))
        return names

    def _is_test_method(self, cls, name):
        if not name.startswith(self.testMethodPrefix):
            return False
        if not callable(getattr(cls, name)):
            return False
        if self.testNamePatterns is None:
            return True
        from fnmatch import fnmatchcase
        full = f'{cls.__module__}.{cls.__qualname__}.{name}'
        return any(fnmatchcase(full, pattern) for pattern in self.testNamePatterns)

    # From names.

    def loadTestsFromNames(self, names, module=None):
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])

    def loadTestsFromName(self, name, module=None):
        """The tests that a dotted name stands for: a module, class, method, or a callable that makes tests."""
        parts = name.split('.')
        import_error = message = None
        if module is None:
            module_parts = parts[:]
            while module_parts:
                try:
                    module_name = '.'.join(module_parts)
                    module = __import__(module_name)
                    break
                except ImportError:
                    last = module_parts.pop()
                    import_error, message = _failed_import(last, self.suiteClass)
                    if not module_parts:
                        self.errors.append(message)
                        return import_error
            parts = parts[1:]
        obj, parent = module, None
        for part in parts:
            try:
                parent, obj = obj, getattr(obj, part)
            except AttributeError as e:
                if getattr(obj, '__path__', None) is not None and import_error is not None:
                    # A submodule: why it could not be imported is the better reason.
                    self.errors.append(message)
                    return import_error
                text = f'Failed to access attribute:\n{_traceback()}'
                failed, text = _failed(part, e, text, self.suiteClass)
                self.errors.append(text)
                return failed
        return self._tests_of(obj, parent, parts[-1] if parts else name)

    def _tests_of(self, obj, parent, name):
        if isinstance(obj, type(sys)):
            return self.loadTestsFromModule(obj)
        if _is_test_class(obj):
            return self.loadTestsFromTestCase(obj)
        if isinstance(obj, type(_failed)) and isinstance(parent, type) and issubclass(parent, case.TestCase):
            instance = parent(name)
            # A static method has no instance: it is called as it is.
            if not isinstance(getattr(instance, name), type(_failed)):
                return self.suiteClass([instance])
        elif isinstance(obj, suite.TestSuite):
            return obj
        if callable(obj):
            test = obj()
            if isinstance(test, suite.TestSuite):
                return test
            if isinstance(test, case.TestCase):
                return self.suiteClass([test])
            raise TypeError(f'calling {obj} returned {test}, not a test')
        raise TypeError(f"don't know how to make test from: {obj}")

    # From directories.

    def discover(self, start_dir, pattern='test*.py', top_level_dir=None):
        """The tests of all modules below start_dir, a directory or a package's dotted name."""
        import os
        before = self._top_level_dir
        implicit = top_level_dir is None
        if implicit:
            top_level_dir = self._top_level_dir
            if top_level_dir is None:
                top_level_dir = start_dir
        top = os.path.abspath(top_level_dir)
        if top not in sys.path:
            sys.path.insert(0, top)
        self._top_level_dir = top

        importable = True
        if os.path.isdir(os.path.abspath(start_dir)):
            start_dir = os.path.abspath(start_dir)
            if start_dir != top:
                importable = os.path.isfile(os.path.join(start_dir, '__init__.py'))
        else:
            try:
                __import__(start_dir)
            except ImportError:
                importable = False
            else:
                module = sys.modules[start_dir]
                directory = self._directory_of(module, start_dir)
                if implicit:
                    top = self._get_directory_containing_module(start_dir.partition('.')[0])
                    self._top_level_dir = top
                    sys.path.remove(os.path.abspath(top_level_dir))
                    if top not in sys.path:
                        sys.path.insert(0, top)
                start_dir = directory
        if not importable:
            raise ImportError(f'Start directory is not importable: {start_dir!r}')
        tests = list(self._find_tests(start_dir, pattern))
        self._top_level_dir = before
        return self.suiteClass(tests)

    def _directory_of(self, module, name):
        import os
        file = getattr(module, '__file__', None)
        if file is not None:
            return os.path.abspath(os.path.dirname(file))
        if name in sys.builtin_module_names:
            raise TypeError('Can not use builtin modules as dotted module names') from None
        raise TypeError(f"don't know how to discover from {module!r}") from None

    def _get_directory_containing_module(self, name):
        import os
        file = os.path.abspath(sys.modules[name].__file__)
        if os.path.basename(file).lower().startswith('__init__.py'):
            return os.path.dirname(os.path.dirname(file))
        return os.path.dirname(file)

    def _get_name_from_path(self, path):
        import os
        if path == self._top_level_dir:
            return '.'
        relative = os.path.relpath(os.path.splitext(os.path.normpath(path))[0], self._top_level_dir)
        assert not os.path.isabs(relative) and not relative.startswith('..'), 'Path must be within the project'
        return relative.replace(os.path.sep, '.')

    def _get_module_from_name(self, name):
        __import__(name)
        return sys.modules[name]

    def _match_path(self, path, full_path, pattern):
        from fnmatch import fnmatch
        return fnmatch(path, pattern)

    def _find_tests(self, start_dir, pattern):
        import os
        name = self._get_name_from_path(start_dir)
        if name != '.' and name not in self._loading_packages:
            tests, recurse = self._find_test_path(start_dir, pattern)
            if tests is not None:
                yield tests
            if not recurse:
                return
        for entry in sorted(os.listdir(start_dir)):
            full_path = os.path.join(start_dir, entry)
            tests, recurse = self._find_test_path(full_path, pattern)
            if tests is not None:
                yield tests
            if recurse:
                package = self._get_name_from_path(full_path)
                self._loading_packages.add(package)
                try:
                    yield from self._find_tests(full_path, pattern)
                finally:
                    self._loading_packages.discard(package)

    def _find_test_path(self, full_path, pattern):
        """(the tests of one file or package, whether to look into the directory)."""
        import os
        base = os.path.basename(full_path)
        if os.path.isfile(full_path):
            if not base.endswith('.py') or not base[:-3].isidentifier():
                return None, False
            if not self._match_path(base, full_path, pattern):
                return None, False
            return self._load_file(full_path, pattern), False
        if os.path.isdir(full_path) and os.path.isfile(os.path.join(full_path, '__init__.py')):
            return self._load_package(full_path, pattern)
        return None, False

    def _load_file(self, full_path, pattern):
        import os
        name = self._get_name_from_path(full_path)
        try:
            module = self._get_module_from_name(name)
        except case.SkipTest as e:
            return _skipped(name, e, self.suiteClass)
        except:
            failed, message = _failed_import(name, self.suiteClass)
            self.errors.append(message)
            return failed
        file = os.path.abspath(getattr(module, '__file__', full_path))
        real = os.path.splitext(os.path.realpath(file))[0]
        if real.lower() != os.path.splitext(os.path.realpath(full_path))[0].lower():
            here, there = os.path.dirname(full_path), os.path.dirname(file)
            stem = os.path.splitext(os.path.basename(full_path))[0]
            raise ImportError(f'{stem!r} module incorrectly imported from {there!r}. Expected {here!r}. '
                              'Is this module globally installed?')
        return self.loadTestsFromModule(module, pattern=pattern)

    def _load_package(self, full_path, pattern):
        name = self._get_name_from_path(full_path)
        try:
            package = self._get_module_from_name(name)
        except case.SkipTest as e:
            return _skipped(name, e, self.suiteClass), False
        except:
            failed, message = _failed_import(name, self.suiteClass)
            self.errors.append(message)
            return failed, False
        load_tests = getattr(package, 'load_tests', None)
        self._loading_packages.add(name)
        try:
            tests = self.loadTestsFromModule(package, pattern=pattern)
            # load_tests has discovered what is below the package, if it wanted to.
            return tests, load_tests is None
        finally:
            self._loading_packages.discard(name)


defaultTestLoader = TestLoader()
