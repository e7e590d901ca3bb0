"""Pictures of every page: python screenshots.py FOLDER [WORKSPACE]. See scripts/screenshots.

`problems.png` is the one of the README, docs/images/problems.png.
"""

import contextlib
import dataclasses
import pathlib
import sys
import tempfile

from playwright.sync_api import sync_playwright

import conftest
import places
from server import Server, load_samples


def main(folder: pathlib.Path, workspace: pathlib.Path | None) -> None:
    with contextlib.ExitStack() as stack:
        work = pathlib.Path(stack.enter_context(tempfile.TemporaryDirectory()))
        playwright = stack.enter_context(sync_playwright())
        if workspace:
            # Searches of the samples that lead to one voice find nothing elsewhere; any voice will do there.
            places.ALL = {
                name: dataclasses.replace(place, address=place.address.split("&q=")[0]) if place.follow else place
                for name, place in places.ALL.items()}
        else:
            workspace = work / "workspace"
            load_samples(workspace)
        servers = []
        for number, home in enumerate([workspace, work / "empty"]):
            servers.append(Server(home, work / f"{number}.log"))
            stack.callback(servers[-1].stop)
        browser = playwright.chromium.launch(executable_path=conftest.CHROMIUM, args=["--no-sandbox"])
        stack.callback(browser.close)
        for language in ("zh", "en"):
            for width in (1280, 390):
                for scheme in ("light", "dark"):
                    take(browser, servers, folder, language, width, scheme)
        context = browser.new_context(base_url=servers[0].url, viewport={"width": 1280, "height": 860})
        page = context.new_page()
        page.goto("/problems?period=all")
        page.screenshot(path=folder / "problems.png", animations="disabled")


def take(browser, servers, folder, language, width, scheme):
    """All pages in one look; on paper too, once for each language."""
    context = None

    def open_page(address, server=servers[0], **_):
        nonlocal context
        context = browser.new_context(
            base_url=server.url, viewport={"width": width, "height": 900}, color_scheme=scheme, locale="zh-CN")
        page = context.new_page()
        page.goto(address)
        return page

    for name in places.ALL:
        page = places.visit(open_page, name, language, server=servers[1])
        page.wait_for_load_state("networkidle")
        if width == 1280 and scheme == "light":
            page.pdf(path=folder / f"{name}-{language}-paper.pdf", format="A4", prefer_css_page_size=True)
        # As high as the page, so that the navigation, which stays in sight, reaches to its end.
        page.set_viewport_size({"width": width, "height": page.evaluate("document.documentElement.scrollHeight")})
        places.settle(page)
        page.screenshot(path=folder / f"{name}-{language}-{width}-{scheme}.png", animations="disabled")
        context.close()


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else None)
