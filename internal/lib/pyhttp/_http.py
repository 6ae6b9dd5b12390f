"""What the HTTP libraries have in common: headers, bodies, texts of bodies."""


class Headers:
    """Headers: names in any case, perhaps several values for a name."""

    def __init__(self, items=()):
        self._items = []
        if hasattr(items, "items"):
            items = items.items()
        for name, value in items:
            self.add(name, value)

    def add(self, name, value):
        self._items.append((str(name), str(value)))

    def getall(self, name, *default):
        found = [value for key, value in self._items if key.lower() == name.lower()]
        if not found:
            if default:
                return default[0]
            raise KeyError(name)
        return found

    def __getitem__(self, name):
        return self.getall(name)[0]

    def __setitem__(self, name, value):
        self._items = [item for item in self._items if item[0].lower() != name.lower()]
        self.add(name, value)

    def __delitem__(self, name):
        kept = [item for item in self._items if item[0].lower() != name.lower()]
        if len(kept) == len(self._items):
            raise KeyError(name)
        self._items = kept

    def __contains__(self, name):
        return any(key.lower() == str(name).lower() for key, _ in self._items)

    def __iter__(self):
        return iter(self.keys())

    def __len__(self):
        return len(self._items)

    def __eq__(self, other):
        return dict(self.items()) == dict(other.items())

    def get(self, name, default=None):
        return self.getall(name, [default])[0]

    def setdefault(self, name, value):
        if name not in self:
            self.add(name, value)
        return self[name]

    def update(self, other=()):
        for name, value in Headers(other).items():
            self[name] = value

    def keys(self):
        return [name for name, _ in self._items]

    def values(self):
        return [value for _, value in self._items]

    def items(self):
        return list(self._items)

    def copy(self):
        return type(self)(self._items)

    def __repr__(self):
        inside = ", ".join(f"{name!r}: {value!r}" for name, value in self._items)
        return f"<{type(self).__name__}({inside})>"


def with_params(url, params):
    """Add a query to a URL."""
    if not params:
        return url
    from urllib.parse import urlencode
    query = params if isinstance(params, str) else urlencode(params, doseq=True)
    base, mark, fragment = url.partition("#")
    return base + ("&" if "?" in base else "?") + query + mark + fragment


def body_of(data, json, headers, dumps=None):
    """Return the bytes of a request's body, and say of which type they are."""
    if json is not None:
        if dumps is None:
            from json import dumps
        headers.setdefault("Content-Type", "application/json")
        return dumps(json).encode()
    if data is None or isinstance(data, (bytes, bytearray, memoryview)):
        return None if data is None else bytes(data)
    if isinstance(data, str):
        headers.setdefault("Content-Type", "text/plain; charset=utf-8")
        return data.encode()
    if hasattr(data, "read"):
        content = data.read()
        return content.encode() if isinstance(content, str) else content
    from urllib.parse import urlencode
    headers.setdefault("Content-Type", "application/x-www-form-urlencoded")
    return urlencode(data, doseq=True).encode()


def type_of(headers):
    """Return the type of a body and its character set, None if it names none."""
    text = headers.get("Content-Type", "application/octet-stream")
    kind, *options = [part.strip() for part in text.split(";")]
    for option in options:
        name, _, value = option.partition("=")
        if name.strip().lower() == "charset":
            return kind.lower(), value.strip().strip("'\"")
    return kind.lower(), None


def basic_auth(login, password):
    """Return the header that says who asks."""
    from base64 import b64encode
    return "Basic " + b64encode(f"{login}:{password}".encode()).decode()
