package shell_test

import "testing"

// stepping are transcripts of break and continue.
var stepping = []struct{ name, want string }{
	{"break at a function, a line and a task", `
>>> async def inner(n):
...     await asyncio.sleep(0)
...     await asyncio.sleep(0)
... 
>>> async def outer(n):
...     for _ in range(n):
...         await asyncio.sleep(0)
...     await inner(n)
...     await asyncio.sleep(0)
... 
>>> pause
paused: the loop moves only in run, step, await and the loop's own run methods
paused >>> continue
continue: no break is set: break FUNCTION, break LINE or break TASK; run goes on without
paused >>> spawn outer(3)
[1] outer
1 task, paused >>> spawn outer(1)
[2] outer-2
2 tasks, paused >>> break inner
continue stops when a task has entered inner()
2 tasks, paused >>> continue
 0.000 [2] outer-2: line 3 → ready, at inner line 2: await asyncio.sleep(0) (break 1, after 4 steps)
2 tasks, paused >>> 
 0.000 [1] outer: line 3 → ready, at inner line 2: await asyncio.sleep(0) (break 1, after 3 steps)
2 tasks, paused >>> break off
2 tasks, paused >>> break 5
continue stops when a task stands at line 5
2 tasks, paused >>> break
1. when a task stands at line 5
2 tasks, paused >>> continue
 0.000 [2] outer-2: line 3 → ready, at line 5: await asyncio.sleep(0) (break 1, after 1 step)
2 tasks, paused >>> break off 1
2 tasks, paused >>> break task 1
continue stops after each step of [1] outer
2 tasks, paused >>> continue
 0.000 [1] outer: line 2 → ready, at inner line 3: await asyncio.sleep(0) (break 1, after 1 step)
2 tasks, paused >>> break nothing
break: no task nothing; ps lists those alive
`},
	{"what a group and a shield are", `
>>> async def job(n):
...     await asyncio.sleep(n)
... 
>>> async def boss():
...     async with asyncio.TaskGroup() as g:
...         g.create_task(job(3))
... 
>>> async def careful():
...     await asyncio.shield(job(9))
... 
>>> pause
paused: the loop moves only in run, step, await and the loop's own run methods
paused >>> spawn boss()
[1] boss
1 task, paused >>> spawn careful()
[2] careful
2 tasks, paused >>> run 0.5
ran 0.500 s; 4 tasks are alive
4 tasks, paused >>> tree
[1] boss: waits for TaskGroup
└─ [3] job: waits for sleep, 2.5 s left; awaited by [1] boss
[2] careful: waits for shield
└─ [4] job-2: waits for sleep, 8.5 s left; awaited by [2] careful
4 tasks, paused >>> cancel careful
[2] careful: cancel requested
4 tasks, paused >>> run 0.1
ran 0.100 s; 3 tasks are alive
3 tasks, paused >>> ps done
   task     state      waits for  at    age
2  careful  cancelled                 0.5 s
`},
}

func TestBreak(t *testing.T) {
	for _, c := range stepping {
		t.Run(c.name, func(t *testing.T) { transcript(t, c.want) })
	}
}
