# shape: A name reaches only what is public
import secrets
secrets.hmac
