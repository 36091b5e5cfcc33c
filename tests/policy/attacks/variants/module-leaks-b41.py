# class: variants
# mechanism: A name reaches only what is public
# reaches: secrets.hmac is not a public name of secrets
import secrets
secrets.hmac
