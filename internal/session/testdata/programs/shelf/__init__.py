"""A package beside the programs."""
print("importing", __name__, __package__)
from . import books
from .books import COUNT as count
value = "from init"
