# shape: Expressions in query and eval are literal and checked like code
from pandas import DataFrame
DataFrame.query(DataFrame(), "@x.y")
