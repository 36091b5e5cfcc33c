# Can people read what a design system paints, and does it reuse its own tokens?
import matplotlib.pyplot as plt

# A text colour and the background of the same part and state: button-primary-fgColor-rest on ...-bgColor-rest.
names = tokens["token"].str.contains("-fgColor")
text = tokens[names].assign(on=tokens["token"].str.replace("-fgColor", "-bgColor"))
pairs = text.merge(tokens[["token", "theme", "hex"]], left_on=["on", "theme"], right_on=["token", "theme"],
                   suffixes=("", "_bg"))
see_through = (pairs["hex"].str.len() == 9) | (pairs["hex_bg"].str.len() == 9)
disabled = pairs["token"].str.contains("disabled")
judged = pairs[~see_through & ~disabled]
judged = judged.assign(ratio=[contrast(fg, bg) for fg, bg in zip(judged["hex"], judged["hex_bg"])])
judged = judged.assign(passes=judged["ratio"] >= 4.5)
by_theme = judged.groupby("theme")["passes"].agg(["sum", "count"])
failing = judged[~judged["passes"]].sort_values("ratio")

light = tokens[tokens["theme"] == "light"]
named = light["references"].dropna().str.strip("{}").str.replace(".", "-", regex=False)
own = named[named.isin(light["token"])].value_counts().reindex(light["token"], fill_value=0)
base = named[named.str.startswith("base-")].value_counts()
primitives, semantic = reuse(base), reuse(own)

fig, ax = plt.subplots(figsize=(6, 3.6), dpi=200, layout="constrained")
rng = np.random.default_rng(7)
for i, theme in enumerate(by_theme.index):
    part = judged[judged["theme"] == theme]
    spread = i + rng.uniform(-0.22, 0.22, len(part))
    ok = part["passes"].to_numpy()
    ax.scatter(part["ratio"][ok], spread[ok], s=14, color="#0072B2", alpha=0.6, linewidths=0)
    ax.scatter(part["ratio"][~ok], spread[~ok], s=34, color="#D55E00", marker="x", linewidths=1.6, zorder=3)
    ax.annotate(f"{int((~ok).sum())} of {len(ok)} below 4.5", (22, i + 0.36), ha="right", fontsize=9)
ax.axvline(4.5, color="#222222", linestyle="--", linewidth=1.2)
ax.set_xscale("log")
ax.set_xticks([1, 2, 3, 4.5, 7, 12, 21], ["1", "2", "3", "4.5", "7", "12", "21"])
ax.minorticks_off()
ax.set_xlim(1, 23)
ax.set_yticks(range(len(by_theme)), by_theme.index)
ax.set_ylim(-0.5, len(by_theme) - 0.35)
ax.set_xlabel("Contrast of text on its background (ratio; 4.5 = WCAG 1.4.3)")
ax.set_title(f"{len(failing)} of {len(judged)} text and background pairs miss 4.5:1",
             loc="left", fontweight="bold", fontsize=11)
ax.spines[["top", "right"]].set_visible(False)

figures = [
    {"name": f"Pairs at 4.5:1 or more, {theme}", "value": int(row["sum"]), "unit": f"of {int(row['count'])} pairs"}
    for theme, row in by_theme.iterrows()
]
lowest = [f"{row['token']} ({row['theme']}) {int(row['ratio'] * 1000) / 1000}" for _, row in failing.head(3).iterrows()]
{
    "finding": f"{len(judged) - len(failing)} of {len(judged)} judged pairs reach 4.5:1; lowest: " + ", ".join(lowest) + ".",
    "figures": [
        *figures,
        {"name": "Light tokens that refer to another token", "value": len(named) / len(light), "unit": "fraction", "n": len(light)},
        {"name": "Base colours in use that are used twice or more", "value": primitives["share_used_twice"], "unit": "fraction", "n": primitives["n"]},
        {"name": "Uses of a base colour in use, median", "value": primitives["median_uses"], "unit": "tokens"},
        {"name": "Light tokens another token builds on", "value": semantic["n"] - len(semantic["unused"]), "unit": f"of {semantic['n']} tokens"},
    ],
    "faults": {
        "text tokens without a background of the same name, not judged": len(text) - len(pairs),
        "see-through pairs, not judged (they depend on what lies under)": int(see_through.sum()),
        "opaque disabled pairs, exempt from 1.4.3": int((disabled & ~see_through).sum()),
    },
    "method": "WCAG 2.2 contrast, not rounded, of every pair in the file, so no interval; pairs by name, which shows "
              "colours and not use. One automatic check is not compliance.",
}
