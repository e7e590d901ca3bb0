"""Pictures of every page: python screenshots.py FOLDER. See scripts/screenshots.

`problems.png` is the one of the README, docs/images/problems.png.
"""

import pathlib
import sys
import tempfile

from playwright.sync_api import sync_playwright

import conftest
from places import PLACES, visit
from server import Server, load_samples


def main(folder: pathlib.Path) -> None:
    with tempfile.TemporaryDirectory() as work, sync_playwright() as playwright:
        workspace = pathlib.Path(work) / "workspace"
        load_samples(workspace)
        servers = {"samples": Server(workspace, pathlib.Path(work) / "samples.log")}
        try:
            servers["empty"] = Server(pathlib.Path(work) / "empty", pathlib.Path(work) / "empty.log")
            browser = playwright.chromium.launch(executable_path=conftest.CHROMIUM, args=["--no-sandbox"])
            for language in ("zh", "en"):
                for width in (1280, 390):
                    for scheme in ("light", "dark"):
                        take(browser, servers, folder, language, width, scheme)
            context = browser.new_context(base_url=servers["samples"].url, viewport={"width": 1280, "height": 860})
            page = context.new_page()
            page.goto("/problems?period=all")
            page.screenshot(path=folder / "problems.png", animations="disabled")
            browser.close()
        finally:
            for server in servers.values():
                server.stop()


def take(browser, servers, folder, language, width, scheme):
    def opener(server):
        context = browser.new_context(
            base_url=server.url, viewport={"width": width, "height": 900}, color_scheme=scheme, locale="zh-CN")

        def open_page(address, **_):
            page = context.new_page()
            page.goto(address)
            return page

        return open_page

    def save(page, name):
        page.wait_for_load_state("networkidle")
        # As high as the page, so that the navigation, which stays in sight, reaches to its end.
        page.set_viewport_size({"width": width, "height": page.evaluate("document.documentElement.scrollHeight")})
        page.screenshot(path=folder / f"{name}-{language}-{width}-{scheme}.png", animations="disabled")
        page.context.close()

    for place in PLACES:
        save(visit(opener(servers["samples"]), place, language), place)
    save(opener(servers["empty"])("/" if language == "zh" else "/?lang=en"), "empty")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
