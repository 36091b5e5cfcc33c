# Colours of text on the background of the same part, state and theme, and how often each base colour is used.
# A text colour and its background: button-primary-fgColor-rest on button-primary-bgColor-rest.
text = tokens[tokens["token"].str.contains("-fgColor")]
text = text.assign(on=text["token"].str.replace("-fgColor", "-bgColor"))
pairs = text.merge(tokens[["token", "theme", "hex"]], left_on=["on", "theme"], right_on=["token", "theme"],
                   suffixes=("", "_bg"))
see_through = (pairs["hex"].str.len() == 9) | (pairs["hex_bg"].str.len() == 9)
disabled = pairs["token"].str.contains("disabled")
judged = pairs[~see_through & ~disabled]

light = tokens[tokens["theme"] == "light"]
named = light["references"].dropna().str.strip("{}").str.replace(".", "-", regex=False)
base = named[named.str.startswith("base-")].value_counts()

{
    "data": {
        "colours": {
            "columns": ["foreground", "background", "name"],
            "rows": [[row["hex"], row["hex_bg"], f"{row['token']} ({row['theme']})"] for _, row in judged.iterrows()],
        },
        "components": {"columns": ["component", "uses"], "rows": [[str(name), int(n)] for name, n in base.items()]},
    },
    "faults": {
        "text tokens without a background of the same name, not judged": len(text) - len(pairs),
        "see-through pairs, not judged (they depend on what lies under)": int(see_through.sum()),
        "opaque disabled pairs, exempt from 1.4.3": int((disabled & ~see_through).sum()),
    },
}
