package compile

// lookup returns the symbol of a name in the scope being compiled.
func (u *unit) lookup(name string) *symbol {
	mangled := u.cur.mangle(name)
	if y := u.cur.symbols[mangled]; y != nil {
		return y
	}
	// A name the compiler brings in itself, such as __doc__.
	return &symbol{name: mangled, place: u.implicitPlace()}
}

func (u *unit) implicitPlace() place {
	switch {
	case u.cur.kind == classScope:
		return placeName
	case u.cur.unit.kind == moduleScope:
		return u.c.modulePlace()
	}
	return placeGlobal
}

// loadName puts the value of a name into dst.
func (u *unit) loadName(name string, dst int) {
	if name == "__debug__" {
		u.load(dst, true)
		return
	}
	y := u.lookup(name)
	switch y.place {
	case placeLocal:
		// Even onto itself: the value must be there.
		u.emit(MOV, 0, dst, y.reg, 0)
	case placeCell:
		u.emit(GETCELL, 0, dst, y.reg, 0)
	case placeName:
		u.emitWide(GETNAME, dst, 0, u.name(y.name))
	case placeClassCell:
		u.emitWide(GETCLASSCELL, dst, y.reg, u.name(y.name))
	default:
		u.emitWide(GETGLOBAL, dst, 0, u.name(y.name))
	}
}

// localReg returns the register of a name that is a local variable.
func (u *unit) localReg(name string) (int, bool) {
	y := u.cur.symbols[u.cur.mangle(name)]
	if y == nil || y.place != placeLocal {
		return 0, false
	}
	return y.reg, true
}

// storeName binds a name to the value in src.
func (u *unit) storeName(name string, src int) {
	y := u.lookup(name)
	switch y.place {
	case placeLocal:
		u.move(y.reg, src)
	case placeCell, placeClassCell:
		u.emit(SETCELL, 0, y.reg, src, 0)
	case placeName:
		u.emitWide(SETNAME, src, 0, u.name(y.name))
	default:
		u.emitWide(SETGLOBAL, src, 0, u.name(y.name))
	}
}

// deleteName unbinds a name.
func (u *unit) deleteName(name string) {
	y := u.lookup(name)
	switch y.place {
	case placeLocal:
		u.emit(DELLOCAL, 0, y.reg, 0, 0)
	case placeCell, placeClassCell:
		u.emit(DELCELL, 0, y.reg, 0, 0)
	case placeName:
		u.emitWide(DELNAME, 0, 0, u.name(y.name))
	default:
		u.emitWide(DELGLOBAL, 0, 0, u.name(y.name))
	}
}
