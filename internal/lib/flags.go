package lib

// Flags are the options of the command line that sys.flags shows; most count
// how often they were given.
type Flags struct {
	Debug, Inspect, Interactive, Optimize, NoUserSite, NoSite, IgnoreEnvironment int
	Verbose, BytesWarning, Quiet, Isolated                                       int

	DevMode, SafePath bool
}
