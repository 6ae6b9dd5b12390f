package asyncio

// member is a task in a TaskGroup, as the callback that tells the group of its end.
type member struct {
	group      *TaskGroup
	task       *Task
	prev, next *member
}

// members are the tasks of a group, first come first: a list from which each can
// be taken out at once.
type members struct {
	first, last *member
	n           int
}

// add puts the task at the end.
func (l *members) add(g *TaskGroup, t *Task) *member {
	m := &member{group: g, task: t, prev: l.last}
	if l.last != nil {
		l.last.next = m
	} else {
		l.first = m
	}
	l.last = m
	l.n++
	return m
}

// remove takes m out.
func (l *members) remove(m *member) {
	if m.prev != nil {
		m.prev.next = m.next
	} else {
		l.first = m.next
	}
	if m.next != nil {
		m.next.prev = m.prev
	} else {
		l.last = m.prev
	}
	m.prev, m.next = nil, nil
	l.n--
}

// all calls yield for each task.
func (l *members) all(yield func(*Task) bool) {
	for m := l.first; m != nil; m = m.next {
		if !yield(m.task) {
			return
		}
	}
}
