package net

// nameProblems are the numbers and texts of glibc.
var nameProblems = [...]struct {
	code int
	text string
}{
	noName:           {-2, "Name or service not known"},
	tryAgain:         {-3, "Temporary failure in name resolution"},
	badFamily:        {-6, "ai_family not supported"},
	badKind:          {-7, "ai_socktype not supported"},
	badService:       {-8, "Servname not supported for ai_socktype"},
	badAddressFamily: {-9, "Address family for hostname not supported"},
	noAddress:        {-5, "No address associated with hostname"},
}
