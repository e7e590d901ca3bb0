"""Servers, the browser, and what every test of a page minds: no error in the console, no request to anywhere else."""

import os
import re
import shutil

import pytest
from playwright.sync_api import sync_playwright

from server import Server, load_samples

# The shell shows pages as Chromium does without a window's own pages around them, in two fifths of the time.
CHROMIUM = os.environ.get("HUIYIN_CHROMIUM") or shutil.which("chromium-headless-shell") or shutil.which("chromium")


@pytest.fixture(scope="session")
def loaded(tmp_path_factory):
    """A workspace with all samples, and what the imports printed."""
    folder = tmp_path_factory.mktemp("samples")
    return folder, load_samples(folder)


@pytest.fixture(scope="session")
def site(loaded, tmp_path_factory):
    server = Server(loaded[0], tmp_path_factory.mktemp("log") / "samples.log")
    yield server
    server.stop()


@pytest.fixture(scope="session")
def empty_site(tmp_path_factory):
    server = Server(tmp_path_factory.mktemp("empty"), tmp_path_factory.mktemp("log") / "empty.log")
    yield server
    server.stop()


@pytest.fixture(scope="session")
def chromium():
    assert CHROMIUM, "there is no Chromium; install Debian's package chromium-headless-shell or set HUIYIN_CHROMIUM"
    with sync_playwright() as playwright:
        # Chromium's sandbox refuses to work for root, which CI is.
        arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=arguments)
        yield browser
        browser.close()


@pytest.fixture
def open_page(chromium, site):
    """Makes pages: `open_page("/voices", width=390, javascript=False)`. What they must not do is checked when the test ends."""
    contexts = []
    complaints = []

    def make(address, width=1280, javascript=True, server=site, fresh=True, status=200):
        if fresh or not contexts:
            contexts.append(
                chromium.new_context(
                    base_url=server.url, java_script_enabled=javascript, viewport={"width": width, "height": 900},
                    locale="zh-CN"))
        page = contexts[-1].new_page()
        page.set_default_timeout(10_000)
        expected = f"status of {status} " if status != 200 else None
        page.on(
            "console",
            lambda m: complaints.append(f"console: {m.text}")
            if m.type == "error" and not (expected and expected in m.text) else None)
        page.on("pageerror", lambda error: complaints.append(f"script: {error}"))
        page.on(
            "request",
            lambda r: None if r.url.startswith((server.url, "data:", "blob:")) else complaints.append(f"asked {r.url}"))
        answer = page.goto(address)
        assert answer.status == status, f"{address} answered {answer.status}"
        return page

    yield make
    for context in contexts:
        context.close()
    assert not complaints, "\n".join(complaints)


def numbers(text):
    """All whole numbers of a text, thousands separators removed: `1,346 条 · 512 人` gives [1346, 512]."""
    return [int(found.replace(",", "")) for found in re.findall(r"\d[\d,]*", text)]


def found(page):
    """How many voices and how many people the page of voices says there are."""
    voices, people = numbers(page.locator("main .sh h2").first.inner_text())[:2]
    return voices, people
