from .. import value
from ..books import title
from . import __name__ as here
def fail(): raise ValueError("deep " + here)
