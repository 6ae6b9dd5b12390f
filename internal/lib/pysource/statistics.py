"""Basic statistics module."""
import math
from bisect import bisect_left, bisect_right
from collections import Counter, namedtuple
from decimal import Decimal, getcontext
from fractions import Fraction
from functools import reduce
from numbers import Real

__all__ = ["NormalDist", "StatisticsError", "correlation", "covariance", "fmean", "geometric_mean", "harmonic_mean", "linear_regression",
           "mean", "median", "median_grouped", "median_high", "median_low", "mode", "multimode", "pstdev", "pvariance", "quantiles",
           "stdev", "variance"]


class StatisticsError(ValueError):
    pass


def _require(condition, message):
    if not condition:
        raise StatisticsError(message)


# Exact sums, and the type that results have.

def _exact(x):
    """A number as a fraction, or the number itself if it is not finite."""
    if isinstance(x, (int, Fraction)):
        return Fraction(x)
    try:
        return Fraction(*x.as_integer_ratio())
    except AttributeError:
        raise TypeError(f"can't convert type '{type(x).__name__}' to numerator/denominator") from None
    except (OverflowError, ValueError):
        return x


# When one type gives way to another; the first row that holds decides.
_gives_way = (
    lambda narrow, wide: narrow in (int, bool),
    lambda narrow, wide: issubclass(wide, narrow),
    lambda narrow, wide: issubclass(narrow, int),
    lambda narrow, wide: issubclass(narrow, Fraction) and issubclass(wide, float),
)


def _coerce(a, b):
    """The type of results of numbers of both types."""
    for rule in _gives_way:
        if rule(b, a):
            return a
        if rule(a, b):
            return b
    raise TypeError(f"don't know how to coerce {a.__name__} and {b.__name__}")


def _sum(data):
    """(type, sum, count): the sum is a fraction unless some number is not finite."""
    numerators, infinite, kinds, count = {}, [], {}, 0
    for count, x in enumerate(data, 1):
        kind = type(x)
        kinds[kind] = None
        if kind is int:
            n, d = x, 1
        elif kind is float and x - x == 0.0:
            n, d = x.as_integer_ratio()
        elif isinstance(value := _exact(x), Fraction):
            n, d = value.numerator, value.denominator
        else:
            infinite.append(value)
            continue
        numerators[d] = numerators.get(d, 0) + n
    if infinite:
        total = sum(infinite[1:], infinite[0])
    else:
        total = sum((Fraction(n, d) for d, n in numerators.items()), Fraction(0))
    return reduce(_coerce, kinds, int), total, count


def _convert(value, kind):
    """A sum or quotient of sums as the type of results."""
    if type(value) is kind:
        return value
    if not isinstance(value, Fraction):
        return kind(value)
    if issubclass(kind, int):
        kind = kind if value.denominator == 1 else float
    elif hasattr(kind, "as_tuple"):
        return kind(value.numerator) / kind(value.denominator)
    return kind(value)


# Averages.

def mean(data):
    """Averages the values by dividing their sum by their count."""
    kind, total, n = _sum(data)
    _require(n, "mean requires at least one data point")
    return _convert(total / n, kind)


def fmean(data, weights=None):
    """Averages the values quickly, using float arithmetic throughout."""
    data = list(data)
    if weights is None:
        _require(data, "fmean requires at least one data point")
        return math.fsum(data) / len(data)
    weights = list(weights)
    _require(len(weights) == len(data), "data and weights must be the same length")
    whole = math.fsum(weights)
    _require(whole, "sum of weights must be non-zero")
    return math.sumprod(data, weights) / whole


def geometric_mean(data):
    """Finds the nth root of the product of n values, working in floats."""
    data = list(data)
    _require(data, "Must have a non-empty dataset")
    for x in data:
        if not x > 0.0 and x < 0.0:
            raise StatisticsError("No negative inputs allowed", x)
    logarithms = math.fsum(math.log(x) for x in data if x != 0.0)
    if 0.0 in data:
        # Nothing times infinity is not a number.
        return 0.0 if logarithms < math.inf else math.nan
    return math.exp(logarithms / len(data))


