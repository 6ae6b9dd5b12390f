def f(a):
    for i in a:
        try:
            if i:
                continue
            with open(i) as g, h:
                return g.read()
        except (A, B) as e:
            raise X from e
        except C:
            break
        finally:
            print("done")

def g():
    try:
        x()
    except* A as e:
        y(e)
    except* B:
        pass

async def main(q):
    async for x in q:
        await q.put(x)
    async with q as z:
        return [await y async for y in z if y]

def gen():
    x = yield 1
    yield from x
