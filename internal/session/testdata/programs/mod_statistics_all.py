# Averages and spreads of data of several types, and what they refuse.
import statistics as S
from decimal import Decimal as D
from fractions import Fraction as F


def show(f, *args, **kwargs):
    try:
        r = f(*args, **kwargs)
        print(f.__name__, repr(r), type(r).__name__)
    except (TypeError, ValueError, OverflowError) as e:
        print(f.__name__, type(e).__name__, e)


for data in ([], [1], [1.5], [1, 2, 3, 4], [1, 2], [1.5, 2, 7], [F(1, 3), F(2, 3), 1], [D('1.1'), D('2.2')], [True, False, True], [-1, 2], [0, 1, 2],
             [1, 2, 2, 3, 3], list('abba'), [F(1, 2), 1.5], range(10)):
    for f in (S.mean, S.fmean, S.harmonic_mean, S.median_low, S.median_high, S.median_grouped, S.mode, S.multimode, S.variance, S.pvariance, S.stdev, S.pstdev):
        show(f, data)
    for method in 'inclusive', 'exclusive', 'other':
        show(S.quantiles, data, n=3, method=method)
x, y = [1.5, 2, 3.25, 9], [4, 1, 0.5, 7]
show(S.covariance, x, y)
show(S.correlation, x, y)
show(S.correlation, [1, 2, 2, 5], y, method='ranked')
show(S.linear_regression, x, y)
show(S.linear_regression, x, y, proportional=True)
show(S.covariance, [1], [1, 2])
show(S.correlation, [1, 1], [1, 2])
show(S.correlation, x, y, method='other')
show(S.linear_regression, [1, 1], [1, 2])
show(S.fmean, x, [1, 2, 3, 4])
show(S.fmean, x, [0, 0, 0, 0])
show(S.fmean, x, [1])
show(S.harmonic_mean, x, [1, 2, 3, 0])
show(S.harmonic_mean, x, [1])
show(S.harmonic_mean, ['x'])
show(S.harmonic_mean, [-1])
show(S.variance, x, 3)
show(S.pvariance, x, 2.5)
show(S.quantiles, [1, 2], n=0)
a, b = S.NormalDist(100, 15), S.NormalDist(90, 7.5)
print(a + b, a - b, a + 1, 1 + a, 1 - a, a * 2, a / 3, -a, +a, a == S.NormalDist(100, 15), a != b, a == 1)
print(a.mean, a.median, a.mode, a.stdev, a.variance, round(a.overlap(b), 12), a.overlap(a), S.NormalDist(1, 2).overlap(S.NormalDist(3, 2)))
for p in (1e-20, 1e-5, .01, .074, .0751, .3, .5, .9, .925, .9251, .999999):
    print(S.NormalDist().inv_cdf(p), a.inv_cdf(p))
for f, v in ((a.inv_cdf, 0), (a.inv_cdf, 1), (S.NormalDist(1, 0).pdf, 1), (S.NormalDist(1, 0).cdf, 1), (S.NormalDist(1, 0).zscore, 1), (a.zscore, 130)):
    show(f, v)
show(S.NormalDist, 1, -1)
