__all__ = ["QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE", "QUOTE_STRINGS", "QUOTE_NOTNULL", "Error", "Dialect",
           "excel", "excel_tab", "field_size_limit", "reader", "writer", "register_dialect", "get_dialect", "list_dialects",
           "unregister_dialect", "DictReader", "DictWriter", "unix_dialect"]

__version__ = "1.0"


class Dialect:
    """Describe a CSV dialect: a subclass sets what differs."""

    _name, _valid = "", False
    delimiter = quotechar = escapechar = lineterminator = quoting = doublequote = skipinitialspace = None

    def __init__(self):
        self._valid = type(self) is not Dialect
        try:
            _check_dialect(self, {})
        except TypeError as error:
            raise Error(str(error)) from None


class excel(Dialect):
    """Settings that match the CSV files Excel normally writes."""

    delimiter, quotechar, lineterminator = ',', '"', '\r\n'
    quoting, doublequote, skipinitialspace = QUOTE_MINIMAL, True, False


class excel_tab(excel):
    """Settings that match the tab-separated files Excel normally writes."""

    delimiter = '\t'


class unix_dialect(Dialect):
    """Settings that match the CSV files Unix programs normally write."""

    delimiter, quotechar, lineterminator = ',', '"', '\n'
    quoting, doublequote, skipinitialspace = QUOTE_ALL, True, False


def register_dialect(name, /, dialect=None, **fmtparams):
    """Create a mapping from a string name to a CVS dialect."""
    if not isinstance(name, str):
        raise TypeError("dialect name must be a string")
    if isinstance(dialect, str):
        dialect = get_dialect(dialect)
    _check_dialect(dialect, fmtparams)
    _dialects[name] = _made(dialect, fmtparams)


class _Registered:
    pass


def _made(dialect, fmtparams):
    made = _Registered()
    for field in ("delimiter", "quotechar", "escapechar", "doublequote", "skipinitialspace", "lineterminator", "quoting", "strict"):
        if field in fmtparams:
            setattr(made, field, fmtparams[field])
        elif hasattr(dialect, field):
            setattr(made, field, getattr(dialect, field))
    return reader([], made).dialect


def get_dialect(name):
    """Looks up a registered dialect by its name."""
    try:
        return _dialects[name]
    except KeyError:
        raise Error("unknown dialect") from None


def list_dialects():
    """Lists the names of every dialect registered so far."""
    return list(_dialects)


def unregister_dialect(name):
    """Forgets the dialect that was registered under a name."""
    try:
        del _dialects[name]
    except KeyError:
        raise Error("unknown dialect") from None


register_dialect("excel", excel)
register_dialect("excel-tab", excel_tab)
register_dialect("unix", unix_dialect)


def _kept(fieldnames):
    """Names that can be gone through more than once."""
    once = fieldnames is not None and iter(fieldnames) is fieldnames
    return list(fieldnames) if once else fieldnames


class DictReader:
    """Reads records as dicts; the first one has the keys unless they are given."""

    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", *args, **kwds):
        self.restkey, self.restval = restkey, restval
        self._fieldnames = _kept(fieldnames)
        self.dialect, self.reader = dialect, reader(f, dialect, *args, **kwds)
        self.line_num = 0

    __class_getitem__ = classmethod(type(list[int]))

    def _get_names(self):
        if self._fieldnames is None:
            self._fieldnames = next(self.reader, None)
        self.line_num = self.reader.line_num
        return self._fieldnames

    def _set_names(self, value):
        self._fieldnames = value

    fieldnames = property(_get_names, _set_names, doc="The keys, which the first record has if they were not given.")

    def __iter__(self):
        return self

    def __next__(self):
        if not self.line_num:
            self.fieldnames
        # Empty lines are no records.
        row = next(filter(None, self.reader))
        names = self.fieldnames
        record = dict(zip(names, row))
        if more := row[len(names):]:
            record[self.restkey] = more
        record.update(dict.fromkeys(names[len(row):], self.restval))
        return record


class DictWriter:
    """Writes dicts as records."""

    def __init__(self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", *args, **kwds):
        self.fieldnames, self.restval = _kept(fieldnames), restval
        self.extrasaction = extrasaction.lower()
        if self.extrasaction not in {"raise", "ignore"}:
            raise ValueError(f"extrasaction ({self.extrasaction}) must be 'raise' or 'ignore'")
        self.writer = writer(f, dialect, *args, **kwds)

    __class_getitem__ = classmethod(type(list[int]))

    def writeheader(self):
        """Write the keys as a record."""
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _dict_to_list(self, rowdict):
        unknown = rowdict.keys() - self.fieldnames if self.extrasaction == "raise" else ()
        if unknown:
            raise ValueError(f"dict contains fields not in fieldnames: {', '.join(map(repr, unknown))}")
        return (rowdict.get(name, self.restval) for name in self.fieldnames)

    def writerow(self, rowdict):
        """Write one dict and return what the file's write() does."""
        record = self._dict_to_list(rowdict)
        return self.writer.writerow(record)

    def writerows(self, rowdicts):
        """Write several dicts."""
        records = map(self._dict_to_list, rowdicts)
        return self.writer.writerows(records)
