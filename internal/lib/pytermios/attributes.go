package pytermios

import (
	"golang.org/x/sys/unix"

	"asyncrepl/internal/object"
)

// parts is the length of Python's list of attributes; the special characters are
// the last of it.
const parts = 7

func getAttributes(_ object.Thread, fd int, _ []object.Value) (object.Value, *object.Exception) {
	a, err := unix.IoctlGetTermios(fd, getRequest)
	if err != nil {
		return object.Null, failure(err)
	}
	cc := make([]object.Value, characters)
	for i := range cc {
		var c byte
		if i < len(a.Cc) {
			c = a.Cc[i]
		}
		cc[i] = object.NewBytes([]byte{c})
	}
	if a.Lflag&unix.ICANON == 0 { // then these two are numbers
		for _, i := range []int{unix.VMIN, unix.VTIME} {
			cc[i] = object.Int(int64(a.Cc[i]))
		}
	}
	in, out := speeds(a)
	list := make([]object.Value, 0, parts)
	for _, n := range []int64{int64(a.Iflag), int64(a.Oflag), int64(a.Cflag), int64(a.Lflag), in, out} {
		list = append(list, object.Int(n))
	}
	return object.Of(object.NewList(append(list, object.Of(object.NewList(cc...)))...)), nil
}

func setAttributes(t object.Thread, fd int, args []object.Value) (object.Value, *object.Exception) {
	when, exc := object.IndexInt(t, args[0])
	if exc != nil {
		return object.Null, exc
	}
	list, ok := object.ListOf(args[1])
	if !ok || len(list.Items) != parts {
		return object.Null, object.TypeErrorf("tcsetattr, arg 3: must be %d element list", parts)
	}
	var n [parts - 1]int
	for i := range n {
		if n[i], exc = object.IndexInt(t, list.Items[i]); exc != nil {
			return object.Null, exc
		}
	}
	// What Python does not know about stays as it is.
	a, err := unix.IoctlGetTermios(fd, getRequest)
	if err != nil {
		return object.Null, failure(err)
	}
	set(&a.Iflag, n[0])
	set(&a.Oflag, n[1])
	set(&a.Cflag, n[2])
	set(&a.Lflag, n[3])
	cc, ok := object.ListOf(list.Items[parts-1])
	if !ok || len(cc.Items) != characters {
		return object.Null, object.TypeErrorf("tcsetattr: attributes[6] must be %d element list", characters)
	}
	for i, v := range cc.Items {
		c, ok := character(v)
		if !ok {
			return object.Null, object.TypeErrorf("tcsetattr: elements of attributes must be characters or integers")
		}
		if i < len(a.Cc) {
			a.Cc[i] = c
		}
	}
	req, known := setRequests[when]
	if !known || !setSpeeds(a, int64(n[4]), int64(n[5])) {
		return object.Null, failure(unix.EINVAL)
	}
	return object.None, failure(unix.IoctlSetTermios(fd, req, a))
}

// set assigns a number to a field, which has another type on each system.
func set[T uint32 | uint64](field *T, n int) { *field = T(n) }

// character is a special character: a number or one byte.
func character(v object.Value) (byte, bool) {
	if n, ok := object.IntOf(v); ok {
		return byte(n), true
	}
	b, ok := object.BytesOf(v)
	if !ok || len(b) != 1 {
		return 0, false
	}
	return b[0], true
}
