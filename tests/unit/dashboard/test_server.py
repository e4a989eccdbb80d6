"""How Streamlit is asked to serve: what must hold whatever the user's own configuration says."""

import tomllib
from pathlib import Path

import dashboard
from ksmm.server import streamlit_arguments

FOLDER = Path(dashboard.__file__).parent


def test_the_words_after_streamlit() -> None:
    first, app, *options = streamlit_arguments(8599)
    assert (first, Path(app)) == ("run", FOLDER / "app.py")
    assert {"--server.port=8599", "--server.address=127.0.0.1", "--browser.gatherUsageStats=false"} <= set(
        options
    )


def test_every_font_of_the_theme_lies_in_the_folder_with_its_licence() -> None:
    config = tomllib.loads((FOLDER / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    faces = config["theme"]["fontFaces"]
    for face in faces:
        assert (FOLDER / "static" / Path(face["url"]).name).is_file()
    assert len(list((FOLDER / "static").glob("*-OFL.txt"))) == len({face["family"] for face in faces})


def test_the_components_are_declared_and_built() -> None:
    package = FOLDER.parent / "ksmm"
    manifest = tomllib.loads((package / "pyproject.toml").read_text(encoding="utf-8"))
    assert manifest["project"]["name"] == "ksmm"
    for component in manifest["tool"]["streamlit"]["component"]["components"]:
        assert len(list((package / component["asset_dir"]).glob(f"{component['name']}-*.js"))) == 1


def test_no_built_file_asks_another_host() -> None:
    texts = [path.read_text(encoding="utf-8") for path in (FOLDER.parent / "ksmm" / "frontend").glob("*.js")]
    assert texts
    for text in texts:
        assert "https://" not in text
        assert "http://" not in text.replace("http://www.w3.org/2000/svg", "")
