package net

import (
	"bufio"
	"os"
	"strconv"
	"strings"
	"sync"
)

// nameProblem is why a name could not be resolved.
type nameProblem int

const (
	noName nameProblem = iota
	tryAgain
	badFamily
	badKind
	badService
	badAddressFamily
	noAddress
)

func nameError(p nameProblem) error {
	row := nameProblems[p]
	return &NameError{Code: row.code, Text: row.text}
}

// services are the names of ports, from the system's list.
var services = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	f, err := os.Open("/etc/services")
	if err != nil {
		return m
	}
	defer f.Close()
	for lines := bufio.NewScanner(f); lines.Scan(); {
		text, _, _ := strings.Cut(lines.Text(), "#")
		if fields := strings.Fields(text); len(fields) >= 2 {
			if _, dup := m[fields[1]]; !dup {
				m[fields[1]] = fields[0]
			}
		}
	}
	return m
})

// serviceName returns the name of a port, "" if it has none.
func serviceName(port int, datagram bool) string {
	network := "/tcp"
	if datagram {
		network = "/udp"
	}
	return services()[strconv.Itoa(port)+network]
}
