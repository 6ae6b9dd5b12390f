# ContextVar, Token and Context by hand: values, tokens, nesting, mapping methods, errors, reprs.
import contextvars
from contextvars import ContextVar, Context, Token, copy_context
def strip(text):
    first, *rest = text.split("0x")
    return first + "".join("ADDR" + r.lstrip("0123456789abcdef") for r in rest)
def show(*a): print(*[strip(x if isinstance(x, str) else repr(x)) for x in a])
def err(f, *a, **k):
    try: show("ok", f(*a, **k))
    except Exception as e: show(type(e).__name__, str(e), *(["cause"] if e.__cause__ else []))
print(ContextVar, Context, Token, copy_context, ContextVar.__module__, sorted(contextvars.__all__))
v = ContextVar("v"); d = ContextVar("d", default=[1])
show(v, d, v.name, d.get(), d.get(7))
err(v.get); err(v.get, 5)
t = v.set(1); show(t, t.var is v, t.old_value is Token.MISSING, Token.MISSING, v.get())
t2 = v.set(2); show(t2.old_value, v.get()); v.reset(t2); show(v.get(), t2); err(v.reset, t2)
err(d.reset, t); err(v.reset, 5); v.reset(t); err(v.get)
err(ContextVar); err(ContextVar, 5); err(ContextVar, "a", default=1, x=2); err(Context, 1); err(Token); err(v.set); err(v.get, 1, 2); err(v.reset)
ctx = Context(); show(len(ctx), list(ctx), v in ctx, ctx == Context(), ctx != Context())
def inside(x, k=0): tok = v.set(x); show(v.get(), len(copy_context()), k); return tok
tok = ctx.run(inside, 10, k=3); show(ctx[v], v in ctx, ctx.get(v), ctx.get(d), ctx.get(d, "dflt"), list(ctx) == [v], list(ctx.keys()) == [v], list(ctx.values()), list(ctx.items()) == [(v, 10)])
err(v.reset, tok); err(v.get); ctx.run(v.reset, tok); err(ctx.__getitem__, v); err(lambda: ctx["v"]); err(lambda: "v" in ctx); err(ctx.get, "v"); err(ctx.run); err(ctx.run, 5)
c2 = ctx.copy(); c2.run(v.set, "c2"); show(len(ctx), len(c2), c2[v], ctx == c2)
err(ctx.run, lambda: ctx.run(print)); err(ctx.run, lambda: 1 / 0); err(ctx.run, lambda: c2.run(lambda: ctx.run(print)))
show(c2.run(lambda: ctx.run(lambda: v.get("none in ctx"))), c2.run(copy_context) == c2)
e1, e2 = Context(), Context(); e1.run(v.set, [1]); e2.run(v.set, [1]); show(e1 == e2, e1 != e2); e2.run(d.set, 0); show(e1 == e2, len(e2));
show(ContextVar[int], Token[str]); print(hash(v) == hash(v), v == v, v == d)
err(lambda: type("S", (ContextVar,), {})); err(lambda: type("S", (Context,), {})); err(lambda: type("S", (Token,), {}))
def gen():
    v.set("gen"); yield v.get(); yield v.get()
g = gen(); show(Context().run(next, g), v.get("outer")); err(next, g)
async def co(): v.set("co"); return v.get()
try: Context().run(co().send, None)
except StopIteration as e: show(e.value, v.get("outer"))
many = [ContextVar(f"m{i}") for i in range(200)]
for i, m in enumerate(many): m.set(i)
snap = copy_context()
for m in many[::2]: m.set("x")
print(sum(snap[m] for m in many), sum(m.get() == "x" for m in many), len(snap))
class K:
    def __eq__(self, o): raise ValueError("eq")
a, b = Context(), Context(); a.run(v.set, K()); b.run(v.set, K()); err(lambda: a == b)
