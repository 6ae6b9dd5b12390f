// Package importlib is Python's importlib, with importlib.util and what of
// importlib.machinery programs look at. Finding and loading are the session's;
// see lib.Importer.
package importlib
