import asyncio
from asyncio.subprocess import DEVNULL, PIPE, STDOUT

async def run(*args, input=None, **options):
    child = await asyncio.create_subprocess_exec(*args, **options)
    out, err = await child.communicate(input)
    print(out, err, child.returncode)

async def main():
    await run("cat", input=b"to and fro", stdin=PIPE, stdout=PIPE)
    await run("sh", "-c", "echo out; echo err >&2; exit 3", stdout=PIPE, stderr=PIPE)
    await run("sh", "-c", "echo out; echo err >&2", stdout=PIPE, stderr=STDOUT)
    await run("sh", "-c", "echo out; echo err >&2", stdout=DEVNULL, stderr=DEVNULL)
    await run("sh", "-c", "kill -KILL $$", stdout=PIPE)
    await run("sh", "-c", "pwd; echo $NAME", stdout=PIPE, cwd="/", env={"NAME": "value", "PATH": "/usr/bin:/bin"})
    await run("head", "-c", "3", input=b"x" * 1_000_000, stdin=PIPE, stdout=PIPE)
    child = await asyncio.create_subprocess_shell("read line; echo got $line; exit 7", stdin=PIPE, stdout=PIPE)
    child.stdin.write(b"a line\n")
    print(await child.stdout.readline(), await child.stdout.read(), await child.wait(), child.returncode, child.stdout.at_eof())
    child = await asyncio.create_subprocess_exec("sleep", "100")
    print(child.returncode)
    child.terminate()
    print(await child.wait())
    for call in (child.kill, child.terminate, lambda: child.send_signal(2)):
        try:
            call()
        except ProcessLookupError as error:
            print("gone", error.args)
    for args in (("/no/such/program",), ("/etc/passwd",)):
        try:
            await asyncio.create_subprocess_exec(*args)
        except OSError as error:
            print(type(error).__name__, error)
    for options in (dict(universal_newlines=True), dict(shell=True), dict(bufsize=5), dict(text=True), dict(encoding="utf-8")):
        try:
            await asyncio.create_subprocess_exec("true", **options)
        except ValueError as error:
            print(error)
    numbers = await asyncio.gather(*(one(n) for n in range(10)))
    print(numbers)

async def one(n):
    child = await asyncio.create_subprocess_exec("sh", "-c", f"exit {n}")
    return await child.wait()

asyncio.run(main())
