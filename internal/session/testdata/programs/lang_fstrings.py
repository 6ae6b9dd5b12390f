# Formatted strings, nesting, conversions, debugging form, specifications.
name, n, f, w = "ada", 42, 3.14159, 10
print(f"{name} {n} {f}", f"{name!r} {name!s} {'é'!a}", f"{{}} {{{n}}}")
print(f"{name=} {n = } {f=:.2f} {name=!s} {n + 1=} { n  *  2 = }")
print(f"{n:5}|{n:<5}|{n:>5}|{n:^5}|{n:05}|{n:+}|{n:x}|{n:#x}|{n:#b}|{n:o}|{n:_}|{n:,}")
print(f"{1234567:,} {1234567.891:,.2f} {12345678:_} {255:#_x} {-5:+06d} {n:e} {n:%} {n:c}")
print(f"{f:.3} {f:.3f} {f:10.2f}| {f:<10.1f}| {f:e} {f:G} {1e20:g} {1e-7} {f:.0f} {0.5:.0f} {1.5:.0f}")
print(f"{name:>{w}}|{name:*^{w}}|{name:{'<'}{w}}|{name:.2}|{name:{w}.{1}}|")
print(f"{'nested ' + f'{n + 1}'} {f"{f"{n}"}"} {"same quote"} {', '.join(f"{i}" for i in range(3))}")
print(f"{[i for i in range(3)]} {{'a': 1}} { {'a': 1}['a'] } {(lambda x: x * 2)(4)} {n if n else 0} {(y := 5)} {y}")
print(f'''{
    n  # a comment
} multi
{name}''')
print(f"{True} {None} {...} {[1, 'a']} {1,2}", f"{n!r:>6}|{name!r:^9}|")
print(rf"\n{n}\t", f"\x41\u00e9{n}\n", f"{n}" "plain" f"{f:.1f}", f"\N{BULLET}")
print(f"{float('nan')} {float('inf'):>6} {-0.0} {1e16} {123456789012345678} {True:d} {2.0:g} {1e300 * 1e10}")
class P:
    def __format__(self, spec): return f"P<{spec}>"
    def __repr__(self): return "repr(P)"
    def __str__(self): return "str(P)"
p = P()
print(f"{p} {p:abc} {p!r} {p!s:>8} {p=} {p=:x} {p:{n}:{w}}")
for bad in (lambda: f"{n:zz}", lambda: f"{name:d}", lambda: f"{f:d}", lambda: f"{[]:5}", lambda: f"{name:=5}", lambda: f"{n:,x}",
            lambda: f"{None:>5}", lambda: f"{n:.2d}", lambda: f"{name:,}", lambda: f"{object:5}", lambda: f"{1j:=5}", lambda: f"{n:{name}}"):
    try:
        print(bad())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(f"{1+2j} {1+2j:.1f} {3j:>8}", f"{'a' 'b'}", f"{'\n'}|", f"{'\''}", f"{n:{'>' if n else '<'}{w}}")
print(format(n, "08b"), format("x", ">3"), format(3.0), format(10**20, ","), format(-7, "x"), format(1e5, "n"))
