# The file itself is wrong: nothing runs.
print("never printed")
def f(:
    pass
