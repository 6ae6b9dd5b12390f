package zoneinfo

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// databases are where systems keep their time zones.
var databases = []string{"/usr/share/zoneinfo", "/usr/share/lib/zoneinfo", "/usr/lib/locale/TZ", "/etc/zoneinfo"}

// names are the zones of the system's database.
func names() []string {
	var out []string
	for _, dir := range databases {
		if _, err := os.Stat(dir); err != nil {
			continue
		}
		_ = filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
			if err != nil {
				return nil //nolint // an unreadable directory has no names
			}
			rel, _ := filepath.Rel(dir, path)
			if d.IsDir() {
				if rel == "posix" || rel == "right" {
					return filepath.SkipDir
				}
				return nil
			}
			if !strings.Contains(rel, ".") && rel != "posixrules" && rel[0] >= 'A' && rel[0] <= 'Z' {
				out = append(out, filepath.ToSlash(rel))
			}
			return nil
		})
		break
	}
	return out
}
