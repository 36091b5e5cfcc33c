# class: data
# mechanism: address
# how: address given to read_excel
# reaches: event socket.getaddrinfo
import pandas as pd
pd.read_excel("http://x")
