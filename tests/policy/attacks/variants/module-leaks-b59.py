# class: variants
# mechanism: A name reaches only what is public
# reaches: uuid.sys is not a public name of uuid
import uuid
uuid.sys
