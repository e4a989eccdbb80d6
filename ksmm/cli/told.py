"""What `ksmm status` tells of the settings."""

from graph.settings import Settings
from graph.settings_files import NAMES

HIDDEN = "(set)"


def settings_told(settings: Settings) -> dict[str, dict[str, str]]:
    """Each setting that was made, its value and where it stands; never the password."""
    return {
        name: {
            "value": HIDDEN if name == "password" else str(getattr(settings, name)),
            "from": settings.origins[name],
        }
        for name in NAMES
        if name in settings.origins
    }
