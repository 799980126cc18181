"""The one error that a user can cause and mend; everything else is a bug."""

from __future__ import annotations


class UserError(Exception):
    """A plain sentence for the person at the desk.

    The text says what is wrong and where, what was kept, and what to do. It is
    shown as it stands, so it carries no type name and no traceback.
    """
