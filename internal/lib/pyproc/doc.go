// Package pyproc is child processes for Python: the module subprocess and
// asyncio's modules about children.
//
// Start with module.go: the functions that are Go (starting, waiting, watching)
// make the module _subprocess; subprocess.py, base_subprocess.py and
// asyncio_subprocess.py are written on top of it, as their classes are there to be
// used and overridden by programs.
package pyproc
