# class: string-address
# mechanism: setting by name
# how: what option_context() gives carries the function behind it as a public attribute: called by that, it takes any option, also the one that imports a module by a text
# reaches: ended with ValueError Could not find plotting backend 'ftplib'
import pandas as pd

context = pd.option_context("display.max_rows", 5)
setting = context.func("plotting.backend", "ftplib")
next(setting)
