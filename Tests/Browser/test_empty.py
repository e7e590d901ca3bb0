import urllib.request

import pytest


def test_an_empty_workspace_says_what_to_do(open_page, empty_site):
    page = open_page("/", server=empty_site)
    assert page.locator(".empty").count() == 1
    assert "huiyin import" in page.locator("main").inner_text()
    page = open_page("/?lang=en", server=empty_site)
    assert "huiyin import" in page.locator("main").inner_text()


@pytest.mark.parametrize("address", ["/problems", "/voices", "/voices?q=蓝牙", "/problems?channel=weibo&lang=en"])
def test_other_pages_of_an_empty_workspace_are_pages(open_page, empty_site, address):
    page = open_page(address, server=empty_site)
    assert page.locator("main").inner_text().strip()


def test_the_first_import_shows_up_without_a_restart(open_page, tmp_path_factory):
    from server import Server, load_samples

    folder = tmp_path_factory.mktemp("filling")
    server = Server(folder, tmp_path_factory.mktemp("log") / "filling.log")
    try:
        load_samples(folder)
        with urllib.request.urlopen(server.url + "/voices?period=all") as answer:
            assert "300" in answer.read().decode()
    finally:
        server.stop()
