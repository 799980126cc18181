"""Before there is a programme: recent ones, templates, a new one."""
