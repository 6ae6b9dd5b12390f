# A program of tasks that parse, sign, rank and write records: csv, json, datetime, hashlib, heapq, statistics together.
import asyncio
import csv
import hashlib
import heapq
import io
import json
import statistics
from datetime import datetime, timedelta, timezone

SOURCE = """id,when,amount,tags
1,2024-03-01T10:00:00+00:00,12.50,"red,blue"
2,2024-03-01T12:30:00+02:00,7.25,
3,2024-02-29T23:59:59+00:00,100,"green"
4,not a date,1,x
5,2024-03-02T00:00:00Z,55.5,"red"
"""


async def read(queue):
    for row in csv.DictReader(io.StringIO(SOURCE)):
        await queue.put(row)
        await asyncio.sleep(0.1)
    await queue.put(None)


async def parse(source, target, problems):
    while (row := await source.get()) is not None:
        try:
            when = datetime.fromisoformat(row["when"]).astimezone(timezone.utc)
        except ValueError as e:
            problems.append((row["id"], str(e)))
            continue
        await target.put({"id": int(row["id"]), "when": when, "amount": float(row["amount"]), "tags": [t for t in row["tags"].split(",") if t]})
    await target.put(None)


async def sign(source, heap):
    while (record := await source.get()) is not None:
        text = json.dumps(record, default=datetime.isoformat, sort_keys=True)
        record["digest"] = hashlib.sha256(text.encode()).hexdigest()[:12]
        heapq.heappush(heap, (record["when"], record["id"], record))


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, datetime):
            return o.strftime("%d.%m.%Y %H:%M")
        return super().default(o)


async def main():
    raw, parsed = asyncio.Queue(1), asyncio.Queue(2)
    heap, problems = [], []
    async with asyncio.TaskGroup() as group:
        group.create_task(read(raw))
        group.create_task(parse(raw, parsed, problems))
        group.create_task(sign(parsed, heap))
    print(problems)
    records = [heapq.heappop(heap)[2] for _ in range(len(heap))]
    for r in records:
        print(json.dumps(r, cls=Encoder))
    amounts = [r["amount"] for r in records]
    print(statistics.mean(amounts), statistics.median(amounts), round(statistics.stdev(amounts), 6))
    span = records[-1]["when"] - records[0]["when"]
    print(span, span < timedelta(days=2), heapq.nlargest(2, records, key=lambda r: r["amount"])[0]["id"])
    out = io.StringIO()
    w = csv.DictWriter(out, ["id", "digest", "tags"], extrasaction="ignore", lineterminator="\n")
    w.writeheader()
    w.writerows(records)
    print(out.getvalue(), json.loads(json.dumps(records[0]["tags"])))


asyncio.run(main())
