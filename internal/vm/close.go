package vm

import "asyncrepl/internal/object"

// Close ends g by raising GeneratorExit where it stands and returns what it
// returned, as generator.close() does.
func (t *Thread) Close(g *Gen) (object.Value, *object.Exception) {
	switch g.state {
	case genDone:
		return object.None, nil
	case genCreated:
		f := g.frame
		t.in.unawaited.started(g)
		g.finish()
		f.release()
		return object.None, nil
	}
	v, done, exc := t.Throw(g, object.NewException(object.GeneratorExitClass))
	switch {
	case exc == nil && !done:
		return object.Null, ignoredExit(g)
	case exc == nil:
		return v, nil
	case isExit(exc):
		return object.None, nil
	}
	return object.Null, exc
}

func ignoredExit(g *Gen) *object.Exception {
	return object.RuntimeErrorf("%s ignored GeneratorExit", g.word())
}

func isExit(exc *object.Exception) bool {
	c := exc.Class()
	return c.IsSubclass(object.GeneratorExitClass) || c.IsSubclass(object.StopIterationClass)
}

// closeDelegates closes what g awaits, innermost first, before e, a
// GeneratorExit, is raised in g itself. It returns what is to be raised in g:
// e, or what the closing of the delegates raised.
func (t *Thread) closeDelegates(g *Gen, e *object.Exception) (*object.Exception, *object.Exception) {
	if g.active() {
		return nil, object.ValueErrorf("%s already executing", g.word())
	}
	var chain []*Gen
	for l := g; ; {
		chain = append(chain, l)
		d, ok := l.delegate.Object().(*Gen)
		if !ok || d.state == genDone {
			break
		}
		l = d
	}
	for i := len(chain) - 1; i > 0; i-- {
		m, parent := chain[i], chain[i-1]
		parent.delegate = object.Null
		parent.leaf, parent.root = parent, parent
		inAsync := m.kind == asyncGenerator
		if inAsync {
			m = t.adopt(m)
		}
		_, done, exc := t.outcome(t.resume(m, object.None, e))
		switch {
		case exc == nil && !done:
			e = ignoredExit(m)
		case exc != nil && !isExit(exc) && !(inAsync && isAsyncStop(exc)):
			e = exc
		}
	}
	g.leaf = g
	return e, nil
}
