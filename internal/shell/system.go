package shell

import "fmt"

// system runs a command of the system's shell in the foreground and reports
// whether it ended with 0.
func (s *Shell) system(command string) bool {
	if command == "" {
		s.complain("!: a command of the system's shell has to follow, as in !ls")
		return false
	}
	terminal := s.ed.Interactive()
	if terminal {
		s.ed.Flush()
		s.ed.Suspend()
	}
	exit, err := s.py.System(command, terminal, !s.paused, s.lanes.plain)
	if terminal {
		s.ed.Resume()
	}
	switch {
	case err != nil:
		s.raised(err)
	case exit < 0:
		if terminal {
			s.lanes.plain("\n") // behind the terminal's ^C
		}
		s.hint(fmt.Sprintf("ended by signal %d", -exit))
	case exit > 0:
		s.hint(fmt.Sprintf("exit status %d", exit))
	}
	return err == nil && exit == 0
}
