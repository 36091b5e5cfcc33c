import json
from datetime import date, datetime
from decimal import Decimal
class Enc(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, (date, datetime)): return o.isoformat()
        if isinstance(o, Decimal): return float(o)
        return super().default(o)
print(json.dumps({"d": date(2024, 1, 1), "x": Decimal("1.5")}, cls=Enc, indent=2, sort_keys=True), json.dumps({"d": date(2024,1,1)}, default=str))
data = json.loads('{"a": [1, {"b": null}]}'); print(data["a"][1].get("b"), pd.json_normalize([{"a": {"b": 1}}]))
