# class: data
# mechanism: writer by path
# how: the files of a partitioned table are named by a template with a path
# reaches: keyword basename_template=
import pandas as pd
pd.DataFrame({"a": [1]}).to_parquet("x.parquet", partition_cols=["a"], basename_template="../../x-{i}.parquet")
