package pyssl

import (
	"crypto/tls"
	"errors"
	stdnet "net"
	"reflect"
	"strings"
)

// failure is an error in the words of OpenSSL.
type failure struct {
	class   string // of the module ssl
	number  int    // errno
	reason  string // "" if there is none
	text    string
	code    int    // of a certificate that is not believed
	message string // of it
}

// The numbers of kinds of failures.
const (
	numberSSL      = 1
	numberWantRead = 2
	numberZero     = 6
	numberEOF      = 8
)

// failureOf describes an error of a channel.
func failureOf(err error, server bool) failure {
	ssl := func(reason, text string) failure {
		return failure{class: "SSLError", number: numberSSL, reason: reason, text: "[SSL: " + reason + "] " + text}
	}
	var bad *verifyError
	var header tls.RecordHeaderError
	var op *stdnet.OpError
	switch {
	case errors.Is(err, errWantRead):
		return failure{class: "SSLWantReadError", number: numberWantRead, text: "The operation did not complete (read)"}
	case errors.Is(err, errClosed):
		return failure{class: "SSLZeroReturnError", number: numberZero, text: "TLS/SSL connection has been closed (EOF)"}
	case errors.Is(err, errShutdown):
		return ssl("PROTOCOL_IS_SHUTDOWN", "protocol is shutdown")
	case errors.Is(err, errNotReady):
		return failure{class: "SSLEOFError", number: numberEOF, text: "EOF occurred in violation of protocol"}
	case errors.Is(err, errTruncated), isEOF(err):
		f := ssl("UNEXPECTED_EOF_WHILE_READING", "EOF occurred in violation of protocol")
		f.class, f.number = "SSLEOFError", numberEOF
		return f
	case errors.As(err, &bad):
		f := ssl("CERTIFICATE_VERIFY_FAILED", "certificate verify failed: "+bad.text)
		f.class, f.code, f.message = "SSLCertVerificationError", bad.code, bad.text
		return f
	case errors.As(err, &header):
		switch string(header.RecordHeader[:4]) {
		case "GET ", "POST", "HEAD", "PUT ":
			if server {
				return ssl("HTTP_REQUEST", "http request")
			}
		case "CONN":
			if server {
				return ssl("HTTPS_PROXY_REQUEST", "https proxy request")
			}
		}
		return ssl("WRONG_VERSION_NUMBER", "wrong version number")
	case errors.As(err, &op) && op.Op == "remote error":
		if v := reflect.ValueOf(op.Err); v.CanUint() {
			if reason, ok := alerts[v.Uint()]; ok {
				return ssl(reason, strings.ToLower(strings.ReplaceAll(reason, "_", " ")))
			}
		}
	}
	text := err.Error()
	for _, w := range words {
		if strings.Contains(text, w.go_) {
			return ssl(w.reason, w.text)
		}
	}
	return failure{class: "SSLError", number: numberSSL, text: "[SSL] " + strings.TrimPrefix(text, "tls: ")}
}

func isEOF(err error) bool {
	return err.Error() == "EOF" || err.Error() == "unexpected EOF"
}

// alerts are OpenSSL's names of what a peer complains of, by the number on the wire.
var alerts = map[uint64]string{
	10: "SSLV3_ALERT_UNEXPECTED_MESSAGE", 20: "SSLV3_ALERT_BAD_RECORD_MAC", 40: "SSLV3_ALERT_HANDSHAKE_FAILURE",
	42: "SSLV3_ALERT_BAD_CERTIFICATE", 43: "SSLV3_ALERT_UNSUPPORTED_CERTIFICATE", 44: "SSLV3_ALERT_CERTIFICATE_REVOKED",
	45: "SSLV3_ALERT_CERTIFICATE_EXPIRED", 46: "SSLV3_ALERT_CERTIFICATE_UNKNOWN", 47: "SSLV3_ALERT_ILLEGAL_PARAMETER",
	48: "TLSV1_ALERT_UNKNOWN_CA", 49: "TLSV1_ALERT_ACCESS_DENIED", 50: "TLSV1_ALERT_DECODE_ERROR", 51: "TLSV1_ALERT_DECRYPT_ERROR",
	70: "TLSV1_ALERT_PROTOCOL_VERSION", 71: "TLSV1_ALERT_INSUFFICIENT_SECURITY", 80: "TLSV1_ALERT_INTERNAL_ERROR",
	86: "TLSV1_ALERT_INAPPROPRIATE_FALLBACK", 90: "TLSV1_ALERT_USER_CANCELLED", 100: "TLSV1_ALERT_NO_RENEGOTIATION",
	109: "TLSV13_ALERT_MISSING_EXTENSION", 110: "TLSV1_UNSUPPORTED_EXTENSION", 112: "TLSV1_UNRECOGNIZED_NAME",
	116: "TLSV13_ALERT_CERTIFICATE_REQUIRED", 120: "TLSV1_ALERT_NO_APPLICATION_PROTOCOL",
}

// words are OpenSSL's for errors of crypto/tls that have no type.
var words = []struct{ go_, reason, text string }{
	{"no cipher suite supported by both", "NO_SHARED_CIPHER", "no shared cipher"},
	{"no certificates configured", "NO_SHARED_CIPHER", "no shared cipher"},
	{"unsupported versions", "UNSUPPORTED_PROTOCOL", "unsupported protocol"},
	{"unsupported protocol version", "UNSUPPORTED_PROTOCOL", "unsupported protocol"},
	{"didn't provide a certificate", "PEER_DID_NOT_RETURN_A_CERTIFICATE", "peer did not return a certificate"},
	{"bad record MAC", "DECRYPTION_FAILED_OR_BAD_RECORD_MAC", "decryption failed or bad record mac"},
	{"no application protocol", "NO_APPLICATION_PROTOCOL", "no application protocol"},
	{"unexpected message", "UNEXPECTED_MESSAGE", "unexpected message"},
	{"oversized record", "PACKET_LENGTH_TOO_LONG", "packet length too long"},
}

// Words are what OpenSSL says of an error of a client's handshake; certificate tells
// that the server was not believed. ok is false if it is no error of TLS.
func Words(err error) (text string, certificate, ok bool) {
	f := failureOf(err, false)
	if f.reason == "" || f.class == "SSLEOFError" {
		return "", false, false
	}
	return f.text + " (_ssl.c:1020)", f.class == "SSLCertVerificationError", true
}
