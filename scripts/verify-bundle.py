#!/usr/bin/env python3
"""Checks a published bundle, written from docs/verification.md and independent of vinhdanh.

Needs the Python standard library and `cryptography` for Ed25519.

    verify-bundle.py FOLDER [--key KEY] [--against CHECKPOINT] [--receipt PROOF]

Exit codes: 0 good, 10 altered, 11 signature, 12 recount differs, 13 log inconsistent,
14 receipt not included, 64 wrong usage.
"""
import argparse
import base64
import csv
import hashlib
import io
import json
import os
import stat
import sys
import unicodedata
from fractions import Fraction

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

ALTERED, SIGNATURE, RECOUNT, LOG, RECEIPT = 10, 11, 12, 13, 14
FEWEST_JUDGES = 5


class Fault(Exception):
    def __init__(self, code, text):
        super().__init__(text)
        self.code = code


# MARK: bytes and hashes


def sha256(*pieces):
    return hashlib.sha256(b"".join(pieces)).digest()


def leaf(data):
    return sha256(b"\x00", data)


def root(leaves):
    """RFC 6962 section 2.1, over leaves hashed already."""
    if not leaves:
        return sha256()
    level = list(leaves)
    while len(level) > 1:
        pairs = [sha256(b"\x01", a, b) for a, b in zip(level[::2], level[1::2])]
        level = pairs + level[len(level) & ~1:]
    return level[0]


def climb(hash, index, size, path):
    """RFC 9162 section 2.1.3.2: the root an audit path leads to, or None."""
    if not 0 <= index < size:
        return None
    node, last = index, size - 1
    for sibling in path:
        if last == 0:
            return None
        if node & 1 or node == last:
            hash = sha256(b"\x01", sibling, hash)
            while not node & 1 and node:
                node, last = node >> 1, last >> 1
        else:
            hash = sha256(b"\x01", hash, sibling)
        node, last = node >> 1, last >> 1
    return hash if last == 0 else None


def decode64(text, size=None):
    """Base64 in its one spelling."""
    data = base64.b64decode(text, validate=True)
    if base64.b64encode(data).decode() != text or size not in (None, len(data)):
        raise ValueError(text)
    return data


def canonical(value):
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def unique(pairs):
    if len({key for key, _ in pairs}) != len(pairs):
        raise ValueError("a key twice")
    return dict(pairs)


def read_json(data):
    return json.loads(data, object_pairs_hook=unique)


def whole(value):
    """A whole number, written as one; true and 1.0 are none."""
    if type(value) is not int:
        raise ValueError(value)
    return value


# MARK: keys, notes, checkpoints


class Key:
    """C2SP signed-note verifier key: name+id+base64(0x01 || key)."""

    def __init__(self, text):
        self.text = text
        self.name, key_id, data = text.split("+", 2)
        data = decode64(data, 33)
        if data[0] != 1 or not self.name:
            raise ValueError(text)
        self.id = sha256(self.name.encode(), b"\x0a", data)[:4]
        if self.id.hex() != key_id:
            raise ValueError(text)
        self.public = Ed25519PublicKey.from_public_bytes(data[1:])


class Note:
    """C2SP signed-note."""

    def __init__(self, data):
        note = data.decode("utf-8")
        if any(character < " " and character != "\n" for character in note):
            raise ValueError("control character")
        gap = note.rindex("\n\n")
        self.text = note[: gap + 1]
        lines = note[gap + 2:].split("\n")
        if lines.pop() or not 1 <= len(lines) <= 16:
            raise ValueError("signatures")
        self.signatures = []
        for line in lines:
            dash, name, data = line.split(" ")
            if dash != "—" or not name or "+" in name:
                raise ValueError(line)
            self.signatures.append((name, decode64(data)))

    def is_signed(self, key):
        own = [s for name, s in self.signatures if name == key.name and s[:4] == key.id]
        try:
            for signature in own:
                key.public.verify(signature[4:], self.text.encode())
        except InvalidSignature:
            return False
        return bool(own)


class Checkpoint:
    """C2SP tlog-checkpoint."""

    def __init__(self, note):
        self.note = note
        self.origin, size, hash, rest = note.text.split("\n")
        self.size, self.root = int(size), decode64(hash, 32)
        if rest or not self.origin or str(self.size) != size or self.size < 0:
            raise ValueError(note.text)


# MARK: the bundle


def read_folder(folder):
    files, spellings = {}, set()
    for path, folders, names in os.walk(folder):
        for name in names + [f for f in folders if os.path.islink(os.path.join(path, f))]:
            full = os.path.join(path, name)
            short = os.path.relpath(full, folder)
            spelling = unicodedata.normalize("NFC", short)
            if not short.isprintable() or spelling in spellings:
                raise Fault(ALTERED, f"{short!r} is no name of a file here")
            spellings.add(spelling)
            if not stat.S_ISREG(os.lstat(full).st_mode):
                raise Fault(ALTERED, f"{short} is no regular file")
            with open(full, "rb") as file:
                files[short] = file.read()
    return files


def need(files, name):
    if name not in files:
        raise Fault(ALTERED, f"{name} is missing")
    return files[name]


def parse(code, what, function, *arguments):
    try:
        return function(*arguments)
    except Fault:
        raise
    except Exception as error:  # anything unreadable is a fault of the bundle
        raise Fault(code, f"{what} was altered or cannot be read") from error


def check_manifest(files):
    note = parse(ALTERED, "manifest.txt", Note, need(files, "manifest.txt"))
    listed = sorted((n.encode(), n, d) for n, d in files.items() if n != "manifest.txt")
    lines = [f"{sha256(data).hex()} {len(data)} {name}" for _, name, data in listed]
    head = note.text.split("\n")[:3]
    if len(head) < 3 or head[0] != "vinhdanh-bundle/v1":
        raise Fault(ALTERED, "manifest.txt cannot be read")
    if note.text != "\n".join(head + lines) + "\n":
        theirs, ours = set(note.text.split("\n")[3:-1]), set(lines)
        changed = sorted((theirs ^ ours) or {"manifest.txt"})[0].split(" ", 2)[-1]
        raise Fault(ALTERED, f"{changed} was altered, added or removed")
    size = parse(ALTERED, "manifest.txt", int, head[2])
    if str(size) != head[2]:
        raise Fault(ALTERED, "manifest.txt cannot be read")
    return note, head[1], size, len(lines)


