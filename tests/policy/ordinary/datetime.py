from datetime import datetime, timedelta, timezone, date
from zoneinfo import ZoneInfo
now = datetime(2025, 1, 31, 12, 0, tzinfo=timezone.utc)
print(now.astimezone(ZoneInfo("Europe/Madrid")).isoformat(), (now + timedelta(days=30)).date(), date.fromisoformat("2025-02-01").strftime("%d %b %Y"))
