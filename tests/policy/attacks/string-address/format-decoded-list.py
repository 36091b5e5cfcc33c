# class: string-address
# mechanism: replacement field
# how: decoded text out of a list
# reaches: text that shows
import base64
ts = [base64.b64decode(b).decode() for b in ["ezAuX19jbGFzc19ffQ=="]]
print(ts[0].format(1))
