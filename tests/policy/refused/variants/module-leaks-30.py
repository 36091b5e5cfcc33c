# shape: A name reaches only what is public
import time
time.sys
