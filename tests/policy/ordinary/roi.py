cashflows = [-1000, 300, 420, 680]
rate = 0.1
npv = sum(cf / (1 + rate) ** t for t, cf in enumerate(cashflows))
print(f"NPV at {rate:.0%}: {npv:,.2f}")
