# Keyword arguments for subclasses of built-in types that have their own __init__ or __new__.
