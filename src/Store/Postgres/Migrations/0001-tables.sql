-- The contract's tables, with some columns more. Spans are flattened into the row of their fact.
-- Numbers are exact. amount_exact repeats an amount that SQLite could not hold, so that one query serves both databases.
-- No index on texts without a bound, such as paths: a B-tree takes 2704 bytes and refuses the row else.
-- COLLATE "C": texts are compared and sorted byte by byte, as SQLite does, whatever the language of the server.
-- Ids are given by the loader, under its lock: they do not depend on the database (docs/decisions/0028).
CREATE TABLE documents (
    id BIGINT PRIMARY KEY,
    path TEXT COLLATE "C" NOT NULL,
    sha256 TEXT COLLATE "C" NOT NULL UNIQUE,
    format TEXT COLLATE "C",
    pages BIGINT,
    bytes BIGINT NOT NULL,
    status TEXT COLLATE "C" NOT NULL,
    ingested_at TIMESTAMPTZ NOT NULL,
    stages TEXT COLLATE "C" NOT NULL,
    ocr_pages TEXT COLLATE "C"
);

-- Further paths at which the bytes of a stored document were found.
CREATE TABLE copies (
    -- Checked at the end of a transaction: a document that is made anew goes and comes back under its id, and its other paths stay.
    document_id BIGINT NOT NULL REFERENCES documents(id) DEFERRABLE INITIALLY DEFERRED,
    path TEXT COLLATE "C" NOT NULL
);
CREATE INDEX copies_document ON copies(document_id);

CREATE TABLE problems (
    id BIGINT PRIMARY KEY,
    document_id BIGINT NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
    code TEXT COLLATE "C" NOT NULL,
    message TEXT COLLATE "C" NOT NULL,
    message_en TEXT COLLATE "C" NOT NULL,
    page BIGINT
);
CREATE INDEX problems_document ON problems(document_id);

CREATE TABLE reports (
    id BIGINT PRIMARY KEY,
    document_id BIGINT NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
    position BIGINT NOT NULL,
    title TEXT COLLATE "C" NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    organization TEXT COLLATE "C",
    project TEXT COLLATE "C",
    fiscal_year BIGINT,
    self_score NUMERIC,
    grade TEXT COLLATE "C",
    page BIGINT, block BIGINT NOT NULL, first_block BIGINT NOT NULL, end_block BIGINT NOT NULL,
    -- What the report comes to: relations by verdict, findings by severity, its main budget line.
    consistent BIGINT NOT NULL, inconsistent BIGINT NOT NULL, not_decidable BIGINT NOT NULL,
    errors BIGINT NOT NULL, warnings BIGINT NOT NULL, infos BIGINT NOT NULL,
    budget NUMERIC, executed NUMERIC, execution_rate NUMERIC
);
CREATE INDEX reports_document ON reports(document_id, position);
CREATE INDEX reports_worst ON reports(errors DESC, warnings DESC, infos DESC, id);
CREATE INDEX reports_year ON reports(fiscal_year NULLS FIRST);

CREATE TABLE figures (
    id BIGINT PRIMARY KEY,
    report_id BIGINT NOT NULL REFERENCES reports(id) ON DELETE CASCADE,
    fact TEXT COLLATE "C" NOT NULL,
    label TEXT COLLATE "C" NOT NULL,
    measure TEXT COLLATE "C" NOT NULL,
    stage TEXT COLLATE "C",
    fund TEXT COLLATE "C",
    amount NUMERIC NOT NULL,
    amount_exact NUMERIC,
    decimals BIGINT NOT NULL,
    unit_text TEXT COLLATE "C",
    per TEXT COLLATE "C",
    text TEXT COLLATE "C" NOT NULL,
    approximate BOOLEAN NOT NULL,
    year BIGINT,
    comparator TEXT COLLATE "C",
    page BIGINT, block BIGINT NOT NULL, "table" BIGINT, row BIGINT, "column" BIGINT,
    start_offset BIGINT NOT NULL, end_offset BIGINT NOT NULL, quote TEXT COLLATE "C" NOT NULL, box TEXT COLLATE "C"
);
CREATE INDEX figures_report ON figures(report_id);
CREATE INDEX figures_amount ON figures(amount NULLS FIRST);

CREATE TABLE headcounts (
    id BIGINT PRIMARY KEY,
    report_id BIGINT NOT NULL REFERENCES reports(id) ON DELETE CASCADE,
    fact TEXT COLLATE "C" NOT NULL,
    label TEXT COLLATE "C" NOT NULL,
    count NUMERIC NOT NULL,
    unit TEXT COLLATE "C" NOT NULL,
    role TEXT COLLATE "C" NOT NULL,
    text TEXT COLLATE "C" NOT NULL,
    approximate BOOLEAN NOT NULL,
    year BIGINT,
    comparator TEXT COLLATE "C",
    page BIGINT, block BIGINT NOT NULL, "table" BIGINT, row BIGINT, "column" BIGINT,
    start_offset BIGINT NOT NULL, end_offset BIGINT NOT NULL, quote TEXT COLLATE "C" NOT NULL, box TEXT COLLATE "C"
);
CREATE INDEX headcounts_report ON headcounts(report_id);

