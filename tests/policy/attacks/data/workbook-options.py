# class: data
# mechanism: writer by path
# how: folder for parts of a workbook
# reaches: writes /dev/shm
import pandas as pd, io
w = pd.ExcelWriter(io.BytesIO(), engine="xlsxwriter", engine_kwargs={"options": {"tmpdir": "/dev/shm", "constant_memory": True}})
pd.DataFrame({"a": [1]}).to_excel(w)
w.close()
