"""A scene's positions solved, and every moment between them."""
