package shell

import (
	"errors"
	"strings"
)

// command is one row of the table of commands. The table is all there is to
// know about them: recognition, completion and help read it.
type command struct {
	name     string
	args     string // as shown in help
	doc      string // one line
	detail   string // further lines for help NAME
	examples []string
	repeats  bool // Enter on an empty line runs it again
	urgent   bool // a task that holds the loop does not keep it waiting
	run      func(s *Shell, args string) error
}

// commands returns the table, in the order of help.
func commands() []command {
	return []command{
		{name: "spawn", args: "COROUTINE [as NAME]", doc: "start a task in the background", run: spawnCommand,
			detail:   "Several coroutines, a list or a comprehension start a task each. With as, a\nvariable holds the task.",
			examples: []string{"spawn producer(q)", "spawn consumer(q) as c", "spawn job(i) for i in range(8)"}},
		{name: "cancel", args: "TASK... | all", doc: "ask tasks to end, by number, name or variable", run: cancelCommand,
			detail:   "CancelledError is raised where the task stands; the task may refuse.",
			examples: []string{"cancel 3", "cancel consumer", "cancel all"}},
		{name: "run", args: "[SECONDS | until TASK]", doc: "run the loop: until no task is left, for a time, or until a task ends", run: runCommand,
			detail:   "Ctrl-C ends it; the tasks stay alive.",
			examples: []string{"run", "run 5", "run until consumer"}},
		{name: "pause", doc: "stop the loop between inputs: it moves only in run, step and await", run: pauseCommand,
			examples: []string{"pause"}},
		{name: "resume", doc: "let the loop go on while you type", run: resumeCommand, examples: []string{"resume"}},
		{name: "step", args: "[N]", doc: "make N steps of tasks (1), and say which task stands where", run: stepCommand, repeats: true,
			detail:   "Enter on an empty line steps again.",
			examples: []string{"step", "step 5"}},
		{name: "next", args: "TASK", doc: "make steps until that task has made one", run: nextCommand, repeats: true,
			examples: []string{"next 2", "next consumer"}},
		{name: "until", args: "EXPRESSION", doc: "make steps until an expression is true", run: untilCommand, repeats: true,
			detail: "Ctrl-C ends it.", examples: []string{"until q.full()", "until n > 3"}},
		{name: "break", args: "[FUNCTION | LINE | TASK | off [N]]", doc: "set where continue stops, list that, or take it back", run: breakCommand,
			detail:   "It stops after the step of a task that enters FUNCTION or comes to stand at\nLINE, or after each step of TASK. A step goes on to the next suspension: what\na function does without one is not seen. FILE:LINE names a file; task 3 and\nline 3 tell a number apart.",
			examples: []string{"break producer", "break 8", "break task 3", "break off"}},
		{name: "continue", doc: "make steps until one comes to a break", run: continueCommand, repeats: true,
			detail: "Ctrl-C ends it.", examples: []string{"continue"}},
		{name: "ps", args: "[done | -a | TEXT]", doc: "list the tasks: state, what each waits for, where it stands, age", run: psCommand,
			detail:   "done lists those that have ended, -a both; any other word is looked for in\nthe rows.",
			examples: []string{"ps", "ps done", "ps q.get"}},
		{name: "tree", doc: "show the tasks as a tree: who created whom, who awaits whom", run: treeCommand, examples: []string{"tree"}},
		{name: "where", args: "TASK", doc: "show where a task stands: the chain of awaits, with its lines", run: whereCommand,
			detail: "The chain goes on through the tasks that it waits for.", examples: []string{"where 2", "where consumer"}},
		{name: "show", args: "VALUE", doc: "draw a queue, a lock, an event, a loop: what is in it, who holds it, who waits", run: showCommand,
			examples: []string{"show q", "show lock", "show asyncio.get_event_loop()"}},
		{name: "why", args: "TASK", doc: "say why a task does not go on: what it waits for, and who could end that", run: whyCommand,
			examples: []string{"why consumer", "why 2"}},
		{name: "reset", args: "[--all]", doc: "cancel everything and start a fresh loop", run: resetCommand, urgent: true,
			detail:   "Definitions and values stay; --all forgets them too.",
			examples: []string{"reset", "reset --all"}},
		{name: "clock", args: "[real | virtual | FACTOR]", doc: "show or change how time passes", run: clockCommand,
			detail:   "A factor makes time pass that many times as fast. Virtual time jumps to the\nnext timer, in run, step and await only.",
			examples: []string{"clock", "clock virtual", "clock 10", "clock real"}},
		{name: "serve", args: "[pages | echo | chat | stop] [--pages N] [--latency S] [--limit N] [--port P]",
			doc: "start a server on this machine to practise with", run: serveCommand,
			detail:   "pages are web pages /1, /2 and so on; echo gives lines back; chat passes them on.\nWithout a word it shows what the servers have done; reset ends them.",
			examples: []string{"serve pages --latency 0.1-0.5 --limit 100", "serve", "serve stop"}},
		{name: "lessons", doc: "list the lessons", run: lessonsCommand, examples: []string{"lessons"}},
		{name: "play", args: "LESSON | FILE [--auto] [--speed N] [--clock KIND] [--lang L]", doc: "play a lesson step by step", run: playCommand,
			detail:   "Within a lesson Enter runs the next step; next, back, skip, list and quit are\nthe lesson's own commands. A file is Python with cells (# %%), a Jupyter notebook\n(.ipynb) or Markdown (.md). --keep-going goes on after a step that failed.",
			examples: []string{"play queues", "play queues --auto --clock virtual", "play ./mine.py"}},
		{name: "load", args: "FILE", doc: "run a Python file in this session", run: loadCommand, examples: []string{"load prog.py"}},
		{name: "save", args: "FILE", doc: "write this session's inputs as a lesson file", run: saveCommand, examples: []string{"save session.py"}},
		{name: "history", args: "[N]", doc: "show the last N inputs (20)", run: historyCommand, examples: []string{"history", "history 5"}},
		{name: "help", args: "[COMMAND]", doc: "list the commands, or explain one", run: helpCommand, examples: []string{"help", "help spawn"}},
		{name: "quit", doc: "leave the shell; Ctrl-D does as well", run: quitCommand, urgent: true, examples: []string{"quit"}},
	}
}

// lookup returns the command called name, nil if there is none.
func lookup(name string) *command {
	if name == "" {
		return nil
	}
	all := commands()
	for i := range all {
		if all[i].name == name {
			return &all[i]
		}
	}
	return nil
}

func commandNames() []string {
	var ns []string
	for _, c := range commands() {
		ns = append(ns, c.name)
	}
	return ns
}

// usage is an error that says what is wrong with a command's arguments, in
// words for the user.
type usage string

func (u usage) Error() string { return string(u) }

// errSaid is returned by commands that have said what went wrong.
var errSaid = errors.New("said")

// command runs c and reports whether it went well.
func (s *Shell) command(c *command, args string) bool {
	err := c.run(s, strings.TrimSpace(args))
	if c.repeats && err == nil {
		s.repeat = c.name + " " + strings.TrimSpace(args)
	} else {
		s.repeat = ""
	}
	var u usage
	switch {
	case err == nil:
	case errors.Is(err, errSaid):
	case errors.As(err, &u):
		s.complain(c.name + ": " + string(u))
	default:
		s.raised(err)
	}
	return err == nil
}

// noArgs refuses arguments; empty brackets are none.
func noArgs(args string) error {
	if args != "" && args != "()" {
		return usage("takes no argument")
	}
	return nil
}
