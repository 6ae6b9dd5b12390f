# Every way through try / except / else / finally.
def path(what):
    log = []
    try:
        log.append("try")
        if what == "raise": raise ValueError("v")
        if what == "other": raise KeyError("k")
        if what == "return": return log
    except ValueError as e:
        log.append(f"except {e}")
    except (TypeError, KeyError):
        log.append("tuple")
    else:
        log.append("else")
    finally:
        log.append("finally")
    log.append("end")
    return log

for w in "plain", "raise", "other", "return":
    print(w, path(w))

def override():
    try:
        return "try"
    finally:
        return "finally"
def swallow():
    for i in range(3):
        try:
            1 / 0
        finally:
            if i == 1:
                break
            continue
    return i
def nested():
    try:
        try:
            raise ValueError("one")
        finally:
            print("inner finally")
    except ValueError as e:
        try:
            raise KeyError("two") from e
        except KeyError as e2:
            print(repr(e2.__cause__), repr(e2.__context__), e2.__suppress_context__)
            try:
                raise TypeError("three")
            except TypeError as e3:
                print(repr(e3.__context__), e3.__cause__, e3.__suppress_context__)
                try:
                    raise OSError(2, "four") from None
                except OSError as e4:
                    print(e4, e4.errno, repr(e4.__context__), e4.__suppress_context__)
print(override(), swallow())
nested()

def loop():
    out = []
    for i in range(5):
        try:
            if i == 1: continue
            if i == 3: break
            out.append(i)
        finally:
            out.append(f"f{i}")
    else:
        out.append("no break")
    return out
print(loop())

def gen():
    try:
        yield 1
        yield 2
    finally:
        print("gen finally")
for v in gen():
    break
print("after loop")

def reraise():
    try:
        try:
            [][0]
        except IndexError:
            raise
    except LookupError as e:
        return repr(e)
print(reraise())
try:
    raise
except RuntimeError as e:
    print(e)
for bad in (lambda: exec("raise 5"), lambda: exec("raise ValueError from 5"), lambda: exec("try:\n 1/0\nexcept 5: pass")):
    try:
        bad()
    except TypeError as e:
        print(e, "|", repr(e.__context__))
e1 = ValueError("notes"); e1.add_note("first"); e1.add_note("second")
print(e1.__notes__, e1.with_traceback(None) is e1)
try:
    assert 1 == 2, f"msg {1 + 1}"
except AssertionError as e:
    print(repr(e))
