// Package pypwd is the modules pwd and grp: the users and groups that
// /etc/passwd and /etc/group name.
//
// Both are the same module about another file: a row of databases says which
// file, and what the fields of its lines are called. The C library would also
// ask the directory services that a machine is joined to; without it there are
// the files alone.
package pypwd
