"""The clinic's own exercises: written, photographed, brought in from files."""
