"""The clinic's settings and its back-ups."""
