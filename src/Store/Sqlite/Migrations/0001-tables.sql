-- The contract's tables, with some columns more. Spans are flattened into the row of their fact.
-- Amounts: INTEGER where whole yuan, REAL else; *_exact holds the digits where a REAL would lose some (docs/decisions/0011).
CREATE TABLE documents (
    id INTEGER PRIMARY KEY,
    path TEXT NOT NULL,
    sha256 TEXT NOT NULL UNIQUE,
    format TEXT,
    pages INTEGER,
    bytes INTEGER NOT NULL,
    status TEXT NOT NULL,
    ingested_at TEXT NOT NULL,
    stages TEXT NOT NULL,
    ocr_pages TEXT
);

-- Further paths at which the bytes of a stored document were found.
CREATE TABLE copies (
    document_id INTEGER NOT NULL REFERENCES documents(id),
    path TEXT NOT NULL,
    PRIMARY KEY (document_id, path)
) WITHOUT ROWID;

CREATE TABLE problems (
    id INTEGER PRIMARY KEY,
    document_id INTEGER NOT NULL REFERENCES documents(id),
    code TEXT NOT NULL,
    message TEXT NOT NULL,
    message_en TEXT NOT NULL,
    page INTEGER
);
CREATE INDEX problems_document ON problems(document_id);

CREATE TABLE reports (
    id INTEGER PRIMARY KEY,
    document_id INTEGER NOT NULL REFERENCES documents(id),
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    organization TEXT,
    project TEXT,
    fiscal_year INTEGER,
    self_score NUMERIC,
    grade TEXT,
    page INTEGER, block INTEGER NOT NULL, first_block INTEGER NOT NULL, end_block INTEGER NOT NULL,
    -- What the report comes to: relations by verdict, findings by severity, its main budget line.
    consistent INTEGER NOT NULL, inconsistent INTEGER NOT NULL, not_decidable INTEGER NOT NULL,
    errors INTEGER NOT NULL, warnings INTEGER NOT NULL, infos INTEGER NOT NULL,
    budget NUMERIC, executed NUMERIC, execution_rate NUMERIC
);
CREATE INDEX reports_document ON reports(document_id, position);
CREATE INDEX reports_worst ON reports(errors DESC, warnings DESC, infos DESC, id);
CREATE INDEX reports_organization ON reports(organization);
CREATE INDEX reports_year ON reports(fiscal_year);

CREATE TABLE figures (
    id INTEGER PRIMARY KEY,
    report_id INTEGER NOT NULL REFERENCES reports(id),
    fact TEXT NOT NULL,
    label TEXT NOT NULL,
    measure TEXT NOT NULL,
    stage TEXT,
    fund TEXT,
    amount NUMERIC NOT NULL,
    amount_exact TEXT,
    decimals INTEGER NOT NULL,
    unit_text TEXT,
    per TEXT,
    text TEXT NOT NULL,
    approximate INTEGER NOT NULL,
    year INTEGER,
    comparator TEXT,
    page INTEGER, block INTEGER NOT NULL, "table" INTEGER, row INTEGER, "column" INTEGER,
    start_offset INTEGER NOT NULL, end_offset INTEGER NOT NULL, quote TEXT NOT NULL, box TEXT
);
CREATE INDEX figures_report ON figures(report_id);
CREATE INDEX figures_amount ON figures(amount);

CREATE TABLE headcounts (
    id INTEGER PRIMARY KEY,
    report_id INTEGER NOT NULL REFERENCES reports(id),
    fact TEXT NOT NULL,
    label TEXT NOT NULL,
    count NUMERIC NOT NULL,
    unit TEXT NOT NULL,
    role TEXT NOT NULL,
    text TEXT NOT NULL,
    approximate INTEGER NOT NULL,
    year INTEGER,
    comparator TEXT,
    page INTEGER, block INTEGER NOT NULL, "table" INTEGER, row INTEGER, "column" INTEGER,
    start_offset INTEGER NOT NULL, end_offset INTEGER NOT NULL, quote TEXT NOT NULL, box TEXT
);
CREATE INDEX headcounts_report ON headcounts(report_id);

