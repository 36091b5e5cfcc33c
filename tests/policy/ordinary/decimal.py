from decimal import Decimal, ROUND_HALF_UP, getcontext
from fractions import Fraction
getcontext().prec = 28
price = Decimal("19.995").quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)
print(price, Fraction(1, 3) + Fraction(1, 6))
