pd.set_option("display.max_columns", None)
pd.options.display.float_format = "{:.2f}".format
with pd.option_context("display.max_rows", 5, "display.width", 120):
    print(pd.DataFrame({"a": range(3)}))
np.set_printoptions(precision=3, suppress=True)
