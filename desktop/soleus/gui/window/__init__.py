"""The main window: its menus, its title bar, and what connects its panels."""
