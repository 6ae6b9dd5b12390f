import os

TESTFN = f"@test_{os.getpid()}_tmp"


class FakePath:
    """An object that is a path for os.fspath() only."""

    def __init__(self, path):
        self.path = path

    def __repr__(self):
        return f"<FakePath {self.path!r}>"

    def __fspath__(self):
        if isinstance(self.path, BaseException) or isinstance(self.path, type) and issubclass(self.path, BaseException):
            raise self.path
        return self.path


def unlink(name):
    try:
        os.unlink(name)
    except (FileNotFoundError, NotADirectoryError):
        pass
