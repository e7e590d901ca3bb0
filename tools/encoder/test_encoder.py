"""Run with `python -m unittest discover tools/encoder`."""

import tempfile
import unittest
from pathlib import Path

import numpy as np

from huiyin_encoder import encoderfile, lessons, losses, spans
from huiyin_encoder.folding import fold, marked
from huiyin_encoder.network import Encoder, Network
from huiyin_encoder.pieces import BOS, EOS, SPECIAL, UNKNOWN, Splitter, Vocabulary, reference_ids
from huiyin_encoder.sets import Row
from huiyin_encoder.spans import Opinion
from huiyin_encoder.splits import lesson_part, part
from huiyin_encoder.teacher import clauses


class Folding(unittest.TestCase):
    def test_width_case_accents_and_marks(self):
        self.assertEqual(fold("ＡＢｃ，！"), "abc,!")
        self.assertEqual(fold("e\u0301\u200bÉ\ufe0f"), "éé")
        self.assertEqual(fold("ПЁ“x”"), 'пё"x"')

    def test_white_space_becomes_word_starts(self):
        self.assertEqual(marked(" a\r\n\u3000b "), "▁a▁b")
        self.assertEqual(marked(""), "▁")


class Pieces(unittest.TestCase):
    vocabulary = Vocabulary([*SPECIAL, "▁", "好", "好的", "的", "▁好", "ok"], [0, 0, 0, -2, -3, -4, -2, -4, -5], [0] * 9)

    def test_both_splitters_agree(self):
        splitter = Splitter(self.vocabulary)
        for text in ["好的", "好 好的", "ok好", "龘靐好", "<s>", "", "好" * 9]:
            self.assertEqual(splitter.ids([text], 5)[0].tolist(), reference_ids(self.vocabulary, text, 5), text)

    def test_longer_last_piece_wins_a_tie_and_unknown_characters_count_singly(self):
        self.assertEqual(reference_ids(self.vocabulary, "好的"), [BOS, 3, 5, EOS])
        self.assertEqual(reference_ids(self.vocabulary, "龘靐"), [BOS, 3, UNKNOWN, UNKNOWN, EOS])


class Rows(unittest.TestCase):
    def test_about_a_tenth_is_for_testing(self):
        parts = [part(f"id-{number}") for number in range(10000)]
        self.assertAlmostEqual(parts.count("test") / 10000, 0.10, delta=0.01)
        self.assertAlmostEqual(parts.count("dev") / 10000, 0.054, delta=0.01)

    def test_a_fifth_of_the_lessons_is_for_development(self):
        parts = [lesson_part(f"lesson-{number}") for number in range(10000)]
        self.assertAlmostEqual(parts.count("test") / 10000, 0.10, delta=0.01)
        self.assertAlmostEqual(parts.count("dev") / 10000, 0.18, delta=0.01)

    def test_what_is_for_development_elsewhere_is_so_among_lessons(self):
        ids = [f"lesson-{number}" for number in range(1000)]
        self.assertLess({i for i in ids if part(i) == "dev"}, {i for i in ids if lesson_part(i) == "dev"})

    def test_clauses_are_cut_at_punctuation_and_come_once(self):
        self.assertEqual(clauses(["很好，很好。太贵了!"]), ["很好", "太贵了"])


