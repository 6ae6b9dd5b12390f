# logging.handlers: sockets, datagrams, the system's log, web servers; what they send is looked at here.
import logging, logging.handlers, socket, threading, struct, sys, os, tempfile, time, datetime, inspect
H=logging.handlers
S=H.SysLogHandler
print(sorted(S.facility_names.items()), S.priority_names, S.priority_map)
r = logging.makeLogRecord({'name':'n','msg':'m %s','args':('x',),'created':1.5,'process':70000,'thread':12345678901234,'msecs':2.0,'relativeCreated':3.0,'extra':[1,'a',(),(1,2),None,True,-5,300, 1.5, {'k':'v'}], 'taskName':None,'threadName':'T','processName':'P','one':[1],'e':{}, 'o':{'x':1}})
h = H.SocketHandler('localhost', 1)
p = h.makePickle(r)
print(len(p))
print(p)
def serve(kind):
    s=socket.socket(socket.AF_INET, kind); s.bind(('127.0.0.1',0))
    if kind==socket.SOCK_STREAM: s.listen()
    return s, s.getsockname()[1]
s, port = serve(socket.SOCK_DGRAM)
s.settimeout(5)
d = H.DatagramHandler('127.0.0.1', port); d.emit(r); print(len(s.recv(9999)))
y = H.SysLogHandler(('127.0.0.1', port), facility='local3'); y.ident='me: '
log=logging.getLogger('x'); log.addHandler(y); log.setLevel(1); log.propagate=False
log.error('spam %d', 1); print(s.recv(999)); log.info('ä'); print(s.recv(999)); log.log(25,'odd'); print(s.recv(999)); 
y.append_nul=False; log.critical('c'); print(s.recv(99))
print(y.encodePriority(1, 3), y.encodePriority('user','err'), y.mapPriority('FOO'))
y.close()
s, port = serve(socket.SOCK_STREAM)
got=[]
def one():
    c,_=s.accept(); c.settimeout(5)
    data=b''
    while True:
        data += c.recv(9999)
        head,_,body=data.partition(b'\r\n\r\n')
        n=[int(l.split(b':')[1]) for l in head.split(b'\r\n') if l.lower().startswith(b'content-length')]
        if b'\r\n\r\n' in data and (not n or len(body)>=n[0]): break
    got.append(data.replace(str(port).encode(), b'PORT')); c.sendall(b'HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n'); c.close()
class HH(H.HTTPHandler):
    def mapLogRecord(self, record): return {'name': record.name, 'msg': record.getMessage(), 'n': 5}
for args in (('/log',), ('/log?a=1','GET'), ('/log','POST'), ):
    t=threading.Thread(target=one); t.start()
    HH(f'127.0.0.1:{port}', *args, credentials=('u','p') if len(args)>1 else None).emit(r)
    t.join(); print(got[-1].decode())
for kw in (dict(method='PUT'), dict(context=1)):
    try: HH('h','/',**kw)
    except Exception as e: print(repr(e))
c = H.SocketHandler('127.0.0.1', port)
c.emit(r); a,_=s.accept(); n=struct.unpack('>L', a.recv(4))[0]; print(n, c.sock is not None); 
c.close(); print(c.sock)
s.close()
c = H.SocketHandler('127.0.0.1', port); c.emit(r); print(c.sock, c.retryPeriod, c.retryTime is not None); c.createSocket(); print(c.retryPeriod)
