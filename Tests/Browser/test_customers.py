"""A customer file's whole way: dropped, looked at, changed, brought in, taken back, restored; in both languages, wide and on a phone."""

import axe
import pytest
from server import Server

CUSTOMERS = """会员号,姓名,联系电话,等级,区域
M-1,陈晓云,13800000721,金卡,华东
M-2,林一凡,13911110722,银卡,华北
,,,铜卡,华北
"""


@pytest.fixture(scope="module")
def shop(tmp_path_factory):
    server = Server(tmp_path_factory.mktemp("customers"), tmp_path_factory.mktemp("log") / "customers.log")
    yield server
    server.stop()


@pytest.fixture
def customers(tmp_path):
    path = tmp_path / "客户档案.csv"
    path.write_text(CUSTOMERS)
    return path


def drop(page, server, file, language="zh"):
    page.goto(f"{server.url}/persons/customers" + ("" if language == "zh" else f"?lang={language}"))
    page.locator("input[type=file]").set_input_files(file)
    # A script may send the form as soon as a file is chosen.
    if page.locator("form.upload button").count():
        page.locator("form.upload button").click()
    page.wait_for_url("**/persons/customers/*")


def check(page, width):
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert not axe.look(page)


def test_a_file_is_looked_at_brought_in_taken_back_and_restored(open_page, shop, customers):
    page = open_page("/persons", server=shop, javascript=False)
    drop(page, shop, customers)
    table = page.locator("main table")
    assert "138****0721" in table.inner_text() and "13800000721" not in table.inner_text()
    rows = page.locator("main tbody tr")
    assert rows.nth(2).locator("select").input_value() == "mobile"
    rows.nth(3).locator("select").select_option("card-level")
    page.locator("input[name=source]").fill("会员系统")
    page.locator("form[action*='/take'] .primary").click()
    for _ in range(60):
        if page.locator("form[action*='/undo']").count():
            break
        page.wait_for_timeout(500)
        page.reload()
    said = page.locator(".lede[role=status]").inner_text()
    assert "会员系统" in said and "2" in said
    assert page.locator("ul.holes li").count() == 1, "the row that says nothing of who it is"

    page.locator("form[action*='/undo'] button").click()
    assert page.locator(".notice").count() == 1
    row = page.locator("main table tbody tr").first
    assert "客户档案.csv" in row.inner_text() and row.locator(".tag").count() == 1
    row.locator("button").click()
    assert page.locator("main table tbody tr").first.locator(".tag").count() == 0


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("width", [1280, 390])
def test_each_step_is_easy_to_read(open_page, shop, customers, language, width):
    page = open_page("/persons", server=shop, width=width)
    drop(page, shop, customers, language)
    check(page, width)
    page.locator("form[action*='/take'] .primary").click()
    page.wait_for_selector("form[action*='/undo']", timeout=30_000)
    check(page, width)
    page.goto(f"{shop.url}/persons/customers" + ("" if language == "zh" else f"?lang={language}"))
    check(page, width)
