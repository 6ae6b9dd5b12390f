package pypwd

import (
	"os"
	"strconv"
	"strings"

	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
)

// database is one of the two modules.
type database struct {
	module, doc string
	file        string
	class       *object.Class
	// kinds says for each field of a line what it is: text, number or list.
	kinds string
	// byName, byID and all are the functions; id is what a number is called.
	byName, byID, all, id string
}

var databases = []*database{
	{
		module: "pwd", doc: "The users of this machine.", file: "/etc/passwd", kinds: "ttnnttt",
		class: object.NewStructSeqClass("pwd", "struct_passwd", "A user, by the fields of a line in the password file.", 7,
			[]string{"pw_name", "pw_passwd", "pw_uid", "pw_gid", "pw_gecos", "pw_dir", "pw_shell"}),
		byName: "getpwnam", byID: "getpwuid", all: "getpwall", id: "uid",
	},
	{
		module: "grp", doc: "The groups of users on this machine.", file: "/etc/group", kinds: "ttnl",
		class: object.NewStructSeqClass("grp", "struct_group", "A group, by the fields of a line in the group file.", 4,
			[]string{"gr_name", "gr_passwd", "gr_gid", "gr_mem"}),
		byName: "getgrnam", byID: "getgrgid", all: "getgrall", id: "gid",
	},
}

// Modules are pwd and grp.
var Modules = func() (ms []*lib.Module) {
	for _, d := range databases {
		ms = append(ms, &lib.Module{Name: d.module, Doc: d.doc, Load: d.load})
	}
	return ms
}()

func (d *database) load(_ *lib.Host, m *object.Module) *object.Exception {
	lib.AddFunctions(m, []object.Method{
		{Name: d.byName, Sig: "(name, /)", Doc: "The entry with this name.", Fn: d.named},
		{Name: d.byID, Sig: "(id, /)", Doc: "The entry with this number.", Fn: d.numbered},
		{Name: d.all, Sig: "()", Doc: "All entries, in the order of the file.", Fn: func(t object.Thread, _ []object.Value) (object.Value, *object.Exception) {
			return object.Of(object.NewList(d.entries(t, func([]string) bool { return true })...)), nil
		}},
	})
	lib.AddClasses(m, d.class)
	return nil
}

func (d *database) named(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	name, ok := object.StrOf(a[0])
	if !ok {
		return object.Null, object.TypeErrorf("%s() argument must be str, not %s", d.byName, a[0].Class().Name)
	}
	raw, exc := object.EncodeFS(t, name)
	if exc != nil {
		return object.Null, exc
	}
	if strings.IndexByte(raw, 0) >= 0 {
		return object.Null, object.ValueErrorf("embedded null byte")
	}
	if found := d.entries(t, func(f []string) bool { return f[0] == raw }); len(found) > 0 {
		return found[0], nil
	}
	shown, exc := object.Repr(t, a[0])
	if exc != nil {
		return object.Null, exc
	}
	return object.Null, object.Errorf(object.KeyErrorClass, "%s(): name not found: %s", d.byName, shown)
}

func (d *database) numbered(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	if _, ok := object.LookupSpecial(a[0], "__index__"); !ok {
		return object.Null, object.TypeErrorf("%s should be integer, not %s", d.id, a[0].Class().Name)
	}
	number, exc := object.Index(t, a[0])
	if exc != nil {
		return object.Null, exc
	}
	text, exc := object.Repr(t, number)
	if exc != nil {
		return object.Null, exc
	}
	if found := d.entries(t, func(f []string) bool { return f[2] == text }); len(found) > 0 {
		return found[0], nil
	}
	return object.Null, object.Errorf(object.KeyErrorClass, "%s(): %s not found: %s", d.byID, d.id, text)
}

// entries reads the file anew: it may have changed. Lines that are no entries
// are left out.
func (d *database) entries(t object.Thread, wanted func(fields []string) bool) []object.Value {
	text, err := os.ReadFile(d.file)
	if err != nil {
		return nil
	}
	var out []object.Value
	for line := range strings.Lines(string(text)) {
		fields := strings.Split(strings.TrimRight(line, "\n"), ":")
		if len(fields) != len(d.kinds) || !wanted(fields) {
			continue
		}
		if values, ok := d.values(t, fields); ok {
			out = append(out, object.NewStructSeq(d.class, values...))
		}
	}
	return out
}

func (d *database) values(t object.Thread, fields []string) ([]object.Value, bool) {
	values := make([]object.Value, len(fields))
	for i, f := range fields {
		switch d.kinds[i] {
		case 't':
			values[i] = lib.FileName(t, f)
		case 'n':
			n, err := strconv.ParseUint(f, 10, 32)
			if err != nil {
				return nil, false
			}
			values[i] = object.Int(int64(n))
		default:
			var members []object.Value
			for name := range strings.SplitSeq(f, ",") {
				if name != "" {
					members = append(members, lib.FileName(t, name))
				}
			}
			values[i] = object.Of(object.NewList(members...))
		}
	}
	return values, true
}
