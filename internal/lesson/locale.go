package lesson

import "strings"

// Locale returns the language the environment asks for, "fr" for
// LANG=fr_FR.UTF-8, and "" if it asks for none. getenv is os.Getenv or a
// stand-in. Of LC_ALL, LC_MESSAGES and LANG the first that is set and not
// empty decides, as POSIX has it; C and POSIX ask for no language.
func Locale(getenv func(string) string) string {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		value := getenv(name)
		if value == "" {
			continue
		}
		if end := strings.IndexAny(value, "_.@-"); end >= 0 {
			value = value[:end]
		}
		if isLang(value) {
			return strings.ToLower(value)
		}
		return ""
	}
	return ""
}

// isLang tells whether s looks like a language code: two or three letters.
func isLang(s string) bool {
	if len(s) != 2 && len(s) != 3 {
		return false
	}
	for _, c := range []byte(s) {
		if c|0x20 < 'a' || c|0x20 > 'z' {
			return false
		}
	}
	return true
}
