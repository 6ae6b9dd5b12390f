import os
import subprocess
import sys


def _run(args, env, want_success):
    done = subprocess.run([sys.executable, *args], capture_output=True, stdin=subprocess.DEVNULL,
                          env={**os.environ, **env})
    if (done.returncode == 0) != want_success:
        raise AssertionError(f"exit code {done.returncode}, stderr: {done.stderr.decode(errors='replace')}")
    return done.returncode, done.stdout, done.stderr


def assert_python_ok(*args, **env):
    env.pop("__cleanenv", None)
    env.pop("__isolated", None)
    return _run(args, env, True)


def assert_python_failure(*args, **env):
    env.pop("__cleanenv", None)
    env.pop("__isolated", None)
    return _run(args, env, False)
