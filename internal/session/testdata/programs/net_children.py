# Children: asyncio.subprocess and subprocess.
import asyncio, subprocess, sys
async def main():
    p = await asyncio.create_subprocess_exec("sh", "-c", "cat; echo err >&2; exit 3", stdin=subprocess.PIPE, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE)
    print(await p.communicate(b"hello\n"), p.returncode)
    p = await asyncio.create_subprocess_shell("for i in 1 2 3; do echo line $i; done", stdout=subprocess.PIPE)
    async for line in p.stdout: print(line)
    print(await p.wait())
    p = await asyncio.create_subprocess_exec("sleep", "10")
    p.terminate()
    print(await p.wait())
    try: await asyncio.create_subprocess_exec("no-such-program")
    except OSError as e: print(repr(e))
    p = await asyncio.create_subprocess_exec("tr", "a-z", "A-Z", stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    print(await p.communicate(b"abc"))
    ps = [await asyncio.create_subprocess_shell(f"exit {i}") for i in range(4)]
    print(await asyncio.gather(*(p.wait() for p in ps)))
    print(asyncio.current_task().get_name(), asyncio.create_task(asyncio.sleep(0)).get_name())
    try:
        async with asyncio.timeout(0.1):
            p = await asyncio.create_subprocess_exec("sleep", "5")
            await p.wait()
    except TimeoutError:
        p.kill(); print("timeout", await p.wait())
asyncio.run(main())
print(subprocess.run(["echo", "hi"], capture_output=True, text=True))
print(subprocess.check_output("echo $((1+2))", shell=True))
try: subprocess.run(["false"], check=True)
except subprocess.CalledProcessError as e: print(e)
print(subprocess.run(["cat"], input=b"in", stdout=subprocess.PIPE).stdout, subprocess.getoutput("echo a; echo b"))
