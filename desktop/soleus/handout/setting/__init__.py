"""Blocks to strips, and strips to pages in millimetres."""
