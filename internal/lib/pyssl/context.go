package pyssl

import (
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	stdnet "net"
	"slices"
	"sync"
	"time"
)

// The verify modes.
const (
	certNone = iota
	certOptional
	certRequired
)

// Settings is what connections are made with.
type Settings struct {
	chain      *tls.Certificate
	roots      *x509.CertPool // nil: nobody is trusted
	authority  []*x509.Certificate
	mode       int
	checkHost  bool
	min, max   uint16 // 0: whatever there is
	protocols  []string
	suites     []uint16 // nil: the usual ones
	noTickets  bool
	systemRoot bool
	version    int // counts the changes
}

// Snapshot returns a copy that changes no more, to be used on other goroutines, and
// how often the settings had been changed.
func (s *Settings) Snapshot() (copy *Settings, version int) {
	c := *s
	return &c, s.version
}

// Default are the settings of clients that say nothing: servers have to show a
// certificate of their name that the system believes.
var Default = sync.OnceValue(func() *Settings {
	s := &Settings{mode: certRequired, checkHost: true, min: tls.VersionTLS12}
	s.addSystemRoots()
	return s
})

// Insecure are the settings of clients that believe everybody.
var Insecure = sync.OnceValue(func() *Settings { return &Settings{min: tls.VersionTLS12} })

// addRoots trusts certificates.
func (s *Settings) addRoots(certs []*x509.Certificate) {
	pool := x509.NewCertPool()
	if s.roots != nil {
		pool = s.roots.Clone() // others may be reading
	}
	s.roots = pool
	for _, c := range certs {
		pool.AddCert(c)
		if !slices.ContainsFunc(s.authority, c.Equal) {
			s.authority = append(s.authority, c)
		}
	}
}

// addSystemRoots trusts whom the operating system trusts.
func (s *Settings) addSystemRoots() {
	if s.systemRoot {
		return
	}
	s.systemRoot = true
	pool, err := x509.SystemCertPool()
	if err != nil {
		return // a system without certificates trusts nobody
	}
	for _, c := range s.authority {
		pool.AddCert(c)
	}
	s.roots = pool
}

// Config makes the configuration of one connection. host is whom a client wants to
// talk to, "" if it does not say.
func (s *Settings) Config(server bool, host string) *tls.Config {
	c := &tls.Config{
		MinVersion: s.min, MaxVersion: s.max, CipherSuites: s.suites, NextProtos: s.protocols,
		InsecureSkipVerify: true, ServerName: host, SessionTicketsDisabled: s.noTickets,
	}
	if s.chain != nil {
		c.Certificates = []tls.Certificate{*s.chain}
	}
	c.VerifyConnection = func(cs tls.ConnectionState) error {
		if s.mode == certNone || len(cs.PeerCertificates) == 0 {
			return nil
		}
		return s.check(cs.PeerCertificates, server, host)
	}
	if !server {
		// A client that is asked for a certificate sends what it has.
		c.GetClientCertificate = func(*tls.CertificateRequestInfo) (*tls.Certificate, error) {
			if s.chain == nil {
				return &tls.Certificate{}, nil
			}
			return s.chain, nil
		}
		return c
	}
	switch s.mode {
	case certOptional:
		c.ClientAuth, c.ClientCAs = tls.RequestClientCert, s.roots
	case certRequired:
		c.ClientAuth, c.ClientCAs = tls.RequireAnyClientCert, s.roots
	}
	return c
}

// forClient is Config for a client that has said hello: protocols it does not know
// are not insisted on.
func (s *Settings) forClient(hello *tls.ClientHelloInfo) *tls.Config {
	c := s.Config(true, "")
	common := func(p string) bool { return slices.Contains(hello.SupportedProtos, p) }
	if !slices.ContainsFunc(c.NextProtos, common) {
		c.NextProtos = nil
	}
	return c
}

// verifyError says why a certificate is not believed, with OpenSSL's number.
type verifyError struct {
	code int
	text string
}

func (e *verifyError) Error() string { return e.text }

// check verifies the peer's certificates.
func (s *Settings) check(chain []*x509.Certificate, server bool, host string) error {
	roots := s.roots
	if roots == nil {
		roots = x509.NewCertPool()
	}
	opts := x509.VerifyOptions{Roots: roots, Intermediates: x509.NewCertPool(), KeyUsages: []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth}}
	if server {
		opts.KeyUsages[0] = x509.ExtKeyUsageClientAuth
	}
	for _, c := range chain[1:] {
		opts.Intermediates.AddCert(c)
	}
	leaf := chain[0]
	if _, err := leaf.Verify(opts); err != nil {
		return s.refused(chain, err)
	}
	if !s.checkHost || host == "" || server {
		return nil
	}
	if err := leaf.VerifyHostname(host); err != nil {
		if stdnet.ParseIP(host) != nil {
			return &verifyError{64, fmt.Sprintf("IP address mismatch, certificate is not valid for '%s'.", host)}
		}
		return &verifyError{62, fmt.Sprintf("Hostname mismatch, certificate is not valid for '%s'.", host)}
	}
	return nil
}

// refused finds OpenSSL's number and words for an error of x509.
func (s *Settings) refused(chain []*x509.Certificate, err error) error {
	var invalid x509.CertificateInvalidError
	if errors.As(err, &invalid) {
		switch invalid.Reason {
		case x509.Expired:
			if time.Now().Before(invalid.Cert.NotBefore) {
				return &verifyError{9, "certificate is not yet valid"}
			}
			return &verifyError{10, "certificate has expired"}
		case x509.NotAuthorizedToSign:
			return &verifyError{79, "invalid CA certificate"}
		case x509.TooManyIntermediates:
			return &verifyError{25, "path length constraint exceeded"}
		case x509.IncompatibleUsage:
			return &verifyError{26, "unsuitable certificate purpose"}
		}
		return &verifyError{1, invalid.Error()}
	}
	last := chain[len(chain)-1]
	self := func(c *x509.Certificate) bool { return string(c.RawIssuer) == string(c.RawSubject) }
	switch {
	case len(chain) == 1 && self(last):
		return &verifyError{18, "self-signed certificate"}
	case self(last):
		return &verifyError{19, "self-signed certificate in certificate chain"}
	}
	return &verifyError{20, "unable to get local issuer certificate"}
}
