# logging: hierarchy, levels, formatters, handlers, filters, adapters, configuration.
import logging, sys, io
logging.warning("unconfigured %s", "w")
logging.getLogger("a").info("not shown")
root = logging.getLogger()
print(root, root.handlers[0], logging.getLogger("x.y"), logging.getLogger("x"), logging.getLogger("x.y").parent, logging.getLogger() is root, logging.getLogger("root") is root)
for h in root.handlers[:]: root.removeHandler(h)
logging.getLogger("zz").warning("last resort")
logging.basicConfig(stream=sys.stdout, level=logging.DEBUG, format="%(levelname)s|%(name)s|%(message)s|%(funcName)s|%(lineno)d|%(module)s|%(filename)s|%(levelno)s|%(threadName)s|%(processName)s|%(taskName)s")
log = logging.getLogger("app.sub")
def f():
    log.debug("d %d %s", 1, "two"); log.info("i"); log.warning("w"); log.error("e"); log.critical("c"); log.log(25, "between"); log.log(logging.INFO, "%(a)s", {"a": 3})
f()
logging.info("root info")
log.setLevel("ERROR"); f(); print(log.level, log.getEffectiveLevel(), log.isEnabledFor(30), logging.getLogger("app.sub.deep").getEffectiveLevel(), log)
log.setLevel(logging.NOTSET)
logging.disable(logging.WARNING); f(); logging.disable(logging.NOTSET)
root.handlers[0].setFormatter(logging.Formatter("{levelname:>8} {name} - {message} {extra}", style="{", defaults={"extra": "dflt"}))
log.info("x"); log.info("y", extra={"extra": "mine"})
try: log.info("y", extra={"message": 1})
except KeyError as e: print(e)
root.handlers[0].setFormatter(logging.Formatter("$levelname $message", style="$")); log.info("dollar")
root.handlers[0].setFormatter(logging.Formatter()); log.info("plain")
try: 1/0
except ZeroDivisionError: log.exception("exc %s", 1); log.error("no exc_info"); log.error("with", exc_info=True)
log.error("exc given", exc_info=ValueError("v"))
log.info("stack", stack_info=True)
for bad in (lambda: logging.Formatter("x"), lambda: logging.Formatter("{x", style="{"), lambda: logging.Formatter("%(a)s", style="!"), lambda: log.setLevel("NOPE"), lambda: log.setLevel(1.5), lambda: logging.basicConfig(foo=1, force=True), lambda: logging.basicConfig(stream=1, filename="x", force=True), lambda: logging.getLogger(3), lambda: log.log("x", "y")):
    try: bad(); print("ok")
    except Exception as e: print(type(e).__name__, e)
logging.basicConfig(stream=sys.stdout, level=10, force=True)
log.info("forced")
class F(logging.Filter):
    def filter(self, r): r.msg = r.msg + "!"; return "no" not in r.msg
log.addFilter(F()); log.info("yes"); log.info("no"); log.filters.clear()
h = logging.StreamHandler(sys.stdout); h.setLevel("ERROR"); h.setFormatter(logging.Formatter("H:%(message)s")); h.addFilter(lambda r: r.levelno != 50); log.addHandler(h)
log.warning("one"); log.error("two"); log.critical("three"); log.propagate = False; log.error("four"); log.propagate = True; log.removeHandler(h)
print(h, logging.NullHandler(), h.level, h.name)
logging.addLevelName(15, "TRACE"); log.log(15, "tr"); print(logging.getLevelName(15), logging.getLevelName("INFO"), logging.getLevelName(99), logging.getLevelNamesMapping()["TRACE"])
ad = logging.LoggerAdapter(log, {"who": "me"})
root.handlers[0].setFormatter(logging.Formatter("%(message)s %(who)s")); ad.info("adapted %s", 1); print(ad)
class A(logging.LoggerAdapter):
    def process(self, msg, kw): return f"[{self.extra['id']}] {msg}", kw
root.handlers[0].setFormatter(None)
A(log, {"id": 7}).warning("custom")
log.info("bad %d", "x")
log.info("too many", 1)
from logging.handlers import MemoryHandler, QueueHandler, QueueListener, BufferingHandler
m = MemoryHandler(3, target=logging.StreamHandler(sys.stdout)); log.addHandler(m); root.handlers[0].setLevel(100)
log.info("m1"); log.info("m2"); print("--"); log.error("m3"); log.info("m4"); m.close(); log.removeHandler(m)
import queue
q = queue.Queue(); qh = QueueHandler(q); log.addHandler(qh); log.info("q %s", 1); r = q.get(); print(r.msg, r.message, r.args, r.levelname); 
ql = QueueListener(q, logging.StreamHandler(sys.stdout)); ql.start(); log.info("via queue"); ql.stop(); log.removeHandler(qh)
class L(logging.Logger):
    def special(self): return "special"
logging.setLoggerClass(L); print(logging.getLogger("new.one").special()); logging.setLoggerClass(logging.Logger)
rec = logging.makeLogRecord({"msg": "hi %s", "args": ("x",), "levelname": "ZZ"}); print(rec.getMessage(), rec.levelname, rec)
print(log.getChild("kid"), log.hasHandlers(), sorted(l.name for l in logging.getLogger("app").getChildren()), logging.getLogger("app"))
old = logging.getLogRecordFactory()
def fac(*a, **k): r = old(*a, **k); r.custom = "C"; return r
logging.setLogRecordFactory(fac); root.handlers[0].setLevel(0); root.handlers[0].setFormatter(logging.Formatter("%(custom)s %(message)s")); log.info("fac"); logging.setLogRecordFactory(old)
fm = logging.Formatter("%(asctime)s %(message)s"); rec.created = 0.25; rec.msecs = 250.0; fm.converter = __import__("time").gmtime; print(fm.format(rec)); fm = logging.Formatter("%(asctime)s", "%H:%M"); fm.converter = __import__("time").gmtime; print(fm.format(rec))
import logging.config
logging.config.dictConfig({"version": 1, "formatters": {"f": {"format": "CFG %(name)s %(message)s"}}, "handlers": {"h": {"class": "logging.StreamHandler", "formatter": "f", "stream": "ext://sys.stdout", "level": "INFO"}}, "loggers": {"cfg": {"handlers": ["h"], "level": "DEBUG", "propagate": False}}, "root": {"level": "WARNING", "handlers": ["h"]}})
logging.getLogger("cfg").info("configured"); logging.getLogger("cfg").debug("hidden"); logging.getLogger("other").warning("root"); log.warning("disabled now"); print(log.disabled)
for bad in ({}, {"version": 2}, {"version": 1, "handlers": {"h": {"class": "no.such"}}}, {"version": 1, "loggers": {"a": {"handlers": ["zz"]}}}):
    try: logging.config.dictConfig(bad)
    except ValueError as e: print(e, "|", repr(e.__cause__))
