"""The handout at the right: pages, contents, checks, printing and files."""
