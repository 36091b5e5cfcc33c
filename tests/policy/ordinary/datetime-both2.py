from datetime import datetime
import datetime as dt
print(datetime(2024, 1, 1), dt.date.today())