def harmonic_mean(data, weights=None):
    """Averages the values by way of their reciprocals."""
    negative = "harmonic mean does not support negative values"
    data = list(data)
    _require(data, "harmonic_mean requires at least one data point")
    if weights is None:
        if len(data) == 1:
            if not isinstance(data[0], (Real, Decimal)):
                raise TypeError("unsupported type")
            _require(data[0] >= 0, negative)
            return data[0]
        weights = [1] * len(data)
    weights = list(weights)
    _require(len(weights) == len(data), "Number of weights does not match data size")
    _, whole, _ = _sum(weights)
    for x in [*weights, *data]:
        _require(not x < 0, negative)
    if any(w and not x for w, x in zip(weights, data)):
        return 0
    kind, total, _ = _sum(w / x if w else 0 for w, x in zip(weights, data))
    _require(not total <= 0, "Weighted sum must be positive")
    return _convert(whole / total, kind)


def _in_order(data):
    data = sorted(data)
    _require(data, "no median for empty data")
    return data, len(data) // 2


def median(data):
    """Finds the value that sits in the middle once the numbers are sorted."""
    data, middle = _in_order(data)
    return data[middle] if len(data) % 2 else (data[middle - 1] + data[middle]) / 2


def median_low(data):
    """Finds the middle value, choosing the smaller of two candidates."""
    data, middle = _in_order(data)
    return data[middle if len(data) % 2 else middle - 1]


def median_high(data):
    """Finds the middle value, choosing the larger of two candidates."""
    data, middle = _in_order(data)
    return data[middle]


def median_grouped(data, interval=1.0):
    """Approximates the middle of data grouped into equal-width classes by their centers."""
    data, middle = _in_order(data)
    center = data[middle]
    below, upto = bisect_left(data, center), bisect_right(data, center)
    try:
        width, center = float(interval), float(center)
    except ValueError:
        raise TypeError("Value cannot be converted to a float") from None
    return center - width / 2.0 + width * (len(data) / 2 - below) / (upto - below)


def mode(data):
    """Finds the value that appears more often than any other."""
    counts = Counter(iter(data))
    _require(counts, "no mode for empty data")
    return max(counts, key=counts.get)


def multimode(data):
    """Lists every value that ties for the highest count."""
    counts = Counter(iter(data))
    most = max(counts.values(), default=0)
    return [value for value, count in counts.items() if count == most]


