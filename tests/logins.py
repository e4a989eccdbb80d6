"""Files of a sign-in for the tests."""

from pathlib import Path

from tests.oidc import CLIENT, SECRET

COOKIE = "0123456789abcdef" * 4


def write(path: Path, *, port: int, provider: str, more: str = "", base: str = "") -> Path:
    """A file that works, readable by its owner only; `base` as in /ksmm."""
    path.touch(mode=0o600)
    path.write_text(
        f"""[auth]
redirect_uri = "http://localhost:{port}{base}/oauth2callback"
cookie_secret = "{COOKIE}"
client_id = "{CLIENT}"
client_secret = "{SECRET}"
server_metadata_url = "{provider}/.well-known/openid-configuration"
{more}""",
        encoding="utf-8",
    )
    return path
