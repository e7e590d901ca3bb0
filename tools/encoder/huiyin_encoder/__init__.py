"""Makes `encoder.bin`: a small sentence encoder with the heads that the text engine reads."""