CREATE TABLE rates (
    id INTEGER PRIMARY KEY,
    report_id INTEGER NOT NULL REFERENCES reports(id),
    fact TEXT NOT NULL,
    label TEXT NOT NULL,
    value NUMERIC NOT NULL,
    decimals INTEGER NOT NULL,
    kind TEXT NOT NULL,
    comparator TEXT,
    text TEXT NOT NULL,
    approximate INTEGER NOT NULL,
    year INTEGER,
    page INTEGER, block INTEGER NOT NULL, "table" INTEGER, row INTEGER, "column" INTEGER,
    start_offset INTEGER NOT NULL, end_offset INTEGER NOT NULL, quote TEXT NOT NULL, box TEXT
);
CREATE INDEX rates_report ON rates(report_id);

CREATE TABLE indicators (
    id INTEGER PRIMARY KEY,
    report_id INTEGER NOT NULL REFERENCES reports(id),
    fact TEXT NOT NULL,
    level1 TEXT,
    level2 TEXT,
    level3 TEXT NOT NULL,
    target TEXT, target_comparator TEXT, target_value NUMERIC, target_unit TEXT, target_base NUMERIC,
    actual TEXT, actual_comparator TEXT, actual_value NUMERIC, actual_unit TEXT, actual_base NUMERIC,
    weight NUMERIC,
    score NUMERIC,
    deviation TEXT,
    reached INTEGER,
    page INTEGER, block INTEGER NOT NULL, "table" INTEGER, row INTEGER, "column" INTEGER,
    start_offset INTEGER NOT NULL, end_offset INTEGER NOT NULL, quote TEXT NOT NULL, box TEXT
);
CREATE INDEX indicators_report ON indicators(report_id);

CREATE TABLE scores (
    id INTEGER PRIMARY KEY,
    report_id INTEGER NOT NULL REFERENCES reports(id),
    fact TEXT NOT NULL,
    label TEXT NOT NULL,
    role TEXT NOT NULL,
    points NUMERIC,
    out_of NUMERIC,
    page INTEGER, block INTEGER NOT NULL, "table" INTEGER, row INTEGER, "column" INTEGER,
    start_offset INTEGER NOT NULL, end_offset INTEGER NOT NULL, quote TEXT NOT NULL, box TEXT
);
CREATE INDEX scores_report ON scores(report_id);

-- The span of a finding is that of the stated number; all its evidence, operands included, is in evidence.
CREATE TABLE findings (
    id INTEGER PRIMARY KEY,
    report_id INTEGER NOT NULL REFERENCES reports(id),
    position INTEGER NOT NULL,
    rule TEXT NOT NULL,
    severity TEXT NOT NULL,
    message TEXT NOT NULL,
    message_en TEXT NOT NULL,
    stated NUMERIC,
    expected NUMERIC,
    difference NUMERIC,
    formula TEXT NOT NULL,
    also TEXT,
    reading_doubt INTEGER NOT NULL,
    page INTEGER, block INTEGER, "table" INTEGER, row INTEGER, "column" INTEGER,
    start_offset INTEGER, end_offset INTEGER, quote TEXT, box TEXT
);
CREATE INDEX findings_report ON findings(report_id);
CREATE INDEX findings_rule ON findings(rule, severity);
CREATE INDEX findings_severity ON findings(severity);

CREATE TABLE evidence (
    id INTEGER PRIMARY KEY,
    finding_id INTEGER NOT NULL REFERENCES findings(id),
    position INTEGER NOT NULL,
    page INTEGER, block INTEGER NOT NULL, "table" INTEGER, row INTEGER, "column" INTEGER,
    start_offset INTEGER NOT NULL, end_offset INTEGER NOT NULL, quote TEXT NOT NULL, box TEXT
);
CREATE INDEX evidence_finding ON evidence(finding_id);

CREATE TABLE failures (
    path TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    code TEXT NOT NULL,
    message TEXT NOT NULL,
    at TEXT NOT NULL,
    message_en TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    stages TEXT NOT NULL,
    PRIMARY KEY (path, sha256)
);
CREATE INDEX failures_sha256 ON failures(sha256);

-- Text to search: a paragraph, or a row of a table with its cells joined by « | ».
CREATE TABLE blocks (
    id INTEGER PRIMARY KEY,
    document_id INTEGER NOT NULL REFERENCES documents(id),
    page INTEGER,
    block INTEGER NOT NULL,
    "table" INTEGER,
    row INTEGER,
    text TEXT NOT NULL
);
CREATE INDEX blocks_document ON blocks(document_id);

-- Character bigrams of whole documents: rowid is the document's id. Tokens are made by the program, positions are not kept: hits are verified on the text.
CREATE VIRTUAL TABLE block_index USING fts5(bigrams, content='', contentless_delete=1, detail='none', tokenize='ascii');
