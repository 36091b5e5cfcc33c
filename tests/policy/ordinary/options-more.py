pd.set_option("display.max_columns", None); pd.set_option("display.float_format", "{:,.2f}".format); pd.options.display.max_rows = 10; pd.set_option("display.width", 120)
with pd.option_context("display.max_rows", 5, "display.precision", 2): print(pd.DataFrame({"a": range(20)}))
pd.options.mode.copy_on_write = True
pd.reset_option("display.max_columns")
