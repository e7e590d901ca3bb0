"""What the files of Samples/ say, read here without the program: the truth that pages and figures are compared with."""

import csv
import dataclasses
import json

from server import ROOT

FOLDER = ROOT / "Samples"


@dataclasses.dataclass(frozen=True)
class Voice:
    channel: str
    day: str
    words: str
    product: str
    nps: int | None = None


def _rows(name: str, encoding: str = "utf-8", delimiter: str = ",") -> list[dict[str, str]]:
    with (FOLDER / name).open(encoding=encoding, newline="") as file:
        return list(csv.DictReader(file, delimiter=delimiter))


def _lines(name: str) -> list[dict]:
    return [json.loads(line) for line in (FOLDER / name).read_text("utf-8").splitlines()]


def _day(text: str) -> str:
    parts = text.replace("/", "-").replace("T", " ").split()[0].split("-")
    return f"{parts[0]}-{int(parts[1]):02}-{int(parts[2]):02}"


def voices() -> list[Voice]:
    found = []
    for post in _lines("weibo.jsonl"):
        found.append(Voice("weibo", _day(post["created_at"]), post["text"], post["tagged"]["model"] or ""))
    for post in _lines("forum.jsonl"):
        found.append(Voice("forum", _day(post["posted"]), post["title"] + "\n" + post["body"], post["model"]))
    for review in json.loads((FOLDER / "app-store.json").read_text("utf-8"))["data"]["list"]:
        found.append(
            Voice("app-store", _day(review["updated"]), review["title"] + "\n" + review["content"], "云程 App"))
    for ticket in _rows("calls.tsv", delimiter="\t"):
        found.append(Voice("call-centre", _day(ticket["创建时间"]), ticket["问题描述"], ticket["车型"]))
    for chat in _lines("chats.jsonl"):
        said = "\n".join(turn["text"] for turn in chat["turns"])
        found.append(Voice("chat", _day(chat["started"]), said, chat["product"] or ""))
    for answer in _rows("survey.csv", encoding="gb18030"):
        nps = int(answer["您有多大可能向朋友推荐云程（0-10）"])
        found.append(Voice("survey", _day(answer["提交时间"]), answer["您最想告诉我们的一件事"], answer["车型"], nps))
    for note in _rows("store-notes.csv", encoding="utf-8-sig"):
        found.append(Voice("store-note", _day(note["日期"]), note["客户怎么说"], note["车型"]))
    for mail in _rows("mail.csv"):
        found.append(Voice("mail", _day(mail["收到时间"]), mail["主题"] + "\n" + mail["正文"], mail["涉及车型"]))
    for review in _rows("reviews.csv"):
        words = review["评价内容"] + "\n" + review["追评"]
        found.append(Voice("e-commerce", _day(review["评价时间"]), words, review["商品"]))
    return found
