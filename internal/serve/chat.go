package serve

import (
	"bufio"
	"fmt"
	"maps"
	"net"
	"slices"
	"strings"
	"sync"
	"time"
)

// room is who talks in a chat.
type room struct {
	mu    sync.Mutex
	names map[net.Conn]string
}

// patience is how long one that does not read may hold the others up.
const patience = time.Second

// chat passes what each says to all others. The first line of each is the name.
func chat(s *Server) func(net.Conn) {
	r := &room{names: map[net.Conn]string{}}
	return func(c net.Conn) {
		in := bufio.NewScanner(c)
		fmt.Fprintln(c, "what is your name?")
		if !in.Scan() {
			return
		}
		name := strings.TrimSpace(in.Text())
		r.enter(c, name)
		defer r.leave(c)
		for in.Scan() {
			s.counts.served.Add(1)
			r.say(c, name+": "+in.Text())
		}
	}
}

// enter tells the newcomer who is there, and those the newcomer.
func (r *room) enter(c net.Conn, name string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	there := "nobody else is here"
	if len(r.names) > 0 {
		there = "here are " + strings.Join(slices.Sorted(maps.Values(r.names)), ", ")
	}
	r.names[c] = name
	fmt.Fprintln(c, there)
	r.tell(c, name+" is here")
}

func (r *room) leave(c net.Conn) {
	r.mu.Lock()
	name := r.names[c]
	delete(r.names, c)
	r.mu.Unlock()
	r.say(c, name+" has left")
}

// say writes a line to everybody but from.
func (r *room) say(from net.Conn, line string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.tell(from, line)
}

// tell is say with mu held.
func (r *room) tell(from net.Conn, line string) {
	for c := range r.names {
		if c == from {
			continue
		}
		_ = c.SetWriteDeadline(time.Now().Add(patience)) // one that fails is gone, and told by its reader
		fmt.Fprintln(c, line)
	}
}
