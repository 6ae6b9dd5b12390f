// Package vm runs code objects: frames, the interpreter loop, functions,
// generators and coroutines, exceptions.
//
// Start with frame.go (what a frame owns), run.go (the hot loop), slow.go (the
// one exit from it and the table of full semantics), then call.go,
// generator.go and unwind.go.
//
// How it runs. Frames live on the heap and own everything; a call to a Python
// function pushes a frame and stays in the same Go call, a return pops it.
// Suspending is returning: a generator's frame simply waits in its Gen. Only
// natives that call back (sort keys, __eq__ in a dict lookup) run a nested loop.
// What an instruction calls does not: special methods of programs (special.go)
// and send() or next() of a generator (direct.go) push frames as well. A frame's
// returnKind says what becomes of its value.
//
// The hot loop contains no calls: each case is an inlined fast path that ends
// in continue; whatever else happens, the case falls out of the switch to slow,
// which decodes the instruction again and does everything (calls go to opCall
// directly). Calls from which the loop goes on would make the Go compiler spill its
// variables at each dispatch; after slow it loads everything again.
//
// Await chains. A Gen that awaits another has it as its delegate, and the
// delegate's frame has the awaiting frame as its back. The member that is
// resumed by a driver is the root; root.leaf is the innermost suspended member,
// and leaf.root == root says that the shortcut still holds. Resuming therefore
// costs the same at any depth: it goes straight to the leaf. When somebody
// drove a member directly in the meantime, relink walks the delegates once.
//
// Invariants:
//   - Threads take turns under the interpreter lock (turns.go); so caches and
//     free lists need no locks.
//   - f.pc is the index of the next instruction; what an instruction in
//     progress yields goes to register A of the one before it.
//   - A finished Gen has no frame.
//   - A Python exception is a value; Go panics are bugs.
package vm
