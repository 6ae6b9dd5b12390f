package pyssl

import (
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/asn1"
	"fmt"
	stdnet "net"
	"strings"

	"asyncrepl/internal/object"
)

// certificateDict shows a certificate as getpeercert() does.
func certificateDict(c *x509.Certificate) object.Value {
	d := object.NewDict()
	d.SetStr("subject", nameTuple(c.RawSubject))
	d.SetStr("issuer", nameTuple(c.RawIssuer))
	d.SetStr("version", object.Int(int64(c.Version)))
	serial := strings.ToUpper(c.SerialNumber.Text(16))
	if len(serial)%2 == 1 {
		serial = "0" + serial
	}
	d.SetStr("serialNumber", object.NewStr(serial))
	const layout = "Jan _2 15:04:05 2006 GMT"
	d.SetStr("notBefore", object.NewStr(c.NotBefore.UTC().Format(layout)))
	d.SetStr("notAfter", object.NewStr(c.NotAfter.UTC().Format(layout)))
	if names := alternatives(c); len(names) > 0 {
		d.SetStr("subjectAltName", object.Of(object.NewTuple(names...)))
	}
	for _, list := range []struct {
		key   string
		texts []string
	}{{"OCSP", c.OCSPServer}, {"caIssuers", c.IssuingCertificateURL}, {"crlDistributionPoints", c.CRLDistributionPoints}} {
		if len(list.texts) == 0 {
			continue
		}
		var all []object.Value
		for _, s := range list.texts {
			all = append(all, object.NewStr(s))
		}
		d.SetStr(list.key, object.Of(object.NewTuple(all...)))
	}
	return object.Of(d)
}

func pair(a, b string) object.Value {
	return object.Of(object.NewTuple(object.NewStr(a), object.NewStr(b)))
}

// nameTuple is a distinguished name: a tuple of tuples of pairs.
func nameTuple(raw []byte) object.Value {
	var rdns pkix.RDNSequence
	if _, err := asn1.Unmarshal(raw, &rdns); err != nil {
		return object.Of(object.NewTuple())
	}
	var all []object.Value
	for _, rdn := range rdns {
		var one []object.Value
		for _, a := range rdn {
			one = append(one, pair(attributeName(a.Type), fmt.Sprint(a.Value)))
		}
		all = append(all, object.Of(object.NewTuple(one...)))
	}
	return object.Of(object.NewTuple(all...))
}

// attributeNames are the long names of what distinguished names consist of.
var attributeNames = map[string]string{
	"2.5.4.3": "commonName", "2.5.4.4": "surname", "2.5.4.5": "serialNumber", "2.5.4.6": "countryName", "2.5.4.7": "localityName",
	"2.5.4.8": "stateOrProvinceName", "2.5.4.9": "streetAddress", "2.5.4.10": "organizationName", "2.5.4.11": "organizationalUnitName",
	"2.5.4.12": "title", "2.5.4.17": "postalCode", "2.5.4.42": "givenName", "1.2.840.113549.1.9.1": "emailAddress",
	"0.9.2342.19200300.100.1.25": "domainComponent", "0.9.2342.19200300.100.1.1": "userId",
}

func attributeName(oid asn1.ObjectIdentifier) string {
	if name, ok := attributeNames[oid.String()]; ok {
		return name
	}
	return oid.String()
}

// alternatives are the alternative names in the order of the certificate.
func alternatives(c *x509.Certificate) []object.Value {
	var all []object.Value
	for _, e := range c.Extensions {
		if e.Id.String() != "2.5.29.17" {
			continue
		}
		var seq asn1.RawValue
		if _, err := asn1.Unmarshal(e.Value, &seq); err != nil {
			return nil
		}
		for rest := seq.Bytes; len(rest) > 0; {
			var v asn1.RawValue
			var err error
			if rest, err = asn1.Unmarshal(rest, &v); err != nil {
				return all
			}
			switch v.Tag {
			case 1:
				all = append(all, pair("email", string(v.Bytes)))
			case 2:
				all = append(all, pair("DNS", string(v.Bytes)))
			case 4:
				all = append(all, object.Of(object.NewTuple(object.NewStr("DirName"), nameTuple(v.Bytes))))
			case 6:
				all = append(all, pair("URI", string(v.Bytes)))
			case 7:
				all = append(all, pair("IP Address", addressText(v.Bytes)))
			}
		}
	}
	return all
}

// addressText writes an address as OpenSSL does, IPv6 without abbreviations.
func addressText(b []byte) string {
	if len(b) != stdnet.IPv6len {
		return stdnet.IP(b).String()
	}
	var parts []string
	for i := 0; i < len(b); i += 2 {
		parts = append(parts, fmt.Sprintf("%X", int(b[i])<<8|int(b[i+1])))
	}
	return strings.Join(parts, ":")
}
