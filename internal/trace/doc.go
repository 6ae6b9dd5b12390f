// Package trace observes event loops and keeps a table of their tasks: the
// number, name and age by which a shell speaks of a task.
//
// Start with Table in table.go; observe.go is its loop.Observer.
//
// Goroutines: a Table is used on the goroutine that runs the loops, as
// observers are.
//
// Invariants:
//   - A number is unique among the pending tasks of all observed loops, and
//     each loop counts from 1.
//   - The table keeps no finished task alive; of those it remembers only what
//     to say about them, for a bounded number.
package trace
