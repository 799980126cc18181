"""The database, the files and the shipped content."""
