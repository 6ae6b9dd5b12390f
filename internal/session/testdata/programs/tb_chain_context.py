# An error while handling an error, and one with its context hidden.
def first():
    [].pop()

def second():
    try:
        first()
    except IndexError:
        None.attribute

def third():
    try:
        second()
    except AttributeError as e:
        try:
            int("x")
        except ValueError:
            raise RuntimeError("hidden") from None

import sys, traceback
try:
    third()
except RuntimeError:
    traceback.print_exc(file=sys.stdout)
second()
