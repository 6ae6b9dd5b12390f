// Package longint does arithmetic on ints that are so long that an operation
// takes time: multiplication, division, powers, roots, common divisors, and
// conversion from and to text. It divides the work into pieces for math/big and
// asks before each of them whether anybody still waits for the result.
//
// Start with work.go. Nothing here runs beside the caller: when the caller
// gives up, the work ends.
package longint
