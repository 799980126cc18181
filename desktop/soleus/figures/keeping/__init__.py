"""Finished drawings: the shipped pack, the cache, and who draws what is missing."""
