-- What was loaded, and what came of it.
CREATE VIEW v_documents AS
SELECT d.id, d.path AS document, d.status, d.format, d.pages, d.bytes,
       (SELECT count(*) FROM reports AS r WHERE r.document_id = d.id) AS reports,
       (SELECT coalesce(sum(r.errors), 0) FROM reports AS r WHERE r.document_id = d.id) AS errors,
       (SELECT coalesce(sum(r.warnings), 0) FROM reports AS r WHERE r.document_id = d.id) AS warnings,
       (SELECT string_agg(x.code, ',' ORDER BY x.first)
        FROM (SELECT p.code, min(p.id) AS first FROM problems AS p WHERE p.document_id = d.id GROUP BY p.code) AS x) AS problems,
       (SELECT count(*) FROM copies AS c WHERE c.document_id = d.id) AS copies,
       d.ingested_at, d.sha256
FROM documents AS d;

-- What could not be read, and what is doubtful, document by document.
CREATE VIEW v_problems AS
SELECT p.code, p.message, p.message_en, p.page, d.path AS document, d.status
FROM problems AS p JOIN documents AS d ON d.id = p.document_id;

CREATE VIEW v_years AS
SELECT fiscal_year, count(*) AS reports, count(*) FILTER (WHERE errors > 0) AS reports_with_errors, sum(errors) AS errors, sum(warnings) AS warnings,
       round(avg(self_score), 2) AS average_score, sum(budget) AS budget, sum(executed) AS executed
FROM reports GROUP BY fiscal_year;
