# The share of renewables in Iowa's electricity, year by year, in per cent of net generation.
data = electricity.assign(year=pd.to_datetime(electricity["year"]).dt.year)
mix = shares(data, "year", "source", "net_generation") * 100
years = [int(year) for year in mix.index]
gaps = [year for year in range(years[0], years[-1] + 1) if year not in years]

{
    "inputs": {"method": "theil_sen"},
    "data": {
        "series": {
            "columns": ["year", "renewables (% of generation)"],
            "rows": [[str(year), float(share)] for year, share in zip(years, mix["Renewables"])],
        },
    },
    "columns": {"date": "year", "value": "renewables (% of generation)"},
    "faults": {"years missing": len(gaps), "amounts missing": int(mix["Renewables"].isna().sum())},
}
