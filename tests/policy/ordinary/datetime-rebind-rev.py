from datetime import date
import datetime
print(datetime.datetime(2024,1,1), date.today())
