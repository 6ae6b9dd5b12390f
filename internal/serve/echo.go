package serve

import (
	"bufio"
	"net"
	"time"
)

// echo gives every line back.
func echo(s *Server) func(net.Conn) {
	return func(c net.Conn) {
		in := bufio.NewReader(c)
		for {
			line, err := in.ReadBytes('\n')
			if len(line) > 0 {
				time.Sleep(s.latency())
				s.counts.served.Add(1) // before the answer goes, so that who has it finds it counted
				if _, err := c.Write(line); err != nil {
					return
				}
			}
			if err != nil {
				return
			}
		}
	}
}
