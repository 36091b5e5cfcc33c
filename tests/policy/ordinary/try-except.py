def parse(text):
    try:
        return float(text)
    except (TypeError, ValueError) as error:
        print(f"{type(error).__name__}: {error}")
        return float("nan")
    finally:
        pass
[parse(t) for t in ("1.5", "x", None)]
