// Package pytime is Python's time module, on the session's clock.
package pytime

import (
	"math"
	"time"

	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// Module declares the module.
var Module = lib.Module{Name: "time", Doc: "Time access and conversions.", Load: load}

// state is what the functions of one session share.
type state struct {
	h       *lib.Host
	formats lib.StrptimeCache
}

func load(h *lib.Host, m *object.Module) *object.Exception {
	s := &state{h: h}
	seconds := func(name string, clock func() int64, doc string) object.Method {
		return object.Method{Name: name, Sig: "()", Doc: doc, Fn: func(object.Thread, []object.Value) (object.Value, *object.Exception) {
			return object.Float(float64(clock()) / 1e9), nil
		}}
	}
	nanoseconds := func(name string, clock func() int64, doc string) object.Method {
		return object.Method{Name: name, Sig: "()", Doc: doc, Fn: func(object.Thread, []object.Value) (object.Value, *object.Exception) {
			return object.Int(clock()), nil
		}}
	}
	// Processor time is the machine's, whatever the session's clock shows. That of
	// a thread is not known apart: threads of the program are not the system's.
	lib.AddFunctions(m, []object.Method{
		{Name: "time", Sig: "()", Doc: "Report how many seconds have elapsed since the Unix epoch.", Fn: func(object.Thread, []object.Value) (object.Value, *object.Exception) {
			return object.Float(float64(h.Time.Now().UnixNano()) / 1e9), nil
		}},
		{Name: "time_ns", Sig: "()", Doc: "Report the nanosecond count since the Unix epoch as an integer.", Fn: func(object.Thread, []object.Value) (object.Value, *object.Exception) {
			return object.Int(h.Time.Now().UnixNano()), nil
		}},
		seconds("monotonic", h.Time.Monotonic, "Monotonic clock, cannot go backward."),
		seconds("perf_counter", h.Time.Monotonic, "Performance counter for benchmarking."),
		seconds("process_time", cpuTime, "Process time for profiling."),
		seconds("thread_time", cpuTime, "Thread time for profiling."),
		nanoseconds("monotonic_ns", h.Time.Monotonic, "Monotonic clock, in nanoseconds."),
		nanoseconds("perf_counter_ns", h.Time.Monotonic, "Performance counter, in nanoseconds."),
		nanoseconds("process_time_ns", cpuTime, "Process time, in nanoseconds."),
		nanoseconds("thread_time_ns", cpuTime, "Thread time, in nanoseconds."),
		{Name: "sleep", Sig: "(secs, /)", Doc: "Pause the calling thread for the requested seconds.", Fn: s.sleep},
		{Name: "localtime", Sig: "(secs=None, /)", Doc: "Convert seconds since the Epoch to local time.", Fn: s.broken(time.Local)},
		{Name: "gmtime", Sig: "(secs=None, /)", Doc: "Convert seconds since the Epoch to UTC.", Fn: s.broken(time.UTC)},
		{Name: "strftime", Sig: "(format, time_tuple=?, /)", Doc: "Convert a time tuple to a string according to a format.", Fn: s.strftime},
		{Name: "strptime", Sig: "(string, format='%a %b %d %H:%M:%S %Y', /)", Doc: "Parse a string to a time tuple according to a format.", Fn: s.strptime},
		{Name: "asctime", Sig: "(time_tuple=?, /)", Doc: "Convert a time tuple to a string.", Fn: s.asctime},
		{Name: "ctime", Sig: "(secs=None, /)", Doc: "Convert seconds since the Epoch to a string in local time.", Fn: s.ctime},
		{Name: "mktime", Sig: "(time_tuple, /)", Doc: "Turn a local-time tuple into the matching epoch timestamp.", Fn: s.mktime},
		{Name: "get_clock_info", Sig: "(name, /)", Doc: "Describe the properties of the clock with this name.", Fn: clockInfo},
		{Name: "clock_gettime", Sig: "(clk_id, /)", Doc: "Read the clock identified by clk_id, giving fractional seconds.", Fn: s.clockTime(false)},
		{Name: "clock_gettime_ns", Sig: "(clk_id, /)", Doc: "Read the clock identified by clk_id, giving whole nanoseconds.", Fn: s.clockTime(true)},
		{Name: "tzset", Sig: "()", Doc: "Initialize, or reinitialize, the local timezone.", Fn: func(object.Thread, []object.Value) (object.Value, *object.Exception) {
			return object.None, nil
		}},
	})
	lib.AddClasses(m, structTimeClass)
	addZone(m)
	for name, n := range clocks {
		lib.Add(m, name, object.Int(n))
	}
	return nil
}

func (s *state) sleep(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	secs, exc := object.ToFloat(t, a[0])
	if exc != nil {
		return object.Null, object.TypeErrorf("'%s' object cannot be interpreted as an integer", a[0].Class().Name)
	}
	switch {
	case math.IsNaN(secs):
		return object.Null, object.ValueErrorf("Invalid value NaN (not a number)")
	case secs < 0:
		return object.Null, object.ValueErrorf("sleep length must be non-negative")
	case secs > 9.2e9:
		return object.Null, object.OverflowErrorf("timestamp too large to convert to C PyTime_t")
	}
	return object.None, s.h.Time.Sleep(t.(*vm.Thread), time.Duration(secs*1e9))
}

// moment is the argument of functions that take seconds or mean now.
func (s *state) moment(t object.Thread, v object.Value) (time.Time, *object.Exception) {
	if v.IsNone() {
		return s.h.Time.Now(), nil
	}
	secs, exc := object.ToFloat(t, v)
	if exc != nil {
		return time.Time{}, exc
	}
	whole := math.Floor(secs)
	return time.Unix(int64(whole), int64((secs-whole)*1e9)), nil
}
