package vm

import (
	"weak"

	"asyncrepl/internal/object"
)

// LoseAsyncGens finds the async generators among gens that nothing can reach any
// more. It lets go of those that are suspended, calls collect, which must run a
// garbage collection, and returns those that are still there. The others are
// gone; lost has new ones that stand where they stood, for their finalizers.
func LoseAsyncGens(gens []*Gen, collect func()) (kept, lost []*Gen) {
	type trace struct {
		gen   weak.Pointer[Gen]
		again *Gen // what is found if nobody else has it
		held  *Gen // one that is not let go of
	}
	traces := make([]trace, len(gens))
	for i, g := range gens {
		if g.state != genSuspended || g.async().running {
			traces[i].held = g
			continue
		}
		again := *g
		if again.root == g {
			again.root = &again
		}
		if again.leaf == g {
			again.leaf = &again
		}
		traces[i] = trace{gen: weak.Make(g), again: &again}
		g.frame.gen = nil
		gens[i] = nil
	}
	collect()
	for _, tr := range traces {
		if tr.held != nil {
			kept = append(kept, tr.held)
		} else if g := tr.gen.Value(); g != nil {
			g.frame.gen = g
			kept = append(kept, g)
		} else {
			tr.again.frame.gen = tr.again
			lost = append(lost, tr.again)
		}
	}
	return kept, lost
}

// Finalize calls the hook that an async generator which is lost was given.
func (g *Gen) Finalize(t *Thread) *object.Exception {
	fin := g.async().fin
	if fin.IsNull() || fin.IsNone() {
		return nil
	}
	_, exc := t.Call(fin, []object.Value{object.Of(g)}, nil)
	return exc
}
