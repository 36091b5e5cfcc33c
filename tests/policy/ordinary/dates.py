from datetime import datetime, timedelta, timezone, date, time
from dateutil.relativedelta import relativedelta
from zoneinfo import ZoneInfo
import calendar, time as _time
d = datetime(2024, 1, 31, tzinfo=timezone.utc); print(d.strftime("%Y-%m-%d %H:%M"), d + relativedelta(months=1), d.astimezone(ZoneInfo("Europe/Berlin")), datetime.strptime("2024-01-02", "%Y-%m-%d").date(), d.isoformat(), datetime.fromisoformat("2024-01-01"), (date(2024, 3, 1) - date(2024, 1, 1)).days, calendar.monthrange(2024, 2), d.replace(day=1), d.timestamp(), datetime.now().year, timedelta(days=1) / timedelta(hours=1))
