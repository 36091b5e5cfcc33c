# class: data
# mechanism: reader by path
# how: styles know the folder of their templates as a path that reads
# reaches: attribute template_dir
import pandas as pd
print((pd.DataFrame({"a": [1]}).style.template_dir / "html.tpl").read_text())
