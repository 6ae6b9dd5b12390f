package pyssl

import (
	"crypto/tls"
	"strings"
)

// suite is a cipher suite by OpenSSL's name.
type suite struct {
	name, version string
	bits          int
}

// suiteOf translates the name of a suite: those of TLS 1.3 are the same everywhere,
// TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256 is ECDHE-RSA-AES128-GCM-SHA256.
func suiteOf(id uint16) suite {
	name := tls.CipherSuiteName(id)
	s := suite{name, "TLSv1.3", 256}
	if strings.Contains(name, "AES_128") {
		s.bits = 128
	}
	keys, cipher, old := strings.Cut(strings.TrimPrefix(name, "TLS_"), "_WITH_")
	if !old {
		return s
	}
	cipher = strings.TrimSuffix(cipher, "_SHA256")
	hash := "-SHA256"
	if strings.HasSuffix(cipher, "POLY1305") {
		hash = ""
	}
	if strings.HasSuffix(name, "SHA") || strings.HasSuffix(name, "SHA384") {
		hash = ""
	}
	for _, w := range [][2]string{{"AES_128_CBC", "AES128"}, {"AES_256_CBC", "AES256"}, {"AES_128", "AES128"}, {"AES_256", "AES256"},
		{"3DES_EDE_CBC", "DES-CBC3"}, {"_128_SHA", "-SHA"}} {
		cipher = strings.Replace(cipher, w[0], w[1], 1)
	}
	s.name = strings.ReplaceAll(strings.TrimPrefix(keys+"_", "RSA_")+cipher, "_", "-") + hash
	s.version = "TLSv1.2"
	if strings.HasSuffix(name, "_SHA") {
		s.version = "TLSv1.0"
	}
	return s
}

// suites are all that are not known to be weak.
func suites() []uint16 {
	var all []uint16
	for _, s := range tls.CipherSuites() {
		all = append(all, s.ID)
	}
	return all
}

// chosen returns the suites that a list of OpenSSL's cipher strings names, nil if it
// names none that there is. Its groups ("HIGH", "ECDHE+AESGCM", "DEFAULT@SECLEVEL=2")
// stand for all suites: whatever is here is strong.
func chosen(text string) (ids []uint16, ok bool) {
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(": ,", r) }) {
		switch {
		case strings.ContainsAny(word[:1], "!-@"):
			continue
		case isGroup(word):
			return nil, true
		}
		for _, id := range suites() {
			if suiteOf(id).name == word {
				ids = append(ids, id)
			}
		}
	}
	return ids, ids != nil
}

// isGroup tells groups of suites from single ones.
func isGroup(word string) bool {
	word, _, _ = strings.Cut(word, "@")
	for _, part := range strings.Split(word, "+") {
		if !strings.Contains(" ALL COMPLEMENTOFALL DEFAULT HIGH ECDHE EECDH kECDHE kEECDH aRSA aECDSA ECDSA RSA AESGCM AES AES128 AES256 CHACHA20 TLSv1.2 SHA256 SHA384 PSK kRSA ", " "+part+" ") {
			return false
		}
	}
	return true
}

// versionName is a version as Python shows it.
func versionName(v uint16) string {
	switch v {
	case tls.VersionTLS10:
		return "TLSv1"
	case tls.VersionTLS11:
		return "TLSv1.1"
	case tls.VersionTLS12:
		return "TLSv1.2"
	case tls.VersionTLS13:
		return "TLSv1.3"
	}
	return "unknown"
}
