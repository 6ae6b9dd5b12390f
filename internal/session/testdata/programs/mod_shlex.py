# shlex: splitting, quoting, joining, tokens.
import calendar, shlex
def t(s):
    try: print(s, '=>', ascii(eval(s)))
    except Exception as e: print(s, '=>', type(e).__name__, ascii(str(e)))
def lex(s, **k):
    x=shlex.shlex(s, **k); return list(x)
for s in r'''shlex.split("a 'b c' d\\ e \"f\\\"g\" h#i"), shlex.split("a # c", comments=True), shlex.split(""), shlex.split("'' a"), shlex.split("a\\\nb"), shlex.split("\"a\\nb\""), shlex.split("a'b'c"), shlex.split("\u00e9 b"), shlex.split("'a b' c", posix=False), shlex.split("a=b&c|d;e")
shlex.split("'a")
shlex.split("a\\")
shlex.split(None)
shlex.quote("a b"), shlex.quote(""), shlex.quote("safe-1.2/x"), shlex.quote("it's"), shlex.quote("$x"), shlex.join(["a", "b c", "d'e"]), shlex.quote("\u00e9")
shlex.quote(3)
lex("a.b 'c d' e-f # g\nh"), lex("a && b || c;d>e", punctuation_chars=True), lex("a 'b c' d", posix=True), lex("a~b(c)", punctuation_chars=True, posix=True), lex("x = 'y'; z")
shlex.shlex("a b").get_token(), shlex.shlex("a", infile="f").error_leader()'''.split('\n'):
    t(s)
