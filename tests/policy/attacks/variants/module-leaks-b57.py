# class: variants
# mechanism: A name reaches only what is public
# reaches: uuid.getnode is taken out: asks the machine for its address; use uuid.uuid4()
import uuid
uuid.getnode()
