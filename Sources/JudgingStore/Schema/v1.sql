-- One programme edition: its rules, everything that came in, every decision, and the ledger of acts.
-- Times are seconds since 1970-01-01T00:00:00Z. Exact numbers are decimal text.
-- JSON columns have no json_valid() check: SQLite refuses it in a schema that is not trusted.

-- The frozen rules: one row. The hash is SHA-256 over the text.
CREATE TABLE programme (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  rules TEXT NOT NULL,
  rulesHash TEXT NOT NULL CHECK (length(rulesHash) = 64)
) STRICT;

-- The ledger: one entry an act, never changed. entry is what the log hashes: canonical JSON with the
-- act's name, how many rows it added and the hash that commits to them. leafHash is the RFC 6962 hash
-- of entry. Who, when and what else stand beside it and are the first row committed to.
CREATE TABLE ledger (
  position INTEGER PRIMARY KEY CHECK (position >= 0),
  entry TEXT NOT NULL,
  leafHash BLOB NOT NULL CHECK (length(leafHash) = 32),
  actor TEXT NOT NULL,
  at INTEGER NOT NULL,
  isRehearsal INTEGER NOT NULL CHECK (isRehearsal IN (0, 1)),
  detail TEXT NOT NULL
) STRICT;
CREATE TRIGGER ledgerIsNeverChanged BEFORE UPDATE ON ledger WHEN OLD.entry <> ''
BEGIN SELECT RAISE(ABORT, 'the ledger is only ever added to'); END;
CREATE TRIGGER ledgerIsNeverCut BEFORE DELETE ON ledger
BEGIN SELECT RAISE(ABORT, 'the ledger is only ever added to'); END;

-- From what the salts of an act's rows are made; gone once a part of them was erased.
CREATE TABLE saltSeed (
  position INTEGER PRIMARY KEY REFERENCES ledger,
  seed BLOB NOT NULL CHECK (length(seed) = 32)
) STRICT;
-- The salts themselves, for acts whose seed is gone: all parts of a row, 16 bytes each.
CREATE TABLE rowSalt (
  position INTEGER NOT NULL REFERENCES ledger,
  rowNumber INTEGER NOT NULL,
  salts BLOB NOT NULL,
  PRIMARY KEY (position, rowNumber)
) STRICT, WITHOUT ROWID;
-- What was erased: the commitment stays, so that the ledger still verifies.
CREATE TABLE erasedPart (
  position INTEGER NOT NULL REFERENCES ledger,
  rowNumber INTEGER NOT NULL,
  name TEXT NOT NULL,
  commitment BLOB NOT NULL CHECK (length(commitment) = 32),
  PRIMARY KEY (position, rowNumber, name)
) STRICT, WITHOUT ROWID;

-- The keys of the seal, C2SP verifier keys; the last one signs.
CREATE TABLE sealKey (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  act INTEGER NOT NULL REFERENCES ledger
) STRICT;
-- Signed heads of the ledger, C2SP checkpoints.
CREATE TABLE checkpoint (
  size INTEGER PRIMARY KEY CHECK (size > 0),
  note TEXT NOT NULL
) STRICT;
-- The signed list of a publication's files, by the act that published them.
CREATE TABLE manifest (
  position INTEGER PRIMARY KEY REFERENCES ledger,
  note TEXT NOT NULL
) STRICT;

-- Every file taken in, byte for byte; where erasedBy is set, an erasure took its bytes away.
CREATE TABLE source (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (
    kind IN ('nominations', 'judges', 'scores', 'figures', 'minutes', 'feedback',
      'declarations')),
  sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
  act INTEGER NOT NULL REFERENCES ledger,
  erasedBy INTEGER REFERENCES ledger,
  -- Last: then its size is reserved and filled piece by piece, and the others are read without it.
  bytes BLOB NOT NULL
) STRICT;

-- What was noted about a file on its way in: how a value was understood. For its receipt.
CREATE TABLE note (
  id INTEGER PRIMARY KEY,
  source INTEGER NOT NULL REFERENCES source,
  rule TEXT NOT NULL,
  place TEXT NOT NULL,
  vi TEXT NOT NULL,
  en TEXT NOT NULL,
  act INTEGER NOT NULL REFERENCES ledger
) STRICT;
CREATE INDEX noteBySource ON note (source, id);

