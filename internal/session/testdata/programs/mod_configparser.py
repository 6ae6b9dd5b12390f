# configparser: reading, interpolation, conversions, writing, errors.
import configparser
import io

text = """[DEFAULT]
base = /srv
[server]
# a comment
host: example.org
Port = 8080
debug = yes
rate = 2.5
path = %(base)s/www
percent = 50%%
lines = one
    two

    three
[empty]
[client]
host = %(missing)s
"""
c = configparser.ConfigParser()
c.read_string(text)
print(c.sections(), c.options("server"), list(c), len(c), "server" in c, "DEFAULT" in c)
s = c["server"]
print(s, s["host"], s["PORT"], s.getint("port"), s.getboolean("debug"), s.getfloat("rate"), s["path"], s["percent"], repr(s["lines"]), s["base"])
print(c.get("server", "path", raw=True), c.get("server", "nope", fallback="x"), s.get("nope"), s.get("nope", "d"), c.getint("server", "nope", fallback=3), "host" in s, len(s), dict(s))
print(c.items("server"), c.get("server", "path", vars={"base": "/tmp"}), c.has_option("server", "base"), c.defaults())
c["new"] = {"a": 1, "b": "2"}
c.set("new", "c", "3")
c.add_section("last")
print(c.remove_option("new", "a"), c.remove_option("new", "a"), c.remove_section("empty"), dict(c["new"]))
del c["client"]
out = io.StringIO()
c.write(out)
print(out.getvalue())
e = configparser.ConfigParser(interpolation=configparser.ExtendedInterpolation())
e.read_string("[a]\nx = 1\ny = ${x}2\n[b]\nz = ${a:y}-$$\n")
print(e["a"]["y"], e["b"]["z"])
r = configparser.RawConfigParser(allow_no_value=True, delimiters=("=",), inline_comment_prefixes=(";",))
r.optionxform = str
r.read_string("[x]\nKey\nOther = %(raw)s ; note\nurl = a:b\n")
print(r.items("x"), r["x"]["Other"])
for f in (lambda: c["nope"], lambda: c.get("nope", "a"), lambda: c.get("server", "nope"), lambda: s.getint("host"), lambda: s.getboolean("host"),
          lambda: c.add_section("server"), lambda: c.add_section("DEFAULT"), lambda: c.set("server", "a", 3), lambda: c.set("server", "a", "%"),
          lambda: configparser.ConfigParser().read_string("a = 1"), lambda: configparser.ConfigParser().read_string("[a]\nb\n"),
          lambda: configparser.ConfigParser().read_string("[a]\nb=1\nb=2\n"), lambda: configparser.ConfigParser().read_string("[a]\n[a]\n"),
          lambda: s["nope"], lambda: configparser.ConfigParser({"a": "%(a)s"}).get("DEFAULT", "a"), lambda: c.read("/nonexistent/file"),
          lambda: configparser.ConfigParser().items("q")):
    try:
        print(f())
    except Exception as x:
        print(type(x).__name__, x)
