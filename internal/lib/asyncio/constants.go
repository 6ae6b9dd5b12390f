package asyncio

import "asyncrepl/internal/object"

// constantsPart is asyncio.constants.
func constantsPart() part {
	return part{name: "constants", values: map[string]object.Value{
		"ACCEPT_RETRY_DELAY":                object.Int(1),
		"DEBUG_STACK_DEPTH":                 object.Int(stackDepth),
		"FLOW_CONTROL_HIGH_WATER_SSL_READ":  object.Int(256),
		"FLOW_CONTROL_HIGH_WATER_SSL_WRITE": object.Int(512),
		"LOG_THRESHOLD_FOR_CONNLOST_WRITES": object.Int(5),
		"SENDFILE_FALLBACK_READBUFFER_SIZE": object.Int(256 * 1024),
		"SSL_HANDSHAKE_TIMEOUT":             object.Float(60),
		"SSL_SHUTDOWN_TIMEOUT":              object.Float(30),
		"THREAD_JOIN_TIMEOUT":               object.Int(threadJoinTimeout),
	}}
}