def read_keys(files):
    lines = need(files, "keys.txt").decode("utf-8").split("\n")
    if lines.pop() or not lines:
        raise ValueError("keys")
    return [Key(line) for line in lines]


class Log:
    def __init__(self, files, origin, size):
        self.origin = origin
        data = need(files, "ledger.jsonl")
        if not data.endswith(b"\n"):
            raise Fault(ALTERED, "ledger.jsonl was cut")
        lines = data[:-1].split(b"\n")
        self.entries = [parse(ALTERED, "ledger.jsonl", self.entry, *i) for i in enumerate(lines)]
        self.leaves = [leaf(line) for line in lines]
        self.checkpoints = []
        for name in sorted(files):
            if not name.startswith("checkpoints/"):
                continue
            head = parse(ALTERED, name, lambda n: Checkpoint(Note(files[n])), name)
            if head.origin != origin or name != f"checkpoints/{head.size:06}.txt":
                raise Fault(ALTERED, f"{name} is of another log or size")
            self.lead(head)
            self.checkpoints.append(head)
        self.checkpoints.sort(key=lambda head: head.size)
        if not self.checkpoints or not self.checkpoints[-1].size == len(lines) == size:
            raise Fault(LOG, "no checkpoint covers the whole log")

    @staticmethod
    def entry(index, line):
        entry = read_json(line)
        if canonical(entry).encode() != line or whole(entry["index"]) != index:
            raise ValueError(line)
        if whole(entry["version"]) != 2:
            raise ValueError(line)
        return entry["act"], decode64(entry["content"], 32), whole(entry["rows"])

    def lead(self, head):
        if not 0 < head.size <= len(self.leaves) or root(self.leaves[: head.size]) != head.root:
            raise Fault(LOG, f"the log does not lead to the checkpoint of {head.size} entries")

    def check_rows(self, rows):
        trees, last = {}, 0
        for row in rows:
            leaves = trees.setdefault(row.act, [])
            if row.act < last or row.number != len(leaves):
                raise Fault(ALTERED, "rows.jsonl is out of order")
            leaves.append(row.leaf)
            last = row.act
        for act in sorted(trees):
            known = 0 <= act < len(self.entries)
            if not known or self.entries[act][1:] != (root(trees[act]), len(trees[act])):
                raise Fault(ALTERED, f"what is opened of entry {act} is not what it commits to")

    def check_nothing_hidden(self, record):
        """Every act but of sheets is shown, and the list of every cut."""
        cuts = {act for act, kind, _, _ in record.decisions if kind == "shortlist"}
        for index, (act, _, _) in enumerate(self.entries):
            shown = act == "score" or index in record.times
            if not shown or (index in cuts) != (act == "shortlist"):
                raise Fault(ALTERED, f"of entry {index} something is closed that must be open")

    def check_signatures(self, keys):
        before = 0
        for head in self.checkpoints:
            known = [item for item in keys if item[0] < head.size]
            needed = [known[-1][1]] if known else []
            for position, (act, _) in enumerate(known):
                if position and act >= before:
                    needed.append(known[position - 1][1])
            if not needed or not all(head.note.is_signed(key) for key in needed):
                raise Fault(SIGNATURE, f"the checkpoint of {head.size} entries is signed wrongly")
            before = head.size

    def check_order(self):
        acts = [act for act, _, _ in self.entries]
        if acts[0] != "open" or acts.count("open") != 1:
            raise Fault(LOG, "the rules are not the log's first entry")


class Row:
    def __init__(self, line):
        value = read_json(line)
        self.act, self.number = whole(value["act"]), whole(value["row"])
        self.open = {}
        if "leaf" in value:
            self.leaf = decode64(value["leaf"], 32)
            return
        commitments = []
        for part in value["parts"]:
            if len(part) == 1:
                commitments.append(decode64(part[0], 32))
            else:
                name, salt, text = part
                if any(name.encode() <= known.encode() for known in self.open):
                    raise ValueError("a part twice or out of order")
                read_json(text)
                self.open[name] = text
                pieces = (decode64(salt), name.encode(), b"\x00", text.encode())
                commitments.append(sha256(*pieces))
        if not commitments:
            raise ValueError(line)
        self.leaf = leaf(b"".join(commitments))

    def json(self, name):
        return read_json(self.open[name]) if name in self.open else None


# MARK: what the open rows tell


class Record:
    def __init__(self, rows):
        self.nominations, self.screenings, self.figures = [], [], []
        self.decisions, self.cards, self.keys = [], [], []
        self.rules, self.times = None, {}
        for row in rows:
            if "rules" in row.open and row.act == 0 and row.number == 1:
                self.rules = row.open["rules"]
            elif "nomination.public" in row.open:
                nomination = row.json("nomination.public")
                nomination["answers"] = {
                    name[18:]: read_json(text)
                    for name, text in row.open.items()
                    if name.startswith("nomination.answer.")
                }
                self.nominations.append((row.act, nomination))
            elif "screening.state" in row.open:
                self.screenings.append((row.act, row.json("screening.state")))
            elif "decision" in row.open:
                decision = row.json("decision")
                document = read_json(decision["document"])
                self.decisions.append((row.act, decision["kind"], decision["subject"], document))
            elif "figure" in row.open:
                self.figures.append((row.act, row.json("figure")))
            elif "card.subject" in row.open:
                card = row.json("card.subject")
                card["marks"] = row.json("card.marks")
                judge = row.json("card.judge") or row.json("card.pseudonym") or {}
                card["judge"] = str(judge.get("judge", judge.get("pseudonym", "")))
                self.cards.append((row.act, card))
            elif "sealKey" in row.open:
                self.keys.append((row.act, row.json("sealKey")["key"]))
            elif "act.at" in row.open:
                self.times[row.act] = row.json("act.at")["at"]

    def nominations_before(self, act):
        latest = {}
        for position, nomination in sorted(self.nominations, key=lambda item: item[0]):
            if position < act:
                latest[nomination["code"]] = dict(nomination, answers=dict(nomination["answers"]))
        for position, figure in self.figures:
            if position < act and figure["nomination"] in latest:
                answers = latest[figure["nomination"]]["answers"]
                answers[figure["field"]] = {"number": figure["value"]}
        return latest

    def states_before(self, act):
        return {s["nomination"]: s for position, s in self.screenings if position < act}

    def decided(self, kind, through=None):
        return {
            subject: (act, document)
            for act, of, subject, document in self.decisions
            if of == kind and (through is None or act <= through)
        }


