# http.HTTPStatus, http.HTTPMethod and html.
import statistics, html, http, math
from statistics import *
from fractions import Fraction as F
from http import HTTPStatus, HTTPMethod
def t(s):
    try: print(s, '=>', ascii(eval(s)))
    except Exception as e: print(s, '=>', type(e).__name__, ascii(str(e)))
d=[2.5, 3.25, 5.5, 11.25, 11.75]; n=[1,2,3,4,4,5]
for s in r'''html.escape("<a href=\"x\">'&</a>"), html.escape("<\"'>", quote=False), html.unescape("&lt;&amp;&#65;&#x41;&eacute;&nbsp;&euro;&notit;&copy"), html.unescape("plain"), html.unescape("&unknown; &#xzz;")
html.escape(3)
html.unescape(3)
HTTPStatus.OK, HTTPStatus(404), HTTPStatus.NOT_FOUND.phrase, HTTPStatus.OK == 200, int(HTTPStatus.OK), str(HTTPStatus.OK), f"{HTTPStatus.OK}", HTTPStatus.OK.value, HTTPStatus.OK.name, HTTPStatus.OK.is_success, HTTPStatus.NOT_FOUND.is_client_error, HTTPStatus["CREATED"], HTTPStatus.IM_A_TEAPOT, len(HTTPStatus), repr(HTTPMethod.GET), str(HTTPMethod.POST), HTTPMethod.GET == "GET"
HTTPStatus(99)
isinstance(HTTPStatus.OK, int), HTTPStatus.OK + 1, HTTPStatus.OK < HTTPStatus.NOT_FOUND, {HTTPStatus.OK: 1}[200]'''.split('\n'):
    t(s)
