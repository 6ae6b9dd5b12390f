// Package posix is what Python's os module needs of the operating system: the
// module posix, with the system calls, and errno. The part of os that is no
// system call (os.walk, os.environ, os.path …) is Python: os.py and
// posixpath.py in package pysource.
//
// Start with module.go. path.go reads path arguments, paths.go has the calls
// that take paths, files.go those that take descriptors, process.go those about
// processes, stat.go and scandir.go what their results look like.
package posix
