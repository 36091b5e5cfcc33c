def describe(command):
    match command:
        case {"action": "add", "value": int(v) | float(v)}:
            return f"add {v}"
        case ["move", x, y]:
            return f"move {x} {y}"
        case str() as s if s.startswith("q"):
            return "quit"
        case None | []:
            return "nothing"
        case _:
            return "unknown"
print(describe({"action": "add", "value": 2}), describe(["move", 1, 2]))
