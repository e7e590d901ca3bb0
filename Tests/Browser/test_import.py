"""A file's whole way: dropped, looked at, changed, imported, watched, undone, imported again; with and without a script, on a phone."""

import pytest
from server import Server

REVIEWS = """编号,评价时间,渠道,评分,评价内容,门店
1,2026-03-01 09:00,TEL2,5,外观很好看，颜色正,杭州城西
2,2026-03-01 10:00,TEL2,1,蓝牙老断，烦死了,杭州城西
3,2026-03-02 11:00,TEL2,2,车机黑屏两次,南京河西
4,2026-03-02 12:00,TEL2,4
5,2026-03-03 13:00,TEL2,3,还行吧，一般,南京河西
"""


@pytest.fixture(scope="module")
def workshop(tmp_path_factory):
    server = Server(tmp_path_factory.mktemp("importing"), tmp_path_factory.mktemp("log") / "importing.log")
    yield server
    server.stop()


@pytest.fixture
def reviews(tmp_path):
    path = tmp_path / "评价_20260308.csv"
    path.write_text(REVIEWS)
    return path


def count(page, key):
    return int(page.locator(f"[data-count='{key}']").inner_text().replace(",", ""))


def test_a_file_is_dropped_changed_imported_undone_and_imported_again(open_page, workshop, reviews):
    page = open_page("/sources", server=workshop)
    page.goto(workshop.url + "/sources/import")
    page.locator("input[type=file]").set_input_files(reviews)
    page.wait_for_url("**/sources/import/*")
    assert page.locator("#source").input_value() == "评价"
    assert page.locator("tr.ask th").inner_text() == "渠道", "the column with a channel nobody knows asks for a look"
    assert page.locator(".voices .refused").count() == 1

    # Another meaning of a column shows in the preview without a reload.
    page.locator("select[name='as-5']").select_option("store")
    page.locator("select[name='as-2']").select_option("attribute")
    page.wait_for_selector("#constant-channel")
    assert page.locator("tr.ask").count() == 0
    page.locator("#source").fill("门店评价")
    page.locator("#constant-channel").fill("call-centre")
    page.locator("button[value=run]").click()
    page.wait_for_selector("[data-count=stored]")
    page.wait_for_selector("a.btn.primary[href*='source=']", timeout=60_000)
    assert (count(page, "read"), count(page, "stored"), count(page, "rejected")) == (5, 4, 1)

    page.locator("a.btn.primary[href*='source=']").click()
    page.wait_for_url("**/voices?*")
    assert page.locator("ul.voices > li").count() == 4
    page.go_back()

    page.locator("form[action*='/undo'] button").click()
    page.wait_for_selector(".notice")
    assert "done=" not in page.url, "the word about it leaves the address"
    page.goto(workshop.url + "/voices?period=all")
    assert page.locator("ul.voices > li").count() == 0
    page.go_back()
    page.locator("form[action*='/start'] button").click()
    page.wait_for_selector("a.btn.primary[href*='source=']", timeout=60_000)
    page.goto(workshop.url + "/voices?period=all")
    assert page.locator("ul.voices > li").count() == 4


def test_the_whole_way_without_a_script(open_page, workshop, reviews):
    page = open_page("/sources/import", server=workshop, javascript=False)
    page.locator("input[type=file]").set_input_files(reviews)
    page.locator("form.upload button").click()
    page.wait_for_url("**/sources/import/*")
    page.locator("#source").fill("无脚本")
    page.locator("select[name='as-2']").select_option("attribute")
    page.locator("button[value=try]").click()
    assert page.locator("tr.ask").count() == 0
    page.locator("button[value=save]").click()
    assert "无脚本" in page.locator(".notice").inner_text()
    page.locator("button[value=run]").click()
    for _ in range(60):
        if page.locator("form[action*='/undo']").count():
            break
        page.wait_for_timeout(500)
        page.reload()
    assert (count(page, "stored"), count(page, "rejected")) == (4, 1)
    page.locator(".counts a[href*='rejections']").click()
    page.locator("table a[href*='/rejections/']").first.click()
    page.locator("a[href*='edit=1']").click()
    page.locator("textarea").fill("4,2026-03-02 12:00,TEL2,4,座椅舒服,杭州城西")
    page.locator("button[value=try]").click()
    assert "座椅舒服" in page.locator("ul.voices").inner_text()
    page.locator("button[value=store]").click()
    assert page.locator(".notice").count() == 1


@pytest.mark.parametrize("address", ["/sources", "/sources/import", "/sources/rejections"])
def test_nothing_is_wider_than_a_phone(open_page, workshop, address):
    page = open_page(address, server=workshop, width=390)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_the_page_of_a_file_fits_a_phone(open_page, workshop, reviews):
    page = open_page("/sources/import", server=workshop, width=390)
    page.locator("input[type=file]").set_input_files(reviews)
    page.wait_for_url("**/sources/import/*")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.locator("form[action*='/forget'] button").click()
    page.wait_for_selector(".notice")