-- number is never used twice; code is what people see. answers is canonical JSON: field to value;
-- places says where each stood in the file.
CREATE TABLE nomination (
  number INTEGER PRIMARY KEY CHECK (number > 0),
  code TEXT NOT NULL UNIQUE,
  category TEXT NOT NULL,
  title TEXT NOT NULL CHECK (title <> ''),
  organisation TEXT NOT NULL,
  answers TEXT NOT NULL,
  place TEXT NOT NULL,
  places TEXT NOT NULL,
  source INTEGER NOT NULL REFERENCES source,
  act INTEGER NOT NULL REFERENCES ledger
) STRICT;

-- What a nomination said before it was handed in again: the row as it was, and both acts.
CREATE TABLE nominationVersion (
  nomination TEXT NOT NULL REFERENCES nomination (code),
  category TEXT NOT NULL,
  title TEXT NOT NULL,
  organisation TEXT NOT NULL,
  answers TEXT NOT NULL,
  place TEXT NOT NULL,
  places TEXT NOT NULL,
  source INTEGER NOT NULL REFERENCES source,
  act INTEGER NOT NULL REFERENCES ledger,
  replacedBy INTEGER NOT NULL REFERENCES ledger,
  PRIMARY KEY (nomination, replacedBy)
) STRICT;

-- Files that nominations list, byte for byte, each once; where removedBy is set, the bytes are gone,
-- and the same file may have come again in another row.
CREATE TABLE evidenceFile (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  kind TEXT NOT NULL,
  size INTEGER NOT NULL CHECK (size > 0),
  act INTEGER NOT NULL REFERENCES ledger,
  removedBy INTEGER REFERENCES ledger,
  bytes BLOB NOT NULL,
  CHECK (length(bytes) = iif(removedBy IS NULL, size, 0))
) STRICT;
CREATE UNIQUE INDEX evidenceFileKept ON evidenceFile (sha256) WHERE removedBy IS NULL;
-- Which file answers to which listed name; for a name (nameKey: case folded) the latest row that
-- was not removed holds.
CREATE TABLE evidence (
  id INTEGER PRIMARY KEY,
  nomination TEXT NOT NULL REFERENCES nomination (code),
  name TEXT NOT NULL,
  nameKey TEXT NOT NULL,
  file INTEGER NOT NULL REFERENCES evidenceFile,
  act INTEGER NOT NULL REFERENCES ledger,
  removedBy INTEGER REFERENCES ledger
) STRICT;
CREATE INDEX evidenceByNomination ON evidence (nomination, nameKey, id);
CREATE VIEW evidenceNow AS
  SELECT * FROM evidence WHERE id IN (
    SELECT max(id) FROM evidence WHERE removedBy IS NULL GROUP BY nomination, nameKey);

-- Headings that an association uses for a field, as it told us; the latest row holds.
CREATE TABLE columnName (
  id INTEGER PRIMARY KEY,
  association TEXT NOT NULL,
  heading TEXT NOT NULL,
  field TEXT NOT NULL,
  act INTEGER NOT NULL REFERENCES ledger
) STRICT;

-- Every decision about a nomination; the latest row holds.
CREATE TABLE screening (
  id INTEGER PRIMARY KEY,
  nomination TEXT NOT NULL REFERENCES nomination (code),
  state TEXT NOT NULL,
  detail TEXT NOT NULL,
  reason TEXT NOT NULL,
  isByHand INTEGER NOT NULL CHECK (isByHand IN (0, 1)),
  act INTEGER NOT NULL REFERENCES ledger
) STRICT;
CREATE INDEX screeningByNomination ON screening (nomination, id);
CREATE VIEW screeningNow AS
  SELECT * FROM screening WHERE id IN (SELECT max(id) FROM screening GROUP BY nomination);

