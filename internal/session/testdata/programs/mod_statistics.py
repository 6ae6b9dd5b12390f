# statistics: averages, spread, relations, normal distributions, errors.
import statistics, html, http, math
from statistics import *
from fractions import Fraction as F
from http import HTTPStatus, HTTPMethod
def t(s):
    try: print(s, '=>', ascii(eval(s)))
    except Exception as e: print(s, '=>', type(e).__name__, ascii(str(e)))
d=[2.5, 3.25, 5.5, 11.25, 11.75]; n=[1,2,3,4,4,5]
for s in r'''mean([])
mean(["a"])
mean([float("inf"), 1]), mean([1e308, 1e308]) 
fmean(n), fmean(d, weights=[1,2,3,4,5]), fmean([0.1]*10)
fmean([])
fmean([1,2],[1])
median(n), median([1,3]), median_low([1,3]), median_high([1,3]), median([3,1,2]), median(["a"]), median_grouped([1,2,2,3,4,4,4,4,4,5]), median_grouped([1,3,3,5,7], interval=2)
median([])
mode([1,1,2,3]), mode(["red","blue","red"]), multimode("aabbc"), multimode([]), mode("abc")
mode([])
stdev([1])
variance([])
pstdev([])
geometric_mean([54,24,36]), harmonic_mean([40,60]), harmonic_mean([2.5,3,10]), harmonic_mean([40,60], weights=[5,30]), harmonic_mean([1,0]), geometric_mean([1,0])
harmonic_mean([-1,2])
geometric_mean([-1])
harmonic_mean([])
quantiles(range(1,11)), quantiles([1,2,3,4,5], n=10), quantiles([1,2,3,4,5], method="inclusive"), quantiles([1], n=3)
quantiles([1,2], n=0)
quantiles([])
quantiles([1,2], method="x")
covariance([1,2,3,4,5,6,7,8,9],[1,2,3,1,2,3,1,2,3]), correlation([1,2,3],[1,2,3.5]), correlation([1,2,3],[3,2,1]), correlation([1,2,3,4],[1,4,9,16], method="ranked"), linear_regression([1,2,3],[2,4,6.5]), linear_regression([1,2],[2,4], proportional=True)
correlation([1,1],[1,2])
covariance([1],[1])
NormalDist(100,15), NormalDist(100,15).cdf(100), round(NormalDist(100,15).pdf(110),12), round(NormalDist().inv_cdf(0.975),9), NormalDist(1,2)+NormalDist(3,4), NormalDist(1,2)*2, -NormalDist(1,2), NormalDist.from_samples([1,2,3]), NormalDist(1,2).variance, NormalDist(1,2)==NormalDist(1,2), NormalDist(10,2).zscore(14)
NormalDist(0,-1)
StatisticsError.__mro__'''.split('\n'):
    t(s)
