package shell

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"asyncrepl/internal/loop"
	"asyncrepl/internal/serve"
)

// servers are the practice servers of a loop; a reset ends them.
type servers struct{ all []*serve.Server }

// serversKey is their kind among the loop's resources.
type serversKey struct{}

// Close implements loop.Resource.
func (v *servers) Close() map[string]int {
	n := len(v.all)
	for _, s := range v.all {
		s.Close()
	}
	v.all = nil
	if n == 0 {
		return nil
	}
	return map[string]int{"practice server": n}
}

func (s *Shell) servers() *servers {
	return s.py.Loop().Resource(serversKey{}, func() loop.Resource { return &servers{} }).(*servers)
}

// serveCommand starts a practice server, lists those that run, or ends them.
func serveCommand(s *Shell, args string) error {
	words := strings.Fields(args)
	running := s.servers()
	switch {
	case len(words) == 0:
		s.listServers(running)
		return nil
	case words[0] == "stop" && len(words) == 1:
		n := len(running.all)
		running.Close()
		s.say("stopped " + plural(n, "practice server"))
		return nil
	}
	o, err := serveOptions(words[1:])
	if err != nil {
		return err
	}
	sv, err := serve.Start(words[0], o)
	if err != nil {
		return usage(err.Error())
	}
	running.all = append(running.all, sv)
	s.say(fmt.Sprintf("serving %s at %s", sv.Kind(), address(sv)))
	return nil
}

// address is how programs reach a server.
func address(sv *serve.Server) string {
	if sv.Kind() == "pages" {
		return "http://" + sv.Addr() + "/"
	}
	return sv.Addr()
}

func (s *Shell) listServers(running *servers) {
	if len(running.all) == 0 {
		s.say("no practice server is running; start one with serve " + strings.Join(serve.Kinds(), ", serve "))
		return
	}
	for _, sv := range running.all {
		c := sv.Counters()
		s.say(fmt.Sprintf("%s at %s: %s now, %d at most, %d served, %d refused", sv.Kind(), address(sv),
			plural(int(c.Now), "connection"), c.Peak, c.Served, c.Refused))
	}
}

// serveOptions reads the options of serve.
func serveOptions(words []string) (serve.Options, error) {
	var o serve.Options
	numbers := map[string]*int{"--pages": &o.Pages, "--limit": &o.Limit, "--port": &o.Port}
	for i := 0; i < len(words); i += 2 {
		name := words[i]
		if i+1 == len(words) {
			return o, usage(name + " needs a value")
		}
		value := words[i+1]
		if name == "--latency" {
			least, most, ok := latency(value)
			if !ok {
				return o, usage(value + " is no latency: seconds, or two with a dash between them, as in 0.1-0.5")
			}
			o.Least, o.Most = least, most
			continue
		}
		n := numbers[name]
		if n == nil {
			return o, usage(fmt.Sprintf("does not know %s; there are --pages, --latency, --limit and --port", name))
		}
		v, err := strconv.Atoi(value)
		if err != nil || v < 0 {
			return o, usage(fmt.Sprintf("%s %s: a number is needed", name, value))
		}
		*n = v
	}
	return o, nil
}

// maxLatency bounds what may be asked for, in seconds.
const maxLatency = 3600

// latency reads "0.2" or "0.1-0.5".
func latency(text string) (least, most time.Duration, ok bool) {
	from, to, between := strings.Cut(text, "-")
	if !between {
		to = from
	}
	a, err1 := strconv.ParseFloat(from, 64)
	b, err2 := strconv.ParseFloat(to, 64)
	if err1 != nil || err2 != nil || !(a >= 0 && b >= a && b <= maxLatency) {
		return 0, 0, false
	}
	return time.Duration(a * 1e9), time.Duration(b * 1e9), true
}
