"""How Streamlit is asked to serve the dashboard."""

from pathlib import Path

import dashboard


def streamlit_arguments(port: int, address: str = "127.0.0.1", login: Path | None = None) -> list[str]:
    """The words after `streamlit`; theme and fonts stand in the configuration beside the main script.

    What must hold whatever the user's own configuration says is named here: words win over files.
    """
    app = Path(dashboard.__file__).parent / "app.py"
    options = {
        "server.port": port,
        "server.address": address,
        "server.headless": "true",
        "server.enableStaticServing": "true",
        "server.fileWatcherType": "none",
        "server.enableAgentApi": "false",
        "browser.gatherUsageStats": "false",
        "client.toolbarMode": "minimal",
        "client.showErrorDetails": "none",
        "global.developmentMode": "false",
    }
    if login:
        options["secrets.files"] = str(login)
    return ["run", str(app), *(f"--{name}={value}" for name, value in options.items())]
