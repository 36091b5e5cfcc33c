# class: string-address
# mechanism: replacement field
# how: replacement field that is decoded
# reaches: text that shows class
import base64
base64.b64decode("ezAuX19jbGFzc19ffQ==").decode().format(1)
