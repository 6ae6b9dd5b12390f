package shell

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"asyncrepl/internal/lesson"
	"asyncrepl/internal/session"
	"asyncrepl/internal/syntax"
	"asyncrepl/internal/trace"
)

// spawnCommand starts tasks.
func spawnCommand(s *Shell, args string) error {
	expr, name := cutAs(args)
	if expr == "" {
		return usage("needs a coroutine, as in: spawn producer(q)")
	}
	v, err := s.py.Evaluate(bracketed(expr))
	if err != nil {
		return err
	}
	coros, err := s.coroutines(expr, v)
	if err != nil {
		return err
	}
	if name != "" && len(coros) != 1 {
		return usage(fmt.Sprintf("as needs one coroutine, not %d", len(coros)))
	}
	for _, c := range coros {
		t, err := s.py.Spawn(c)
		if err != nil {
			return err
		}
		if name != "" {
			s.py.Bind(name, t)
		}
		if e := s.table.Of(t); e != nil {
			s.say(e.Label())
		}
	}
	return nil
}

// bracketed puts brackets around a comprehension, which is no expression
// without.
func bracketed(expr string) string {
	depth := 0
	for _, t := range syntax.Scan(expr) {
		switch t.Kind {
		case syntax.LParen, syntax.LBracket, syntax.LBrace:
			depth++
		case syntax.RParen, syntax.RBracket, syntax.RBrace:
			depth--
		case syntax.KwFor, syntax.KwAsync:
			if depth == 0 {
				return "(" + expr + ")"
			}
		}
	}
	return expr
}

// cutAs splits "EXPR as NAME".
func cutAs(args string) (expr, name string) {
	i := strings.LastIndex(args, " as ")
	if i < 0 {
		return strings.TrimSpace(args), ""
	}
	name = strings.TrimSpace(args[i+4:])
	if !syntax.IsIdentifier(name) || syntax.IsKeyword(name) {
		return strings.TrimSpace(args), ""
	}
	return strings.TrimSpace(args[:i]), name
}

// coroutines returns the coroutines in the value of expr, or says what the
// value is instead.
func (s *Shell) coroutines(expr string, v any) ([]any, error) {
	what := s.py.Classify(v)
	switch what.Kind {
	case session.CoroutineValue:
		return []any{v}, nil
	case session.CoroutineFunction:
		call := expr + "()"
		if a, err := s.py.About(expr); err == nil {
			call = shortestCall(expr, a.Signature)
		}
		return nil, usage(fmt.Sprintf("%s is a coroutine function; call it: spawn %s", expr, call))
	case session.TaskValue:
		return nil, usage(fmt.Sprintf("%s is a task already", expr))
	case session.ItemsValue:
		items, err := what.Items()
		if err != nil {
			return nil, err
		}
		for i, item := range items {
			if s.py.Classify(item).Kind != session.CoroutineValue {
				return nil, usage(fmt.Sprintf("item %d of %s is no coroutine but %s", i, expr, article(s.py.Classify(item).Type)))
			}
		}
		if len(items) == 0 {
			return nil, usage(fmt.Sprintf("%s is empty", expr))
		}
		return items, nil
	}
	return nil, usage(fmt.Sprintf("%s is no coroutine but %s; spawn takes the call of an async def function", expr, article(what.Type)))
}

// shortestCall is a call of the function expr with the parameters that its
// signature does not give a default.
func shortestCall(expr, signature string) string {
	_, params, _ := strings.Cut(strings.TrimSuffix(signature, ")"), "(")
	var needed []string
	for p := range strings.SplitSeq(params, ", ") {
		if p != "" && p[0] != '*' && p != "/" && !strings.Contains(p, "=") {
			needed = append(needed, p)
		}
	}
	return expr + "(" + strings.Join(needed, ", ") + ")"
}

// article puts a or an before a noun.
func article(noun string) string {
	if noun != "" && strings.ContainsRune("aeiou", rune(noun[0])) {
		return "an " + noun
	}
	return "a " + noun
}

func isNumber(s string) bool {
	_, err := strconv.Atoi(s)
	return err == nil
}

// taskNamed returns the pending task that a bare word means: a number, or a
// name that no variable bears; nil if there is none.
func (s *Shell) taskNamed(word string) *trace.Entry {
	if n, err := strconv.Atoi(word); err == nil {
		return s.table.ByNumber(n)
	}
	if s.py.Has(word) {
		return nil
	}
	return s.table.ByName(s.py.Loop(), word)
}

