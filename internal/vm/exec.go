package vm

import "asyncrepl/internal/object"

// RunCode runs a module, or code of exec() and eval(), to its end and returns
// its value. Names live in locals if that is not nil, else in globals.
func (t *Thread) RunCode(code *Code, globals, locals *object.Dict) (object.Value, *object.Exception) {
	in := object.Null
	if locals != nil {
		in = object.Of(locals)
	}
	return t.RunCodeIn(code, globals, in)
}

// RunClosure runs code that has free variables, given as cells.
func (t *Thread) RunClosure(code *Code, globals *object.Dict, locals object.Value, cells []*object.Cell) (object.Value, *object.Exception) {
	f, exc := t.codeFrame(code, globals, locals)
	if exc != nil {
		return object.Null, exc
	}
	for i, c := range cells {
		f.regs[code.NumLocals+len(code.CellNames)+i] = object.Of(c)
	}
	f.fn.closure = cells
	return t.nested(f)
}

// RunCodeIn is RunCode with any mapping as locals, Null for none.
func (t *Thread) RunCodeIn(code *Code, globals *object.Dict, locals object.Value) (object.Value, *object.Exception) {
	f, exc := t.codeFrame(code, globals, locals)
	if exc != nil {
		return object.Null, exc
	}
	return t.nested(f)
}

// Coroutine makes the coroutine of module code that awaits at its top level.
func (t *Thread) Coroutine(code *Code, globals *object.Dict) (*Gen, *object.Exception) {
	f, exc := t.codeFrame(code, globals, object.Null)
	if exc != nil {
		return nil, exc
	}
	return t.newGen(f, coroutine), nil
}

func (t *Thread) codeFrame(code *Code, globals *object.Dict, locals object.Value) (*Frame, *object.Exception) {
	fn := NewFunction(code, globals, t.builtinsOf(globals))
	f := newFrame(fn)
	if locals.IsNull() {
		locals = object.Of(globals)
	}
	f.more().ns = newNamespace(locals)
	if t.frame != nil {
		if f.depth = t.frame.depth + 1; f.depth > t.limit {
			f.release()
			return nil, t.recursionError()
		}
	}
	return f, nil
}

// builtinsOf returns the builtins that code with these globals sees.
func (t *Thread) builtinsOf(globals *object.Dict) *object.Dict {
	if v, ok := globals.GetStr("__builtins__"); ok {
		switch b := v.Object().(type) {
		case *object.Module:
			return b.Dict()
		case *object.Dict:
			return b
		}
	}
	return t.in.Builtins
}

// Position returns the file and line of the frame that a warning with the
// given stack level is about; 1 is the innermost Python frame.
func (t *Thread) Position(stackLevel int) (file string, line int) {
	f := t.frame
	for ; f != nil; f = f.back {
		if f.code.native {
			continue
		}
		if stackLevel--; stackLevel <= 0 {
			break
		}
	}
	if f == nil {
		return "sys", 1
	}
	return f.code.Filename(), int(f.code.PositionAt(max(int(f.pc)-1, 0)).Line)
}

// LoopState returns what SetLoopState was given: what the event loop library
// keeps for each thread.
func (t *Thread) LoopState() any { return t.loops }

// SetLoopState sets what LoopState returns.
func (t *Thread) SetLoopState(s any) { t.loops = s }
