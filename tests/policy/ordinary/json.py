import json
payload = json.loads('{"teams": [{"name": "a", "size": 3}]}')
print(json.dumps(payload, indent=2, sort_keys=True, ensure_ascii=False))
pd.json_normalize(payload["teams"])