END = float("inf")


def exclusions(record, rules):
    states = record.states_before(END)
    reasons = {c["id"]: c["reason"] for c in rules["conditions"]}
    values = []
    nominations = record.nominations_before(END)
    for code in sorted(nominations, key=str.encode):
        nomination = nominations[code]
        state = states.get(code, {"state": "received", "detail": {}})
        if state["state"] == "eligible":
            continue
        named = state["state"] in ("ineligible", "supplement-requested", "needs-decision")
        conditions = state["detail"].get("conditions", []) if named else []
        values.append({
            "code": code, "category": nomination["category"], "title": nomination["title"],
            "organisation": nomination["organisation"], "state": state["state"],
            "reasons": [
                {"condition": c, "vi": reasons.get(c, {}).get("vi", ""),
                 "en": reasons.get(c, {}).get("en", "")} for c in conditions
            ],
        })
    return canonical(values) + "\n"


# MARK: certificates

# Without the letters that look like digits.
LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def grouped(code):
    return "-".join(code[i:i + 4] for i in range(0, len(code), 4))


def certificate_code(*lines):
    text = "".join(line + "\n" for line in ("vinhdanh-certificate/v1",) + lines)
    bits = int.from_bytes(sha256(text.encode())[:10], "big")
    return grouped("".join(LETTERS[bits >> shift & 31] for shift in range(75, -1, -5)))


def spelled(typed):
    typed = typed.upper().translate(str.maketrans("OIL", "011"))
    return grouped("".join(letter for letter in typed if letter in LETTERS))


def certificates(record, rules, origin):
    """Those of the last round, or None before it is decided."""
    last = rules["rounds"][-1]["id"]
    decided = record.decided("shortlist")
    if last not in decided:
        return None
    document = decided[last][1]["document"]
    hash = sha256(canonical(document).encode()).hex()
    states = record.states_before(END)
    values = []
    for section in document["sections"]:
        for entry in sorted(section["entries"], key=lambda e: (int(e["place"] or 0), e["code"])):
            state = states.get(entry["code"], {"state": "", "detail": {}})
            award = entry["award"]
            code = certificate_code(origin, hash, entry["code"], award["vi"] if award else "")
            values.append({
                "number": len(values) + 1, "certificate": code, "round": last,
                "category": section["category"], "code": entry["code"], "title": entry["title"],
                "organisation": entry["organisation"], "award": award,
                "revokedBy": state["detail"].get("decision", "")
                if state["state"] == "revoked" else None,
            })
    return values


def certified(typed, values):
    """What the certificate with a code certifies."""
    code = spelled(typed)
    found = [value for value in values or [] if value["certificate"] == code]
    if not found:
        raise Fault(RECEIPT, f"no certificate has the code {code}")
    if found[0]["revokedBy"] is not None:
        raise Fault(RECEIPT, f"certificate {code} was revoked by {found[0]['revokedBy']}")
    parts = [found[0]["code"], found[0]["title"], found[0]["organisation"]]
    return ", ".join([f"certificate {code}"] + parts + [found[0]["award"]["en"]] * bool(found[0]["award"]))


# MARK: the count, from the published rules


def number(text):
    text = str(text)
    if text.endswith("%"):
        return Fraction(text[:-1]) / 100
    return Fraction(text)


def decimals(value, places):
    """Half up; for values that are not negative."""
    units = (value * 10**places + Fraction(1, 2)) // 1
    return f"{units // 10**places}.{units % 10**places:0{places}}"


def exact(value):
    """Decimals where they are exact within 18 places, else a fraction."""
    for places in range(19):
        if (value * 10**places).denominator == 1:
            return decimals(value, places) if places else str(value)
    return f"{value.numerator}/{value.denominator}"


def fold(text):
    """Letters without marks, small, blanks joined: how a holder is told from another."""
    plain = unicodedata.normalize("NFD", text)
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return " ".join(plain.replace("đ", "d").replace("Đ", "D").lower().split())


