# class: variants
# mechanism: A name reaches only what is public
# reaches: base64.main is taken out: a command
import base64
base64.main()
