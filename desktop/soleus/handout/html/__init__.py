"""The handout as one web page for a phone."""
