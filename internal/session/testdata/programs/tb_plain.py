# An uncaught error through functions: frames, carets, status 1.
def divide(a, b):
    return a / b

def middle(values):
    total = 0
    for v in values:
        total += divide(10, v)
    return total

class C:
    def method(self, x):
        return middle(x) + self.missing

print("before", flush=True)
C().method([1, 2, 0])
print("not reached")
