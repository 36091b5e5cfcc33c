# class: private-attribute
# mechanism: replacement field that is decoded
# reaches: a class
import base64
base64.b64decode("ezAuX19jbGFzc19ffQ==").decode().format(1)
