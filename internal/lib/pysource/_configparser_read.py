"""How configparser reads lines."""

from _configparser_errors import (DuplicateOptionError, DuplicateSectionError, MissingSectionHeaderError,
                                  MultilineContinuationError, ParsingError)

__name__ = 'configparser'


class Reading:
    """Lines on their way into a parser. While they are read values are lists of lines."""

    def __init__(self, parser, source):
        self.parser = parser
        self.source = source
        # The sections and options of this source; what comes twice is an error.
        self.seen = set()
        self.section = self.name = self.option = None
        self.indent = 0
        self.unreadable = None

    def read(self, lines):
        try:
            for self.lineno, self.line in enumerate(lines, 1):
                self.take_line()
        finally:
            self.join_values()
        if self.unreadable:
            raise self.unreadable

    def take_line(self):
        text, commented = self.without_comment()
        if not text:
            self.take_empty(commented)
            return
        level = len(self.line) - len(self.line.lstrip())
        if self.section is not None and self.option and level > self.indent:
            self.continue_value(text)
            return
        self.indent = level
        if self.section is None and self.parser._allow_unnamed_section:
            self.enter(self.parser._unnamed_section)
        header = self.parser.SECTCRE.match(text)
        if header:
            self.enter(header['header'])
            return
        if self.section is None:
            raise MissingSectionHeaderError(self.source, self.lineno, self.line)
        self.take_option(text)

    def without_comment(self):
        """(the line, stripped and without a comment, whether there was one)."""
        line = self.line.strip()
        if line.startswith(self.parser._comment_prefixes):
            return '', True
        ends = [place for prefix in self.parser._inline_comment_prefixes for place in _places(line, prefix)
                if place == 0 or line[place - 1].isspace()]
        return (line[:min(ends)].strip(), True) if ends else (line, False)

    def take_empty(self, commented):
        if not self.parser._empty_lines_in_values:
            # Nothing is indented deep enough to go on.
            self.indent = float('inf')
        elif not commented and self.section is not None and self.option and self.section[self.option] is not None:
            self.section[self.option].append('')

    def continue_value(self, text):
        value = self.section[self.option]
        if value is None:
            raise MultilineContinuationError(self.source, self.lineno, self.line)
        value.append(text)

    def enter(self, name):
        parser = self.parser
        if name in parser._sections:
            if parser._strict and name in self.seen:
                raise DuplicateSectionError(name, self.source, self.lineno)
            self.section = parser._sections[name]
        elif name == parser.default_section:
            self.section = parser._defaults
        else:
            self.section = parser._new_section(name)
        self.seen.add(name)
        # The options of the defaults are never there twice.
        self.name, self.option = name, None

    def take_option(self, text):
        parser = self.parser
        found = min(((text.find(delimiter), -len(delimiter)) for delimiter in parser._delimiters if delimiter in text),
                    default=None)
        if found is None:
            name, value = text, None
        else:
            place, minus_length = found
            name, value = text[:place].rstrip(), text[place - minus_length:].strip()
        if not name or found is None and not parser._allow_no_value:
            self.unreadable = self.unreadable or ParsingError(self.source)
            self.unreadable.append(self.lineno, self.line)
            if found is None:
                return
        self.option = parser.optionxform(name)
        if parser._strict and (self.name, self.option) in self.seen:
            raise DuplicateOptionError(self.name, self.option, self.source, self.lineno)
        self.seen.add((self.name, self.option))
        self.section[self.option] = None if value is None else [value]

    def join_values(self):
        parser = self.parser
        for name, options in ((parser.default_section, parser._defaults), *parser._sections.items()):
            for option, value in options.items():
                if isinstance(value, list):
                    text = '\n'.join(value).rstrip()
                    options[option] = parser._interpolation.before_read(parser, name, option, text)


def _places(text, part):
    """Where a part is in a text."""
    place = text.find(part)
    while place >= 0:
        yield place
        place = text.find(part, place + 1)
