"""The library at the left: search, filters, lists, and an exercise seen large."""
