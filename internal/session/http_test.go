package session

import (
	"bytes"
	"testing"

	"asyncrepl/internal/serve"
)

// TestHTTP fetches pages with each of the libraries.
func TestHTTP(t *testing.T) {
	pages, err := serve.Start("pages", serve.Options{Pages: 60})
	if err != nil {
		t.Fatal(err)
	}
	defer pages.Close()
	var out, errs bytes.Buffer
	s, err := New(Config{Stdout: &out, Stderr: &errs, Stdin: noInput{}, Args: []string{"-c", "http://" + pages.Addr() + "/"}})
	if err != nil {
		t.Fatal(err)
	}
	s.RunText(`
import aiohttp, asyncio, requests, sys, urllib.error, urllib.request
url = sys.argv[1]
async def main():
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=5)) as session:
        async with session.get(url + "2") as r:
            print(r.status, r.content_type, r.charset, r.ok, "page 2" in await r.text())
        async with session.get(url) as r:
            print([line async for line in r.content])
        r = await session.get(url + "x")
        try:
            r.raise_for_status()
        except aiohttp.ClientResponseError as e:
            print(type(e).__name__, e.status, e.message)
        async def one(i):
            async with session.get(f"{url}{i}") as r:
                return len(await r.read())
        print(sum(await asyncio.gather(*(one(i) for i in range(1, 51)))))
        try:
            await session.get("http://127.0.0.1:1/")
        except aiohttp.ClientConnectorError as e:
            print(e)
        try:
            await session.get("mailto:somebody")
        except aiohttp.InvalidURL as e:
            print(repr(e))
asyncio.run(main())
r = requests.get(url + "7")
print(r, r.text.splitlines()[1], r.headers["content-length"], list(r.iter_lines())[0])
try:
    requests.get(url + "nope").raise_for_status()
except requests.HTTPError as e:
    print(str(e).partition(" for ")[0])
with urllib.request.urlopen(url + "1") as r:
    print(r.status, r.readline(), len(r.read()))
try:
    urllib.request.urlopen(url + "99")
except urllib.error.HTTPError as e:
    print(e, e.code)
`, "<string>")
	want := `200 text/html utf-8 True True
[b'<html><title>Pages</title><p>There are 60 pages: /1, /2, and so on.\n', b'</html>\n']
ClientResponseError 404 Not Found
5116
Cannot connect to host 127.0.0.1:1 ssl:default [Connect call failed ('127.0.0.1', 1)]
InvalidURL('mailto:somebody')
<Response [200]> <p>This is page 7. 99 b'<html><title>Page 7</title>'
404 Client Error: Not Found
200 b'<html><title>Page 1</title>\n' 71
HTTP Error 404: Not Found 404
`
	if out.String() != want || errs.Len() > 0 {
		t.Errorf("got\n%s%s\nwant\n%s", out.String(), errs.String(), want)
	}
	if c := pages.Counters(); c.Peak > 6 {
		t.Errorf("at most %d connections, %d are allowed at once and one of another library", c.Peak, 5)
	}
}
