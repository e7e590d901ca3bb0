"""Run with `python -m unittest discover tools/encoder`."""

import unittest

from huiyin_encoder.folding import fold, marked
from huiyin_encoder.pieces import BOS, EOS, SPECIAL, UNKNOWN, Splitter, Vocabulary, reference_ids
from huiyin_encoder.splits import part
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

    def test_clauses_are_cut_at_punctuation_and_come_once(self):
        self.assertEqual(clauses(["很好，很好。太贵了!"]), ["很好", "太贵了"])


if __name__ == "__main__":
    unittest.main()
