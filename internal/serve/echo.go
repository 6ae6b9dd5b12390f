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
				if _, err := c.Write(line); err != nil {
					return
				}
				s.counts.served.Add(1)
			}
			if err != nil {
				return
			}
		}
	}
}
