import threading


def join_thread(thread, timeout=None):
    thread.join(timeout or 30)
    if thread.is_alive():
        raise AssertionError(f"failed to join the thread in {timeout} seconds")


requires_working_threading = lambda *, module=False: (None if module else lambda test: test)
reap_threads = lambda test: test
threading_setup = lambda: (threading.active_count(),)
threading_cleanup = lambda *original: None
