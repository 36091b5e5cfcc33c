# shape: A name reaches only what is public
import datetime
datetime.sys
