package trace

import (
	"slices"

	"asyncrepl/internal/loop"
)

// Use is what tasks have done with one primitive: a queue, a lock.
type Use struct {
	Holders   []Hold
	Put, Took []int // numbers of tasks that have put into it and taken from it
}

// Hold is a task that has acquired a primitive and not released it.
type Hold struct {
	Number int     // 0: code that is no numbered task
	Since  float64 // loop time
}

const (
	// rememberedObjects bounds the primitives whose uses are kept, rememberedUsers
	// the tasks of each.
	rememberedObjects = 1024
	rememberedUsers   = 16
)

// uses keeps the uses of the primitives that were used last.
type uses struct {
	of    map[any]*Use
	order []any // oldest first
}

func (u *uses) note(n loop.Note, number int, now float64) {
	use := u.of[n.Object]
	if use == nil {
		if len(u.order) == rememberedObjects {
			for _, o := range u.order[:rememberedObjects/2] {
				delete(u.of, o)
			}
			u.order = slices.Delete(u.order, 0, rememberedObjects/2)
		}
		use = &Use{}
		u.of[n.Object] = use
		u.order = append(u.order, n.Object)
	}
	switch n.Kind {
	case loop.Acquired:
		use.Holders = append(use.Holders, Hold{number, now})
	case loop.Released:
		use.release(number)
	case loop.Put:
		use.Put = add(use.Put, number)
	case loop.Got:
		use.Took = add(use.Took, number)
	}
}

// release takes out the hold of a task, or the oldest one: a lock may be released
// by another than its holder.
func (u *Use) release(number int) {
	i := slices.IndexFunc(u.Holders, func(h Hold) bool { return h.Number == number })
	if i < 0 {
		i = 0
	}
	if i < len(u.Holders) {
		u.Holders = slices.Delete(u.Holders, i, i+1)
	}
}

// add puts a number last, where it was not so already.
func add(numbers []int, n int) []int {
	if k := len(numbers); k > 0 && numbers[k-1] == n {
		return numbers
	}
	numbers = slices.DeleteFunc(numbers, func(x int) bool { return x == n })
	if len(numbers) == rememberedUsers {
		numbers = slices.Delete(numbers, 0, 1)
	}
	return append(numbers, n)
}

// UseOf tells what tasks have done with a primitive, by the object that stands
// for it in the language.
func (t *Table) UseOf(object any) Use {
	if u := t.uses.of[object]; u != nil {
		return *u
	}
	return Use{}
}