-- What a person decided about two nominations that look alike; left is always one of this casebook.
-- edition names the earlier programme that right belongs to, NULL for this one. The latest row of
-- a pair holds, and the pair is not asked about again.
CREATE TABLE duplicateDecision (
  id INTEGER PRIMARY KEY,
  "left" TEXT NOT NULL REFERENCES nomination (code),
  "right" TEXT NOT NULL CHECK (edition IS NOT NULL OR "right" <> "left"),
  edition TEXT,
  outcome TEXT NOT NULL CHECK (outcome IN ('merge', 'keep-both', 'reject')),
  rejected TEXT REFERENCES nomination (code)
    CHECK ((outcome = 'reject') = (rejected IS NOT NULL)),
  reason TEXT NOT NULL CHECK (reason <> ''),
  act INTEGER NOT NULL REFERENCES ledger
) STRICT;

CREATE TABLE judge (
  code TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  organisation TEXT NOT NULL,
  -- Canonical JSON: e-mail, earlier workplaces, expertise, languages, tax code, largest load.
  details TEXT NOT NULL,
  act INTEGER NOT NULL REFERENCES ledger
) STRICT, WITHOUT ROWID;
-- Judges as each act recorded them; judge and seat hold what follows from these rows.
CREATE TABLE judgeRecord (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  organisation TEXT NOT NULL,
  details TEXT NOT NULL,
  seats TEXT NOT NULL,
  act INTEGER NOT NULL REFERENCES ledger
) STRICT;
CREATE TABLE seat (
  judge TEXT NOT NULL REFERENCES judge,
  panel TEXT NOT NULL,
  role TEXT NOT NULL
    CHECK (role IN ('chair', 'vice-chair', 'secretary', 'member', 'substitute', 'shadow')),
  PRIMARY KEY (judge, panel)
) STRICT, WITHOUT ROWID;

-- One row a score sheet. marks is canonical JSON, subcriterion to decimal text; places says where
-- each stood in the file. A replaced sheet stays, with replacedBy set; NULL is the one in force.
CREATE TABLE scoreSheet (
  id INTEGER PRIMARY KEY,
  round TEXT NOT NULL,
  nomination TEXT NOT NULL,
  judge TEXT NOT NULL,
  marks TEXT NOT NULL,
  places TEXT NOT NULL,
  comments TEXT NOT NULL,
  comment TEXT NOT NULL,
  place TEXT NOT NULL,
  source INTEGER NOT NULL REFERENCES source,
  act INTEGER NOT NULL REFERENCES ledger,
  replacedBy INTEGER REFERENCES ledger
) STRICT;
CREATE INDEX scoreSheetByAct ON scoreSheet (act);
CREATE UNIQUE INDEX scoreSheetInForce ON scoreSheet (round, nomination, judge)
  WHERE replacedBy IS NULL;

-- For people who query: one row a mark of the sheets in force.
CREATE VIEW mark AS
  SELECT sheet.round, sheet.nomination, sheet.judge, m.key AS criterion, m.value AS mark,
    CAST(m.value AS REAL) AS value, sheet.places ->> ('$."' || m.key || '"') AS place
  FROM scoreSheet AS sheet, json_each(sheet.marks) AS m
  WHERE sheet.replacedBy IS NULL;

-- Numbers the office supplies after intake, such as public votes; the latest row holds.
CREATE TABLE figure (
  id INTEGER PRIMARY KEY,
  nomination TEXT NOT NULL REFERENCES nomination (code),
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  source INTEGER NOT NULL REFERENCES source,
  act INTEGER NOT NULL REFERENCES ledger
) STRICT;

-- Decisions of the council and the office, each a canonical JSON document; the latest for a
-- subject holds. A recusal or a clearance is about JUDGE/NOMINATION or JUDGE/@CATEGORY.
-- Minutes are about their number. A declaration of interests, and that its form went out, are about
-- ROUND/JUDGE; every one holds, not the latest alone.
CREATE TABLE decision (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL
    CHECK (kind IN ('vote', 'conclusion', 'withholding', 'extension', 'shortlist', 'recusal',
      'clearance', 'departure', 'minutes', 'declaration-request', 'declaration',
      'calibration')),
  subject TEXT NOT NULL,
  document TEXT NOT NULL,
  act INTEGER NOT NULL REFERENCES ledger
) STRICT;
CREATE INDEX decisionBySubject ON decision (kind, subject, id);