// taskArg returns the pending task that an argument of a command means: a number,
// an expression whose value is a task, or a name, which a variable that holds
// something else (the coroutine function, as a rule) does not hide.
func (s *Shell) taskArg(arg string) (*trace.Entry, error) {
	if e := s.taskNamed(arg); e != nil {
		return e, nil
	}
	if isNumber(arg) || !s.py.Has(arg) && isTaskName(arg) && !s.py.Builtin(arg) {
		return nil, usage(s.noTask(arg))
	}
	v, err := s.py.Evaluate(arg)
	if err != nil {
		return nil, err
	}
	what := s.py.Classify(v)
	if what.Kind != session.TaskValue {
		if e := s.table.ByName(s.py.Loop(), arg); e != nil {
			return e, nil
		}
		if isTaskName(arg) && s.goneName(arg) {
			return nil, usage(s.noTask(arg))
		}
		return nil, usage(fmt.Sprintf("%s is no task but %s", arg, article(what.Type)))
	}
	if e := s.table.Of(what.Task); e != nil {
		return e, nil
	}
	return nil, usage(fmt.Sprintf("%s has ended", arg))
}

// isTaskName tells whether arg could be the name of a task: job or job-2.
func isTaskName(arg string) bool {
	if base, n, ok := strings.Cut(arg, "-"); ok && isNumber(n) {
		arg = base
	}
	return syntax.IsIdentifier(arg)
}

// goneName tells whether a task of that name has ended.
func (s *Shell) goneName(name string) bool {
	return slices.ContainsFunc(s.table.Gone(s.py.Loop()), func(g trace.Gone) bool { return g.Name == name })
}

// noTask says why there is no such task.
func (s *Shell) noTask(arg string) string {
	l := s.py.Loop()
	n, _ := strconv.Atoi(arg)
	for _, g := range s.table.Gone(l) {
		if g.Number == n || g.Name == arg {
			return fmt.Sprintf("task [%d] %s has %s", g.Number, g.Name, gonePhrase[g.End])
		}
	}
	es := s.table.List(l)
	if len(es) == 0 {
		return fmt.Sprintf("no task %s; none is alive", arg)
	}
	var ns []string
	for _, e := range es {
		ns = append(ns, e.Name)
	}
	if near := lesson.Nearest(arg, ns); near != "" && !isNumber(arg) {
		return fmt.Sprintf("no task %s; did you mean %s?", arg, near)
	}
	return fmt.Sprintf("no task %s; ps lists those alive", arg)
}

var gonePhrase = map[trace.End]string{
	trace.Returned: "finished", trace.Failed: "failed", trace.WasCancelled: "been cancelled",
}

// cancelCommand cancels tasks.
func cancelCommand(s *Shell, args string) error {
	if args == "" {
		return usage("which task? a number, a name, a variable, or all")
	}
	var es []*trace.Entry
	if args == "all" && !s.py.Has("all") {
		if es = s.table.List(s.py.Loop()); len(es) == 0 {
			return usage("no task is alive")
		}
	} else {
		for _, a := range splitArgs(args) {
			e, err := s.taskArg(a)
			if err != nil {
				return err
			}
			es = append(es, e)
		}
	}
	for _, e := range es {
		if _, err := e.Task.Waitable().CancelWait(s.py.Thread(), nil); err != nil {
			return err
		}
		s.say(e.Label() + ": cancel requested")
	}
	return nil
}

// splitArgs splits at commas and blanks outside of brackets and strings.
func splitArgs(args string) []string {
	var out []string
	depth, from := 0, 0
	cut := func(to, next int) {
		if a := strings.TrimSpace(args[from:to]); a != "" {
			out = append(out, a)
		}
		from = next
	}
	toks := syntax.Scan(args)
	end := 0
	for _, t := range toks {
		at := int(t.From)
		if depth == 0 && at > end && end > from {
			if prev := args[end-1]; prev != '.' && t.Kind != syntax.Dot {
				cut(end, at)
			}
		}
		switch t.Kind {
		case syntax.LParen, syntax.LBracket, syntax.LBrace:
			depth++
		case syntax.RParen, syntax.RBracket, syntax.RBrace:
			depth--
		case syntax.Comma:
			if depth == 0 {
				cut(at, int(t.To))
			}
		}
		end = max(end, int(t.To))
	}
	cut(len(args), len(args))
	return out
}
