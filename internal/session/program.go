package session

import (
	"os"
	"slices"

	"asyncrepl/internal/object"
)

// RunProgram runs a program as Session does, in the main module and with no
// loop at the top level, before the shell takes over: a file, or the text if
// file is "". A program that cannot be opened is reported at once.
func (i *Interactive) RunProgram(file, text string) error {
	var b []byte
	if file != "" {
		var err error
		if b, err = os.ReadFile(file); err != nil {
			i.cannotOpen(file, err)
			return nil
		}
	}
	i.asProgram(true)
	defer i.asProgram(false)
	defer i.flush()
	if file == "" {
		return asError(i.runText(text, "<string>"))
	}
	defer i.main.Dict().DelStr("__file__")
	defer i.main.Dict().DelStr("__cached__")
	return asError(i.runFile(file, b))
}

// asProgram takes from the top level what only a shell's has, its loop and the
// name asyncio, or gives it back.
func (i *Interactive) asProgram(on bool) {
	i.host.Interactive = !on
	if on {
		i.current.Session = nil
		i.host.Loops.SetCurrent(nil)
		i.main.Dict().DelStr("asyncio")
		return
	}
	i.Loop()
	if !i.Has("asyncio") {
		_ = i.importAsyncio() // it is loaded: this cannot fail
	}
}

// Missing tells what a NameError or a ModuleNotFoundError is about.
type Missing struct {
	Name   string // the word that means nothing; "" if the error is another one
	Module bool   // it was to be imported
}

// Missing returns the name that err complains of, if it does.
func (i *Interactive) Missing(err error) Missing {
	exc := asException(err)
	switch {
	case exc == nil:
	case exc.Class().IsSubclass(object.NameErrorClass):
		name, _ := exc.SuggestData()
		text, _ := object.StrOf(name)
		return Missing{Name: text}
	case exc.Class().IsSubclass(object.ModuleNotFoundClass):
		_, name := exc.SuggestData()
		text, _ := object.StrOf(name)
		return Missing{Name: text, Module: true}
	}
	return Missing{}
}

// Modules lists the modules that can be imported without a file.
func (i *Interactive) Modules() []string {
	var names []string
	for name := range natives {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}
