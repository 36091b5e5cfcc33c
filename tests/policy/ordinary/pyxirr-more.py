import pyxirr
from pyxirr import xirr, irr, npv
from datetime import date
print(xirr([date(2020, 1, 1), date(2021, 1, 1)], [-100, 110]), irr([-100, 60, 60]), npv(0.1, [-100, 60, 60]), pyxirr.mirr([-100, 60, 60], 0.1, 0.1))
