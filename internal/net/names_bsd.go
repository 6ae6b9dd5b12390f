//go:build darwin || freebsd || netbsd || openbsd || dragonfly

package net

// nameProblems are the numbers and texts of the BSDs.
var nameProblems = [...]struct {
	code int
	text string
}{
	noName:           {8, "nodename nor servname provided, or not known"},
	tryAgain:         {2, "Temporary failure in name resolution"},
	badFamily:        {5, "ai_family not supported"},
	badKind:          {10, "ai_socktype not supported"},
	badService:       {9, "servname not supported for ai_socktype"},
	badAddressFamily: {1, "Address family for hostname not supported"},
	noAddress:        {8, "nodename nor servname provided, or not known"},
}
