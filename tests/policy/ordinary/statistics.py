import statistics as st
values = [2, 4, 4, 4, 5, 5, 7, 9]
print(st.mean(values), st.pstdev(values), st.quantiles(values, n=4), st.NormalDist(0, 1).inv_cdf(0.975))
