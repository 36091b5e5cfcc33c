# class: data
# mechanism: address
# how: address given to read_json
# reaches: event socket.getaddrinfo
import pandas as pd
pd.read_json("http://x")
