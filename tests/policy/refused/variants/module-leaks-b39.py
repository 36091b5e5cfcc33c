# shape: A name reaches only what is public
import decimal
decimal.sys
