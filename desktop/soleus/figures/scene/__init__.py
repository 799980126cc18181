"""A scene as values."""
