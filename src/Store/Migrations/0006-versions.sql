-- Every view without superseded versions (docs/decisions/0030); the tables have them all.
-- Ready-made answers to common questions; amounts in yuan, rates as fractions. One text for both databases.
CREATE VIEW v_reports AS
SELECT r.id, r.organization, r.project, r.title, r.kind, r.fiscal_year, r.self_score, r.grade,
       r.budget, r.executed, r.execution_rate, r.errors, r.warnings, r.infos, r.consistent, r.inconsistent, r.not_decidable,
       d.path AS document, r.page, r.position
FROM reports AS r JOIN documents AS d ON d.id = r.document_id
WHERE d.superseded_by IS NULL;

-- What was planned and spent, the rate that follows and the rate that is stated.
CREATE VIEW v_execution AS
SELECT r.id AS report_id, r.organization, r.project, r.fiscal_year, r.budget, r.executed,
       CASE WHEN r.budget > 0 THEN round(1.0 * r.executed / r.budget, 6) END AS computed_rate,
       r.execution_rate AS stated_rate,
       r.budget - r.executed AS unspent,
       r.errors, d.path AS document
FROM reports AS r JOIN documents AS d ON d.id = r.document_id
WHERE d.superseded_by IS NULL AND (r.budget IS NOT NULL OR r.executed IS NOT NULL OR r.execution_rate IS NOT NULL);

CREATE VIEW v_figures AS
SELECT f.id, r.organization, r.project, r.fiscal_year, f.label, f.measure, f.stage, f.fund, f.amount, f.unit_text, f.per, f.text, f.approximate, f.year,
       d.path AS document, f.page, f.block, f."table", f.row, f."column", f.quote, f.report_id
FROM figures AS f JOIN reports AS r ON r.id = f.report_id JOIN documents AS d ON d.id = r.document_id
WHERE d.superseded_by IS NULL;

-- lost: points that were not reached; reached: whether the actual value meets the target, where both are numbers.
CREATE VIEW v_indicators AS
SELECT i.id, r.organization, r.project, r.fiscal_year, i.level1, i.level2, i.level3, i.target, i.actual, i.weight, i.score,
       i.weight - i.score AS lost,
       CASE WHEN i.target_base IS NULL OR i.actual_base IS NULL THEN i.reached
            WHEN i.target_comparator = '<=' THEN i.actual_base <= i.target_base
            WHEN i.target_comparator = '<' THEN i.actual_base < i.target_base
            WHEN i.target_comparator = '>' THEN i.actual_base > i.target_base
            WHEN i.target_comparator = '=' THEN i.actual_base = i.target_base
            ELSE i.actual_base >= i.target_base END AS reached,
       i.deviation, d.path AS document, i.page, i.block, i."table", i.row, i.quote, i.report_id
FROM indicators AS i JOIN reports AS r ON r.id = i.report_id JOIN documents AS d ON d.id = r.document_id
WHERE d.superseded_by IS NULL;

CREATE VIEW v_rates AS
SELECT f.id, r.organization, r.project, r.fiscal_year, f.label, f.kind, f.comparator, f.value, f.text, f.year,
       d.path AS document, f.page, f.block, f."table", f.row, f."column", f.quote, f.report_id
FROM rates AS f JOIN reports AS r ON r.id = f.report_id JOIN documents AS d ON d.id = r.document_id
WHERE d.superseded_by IS NULL;

CREATE VIEW v_headcounts AS
SELECT f.id, r.organization, r.project, r.fiscal_year, f.label, f.count, f.unit, f.role, f.text, f.year,
       d.path AS document, f.page, f.block, f."table", f.row, f."column", f.quote, f.report_id
FROM headcounts AS f JOIN reports AS r ON r.id = f.report_id JOIN documents AS d ON d.id = r.document_id
WHERE d.superseded_by IS NULL;

CREATE VIEW v_scores AS
SELECT f.id, r.organization, r.project, r.fiscal_year, f.label, f.role, f.points, f.out_of,
       d.path AS document, f.page, f.block, f.quote, f.report_id
FROM scores AS f JOIN reports AS r ON r.id = f.report_id JOIN documents AS d ON d.id = r.document_id
WHERE d.superseded_by IS NULL;

CREATE VIEW v_findings AS
SELECT f.id, f.severity, f.rule, f.message, f.message_en, f.stated, f.expected, f.difference, f.formula, f.also,
       r.organization, r.project, r.fiscal_year, d.path AS document, f.page, f.block, f."table", f.row, f."column", f.quote, f.report_id
FROM findings AS f JOIN reports AS r ON r.id = f.report_id JOIN documents AS d ON d.id = r.document_id
WHERE d.superseded_by IS NULL;

