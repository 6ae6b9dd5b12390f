package loop

// Resource is what a loop has open beside its tasks: connections, servers,
// pipes, children. Whoever opens such things keeps them together in one
// Resource for each loop, so that Shutdown can end them.
type Resource interface {
	// Close ends everything at once, tells nobody, and returns how many there
	// were of each kind, by its name in the singular.
	Close() map[string]int
}

// Resource returns the loop's resource of a kind; make makes it when it is first
// asked for.
func (l *Loop) Resource(kind any, make func() Resource) Resource {
	for _, r := range l.resources {
		if r.kind == kind {
			return r.Resource
		}
	}
	r := make()
	l.resources = append(l.resources, resource{kind, r})
	return r
}

type resource struct {
	kind any
	Resource
}

// closeResources closes them, the latest first, and adds up their counts.
func (l *Loop) closeResources() map[string]int {
	var all map[string]int
	for i := len(l.resources) - 1; i >= 0; i-- {
		for what, n := range l.resources[i].Close() {
			if all == nil {
				all = map[string]int{}
			}
			all[what] += n
		}
	}
	l.resources = nil
	return all
}
