import argparse, sys
def t(p, a):
    try: print(a, p.parse_known_args(a))
    except SystemExit as e: print("exit", e.code)
    except argparse.ArgumentError as e: print("AE", e)
p=argparse.ArgumentParser(prog='p', exit_on_error=False)
p.add_argument('pos1'); p.add_argument('pos2',nargs='?'); p.add_argument('--bar',action='store_true'); p.add_argument('-c',choices=['a','b']); p.add_argument('-n',type=int,choices=[1,2])
t(p,['a','--bar','b']); t(p,['a','-c','z']); t(p,['a','-n','z']); t(p,['a','-n','3']); t(p,['a','--','-b']); t(p, ['--ba=3','x']); t(p,['a','b','c','-q','--zz=3']); t(p,[])
sys.stdout.flush()
p=argparse.ArgumentParser(prog='p', exit_on_error=False)
p.add_argument('--foo',nargs=2,type=int); p.add_argument('--fob',nargs='+'); p.add_argument('-v',action='count'); p.add_argument('-x',action='append',nargs='*'); 
t(p,['--fo','1','2']); t(p,['--foo','1']); t(p,['--fob']); t(p,['-vvvx1']); t(p,['-v=3']); t(p,['-vq']); t(p,['-x','-1','-2','-x']); t(p,['-vx=']);
s=p.add_subparsers(dest='cmd',required=True, help='subs'); a=s.add_parser('run',help='runs',aliases=['r']); a.add_argument('file',nargs='*',default='x'); b=s.add_parser('stop'); b.add_argument('--now',action=argparse.BooleanOptionalAction,default=True,help='do it')
t(p,['run','a','b']); t(p,['r']); t(p,['stop','--no-now']); t(p,['zz']); t(p,[])
p.print_help(); b.print_help(); print(b.format_usage()); print(p, b.get_default('now'))
print(argparse.Namespace(a=1,**{'b c':3}), argparse.Namespace(a=1)==argparse.Namespace(a=1))
g=p.add_mutually_exclusive_group(required=True); g.add_argument('-a'); g.add_argument('-b',default=3)
t(p,['run']); t(p,['-a','1','-b','2','run']); p.print_usage()
print(repr(g._group_actions[0]))
for bad in [('--x',{'action':'nope'}),('x',{'required':True}),('--x',{'nargs':0}),('--x',{'type':3}),('--v',{'action':'store_true','type':int}),('--',{}),('-a',{}), ('x',{'dest':'y'}), ('--x',{'choices':3}), ('--x',{'metavar':('a','b')}), ('--x',{'help':'%(nope)s'})]:
    try: p.add_argument(bad[0],**bad[1])
    except Exception as e: print(bad, type(e).__name__, e)
