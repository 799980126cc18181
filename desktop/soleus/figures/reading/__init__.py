"""Scenes read from their files, and the schema of those files."""
