package lesson

import (
	"strings"
	"testing"
	"testing/fstest"
)

func shelf() fstest.MapFS {
	file := func(text string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(text)} }
	return fstest.MapFS{
		"queues.en.py": file("# ---\n# title: Queues\n# ---\n# %%\nx\n"),
		"queues.fr.py": file("# ---\n# title: Les files\n# ---\n# %%\nx\n"),
		"locks.de.py":  file("# %% [markdown]\n# # Sperren\n# %%\nx\n"),
		"plain.py":     file("# %%\nx\n"),
		"embed.go":     file("package scripts"),
	}
}

func TestList(t *testing.T) {
	entries, err := List(shelf())
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range entries {
		got = append(got, e.Name+"/"+e.Lang+"/"+e.Title)
	}
	want := "locks/de/Sperren plain//plain queues/en/Queues queues/fr/Les files"
	if s := strings.Join(got, " "); s != want {
		t.Errorf("got %s, want %s", s, want)
	}
}

func TestFind(t *testing.T) {
	tests := []struct{ name, lang, want, err string }{
		{"queues", "fr", "queues.fr.py", ""},
		{"queues", "en", "queues.en.py", ""},
		{"queues", "", "queues.en.py", ""},
		{"queues", "it", "queues.en.py", ""},
		{"queues.fr", "en", "queues.fr.py", ""},
		{"queues.fr.py", "en", "queues.fr.py", ""},
		{"queues.it", "en", "", `"queues" does not exist in the language "it"`},
		{"locks", "fr", "locks.de.py", ""},
		{"plain", "fr", "plain.py", ""},
		{"queus", "fr", "", `did you mean "queues"?`},
		{"q", "fr", "", `did you mean "queues"?`},
		{"streams", "fr", "", "there are: locks, plain, queues"},
	}
	for _, test := range tests {
		l, err := Find(shelf(), test.name, test.lang)
		switch {
		case err != nil && (test.err == "" || !strings.Contains(err.Error(), test.err)):
			t.Errorf("%s in %q: %v", test.name, test.lang, err)
		case err == nil && l.File != test.want:
			t.Errorf("%s in %q: got %s, want %s %s", test.name, test.lang, l.File, test.want, test.err)
		}
	}
}

func TestBrokenCatalogue(t *testing.T) {
	fsys := shelf()
	fsys["bad.py"] = &fstest.MapFile{Data: []byte("# %% interrupt=x\ny\n")}
	if _, err := List(fsys); err == nil || !strings.HasPrefix(err.Error(), "bad.py:1: ") {
		t.Errorf("got %v", err)
	}
}

func TestLocale(t *testing.T) {
	tests := []struct {
		env  map[string]string
		want string
	}{
		{nil, ""},
		{map[string]string{"LANG": "fr_FR.UTF-8"}, "fr"},
		{map[string]string{"LANG": "fr_FR.UTF-8", "LC_MESSAGES": "de"}, "de"},
		{map[string]string{"LANG": "fr_FR.UTF-8", "LC_MESSAGES": "de", "LC_ALL": "en_GB"}, "en"},
		{map[string]string{"LANG": "fr_FR.UTF-8", "LC_ALL": "C.UTF-8"}, ""},
		{map[string]string{"LANG": "POSIX"}, ""},
		{map[string]string{"LANG": "fr", "LC_ALL": ""}, "fr"},
		{map[string]string{"LANG": "ca@valencia"}, "ca"},
		{map[string]string{"LANG": "éé"}, ""},
	}
	for _, test := range tests {
		if got := Locale(func(name string) string { return test.env[name] }); got != test.want {
			t.Errorf("%v: got %q, want %q", test.env, got, test.want)
		}
	}
}

func TestNearest(t *testing.T) {
	names := []string{"queues", "locks", "streams"}
	for name, want := range map[string]string{
		"queues": "queues", "QUEUES": "queues", "qeuues": "queues", "quueus": "queues", "lock": "locks",
		"s": "streams", "": "", "xyz": "", "queueueueues": "", strings.Repeat("q", 1000): "",
	} {
		if got := Nearest(name, names); got != want {
			t.Errorf("%.20q: got %q, want %q", name, got, want)
		}
	}
}
