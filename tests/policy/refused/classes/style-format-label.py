# shape: a computed label of a series of functions is called under the name by which styles take their formats
import pandas as pd
import base64
def put(formats):
    formats["a"] = base64.b64decode("ezAuX19jbGFzc19ffQ==").decode()
class Report:
    def __init__(self):
        self.formats = {"a": "{:.1f}"}
    def go(self, table):
        return table.style.format(self.formats)
report = Report()
inner = pd.Series([put], index=["for" + "mat"])
report.go(pd.Series([inner], index=["sty" + "le"]))
print(report.go(pd.DataFrame({"a": [1]})).to_html())
