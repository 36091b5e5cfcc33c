# class: variants
# mechanism: Readers take passed or in-memory files, writers plain names
# reaches: to_markdown() writes to something that is no plain file name
import pandas as pd
pd.DataFrame().to_markdown("/tmp/x.md")
