"""Tokens, themes, icons and the language of the window."""
