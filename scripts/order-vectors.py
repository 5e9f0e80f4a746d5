#!/usr/bin/env python3
"""Writes words in the order of ICU's Vietnamese collation, for VietnameseOrder to be tested against.

Needs PyICU. Run from the top of the repository:
    python3 scripts/order-vectors.py > Tests/VietnameseTextTests/OrderVectors.swift
"""

import itertools
import random

import icu

ONSETS = ["", "b", "c", "d", "đ", "ng", "nh", "q", "s", "t", "th", "tr", "x", "z"]
VOWELS = ["a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y"]
TONES = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"]
ENDS = ["", "n", "ng", "i"]
JOINS = [" ", "  ", "-", ", ", ". ", "'", "/", " & ", " (", "", "1", "–", "… "]
COUNT = 1900


def words():
    lot = random.Random(2025)
    syllables = [
        icu.Normalizer2.getNFCInstance().normalize(onset + vowel + tone + end)
        for onset, vowel, tone, end in itertools.product(ONSETS, VOWELS, TONES, ENDS)
    ]
    yield from (vowel + tone for vowel in VOWELS for tone in TONES)
    # Few letters, so that many words differ by tone or case alone.
    few = [s for s in syllables if s[0].lower() in "dđb" and len(s) <= 3]
    cases = [str, str.capitalize, str.upper]
    while True:
        pool = few if lot.random() < 0.6 else syllables
        word = lot.choice(cases)(lot.choice(pool))
        if lot.random() < 0.5:
            word += lot.choice(JOINS) + lot.choice(cases)(lot.choice(pool))
        yield word


def main():
    collator = icu.Collator.createInstance(icu.Locale("vi"))
    nfc = icu.Normalizer2.getNFCInstance()
    chosen = {}
    for word in words():
        word = nfc.normalize(word)
        # Words that ICU calls equal have no order to test.
        chosen.setdefault(collator.getSortKey(word), word)
        if len(chosen) == COUNT:
            break
    ordered = [chosen[key] for key in sorted(chosen)]
    print("/// Words in the order of ICU %s, locale vi; written by scripts/order-vectors.py." % icu.ICU_VERSION)
    print("enum OrderVectors {")
    print("  static let ordered =")
    print('    """')
    line = ""
    for word in ordered:
        if len(line) + len(word) > 94:
            print("    " + line)
            line = ""
        line += word + "|"
    print("    " + line)
    print('    """')
    print('    .split { $0 == "|" || $0 == "\\n" }.map(String.init)')
    print("}")


main()
