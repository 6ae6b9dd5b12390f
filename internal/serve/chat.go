package serve

import (
	"bufio"
	"fmt"
	"net"
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

func (r *room) enter(c net.Conn, name string) {
	r.mu.Lock()
	r.names[c] = name
	r.mu.Unlock()
	r.say(c, name+" is here")
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
	for c := range r.names {
		if c == from {
			continue
		}
		_ = c.SetWriteDeadline(time.Now().Add(patience)) // one that fails is gone, and told by its reader
		fmt.Fprintln(c, line)
	}
}
