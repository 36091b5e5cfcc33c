# class: data
# mechanism: address
# reaches: event socket.getaddrinfo
import pandas as pd
pd.read_json("http://x")
