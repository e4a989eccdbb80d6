"""A tiny OpenID Connect provider: whoever comes is signed in at once, as the person who is set."""

import json
import secrets
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from joserfc import jwk, jwt

CLIENT, SECRET = "ksmm-tests", "known to the provider and the dashboard"


class Provider:
    """Discovery, authorize, token, keys and end of session; `left` counts who signed out here too."""

    def __init__(self) -> None:
        self.person: dict[str, Any] = {}
        self.left = 0
        self._key = jwk.RSAKey.generate_key(2048, parameters={"kid": "one", "use": "sig"}, private=True)
        self._nonces: dict[str, str] = {}
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _door(self))
        self.address = f"http://127.0.0.1:{self._server.server_port}"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()

    def metadata(self) -> dict[str, Any]:
        paths = {"authorization_endpoint": "authorize", "token_endpoint": "token", "jwks_uri": "keys"}
        ways = {name: f"{self.address}/{path}" for name, path in paths.items()}
        ways["end_session_endpoint"] = f"{self.address}/leave"
        return {
            "issuer": self.address,
            **ways,
            "response_types_supported": ["code"],
            "subject_types_supported": ["public"],
            "id_token_signing_alg_values_supported": ["RS256"],
            "code_challenge_methods_supported": ["S256"],
        }

    def keys(self) -> dict[str, Any]:
        return {"keys": [self._key.as_dict(private=False)]}

    def authorized(self, asked: dict[str, str]) -> str:
        """Where the browser goes on to, with a code that can be used once."""
        code = secrets.token_hex(8)
        self._nonces[code] = asked.get("nonce", "")
        return f"{asked['redirect_uri']}?{urlencode({'code': code, 'state': asked['state']})}"

    def token(self, asked: dict[str, str]) -> dict[str, Any]:
        now = int(time.time())
        claims = {"iss": self.address, "aud": CLIENT, "iat": now, "exp": now + 600, **self.person}
        claims["nonce"] = self._nonces.pop(asked["code"])
        signed = jwt.encode({"alg": "RS256", "kid": "one"}, claims, self._key)
        return {"access_token": "unused", "token_type": "Bearer", "expires_in": 600, "id_token": signed}


def _door(provider: Provider) -> type[BaseHTTPRequestHandler]:
    class Door(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            asked = {name: values[0] for name, values in parse_qs(parts.query).items()}
            if parts.path == "/authorize":
                self._go(provider.authorized(asked))
            elif parts.path == "/leave":
                provider.left += 1
                self._go(asked["post_logout_redirect_uri"])
            else:
                self._say(provider.keys() if parts.path == "/keys" else provider.metadata())

        def do_POST(self) -> None:
            form = self.rfile.read(int(self.headers["Content-Length"])).decode()
            self._say(provider.token({name: values[0] for name, values in parse_qs(form).items()}))

        def _say(self, what: dict[str, Any]) -> None:
            body = json.dumps(what).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def _go(self, where: str) -> None:
            self.send_response(302)
            self.send_header("Location", where)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, format: str, *_words: object) -> None:
            del format

    return Door