-- Every number that a finding rests on.
CREATE VIEW v_evidence AS
SELECT e.finding_id, e.position, f.rule, f.severity, d.path AS document, e.page, e.block, e."table", e.row, e."column", e.start_offset, e.end_offset, e.quote
FROM evidence AS e JOIN findings AS f ON f.id = e.finding_id JOIN reports AS r ON r.id = f.report_id JOIN documents AS d ON d.id = r.document_id
WHERE d.superseded_by IS NULL;

CREATE VIEW v_rules AS
SELECT rule, count(*) FILTER (WHERE severity = 'error') AS errors, count(*) FILTER (WHERE severity = 'warning') AS warnings,
       count(*) FILTER (WHERE severity = 'info') AS infos, count(DISTINCT report_id) AS reports
FROM findings
WHERE report_id NOT IN (SELECT r.id FROM documents AS d JOIN reports AS r ON r.document_id = d.id WHERE d.superseded_by IS NOT NULL)
GROUP BY rule;

CREATE VIEW v_organizations AS
SELECT organization, count(*) AS reports, count(*) FILTER (WHERE errors > 0) AS reports_with_errors, sum(errors) AS errors, sum(warnings) AS warnings,
       round(avg(self_score), 2) AS average_score, sum(budget) AS budget, sum(executed) AS executed
FROM reports
WHERE document_id NOT IN (SELECT id FROM documents WHERE superseded_by IS NOT NULL)
GROUP BY organization;

-- What was loaded, and what came of it.
CREATE VIEW v_documents AS
SELECT d.id, d.path AS document, d.status, d.format, d.pages, d.bytes,
       (SELECT count(*) FROM reports AS r WHERE r.document_id = d.id) AS reports,
       (SELECT coalesce(sum(r.errors), 0) FROM reports AS r WHERE r.document_id = d.id) AS errors,
       (SELECT coalesce(sum(r.warnings), 0) FROM reports AS r WHERE r.document_id = d.id) AS warnings,
       (SELECT string_agg(x.code, ',' ORDER BY x.first)
        FROM (SELECT p.code, min(p.id) AS first FROM problems AS p WHERE p.document_id = d.id GROUP BY p.code) AS x) AS problems,
       (SELECT count(*) FROM copies AS c WHERE c.document_id = d.id AND c.superseded_by IS NULL) AS copies,
       d.ingested_at, d.sha256
FROM documents AS d
WHERE d.superseded_by IS NULL;

-- What could not be read, and what is doubtful, document by document.
CREATE VIEW v_problems AS
SELECT p.code, p.message, p.message_en, p.page, d.path AS document, d.status
FROM problems AS p JOIN documents AS d ON d.id = p.document_id
WHERE d.superseded_by IS NULL;

CREATE VIEW v_years AS
SELECT fiscal_year, count(*) AS reports, count(*) FILTER (WHERE errors > 0) AS reports_with_errors, sum(errors) AS errors, sum(warnings) AS warnings,
       round(avg(self_score), 2) AS average_score, sum(budget) AS budget, sum(executed) AS executed
FROM reports
WHERE document_id NOT IN (SELECT id FROM documents WHERE superseded_by IS NOT NULL)
GROUP BY fiscal_year;

-- Every file that loads came upon, in one state each: ok, partial, failed, duplicate or skipped.
-- reason: code of the first problem or of the failure; stage: the last one that it went through; stages: the versions of all.
CREATE VIEW v_files AS
SELECT d.path, d.status AS state, (SELECT p.code FROM problems AS p WHERE p.document_id = d.id ORDER BY p.id LIMIT 1) AS reason,
       replace(d.stages, rtrim(d.stages, replace(d.stages, ' ', '')), '') AS stage, d.pages, d.bytes, d.stages, d.sha256
FROM documents AS d
WHERE d.superseded_by IS NULL
UNION ALL
SELECT c.path, 'duplicate', 'duplicate', replace(d.stages, rtrim(d.stages, replace(d.stages, ' ', '')), ''), d.pages, d.bytes, d.stages, d.sha256
FROM copies AS c JOIN documents AS d ON d.id = c.document_id
WHERE c.superseded_by IS NULL
UNION ALL
SELECT f.path, 'failed', f.code, replace(f.stages, rtrim(f.stages, replace(f.stages, ' ', '')), ''), NULL, f.bytes, f.stages, f.sha256
FROM failures AS f
UNION ALL
SELECT s.path, 'skipped', s.reason, NULL, NULL, NULL, NULL, NULL
FROM skipped AS s
WHERE NOT EXISTS (SELECT 1 FROM documents AS d WHERE d.path = s.path AND d.superseded_by IS NULL) AND NOT EXISTS (SELECT 1 FROM failures AS f WHERE f.path = s.path);
