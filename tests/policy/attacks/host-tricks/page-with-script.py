# class: host-tricks
# mechanism: page or picture with script
# how: a table as a page whose cells are tags
# carried by: the type it goes out under
# reaches: writes page.html
import pandas as pd
df = pd.DataFrame({"a": ["<script>alert(1)</script>"]})
df.to_html("page.html", escape=False)