CREATE TABLE rates (
    id BIGINT PRIMARY KEY,
    report_id BIGINT NOT NULL REFERENCES reports(id) ON DELETE CASCADE,
    fact TEXT COLLATE "C" NOT NULL,
    label TEXT COLLATE "C" NOT NULL,
    value NUMERIC NOT NULL,
    decimals BIGINT NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    comparator TEXT COLLATE "C",
    text TEXT COLLATE "C" NOT NULL,
    approximate BOOLEAN NOT NULL,
    year BIGINT,
    page BIGINT, block BIGINT NOT NULL, "table" BIGINT, row BIGINT, "column" BIGINT,
    start_offset BIGINT NOT NULL, end_offset BIGINT NOT NULL, quote TEXT COLLATE "C" NOT NULL, box TEXT COLLATE "C"
);
CREATE INDEX rates_report ON rates(report_id);

CREATE TABLE indicators (
    id BIGINT PRIMARY KEY,
    report_id BIGINT NOT NULL REFERENCES reports(id) ON DELETE CASCADE,
    fact TEXT COLLATE "C" NOT NULL,
    level1 TEXT COLLATE "C",
    level2 TEXT COLLATE "C",
    level3 TEXT COLLATE "C" NOT NULL,
    target TEXT COLLATE "C", target_comparator TEXT COLLATE "C", target_value NUMERIC, target_unit TEXT COLLATE "C", target_base NUMERIC,
    actual TEXT COLLATE "C", actual_comparator TEXT COLLATE "C", actual_value NUMERIC, actual_unit TEXT COLLATE "C", actual_base NUMERIC,
    weight NUMERIC,
    score NUMERIC,
    deviation TEXT COLLATE "C",
    reached BOOLEAN,
    page BIGINT, block BIGINT NOT NULL, "table" BIGINT, row BIGINT, "column" BIGINT,
    start_offset BIGINT NOT NULL, end_offset BIGINT NOT NULL, quote TEXT COLLATE "C" NOT NULL, box TEXT COLLATE "C"
);
CREATE INDEX indicators_report ON indicators(report_id);

CREATE TABLE scores (
    id BIGINT PRIMARY KEY,
    report_id BIGINT NOT NULL REFERENCES reports(id) ON DELETE CASCADE,
    fact TEXT COLLATE "C" NOT NULL,
    label TEXT COLLATE "C" NOT NULL,
    role TEXT COLLATE "C" NOT NULL,
    points NUMERIC,
    out_of NUMERIC,
    page BIGINT, block BIGINT NOT NULL, "table" BIGINT, row BIGINT, "column" BIGINT,
    start_offset BIGINT NOT NULL, end_offset BIGINT NOT NULL, quote TEXT COLLATE "C" NOT NULL, box TEXT COLLATE "C"
);
CREATE INDEX scores_report ON scores(report_id);

-- The span of a finding is that of the stated number; all its evidence, operands included, is in evidence.
CREATE TABLE findings (
    id BIGINT PRIMARY KEY,
    report_id BIGINT NOT NULL REFERENCES reports(id) ON DELETE CASCADE,
    position BIGINT NOT NULL,
    rule TEXT COLLATE "C" NOT NULL,
    severity TEXT COLLATE "C" NOT NULL,
    message TEXT COLLATE "C" NOT NULL,
    message_en TEXT COLLATE "C" NOT NULL,
    stated NUMERIC,
    expected NUMERIC,
    difference NUMERIC,
    formula TEXT COLLATE "C" NOT NULL,
    also TEXT COLLATE "C",
    reading_doubt BOOLEAN NOT NULL,
    page BIGINT, block BIGINT, "table" BIGINT, row BIGINT, "column" BIGINT,
    start_offset BIGINT, end_offset BIGINT, quote TEXT COLLATE "C", box TEXT COLLATE "C"
);
CREATE INDEX findings_report ON findings(report_id);
CREATE INDEX findings_rule ON findings(rule, severity);
CREATE INDEX findings_severity ON findings(severity);

CREATE TABLE evidence (
    id BIGINT PRIMARY KEY,
    finding_id BIGINT NOT NULL REFERENCES findings(id) ON DELETE CASCADE,
    position BIGINT NOT NULL,
    page BIGINT, block BIGINT NOT NULL, "table" BIGINT, row BIGINT, "column" BIGINT,
    start_offset BIGINT NOT NULL, end_offset BIGINT NOT NULL, quote TEXT COLLATE "C" NOT NULL, box TEXT COLLATE "C"
);
CREATE INDEX evidence_finding ON evidence(finding_id);

CREATE TABLE failures (
    path TEXT COLLATE "C" NOT NULL,
    sha256 TEXT COLLATE "C" NOT NULL,
    code TEXT COLLATE "C" NOT NULL,
    message TEXT COLLATE "C" NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    message_en TEXT COLLATE "C" NOT NULL,
    bytes BIGINT NOT NULL,
    stages TEXT COLLATE "C" NOT NULL,
    EXCLUDE USING hash (path WITH =)
);
CREATE INDEX failures_sha256 ON failures(sha256);

-- Text to search: a paragraph, or a row of a table with its cells joined by « | ».
CREATE TABLE blocks (
    id BIGINT PRIMARY KEY,
    document_id BIGINT NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
    page BIGINT,
    block BIGINT NOT NULL,
    "table" BIGINT,
    row BIGINT,
    text TEXT COLLATE "C" NOT NULL
);
CREATE INDEX blocks_document ON blocks(document_id);

-- Characters and character bigrams of whole documents, each as one number (Bigrams); hits are verified on the text (docs/decisions/0012).
CREATE TABLE block_index (
    document_id BIGINT PRIMARY KEY REFERENCES documents(id) ON DELETE CASCADE,
    bigrams INTEGER[] NOT NULL
);
CREATE INDEX block_index_bigrams ON block_index USING gin (bigrams);
