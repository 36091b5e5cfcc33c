# class: variants
# mechanism: Expressions in query and eval are literal and checked like code
# reaches: The expression of query() is computed
from pandas import DataFrame
DataFrame.query(DataFrame(), "@x.y")