class Marks(unittest.TestCase):
    vocabulary = Vocabulary([*SPECIAL, "▁", *"汤鲜面也很,咸这家"], [0] * 3 + [-1] * 10, [0] * 13)

    def mark(self, text, opinions):
        ids = Splitter(self.vocabulary).ids([text])[0]
        return spans.mark(self.vocabulary, text, opinions, ids)

    def test_things_and_words_are_tagged_and_the_nearest_thing_is_meant(self):
        marks = self.mark("汤，这家汤很鲜", [Opinion("汤", "很鲜", 1)])
        self.assertEqual(marks.tags.tolist(), [0, 0, 0, 0, 0, 0, 1, 3, 4, 0])
        self.assertEqual(marks.judged, [(6, 9, 2)])

    def test_one_run_of_words_may_judge_two_things(self):
        marks = self.mark("汤面也很咸", [Opinion("汤", "也很咸", -1), Opinion("面", "也很咸", -1)])
        self.assertEqual(marks.tags.tolist(), [0, 0, 1, 1, 3, 4, 4, 0])

    def test_the_clause_of_an_opinion_word_is_found(self):
        text = "这家面，汤很咸，面鲜"
        ids = Splitter(self.vocabulary).ids([text])[0]
        marks = spans.mark_clauses(self.vocabulary, text, [("咸", -1), ("贵", -1)], ids)
        self.assertIsNone(marks.tags)
        self.assertEqual(marks.judged, [(6, 9, 0)])

    def test_mixed_texts_hold_what_they_mark(self):
        rows = [
            Row("a", "汤很鲜，面咸。", opinions=[Opinion("汤", "很鲜", 1), Opinion("面", "咸", -1)]),
            Row("b", "这家肉真老", opinions=[Opinion("肉", "真老", -1)]),
            Row("c", "没人理我", opinions=[Opinion(None, "没人理我", -1)]),
            Row("d", "The soup is cold", opinions=[Opinion("soup", "cold", -1)]),
        ]
        rows += [Row("e", "Nice staff", opinions=[Opinion("staff", "Nice", 1)]), Row("f", "Opens at nine.", opinions=[])]
        for row in lessons.mixed(rows, 50, 1):
            for opinion in row.opinions:
                self.assertEqual(row.text.count(opinion.words), 1, row)
                self.assertIn(opinion.target or "", row.text)


class Lessons(unittest.TestCase):
    def test_labels_that_were_not_asked_about_are_unknown(self):
        row = lessons._text({"id": "x-1", "text": "行啊", "ironic": True})
        self.assertEqual(len(row.wants), lessons.WANTS)
        self.assertEqual([value for value in row.wants if value >= 0], [1.0])
        self.assertEqual(row.polarity, 0)

    def test_gravity_counts_up(self):
        labels = {"intents": ["praise"], "severity": 0.5, "reasons": ["law"]}
        row = lessons._text({"id": "x-2", "text": "行", "polarity": -1} | labels)
        self.assertEqual(row.wants[10:15], [1.0, 1.0, 1.0, 0.0, 0.0])
        self.assertEqual(row.polarity, 0)


class Files(unittest.TestCase):
    def test_a_network_from_a_file_gives_the_same_file_again(self):
        vocabulary = Vocabulary([*SPECIAL, "▁", "好"], [0, 0, 0, -1, -2], [])
        with tempfile.TemporaryDirectory() as folder:
            first, second = Path(folder) / "first.bin", Path(folder) / "second.bin"
            encoderfile.write(first, encoderfile.from_network(Network(Encoder(5, 1, 1e-12)), vocabulary))
            network = encoderfile.to_network(encoderfile.read(first))
            encoderfile.write(second, encoderfile.from_network(network, vocabulary))
            one, other = encoderfile.read(first), encoderfile.read(second)
        np.testing.assert_array_equal(one.word, other.word)
        np.testing.assert_array_equal(one.layers[0]["fo"].whole, other.layers[0]["fo"].whole)
        np.testing.assert_allclose(one.layers[0]["fo"].scale, other.layers[0]["fo"].scale, rtol=1e-6)
        np.testing.assert_array_equal(one.heads["auto"].arrays["te"], other.heads["auto"].arrays["te"])

    def test_windows_hold_all_pieces(self):
        ids = np.arange(3, 303, dtype=np.int32)
        cut = losses.windows(np.concatenate([[BOS], ids, [EOS]]))
        self.assertEqual([len(part) for part in cut], [128, 128, 50])
        np.testing.assert_array_equal(np.concatenate([part[1:-1] for part in cut]), ids)


if __name__ == "__main__":
    unittest.main()