class Counting:
    def __init__(self, rules, round):
        self.rules, self.round = rules, round
        rubric = rules["rubric"]
        self.out_of = number(rubric["outOf"])
        self.highest = number(rubric["scale"]["highest"])
        omitted = set(round.get("omits", []))
        self.criteria = []
        for criterion in rubric["criteria"]:
            item = {"id": criterion["id"], "weight": number(criterion["weight"])}
            if "measure" in criterion:
                item["measure"] = criterion["measure"]
            elif "vote" in criterion:
                item["vote"] = criterion["vote"]
            else:
                parts = criterion.get("subcriteria", [{"id": criterion["id"], "weight": "100"}])
                kept = [(p["id"], number(p["weight"])) for p in parts if p["id"] not in omitted]
                if not kept:
                    continue
                scale = sum(weight for _, weight in kept) if omitted else Fraction(100)
                item["parts"] = [(part, weight * 100 / scale) for part, weight in kept]
            self.criteria.append(item)
        scale = sum(c["weight"] for c in self.criteria) if omitted else Fraction(100)
        for item in self.criteria:
            item["weight"] = item["weight"] * 100 / scale

    def total(self, nomination, cards, most_votes, severities):
        """Points by criterion, their sum and the judges' totals; None where it cannot be ranked.

        Each card is a judge and marks. Severities, where the rule has them, are part of the sum alone.
        """
        added = [severities.get(judge, Fraction(0)) for judge, _ in cards]
        cards = [marks for _, marks in cards]
        weights = self.weights(cards)
        if weights is None:
            return None
        points = []
        for criterion in self.criteria:
            most = criterion["weight"] / 100 * self.out_of
            if "parts" in criterion:
                points.append(sum(
                    weight * self.points(criterion, card) for card, weight in zip(cards, weights)
                ))
                continue
            share = self.share(criterion, nomination, most_votes)
            if share is None:
                return None
            points.append(share * most)
        adjustment = sum((s * w for s, w in zip(added, weights)), Fraction(0))
        return points, sum(points) + adjustment, [self.judged(card) for card in cards]

    def severities(self, nominations):
        """What `severity-adjusted-v1:RATIO` adds for each judge; `nominations` are lists of cards.

        The equations are solved in fractions, with no rounding before the last.
        """
        name, _, ratio = self.round["aggregation"].partition(":")
        if name != "severity-adjusted-v1":
            return {}
        fewest = max(2, int(self.round["minimumScorecards"]))
        scored = [[(judge, self.judged(marks)) for judge, marks in own]
                  for own in nominations if len(own) >= fewest]
        judges = sorted({judge for own in nominations for judge, _ in own})
        place = {judge: index for index, judge in enumerate(judges)}
        rows = [[Fraction(0)] * (len(judges) + 1) for _ in judges]
        for index, row in enumerate(rows):
            row[index] = 1 / Fraction(ratio)
        for own in scored:
            mean = sum(score for _, score in own) / len(own)
            for judge, score in own:
                row = rows[place[judge]]
                row[place[judge]] += 1
                row[-1] += mean - score
                for other, _ in own:
                    row[place[other]] -= Fraction(1, len(own))
        for column, pivot in enumerate(rows):
            # The matrix is positive definite: its pivots are never 0.
            for below in rows[column + 1:]:
                factor = below[column] / pivot[column]
                if factor:
                    for index in range(column, len(below)):
                        below[index] -= factor * pivot[index]
        found = [Fraction(0)] * len(judges)
        for column in reversed(range(len(judges))):
            known = sum(rows[column][k] * found[k] for k in range(column + 1, len(judges)))
            found[column] = (rows[column][-1] - known) / rows[column][column]
        nudge = Fraction(1, 2) + Fraction(1, 10**6)
        return {judge: Fraction((found[place[judge]] * 10**6 + nudge) // 1, 10**6)
                for judge in judges}

    def points(self, criterion, card):
        marks = sum(weight * number(card[part]) for part, weight in criterion["parts"])
        return marks / (100 * self.highest) * criterion["weight"] / 100 * self.out_of

    def judged(self, card):
        return sum(self.points(c, card) for c in self.criteria if "parts" in c)

    def weights(self, cards):
        """How much each card counts: the middle ones of those in order, equal ones alike."""
        if len(cards) < int(self.round["minimumScorecards"]):
            return None
        method = self.round["aggregation"]
        count = len(cards)
        method = "mean" if method.startswith("severity-adjusted-v1:") else method
        dropped = {"mean": 0, "median": max(0, (count - 1) // 2)}.get(method)
        if dropped is None:
            dropped = int(method.split(":")[1])
        kept = count - 2 * dropped
        if kept <= 0:
            return None
        totals = [self.judged(card) for card in cards]
        ascending = sorted(totals)
        middle = ascending[dropped:count - dropped]
        return [Fraction(middle.count(t), kept * ascending.count(t)) for t in totals]

    def group(self, nomination):
        """What it is ranked in: its category, or all."""
        scope = self.round["cut"].get("scope", "category")
        return None if scope == "programme" else nomination["category"]

    def share(self, criterion, nomination, most_votes):
        answers = nomination["answers"]
        if "measure" in criterion:
            measure = criterion["measure"]
            top = answers.get(measure["numerator"], {}).get("number")
            bottom = answers.get(measure["denominator"], {}).get("number")
            if top is None or bottom is None:
                return None
            top, bottom = number(top), number(bottom)
            if bottom < number(measure.get("smallestDenominator", 0)) or bottom <= 0:
                return None
            value, floor, target = top / bottom, number(measure["floor"]), number(measure["target"])
            if value <= floor:
                return Fraction(0)
            if value >= target:
                return Fraction(1)
            share = (value - floor) / (target - floor)
            return Fraction(share * 10**9 // 1, 10**9)
        votes = answers.get(criterion["vote"], {}).get("number")
        highest = most_votes.get((criterion["id"], self.group(nomination)))
        if votes is None or highest is None:
            return None
        if highest <= 0:
            return Fraction(0)
        value = criterion["weight"] * number(votes) / highest
        return Fraction((value * 10 + Fraction(1, 2)) // 1, 10) / criterion["weight"]


def key_of(rule, line, counting, votes):
    points, _, judged = line["count"]
    if rule == "criteria":
        order = sorted(range(len(points)), key=lambda i: (-counting.criteria[i]["weight"], i))
        return [points[i] for i in order]
    if rule == "median":
        ordered, count = sorted(judged), len(judged)
        dropped = (count - 1) // 2
        middle = ordered[dropped:count - dropped]
        return [sum(middle) / len(middle)]
    if rule == "lowest":
        return [min(judged)]
    return [votes[line["code"]]] if line["code"] in votes else None


def settle(tied, places, rules, counting, votes, ties):
    """Those of the tied that take the places; says in `ties` how each tie was settled."""
    def note(admitted, ground):
        ties.append((codes(tied), codes(admitted), ground))

    if len(tied) <= places:
        return tied
    if not rules:
        note(tied, "shared")
        return tied
    keyed = [(key_of(rules[0], line, counting, votes), line) for line in tied]
    if any(key is None for key, _ in keyed):
        note(tied, "vote needed")
        return tied
    keyed.sort(key=lambda item: item[0], reverse=True)
    edge = keyed[places - 1][0]
    ahead = [line for key, line in keyed if key > edge]
    level = [line for key, line in keyed if key == edge]
    if len(level) < len(tied):
        note(ahead + level if len(ahead) + len(level) <= places else ahead, rules[0])
    return ahead + settle(level, places - len(ahead), rules[1:], counting, votes, ties)


def codes(lines):
    return sorted(line["code"] for line in lines)


def take(count, lines, rules, counting, votes, ties):
    """The best `count` of lines in order; all of those that no rule tells apart."""
    if count <= 0:
        return []
    if len(lines) <= count:
        return lines
    edge = lines[count - 1]["count"][1]
    tied = [line for line in lines if line["count"][1] == edge]
    above = [line for line in lines if line["count"][1] > edge]
    if len(above) + len(tied) > count:
        chosen = codes(above + settle(tied, count - len(above), rules, counting, votes, ties))
        return [line for line in lines if line["code"] in chosen]
    return lines[:count]


def cut(lines, rules, round, counting, votes, ties):
    """Those of one group that go on, each with its place; says in `ties` how ties were settled."""
    ordered = sorted(lines, key=lambda line: -line["count"][1])
    for position, line in enumerate(ordered):
        above = ordered[position - 1] if position else None
        equal = above is not None and above["count"][1] == line["count"][1]
        line["place"] = above["place"] if equal else position + 1
    rule = round["cut"]
    breaks = rule.get("tieBreaks", [])
    standing, among_holders, at_edge = [], [], []
    for line in ordered:
        if "passMark" in rule and line["count"][1] < number(rule["passMark"]):
            continue
        if any(below(floor, line, counting) for floor in rule.get("floors", [])):
            continue
        standing.append(line)
    if "holderLimit" in rule:
        limit, kept = rule["holderLimit"], set()
        holders = {}
        for line in standing:
            answer = line["nomination"]["answers"].get(limit["field"], {})
            name = fold(str(next(iter(answer.values()), "")))
            if name:
                holders.setdefault(name, []).append(line)
            else:
                kept.add(line["code"])
        for _, own in sorted(holders.items()):
            kept.update(codes(take(int(limit["atMost"]), own, breaks, counting, votes, among_holders)))
        standing = [line for line in standing if line["code"] in kept]
    if "places" in rule:
        standing = take(int(rule["places"]), standing, breaks, counting, votes, at_edge)
    # Between those who do not come near a place nothing needs to be said.
    through = set(codes(standing))
    ties += [tie for tie in among_holders if through & set(tie[0])] + at_edge
    return standing


def below(floor, line, counting):
    for index, criterion in enumerate(counting.criteria):
        if criterion["id"] == floor["criterion"]:
            most = criterion["weight"] / 100 * counting.out_of
            return line["count"][0][index] / most < number(floor["share"])
    return False


def awards(admitted, category, rules, round, counting, votes, withheld, ties):
    """What each receives, and in a sentence each award that nobody does."""
    given, kept_back = {}, []
    if round["id"] != rules["rounds"][-1]["id"]:
        return given, kept_back
    left = list(admitted)
    for award in rules.get("awards", []):
        decided = withheld.get(f"{award['id']}/{category}")
        if decided:
            reason = "{} ({})".format(decided[1].get("reason", ""), decided[1].get("decision", ""))
            kept_back.append(not_given(award, reason, reason))
            continue
        reaching = [l for l in left if l["count"][1] >= number(award["atLeast"])]
        breaks = round["cut"].get("tieBreaks", [])
        taken = take(int(award["places"]), reaching, breaks, counting, votes, ties)
        if admitted and not taken:
            mark = decimals(number(award["atLeast"]), 2)
            kept_back.append(not_given(
                award, f"không có hồ sơ nào còn lại đạt {mark.replace('.', ',')}",
                f"none left reached {mark}"))
        for line in taken:
            given[line["code"]] = award["name"]
        left = [line for line in left if line["code"] not in given]
    return given, kept_back


# MARK: the sentences of a list


def not_given(award, vi, en):
    name = award["name"]
    return {"vi": f"{name['vi']}: không trao, {vi}", "en": f"{name['en']}: withheld, {en}"}


TIE_BREAKS = {
    "criteria": ("điểm tiêu chí có trọng số lớn hơn", "score on the weightier criterion"),
    "median": ("trung vị điểm của giám khảo", "median of judges' scores"),
    "lowest": ("điểm giám khảo thấp nhất", "lowest judge's score"),
    "vote": ("phiếu biểu quyết của Hội đồng", "the council's vote"),
}


def settled(tie):
    """How a tie was settled: ten codes at most, then how many more."""
    among, admitted = (
        ", ".join(own[:10]) + (f", … (+{len(own) - 10})" if len(own) > 10 else "") for own in tie[:2]
    )
    if tie[2] == "shared":
        return {"vi": f"bằng điểm {among}; hết quy tắc phân định, cùng được chọn",
                "en": f"equal: {among}; no rule tells them apart, all go on"}
    if tie[2] == "vote needed":
        return {"vi": f"bằng điểm {among}; cần Hội đồng biểu quyết",
                "en": f"equal: {among}; the council must vote"}
    vi, en = TIE_BREAKS[tie[2]]
    return {"vi": f"bằng điểm {among}; phân định bằng {vi}: {admitted}",
            "en": f"equal: {among}; told apart by {en}: {admitted}"}


def method(round, out_of):
    name, *given = round["aggregation"].split(":")
    vi, en = {
        "mean": lambda: ("trung bình cộng", "arithmetic mean"),
        "median": lambda: ("trung vị", "median"),
        "trimmed": lambda: (
            f"trung bình sau khi bỏ {given[0]} điểm cao nhất và {given[0]} điểm thấp nhất",
            f"mean without the {given[0]} highest and {given[0]} lowest"),
        "severity-adjusted-v1": lambda: (
            "trung bình cộng sau khi bù độ nghiêm của từng giám khảo (phiên bản 1, tỷ số phương sai "
            f"{exact(number(given[0])).replace('.', ',')}, độ nghiêm làm tròn 6 chữ số thập phân)",
            "mean after each judge's severity was added (version 1, variance ratio "
            f"{exact(number(given[0]))}, severities rounded to 6 decimals)"),
    }[name]()
    return {
        "vi": "Điểm của mỗi giám khảo là trung bình có trọng số theo bộ tiêu chí; điểm của hồ sơ là "
              f"{vi} của các giám khảo, trên thang {exact(out_of)}. So sánh bằng giá trị chính xác, chỉ "
              "làm tròn khi in.",
        "en": "Each judge's score is the mean weighted by the rubric; a nomination's total is the "
              f"{en} over judges, out of {exact(out_of)}. Values are compared exactly and rounded only "
              "in print.",
    }


# MARK: the recount of one round


class Recount:
    def __init__(self, record, rules, files, rules_hash):
        self.record, self.rules, self.files, self.hash = record, rules, files, rules_hash

    def check(self):
        said = []
        if need(self.files, "exclusions.json").decode() != exclusions(self.record, self.rules):
            raise Fault(RECOUNT, "exclusions.json is not what the open rows say")
        shortlists = self.record.decided("shortlist")
        lists = {f"results/{self.rules['programme']}-{round}.json" for round in shortlists}
        for name in sorted(self.files):
            if name.startswith("results/") and name.endswith(".json") and name not in lists:
                raise Fault(RECOUNT, f"{name} is the list of no decision")
        for round in self.rules["rounds"]:
            if round["id"] in shortlists:
                said.append(self.check_round(round, *shortlists[round["id"]]))
        return said

    def check_round(self, round, act, decision):
        name = f"results/{self.rules['programme']}-{round['id']}.json"
        document = read_json(need(self.files, name))
        codes = {e["code"] for s in document["sections"] for e in s["entries"]}
        same = canonical(document) == canonical(decision["document"])
        if not same or document["rulesHash"] != self.hash or codes != set(decision["admitted"]):
            raise Fault(RECOUNT, f"{name} is not the list the log commits to")
        cards = [c for at, c in self.record.cards if at == act and c["round"] == round["id"]]
        opened = {c["category"] for c in cards if c["marks"] is not None}
        if opened & {c["category"] for c in cards if c["marks"] is None}:
            raise Fault(RECOUNT, "a category opens only some of its cards")
        entrants = self.entrants(round, act)
        counting = Counting(self.rules, round)
        self.check_head(round, document, counting)
        self.check_cards(round, act, cards)
        judged = {n["category"] for n in entrants.values()}
        whole = judged <= opened
        by_category = round["cut"].get("scope", "category") == "category"
        counted = opened if whole or by_category else set()
        lists, ties = self.lists(round, act, entrants, cards, counted)
        if whole and document["remarks"] != [settled(tie) for tie in ties]:
            raise Fault(RECOUNT, f"{round['id']}: ties were settled otherwise than is said")
        for section in document["sections"]:
            self.check_counts(section, act, entrants)
            if section["category"] in counted or whole:
                ours, withheld = lists.get(section["category"], ([], []))
                if section["withheld"] != withheld:
                    raise Fault(RECOUNT, f"{round['id']}, {section['category']}: awards not given differ")
                theirs = self.in_order([self.shown(entry) for entry in section["entries"]])
                if self.rules["recognition"] == "honour":
                    ours, theirs = sorted(ours, key=repr), sorted(theirs, key=repr)
                if ours != theirs:
                    raise Fault(RECOUNT, f"{round['id']}, {section['category']}: counts differ")
            else:
                self.check_plausible(section, round, act, entrants)
        self.check_table(document, f"results/{self.rules['programme']}-{round['id']}.csv")
        if whole:
            return f"{round['name']['en']}: counted again from {len(cards)} open cards"
        return f"{round['name']['en']}: {len(counted)} of {len(judged)} categories counted again"

    def check_table(self, document, name):
        """The CSV says what the JSON says; a cell that a spreadsheet would compute begins with '."""
        text = need(self.files, name).decode("utf-8-sig")
        table = list(csv.reader(io.StringIO(text, newline=""), strict=True))
        expected = [
            "category categoryVi categoryEn place code title organisation total awardVi awardEn".split()
        ]
        for section in document["sections"]:
            for entry in section["entries"]:
                total, award = entry["total"], entry["award"] or {"vi": "", "en": ""}
                rounded = "" if total is None else decimals(number(total), 6)
                if entry["totalRounded"] != (rounded or None):
                    raise Fault(RECOUNT, f"{name[:-4]}.json: a total is rounded wrongly")
                place = "" if entry["place"] is None else str(entry["place"])
                expected.append([
                    section["category"], section["name"]["vi"], section["name"]["en"], place,
                    entry["code"], entry["title"], entry["organisation"], rounded,
                    award["vi"], award["en"],
                ])
        same = len(table) == len(expected) and all(
            len(ours) == len(theirs)
            and all(cell in (text, "'" + text) for cell, text in zip(theirs, ours))
            for ours, theirs in zip(expected, table)
        )
        if not same:
            raise Fault(RECOUNT, f"{name} is not the list of the JSON beside it")

    def check_head(self, round, document, counting):
        """What stands above the lists follows from the rules."""
        rules = self.rules
        asked = {number(round["cut"]["passMark"])} if "passMark" in round["cut"] else set()
        if round["id"] == rules["rounds"][-1]["id"]:
            asked |= {number(award["atLeast"]) for award in rules.get("awards", [])}
        ranked = rules["recognition"] == "award"
        thresholds = sorted(asked, reverse=True) if ranked else []
        if any([number(t) for t in s["thresholds"]] != thresholds for s in document["sections"]):
            raise Fault(RECOUNT, f"{round['id']}: the totals asked for are not those of the rules")
        expected = {
            "programme": rules["programme"], "name": rules["name"],
            "organiser": rules["organiser"], "notice": rules.get("notice"),
            "recognition": rules["recognition"], "round": round["id"], "roundName": round["name"],
            "method": method(round, counting.out_of),
        }
        sections = [(s["category"], s["name"]) for s in document["sections"]]
        if {key: document[key] for key in expected} != expected or sections != [
            (c["id"], c["name"]) for c in rules["categories"]
        ]:
            raise Fault(RECOUNT, f"{round['id']}: the list is named otherwise than in the rules")

    def check_cards(self, round, act, cards):
        """Every open card is one the rubric allows, of one judge, for a nomination of its category."""
        counting, scale = Counting(self.rules, round), self.rules["rubric"]["scale"]
        lowest, highest, step = (number(scale[k]) for k in ("lowest", "highest", "step"))
        parts = sorted(p for c in counting.criteria for p, _ in c.get("parts", []))
        nominated, known = self.record.nominations_before(act), set()
        for card in cards:
            if card["marks"] is None:
                continue
            marks = [number(mark) for mark in card["marks"].values()]
            who = card["judge"], card["nomination"]
            if (not card["judge"] or who in known or sorted(card["marks"]) != parts
                    or nominated.get(who[1], {}).get("category") != card["category"]
                    or any(not lowest <= m <= highest or (m - lowest) % step for m in marks)):
                raise Fault(RECOUNT, f"an open card for {who[1]} is not one the rules allow")
            known.add(who)

    def entrants(self, round, act):
        states = self.record.states_before(act)
        index = [r["id"] for r in self.rules["rounds"]].index(round["id"])
        admitted = None
        if index:
            before = self.record.decided("shortlist", act)
            earlier = self.rules["rounds"][index - 1]["id"]
            if earlier not in before:
                raise Fault(RECOUNT, f"{earlier} has no list")
            admitted = set(before[earlier][1]["admitted"])
        return {
            code: nomination
            for code, nomination in self.record.nominations_before(act).items()
            if states.get(code, {}).get("state") == "eligible"
            and (admitted is None or code in admitted)
        }

    def check_counts(self, section, act, entrants):
        states = self.record.states_before(act)
        own = [c for c, n in self.record.nominations_before(act).items()
               if n["category"] == section["category"]]
        counts = {
            "received": len(own),
            "eligible": sum(states.get(c, {}).get("state") == "eligible" for c in own),
            "judged": sum(n["category"] == section["category"] for n in entrants.values()),
        }
        if counts != section["counts"]:
            raise Fault(RECOUNT, f"{section['category']}: the numbers received differ")

    def lists(self, round, act, entrants, cards, counted):
        """By category who goes on with what, and the awards not given; how ties were settled."""
        counting = Counting(self.rules, round)
        prefix = round["id"] + "/"
        votes = {s[len(prefix):]: d["votes"] for s, (_, d) in
                 self.record.decided("vote", act).items() if s.startswith(prefix)}
        refused = {s[len(prefix):] for s, (_, d) in
                   self.record.decided("conclusion", act).items()
                   if s.startswith(prefix) and not self.carries(d)}
        withheld = self.record.decided("withholding", act)
        most_votes = {}
        for criterion in counting.criteria:
            for nomination in entrants.values():
                value = nomination["answers"].get(criterion.get("vote"), {}).get("number")
                if value is not None:
                    place = (criterion["id"], counting.group(nomination))
                    most_votes[place] = max(most_votes.get(place, Fraction(0)), number(value))
        own = {}
        for card in cards:
            if card["marks"] is not None and card["category"] in counted:
                marked = (card["judge"], card["marks"])
                own.setdefault(card["nomination"], []).append(marked)
        lines = []
        groups = {}
        for code, nomination in entrants.items():
            groups.setdefault(counting.group(nomination), []).append(own.get(code, []))
        severities = {group: counting.severities(cards) for group, cards in groups.items()}
        for code, nomination in sorted(entrants.items()):
            added = severities[counting.group(nomination)]
            count = counting.total(nomination, own.get(code, []), most_votes, added)
            if count is not None and code not in refused:
                lines.append({"code": code, "nomination": nomination, "count": count})
        categories = [c["id"] for c in self.rules["categories"]]
        if round["cut"].get("scope", "category") == "programme":
            groups = [lines]
        else:
            groups = [[l for l in lines if l["nomination"]["category"] == c] for c in categories]
        ties = []
        admitted = [l for g in groups for l in cut(g, self.rules, round, counting, votes, ties)]
        result = {}
        for category in categories:
            here = [l for l in admitted if l["nomination"]["category"] == category]
            given, kept_back = awards(
                here, category, self.rules, round, counting, votes, withheld, ties)
            rows = [self.line(l, given) for l in here]
            result[category] = self.in_order(rows), kept_back
        return result, ties

    def carries(self, document):
        council = self.rules["council"]
        present, members = document["present"], int(document.get("entitled", council["members"]))
        return (present >= number(council["quorum"]) * members
                and document["inFavour"] > number(council["majority"]) * present)

    def line(self, line, given):
        ranked = self.rules["recognition"] == "award"
        nomination = line["nomination"]
        return (
            line["place"] if ranked else None, line["code"], nomination["title"],
            nomination["organisation"], line["count"][1] if ranked else None,
            canonical(given.get(line["code"])),
        )

    @staticmethod
    def shown(entry):
        total = None if entry["total"] is None else number(entry["total"])
        return (entry["place"], entry["code"], entry["title"], entry["organisation"], total,
                canonical(entry["award"]))

    @staticmethod
    def in_order(rows):
        """By place; the order inside a shared place means nothing and is not compared."""
        return sorted(rows, key=lambda row: (row[0] or 0, row[1]))

    def check_plausible(self, section, round, act, entrants):
        """What a list must keep to though its cards stay closed."""
        fault = Fault(RECOUNT, f"{round['id']}, {section['category']}: the list breaks the rules")
        entries = section["entries"]
        if len({entry["code"] for entry in entries}) != len(entries):
            raise fault
        names = [award["name"] for award in self.rules.get("awards", [])]
        rank = {canonical(name): index for index, name in reversed(list(enumerate(names)))}
        rank[canonical(None)] = len(names)
        ranked, last_round = [], round["id"] == self.rules["rounds"][-1]["id"]
        withheld = self.record.decided("withholding", act)
        for entry in entries:
            nomination = entrants.get(entry["code"])
            if nomination is None or any(
                nomination[key] != value for key, value in (
                    ("category", section["category"]), ("title", entry["title"]),
                    ("organisation", entry["organisation"]))
            ):
                raise fault
            total = None if entry["total"] is None else number(entry["total"])
            own = rank.get(canonical(entry["award"]))
            if own is None or (entry["award"] is not None and not last_round):
                raise fault
            if entry["award"] is not None:
                award = self.rules["awards"][own]
                if f"{award['id']}/{section['category']}" in withheld:
                    raise fault
                if total is not None and total < number(award["atLeast"]):
                    raise fault
            ranked.append((entry["place"], total, own))
        if self.rules["recognition"] == "honour":
            if any(place is not None or total is not None for place, total, _ in ranked):
                raise fault
            return
        for index, (place, total, own) in enumerate(ranked):
            if place is None or total is None or place < 1:
                raise fault
            if total < number(round["cut"].get("passMark", 0)):
                raise fault
            if index:
                above, more, theirs = ranked[index - 1]
                shared = above == place and more == total
                if not shared and not (place > max(above, index) and more > total and theirs <= own):
                    raise fault
        places, scope = round["cut"].get("places"), round["cut"].get("scope", "category")
        if places is not None and scope == "category" and len(ranked) > int(places):
            if int(places) < 1 or ranked[int(places) - 1][1] != ranked[-1][1]:
                raise fault


# MARK: receipts


def check_receipt(data, log, keys):
    text = data.decode("utf-8")
    head, note = text.split("\n\n", 1)
    first, extra, index, *path = head.split("\n")
    if first != "c2sp.org/tlog-proof@v1" or extra[:6] != "extra " or index[:6] != "index ":
        raise ValueError("proof")
    note = Note(note.encode())
    checkpoint = Checkpoint(note)
    if not any(note.is_signed(key) for key in keys):
        raise ValueError("signature")
    extra = read_json(decode64(extra[6:]))
    position = int(index[6:])
    if index[6:] != str(position):
        raise ValueError("index")
    entry = extra["entry"].encode()
    _, content, rows = Log.entry(position, entry)
    row = Row(canonical({"act": position, "parts": extra["parts"], "row": extra["row"]}))
    steps = [decode64(step, 32) for step in extra["path"]]
    if climb(row.leaf, row.number, rows, steps) != content:
        raise ValueError("row")
    steps = [decode64(step, 32) for step in path]
    if climb(leaf(entry), position, checkpoint.size, steps) != checkpoint.root:
        raise ValueError("entry")
    if checkpoint.origin != log.origin or log.leaves[position] != leaf(entry):
        raise ValueError("log")
    log.lead(checkpoint)


# MARK: all of it


def option(value):
    if os.path.exists(value):
        with open(value, "rb") as file:
            return file.read()
    return value.encode()


def verify(folder, key=None, against=None, receipt=None, certificate=None):
    return verify_files(read_folder(folder), key, against, receipt, certificate)


def verify_files(files, key=None, against=None, receipt=None, certificate=None):
    """The files by their names; gives what was shown, or raises what is wrong."""
    note, origin, size, count = check_manifest(files)
    keys = parse(ALTERED, "keys.txt", read_keys, files)
    if key is not None:
        given = parse(SIGNATURE, "the key", lambda: Key(option(key).decode().strip()))
        if given.text not in [k.text for k in keys]:
            raise Fault(SIGNATURE, "the bundle is not signed by the key given")
    if not note.is_signed(keys[-1]):
        raise Fault(SIGNATURE, "the signature on the list of files is wrong")
    log = Log(files, origin, size)
    lines = need(files, "rows.jsonl").split(b"\n")
    rows = [parse(ALTERED, "rows.jsonl", Row, line) for line in lines if line]
    log.check_rows(rows)
    record = parse(ALTERED, "rows.jsonl", Record, rows)
    if [text for _, text in record.keys] != [k.text for k in keys]:
        raise Fault(ALTERED, "keys.txt is not what the log says")
    log.check_nothing_hidden(record)
    log.check_signatures([(act, Key(text)) for act, text in record.keys])
    rules_bytes = need(files, "rules.json")
    if record.rules is None or record.rules.encode() != rules_bytes:
        raise Fault(ALTERED, "rules.json is not what the log commits to")
    rules = read_json(rules_bytes)
    if origin != f"vinhdanh/{rules['programme']}/{log.leaves[0].hex()[:16]}":
        raise Fault(LOG, "the log is that of another programme")
    log.check_order()
    said = [f"{count} files as signed", f"{len(log.entries)} entries"]
    recount = Recount(record, rules, files, sha256(rules_bytes).hex())
    said += parse(RECOUNT, "the recount", recount.check)
    listed = parse(RECOUNT, "the certificates", certificates, record, rules, origin)
    file = files.get("certificates.json")
    if file != (None if listed is None else (canonical(listed) + "\n").encode()):
        raise Fault(RECOUNT, "certificates.json is not what the last list says")
    if against is not None:
        old = parse(LOG, "the checkpoint", lambda: Checkpoint(Note(option(against))))
        if not any(old.note.is_signed(k) for k in keys):
            raise Fault(SIGNATURE, "the checkpoint from earlier is signed by no key of this bundle")
        if old.origin != origin:
            raise Fault(LOG, "the checkpoint is of another log")
        log.lead(old)
    if receipt is not None:
        try:
            check_receipt(option(receipt), log, keys)
        except Exception as error:
            raise Fault(RECEIPT, "the receipt is not in this log") from error
    if certificate is not None:
        said.append(certified(certificate, listed))
    return said


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("bundle")
    for name in ("--key", "--against", "--receipt", "--certificate"):
        parser.add_argument(name)
    try:
        arguments = parser.parse_args()
    except SystemExit as end:
        return 64 if end.code else 0
    try:
        said = verify(
            arguments.bundle, arguments.key, arguments.against, arguments.receipt,
            arguments.certificate,
        )
    except Fault as fault:
        print(f"NOT GOOD: {fault}", file=sys.stderr)
        return fault.code
    print("\n".join(said + ["GOOD"]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
