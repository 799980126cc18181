"""Which body the pictures show."""
