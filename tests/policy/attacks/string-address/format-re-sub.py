# class: string-address
# mechanism: replacement field
# how: template put together by re.sub, underscore taken out of a text by its place
# reaches: text that shows class
import re
print(re.sub("U", "a_b"[1], re.sub("-", ".", "{0-UUclassUU}")).format(1))