-- A recusal binds: it stays as it was recorded.
CREATE TRIGGER recusalUnchanged BEFORE UPDATE ON decision WHEN old.kind = 'recusal'
  BEGIN SELECT RAISE(ABORT, 'a recusal stays'); END;
CREATE TRIGGER recusalKept BEFORE DELETE ON decision WHEN old.kind = 'recusal'
  BEGIN SELECT RAISE(ABORT, 'a recusal stays'); END;

-- Who marks what in a round, where it was assigned by name. What ended stays, with endedBy set.
CREATE TABLE assignment (
  id INTEGER PRIMARY KEY,
  round TEXT NOT NULL,
  nomination TEXT NOT NULL REFERENCES nomination (code),
  judge TEXT NOT NULL REFERENCES judge (code),
  isByHand INTEGER NOT NULL CHECK (isByHand IN (0, 1)),
  act INTEGER NOT NULL REFERENCES ledger,
  endedBy INTEGER REFERENCES ledger
) STRICT;
CREATE UNIQUE INDEX assignmentInForce ON assignment (round, nomination, judge)
  WHERE endedBy IS NULL;
CREATE TRIGGER assignmentHeedsRecusal BEFORE INSERT ON assignment
  WHEN EXISTS (
    SELECT 1 FROM decision
    WHERE kind = 'recusal' AND subject IN (
      new.judge || '/' || new.nomination,
      new.judge || '/@' || (SELECT category FROM nomination WHERE code = new.nomination)))
  BEGIN SELECT RAISE(ABORT, 'a recused judge is never assigned'); END;

-- Sheets marked on paper and typed in by two people, columns as in scoreSheet. They wait here and are
-- never counted; endedBy is the act that settled or replaced one, NULL while it waits.
CREATE TABLE enteredSheet (
  id INTEGER PRIMARY KEY,
  round TEXT NOT NULL,
  nomination TEXT NOT NULL,
  judge TEXT NOT NULL,
  entry TEXT NOT NULL CHECK (entry IN ('first', 'second')),
  marks TEXT NOT NULL,
  places TEXT NOT NULL,
  comments TEXT NOT NULL,
  comment TEXT NOT NULL,
  place TEXT NOT NULL,
  source INTEGER NOT NULL REFERENCES source,
  act INTEGER NOT NULL REFERENCES ledger,
  endedBy INTEGER REFERENCES ledger
) STRICT;
CREATE UNIQUE INDEX enteredSheetWaiting ON enteredSheet (round, nomination, judge, entry)
  WHERE endedBy IS NULL;

-- What the pseudonyms of a round's judges are shuffled by; the cards counted are committed to in
-- their shuffled order by the act that cut the round.
CREATE TABLE shuffle (
  id INTEGER PRIMARY KEY,
  round TEXT NOT NULL UNIQUE,
  seed TEXT NOT NULL CHECK (length(seed) = 64),
  act INTEGER NOT NULL REFERENCES ledger
) STRICT;

-- Sheets in force that a cut did not count: of a judge who was recused or marks along to learn, or for
-- a nomination that takes part no more. The cut does not commit to their cards.
CREATE TABLE uncountedSheet (
  id INTEGER PRIMARY KEY,
  sheet INTEGER NOT NULL REFERENCES scoreSheet,
  act INTEGER NOT NULL REFERENCES ledger
) STRICT;
CREATE INDEX uncountedSheetByAct ON uncountedSheet (act, sheet);

-- Judges' comments that the office released to nominees, in the office's wording, and never whose they
-- were; part is '' for the nomination as a whole. endedBy is the act that released the round's anew.
CREATE TABLE releasedComment (
  id INTEGER PRIMARY KEY,
  round TEXT NOT NULL,
  nomination TEXT NOT NULL REFERENCES nomination (code),
  part TEXT NOT NULL,
  comment TEXT NOT NULL CHECK (comment <> ''),
  source INTEGER NOT NULL REFERENCES source,
  act INTEGER NOT NULL REFERENCES ledger,
  endedBy INTEGER REFERENCES ledger
) STRICT;
CREATE INDEX releasedCommentInForce ON releasedComment (round, nomination) WHERE endedBy IS NULL;
