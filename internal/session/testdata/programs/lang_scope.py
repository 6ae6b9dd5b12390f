# Which scope a name belongs to, and when.
x = "global"

def outer():
    x = "outer"
    def reader():
        return x
    def writer():
        nonlocal x
        x += "+"
        return x
    def shadow():
        global x
        x = "changed"
        return x
    print(reader(), writer(), reader(), shadow(), reader())
    return reader, writer

r, w = outer()
print(x, r(), w(), w(), r())

def late():
    print(y)
    y = 1

for f in late, lambda: undefined, lambda: [undefined2 for _ in "a"]:
    try:
        f()
    except NameError as e:
        print(type(e).__name__, e, e.name)

def free():
    def inner():
        return z
    try:
        inner()
    except NameError as e:
        print(type(e).__name__, e)
    z = 5
    print(inner())
    del z
    try:
        inner()
    except NameError as e:
        print(type(e).__name__, e)

free()

fs = [lambda: i for i in range(3)]
print([f() for f in fs])
fs = [lambda i=i: i for i in range(3)]
print([f() for f in fs])

class C:
    x = "class"
    seen = [x for _ in range(1)]
    def m(self):
        return x
    y = (lambda: x)()

print(C.seen, C().m(), C.y, C.x)

def handler():
    e = "kept"
    try:
        raise ValueError("v")
    except ValueError as e:
        pass
    try:
        print(e)
    except UnboundLocalError as err:
        print(err)

handler()
i = "untouched"
[i for i in range(3)]
print(i)
for i in range(3):
    pass
print(i)
exec("made = 41 + 1")
print(made, "made" in globals(), "made" in dir())
print(sorted(outer.__code__.co_varnames), r.__code__.co_freevars, r.__closure__[0].cell_contents)