def quantiles(data, *, n=4, method="exclusive"):
    """Finds the cut points that split data into n equally likely groups."""
    _require(n >= 1, "n must be at least 1")
    data = sorted(data)
    _require(data, "must have at least one data point")
    if len(data) == 1:
        return data * (n - 1)
    # How many steps the data are long, and where the first value stands on them.
    steps = {"inclusive": (len(data) - 1, 0), "exclusive": (len(data) + 1, 1)}
    if method not in steps:
        raise ValueError(f"Unknown method: {method!r}")
    length, first = steps[method]
    points = []
    for cut in range(1, n):
        left = min(max(cut * length // n - first, 0), len(data) - 2)
        right_part = cut * length - (left + first) * n
        points.append((data[left] * (n - right_part) + data[left + 1] * right_part) / n)
    return points


# Spread.

def _squares(data, center):
    """(sum of the squared distances from the center or the mean, count, type)"""
    data = list(data)
    if center is not None:
        kind, squares, n = _sum(distance * distance for distance in (x - center for x in data))
        return squares, n, kind
    kind, total, n = _sum(data)
    if not isinstance(total, Fraction):
        return total, n, kind
    middle = total / max(n, 1)
    return sum(((_exact(x) - middle) ** 2 for x in data), Fraction(0)), n, kind


def _spread(name, data, center, of_sample):
    """The sum of squares over the degrees of freedom, and the type of results."""
    squares, n, kind = _squares(data, center)
    _require(n > of_sample, f"{name} requires at least {'two data points' if of_sample else 'one data point'}")
    return squares / (n - of_sample), kind


def variance(data, xbar=None):
    """Measures the spread of a sample as its variance."""
    value, kind = _spread("variance", data, xbar, True)
    return _convert(value, kind)


def pvariance(data, mu=None):
    """Return the population variance of data."""
    value, kind = _spread("pvariance", data, mu, False)
    return _convert(value, kind)


def stdev(data, xbar=None):
    """Measures the spread of a sample as its standard deviation."""
    return _root(*_spread("stdev", data, xbar, True))


def pstdev(data, mu=None):
    """Measures the spread of an entire population as its standard deviation."""
    return _root(*_spread("pstdev", data, mu, False))


def _root(value, kind):
    n, d = value.numerator, value.denominator
    if not value:
        return kind(0) if hasattr(kind, "as_tuple") else 0.0
    if hasattr(kind, "as_tuple"):
        shift = (len(str(n)) - len(str(d))) // 2 - getcontext().prec - 2
        near, root = (kind(n) / kind(d)).sqrt(), +kind(_inexact_root(n, d, 100, 5, shift)).scaleb(shift)
        return near if near == root else root  # equal, it has no zeros at the end
    shift = (n.bit_length() - d.bit_length() - 109) // 2
    return (_inexact_root(n, d, 4, 2, shift) << max(shift, 0)) / (1 << max(-shift, 0))


def _inexact_root(n, d, unit, tie, shift):
    """The root of n / d / unit**shift as an int that rounds as the true root does: no multiple of tie if something is left."""
    n, d = (n, d * unit**shift) if shift >= 0 else (n * unit**-shift, d)
    root = math.isqrt(n // d)
    return root if root % tie or root * root * d == n else root + 1


# Two variables.

def _paired(name, x, y):
    n = len(x)
    _require(len(y) == n, f"{name} requires that both inputs have same number of data points")
    _require(n >= 2, f"{name} requires at least two data points")
    return n


def _centered(data, n):
    """The mean, and the distances from it."""
    middle = math.fsum(data) / n
    return middle, [value - middle for value in data]


def covariance(x, y, /):
    """Covariance."""
    n = _paired("covariance", x, y)
    return math.sumprod(_centered(x, n)[1], _centered(y, n)[1]) / (n - 1)


def _ranks(data):
    """The place of each value in order, equal ones sharing theirs; the middle is 0."""
    places = {}
    for place, value in enumerate(sorted(data)):
        places.setdefault(value, []).append(place)
    middle = (len(data) - 1) / 2
    return [(places[value][0] + places[value][-1]) / 2 - middle for value in data]


def correlation(x, y, /, *, method="linear"):
    """Pearson's correlation coefficient."""
    n = _paired("correlation", x, y)
    if method == "ranked":
        x, y = _ranks(x), _ranks(y)
    elif method == "linear":
        x, y = _centered(x, n)[1], _centered(y, n)[1]
    else:
        raise ValueError(f"Unknown method: {method!r}")
    spread = _root_of_product(math.sumprod(x, x), math.sumprod(y, y))
    _require(spread, "at least one of the inputs is constant")
    return math.sumprod(x, y) / spread


def _root_of_product(a, b):
    root = math.sqrt(a * b)
    if not 0.0 < root < math.inf:
        return math.sqrt(a) * math.sqrt(b)
    # What the multiplication has lost, by one step of Newton's method.
    return root + math.sumprod((a, root), (b, -root)) / (2.0 * root)


LinearRegression = namedtuple("LinearRegression", ("slope", "intercept"))


def linear_regression(x, y, /, *, proportional=False):
    """Fits a straight line to paired data and gives its two coefficients."""
    n = _paired("linear regression", x, y)
    x_mean = y_mean = 0.0
    if not proportional:
        (x_mean, x), (y_mean, y) = _centered(x, n), _centered(y, n)
    squares = math.sumprod(x, x)
    _require(squares, "x is constant")
    slope = (math.sumprod(x, y) + 0.0) / squares
    return LinearRegression(slope, 0.0 if proportional else y_mean - slope * x_mean)


# Coefficients of the rational functions with which Wichura's algorithm AS 241 approximates the normal quantile: near the
# middle, in the tails and far out. Highest power first, numerator and denominator.
_near = ((2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457,
          13731.693765509461125, 1971.5909503065514427, 133.14166789178437745, 3.3871328727963666080),
         (5226.4952788528545610, 28729.085735721942674, 39307.895800092710610, 21213.794301586595867,
          5394.1960214247511077, 687.18700749205790830, 42.313330701600911252, 1.0))
_tail = ((7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1, 1.27045825245236838258,
          3.64784832476320460504, 5.76949722146069140550, 4.63033784615654529590, 1.42343711074968357734),
         (1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2, 1.48103976427480074590e-1,
          6.89767334985100004550e-1, 1.67638483018380384940, 2.05319162663775882187, 1.0))
_far = ((2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3, 2.65321895265761230930e-2,
         2.96560571828504891230e-1, 1.78482653991729133580, 5.46378491116411436990, 6.65790464350110377720),
        (2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5, 7.86869131145613259100e-4,
         1.48753612908506148525e-2, 1.36929880922735805310e-1, 5.99832206555887937690e-1, 1.0))


def _horner(coefficients, r):
    return reduce(lambda value, c: value * r + c, coefficients)


def _standard_quantile(p):
    """What a share p of the standard normal distribution is below."""
    q = p - 0.5
    if abs(q) <= 0.425:
        top, bottom = _near
        r = 0.180625 - q * q
        return _horner(top, r) * q / _horner(bottom, r)
    r = math.sqrt(-math.log(p if q <= 0.0 else 1.0 - p))
    (top, bottom), r = (_tail, r - 1.6) if r <= 5.0 else (_far, r - 5.0)
    return math.copysign(_horner(top, r) / _horner(bottom, r), q)


class NormalDist:
    """A random variable with a normal distribution."""

    __slots__ = {"_mu": "Arithmetic mean of a normal distribution", "_sigma": "Standard deviation of a normal distribution"}

    def __init__(self, mu=0.0, sigma=1.0):
        _require(not sigma < 0.0, "sigma must be non-negative")
        self._mu, self._sigma = float(mu), float(sigma)

    @classmethod
    def from_samples(cls, data):
        """Fits a normal distribution to the given values."""
        data = list(data)
        return cls(fmean(data), stdev(data))

    def samples(self, n, *, seed=None):
        """Draws n random values from this normal distribution."""
        import random

        rng = random if seed is None else random.Random(seed)
        return [self.inv_cdf(rng.random()) for _ in range(n)]

    def pdf(self, x):
        """Probability density function."""
        _require(self._sigma, "pdf() not defined when sigma is zero")
        z = (x - self._mu) / self._sigma
        return math.exp(z * z / -2.0) / (self._sigma * math.sqrt(math.tau))

    def cdf(self, x):
        """Cumulative distribution function."""
        _require(self._sigma, "cdf() not defined when sigma is zero")
        return 0.5 * math.erfc((self._mu - x) / (self._sigma * math.sqrt(2.0)))

    def inv_cdf(self, p):
        """Finds the value below which the given share of the distribution lies."""
        _require(0.0 < p < 1.0, "p must be in the range 0.0 < p < 1.0")
        return self._mu + _standard_quantile(p) * self._sigma

    def quantiles(self, n=4):
        """Finds the cut points that split this distribution into n equally likely parts."""
        return [self.inv_cdf(i / n) for i in range(1, n)]

    def zscore(self, x):
        """Tells how many standard deviations x lies from the mean."""
        _require(self._sigma, "zscore() not defined when sigma is zero")
        return (x - self._mu) / self._sigma

    mean = median = mode = property(lambda self: self._mu)
    stdev = property(lambda self: self._sigma)
    variance = property(lambda self: self._sigma * self._sigma)

    def overlap(self, other):
        """How much of the areas under two curves is common to both, from 0.0 to 1.0."""
        if not isinstance(other, NormalDist):
            raise TypeError("Expected another NormalDist instance")
        _require(self._sigma and other._sigma, "overlap() not defined when sigma is zero")
        # The curves cross where the difference of the logarithms, a square function, is zero.
        narrow, wide = sorted((self, other), key=lambda d: (d._sigma, d._mu))
        distance = wide._mu - narrow._mu
        difference = wide.variance - narrow.variance
        if not difference:
            return math.erfc(math.fabs(distance) / (2.0 * narrow._sigma * math.sqrt(2.0)))
        middle = narrow._mu * wide.variance - wide._mu * narrow.variance
        half = narrow._sigma * wide._sigma * math.sqrt(distance * distance + difference * math.log(wide.variance / narrow.variance))

        def between_curves(x):
            return math.fabs(wide.cdf(x) - narrow.cdf(x))

        return 1.0 - (between_curves((middle + half) / difference) + between_curves((middle - half) / difference))

    def _combined(self, other, sign):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu + sign * other._mu, math.hypot(self._sigma, other._sigma))
        return NormalDist(self._mu + sign * other, self._sigma)

    def __add__(self, other):
        return self._combined(other, 1)

    def __sub__(self, other):
        return self._combined(other, -1)

    def __mul__(self, other):
        return NormalDist(self._mu * other, self._sigma * math.fabs(other))

    def __truediv__(self, other):
        return NormalDist(self._mu / other, self._sigma / math.fabs(other))

    def __pos__(self):
        return self * 1.0

    def __neg__(self):
        return self * -1.0

    __radd__ = __add__
    __rmul__ = __mul__

    def __rsub__(self, other):
        return -(self - other)

    def _key(self):
        return self._mu, self._sigma

    def __eq__(self, other):
        return self._key() == other._key() if isinstance(other, NormalDist) else NotImplemented

    def __hash__(self):
        return hash(self._key())

    def __repr__(self):
        return f"{type(self).__name__}(mu={self._mu!r}, sigma={self._sigma!r})"
