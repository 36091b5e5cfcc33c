import pyxirr
from datetime import date
dates = [date(2020, 1, 1), date(2021, 1, 1), date(2022, 1, 1)]
amounts = [-1000, 750, 500]
{"xirr": pyxirr.xirr(dates, amounts), "npv": pyxirr.npv(0.1, amounts), "irr": pyxirr.irr(amounts)}
