package serve

import (
	"bufio"
	"fmt"
	"math/rand/v2"
	"net"
	"net/http"
	"strconv"
	"strings"
	"time"
)

// pages serves the web pages /1, /2, … and /, which tells how many there are.
func pages(s *Server) func(net.Conn) {
	return func(c net.Conn) {
		in := bufio.NewReader(c)
		for {
			r, err := http.ReadRequest(in)
			if err != nil {
				return
			}
			_ = r.Body.Close() // nothing is in it that matters here
			time.Sleep(s.latency())
			status, body := s.page(r.URL.Path)
			s.counts.served.Add(1) // before the answer goes, so that who has it finds it counted
			if _, err := fmt.Fprintf(c, "HTTP/1.1 %d %s\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: %d\r\n\r\n",
				status, http.StatusText(status), len(body)); err != nil {
				return
			}
			if r.Method != http.MethodHead {
				if _, err := c.Write([]byte(body)); err != nil {
					return
				}
			}
			if r.Close {
				return
			}
		}
	}
}

// latency is how long the next answer takes.
func (s *Server) latency() time.Duration {
	if s.opts.Most <= s.opts.Least {
		return s.opts.Least
	}
	return s.opts.Least + rand.N(s.opts.Most-s.opts.Least)
}

// page returns the page of a path.
func (s *Server) page(path string) (status int, body string) {
	name := strings.Trim(path, "/")
	if name == "" {
		many := "any number of pages"
		if s.opts.Pages > 0 {
			many = fmt.Sprintf("%d pages", s.opts.Pages)
		}
		return http.StatusOK, "<html><title>Pages</title><p>There are " + many + ": /1, /2, and so on.\n</html>\n"
	}
	n, err := strconv.Atoi(name)
	if err != nil || n < 1 || s.opts.Pages > 0 && n > s.opts.Pages {
		return http.StatusNotFound, "<html><title>Not found</title><p>There is no page " + strconv.Quote(name) + ".\n</html>\n"
	}
	return http.StatusOK, fmt.Sprintf("<html><title>Page %d</title>\n<p>This is page %d.\n<p>The next one is <a href=\"/%d\">page %d</a>.\n</html>\n", n, n, n+1, n+1)
}
