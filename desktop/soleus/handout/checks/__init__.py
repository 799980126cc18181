"""The rules of a good handout."""
