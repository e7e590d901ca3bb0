"""The pages there are, by name, and how to get to one in a workspace with the samples."""

PLACES = ["overview", "problems", "topic", "voices", "search", "voice", "raw", "nothing"]

ADDRESSES = {
    "overview": "/?period=all",
    "problems": "/problems?period=all",
    "topic": "/problems?period=all",
    "voices": "/voices?period=all",
    "search": "/voices?period=all&q=蓝牙&product=G7",
    "voice": "/voices?period=all&q=我应该打几分",
    "raw": "/voices?period=all&q=双簧",
    "nothing": "/voices?period=all&q=紫色大象",
}

def visit(open_page, place, language="zh", **options):
    """A page of that kind, from its address or by following the first link to one."""
    address = ADDRESSES[place] + ("" if language == "zh" else f"&lang={language}")
    page = open_page(address, **options)
    steps = {
        "topic": ["main table a[href^='/topics/']"],
        "voice": ["ul.voices blockquote a"],
        "raw": ["ul.voices blockquote a", "main a[href*='/raw']"],
    }
    for link in steps.get(place, []):
        page.goto(page.locator(link).first.get_attribute("href"))
    return page
