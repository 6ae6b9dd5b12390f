// Package compile turns syntax trees into code objects for a register machine.
//
// Start with opcode.go, the specification of the machine: one row per
// instruction with its operands and meaning. code.go is what a compilation
// yields. scope.go decides where each name lives; stmt*.go, expr*.go and their
// neighbours emit the instructions; dis.go prints them.
//
// Invariants:
//   - A code object knows no runtime: constants are Go values that the virtual
//     machine turns into its own.
//   - Registers 0 … NumLocals-1 are the local variables, parameters first;
//     then come the cells; the rest are temporaries, used in stack discipline.
//   - Every instruction that can raise has the source range a traceback shows.
package compile
