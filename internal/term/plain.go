package term

import (
	"bufio"
	"io"
	"os"
	"strings"
	"sync"
)

// plain reads lines and prints text as it is: for pipes, files and terminals
// without escape sequences. It shows prompts only when its input is a terminal.
type plain struct {
	cfg     Config
	prompts bool

	outMu  sync.Mutex
	lines  chan string // one line with its newline; closed at the end of the input
	want   chan struct{}
	intr   chan struct{}
	stop   chan struct{}
	once   sync.Once
	in     *waker
	mu     sync.Mutex // guards prompt
	blocks Prompt
}

// NewPlain returns the plain line reader on cfg.In and cfg.Out.
func NewPlain(cfg Config) Editor {
	p := &plain{
		cfg:     cfg,
		prompts: IsTerminal(cfg.In),
		lines:   make(chan string),
		want:    make(chan struct{}, 1),
		intr:    make(chan struct{}, 1),
		stop:    make(chan struct{}),
	}
	var src io.Reader = cfg.In
	if w, err := newWaker(cfg.In); err == nil {
		p.in = w
		src = waitingReader{w, p.stop}
	}
	go p.pump(bufio.NewReader(src))
	return p
}

// waitingReader reads a file and gives up when stop is closed.
type waitingReader struct {
	*waker
	stop <-chan struct{}
}

func (r waitingReader) Read(b []byte) (int, error) {
	for {
		select {
		case <-r.stop:
			return 0, io.EOF
		default:
		}
		if r.wait(true, -1) {
			if n, err := r.read(b); n > 0 || err != nil {
				return n, err
			}
		}
	}
}

// pump reads a line for each that is wanted: nothing is taken from a terminal
// before somebody asks.
func (p *plain) pump(in *bufio.Reader) {
	defer close(p.lines)
	if p.in != nil {
		defer p.in.close()
	}
	for {
		select {
		case <-p.want:
		case <-p.stop:
			return
		}
		line, err := in.ReadString('\n')
		if line != "" {
			select {
			case p.lines <- line:
			case <-p.stop:
				return
			}
		}
		if err != nil {
			return
		}
	}
}

func (p *plain) line(prompt string) (string, error) {
	if p.prompts {
		p.PrintAbove(prompt)
	}
	select {
	case p.want <- struct{}{}:
	default: // an interrupted read has asked already
	}
	select {
	case l, ok := <-p.lines:
		if !ok {
			select {
			case <-p.stop:
				return "", ErrClosed
			default:
				return "", io.EOF
			}
		}
		return l, nil
	case <-p.intr:
		return "", ErrInterrupt
	case <-p.stop:
		return "", ErrClosed
	}
}

func (p *plain) ReadBlock() (string, error) {
	drainIntr(p.intr)
	pr := p.prompt()
	text, prompt := "", pr.Status+pr.Main
	for {
		l, err := p.line(prompt)
		switch {
		case err == io.EOF && text != "":
			return strings.TrimSuffix(text, "\n"), nil
		case err == ErrInterrupt:
			return "", &InterruptError{Dropped: text != "", Text: text}
		case err != nil:
			return "", err
		}
		text += strings.TrimSuffix(strings.TrimSuffix(l, "\n"), "\r")
		if i := strings.LastIndexByte(text, '\n'); strings.TrimSpace(text[i+1:]) == "" {
			text = text[:i+1]
		}
		if p.cfg.More == nil || !p.cfg.More(text) {
			return text, nil
		}
		text += "\n"
		prompt = p.prompt().Cont
	}
}

func (p *plain) ReadLine(prompt string) (string, error) {
	drainIntr(p.intr)
	if !p.prompts {
		p.PrintAbove(prompt)
	}
	l, err := p.line(prompt)
	if err == ErrInterrupt {
		err = &InterruptError{}
	}
	return strings.TrimSuffix(l, "\n"), err
}

func drainIntr(c <-chan struct{}) {
	select {
	case <-c:
	default:
	}
}

func (p *plain) Interrupt() {
	select {
	case p.intr <- struct{}{}:
	default:
	}
}

func (p *plain) SetPrompt(pr Prompt) {
	p.mu.Lock()
	p.blocks = pr
	p.mu.Unlock()
}

func (p *plain) prompt() Prompt {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.blocks
}

func (p *plain) PrintAbove(text string) {
	p.outMu.Lock()
	defer p.outMu.Unlock()
	io.WriteString(p.cfg.Out, text)
}

func (p *plain) Size() (cols, rows int) {
	if p.cfg.Out == nil {
		return ScreenSize(os.Stdout)
	}
	return ScreenSize(p.cfg.Out)
}

func (p *plain) Flush()            {}
func (p *plain) Hint(string)       {}
func (p *plain) Remember(string)   {}
func (p *plain) DropTypeahead()    {}
func (p *plain) Suspend()          {}
func (p *plain) Resume()           {}
func (p *plain) Restore()          {}
func (p *plain) Interactive() bool { return false }

func (p *plain) Close() error {
	p.once.Do(func() {
		close(p.stop)
		if p.in != nil {
			p.in.wake()
		}
	})
	return nil
}
