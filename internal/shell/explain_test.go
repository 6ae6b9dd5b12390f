package shell_test

import "testing"

// program defines what the transcripts below are about.
const locks = `>>> A = asyncio.Lock(); B = asyncio.Lock()
>>> async def both(first, second):
...     async with first:
...         await asyncio.sleep(1)
...         async with second:
...             pass
... 
`

// explained are transcripts of the commands that explain.
var explained = []struct{ name, want string }{
	{"deadlock", locks + `>>> spawn both(*x) for x in [(A, B), (B, A)]
[1] both
[2] both-2
2 tasks >>> show A
A: Lock, locked
  held by [1] both since 0.000
2 tasks >>> run 2
ran 2.000 s; 2 tasks are alive
deadlock:
  [1] both waits for B.acquire(); B is held by [2] both-2
  [2] both-2 waits for A.acquire(); A is held by [1] both
cancel 1 ends it
2 tasks >>> why 1
[1] both waits for B.acquire(); B is held by [2] both-2
  at line 4: async with second:
  [2] both-2 waits for A.acquire(); A is held by [1] both
    [1] both: see above
deadlock:
  [1] both waits for B.acquire(); B is held by [2] both-2
  [2] both-2 waits for A.acquire(); A is held by [1] both
cancel 1 ends it
2 tasks >>> show A
A: Lock, locked
  held by [1] both since 0.000
  [2] both-2 waits in acquire() for 1.0 s
2 tasks >>> cancel 1
[1] both: cancel requested
>>> show A
A: Lock, free
`},
	{"a lock that was never released", `
>>> A = asyncio.Lock()
>>> async def hog():
...     await A.acquire()
... 
>>> async def user():
...     async with A: pass
... 
>>> spawn hog()
[1] hog
>>> spawn user()
[2] user
deadlock:
  [2] user waits for A.acquire(); A is held by [1] hog (finished), which never released it
cancel 2 ends it
1 task >>> why user
[2] user waits for A.acquire(); A is held by [1] hog (finished), which never released it
  at line 2: async with A: pass
`},
	{"a queue and who uses it", producerAndConsumer + `>>> q = asyncio.Queue(1)
>>> spawn consumer(q)
[1] consumer
1 task >>> why consumer
[1] consumer waits for q.get(); q is empty; no task has put into it so far
  at line 3: print("got", await q.get())
1 task >>> spawn producer(q)
[2] producer
 0.000 consumer │ got tick1
2 tasks >>> show q
q: Queue, empty
  │   │
  1 item put in without task_done() so far
  put so far by [2] producer
  taken so far by [1] consumer
  [1] consumer waits in get() for 0.0 s
2 tasks >>> why consumer
[1] consumer waits for q.get(); q is empty; so far [2] producer has put into it
  at line 3: print("got", await q.get())
  [2] producer waits for sleep, 1.0 s left; then it goes on by itself
2 tasks >>> where consumer
[1] consumer: waits for q.get()
  consumer, <input 2> line 3
    print("got", await q.get())
  → q: empty
2 tasks >>> cancel 2
[2] producer: cancel requested
1 task >>> why consumer
[1] consumer waits for q.get(); q is empty; of those that have put into it none is alive: [2]
  producer (cancelled)
  at line 3: print("got", await q.get())
`},
	{"stepping", producerAndConsumer + `>>> pause
paused: the loop moves only in run, step, await and the loop's own run methods
paused >>> q = asyncio.Queue(1)
paused >>> spawn producer(q)
[1] producer
1 task, paused >>> spawn consumer(q)
[2] consumer
2 tasks, paused >>> step
 0.000 [1] producer: waiting for sleep, 1.0 s left, at line 6: await asyncio.sleep(1)
2 tasks, paused >>> next consumer
 0.000 consumer │ got tick1
 0.000 [2] consumer: waiting for q.get(), at line 3: print("got", await q.get())
2 tasks, paused >>> next consumer
 1.000 consumer │ got tick2
 1.000 [2] consumer: line 3 → waiting for q.get(), at line 3: print("got", await q.get()) (after 1 step of others)
2 tasks, paused >>> until q.full()
 2.000 [1] producer: line 6 → waiting for sleep, 1.0 s left, at line 6: await asyncio.sleep(1) (after 1 step)
2 tasks, paused >>> until q.full()
it is true already
2 tasks, paused >>> until nothing
Traceback (most recent call last):
  File "<command>", line 1, in <module>
    bool(nothing)
         ^^^^^^^
NameError: name 'nothing' is not defined
2 tasks, paused >>> step 2
 2.000 consumer │ got tick3
 2.000 [2] consumer: line 3 → waiting for q.get(), at line 3: print("got", await q.get())
 3.000 [1] producer: line 6 → waiting for sleep, 1.0 s left, at line 6: await asyncio.sleep(1)
`},
	{"tree", `
>>> async def child(n):
...     await asyncio.sleep(n)
... 
>>> async def parent():
...     await asyncio.gather(child(1), child(2))
... 
>>> async def group():
...     async with asyncio.TaskGroup() as tg:
...         tg.create_task(child(3))
... 
>>> async def shielding():
...     await asyncio.shield(asyncio.create_task(child(4)))
... 
>>> spawn x for x in [parent(), group(), shielding()]
[1] parent
[2] group
[3] shielding
7 tasks >>> tree
[1] parent: waits for gather
├─ [4] child: waits for sleep, 1.0 s left; awaited by [1] parent
└─ [5] child-2: waits for sleep, 2.0 s left; awaited by [1] parent
[2] group: waits for TaskGroup
└─ [6] child-3: waits for sleep, 3.0 s left; awaited by [2] group
[3] shielding: waits for shield
└─ [7] child-4: waits for sleep, 4.0 s left; awaited by [3] shielding
7 tasks >>> why parent
[1] parent waits for gather
  at line 2: await asyncio.gather(child(1), child(2))
  [4] child waits for sleep, 1.0 s left; then it goes on by itself
  [5] child-2 waits for sleep, 2.0 s left; then it goes on by itself
7 tasks >>> where parent
[1] parent: waits for gather
  parent, <input 2> line 2
    await asyncio.gather(child(1), child(2))
7 tasks >>> show asyncio.get_event_loop()
asyncio.get_event_loop(): loop, 7 tasks, 4 timers, time 0.000
  in 1.0 s wakes [4] child
  in 2.0 s wakes [5] child-2
  in 3.0 s wakes [6] child-3
  in 4.0 s wakes [7] child-4
`},
}

func TestExplained(t *testing.T) {
	for _, tr := range explained {
		t.Run(tr.name, func(t *testing.T) { transcript(t, tr.want) })
	}
}
