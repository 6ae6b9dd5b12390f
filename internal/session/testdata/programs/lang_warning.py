# Warnings of the compiler go to stderr, once for each place, and the program runs.
x = 5
if x is 5: print("is")
print("\d", (1,)[0])
assert (x == 5, "a tuple is always true")
print(len("\q\n"))
def f():
    return x is not "a"
print(f())
