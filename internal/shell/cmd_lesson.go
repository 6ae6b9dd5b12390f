package shell

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"asyncrepl/internal/lesson"
	"asyncrepl/internal/term"
)

// lessonsCommand lists the lessons in the language of the user.
func lessonsCommand(s *Shell, args string) error {
	if err := noArgs(args); err != nil {
		return err
	}
	if s.config.Lessons == nil {
		return usage("there are none")
	}
	all, err := lesson.List(s.config.Lessons)
	if err != nil {
		return usage(err.Error())
	}
	s.say(Catalogue(lesson.Choose(all, s.config.Lang), s.theme, s.columns()))
	return nil
}

// Catalogue shows a list of lessons, for a screen of cols columns (0: no screen).
func Catalogue(entries []lesson.Entry, theme *term.Theme, cols int) string {
	width := 0
	for _, e := range entries {
		width = max(width, term.Width(e.Name))
	}
	var rows []string
	indent := strings.Repeat(" ", min(width+2, max(cols/4, 2)))
	for _, e := range entries {
		rows = append(rows, wrapped(theme.Paint(term.Command, term.PadRight(e.Name, width))+"  "+e.Title, indent, cols))
		if e.Summary != "" {
			rows = append(rows, theme.Paint(term.Dim, wrapped(indent+e.Summary, indent, cols)))
		}
	}
	return strings.Join(rows, "\n")
}

// Play says how a lesson is played.
type Play struct {
	Lesson    string // a name, or the path of a file
	Auto      bool   // without asking
	KeepGoing bool   // after a step that failed, in automatic play
	Clock     string // as the clock command takes it; empty: unchanged
	Lang      string // empty: the shell's
}

// playCommand opens a lesson.
func playCommand(s *Shell, args string) error {
	p, err := parsePlay(strings.Fields(args))
	if err != nil {
		return err
	}
	return s.open(p)
}

// parsePlay reads the arguments of play.
func parsePlay(words []string) (Play, error) {
	var p Play
	for i := 0; i < len(words); i++ {
		w := words[i]
		value := func() (string, error) {
			if _, v, ok := strings.Cut(w, "="); ok {
				return v, nil
			}
			if i++; i == len(words) {
				return "", usage(w + " needs a value")
			}
			return words[i], nil
		}
		var err error
		switch name, _, _ := strings.Cut(w, "="); name {
		case "--auto":
			p.Auto = true
		case "--keep-going":
			p.KeepGoing = true
		case "--speed":
			if p.Clock, err = value(); err == nil {
				if x, bad := strconv.ParseFloat(p.Clock, 64); bad != nil || !(x > 0) {
					err = usage(fmt.Sprintf("%s is no speed", p.Clock))
				}
			}
		case "--clock":
			p.Clock, err = value()
		case "--lang":
			p.Lang, err = value()
		default:
			if strings.HasPrefix(w, "--") {
				return p, usage(fmt.Sprintf("does not know %s; help play lists the options", w))
			}
			if p.Lesson != "" {
				return p, usage("one lesson at a time")
			}
			p.Lesson = unquote(w)
		}
		if err != nil {
			return p, err
		}
	}
	if p.Lesson == "" {
		return p, usage("which lesson? lessons lists them")
	}
	return p, nil
}

// find reads a lesson by its name or from a file.
func (s *Shell) find(p Play) (*lesson.Lesson, error) {
	if strings.ContainsAny(p.Lesson, `/\`) || lesson.IsFile(p.Lesson) {
		b, err := s.config.Files.ReadFile(p.Lesson)
		if err == nil {
			return lesson.Parse(p.Lesson, string(b))
		}
		if strings.ContainsAny(p.Lesson, `/\`) || s.config.Lessons == nil {
			return nil, fileError(p.Lesson, err)
		}
	}
	if s.config.Lessons == nil {
		return nil, errors.New("there are no lessons")
	}
	lang := p.Lang
	if lang == "" {
		lang = s.config.Lang
	}
	return lesson.Find(s.config.Lessons, p.Lesson, lang)
}

// open begins a lesson.
func (s *Shell) open(p Play) error {
	l, err := s.find(p)
	if err != nil {
		return usage(err.Error())
	}
	if p.Clock != "" {
		if err := setClock(s.py.Loop().Clock(), p.Clock); err != nil {
			return err
		}
	}
	live := !s.paused
	if s.player != nil {
		live = s.player.live
		s.hint("left " + s.player.lesson.Name)
	}
	// A lesson says itself when its loop runs.
	s.paused = true
	s.player = &player{s: s, lesson: l, play: p, live: live}
	s.say(s.theme.Paint(term.Heading, s.wrap(l.Title)))
	if p.Auto {
		return s.player.all()
	}
	s.hint("Enter runs the next step; next, back, skip, list and quit are the lesson's, all else is the shell's. The loop is paused between the steps.")
	s.player.show()
	return nil
}

// PlayArgs is Play with the arguments of the play command.
func (s *Shell) PlayArgs(args []string) int {
	p, err := parsePlay(args)
	if err != nil {
		s.complain("play: " + err.Error())
		return 2
	}
	return s.Play(p)
}

// Play plays a lesson and, unless it is played without asking, goes on with the
// prompt. It returns the exit status and must be called instead of Run.
func (s *Shell) Play(p Play) int {
	defer s.watch()()
	if err := s.open(p); err != nil {
		if !errors.Is(err, errSaid) {
			s.complain("play: " + err.Error())
		}
		return 1
	}
	if p.Auto {
		return s.status
	}
	return s.Run()
}

// lessonCandidates proposes lessons. The catalogue is read-only, so that this
// may run on the editor's goroutine.
func (s *Shell) lessonCandidates() []term.Candidate {
	if s.config.Lessons == nil {
		return nil
	}
	all, err := lesson.List(s.config.Lessons)
	if err != nil {
		return nil
	}
	var cs []term.Candidate
	for _, e := range lesson.Choose(all, s.config.Lang) {
		cs = append(cs, term.Candidate{Insert: e.Name, Detail: e.Title})
	}
	return cs
}
