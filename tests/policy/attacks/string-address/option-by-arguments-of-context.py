# class: string-address
# mechanism: setting by name
# how: what option_context() gives makes a function that runs under it: for that it calls itself again with its public attribute args, which the program has written anew
# reaches: ended with ValueError Could not find plotting backend 'ftplib'
import pandas as pd

context = pd.option_context("display.max_rows", 5)
context.args = ("plotting.backend", "ftplib")

def show():
    pass

context(show)()
