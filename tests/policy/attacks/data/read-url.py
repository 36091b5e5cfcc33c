# class: data
# mechanism: address
# how: reader with an address
# reaches: event socket.getaddrinfo
import pandas as pd
pd.read_csv("https://example.org/x.csv")
